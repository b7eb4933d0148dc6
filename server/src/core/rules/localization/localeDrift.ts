import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { removeItem } from '../../edit';
import { familyOf } from '../../family';
import { itemsOf } from '../../located';
import { defineRule, type Context, type Fix, type Problem } from '../../rule';
import { head } from '../../tree';
import { gapAt, partGap } from '../gap';
import { mend } from '../mend';
import { listed } from '../names';
import { kindPlace } from '../places';
import { isForLearners, planIn, startElsewhere, startIn, titlesOf } from './plan';
import { languageOf, tagIn, tagsIn } from './tags';

/** One list of languages for the people, another one in the plan, a third one in what is made. */
export const localeDrift = defineRule({
  id: 'localization/locale-drift',
  kinds: ['brief', 'deliverable'],
  reads: ['family'],
  tier: 2,
  severity: 'warning',
  summary: 'Audiences, plan and deliverables name the same languages.',
  why: 'Programs designed for one market need to be adapted for audiences in others, and regional launches rest on it (source document, “Geographic and Linguistic Coverage”). A language that only one of two lists names is noticed at launch, by those who have to read it.',
  examples: {
    clean: [
      `
kind: brief
status: ready
audiences:
  - id: nurses
    locales: [en-US, de-DE]
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
      adaptation: adapt
`,
      `
kind: brief
status: ready
audiences:
  - id: nurses
    locales: [en-US, en-GB, de-AT, fr_fr, <what else>]
  - id: porters
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
    - locale: fr-FR
`,
      `
kind: brief
status: ready
audiences:
  - id: nurses
    locales: [en-US, de-DE]
localization:
  source-locale: <which language>
  locales:
    - locale: fr-FR
`,
      `
kind: brief
status: ready
audiences:
  - id: nurses
    locales: [en-US, de-DE]
localization:
  source-locale: en-US
  locales:
    - locale: <which language>
    - locale: fr-FR
`,
      `
kind: brief
status: ready
audiences:
  - id: nurses
    locales: [en-US, de-DE]
localization:
  source-locale: en-US
`,
      `
kind: brief
status: ready
audiences:
  - id: nurses
    locales: [en-US, de-DE]
`,
      `
kind: deliverable
status: designing
type: video
brief: handover
localization:
  text: editable
  locales:
    - locale: en-US
    - locale: FR_fr
    - locale: de-DE
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
    - locale: fr-FR
`,
      `
kind: deliverable
status: proposed
type: video
brief: handover
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
`,
      `
kind: deliverable
status: designing
type: dashboard
brief: handover
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
`,
      `
kind: deliverable
status: designing
type: video
brief: handover
localization:
  locales:
    - locale: <which language>
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
`,
      `
kind: deliverable
status: designing
type: video
brief: handover
localization:
  locales:
    - locale: de-DE
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: <which language>
`,
      `
kind: deliverable
status: designing
type: video
brief: handover
localization:
  locales:
    - locale: de-DE
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: <which language>
  locales: []
`,
      `
kind: deliverable
status: designing
type: video
brief: handover
localization:
  locales: all of them
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
`,
      `
kind: deliverable
status: designing
type: video
brief: handover
localization:
  locales:
    - locale: de-DE
=== handover.brief.yaml
kind: brief
id: handover
`,
    ],
    marked: [
      {
        // Told once for each language, wherever else it is named.
        text: `
kind: brief
id: handover
status: ready
audiences:
  - id: nurses
    locales: [en-US, de-DE, fr-FR]
#                           ^^^^^ warning: People here work in fr-FR, and it is not among the languages that are planned. Add it there.
  - id: porters
    locales:
      - fr-CA
      - pl-PL
#       ^^^^^ warning: People here work in pl-PL, and it is not among the languages that are planned. Add it there.
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
      adaptation: translate
=== clip.deliverable.yaml
kind: deliverable
id: clip
status: proposed
type: video
brief: handover
=== team.people.yaml
kind: people
people:
  - id: luc
    locales: [fr-FR]
`,
        fixed: `
kind: brief
id: handover
status: ready
audiences:
  - id: nurses
    locales: [en-US, de-DE, fr-FR]
  - id: porters
    locales:
      - fr-CA
      - pl-PL
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
      adaptation: translate
    - locale: fr-FR
      adaptation: adapt
      language-reviewer: luc
      cultural-reviewer: luc
`,
      },
      {
        // What is made for the brief gets the language too.
        text: `
kind: brief
id: handover
status: draft
audiences:
  - id: nurses
    locales: [de-DE]
#             ^^^^^ warning: People here work in de-DE, and it is not among the languages that are planned. Add it there.
localization:
  source-locale: en-US
  locales: []
=== clip.deliverable.yaml
kind: deliverable
id: clip
title: A clip
status: building
type: video
brief: handover
=== card.deliverable.yaml
kind: deliverable
id: card
status: building
type: job-aid
brief: handover
localization:
  text: editable
  locales:
    - locale: de-DE
      status: not-started
=== guide.deliverable.yaml
kind: deliverable
id: guide
status: building
type: discussion-guide
brief: handover
localization:
  text: editable
  locales:
    - locale: <which language>
      status: not-started
`,
        fixed: `
kind: brief
id: handover
status: draft
audiences:
  - id: nurses
    locales: [de-DE]
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
      adaptation: adapt
      language-reviewer: <native speaker who checks the language>
      cultural-reviewer: <local person who checks examples, pictures and tone>
`,
      },
      {
        text: `
kind: deliverable
#     ^^^^^^^^^^^ warning: The brief plans fr-FR and de-DE, and nothing is said of that here. Say how far each language is.
status: designing
type: video
brief: handover
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: fr-FR
    - locale: de-DE
`,
        fixed: `
kind: deliverable
status: designing
type: video
brief: handover
localization:
  text: <editable, some-in-images or in-images>
  locales:
    - locale: fr-FR
      status: not-started
    - locale: de-DE
      status: not-started
`,
      },
      {
        text: `
kind: deliverable
status: approved
type: job-aid
brief: handover
localization:
#^^^^^^^^^^^ warning: The brief plans fr-FR and de-DE, and nothing is said of that here. Say how far each language is.
  text: editable
=== handover.brief.yaml
kind: brief
id: handover
localization:
  locales:
    - locale: fr-FR
    - locale: de-DE
`,
        fixed: `
kind: deliverable
status: approved
type: job-aid
brief: handover
localization:
  text: editable
  locales:
    - locale: fr-FR
      status: not-started
    - locale: de-DE
      status: not-started
`,
      },
      {
        text: `
kind: deliverable
status: building
type: assessment
brief: handover
localization:
  text: editable
  locales:
# ^^^^^^^ warning: The brief plans it-IT and es-ES, and nothing is said of that here. Say how far each language is.
    - locale: fr-FR
      status: not-started
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: fr-FR
    - locale: it-IT
    - locale: es-ES
`,
        fixed: `
kind: deliverable
status: building
type: assessment
brief: handover
localization:
  text: editable
  locales:
    - locale: fr-FR
      status: not-started
    - locale: it-IT
      status: not-started
    - locale: es-ES
      status: not-started
`,
      },
      {
        // Nothing is done of it yet: then it can be taken out.
        text: `
kind: deliverable
status: proposed
type: dashboard
brief: handover
localization:
  text: editable
  locales:
# ^^^^^^^ warning: The brief does not plan es-ES. Add it there, or take it out here.
    - locale: fr-FR
      status: in-review
    - locale: es-ES
      status: not-started
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: fr-FR
`,
        fixed: `
kind: deliverable
status: proposed
type: dashboard
brief: handover
localization:
  text: editable
  locales:
    - locale: fr-FR
      status: in-review
`,
      },
      {
        text: `
kind: deliverable
id: clip
status: building
type: video
brief: handover
localization:
  text: editable
  locales:
# ^^^^^^^ warning: The brief does not plan es-ES. Add it there, or take it out here.
    - locale: fr-FR
      status: in-review
    - locale: es-ES
      status: in-translation
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: fr-FR
=== card.deliverable.yaml
kind: deliverable
id: card
status: building
type: job-aid
brief: handover
`,
        fixed: `
kind: deliverable
id: clip
status: building
type: video
brief: handover
localization:
  text: editable
  locales:
    - locale: fr-FR
      status: in-review
    - locale: es-ES
      status: in-translation
`,
      },
      {
        text: `
kind: deliverable
status: building
type: video
brief: handover
localization:
  text: editable
  locales:
# ^^^^^^^ warning: The brief plans de-DE but not es-ES and pt-BR, and here it is the other way round. Make both lists the same.
    - locale: es-ES
      status: not-started
    - locale: pt-BR
      status: not-started
=== handover.brief.yaml
kind: brief
id: handover
localization:
  source-locale: en-US
  locales:
    - locale: de-DE
`,
        fixed: `
kind: deliverable
status: building
type: video
brief: handover
localization:
  text: editable
  locales:
    - locale: es-ES
      status: not-started
    - locale: pt-BR
      status: not-started
    - locale: de-DE
      status: not-started
`,
      },
    ],
  },
  *check(_content, context) {
    const { document, workspace } = context;
    if (document.kind === 'brief') yield* unplanned({ document, workspace });
    if (document.kind === 'deliverable') yield* difference({ document, workspace });
  },
});

