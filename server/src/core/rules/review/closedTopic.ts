import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { nameOf, short } from '../names';
import { around } from './around';

/** What lies around the review in the examples. */
const AROUND = `=== card.deliverable.yaml
kind: deliverable
id: card
brief: safety
=== safety.brief.yaml
kind: brief
id: safety
governance: works
=== works.governance.yaml
kind: governance
id: works
checkpoints:
  - id: storyboard
    title: Storyboard
    not-now: [Colors, narration voice]
`;

/** What was settled at one checkpoint is not opened again at the next one; what comes later can wait. */
export const closedTopic = defineRule({
  id: 'review/closed-topic',
  kinds: ['review'],
  reads: ['family'],
  tier: 2,
  severity: 'info',
  summary: 'Comments are about what the checkpoint looks at now.',
  why: 'Without a defined review process, each stakeholder engages with content on different terms, producing scope uncertainty (source document, “Review, Revision, and Approval”). The checkpoint says what is settled or comes later.',
  examples: {
    clean: [
      `
kind: review
deliverable: card
stage: storyboard
feedback:
  - id: step-four
    type: must-fix
    about: accuracy
    state: open
  - id: green
    type: idea
    about: colors
    state: open
  - id: logo
    type: praise
    about: colors
    state: open
  - id: voice
    type: must-fix
    about: narration voice
    state: declined
  - id: blue
    type: must-fix
    about: colors
    state: done
  - id: unsorted
    type: must-fix
    state: open
${AROUND}`,
    ],
    marked: [
      {
        text: `
kind: review
deliverable: card
stage: storyboard
feedback:
  - id: red
#   ^^^^^^^ info: “colors” is settled or comes later at “Storyboard”. Park it as an idea, so that it does not cost a round now.
    type: must-fix
    about: colors
    state: open
  - id: voice
#   ^^^^^^^^^ info: “Narration voice” is settled or comes later at “Storyboard”. Park it as an idea, so that it does not cost a round now.
    type: question
    about: Narration  voice
${AROUND}`,
        fixed: `
kind: review
deliverable: card
stage: storyboard
feedback:
  - id: red
    type: idea
    about: colors
    state: open
  - id: voice
    type: question
    about: Narration  voice
`,
      },
    ],
  },
  *check(review, { document, workspace }) {
    const { checkpoint } = around(document, workspace);
    if (!checkpoint) return;
    const waits = new Set(itemsOf(checkpoint['not-now']).map(({ value }) => bare(value)));
    for (const { about, type, state, place } of itemsOf(review.feedback)) {
      if (!about || !waits.has(bare(about.value)) || (state && state.value !== 'open')) continue;
      if (type?.value === 'idea' || type?.value === 'praise') continue;
      yield {
        at: place,
        message: l10n.t('“{0}” is settled or comes later at “{1}”. Park it as an idea, so that it does not cost a round now.', short(about.value), nameOf(checkpoint)),
        fixes: () => (type?.place.node.type === 'scalar' ? [{ title: l10n.t('Park it: change the type to “idea”'), edits: [replaceScalar(type.place.node, 'idea')], preferred: true }] : []),
      };
    }
  },
});

const bare = (topic: string): string => topic.toLowerCase().replace(/\s+/g, ' ').trim();
