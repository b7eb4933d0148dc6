import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { scalarText } from '../../edit';
import { itemsOf, type Located } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Brief } from '../../schema/types';
import type { Workspace } from '../../workspace';
import { gapAt } from '../gap';
import { mend } from '../mend';
import { listed } from '../names';
import { questionLines } from '../questions';
import { fieldAt, writeField } from '../sections';
import { dashed, plannedLines } from './plan';
import { languageOf, tagIn } from './tags';

/** People of several languages, and one of them is all they will get. */
export const planMissing = defineRule({
  id: 'localization/plan-missing',
  kinds: ['brief'],
  reads: ['family'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'A brief for people of several languages plans how the learning gets into each of them.',
  why: 'Organizations managing multi-region launches add localization, translation review and regional compliance requirements to the delivery of a program (source document, “Delivery Configuration and Launch”). Nobody makes room for what nobody has planned.',
  examples: {
    clean: [
      `
kind: brief
status: ready
audiences:
  - id: nurses
    locales: [en-US, en-GB]
  - id: porters
    locales: [en-US, <which other language>]
  - id: volunteers
`,
      `
kind: brief
status: ready
audiences:
  - id: nurses
    locales: [de-DE, fr-FR]
localization:
  source-locale: de-DE
`,
      `
kind: brief
status: ready
audiences:
  - id: nurses
    locales: [de-DE, fr-FR]
localization: by an agency
`,
      `
kind: brief
status: ready
audiences:
  - id: nurses
    locales: [de-DE, German]
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: draft
audiences:
#^^^^^^^^ warning: These people work in 2 languages (en-US and de-DE). Plan translation, local review and time for it.
  - id: nurses
    locales: [en-US, de-DE]
`,
        fixed: `
kind: brief
status: draft
audiences:
  - id: nurses
    locales: [en-US, de-DE]
localization:
  # Which examples, names and pictures only make sense at home?
  # Who in each country will check it, and do they know?
  source-locale: en-US
  method: machine-plus-human
  glossary: <source that holds the agreed terms>
  locales:
    - locale: de-DE
      adaptation: adapt
      language-reviewer: <native speaker who checks the language>
      cultural-reviewer: <local person who checks examples, pictures and tone>
`,
      },
      {
        text: `
kind: brief
status: ready
language: fr
audiences:
  - id: nurses
    locales: [de-DE, fr-FR, de-AT]
  - id: porters
    locales: [fr-FR, fr-CA, pl-PL, de-DE]
sources:
  - id: rules
    type: policy
  - id: words
    type: glossary
compliance:
  final-approver: ana
localization:
#^^^^^^^^^^^ error: These people work in 3 languages (de-DE, fr-FR and pl-PL). Plan translation, local review and time for it.
=== team.people.yaml
kind: people
people:
  - id: ana
    locales: [de-DE, en]
  - id: bo
    locales: [de]
  - id: cleo
    locales: [pl_pl]
  - id: dev
    locales: [<which languages>]
  - id: eve
`,
        fixed: `
kind: brief
status: ready
language: fr
audiences:
  - id: nurses
    locales: [de-DE, fr-FR, de-AT]
  - id: porters
    locales: [fr-FR, fr-CA, pl-PL, de-DE]
sources:
  - id: rules
    type: policy
  - id: words
    type: glossary
compliance:
  final-approver: ana
localization:
  # Which examples, names and pictures only make sense at home?
  # Who in each country will check it, and do they know?
  source-locale: fr-FR
  method: machine-plus-human
  glossary: words
  locales:
    - locale: de-DE
      adaptation: adapt
      language-reviewer: <native speaker who checks the language>
      cultural-reviewer: ana
      regulatory-reviewer: ana
    - locale: de-AT
      adaptation: adapt
      language-reviewer: <native speaker who checks the language>
      cultural-reviewer: <local person who checks examples, pictures and tone>
      regulatory-reviewer: <local person who checks the rules>
    - locale: pl-PL
      adaptation: adapt
      language-reviewer: cleo
      cultural-reviewer: cleo
      regulatory-reviewer: cleo
`,
      },
      {
        text: `
kind: brief
status: agreed
audiences:
#^^^^^^^^ error: These people work in 4 languages (pl-PL, vi-VN and 2 more). Plan translation, local review and time for it.
  - id: packers
    locales: [pl-PL, vi-VN, ar-MA, pt-BR]
`,
        fixed: `
kind: brief
status: agreed
audiences:
  - id: packers
    locales: [pl-PL, vi-VN, ar-MA, pt-BR]
localization:
  # Which examples, names and pictures only make sense at home?
  # Who in each country will check it, and do they know?
  source-locale: <language it is written in first>
  method: machine-plus-human
  glossary: <source that holds the agreed terms>
  locales:
    - locale: pl-PL
      adaptation: adapt
      language-reviewer: <native speaker who checks the language>
      cultural-reviewer: <local person who checks examples, pictures and tone>
    - locale: vi-VN
      adaptation: adapt
      language-reviewer: <native speaker who checks the language>
      cultural-reviewer: <local person who checks examples, pictures and tone>
    - locale: ar-MA
      adaptation: adapt
      language-reviewer: <native speaker who checks the language>
      cultural-reviewer: <local person who checks examples, pictures and tone>
    - locale: pt-BR
      adaptation: adapt
      language-reviewer: <native speaker who checks the language>
      cultural-reviewer: <local person who checks examples, pictures and tone>
`,
      },
      {
        text: `
kind: brief
status: ready
language: sv-SE
audiences:
#^^^^^^^^ error: These people work in 2 languages (nb-NO and da-DK). Plan translation, local review and time for it.
  - id: packers
    locales: [nb-NO, da-DK]
`,
        fixed: `
kind: brief
status: ready
language: sv-SE
audiences:
  - id: packers
    locales: [nb-NO, da-DK]
localization:
  # Which examples, names and pictures only make sense at home?
  # Who in each country will check it, and do they know?
  source-locale: sv-SE
  method: machine-plus-human
  glossary: <source that holds the agreed terms>
  locales:
    - locale: nb-NO
      adaptation: adapt
      language-reviewer: <native speaker who checks the language>
      cultural-reviewer: <local person who checks examples, pictures and tone>
    - locale: da-DK
      adaptation: adapt
      language-reviewer: <native speaker who checks the language>
      cultural-reviewer: <local person who checks examples, pictures and tone>
`,
      },
    ],
  },
  *check({ audiences, localization }, { document, workspace }) {
    const tags = spokenBy(audiences);
    const oneOfEach = [...new Map(tags.map((tag) => [languageOf(tag), tag] as const).reverse()).values()].reverse();
    if (!audiences || localization || oneOfEach.length < 2) return;
    const at = gapAt(document.root, 'localization', audiences.place);
    if (!at) return;
    yield {
      at,
      message: l10n.t('These people work in {0} languages ({1}). Plan translation, local review and time for it.', oneOfEach.length, listed(oneOfEach)),
      fixes: () => plan(document, tags, workspace),
    };
  },
});

