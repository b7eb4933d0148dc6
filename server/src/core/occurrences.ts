/**
 * Every place where an id stands, and what it names: a file, an item of one of its lists, a person. Where an id is given
 * and where it is used are the same question seen from two sides, for definitions, references, renaming and marking alike.
 */
import { KINDS, idOf, titleOf, type Document } from './document';
import { spanOfPart, type TextEdit } from './edit';
import { familyOf } from './family';
import type { Fix } from './rule';
import type { RefTarget } from './schema/node';
import type { Kind } from './schema/types';
import { nodeAt, scalarIn, type Node, type Path, type Place, type ScalarNode, type Span } from './tree';
import type { Workspace } from './workspace';

/** Where something gets its id. */
export interface Declaration {
  readonly document: Document;
  /** The list it stands in, as `measurement.measures`; undefined for the document itself. */
  readonly list: string | undefined;
  readonly id: string;
  /** The words of the id, without quotes. */
  readonly span: Span;
  /** What has the id: an item, or the whole document. */
  readonly place: Place;
  /** What it is called, for people. */
  readonly title: string | undefined;
}

export interface Occurrence {
  readonly document: Document;
  /** The words of the id alone: without quotes, `kind:`, `@version` and `#`. */
  readonly span: Span;
  /** Whether the id is given here. */
  readonly declares: boolean;
  /** What is named; undefined when nothing has this id. */
  readonly declaration: Declaration | undefined;
  /** The field whose value this is, or whose key. */
  readonly place: Place;
}

/** What in a document has an id, in the order of the text. An id that is taken twice is there twice. */
export function declarationsOf(document: Document): readonly Declaration[] {
  const known = declared.get(document);
  if (known) return known;
  const all = document.reading.fields.flatMap(({ schema, place }) => (schema.type === 'id' && !schema.names ? (declarationAt(document, place) ?? []) : []));
  declared.set(document, all);
  return all;
}

/** A document never changes, so what it says is looked up once. */
const declared = new WeakMap<Document, readonly Declaration[]>();

function declarationAt(document: Document, { node, path }: Place): Declaration | undefined {
  if (node.type !== 'scalar' || typeof node.value !== 'string' || node.value === '') return undefined;
  const span = spanOfPart(document, node, { start: 0, end: node.value.length });
  if (!span) return undefined;
  const { value: id } = node;
  if (path.length === 1) return { document, list: undefined, id, span, place: document.content.place, title: titleOf(document) };
  const at = path.slice(0, -1);
  const item = nodeAt(document.root, at);
  const list = at.filter((step) => typeof step === 'string').join('.');
  return item && { document, list, id, span, place: { node: item, path: at }, title: titleIn(item) };
}

/** Items have a title, or the one text that says what they are. */
const TITLES = ['title', 'name', 'behavior', 'label', 'metric', 'role', 'meaning', 'statement', 'description', 'question', 'text', 'risk', 'activity', 'what'];

export function titleIn(item: Node): string | undefined {
  for (const key of TITLES) {
    const value = scalarIn(item, key);
    if (typeof value === 'string' && value.trim() !== '') return value.trim();
  }
  return undefined;
}

/** Every id in a document, in the order of the text, those of references that lead nowhere too. */
export function occurrencesIn(document: Document, workspace: Workspace): readonly Occurrence[] {
  return [...given(document), ...mentionsIn(document).map((mention) => resolved(mention, document, workspace))].sort((a, b) => a.span.start - b.span.start);
}

/** The id that the cursor is in or right behind. */
export const occurrenceAt = (document: Document, workspace: Workspace, offset: number): Occurrence | undefined => {
  const touches = ({ span }: { readonly span: Span }): boolean => span.start <= offset && offset <= span.end;
  const here = given(document).find(touches);
  if (here) return here;
  const mention = mentionsIn(document).find(touches);
  return mention && resolved(mention, document, workspace);
};

/** Where something gets its id, and everywhere it is used; its own document first, then by name. */
export function occurrencesOf(declaration: Declaration, workspace: Workspace): readonly Occurrence[] {
  const { document: home } = declaration;
  const others = workspace.documents.filter((one) => one !== home && one.source.includes(declaration.id));
  return [home, ...others].flatMap((document) => occurrencesOfIn(document, declaration, workspace));
}

/** Those in one document. */
export function occurrencesOfIn(document: Document, declaration: Declaration, workspace: Workspace): readonly Occurrence[] {
  // Most ids are other ones, and need not be looked up.
  const used = mentionsIn(document).filter(({ id }) => id === declaration.id).map((mention) => resolved(mention, document, workspace));
  return [...given(document), ...used].filter((one) => one.declaration && same(one.declaration, declaration)).sort((a, b) => a.span.start - b.span.start);
}

/** What has to change for a thing to have another id, everywhere; `document` is where the change is asked for. */
export function withId(declaration: Declaration, id: string, document: Document, workspace: Workspace): Pick<Fix, 'edits' | 'elsewhere'> {
  const byDocument = new Map<Document, TextEdit[]>();
  for (const { document: owner, span } of occurrencesOf(declaration, workspace)) byDocument.set(owner, [...(byDocument.get(owner) ?? []), { span, text: id }]);
  const elsewhere = [...byDocument].flatMap(([owner, edits]) => (owner === document ? [] : [{ document: owner, edits }]));
  return { edits: byDocument.get(document) ?? [], ...(elsewhere.length > 0 ? { elsewhere } : {}) };
}

/** Two ids alike in one list are taken for the same: which of them is meant, nobody can tell. */
export const same = (one: Declaration, other: Declaration): boolean => one.document.name === other.document.name && one.list === other.list && one.id === other.id;

