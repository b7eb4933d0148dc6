/** A document's outline, which reads as the document does: sections by their titles, items by their ids and what they say. */
import type { Document } from '../document';
import type { Field } from '../interpret';
import { short } from '../rules/short';
import type { SchemaNode } from '../schema/node';
import { entryOf, head, isBlank, type MapNode, type Node, type Place, type Span } from '../tree';
import type { Workspace } from '../workspace';
import { nameOfItem, nameOfSection, wordsFor, type PartName } from './partNames';

export interface OutlineEntry extends PartName {
  /** All of it. */
  readonly span: Span;
  /** The words that stand for it, within its span. */
  readonly head: Span;
  /** Within its span. */
  readonly children: readonly OutlineEntry[];
}

export const outline = (document: Document, workspace: Workspace): readonly OutlineEntry[] => new Outline(workspace).below(treeOf(document.reading.fields), { inItem: false, span: { start: 0, end: document.source.length } });

/** A field with the fields in it. */
interface Branch {
  readonly field: Field;
  readonly children: Branch[];
}

/** Fields come with the outer ones first, so that those inside follow the one they are in. */
function treeOf(fields: readonly Field[]): Branch {
  const [first] = fields;
  const root: Branch = { field: first ?? NOTHING, children: [] };
  const open: Branch[] = [root];
  for (const field of fields.slice(1)) {
    open.length = Math.min(open.length, Math.max(1, field.place.path.length));
    const branch: Branch = { field, children: [] };
    open.at(-1)?.children.push(branch);
    open.push(branch);
  }
  return root;
}

const NOTHING: Field = { schema: { type: 'section', valueType: 'section' }, place: { node: { type: 'scalar', span: { start: 0, end: 0 }, value: null, style: 'empty' }, path: [] } };

interface Around {
  /** Texts of an item are not shown on their own: its name says enough. */
  readonly inItem: boolean;
  readonly span: Span;
}

class Outline {
  constructor(readonly workspace: Workspace) {}

  below({ field, children }: Branch, around: Around): readonly OutlineEntry[] {
    let { start } = around.span;
    return children.flatMap((child) => {
      const span = spanOf(child.field.place);
      // What stands elsewhere and is only named here, as `*anchor` does, is shown where it stands.
      if (span.start < start || span.end > around.span.end) return [];
      start = span.end;
      return this.#entry(child, field, around) ?? [];
    });
  }

  #entry(branch: Branch, parent: Field, { inItem }: Around): OutlineEntry | undefined {
    const { schema, place } = branch.field;
    const { node } = place;
    if (node.type === 'map' && !place.key) return this.#item(branch, node, parent);
    if (isPart(schema) || node.type === 'map') return place.key && this.#section(branch, inItem);
    return node.type === 'scalar' && !inItem ? this.#text(branch.field, node, parent) : undefined;
  }

  #item(branch: Branch, node: MapNode, parent: Field): OutlineEntry {
    const { schema, place } = branch.field;
    const { key } = parent.place;
    const list = { key: key ? String(parent.place.path.at(-1)) : '', title: nameOfSection(parent), number: Number(place.path.at(-1)) + 1 };
    const { span } = node;
    const id = entryOf(node, 'id')?.value;
    const heading = id && !isBlank(id) ? id.span : head(place);
    return { ...nameOfItem(node, schema, list, this.workspace), span, head: inside(heading, span), children: this.below(branch, { inItem: true, span }) };
  }

  #section(branch: Branch, inItem: boolean): OutlineEntry | undefined {
    const { schema, place } = branch.field;
    const words = wordsOf(place.node);
    // A list of single words needs no lines of its own.
    const single = words.length > 0 && schema.items !== undefined && !isPart(schema.items) && schema.items.type !== 'prose';
    if (inItem && words.length > 0) return undefined;
    const span = spanOf(place);
    const facts = single ? [short(words.map((word) => wordsFor(word, schema.items, this.workspace)).join(', '))] : [];
    const children = single ? [] : this.below(branch, { inItem, span });
    if (inItem && children.length === 0) return undefined;
    return { name: nameOfSection(branch.field), facts, kind: 'section', span, head: inside(place.key?.span ?? span, span), children };
  }

  #text(field: Field, node: Node, parent: Field): OutlineEntry | undefined {
    const { schema, place } = field;
    if (node.type !== 'scalar' || isBlank(node)) return undefined;
    const text = wordsFor(String(node.value), schema, this.workspace);
    const span = spanOf(place);
    const common = { kind: 'text' as const, span, head: inside(place.key?.span ?? span, span), children: [] };
    if (!place.key) return { ...common, name: text, facts: [] };
    if (parent.schema.valueType === 'map') return { ...common, name: `${short(String(place.key.value)) || '–'} · ${text}`, facts: [] };
    return schema.type === 'prose' ? { ...common, name: nameOfSection(field), facts: [text] } : undefined;
  }
}

const isPart = ({ valueType }: SchemaNode): boolean => valueType === 'section' || valueType === 'map' || valueType === 'list';

/** The texts of a list that has nothing else. */
const wordsOf = (node: Node): readonly string[] => (node.type === 'list' && node.items.every(({ type }) => type === 'scalar') ? node.items.flatMap((item) => (item.type === 'scalar' && !isBlank(item) ? [String(item.value)] : [])) : []);

/** Key and value; the key alone where the value stands elsewhere. */
function spanOf({ node: { span }, key }: Place): Span {
  if (!key) return span;
  return span.start >= key.span.end ? { start: key.span.start, end: Math.max(key.span.end, span.end) } : key.span;
}

/** A heading never leaves what it heads. */
const inside = (part: Span, { start, end }: Span): Span => (start <= part.start && part.start <= part.end && part.end <= end ? part : { start, end: start });
