/** What a new language says in a brief and in the deliverables that are made for it. */
import * as l10n from '@vscode/l10n';
import { titleOf, type Document, type DocumentOf } from '../../document';
import { isLearning } from '../../deliverableTypes';
import { scalarText, type TextEdit } from '../../edit';
import { hasReached } from '../../progress';
import type { DocumentEdits } from '../../rule';
import { entryOf, nodeAt, type Path } from '../../tree';
import type { Workspace } from '../../workspace';
import { short } from '../names';
import { writeField, writeItem } from '../sections';
import { likely, nobodyYet, type Reviewer } from './reviewers';
import { tagsIn } from './tags';

/** A language of a brief with everybody whom the other checks want to be named. A person is named when there is no choice. */
export function plannedLines(tag: string, { content: { compliance } }: DocumentOf<'brief'>, workspace: Workspace): readonly string[] {
  const reviewers: readonly Reviewer[] = ['language-reviewer', 'cultural-reviewer', ...(compliance ? (['regulatory-reviewer'] as const) : [])];
  return [
    `locale: ${scalarText(tag)}`,
    'adaptation: adapt',
    ...reviewers.map((reviewer) => {
      const [only, ...others] = likely(reviewer, tag, workspace);
      return `${reviewer}: ${only !== undefined && others.length === 0 ? only : nobodyYet(reviewer)}`;
    }),
  ];
}

/** Lines of items, as they stand in a list. */
export const dashed = (items: readonly (readonly string[])[]): readonly string[] => items.flatMap((lines) => lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`)));

/** Adds languages to a brief that plans others. Undefined where that cannot be written. */
export const planIn = (brief: DocumentOf<'brief'>, tags: readonly string[], workspace: Workspace): readonly TextEdit[] | undefined =>
  writeItems(brief, tags.map((tag) => plannedLines(tag, brief, workspace)));

/** Adds languages to a deliverable, nothing of them done yet. Undefined where that cannot be written. */
export function startIn(spec: DocumentOf<'deliverable'>, tags: readonly string[]): readonly TextEdit[] | undefined {
  const items = tags.map((tag) => [`locale: ${scalarText(tag)}`, 'status: not-started']);
  if (spec.content.localization) return writeItems(spec, items);
  const edit = writeField(spec, [], 'localization', [`text: ${l10n.t('<editable, some-in-images or in-images>')}`, 'locales:', ...dashed(items).map((line) => `  ${line}`)]);
  return edit && [edit];
}

function writeItems(document: Document, items: readonly (readonly string[])[]): readonly TextEdit[] | undefined {
  const list = entryOf(nodeAt(document.root, SECTION), 'locales')?.value;
  const edits = list?.type === 'list' && list.items.length > 0
    ? items.map((lines) => writeItem(document, SECTION, 'locales', lines))
    : [writeField(document, SECTION, 'locales', dashed(items))];
  const made = edits.filter((edit) => edit !== undefined);
  return made.length === edits.length ? made : undefined;
}

const SECTION: Path = ['localization'];

/** Whether it has to say how far each language of its brief is. */
export const isForLearners = (spec: DocumentOf<'deliverable'>): boolean => hasReached(spec, 'designing') && isLearning(spec.content.type?.value);

/** What else changes when a brief plans one more language: everything that is made for it is needed in that language too. */
export function startElsewhere(brief: DocumentOf<'brief'>, tags: readonly string[], workspace: Workspace, except?: Document): readonly DocumentEdits[] {
  return workspace.deliverablesOf(brief.content.id?.value).flatMap((spec) => {
    const { localization } = spec.content;
    const own = localization?.locales ? tagsIn(localization.locales) : [];
    const missing = tags.filter((tag) => own && !own.includes(tag));
    if (spec === except || !isForLearners(spec) || missing.length === 0) return [];
    const edits = startIn(spec, missing);
    return edits ? [{ document: spec, edits }] : [];
  });
}

/** The names of the documents that change too, for the words of a button. */
export const titlesOf = (changed: readonly DocumentEdits[]): readonly string[] => changed.map(({ document }) => `“${short(titleOf(document) ?? '')}”`);
