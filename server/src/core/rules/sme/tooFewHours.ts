import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { needsExperts } from './experts';
import { inHours } from './hours';

/** Hours that are missing on paper are missing in week five. */
export const tooFewHours = defineRule({
  id: 'sme/too-few-hours',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: 'warning',
  summary: 'The hours an expert has promised are the hours the work needs.',
  why: 'Gaining timely, structured access to experts is consistently one of the highest-friction points of an engagement (source document, “SME Access and Content Discovery”). A gap that is known on the first day can still be planned for.',
  examples: {
    clean: [
      `
kind: brief
status: ready
smes:
  - person: kaya
    hours-needed: 12
    hours-committed: 12
  - person: bert
    hours-needed: 12
  - person: rosa
    hours-committed: 12
`,
      `
kind: brief
status: live
smes:
  - person: kaya
    hours-needed: 12
    hours-committed: 4
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: draft
smes:
  - person: kaya
#   ^^^^^^^^^^^^ warning: 8 hours are missing: 12 are needed and 4 promised. Agree more time, fewer objectives, or a second expert now rather than in week five.
    hours-needed: 12
    hours-committed: 4
  - person: bert
#   ^^^^^^^^^^^^ warning: 1 hour is missing: 3.5 are needed and 2.5 promised. Agree more time, fewer objectives, or a second expert now rather than in week five.
    hours-needed: 3.5
    hours-committed: 2.5
`,
      },
    ],
  },
  *check(brief, { document }) {
    if (!needsExperts(document)) return;
    for (const { place, 'hours-needed': needed, 'hours-committed': promised } of itemsOf(brief.smes)) {
      if (!needed || !promised || promised.value >= needed.value) continue;
      const missing = needed.value - promised.value;
      yield {
        at: place,
        message:
          inHours(missing) === '1'
            ? l10n.t('1 hour is missing: {0} are needed and {1} promised. Agree more time, fewer objectives, or a second expert now rather than in week five.', inHours(needed.value), inHours(promised.value))
            : l10n.t('{0} hours are missing: {1} are needed and {2} promised. Agree more time, fewer objectives, or a second expert now rather than in week five.', inHours(missing), inHours(needed.value), inHours(promised.value)),
      };
    }
  },
});
