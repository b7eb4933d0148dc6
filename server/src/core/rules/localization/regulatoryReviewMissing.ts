import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { missingReviewer } from './reviewers';
import { called } from './tags';

/** Rules of one country, taught to people in another one. */
export const regulatoryReviewMissing = defineRule({
  id: 'localization/regulatory-review-missing',
  kinds: ['brief'],
  reads: ['family'],
  tier: 2,
  severity: ['none', 'warning', 'warning'],
  summary: 'Where rules and laws are taught, somebody checks the local ones for every language.',
  why: 'Organizations managing multi-region launches add localization, translation review, and regional compliance requirements (source document, “Delivery Configuration and Launch”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
compliance:
  final-approver: ana
localization:
  locales:
    - locale: fr-FR
      regulatory-reviewer: luc
    - locale: de-DE
      regulatory-reviewer: <who knows the rules>
    - locale: pl-PL
      regulatory-reviewer: [luc, ana]
`,
      `
kind: brief
status: ready
localization:
  locales:
    - locale: fr-FR
`,
      `
kind: brief
status: draft
compliance:
  final-approver: ana
localization:
  locales:
    - locale: fr-FR
`,
      `
kind: brief
status: agreed
compliance:
  final-approver: ana
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
compliance:
  final-approver: ana
localization:
  locales:
    - locale: fr-FR
#     ^^^^^^^^^^^^^ warning: This teaches rules, and local rules differ. Who checks them for fr-FR? Name a local person.
      language-reviewer: luc
      launch-on: 2026-09-01
    - locale: de-DE
      regulatory-reviewer: ana
=== team.people.yaml
kind: people
people:
  - id: zoe
    locales: [fr-CA]
  - id: luc
    locales: [fr-FR]
`,
        fixed: `
kind: brief
status: ready
compliance:
  final-approver: ana
localization:
  locales:
    - locale: fr-FR
      language-reviewer: luc
      regulatory-reviewer: luc
      launch-on: 2026-09-01
    - locale: de-DE
      regulatory-reviewer: ana
`,
      },
      {
        text: `
kind: brief
status: agreed
compliance:
  final-approver: ana
localization:
  locales:
    - locale: fr-FR
      regulatory-reviewer:
#     ^^^^^^^^^^^^^^^^^^^ warning: This teaches rules, and local rules differ. Who checks them for fr-FR? Name a local person.
`,
        fixed: `
kind: brief
status: agreed
compliance:
  final-approver: ana
localization:
  locales:
    - locale: fr-FR
      regulatory-reviewer: <local person who checks the rules>
`,
      },
    ],
  },
  *check({ compliance, localization }, { document, workspace }) {
    if (!compliance) return;
    for (const planned of itemsOf(localization?.locales)) {
      const gap = missingReviewer(document, planned, 'regulatory-reviewer', workspace);
      if (gap) yield { ...gap, message: l10n.t('This teaches rules, and local rules differ. Who checks them for {0}? Name a local person.', called(planned)) };
    }
  },
});
