/** Two groups of people in one audience, `Nurses and ward doctors`, as two audiences: they seldom need the same. */
import * as l10n from '@vscode/l10n';
import { idOf, type Document } from '../document';
import { replace, replaceScalar, type TextEdit } from '../edit';
import { slug } from '../forms';
import { freeId } from '../freeId';
import { itemsOf, type Located } from '../located';
import { isOpen } from '../open';
import type { DocumentEdits, Fix } from '../rule';
import { capitalLike } from '../rules/objective/capital';
import type { Brief } from '../schema/types';
import type { MapNode, ScalarNode, Span } from '../tree';
import type { Workspace } from '../workspace';
import { touch } from './codeActions';
import { copyOf, insertBehind, namedToo } from '../copies';

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
  const insertion = insertBehind(document, list, node, copies);
  if (!insertion) return undefined;
  const ids = added.map((one) => one.id);
  const elsewhere = workspace.deliverablesOf(idOf(document)).flatMap((spec): DocumentEdits[] => {
    const edits = namedToo(spec, 'audience', id.value, ids);
    return edits.length > 0 ? [{ document: spec, edits }] : [];
  });
  return {
    title: l10n.t('Split this audience: {0}', [first, ...others].map((group) => `“${group}”`).join(', ')),
    edits: [replaceScalar(role, first), ...shareOfHeads(audience), insertion, ...namedToo(document, 'audience', id.value, ids)],
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
function copied(document: Document, audience: Audience, node: MapNode, { id, group }: { readonly id: string; readonly group: string }): string {
  const scalars = [[audience.id, id], [audience.role, group]] as const;
  return copyOf(document, node, [...scalars.flatMap(([field, text]) => (field?.place.node.type === 'scalar' ? [replaceScalar(field.place.node, text)] : [])), ...shareOfHeads(audience)]);
}
