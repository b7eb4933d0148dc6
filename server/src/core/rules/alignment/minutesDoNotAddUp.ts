import * as l10n from '@vscode/l10n';
import { replace } from '../../edit';
import { familyOf } from '../../family';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Place } from '../../tree';
import { audiencesOf, audienceWithLeastTime } from './coverage';

/** A total that is not the sum of its parts. */
export const minutesDoNotAddUp = defineRule({
  id: 'alignment/minutes-do-not-add-up',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 3,
  severity: 'info',
  thresholds: { 'part-minutes-percent': 15, 'part-minutes': 2 },
  summary: 'The minutes of the parts add up to the minutes of the whole.',
  why: 'Learner time is taken from the job and is planned with the total, while the parts are what people will sit through. Misaligned expectations are among the common risks (source document, FAQ on risks).',
  examples: {
    clean: [
      // Exactly 15 percent, and exactly two minutes.
      `
kind: deliverable
minutes: 20
structure:
  - id: rules
    minutes: 13
  - id: bedside
    minutes: 10
`,
      `
kind: deliverable
minutes: 5
structure:
  - id: rules
    minutes: 3
`,
      `
kind: deliverable
minutes: 20
structure:
  - id: rules
    minutes: 17
`,
      // A part without minutes may be as long as what is left.
      `
kind: deliverable
minutes: 20
structure:
  - id: rules
    minutes: 3
  - id: bedside
`,
      `
kind: deliverable
minutes: 20
structure: []
`,
      `
kind: deliverable
structure:
  - id: rules
    minutes: 3
`,
      `
kind: deliverable
minutes: 20
structure:
  - id: rules
    minutes: 30
=== team.workspace.yaml
kind: workspace
thresholds:
  part-minutes-percent: 50
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
minutes: 20 # agreed
#^^^^^^ info: The parts add up to 24 minutes, and 20 are planned: that is more than 15 % apart. Change one of them.
structure:
  - id: rules
    minutes: 13.5
  - id: bedside
    minutes: 10.1
`,
        fixed: `
kind: deliverable
minutes: 24 # agreed
structure:
  - id: rules
    minutes: 13.5
  - id: bedside
    minutes: 10.1
`,
      },
      {
        text: `
kind: deliverable
minutes: 5
#^^^^^^ info: The parts add up to 2 minutes, and 5 are planned: that is more than 15 % apart. Change one of them.
structure:
  - id: rules
    minutes: 2
`,
      },
      {
        // More than these people have: then the parts have to change.
        text: `
kind: deliverable
brief: handover
audiences: [nurses]
minutes: 20
#^^^^^^ info: The parts add up to 30 minutes, and 20 are planned: that is more than 15 % apart. Change one of them.
structure:
  - id: rules
    minutes: 30
=== handover.brief.yaml
kind: brief
id: handover
audiences:
  - id: nurses
    minutes-available: 29
`,
        fixed: `
kind: deliverable
brief: handover
audiences: [nurses]
minutes: 20
structure:
  - id: rules
    minutes: 30
`,
      },
    ],
  },
  *check({ minutes, structure }, { document, workspace, threshold }) {
    const parts = itemsOf(structure).flatMap((part) => (part.minutes ? [part.minutes.value] : []));
    if (!minutes || parts.length === 0 || parts.length < itemsOf(structure).length) return;
    const sum = parts.reduce((total, one) => total + one, 0);
    const percent = threshold('part-minutes-percent');
    if (Math.abs(sum - minutes.value) <= Math.max(threshold('part-minutes'), (minutes.value * percent) / 100)) return;
    const total = Math.round(sum);
    yield {
      at: minutes.place,
      message: l10n.t('The parts add up to {0} minutes, and {1} are planned: that is more than {2} % apart. Change one of them.', total, minutes.value, percent),
      fixes: () => {
        const family = familyOf(document, workspace);
        const least = audienceWithLeastTime(audiencesOf(document, family), family.brief);
        return least && least.minutes < total ? [] : setMinutes(minutes.place, total);
      },
    };
  },
});

const setMinutes = ({ node }: Place, total: number): readonly Fix[] => [{ title: l10n.t('Change the total to {0} minutes', total), edits: [replace(node.span, String(total))], preferred: true }];
