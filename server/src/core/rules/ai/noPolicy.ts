import * as l10n from '@vscode/l10n';
import { familyOf } from '../../family';
import { defineRule, type Fix } from '../../rule';
import { entryOf } from '../../tree';
import type { DocumentOf } from '../../document';
import { partGap } from '../gap';
import { kindPlace } from '../places';
import { writeField } from '../sections';
import { policyIn } from './policy';

/** Nobody has said whether AI tools may be used. They are used all the same. */
export const noPolicy = defineRule({
  id: 'ai/no-policy',
  kinds: ['brief'],
  reads: ['family'],
  tier: 2,
  severity: ['none', 'warning', 'warning'],
  summary: 'It is agreed whether and for what AI tools may be used.',
  why: 'AI-assisted content generation is beginning to reshape parts of outsourcing (source document, “Technology in the outsourced L&D stack”). Without an agreement each side assumes its own rules, about checks and about confidential material.',
  examples: {
    clean: [
      `
kind: brief
status: ready
ai-use:
  stance: not-allowed
`,
      `
kind: brief
status: ready
governance: care
=== care.governance.yaml
kind: governance
id: care
ai-policy:
  stance: allowed-with-review
`,
      `
kind: brief
status: draft
`,
      // The agreement cannot be found, and what is written there cannot be read.
      `
kind: brief
status: ready
governance: somewhere-else
`,
      `
kind: brief
status: ready
ai-use: only for drafts
`,
      `
kind: brief
status: ready
governance: care
=== care.governance.yaml
kind: governance
id: care
ai-policy: only for drafts
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ warning: Agree whether AI tools may be used, for what, and who checks the result. Otherwise each side assumes its own rules.
status: ready
governance: care
=== care.governance.yaml
kind: governance
id: care
title: Care 2026
ai-policy:
`,
        fixed: `
kind: brief
status: ready
governance: care
ai-use:
  stance: <not-allowed or allowed-with-review>
  reviewed-by: [<which role checks it>]
  confidential-sources: <never or approved-tools-only>
`,
      },
      {
        text: `
kind: brief
status: agreed
ai-use:
#^^^^^ warning: Agree whether AI tools may be used, for what, and who checks the result. Otherwise each side assumes its own rules.
`,
        fixed: `
kind: brief
status: agreed
ai-use:
  stance: <not-allowed or allowed-with-review>
  reviewed-by: [<which role checks it>]
  confidential-sources: <never or approved-tools-only>
`,
      },
    ],
  },
  *check({ governance: named }, { document, workspace }) {
    const family = familyOf(document, workspace);
    const agreed = entryOf(family.governance?.root, 'ai-policy');
    const isWritten = agreed !== undefined && agreed.value.span.end > agreed.value.span.start;
    const gap = policyIn(family) || isWritten || (named && !family.governance) ? undefined : partGap(document.root, 'ai-use', kindPlace(document));
    if (!gap) return;
    yield {
      ...gap,
      message: l10n.t('Agree whether AI tools may be used, for what, and who checks the result. Otherwise each side assumes its own rules.'),
      fixes: () => [...inBrief(document), ...inAgreement(family.governance)],
    };
  },
});

function inBrief(brief: DocumentOf<'brief'>): readonly Fix[] {
  const edit = writeField(brief, [], 'ai-use', rulesToFillIn());
  return edit ? [{ title: l10n.t('Add rules for AI tools to this brief, to be filled in'), edits: [edit], preferred: true }] : [];
}

function inAgreement(governance: DocumentOf<'governance'> | undefined): readonly Fix[] {
  const edit = governance && writeField(governance, [], 'ai-policy', rulesToFillIn());
  return edit ? [{ title: l10n.t('Add rules for AI tools to the working agreement, to be filled in'), edits: [], elsewhere: [{ document: governance, edits: [edit] }] }] : [];
}

/** What is allowed is for people to decide: nothing here is filled in. */
const rulesToFillIn = (): readonly string[] => [
  `stance: ${l10n.t('<not-allowed or allowed-with-review>')}`,
  `reviewed-by: [${l10n.t('<which role checks it>')}]`,
  `confidential-sources: ${l10n.t('<never or approved-tools-only>')}`,
];
