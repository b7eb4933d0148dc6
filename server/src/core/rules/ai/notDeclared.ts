import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { familyOf } from '../../family';
import { hasReached } from '../../progress';
import { defineRule, type Fix } from '../../rule';
import type { Workspace } from '../../workspace';
import { partGap } from '../gap';
import { kindPlace } from '../places';
import { writeField } from '../sections';
import { policyIn, reviewersFor, reviewLines } from './policy';

/** AI tools are allowed, and nobody says whether they were used. */
export const notDeclared = defineRule({
  id: 'ai/not-declared',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 2,
  severity: 'warning',
  summary: 'Where AI tools are allowed, a deliverable says which parts they helped with.',
  why: 'AI-generated content requires skilled review (source document, “Technology in the outsourced L&D stack”), and reviewers can only look where they know that it is needed.',
  examples: {
    clean: [
      `
kind: deliverable
status: building
brief: handover
ai-assistance: []
=== handover.brief.yaml
kind: brief
id: handover
ai-use:
  stance: allowed-with-review
`,
      `
kind: deliverable
status: building
brief: handover
=== handover.brief.yaml
kind: brief
id: handover
ai-use:
  stance: not-allowed
`,
      `
kind: deliverable
status: building
brief: handover
=== handover.brief.yaml
kind: brief
id: handover
`,
      `
kind: deliverable
status: designing
brief: handover
=== handover.brief.yaml
kind: brief
id: handover
ai-use:
  stance: allowed-with-review
`,
      `
kind: deliverable
status: building
brief: handover
ai-assistance: none
=== handover.brief.yaml
kind: brief
id: handover
ai-use:
  stance: allowed-with-review
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
#     ^^^^^^^^^^^ warning: Say which parts were made with AI tools, or write [] for none, so that reviewers know where to look.
status: building
brief: handover
=== handover.brief.yaml
kind: brief
id: handover
ai-use:
  stance: allowed-with-review
`,
        fixed: `
kind: deliverable
status: building
brief: handover
ai-assistance: []
`,
      },
      {
        text: `
kind: deliverable
status: live
brief: handover
ai-assistance:
#^^^^^^^^^^^^ warning: Say which parts were made with AI tools, or write [] for none, so that reviewers know where to look.
=== handover.brief.yaml
kind: brief
id: handover
governance: care
=== care.governance.yaml
kind: governance
id: care
ai-policy:
  stance: allowed-with-review
`,
        fixed: `
kind: deliverable
status: live
brief: handover
ai-assistance: []
`,
      },
    ],
  },
  *check({ 'ai-assistance': assisted }, { document, workspace }) {
    const policy = policyIn(familyOf(document, workspace));
    if (!hasReached(document, 'building') || assisted || policy?.rules.stance?.value !== 'allowed-with-review') return;
    const gap = partGap(document.root, 'ai-assistance', kindPlace(document));
    if (!gap) return;
    yield {
      ...gap,
      message: l10n.t('Say which parts were made with AI tools, or write [] for none, so that reviewers know where to look.'),
      fixes: () => [...noneOfIt(document), ...onePart(document, workspace)],
    };
  },
});

function noneOfIt(document: DocumentOf<'deliverable'>): readonly Fix[] {
  const edit = writeField(document, [], 'ai-assistance', '[]');
  return edit ? [{ title: l10n.t('Add “ai-assistance: []”: no part was made with AI tools'), edits: [edit], preferred: true }] : [];
}

function onePart(document: DocumentOf<'deliverable'>, workspace: Workspace): readonly Fix[] {
  const edit = writeField(document, [], 'ai-assistance', [
    `- part: ${l10n.t('<what an AI tool helped with>')}`,
    `  used-for: ${l10n.t('<what it was used for>')}`,
    '  human-review:',
    ...reviewLines(reviewersFor(document, workspace).named[0]).map((line) => `    ${line}`),
  ]);
  return edit ? [{ title: l10n.t('Add a part that was made with an AI tool, to be filled in'), edits: [edit] }] : [];
}