type In<K extends 'brief' | 'deliverable'> = { readonly document: DocumentOf<K> } & Pick<Context, 'workspace'>;

// A brief: the languages of its audiences

/** A plan for another country of the same language will do: how many versions of a language there are is the authors’ choice. */
function* unplanned({ document, workspace }: In<'brief'>): Iterable<Problem> {
  const { audiences, localization } = document.content;
  const source = tagIn(localization?.['source-locale']);
  const planned = tagsIn(localization?.locales);
  if (source === undefined || !planned) return;
  const told = new Set([source, ...planned].map(languageOf));
  for (const locale of itemsOf(audiences).flatMap(({ locales }) => itemsOf(locales))) {
    const tag = tagIn(locale);
    if (tag === undefined || told.has(languageOf(tag))) continue;
    told.add(languageOf(tag));
    yield {
      at: locale.place.node.span,
      message: l10n.t('People here work in {0}, and it is not among the languages that are planned. Add it there.', tag),
      fixes: () => plan(tag, { document, workspace }),
    };
  }
}

function plan(tag: string, { document, workspace }: In<'brief'>): readonly Fix[] {
  const edits = planIn(document, [tag], workspace);
  const elsewhere = startElsewhere(document, [tag], workspace);
  if (!edits) return [];
  const title = elsewhere.length === 0 ? l10n.t('Add {0} to the languages', tag) : l10n.t('Add {0} to the languages here and in {1}', tag, listed(titlesOf(elsewhere)));
  return [{ title, edits, elsewhere, preferred: true }];
}

