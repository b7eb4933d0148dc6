/**
 * Reads a tree as the kind of file it is.
 *
 * Reading is charitable: a misspelt key or value counts as the one it is closest to, so that one slip gives one message
 * (that it is misspelt) and not a second one (that something is missing). What cannot be read is left out and reported.
 */
import { closest } from './closest';
import type { Located } from './located';
import type { SchemaNode } from './schema/node';
import { schemas } from './schema/schemas';
import type { Kind, KindTypes } from './schema/types';
import type { Entry, MapNode, Node, Path, Place, ScalarNode } from './tree';

export interface Interpretation<K extends Kind> {
  readonly content: Located<KindTypes[K]>;
  /** The plain values for the schema's validator, under the keys the format knows. */
  readonly data: unknown;
  readonly unknownKeys: readonly UnknownKey[];
  /** Fields that stand further to the left than the section they are meant for, which is read as if it had them. */
  readonly outdented: readonly Outdented[];
  /** Every value whose field the schema knows, in reading order. */
  readonly fields: readonly Field[];
}

export interface UnknownKey {
  readonly entry: Entry;
  readonly section: MapNode;
  /** The key the author most likely meant. */
  readonly meant?: string;
  /** The section it stands in, for saying what is known there. */
  readonly schema: SchemaNode;
}

export interface Outdented {
  readonly entry: Entry;
  /** The key above it under which it belongs. */
  readonly below: ScalarNode;
  /** A field it belongs beside; none when there is nothing below the key. */
  readonly beside?: ScalarNode;
}

export interface Field {
  readonly schema: SchemaNode;
  readonly place: Place;
}

export function interpret<K extends Kind>(root: Node | undefined, kind: K): Interpretation<K> {
  const reader = new Reader();
  const place: Place = { node: root ?? NOTHING, path: [] };
  const { content, data } = reader.read(schemas[kind], place);
  return {
    content: (content ?? { place }) as Located<KindTypes[K]>,
    data: data ?? {},
    unknownKeys: reader.unknownKeys,
    outdented: reader.outdented,
    fields: reader.fields,
  };
}

const NOTHING: ScalarNode = { type: 'scalar', span: { start: 0, end: 0 }, value: null, style: 'empty' };

interface Read {
  /** What the rules see; undefined when the value is not what the field wants. */
  readonly content?: unknown;
  /** What the validator sees. */
  readonly data: unknown;
}

class Reader {
  readonly unknownKeys: UnknownKey[] = [];
  readonly outdented: Outdented[] = [];
  readonly fields: Field[] = [];

  read(schema: SchemaNode, place: Place): Read {
    this.fields.push({ schema, place });
    const { node } = place;
    if (node.type === 'scalar') return this.#scalar(schema, node, place);
    if (node.type === 'list') return this.#list(schema, node.items, place);
    return schema.valueType === 'map' ? this.#map(schema, node, place) : this.#section(schema, node, place);
  }

