/**
 * Reads the documents of other days, of which only what they say is of interest.
 *
 * One version of a file is much like the one before. So a text is cut at its top-level keys, and only the parts that are
 * new are parsed; the others keep the very values they had, which saves time and room. A text that cannot be cut so
 * is parsed as a whole: both ways come to the same values.
 */
import { KINDS, kindOfName } from './document';
import { parse } from './parse';
import type { Kind } from './schema/types';
import type { Node } from './tree';
import { textAt, valueOf, valuesFrom, type Value, type Values } from './values';

/** A document as it was. */
export interface Past {
  readonly kind: Kind;
  readonly id: string;
  readonly data: Values;
}

export class PastReader {
  /** The parts of the last version of each file. */
  readonly #known = new Map<string, ReadonlyMap<string, Part>>();

  /** Undefined when the text is none of ours, has no id, or cannot be read. */
  read(source: string, path: string): Past | undefined {
    const named = kindOfName(path);
    if (!named && !/^\uFEFF?(?:kind|"kind"|'kind')\s*:/m.test(source)) return undefined;
    const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
    const data = this.#inParts(text, path) ?? asAWhole(text);
    if (!data) return undefined;
    const written = KINDS.find((kind) => kind === data['kind']);
    const kind = (written && (named ?? 'schema-version' in data) ? written : undefined) ?? named;
    const id = textAt(data, 'id');
    return kind !== undefined && id !== undefined ? { kind, id, data } : undefined;
  }

  #inParts(text: string, path: string): Values | undefined {
    const texts = partsOf(text);
    if (!texts) return undefined;
    const known = this.#known.get(path);
    const parts = new Map<string, Part>();
    const keys = new Set<string>();
    for (const one of texts) {
      const part = known?.get(one) ?? partFrom(one);
      if (!part || keys.has(part.key)) return undefined;
      parts.set(one, part);
      keys.add(part.key);
    }
    this.#known.set(path, parts);
    return valuesFrom([...parts.values()].map(({ key, value }) => [key, value]));
  }
}

interface Part {
  readonly key: string;
  readonly value: Value | undefined;
}

/** The texts of the top-level entries; undefined where cutting could go wrong: several documents, anchors, directives. */
function partsOf(text: string): readonly string[] | undefined {
  if (/^(?:---|\.\.\.|%|\t)|[:\-,[{]\s+[&*][^\s*&]/m.test(text)) return undefined;
  // What comes before the first key must be comments.
  const [lead = '', ...parts] = text.split(/^(?=[A-Za-z][\w-]*:(?:\s|$))/m);
  return /^(?:\s*(?:#.*)?(?:\n|$))*$/.test(lead) && parts.length > 0 ? parts : /^[A-Za-z][\w-]*:(?:\s|$)/.test(lead) ? [lead, ...parts] : undefined;
}

function partFrom(text: string): Part | undefined {
  const { root, complaints } = parse(text);
  const [entry, ...others] = root?.type === 'map' && !root.flow ? root.entries : [];
  return entry && others.length === 0 && complaints.length === 0 ? { key: String(entry.key.value), value: valueOf(entry.value) } : undefined;
}

function asAWhole(text: string): Values | undefined {
  const { root, complaints } = parse(text);
  return complaints.length === 0 ? valuesIn(root) : undefined;
}

/** What a document says, under its top-level keys. */
export function valuesIn(root: Node | undefined): Values | undefined {
  return root?.type === 'map' ? valuesFrom(root.entries.map(({ key, value }) => [String(key.value), valueOf(value)] as const)) : undefined;
}