/** All that have the same id in the same list, the thing itself among them. */
export const alike = (declaration: Declaration): readonly Declaration[] => declarationsOf(declaration.document).filter((one) => same(one, declaration));

/** What the documents of a workspace are referred to by: in which list each kind of thing stands. */
const HOMES: Readonly<Partial<Record<RefTarget, readonly [kind: 'brief' | 'governance' | 'rubric', list: string]>>> = {
  role: ['governance', 'roles'],
  checkpoint: ['governance', 'checkpoints'],
  criterion: ['rubric', 'criteria'],
  'scale-level': ['rubric', 'scale'],
  objective: ['brief', 'objectives'],
  audience: ['brief', 'audiences'],
  measure: ['brief', 'measurement.measures'],
  source: ['brief', 'sources'],
  milestone: ['brief', 'milestones'],
  'deliverable-request': ['brief', 'deliverables'],
  priority: ['governance', 'intake.priorities'],
  size: ['governance', 'intake.sizes'],
};

/** What may stand behind a reference to this: undefined for files and for what nothing refers to. */
export const targetOf = ({ document, list }: Declaration): RefTarget | undefined =>
  document.kind === 'people' && list === 'people' ? 'person' : (Object.keys(HOMES) as RefTarget[]).find((target) => HOMES[target]?.[0] === document.kind && HOMES[target][1] === list);

const given = (document: Document): readonly Occurrence[] => declarationsOf(document).map((declaration) => ({ document, span: declaration.span, declares: true, declaration, place: declaration.place }));

/** An id that a document uses, before anybody has looked for what it names. */
export interface Mention {
  readonly target: RefTarget;
  /** What stands in front of it, as `brief:` does. */
  readonly kind: string;
  /** The document whose item this is; undefined for a name that stands alone. */
  readonly of: string | undefined;
  readonly id: string;
  readonly span: Span;
  readonly place: Place;
}

/** Every id that a document uses, whether anything has it or not. */
export function mentionsIn(document: Document): readonly Mention[] {
  const known = mentioned.get(document);
  if (known) return known;
  const all = document.reading.fields.flatMap(({ schema, place }) => [
    ...namedBy(document, schema.ref ?? schema.names, place),
    ...(schema.keys && place.node.type === 'map' ? keysOf(document, schema.keys, place.node.entries.map(({ key }) => key), place.path) : []),
  ]);
  mentioned.set(document, all);
  return all;
}

const namedBy = (document: Document, target: RefTarget | undefined, place: Place): readonly Mention[] => (target && place.node.type === 'scalar' ? mentionsOf(document, target, place.node, place) : []);

const mentioned = new WeakMap<Document, readonly Mention[]>();

const keysOf = (document: Document, target: RefTarget, keys: readonly ScalarNode[], path: Path): readonly Mention[] =>
  keys.flatMap((key) => mentionsOf(document, target, key, { node: key, key, path: [...path, String(key.value)] }));

/** `brief:safety@2#isolate-and-try` names a document, and an item of it. */
function mentionsOf(document: Document, target: RefTarget, node: ScalarNode, place: Place): readonly Mention[] {
  if (typeof node.value !== 'string') return [];
  const [, kind = '', id = '', version = '', item] = /^([a-z]+:)?([^@#:]*)(@[^#]*)?(?:#(.*))?$/s.exec(node.value) ?? [];
  const mention = (start: number, text: string, of?: string): readonly Mention[] => {
    const span = text === '' ? undefined : spanOfPart(document, node, { start, end: start + text.length });
    return span ? [{ target, kind, of, id: text, span, place }] : [];
  };
  return [...mention(kind.length, id), ...(item === undefined ? [] : mention(kind.length + id.length + version.length + 1, item, id))];
}

const resolved = (mention: Mention, document: Document, workspace: Workspace): Occurrence => ({
  document,
  span: mention.span,
  declares: false,
  declaration: declarationFor(mention, document, workspace),
  place: mention.place,
});

function declarationFor({ target, kind, of, id }: Mention, document: Document, workspace: Workspace): Declaration | undefined {
  if (of !== undefined) {
    const file = fileNamed(target, kind, of, workspace);
    return file && declarationsOf(file).find((one) => one.list !== undefined && one.id === id);
  }
  const home = HOMES[target];
  if (home) return itemIn(familyOf(document, workspace)[home[0]], home[1], id) ?? (target === 'role' && document.kind === 'brief' ? personNamed(id, workspace) : undefined);
  if (target === 'person') return personNamed(id, workspace);
  const file = fileNamed(target, kind, id, workspace);
  return file && declarationsOf(file).find(({ list }) => list === undefined);
}

function fileNamed(target: RefTarget, lead: string, id: string, workspace: Workspace): Document | undefined {
  const kind: Kind | undefined = KINDS.find((one) => (target === 'any' ? lead === `${one}:` : target === one && (lead === '' || lead === `${one}:`)));
  return kind && workspace.namesakes(kind, id)[0];
}

const itemIn = (document: Document | undefined, list: string, id: string): Declaration | undefined =>
  document && declarationsOf(document).find((one) => one.list === list && one.id === id);

const personNamed = (id: string, workspace: Workspace): Declaration | undefined => itemIn(workspace.described(id)[0]?.document, 'people', id);

/** The document's own id, as others refer to it. */
export const declarationOfFile = (document: Document): Declaration | undefined => (idOf(document) === undefined ? undefined : declarationsOf(document).find(({ list }) => list === undefined));