  #scalar(schema: SchemaNode, node: ScalarNode, place: Place): Read {
    const { value } = node;
    const content = contentOf(schema, value);
    return content === undefined ? { data: value } : { data: value, content: { value: content, place } };
  }

  #list(schema: SchemaNode, nodes: readonly Node[], place: Place): Read {
    const items = schema.items ?? ANYTHING;
    const read = nodes.map((node, index) => this.read(items, { node, path: [...place.path, index] }));
    const data = read.map((item) => item.data);
    if (schema.valueType !== 'list') return { data };
    return { data, content: { items: read.flatMap(({ content }) => (content === undefined ? [] : [content])), place } };
  }

  #map(schema: SchemaNode, node: MapNode, place: Place): Read {
    const data: Record<string, unknown> = {};
    const entries: { key: string; content: unknown }[] = [];
    for (const { key, value } of node.entries) {
      const name = String(key.value);
      const read = this.read(schema.additional ?? ANYTHING, { node: value, key, path: [...place.path, name] });
      define(data, name, read.data);
      if (read.content !== undefined) entries.push({ key: name, content: read.content });
    }
    return { data, content: { entries, place } };
  }

  #section(schema: SchemaNode, node: MapNode, place: Place): Read {
    const data: Record<string, unknown> = {};
    const content: Record<string, unknown> = { place };
    for (const { entry, name, known } of this.#names(schema, this.#gathered(schema, node))) {
      const path: Path = [...place.path, name];
      if (!known) continue;
      const read = this.read(known, { node: entry.value, key: entry.key, path });
      define(data, name, read.data);
      if (read.content !== undefined) define(content, name, read.content);
    }
    return schema.valueType === 'section' ? { data, content } : { data };
  }

  /** The section with its fields at the margin put where they belong. */
  #gathered(schema: SchemaNode, node: MapNode): MapNode {
    const properties = schema.properties ?? {};
    if (node.flow || schema.valueType !== 'section' || node.entries.every(({ key }) => own(properties, String(key.value)))) return node;
    const entries: Entry[] = [];
    for (const entry of node.entries) {
      const last = entries.at(-1);
      const into = last && own(properties, String(last.key.value));
      const adopted = into && !own(properties, String(entry.key.value)) ? adopt(last.value, into, entry) : undefined;
      if (!last || !adopted) entries.push(entry);
      else {
        entries[entries.length - 1] = { key: last.key, value: adopted.node, span: { start: last.span.start, end: entry.span.end } };
        this.outdented.push({ entry, below: last.key, ...(adopted.beside ? { beside: adopted.beside } : {}) });
      }
    }
    return { ...node, entries };
  }

  /** Which field each key stands for. A misspelt key may only take a name that the section does not have yet. */
  #names(schema: SchemaNode, node: MapNode): { entry: Entry; name: string; known?: SchemaNode }[] {
    const properties = schema.properties ?? {};
    const taken = new Set(node.entries.map(({ key }) => String(key.value)));
    return node.entries.map((entry) => {
      const name = String(entry.key.value);
      const known = own(properties, name);
      if (known) return { entry, name, known };
      if (name.startsWith('x-') || schema.valueType !== 'section') return { entry, name };
      const meant = closest(name, Object.keys(properties).filter((key) => !taken.has(key)));
      this.unknownKeys.push({ entry, section: node, schema, ...(meant ? { meant } : {}) });
      if (!meant) return { entry, name };
      taken.add(meant);
      const field = own(properties, meant);
      return field ? { entry, name: meant, known: field } : { entry, name };
    });
  }
}

interface Adopted {
  readonly node: Node;
  readonly beside?: ScalarNode;
}

/** A section with one more field at its end, or in the last of the sections inside it; undefined when none of them knows it or lacks it. */
function adopt(node: Node, schema: SchemaNode, entry: Entry): Adopted | undefined {
  const span = { start: Math.min(node.span.start, entry.span.start), end: entry.span.end };
  if (node.type === 'list') {
    const last = node.items.at(-1);
    const inner = last && schema.items && !node.flow ? adopt(last, schema.items, entry) : undefined;
    return inner && { ...inner, node: { ...node, span, items: [...node.items.slice(0, -1), inner.node] } };
  }
  if (node.type === 'map') {
    const last = node.entries.at(-1);
    const field = last && own(schema.properties ?? {}, String(last.key.value));
    const inner = last && field && !node.flow ? adopt(last.value, field, entry) : undefined;
    if (last && inner) return { ...inner, node: { ...node, span, entries: [...node.entries.slice(0, -1), { ...last, value: inner.node }] } };
  }
  const name = String(entry.key.value);
  if (schema.valueType !== 'section' || !own(schema.properties ?? {}, name)) return undefined;
  if (node.type === 'scalar') return node.style === 'empty' ? { node: { type: 'map', span: entry.span, entries: [entry], flow: false } } : undefined;
  const beside = node.entries[0]?.key;
  if (node.flow || node.entries.some(({ key }) => key.value === name) || !beside) return undefined;
  return { node: { ...node, span, entries: [...node.entries, entry] }, beside };
}

/** A field nobody describes: an item of something that should not have been a list. */
const ANYTHING: SchemaNode = { type: 'text', valueType: 'text' };

/** What a scalar means to the rules, or undefined when it is not what the field wants. */
function contentOf(schema: SchemaNode, value: ScalarNode['value']): string | number | boolean | undefined {
  if (value === null) return undefined;
  switch (schema.valueType) {
    case 'text':
      return schema.values ? choice(schema.values, String(value)) : String(value);
    case 'text-or-number':
      return typeof value === 'boolean' ? undefined : value;
    case 'number':
      return typeof value === 'number' ? value : undefined;
    case 'yes-no':
      return typeof value === 'boolean' ? value : undefined;
    default:
      return undefined;
  }
}

const choice = (values: Readonly<Record<string, string>>, value: string): string | undefined =>
  Object.hasOwn(values, value) ? value : closest(value, Object.keys(values));

const own = <T>(record: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(record, key) ? record[key] : undefined);

/** Sets a key an author chose, `__proto__` included, as data and nothing else. */
function define(target: Record<string, unknown>, key: string, value: unknown): void {
  if (key === '__proto__') Object.defineProperty(target, key, { value, enumerable: true, configurable: true, writable: true });
  else target[key] = value;
}
