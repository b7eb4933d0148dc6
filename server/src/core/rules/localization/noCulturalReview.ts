import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { itemsOf } from '../../located';
import { defineRule, type Problem } from '../../rule';
import type { Workspace } from '../../workspace';
import { missingReview, missingReviewer, plannedFor, type Planned } from './reviewers';
import { called } from './tags';

/** Words that are right, around examples, pictures and a tone that are not. */
export const noCulturalReview = defineRule({
  id: 'localization/no-cultural-review',
  kinds: ['brief', 'deliverable'],
  reads: ['family'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'Where more than words changes, a local person checks examples, pictures and tone.',
  why: 'Translation is only part of the challenge. Cultural calibration of examples, voice and tone, visual representation, and even instructional sequencing can require substantive revision (source document, “Geographic and Linguistic Coverage”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
localization:
  locales:
    - locale: fr-FR
      adaptation: adapt
      cultural-reviewer: luc
    - locale: de-DE
      adaptation: translate
    - locale: pl-PL
      adaptation: <how much may change>
    - locale: it-IT
      adaptation: adapt
      cultural-reviewer: [luc, ana]
    - locale: sv-SE
`,
      `
kind: deliverable
status: in-review
brief: handover
localization:
  locales:
    - locale: fr-FR
      status: approved
      cultural-review:
        by: luc
        date: 2026-05-04
    - locale: de-DE
      status: approved
    - locale: pl-PL
      status: in-review
    - locale: it-IT
      status: approved
    - locale: sv-SE
      status: approved
      cultural-review: done by Luc
    - status: approved
=== handover.brief.yaml
kind: brief
id: handover
localization:
  locales:
    - locale: fr-FR
      adaptation: adapt
    - locale: de-DE
      adaptation: translate
    - locale: pl-PL
      adaptation: recreate
    - locale: sv-SE
      adaptation: recreate
    - adaptation: recreate
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: draft
localization:
  locales:
    - locale: fr-FR
#     ^^^^^^^^^^^^^ warning: Translation is not enough for fr-FR. Name a local person who checks examples, pictures and tone.
      adaptation: adapt
      language-reviewer: ana
=== team.people.yaml
kind: people
people:
  - id: ana
    locales: [fr-CA]
  - id: luc
    locales: [en, fr-FR]
`,
        fixed: `
kind: brief
status: draft
localization:
  locales:
    - locale: fr-FR
      adaptation: adapt
      language-reviewer: ana
      cultural-reviewer: luc
`,
      },
      {
        text: `
kind: brief
status: ready
localization:
  locales:
    - locale: vi-VN
      adaptation: recreate
      cultural-reviewer:
#     ^^^^^^^^^^^^^^^^^ error: Translation is not enough for vi-VN. Name a local person who checks examples, pictures and tone.
    - adaptation: adapt
#     ^^^^^^^^^^^^^^^^^ error: Translation is not enough for this language. Name a local person who checks examples, pictures and tone.
`,
        fixed: `
kind: brief
status: ready
localization:
  locales:
    - locale: vi-VN
      adaptation: recreate
      cultural-reviewer: <local person who checks examples, pictures and tone>
    - adaptation: adapt
`,
      },
      {
        // Two could do it, and only people can say who does.
        text: `
kind: brief
status: agreed
localization:
  locales:
    - locale: fr-FR
      adaptation: adapt
      cultural-reviewer: ' '
#     ^^^^^^^^^^^^^^^^^ error: Translation is not enough for fr-FR. Name a local person who checks examples, pictures and tone.
=== team.people.yaml
kind: people
people:
  - id: luc
    locales: [fr-FR]
  - id: zoe
    locales: [fr-FR]
`,
        fixed: `
kind: brief
status: agreed
localization:
  locales:
    - locale: fr-FR
      adaptation: adapt
      cultural-reviewer: 'luc'
`,
      },
      {
        text: `
kind: deliverable
status: in-review
brief: handover
localization:
  locales:
    - locale: fr-FR
#     ^^^^^^^^^^^^^ error: fr-FR is approved, but nobody from there has checked examples, pictures and tone. Have them checked, and write down who did it and when.
      status: approved
      translated-by: human
    - locale: pt_BR
#     ^^^^^^^^^^^^^ error: pt_BR is approved, but nobody from there has checked examples, pictures and tone. Have them checked, and write down who did it and when.
      status: approved
=== handover.brief.yaml
kind: brief
id: handover
localization:
  locales:
    - locale: pt-BR
      adaptation: recreate
    - locale: fr-FR
      adaptation: adapt
      language-reviewer: ana
      cultural-reviewer: luc
`,
        fixed: `
kind: deliverable
status: in-review
brief: handover
localization:
  locales:
    - locale: fr-FR
      status: approved
      translated-by: human
      cultural-review:
        by: luc
        date: <day of the check>
    - locale: pt_BR
      status: approved
`,
      },
      {
        text: `
kind: deliverable
status: proposed
brief: handover
localization:
  locales:
    - locale: fr-FR
      status: approved
      cultural-review:
#     ^^^^^^^^^^^^^^^ warning: fr-FR is approved, but nobody from there has checked examples, pictures and tone. Have them checked, and write down who did it and when.
=== handover.brief.yaml
kind: brief
id: handover
localization:
  locales:
    - locale: fr-FR
      adaptation: recreate
      cultural-reviewer: <who>
`,
        fixed: `
kind: deliverable
status: proposed
brief: handover
localization:
  locales:
    - locale: fr-FR
      status: approved
      cultural-review:
        by: <who checked it>
        date: <day of the check>
`,
      },
    ],
  },
  *check(_content, { document, workspace }) {
    if (document.kind === 'brief') yield* unnamed(document, workspace);
    if (document.kind === 'deliverable') yield* unchecked(document, workspace);
  },
});

function* unnamed(document: DocumentOf<'brief'>, workspace: Workspace): Iterable<Problem> {
  for (const planned of itemsOf(document.content.localization?.locales)) {
    const gap = isAdapted(planned) ? missingReviewer(document, planned, 'cultural-reviewer', workspace) : undefined;
    if (gap) yield { ...gap, message: l10n.t('Translation is not enough for {0}. Name a local person who checks examples, pictures and tone.', called(planned)) };
  }
}

function* unchecked(document: DocumentOf<'deliverable'>, workspace: Workspace): Iterable<Problem> {
  for (const translated of itemsOf(document.content.localization?.locales)) {
    const gap = isAdapted(plannedFor(document, translated.locale, workspace)) ? missingReview(document, translated, 'cultural-review', workspace) : undefined;
    if (gap) yield { ...gap, message: l10n.t('{0} is approved, but nobody from there has checked examples, pictures and tone. Have them checked, and write down who did it and when.', called(translated)) };
  }
}

/** Whether more than words changes. */
const isAdapted = (planned: Planned | undefined): boolean => planned?.adaptation?.value === 'adapt' || planned?.adaptation?.value === 'recreate';