// A deliverable: the languages of its brief

/** What one of two lists names and the other does not. */
interface Difference {
  readonly brief: DocumentOf<'brief'>;
  readonly missing: readonly string[];
  readonly extra: readonly string[];
}

function* difference({ document, workspace }: In<'deliverable'>): Iterable<Problem> {
  const { brief } = familyOf(document, workspace);
  const found = brief && compare(document, brief);
  const at = found && placeIn(document);
  if (!at) return;
  const { content: { localization: plan }, name } = found.brief;
  yield {
    ...at,
    message: wording(found),
    related: plan?.locales ? [{ document: name, span: head(plan.locales.place), message: l10n.t('The languages of the brief stand here.') }] : [],
    fixes: () => [...follow(document, found), ...lead(found, { document, workspace })],
  };
}

/** Undefined when both name the same, or when it is not sure what they name. */
function compare(document: DocumentOf<'deliverable'>, brief: DocumentOf<'brief'>): Difference | undefined {
  const { localization: plan } = brief.content;
  const planned = tagsIn(plan?.locales);
  const { localization } = document.content;
  const own = localization?.locales ? tagsIn(localization.locales) : [];
  if (!planned || !own) return undefined;
  const source = tagIn(plan?.['source-locale']);
  const missing = isForLearners(document) ? planned.filter((tag) => !own.includes(tag)) : [];
  const extra = source === undefined ? [] : own.filter((tag) => tag !== source && !planned.includes(tag));
  return missing.length + extra.length > 0 ? { brief, missing, extra } : undefined;
}

/** Where its languages stand, or where they are missed; undefined when something else stands there. */
function placeIn(document: DocumentOf<'deliverable'>): Pick<Problem, 'at' | 'part'> | undefined {
  const { localization } = document.content;
  if (!localization) return partGap(document.root, 'localization', kindPlace(document));
  const at = localization.locales?.place ?? gapAt(localization.place.node, 'locales', localization.place);
  return at && { at };
}

function wording({ missing, extra }: Difference): string {
  if (extra.length === 0) return l10n.t('The brief plans {0}, and nothing is said of that here. Say how far each language is.', listed(missing));
  if (missing.length === 0) return l10n.t('The brief does not plan {0}. Add it there, or take it out here.', listed(extra));
  return l10n.t('The brief plans {0} but not {1}, and here it is the other way round. Make both lists the same.', listed(missing), listed(extra));
}

/** What the brief plans is right. */
function follow(document: DocumentOf<'deliverable'>, { missing, extra }: Difference): readonly Fix[] {
  if (extra.length === 0) return mend(l10n.t('Add {0} with “not-started”', listed(missing)), startIn(document, missing), { preferred: true });
  const locales = document.content.localization?.locales;
  const list = locales?.place.node;
  const [one, ...others] = itemsOf(locales).filter(({ locale }) => extra.includes(tagIn(locale) ?? ''));
  if (missing.length > 0 || list?.type !== 'list' || one?.status?.value !== 'not-started' || others.length > 0) return [];
  return mend(l10n.t('Take {0} out', listed(extra)), removeItem(document, one.place.node, list));
}

/** What is made here is right: the brief plans it too, and so does everything else that is made for it. */
function lead({ brief, missing, extra }: Difference, { document, workspace }: In<'deliverable'>): readonly Fix[] {
  const planned = extra.length > 0 ? planIn(brief, extra, workspace) : undefined;
  const edits = missing.length > 0 ? startIn(document, missing) : [];
  if (!planned || !edits) return [];
  const others = startElsewhere(brief, extra, workspace, document);
  const where = listed([l10n.t('the brief'), ...titlesOf(others)]);
  const title = missing.length > 0 ? l10n.t('Add {0} here, and {1} to {2}', listed(missing), listed(extra), where) : l10n.t('Add {0} to {1}', listed(extra), where);
  return [{ title, edits, elsewhere: [{ document: brief, edits: planned }, ...others] }];
}
