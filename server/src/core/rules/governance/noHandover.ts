import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { lacks, missingPart } from '../missing';
import { writeField } from '../sections';
import { handoverLines } from './templates';

/** The editable files belong to somebody, and that is settled while everybody is on good terms. */
export const noHandover = defineRule({
  id: 'governance/no-handover',
  kinds: ['governance'],
  reads: ['file'],
  tier: 2,
  severity: ['none', 'none', 'warning'],
  summary: 'An agreement says who receives the editable source files.',
  why: 'Relationships without the right infrastructure struggle to accumulate institutional knowledge over time (source document, “What Separates Strategic Partnerships from Vendor Transactions”). Who cannot edit a course has to buy it again.',
  examples: {
    clean: [
      `
kind: governance
status: agreed
handover:
  source-files: In our asset library with every approval
`,
      `
kind: governance
status: draft
`,
      `
kind: governance
status: agreed
handover: in our asset library
`,
    ],
    marked: [
      {
        text: `
kind: governance
#     ^^^^^^^^^^ warning: Agree now who receives the editable source files, where and when. Asking later is expensive.
status: agreed
`,
        fixed: `
kind: governance
status: agreed
handover:
  source-files: <who gets the editable files, where and when>
  documentation:
    - Design notes
`,
      },
      {
        text: `
kind: governance
status: agreed
handover:
#^^^^^^^ warning: Agree now who receives the editable source files, where and when. Asking later is expensive.
`,
      },
    ],
  },
  *check({ handover }, { document }) {
    if (!lacks(document.root, 'handover', handover)) return;
    yield {
      ...missingPart(document, 'handover'),
      message: l10n.t('Agree now who receives the editable source files, where and when. Asking later is expensive.'),
      fixes: () => {
        const edit = writeField(document, [], 'handover', handoverLines());
        return edit ? [{ title: l10n.t('Add the handover of the source files'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});
