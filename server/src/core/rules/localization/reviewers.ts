/** Who may check a translation: people who say that they work in its language. */
import * as l10n from '@vscode/l10n';
import type { Document, DocumentOf } from '../../document';
import { replaceScalar } from '../../edit';
import { familyOf } from '../../family';
import { itemsOf, type Located, type LocatedValue } from '../../located';
import { isOpen } from '../../open';
import type { Fix, Problem } from '../../rule';
import type { Brief, Deliverable } from '../../schema/types';
import type { Workspace } from '../../workspace';
import { fillGap, gapAt } from '../gap';
import { mend } from '../mend';
import { writeField } from '../sections';
import { languageOf, tagIn } from './tags';

export type Planned = Located<NonNullable<Brief['localization']>['locales'][number]>;
export type Translated = Located<NonNullable<NonNullable<Deliverable['localization']>['locales']>[number]>;

export type Reviewer = 'language-reviewer' | 'cultural-reviewer' | 'regulatory-reviewer';

/** The people who work in a language: first those who know it as it is spoken there, then those who know it at all. */
export function readersOf(tag: string | undefined, workspace: Workspace): readonly string[] {
  if (tag === undefined) return [];
  const locals = localsOf(tag, workspace);
  const others = workspace.personIds().filter((id) => tagsOf(id, workspace).some((known) => languageOf(known) === languageOf(tag)));
  return [...new Set([...locals, ...others])];
}

/** The people who know a language as it is spoken there, and so the place. */
export const localsOf = (tag: string | undefined, workspace: Workspace): readonly string[] =>
  workspace.personIds().filter((id) => tagsOf(id, workspace).some((known) => known === tag));

const tagsOf = (id: string, workspace: Workspace): readonly string[] => itemsOf(workspace.person(id)?.locales).flatMap((locale) => tagIn(locale) ?? []);

/** Who is likely to be asked for a check in a language. */
export const likely = (reviewer: Reviewer, tag: string | undefined, workspace: Workspace): readonly string[] =>
  (reviewer === 'language-reviewer' ? readersOf : localsOf)(tag, workspace).slice(0, MOST);

const MOST = 5;

/** What stands for a reviewer whom nobody has named yet. */
export function nobodyYet(reviewer: Reviewer): string {
  switch (reviewer) {
    case 'language-reviewer':
      return l10n.t('<native speaker who checks the language>');
    case 'cultural-reviewer':
      return l10n.t('<local person who checks examples, pictures and tone>');
    case 'regulatory-reviewer':
      return l10n.t('<local person who checks the rules>');
  }
}

/** A language of a brief for which nobody is named; undefined when somebody is, or when something else stands there. */
export function missingReviewer(document: DocumentOf<'brief'>, planned: Planned, reviewer: Reviewer, workspace: Workspace): Pick<Problem, 'at' | 'fixes'> | undefined {
  const at = planned[reviewer]?.value.trim() ? undefined : gapAt(planned.place.node, reviewer, planned.place);
  return at && { at, fixes: () => nameReviewer(document, planned, reviewer, workspace) };
}

function nameReviewer(document: Document, { locale, place }: Planned, reviewer: Reviewer, workspace: Workspace): readonly Fix[] {
  const people = likely(reviewer, tagIn(locale), workspace);
  const named = people.flatMap((id) => mend(l10n.t('Add “{0}: {1}”', reviewer, id), fillGap(document, place.path, reviewer, id), { preferred: people.length === 1 }));
  return people.length > 0 ? named : mend(l10n.t('Add “{0}”, to be filled in', reviewer), fillGap(document, place.path, reviewer, nobodyYet(reviewer)), { preferred: true });
}

/** What the brief of a deliverable plans for a language. */
export function plannedFor(document: DocumentOf<'deliverable'>, locale: LocatedValue<string> | undefined, workspace: Workspace): Planned | undefined {
  const tag = tagIn(locale);
  return tag === undefined ? undefined : itemsOf(familyOf(document, workspace).brief?.content.localization?.locales).find((planned) => tagIn(planned.locale) === tag);
}

/** Whether it is the language in which everything is written first. */
export function isSource(document: DocumentOf<'deliverable'>, locale: LocatedValue<string> | undefined, workspace: Workspace): boolean {
  const source = tagIn(familyOf(document, workspace).brief?.content.localization?.['source-locale']);
  return source !== undefined && source === tagIn(locale);
}

const CHECKED_BY = { 'language-review': 'language-reviewer', 'cultural-review': 'cultural-reviewer' } as const;

/** An approved language of which nobody has said that it was checked; undefined when there is no such gap. */
export function missingReview(document: DocumentOf<'deliverable'>, translated: Translated, review: keyof typeof CHECKED_BY, workspace: Workspace): Pick<Problem, 'at' | 'fixes'> | undefined {
  if (translated.status?.value !== 'approved' || translated[review]) return undefined;
  const at = gapAt(translated.place.node, review, translated.place);
  return at && { at, fixes: () => [...addReview(document, translated, review, workspace), ...notApproved(translated)] };
}

function addReview(document: DocumentOf<'deliverable'>, { locale, place }: Translated, review: keyof typeof CHECKED_BY, workspace: Workspace): readonly Fix[] {
  const by = plannedFor(document, locale, workspace)?.[CHECKED_BY[review]]?.value;
  const known = by !== undefined && by.trim() !== '' && !isOpen(by);
  const edit = writeField(document, place.path, review, [`by: ${known ? by : l10n.t('<who checked it>')}`, `date: ${l10n.t('<day of the check>')}`]);
  return mend(known ? l10n.t('Add “{0}” by {1}, with its day to be filled in', review, by) : l10n.t('Add “{0}”, to be filled in', review), edit, { preferred: true });
}

function notApproved({ status }: Translated): readonly Fix[] {
  const node = status?.place.node;
  return node?.type === 'scalar' ? mend(l10n.t('Set it back to “in-review”'), replaceScalar(node, 'in-review')) : [];
}
