/** A text of ours, read. `read` never fails: it returns what it could read together with the problems it met. */
import { interpret, type Interpretation } from './interpret';
import { Lines } from './lines';
import type { Located } from './located';
import { parse, type Complaint } from './parse';
import { schemas } from './schema/schemas';
import type { Kind, KindTypes } from './schema/types';
import { entryOf, scalarIn, type Node } from './tree';

/** A document of one of our kinds. Compare `kind` and the type of `content` follows. */
export type Document = { [K in Kind]: DocumentOf<K> }[Kind];

export interface DocumentOf<K extends Kind> {
  /** Where it came from, as its owner names it: a path or an address. Only its end is looked at. */
  readonly name: string;
  readonly source: string;
  readonly lines: Lines;
  readonly kind: K;
  /** Whether the kind is written in the document or taken from the file's name. */
  readonly kindFrom: 'content' | 'name';
  readonly root?: Node;
  readonly complaints: readonly Complaint[];
  readonly content: Located<KindTypes[K]>;
  readonly reading: Interpretation<K>;
}

export const KINDS: readonly Kind[] = ['brief', 'rubric', 'governance', 'deliverable', 'review', 'decision', 'people', 'workspace'];

export const isKind = (word: unknown): word is Kind => (KINDS as readonly unknown[]).includes(word);

/** The kind a file's name claims: `safety.brief.yaml` is a brief. */
export function kindOfName(name: string): Kind | undefined {
  const word = /\.([a-z]+)\.ya?ml$/i.exec(name)?.[1]?.toLowerCase();
  return isKind(word) ? word : undefined;
}

/** The part of a file's name that should be its id: `safety` of `briefs/safety.brief.yaml`. */
export function idOfName(name: string): string | undefined {
  return /([^/\\]+)\.[a-z]+\.ya?ml$/i.exec(name)?.[1];
}

/**
 * Reads a text, or returns undefined when it is none of ours: neither its file name nor its own `kind` says so.
 * Other formats use `kind` too, so without a telling name the text must also have our `schema-version`.
 */
export function read(source: string, name: string): Document | undefined {
  const named = kindOfName(name);
  // Somebody else's YAML can be large: look for our marks before parsing it.
  if (!named && !/^\uFEFF?(?:kind|"kind"|'kind')\s*:/m.test(source)) return undefined;
  const { root, complaints } = parse(source);
  const written = scalarIn(root, 'kind');
  const claimed = isKind(written) && (named || entryOf(root, 'schema-version')) ? written : undefined;
  const kind = claimed && named ? likelier(root, claimed, named) : (claimed ?? named);
  return kind && build(kind, { source, name, complaints, kindFrom: claimed === kind ? 'content' : 'name', ...(root ? { root } : {}) });
}

/** When a document and its name disagree, its fields tell which of them is mistaken; in doubt the document is right. */
function likelier(root: Node | undefined, claimed: Kind, named: Kind): Kind {
  const known = (kind: Kind): number => (root?.type === 'map' ? root.entries.filter(({ key }) => Object.hasOwn(schemas[kind].properties ?? {}, String(key.value))).length : 0);
  return known(named) > known(claimed) ? named : claimed;
}

interface Parts {
  readonly source: string;
  readonly name: string;
  readonly root?: Node;
  readonly complaints: readonly Complaint[];
  readonly kindFrom: 'content' | 'name';
}

function build<K extends Kind>(kind: K, parts: Parts): Document {
  const reading = interpret(parts.root, kind);
  const document: DocumentOf<K> = { ...parts, kind, lines: new Lines(parts.source), content: reading.content, reading };
  // `K` is one of the kinds, which the type of a union cannot see.
  return document as unknown as Document;
}

/** Whether there is something to speak about: a text that can be read, made of fields. */
export const hasFields = ({ complaints, root }: Document): boolean => complaints.length === 0 && root?.type === 'map';

/** The last part of a document's name, without its folders. */
export const fileNameOf = ({ name }: Document): string => /[^/\\]*$/.exec(name)?.[0] ?? name;

/** The id a document says it has. */
export const idOf = (document: Document): string | undefined => document.content.id?.value;

/** The title a document says it has, else its id. */
export const titleOf = (document: Document): string | undefined => document.content.title?.value ?? idOf(document);
