import * as l10n from '@vscode/l10n';
import { addEntry, type TextEdit } from '../../edit';
import type { Document } from '../../document';
import { said } from '../../located';
import { hasReached } from '../../progress';
import { defineRule } from '../../rule';
import { entryOf } from '../../tree';
import { fillGap, partGap } from '../gap';
import { kindPlace } from '../places';
import { questionLines } from '../questions';
import { fieldAt, orderAt } from '../sections';

/** A design that does not say why it will work can only be reviewed as a matter of taste. */
export const rationaleMissing = defineRule({
  id: 'alignment/rationale-missing',
  kinds: ['deliverable'],
  reads: ['file'],
  tier: 2,
  severity: 'warning',
  summary: 'A deliverable says why it will change what people do.',
  why: 'Design decisions made without adequate business context, learner data, or performance objectives produce technically competent content that does not change behavior (source document, “Design and development”). A stated reason shows that they were considered, and lets reviewers speak about substance.',
  examples: {
    clean: [
      `
kind: deliverable
status: designing
rationale: Nurses forget the question when the ward is loud, so they practice with noise.
`,
      `
kind: deliverable
status: building
rationale: <why this approach will change what these people do>
`,
      `
kind: deliverable
status: building
rationale: [a list]
`,
      `
kind: deliverable
status: proposed
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
#     ^^^^^^^^^^^ warning: Explain why this approach will change behavior for these people. Reviewers need the reason, not only the result.
status: designing
objectives: [ask-about-doses]
minutes: 20
`,
        fixed: `
kind: deliverable
status: designing
objectives: [ask-about-doses]
# Which cause from the brief does it work on?
# Why will it work for these people in their place of work?
# What did you decide not to do, and why?
rationale: <why this approach will change what these people do>
minutes: 20
`,
      },
      {
        text: `
kind: deliverable
status: live
rationale: '  '
#^^^^^^^^ warning: Explain why this approach will change behavior for these people. Reviewers need the reason, not only the result.
`,
        fixed: `
kind: deliverable
status: live
rationale: '<why this approach will change what these people do>'
`,
      },
    ],
  },
  *check({ rationale }, { document }) {
    if (!hasReached(document, 'designing') || said(rationale) !== undefined) return;
    const gap = partGap(document.root, 'rationale', kindPlace(document));
    if (!gap) return;
    yield {
      ...gap,
      message: l10n.t('Explain why this approach will change behavior for these people. Reviewers need the reason, not only the result.'),
      fixes: () => {
        const edit = prompt(document);
        return edit ? [{ title: l10n.t('Add the reason, with questions that help to write it'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});

function prompt(document: Document): TextEdit | undefined {
  const { root } = document;
  const open = l10n.t('<why this approach will change what these people do>');
  if (entryOf(root, 'rationale')) return fillGap(document, [], 'rationale', open);
  const lines = [...questionLines(fieldAt('deliverable', ['rationale'])), `rationale: ${open}`];
  return root?.type === 'map' ? addEntry(document, root, 'rationale', lines.join('\n'), orderAt('deliverable', [])) : undefined;
}
