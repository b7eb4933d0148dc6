/** The fields of a section, and of all that is in it, in the order of the format. Comments go where their fields go. */
import * as l10n from '@vscode/l10n';
import type { Document } from '../document';
import { applyEdits, columnOf, eolOf, type TextEdit } from '../edit';
import type { Fix } from '../rule';
import { meaningInAnyOrder } from '../tokens';
import type { Entry, MapNode, Node, Span } from '../tree';
import { touch } from './codeActions';
import { columnOfText, firstAbove, lastBelow } from './commentLines';

/** For the innermost section at the cursor. Undefined when all is in order, or cannot be moved without a loss. */
export function sortFields(document: Document, span: Span): Fix | undefined {
  const section = document.complaints.length === 0 ? sectionAt(document, span) : undefined;
  const sorter = new Sorter(document);
  const edits = section ? sorter.edits(section) : [];
  return edits.length > 0 && edits.every((edit) => losesNothing(document, edit)) ? { title: l10n.t('Sort the fields in the format’s order'), edits } : undefined;
}

function sectionAt({ reading }: Document, span: Span): MapNode | undefined {
  const around = reading.fields.flatMap(({ schema, place: { node } }) => (node.type === 'map' && schema.properties && touch(node.span, span) ? [node] : []));
  return around.reduce<MapNode | undefined>((inner, node) => (!inner || node.span.end - node.span.start < inner.span.end - inner.span.start ? node : inner), undefined);
}

/** What a mark names must come before what points to it, so that marks stay where they are. */
function losesNothing({ source, lines }: Document, { span, text }: TextEdit): boolean {
  const margin = ' '.repeat(lines.at(span.start).character);
  const before = meaningInAnyOrder(margin + source.slice(span.start, span.end));
  return before !== undefined && before === meaningInAnyOrder(margin + text) && !/"(?:alias|anchor)\\*":/.test(before);
}

/** A field with its lines. */
interface Part {
  readonly entry: Entry;
  readonly rank: number;
  /** From its comments, or its key, to the end of its last line. */
  readonly span: Span;
  /** Blank lines before it. */
  readonly blanks: number;
}

class Sorter {
  readonly #orders: ReadonlyMap<Node, readonly string[]>;

  constructor(readonly document: Document) {
    this.#orders = new Map(document.reading.fields.flatMap(({ schema, place }) => (schema.properties ? [[place.node, Object.keys(schema.properties)] as const] : [])));
  }

  edits(node: Node): readonly TextEdit[] {
    if (node.type === 'scalar' || node.flow) return [];
    if (node.type === 'list') return node.items.flatMap((item) => this.edits(item));
    const order = this.#orders.get(node);
    const parts = order && this.#parts(node, order);
    const sorted = parts && [...parts].sort((a, b) => a.rank - b.rank);
    if (!parts || !sorted || sorted.every((part, index) => part === parts[index])) return node.entries.flatMap(({ value }) => this.edits(value));
    return [this.#written(parts, sorted)];
  }

  #written(parts: readonly Part[], sorted: readonly Part[]): TextEdit {
    const [first, top] = [parts[0], sorted[0]];
    const last = parts.at(-1);
    const eol = eolOf(this.document);
    const text = sorted.map((part, index) => {
      // Where the section starts there is no blank line, whatever comes first.
      const blanks = index === 0 ? 0 : part === first ? (top?.blanks ?? 0) : part.blanks;
      const margin = index === 0 || !first ? '' : ' '.repeat(columnOf(this.document, first.entry.key.span.start));
      return eol.repeat(blanks) + margin + this.#text(part);
    });
    return { span: { start: first?.span.start ?? 0, end: last?.span.end ?? 0 }, text: text.join(eol) };
  }

  /** A field as it is written, with the sections in it sorted. */
  #text({ entry, span }: Part): string {
    const inner = this.edits(entry.value).map((edit) => ({ ...edit, span: { start: edit.span.start - span.start, end: edit.span.end - span.start } }));
    return applyEdits(this.document.source.slice(span.start, span.end), inner);
  }

  /** Undefined when the fields do not each have lines of their own. */
  #parts(section: MapNode, order: readonly string[]): readonly Part[] | undefined {
    const { lines } = this.document;
    const parts: Part[] = [];
    const names = new Set<unknown>();
    let rank = -1;
    let from = -1;
    for (const [index, entry] of section.entries.entries()) {
      const { line, character } = lines.at(entry.key.span.start);
      const head = this.#head(section, index, from, line);
      if (head === undefined || names.has(entry.key.value) || (index > 0 && lines.line(line).slice(0, character).trim() !== '')) return undefined;
      names.add(entry.key.value);
      const known = order.indexOf(String(entry.key.value));
      // A field the format does not know stays behind the one before it.
      rank = known >= 0 ? known : rank;
      const end = this.#tail(section, entry, section.entries[index + 1]);
      const start = head === line ? entry.key.span.start : lines.span(head).start + columnOfText(lines.line(head));
      parts.push({ entry, rank, span: { start, end: lines.span(end).end }, blanks: index === 0 ? 0 : head - from });
      from = end + 1;
    }
    return parts;
  }

  /** The first line of the comments above a field. What stands above the first one belongs to what is around it. */
  #head(section: MapNode, index: number, from: number, line: number): number | undefined {
    const { lines } = this.document;
    if (index === 0) return this.#firstHead(section, line);
    for (let at = from; at < line; at++) {
      const text = lines.line(at).trim();
      if (text && !text.startsWith('#')) return undefined;
      if (text) return at;
    }
    return from > line ? undefined : line;
  }

  /** Comments right above the first field are its own, unless they open the file. */
  #firstHead(section: MapNode, line: number): number {
    const { lines } = this.document;
    const { character } = lines.at(section.span.start);
    if (lines.line(line).slice(0, character).trim() !== '') return line;
    const head = firstAbove(lines, line, character);
    return head === 0 ? line : head;
  }

  /** The last line of a field, with the comments that stand deeper than its key. */
  #tail(section: MapNode, entry: Entry, next: Entry | undefined): number {
    const { lines } = this.document;
    const column = columnOf(this.document, section.span.start);
    const limit = next ? lines.at(next.key.span.start).line : lines.count;
    return lastBelow(lines, lines.at(Math.max(entry.key.span.end, entry.span.end)).line, column, limit);
  }
}