const spokenBy = (audiences: Located<Brief>['audiences']): readonly string[] => [...new Set(itemsOf(audiences).flatMap(({ locales }) => itemsOf(locales).flatMap((locale) => tagIn(locale) ?? [])))];

function plan(document: DocumentOf<'brief'>, tags: readonly string[], workspace: Workspace): readonly Fix[] {
  const source = sourceFor(document, tags);
  const targets = tags.filter((tag) => source === undefined || languageOf(tag) !== languageOf(source));
  const glossary = itemsOf(document.content.sources).find(({ type, id }) => type?.value === 'glossary' && id)?.id?.value;
  const lines = [
    ...questionLines(fieldAt('brief', ['localization'])),
    `source-locale: ${source === undefined ? l10n.t('<language it is written in first>') : scalarText(source)}`,
    'method: machine-plus-human',
    `glossary: ${glossary ?? l10n.t('<source that holds the agreed terms>')}`,
    'locales:',
    ...dashed(targets.map((tag) => plannedLines(tag, document, workspace))).map((line) => `  ${line}`),
  ];
  return mend(l10n.t('Add “localization” with {0}, to be filled in', listed(targets)), writeField(document, [], 'localization', lines), { preferred: true });
}

/** What it is written in first: the brief’s own language, as the people speak it where they do. Briefs are English when they do not say. */
function sourceFor({ content }: DocumentOf<'brief'>, tags: readonly string[]): string | undefined {
  const own = tagIn(content.language);
  return tags.find((tag) => languageOf(tag) === languageOf(own ?? 'en')) ?? own;
}
