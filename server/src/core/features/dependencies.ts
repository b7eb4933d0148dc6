/** What depends on a thing, and what it depends on: references of all files, by the items that hold them. */
import { fileNameOf, titleOf, type Document } from '../document';
import type { Field } from '../interpret';
import { declarationOfFile, declarationsOf, occurrenceAt, occurrencesIn, occurrencesOf, type Declaration, type Occurrence } from '../occurrences';
import { head, type Path, type Span } from '../tree';
import type { Workspace } from '../workspace';
import { kindOfItems, nameOfDeclaration, nameOfSection, type PartKind } from './partNames';

/** What refers to others, or is referred to: a file, an item with an id, or a section of a file. */
export interface Part {
  readonly document: Document;
  readonly name: string;
  readonly kind: PartKind;
  readonly span: Span;
  /** Within its span. */
  readonly head: Span;
  /** What others refer to; undefined for a section, and for a file without an id. */
  readonly declaration: Declaration | undefined;
}

export interface Dependency {
  readonly part: Part;
  /** The references, in the document of the part that holds them. */
  readonly spans: readonly Span[];
}

/** The id under the cursor, else the item or the heading of a section that it is in. */
export function partAt(document: Document, workspace: Workspace, offset: number): Part | undefined {
  const here = occurrenceAt(document, workspace, offset);
  if (here) return here.declaration && partOf(here.declaration);
  const holds = ({ place, list }: Declaration): boolean => list !== undefined && place.node.span.start <= offset && offset <= place.node.span.end;
  // Of two items in one another the inner one comes later.
  const item = declarationsOf(document).filter(holds).at(-1);
  if (item) return partOf(item);
  const section = sectionsOf(document).find(({ place: { key } }) => key && key.span.start <= offset && offset <= key.span.end);
  return section && partOfSection(document, section);
}

/** What refers to a part, item by item, in the order of the files. */
export function dependents({ declaration }: Part, workspace: Workspace): readonly Dependency[] {
  if (!declaration) return [];
  const uses = occurrencesOf(declaration, workspace).filter(({ declares }) => !declares);
  const holders = new Map<Document, Holders>();
  return grouped(uses, ({ document, place }) => {
    const known = holders.get(document) ?? new Holders(document);
    holders.set(document, known);
    return known.of(place.path);
  });
}

/** What a part refers to. For a whole file that is what stands in other files. */
export function dependsOn({ document, span, kind }: Part, workspace: Workspace): readonly Dependency[] {
  const parts = new Map<Declaration, Part>();
  const uses = occurrencesIn(document, workspace).filter(({ declares, declaration, span: { start, end } }) => !declares && declaration !== undefined && span.start <= start && end <= span.end && (kind !== 'file' || declaration.document !== document));
  return grouped(uses, ({ declaration }) => {
    const part = declaration && (parts.get(declaration) ?? partOf(declaration));
    if (part) parts.set(declaration, part);
    return part;
  });
}

function grouped(uses: readonly Occurrence[], holderOf: (use: Occurrence) => Part | undefined): readonly Dependency[] {
  const byPart = new Map<Part, Span[]>();
  for (const use of uses) {
    const part = holderOf(use);
    if (!part) continue;
    const spans = byPart.get(part) ?? [];
    // What is written once and named twice, by an alias, is one place.
    if (spans.at(-1)?.start !== use.span.start) spans.push(use.span);
    byPart.set(part, spans);
  }
  return [...byPart].map(([part, spans]) => ({ part, spans }));
}

function partOf(declaration: Declaration): Part {
  const { document, list, place, span: id } = declaration;
  const { span } = place.node;
  const whole = list === undefined ? wholeOf(document) : { start: Math.min(span.start, id.start), end: Math.max(span.end, id.end) };
  return { document, name: nameOfDeclaration(declaration), kind: list === undefined ? 'file' : kindOfItems(list), span: whole, head: id, declaration };
}

const wholeOf = ({ source }: Document): Span => ({ start: 0, end: source.length });

/** Which part of a document a place is in; the same one for the same item. */
class Holders {
  readonly #items: ReadonlyMap<string, Part>;
  readonly #sections: ReadonlyMap<string, Part>;
  readonly #file: Part;

  constructor(document: Document) {
    this.#items = new Map(declarationsOf(document).flatMap((one) => (one.list === undefined ? [] : [[keyOf(one.place.path), partOf(one)] as const])));
    this.#sections = new Map(sectionsOf(document).map((field) => [keyOf(field.place.path), partOfSection(document, field)] as const));
    this.#file = partOfFile(document);
  }

  of(path: Path): Part {
    for (let length = path.length - 1; length > 0; length--) {
      const item = this.#items.get(keyOf(path.slice(0, length)));
      if (item) return item;
    }
    return (path.length > 1 ? this.#sections.get(keyOf(path.slice(0, 1))) : undefined) ?? this.#file;
  }
}

const keyOf = (path: Path): string => JSON.stringify(path);

/** The parts of a file that have a heading and more than one value. */
const sectionsOf = ({ reading }: Document): readonly Field[] => reading.fields.filter(({ place: { path, node, key } }) => path.length === 1 && key && node.type !== 'scalar' && node.span.start >= key.span.end);

function partOfSection(document: Document, field: Field): Part {
  const { key, node } = field.place;
  const start = key?.span.start ?? node.span.start;
  return { document, name: nameOfSection(field), kind: 'section', span: { start, end: Math.max(node.span.end, key?.span.end ?? start) }, head: key?.span ?? node.span, declaration: undefined };
}

function partOfFile(document: Document): Part {
  const declaration = declarationOfFile(document);
  if (declaration) return partOf(declaration);
  const first = head(document.content.place);
  const name = titleOf(document) ?? fileNameOf(document);
  return { document, name: name === '' ? document.kind : name, kind: 'file', span: wholeOf(document), head: first, declaration: undefined };
}
