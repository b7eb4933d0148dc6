/** Several things to do in one objective, "inspect the harness and report damage", as one objective each: then each can be assessed by itself. */
import * as l10n from '@vscode/l10n';
import { copyOf, insertBehind, namedToo } from '../../copies';
import { read, idOf, type DocumentOf } from '../../document';
import { applyEdits, replaceScalar } from '../../edit';
import { slug } from '../../forms';
import { freeId } from '../../freeId';
import { itemsOf } from '../../located';
import { apart, type Apart } from '../../objectives/apart';
import { readObjectives } from '../../objectives/read';
import { readerOf } from '../../objectivesOf';
import type { DocumentEdits, Fix } from '../../rule';
import type { Workspace } from '../../workspace';
import { short } from '../short';
import type { Statement } from './readings';

/**
 * The others are copies of the objective, right behind it, with their own name and words: who learns, which measure it
 * moves, how critical it is and all that is said besides may be true of each, and its author takes away what is not. The
 * first one keeps the name; what names it names all of them afterwards, in the brief and in its deliverables.
 */
export function splitUp(statement: Statement, workspace: Workspace): Fix | undefined {
  const { document, item: { id, place }, behavior } = statement;
  const [first, ...others] = statementsIn(statement) ?? [];
  const list = document.content.objectives?.place.node;
  if (!first || id?.place.node.type !== 'scalar' || place.node.type !== 'map' || list?.type !== 'list' || behavior.place.node.type !== 'scalar') return undefined;
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
  return { title: titleFor([first, ...others], item.entries.length > 2), edits, ...(elsewhere.length > 0 ? { elsewhere } : {}) };
}

/** On a button there is room for a few words of each. */
function titleFor(statements: readonly Apart[], hasMore: boolean): string {
  const room = Math.max(12, Math.min(40, Math.floor(120 / statements.length)));
  const quoted = statements.slice(0, 5).map(({ text }) => `“${short(text, room)}”`).join(', ') + (statements.length > 5 ? ' …' : '');
  return hasMore ? l10n.t('Split into {0} objectives with the same other fields: {1}', statements.length, quoted) : l10n.t('Split into {0} objectives: {1}', statements.length, quoted);
}

/** Undefined over several lines, and where one of the statements would say less than what people do. */
function statementsIn({ behavior, reading, language, document, settings }: Statement): readonly Apart[] | undefined {
  const { node } = behavior.place;
  if (node.type !== 'scalar' || node.style === 'literal' || node.style === 'folded') return undefined;
  const statements = apart(behavior.value, reading, language);
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
