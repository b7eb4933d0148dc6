/** Two things to do in one objective, "inspect the harness and report damage", as two objectives: each can be assessed by itself. */
import * as l10n from '@vscode/l10n';
import { read, idOf, type DocumentOf } from '../document';
import { applyEdits, replaceScalar } from '../edit';
import { slug } from '../forms';
import { freeId } from '../freeId';
import { itemsOf } from '../located';
import { apart, type Apart } from '../objectives/apart';
import { readObjectives } from '../objectives/read';
import { readerOf, type ObjectiveReading } from '../objectivesOf';
import type { DocumentEdits, Fix } from '../rule';
import { short } from '../rules/short';
import type { Settings } from '../settings';
import type { Span } from '../tree';
import type { Workspace } from '../workspace';
import { copyOf, insertBehind, namedToo } from './copies';
import { objectiveAt } from './objectiveAt';

/**
 * For the objective whose text the cursor is in. The others are copies of it with their own name and words: who learns,
 * which measure it moves, how critical it is and all that is said besides may be true of each, and its author takes away
 * what is not. What named the objective names all of them afterwards, in the brief and in its deliverables.
 */
export function splitObjective(document: DocumentOf<'brief'>, settings: Settings, span: Span, workspace: Workspace): Fix | undefined {
  const found = objectiveAt(document, settings, span);
  const [first, ...others] = (found && statementsIn(found, document, settings)) ?? [];
  if (!found || !first) return undefined;
  const { item: { id, place }, behavior } = found;
  const list = document.content.objectives?.place.node;
  if (id?.place.node.type !== 'scalar' || place.node.type !== 'map' || list?.type !== 'list' || behavior.place.node.type !== 'scalar') return undefined;
  const { node } = id.place;
  const words = behavior.place.node;
  const item = place.node;
  const ids = namesFor(others, document);
  const copies = others.map(({ text }, index) => copyOf(document, item, [replaceScalar(node, ids[index] ?? ''), replaceScalar(words, text)]));
  const insertion = insertBehind(document, list, item, copies);
  if (!insertion) return undefined;
  const edits = [replaceScalar(words, first.text), insertion, ...namedToo(document, 'objective', id.value, ids)];
  if ((read(applyEdits(document.source, edits), document.name)?.complaints.length ?? Infinity) > document.complaints.length) return undefined;
  const elsewhere = workspace.deliverablesOf(idOf(document)).flatMap((spec): DocumentEdits[] => {
    const more = namedToo(spec, 'objective', id.value, ids);
    return more.length > 0 ? [{ document: spec, edits: more }] : [];
  });
  const quoted = [first, ...others].map(({ text }) => `“${short(text, 40)}”`).join(', ');
  return { title: titleFor(others.length, quoted, item.entries.length > 2), edits, ...(elsewhere.length > 0 ? { elsewhere } : {}) };
}

const titleFor = (added: number, quoted: string, hasMore: boolean): string =>
  hasMore ? l10n.t('Split into {0} objectives with the same other fields: {1}', added + 1, quoted) : l10n.t('Split into {0} objectives: {1}', added + 1, quoted);

/** Undefined in other languages than English, over several lines, and where one of the statements would say less than what people do. */
function statementsIn({ behavior, reading, language }: ObjectiveReading, document: DocumentOf<'brief'>, settings: Settings): readonly Apart[] | undefined {
  const { node } = behavior.place;
  if (language !== 'en' || node.type !== 'scalar' || node.style === 'literal' || node.style === 'folded') return undefined;
  const statements = apart(behavior.value, reading);
  const after = readObjectives(statements?.map(({ text }) => text) ?? [], readerOf(document, settings, language));
  return after.every(({ framing }) => framing === 'outcome') ? statements : undefined;
}

/** Each one is called after its verb. */
function namesFor(statements: readonly Apart[], { content }: DocumentOf<'brief'>): readonly string[] {
  const taken = new Set(itemsOf(content.objectives).map(({ id }) => id?.value));
  return statements.map(({ base }) => {
    const id = freeId(slug(base), (one) => taken.has(one));
    taken.add(id);
    return id;
  });
}
