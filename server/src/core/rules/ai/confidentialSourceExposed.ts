import * as l10n from '@vscode/l10n';
import { familyOf } from '../../family';
import { itemsOf, said } from '../../located';
import { defineRule } from '../../rule';
import { short } from '../short';
import { policyIn } from './policy';

/** What must stay inside was given to a tool outside. */
export const confidentialSourceExposed = defineRule({
  id: 'ai/confidential-source-exposed',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 2,
  severity: 'error',
  summary: 'Confidential sources stay out of AI tools where the agreement says so.',
  why: 'Internal stakeholders provide procedures, incident data and regulatory requirements (source document, “A practical example of L&D outsourcing in action”), and trust that they stay inside. What has been given to an AI tool cannot be taken back.',
  examples: {
    clean: [
      `
kind: deliverable
brief: handover
ai-assistance:
  - part: Feedback
    sources-given: [care-plan, leaflet, unknown]
  - part: Pictures
=== handover.brief.yaml
kind: brief
id: handover
sources:
  - id: care-plan
    confidentiality: internal
  - id: leaflet
  - id: incident-log
    confidentiality: confidential
ai-use:
  confidential-sources: never
`,
      `
kind: deliverable
brief: handover
ai-assistance:
  - part: Feedback
    sources-given: [incident-log]
=== handover.brief.yaml
kind: brief
id: handover
sources:
  - id: incident-log
    confidentiality: confidential
ai-use:
  confidential-sources: approved-tools-only
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
status: designing
brief: handover
ai-assistance:
  - part: Feedback
    sources-given: [care-plan, incident-log, names]
#                              ^^^^^^^^^^^^ error: “Missed doses 2025” is confidential and must not go into AI tools. Tell its owner, and work without it.
#                                            ^^^^^ error: “names” holds personal data and must not go into AI tools. Tell its owner, and work without it.
=== handover.brief.yaml
kind: brief
id: handover
governance: care
sources:
  - id: care-plan
    confidentiality: public
  - id: incident-log
    title: Missed doses 2025
    confidentiality: confidential
  - id: names
    confidentiality: personal-data
=== care.governance.yaml
kind: governance
id: care
ai-policy:
  confidential-sources: never
`,
      },
    ],
  },
  *check({ 'ai-assistance': assisted }, { document, workspace }) {
    const family = familyOf(document, workspace);
    if (!family.brief || policyIn(family)?.rules['confidential-sources']?.value !== 'never') return;
    const sources = new Map(itemsOf(family.brief.content.sources).map((source) => [source.id?.value, source]));
    for (const { value, place } of itemsOf(assisted).flatMap((part) => itemsOf(part['sources-given']))) {
      const source = sources.get(value);
      const confidentiality = source?.confidentiality;
      if (confidentiality?.value !== 'confidential' && confidentiality?.value !== 'personal-data') continue;
      const title = short(said(source?.title) ?? value);
      yield {
        at: place,
        message: confidentiality.value === 'confidential'
          ? l10n.t('“{0}” is confidential and must not go into AI tools. Tell its owner, and work without it.', title)
          : l10n.t('“{0}” holds personal data and must not go into AI tools. Tell its owner, and work without it.', title),
        related: [{ document: family.brief.name, span: confidentiality.place.node.span, message: l10n.t('How confidential it is') }],
      };
    }
  },
});
