/** Two groups of people in one audience, `Nurses and ward doctors`, as two audiences: they seldom need the same. */
import * as l10n from '@vscode/l10n';
import { idOf, type Document } from '../document';
import { addWord, applyEdits, columnOf, dashOf, eolOf, replace, replaceScalar, type TextEdit } from '../edit';
import { slug } from '../forms';
import { freeId } from '../freeId';
import { itemsOf, type Located } from '../located';
import { isOpen } from '../open';
import type { DocumentEdits, Fix } from '../rule';
import { capitalLike } from '../rules/objective/capital';
import type { Brief } from '../schema/types';
import { nodeAt, type ListNode, type MapNode, type ScalarNode, type Span } from '../tree';
import type { Workspace } from '../workspace';
import { touch } from './codeActions';

/** For the audience the cursor is in. What named it names all of them afterwards, in the brief and in its deliverables. */
export function splitAudience(document: Document, span: Span, workspace: Workspace): Fix | undefined {
  if (document.kind !== 'brief') return undefined;
  const { audiences } = document.content;
  const audience = itemsOf(audiences).find(({ place }) => touch(place.node.span, span));
  const list = audiences?.place.node;
  const node = audience?.place.node;
  const role = audience?.role?.place.node;
  const id = audience?.id;
  if (!audience || !id || node?.type !== 'map' || list?.type !== 'list' || role?.type !== 'scalar') return undefined;
  const [first, ...others] = groupsIn(role);
  if (first === undefined || others.length === 0) return undefined;
  const taken = new Set(itemsOf(audiences).map((one) => one.id?.value));
  const added = others.map((group) => {
    const own = freeId(slug(group) || id.value, (one) => taken.has(one));
    taken.add(own);
    return { group, id: own };
  });
  const copies = added.map((one) => copied(document, audience, node, one));
  const insertion = inserted(document, list, node, copies);
  if (!insertion) return undefined;
  const ids = added.map((one) => one.id);
  const elsewhere = workspace.deliverablesOf(idOf(document)).flatMap((spec): DocumentEdits[] => {
    const edits = mentioned(spec, id.value, ids);
    return edits.length > 0 ? [{ document: spec, edits }] : [];
  });
  return {
    title: l10n.t('Split this audience: {0}', [first, ...others].map((group) => `“${group}”`).join(', ')),
    edits: [replaceScalar(role, first), ...shareOfHeads(audience), insertion, ...mentioned(document, id.value, ids)],
    ...(elsewhere.length > 0 ? { elsewhere } : {}),
  };
}

type Audience = Located<NonNullable<Brief['audiences']>[number]>;

/** `Nurses, porters and ward doctors`, `Operators/technicians`. What stands in parentheses tells more about one group. */
function groupsIn({ value, style }: ScalarNode): readonly string[] {
  if (typeof value !== 'string' || isOpen(value) || style === 'literal' || style === 'folded' || /[()]/.test(value)) return [];
  const groups = value.split(/\s*,\s*(?:and\s+)?|\s*\/\s*|\s+and\s+/i).map((group) => group.trim());
  return groups.every((group) => group !== '') ? groups.map((group) => capitalLike(value, group)) : [];
}

/** Nobody knows yet how the people of one group are shared out among several. */
function shareOfHeads({ headcount }: Audience): readonly TextEdit[] {
  const node = headcount?.place.node;
  return node?.type === 'scalar' && typeof node.value === 'number' ? [replace(node.span, l10n.t('<how many of the {0}>', node.value))] : [];
}

/** The audience as it is written, with another name and role. */
function copied(document: Document, audience: Audience, { span }: MapNode, { id, group }: { readonly id: string; readonly group: string }): string {
  const scalars = [[audience.id, id], [audience.role, group]] as const;
  const edits = [...scalars.flatMap(([field, text]) => (field?.place.node.type === 'scalar' ? [replaceScalar(field.place.node, text)] : [])), ...shareOfHeads(audience)];
  const own = edits.map((edit) => ({ ...edit, span: { start: edit.span.start - span.start, end: edit.span.end - span.start } }));
  return applyEdits(document.source.slice(span.start, span.end), own).trimEnd();
}

/** Behind the audience, on lines of their own or in the same brackets. */
function inserted(document: Document, list: ListNode, node: MapNode, copies: readonly string[]): TextEdit | undefined {
  if (list.flow) return replace({ start: node.span.end, end: node.span.end }, copies.map((copy) => `, ${copy}`).join(''));
  const dash = dashOf(document, node);
  if (dash === undefined) return undefined;
  const { lines, source } = document;
  // A section ends where the next line begins, or with the last word of its own.
  const upTo = node.span.start + source.slice(node.span.start, node.span.end).trimEnd().length;
  const { end } = lines.span(lines.at(upTo).line);
  const lead = ' '.repeat(columnOf(document, dash)) + '-' + ' '.repeat(Math.max(1, columnOf(document, node.span.start) - columnOf(document, dash) - 1));
  return replace({ start: end, end }, copies.map((copy) => eolOf(document) + lead + copy).join(''));
}

/** The lists that name the audience name the new ones too. */
function mentioned(document: Document, id: string, added: readonly string[]): readonly TextEdit[] {
  return document.reading.fields.flatMap(({ schema, place: { node, path } }) => {
    if (schema.ref !== 'audience' || node.type !== 'scalar' || node.value !== id) return [];
    const list = nodeAt(document.root, path.slice(0, -1));
    return list?.type === 'list' ? added.flatMap((one) => addWord(document, list, one) ?? []) : [];
  });
}
