import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { replaceScalar } from '../../edit';
import { itemsOf } from '../../located';
import { defineRule, type Fix, type Problem } from '../../rule';
import type { Node } from '../../tree';
import type { Workspace } from '../../workspace';
import { mend } from '../mend';
import { personName } from '../names';
import { writeWords } from '../sections';
import { isSource, likely, missingReview, missingReviewer, type Planned } from './reviewers';
import { called, languageOf, tagIn } from './tags';

/** A language that learners are the first to read. */
export const noLanguageReview = defineRule({
  id: 'localization/no-language-review',
  kinds: ['brief', 'deliverable'],
  reads: ['family'],
  tier: 1,
  severity: ['none', 'error', 'error'],
  summary: 'Somebody who works in the language reads every translation before learners do.',
  why: 'Organizations managing multi-region launches add translation review to the delivery of a program (source document, “Delivery Configuration and Launch”). ISO 17100 asks for a second person who reads every translation.',
  examples: {
    clean: [
      `
kind: brief
status: ready
localization:
  locales:
    - locale: fr-FR
      adaptation: translate
      language-reviewer: luc
=== team.people.yaml
kind: people
people:
  - id: luc
    locales: [fr-FR]
`,
      `
kind: brief
status: ready
localization:
  locales:
    - locale: fr-FR
      language-reviewer: luc
    - locale: de-DE
      language-reviewer: bo
    - locale: pt-BR
      language-reviewer: ana
    - locale: vi-VN
      language-reviewer: a-stranger
    - locale: <which language>
      language-reviewer: luc
    - locale: sv-SE
      language-reviewer: [luc, ana]
    - locale: pl-PL
      language-reviewer: dev
=== team.people.yaml
kind: people
people:
  - id: luc
    locales: [en, fr-CA]
  - id: bo
  - id: ana
    locales: []
  - id: dev
    locales: [de-DE, <what else>]
`,
      `
kind: brief
status: draft
localization:
  locales:
    - locale: fr-FR
    - locale: de-DE
      language-reviewer: luc
=== team.people.yaml
kind: people
people:
  - id: luc
    locales: [fr-FR]
`,
      `
kind: deliverable
status: in-review
brief: handover
localization:
  locales:
    - locale: en-US
      status: approved
    - locale: fr-FR
      status: approved
      language-review:
        by: luc
        date: 2026-05-04
    - locale: de-DE
      status: in-review
    - locale: pl-PL
      status: approved
      language-review: done by Bo
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
`,
      `
kind: deliverable
status: proposed
localization:
  locales:
    - locale: fr-FR
      status: approved
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
localization:
  locales:
    - locale: fr-FR
#     ^^^^^^^^^^^^^ error: Who reads fr-FR before learners do? Name somebody who works in that language.
      adaptation: translate
=== team.people.yaml
kind: people
people:
  - id: ana
    locales: [fr-CA]
  - id: bo
    locales: [de-DE]
`,
        fixed: `
kind: brief
status: ready
localization:
  locales:
    - locale: fr-FR
      adaptation: translate
      language-reviewer: ana
`,
      },
      {
        // Who speaks it as it is spoken there comes first.
        text: `
kind: brief
status: agreed
localization:
  locales:
    - locale: fr-FR
      language-reviewer:
#     ^^^^^^^^^^^^^^^^^ error: Who reads fr-FR before learners do? Name somebody who works in that language.
    - locale: <which language>
#     ^^^^^^^^^^^^^^^^^^^^^^^^ error: Who reads this language before learners do? Name somebody who works in that language.
=== team.people.yaml
kind: people
people:
  - id: ana
    locales: [fr-CA]
  - id: luc
    locales: [fr-FR]
`,
        fixed: `
kind: brief
status: agreed
localization:
  locales:
    - locale: fr-FR
      language-reviewer: luc
    - locale: <which language>
`,
      },
      {
        text: `
kind: brief
status: ready
localization:
  locales:
    - locale: vi-VN
#     ^^^^^^^^^^^^^ error: Who reads vi-VN before learners do? Name somebody who works in that language.
`,
        fixed: `
kind: brief
status: ready
localization:
  locales:
    - locale: vi-VN
      language-reviewer: <native speaker who checks the language>
`,
      },
      {
        text: `
kind: brief
status: ready
localization:
  locales:
    - locale: de-DE
      language-reviewer: luc # since May
#                        ^^^ warning: “Luc Morel” is not listed as working in de-DE. Ask somebody who is, or add the language in the people file.
=== team.people.yaml
kind: people
people:
  - id: luc
    name: Luc Morel
    locales: [fr-FR, en]
  - id: bo
    name: Bo Lang
    locales: [de-AT]
`,
        fixed: `
kind: brief
status: ready
localization:
  locales:
    - locale: de-DE
      language-reviewer: bo # since May
`,
      },
      {
        text: `
kind: brief
status: agreed
localization:
  locales:
    - locale: de-DE
      language-reviewer: luc
#                        ^^^ warning: “luc” is not listed as working in de-DE. Ask somebody who is, or add the language in the people file.
=== team.people.yaml
kind: people
people:
  - id: luc
    locales:
      - fr-FR
`,
        fixed: `
kind: brief
status: agreed
localization:
  locales:
    - locale: de-DE
      language-reviewer: luc
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
#     ^^^^^^^^^^^^^ error: Nobody is named who has read fr-FR, and it is approved. Have it read, and write down who did it and when.
      status: approved
      cultural-review:
        by: ana
        date: 2026-05-06
    - locale: pl-PL
      status: approved
      language-review:
#     ^^^^^^^^^^^^^^^ error: Nobody is named who has read pl-PL, and it is approved. Have it read, and write down who did it and when.
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: fr-FR
      language-reviewer: luc
      cultural-reviewer: ana
`,
        fixed: `
kind: deliverable
status: in-review
brief: handover
localization:
  locales:
    - locale: fr-FR
      status: approved
      language-review:
        by: luc
        date: <day of the check>
      cultural-review:
        by: ana
        date: 2026-05-06
    - locale: pl-PL
      status: approved
      language-review:
`,
      },
      {
        text: `
kind: deliverable
status: building
localization:
  locales:
    - locale: <which language>
#     ^^^^^^^^^^^^^^^^^^^^^^^^ error: Nobody is named who has read this language, and it is approved. Have it read, and write down who did it and when.
      status: approved
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: <which language>
`,
        fixed: `
kind: deliverable
status: building
localization:
  locales:
    - locale: <which language>
      status: approved
      language-review:
        by: <who checked it>
        date: <day of the check>
`,
      },
    ],
  },
  *check(_content, { document, workspace }) {
    if (document.kind === 'brief') yield* unnamed(document, workspace);
    if (document.kind === 'deliverable') yield* unread(document, workspace);
  },
});

function* unnamed(document: DocumentOf<'brief'>, workspace: Workspace): Iterable<Problem> {
  for (const planned of itemsOf(document.content.localization?.locales)) {
    const gap = missingReviewer(document, planned, 'language-reviewer', workspace);
    if (gap) yield { ...gap, message: l10n.t('Who reads {0} before learners do? Name somebody who works in that language.', called(planned)) };
    else yield* stranger(planned, workspace);
  }
}

/** A reviewer of whom it is known which languages they work in, and this is none of them. */
function* stranger(planned: Planned, workspace: Workspace): Iterable<Problem> {
  const reviewer = planned['language-reviewer'];
  const tag = tagIn(planned.locale);
  if (!reviewer || tag === undefined || !worksElsewhere(reviewer.value, tag, workspace)) return;
  yield {
    at: reviewer.place.node.span,
    severity: ['none', 'warning', 'warning'],
    message: l10n.t('“{0}” is not listed as working in {1}. Ask somebody who is, or add the language in the people file.', personName(workspace, reviewer.value), tag),
    fixes: () => [...askAnother(reviewer.place.node, tag, workspace), ...addTo(reviewer.value, tag, workspace)],
  };
}

function worksElsewhere(id: string, tag: string, workspace: Workspace): boolean {
  const known = itemsOf(workspace.person(id)?.locales).map(tagIn);
  return known.length > 0 && known.every((one) => one !== undefined && languageOf(one) !== languageOf(tag));
}

function askAnother(node: Node, tag: string, workspace: Workspace): readonly Fix[] {
  const people = likely('language-reviewer', tag, workspace);
  return people.flatMap((id) => (node.type === 'scalar' ? mend(l10n.t('Change the language reviewer to “{0}”', personName(workspace, id)), replaceScalar(node, id), { preferred: people.length === 1 }) : []));
}

function addTo(id: string, tag: string, workspace: Workspace): readonly Fix[] {
  const [entry] = workspace.described(id);
  const edits = entry ? writeWords(entry.document, entry.person.place.path, 'locales', [tag]) : [];
  return entry && edits.length > 0 ? [{ title: l10n.t('Add {0} to the languages of “{1}” in the people file', tag, personName(workspace, id)), edits: [], elsewhere: [{ document: entry.document, edits }] }] : [];
}

function* unread(document: DocumentOf<'deliverable'>, workspace: Workspace): Iterable<Problem> {
  for (const translated of itemsOf(document.content.localization?.locales)) {
    const gap = isSource(document, translated.locale, workspace) ? undefined : missingReview(document, translated, 'language-review', workspace);
    if (gap) yield { ...gap, message: l10n.t('Nobody is named who has read {0}, and it is approved. Have it read, and write down who did it and when.', called(translated)) };
  }
}
