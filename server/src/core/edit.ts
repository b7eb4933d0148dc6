/**
 * Minimal text edits on a document: only the words that must change, never the whole text printed again.
 * New lines take the indentation and the line ends of their neighbours.
 */
import type { Document } from './document';
import type { Entry, ListNode, MapNode, Node, ScalarNode, Span } from './tree';

export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A text to be written with stops: `${1:words}` and `${1|one,another|}`, in the editors' own form. */
export interface Snippet {
  readonly span: Span;
  readonly text: string;
}

/** Applies edits that do not overlap; edits at one offset are applied in the order given. */
export function applyEdits(source: string, edits: readonly TextEdit[]): string {
  let result = '';
  let from = 0;
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    if (span.start < from) throw new Error('These edits overlap.');
    result += source.slice(from, span.start) + text;
    from = span.end;
  }
  return result + source.slice(from);
}

export const replace = (span: Span, text: string): TextEdit => ({ span, text });

/** A text as YAML would read it back, quoted only where it must be. */
export function scalarText(text: string): string {
  const plain = text !== '' && text.trim() === text && !/^[-?:,[\]{}#&*!|>'"%@`]/.test(text) && !/: |:$| #|[\p{Cc}\u2028\u2029\uFEFF]/u.test(text);
  const reserved = /^(true|false|null|yes|no|on|off|y|n|~|[-+]?[\d.][\w.,:+-]*|[-+]\.?inf)$/i.test(text);
  if (plain && !reserved) return text;
  return /[\p{Cc}\u2028\u2029\uFEFF]/u.test(text) ? JSON.stringify(text) : `'${text.replaceAll("'", "''")}'`;
}

/** The same between brackets or braces, where commas and brackets mean something too. */
export const flowText = (text: string): string => (/[,[\]{}]/.test(text) && !/^['"]/.test(scalarText(text)) ? `'${text.replaceAll("'", "''")}'` : scalarText(text));

/** Replaces a scalar's text, keeping its quotes where it has them. */
export function replaceScalar(node: ScalarNode, text: string): TextEdit {
  if (node.style === 'single-quoted') return replace(node.span, `'${text.replaceAll("'", "''")}'`);
  if (node.style === 'double-quoted') return replace(node.span, JSON.stringify(text));
  if (node.style === 'empty') return replace(node.span, ` ${scalarText(text)}`);
  return replace(node.span, scalarText(text));
}

/**
 * Where each character of a scalar's value stands in the source: `offsets[i]` is the offset of `value[i]`.
 * Undefined when the text has escapes or breaks that make the answer uncertain.
 */
export function offsetsOf({ source }: Document, node: ScalarNode): readonly number[] | undefined {
  if (typeof node.value !== 'string') return undefined;
  const offsets: number[] = [];
  let at = node.span.start;
  if (node.style === 'single-quoted' || node.style === 'double-quoted') at++;
  if (node.style === 'folded' || node.style === 'literal') at = source.indexOf('\n', at) + 1;
  for (const char of node.value.trimEnd()) {
    if (/\s/.test(char)) {
      if (!/\s/.test(source[at] ?? '')) return undefined;
      offsets.push(at);
      while (/\s/.test(source[at] ?? '')) at++;
    } else {
      while (offsets.length === 0 && /\s/.test(source[at] ?? '')) at++;
      if (!source.startsWith(char, at)) return undefined;
      for (let unit = 0; unit < char.length; unit++) offsets.push(at + unit);
      at += char.length;
      if (char === "'" && node.style === 'single-quoted') at++;
    }
    if (at > node.span.end) return undefined;
  }
  return offsets;
}

/** Where a part of a scalar's value stands in the source; undefined where that cannot be told. */
export function spanOfPart(document: Document, node: ScalarNode, { start, end }: Span): Span | undefined {
  const offsets = offsetsOf(document, node);
  const [first, last] = [offsets?.[start], offsets?.[end - 1]];
  return first === undefined || last === undefined ? undefined : { start: first, end: last + 1 };
}

/** How far a line is indented, in spaces. */
export function indentAt({ lines }: Document, offset: number): number {
  const { line } = lines.at(offset);
  return /^ */.exec(lines.line(line))?.[0].length ?? 0;
}

/** The column at which the keys of a section, or the dashes of a list, stand. */
export const columnOf = ({ lines }: Document, offset: number): number => lines.at(offset).character;

/**
 * Gives a section a field it does not have, or fills one that is empty: `value` is one line of YAML, or the lines of a
 * block that stand below the key, indented from there. Its place follows `order`, the order of the schema.
 * Undefined when the field has something already, or when a block would have to go into braces.
 */
export function addField(document: Document, section: MapNode, key: string, value: string | readonly string[], order: readonly string[]): TextEdit | undefined {
  const entry = section.entries.find((one) => one.key.value === key);
  if (entry) return section.flow && typeof value !== 'string' ? undefined : fillField(document, entry, value);
  if (section.flow) return typeof value === 'string' ? addFlowEntry(document, section, `${key}: ${value}`) : undefined;
  return addEntry(document, section, key, typeof value === 'string' ? `${key}: ${value}` : [`${key}:`, ...value.map((line) => line && `  ${line}`)].join('\n'), order);
}

/** Fills a field that is there and empty: `objectives:`, `objectives: []`. */
function fillField(document: Document, { key, value: node }: Entry, value: string | readonly string[]): TextEdit | undefined {
  const blank = node.type === 'scalar' ? String(node.value ?? '').trim() === '' : node.flow && (node.type === 'list' ? node.items : node.entries).length === 0;
  if (!blank) return undefined;
  const { lines, source } = document;
  const from = key.span.end + 1;
  const to = Math.max(from, node.span.end);
  if (typeof value === 'string') return replace({ start: from, end: to }, source.startsWith('#', to) ? ` ${value} ` : ` ${value}`);
  // What is said behind the key stays there, and the block comes below.
  const { end } = lines.span(lines.at(to).line);
  const remark = source.slice(to, end).trim();
  const margin = ' '.repeat(columnOf(document, key.span.start) + 2);
  const eol = eolOf(document);
  return replace({ start: from, end }, (remark && ` ${remark}`) + eol + value.map((line) => line && margin + line).join(eol));
}

function addFlowEntry({ source }: Document, section: MapNode, text: string): TextEdit | undefined {
  const last = section.entries.at(-1);
  if (last) return replace({ start: last.span.end, end: last.span.end }, `, ${text}`);
  return source.slice(section.span.start, section.span.end).startsWith('{') ? replace(section.span, `{ ${text} }`) : undefined;
}

/**
 * Adds an item to the list under `key`, which may be missing, empty, or written either way. `item` is a word, or the lines
 * of a section without their dash. Undefined when what stands there is no list, or when lines would have to go into brackets.
 */
export function addToList(document: Document, section: MapNode, key: string, item: string | readonly string[], order: readonly string[]): TextEdit | undefined {
  const node = section.entries.find((one) => one.key.value === key)?.value;
  if (node?.type === 'list' && node.items.length > 0) {
    if (typeof item === 'string') return addWord(document, node, item);
    return addItem(document, node, item.join('\n'));
  }
  const lines = typeof item === 'string' ? [`- ${scalarText(item)}`] : item.map((line, index) => (index === 0 ? `- ${line}` : line && `  ${line}`));
  return addField(document, section, key, typeof item === 'string' ? `[${flowText(item)}]` : lines, order);
}

export const eolOf = ({ source }: Document): string => (source.includes('\r\n') ? '\r\n' : '\n');

/**
 * Adds `text`, one or more lines that start with `key:`, to a section, behind the keys that come before it in `order`
 * (the order of the schema), or at its end. Undefined when the section is written in braces.
 */
export function addEntry(document: Document, section: MapNode, key: string, text: string, order: readonly string[]): TextEdit | undefined {
  const first = section.entries[0];
  if (section.flow || !first) return undefined;
  const wanted = order.indexOf(key);
  const before = section.entries.filter((entry) => wanted < 0 || order.indexOf(String(entry.key.value)) < wanted).at(-1);
  const column = columnOf(document, first.key.span.start);
  // Nothing comes before it: then behind the first key all the same, so that `kind` stays on top and a dash stays in place.
  return insertAfter(document, before ?? first, text, column, isSpaced(document, section));
}

/** Adds an item to a list written with dashes; `text` is the item without its dash. Undefined for brackets and empty lists. */
export function addItem(document: Document, list: ListNode, text: string): TextEdit | undefined {
  const last = list.items.at(-1);
  if (list.flow || !last) return undefined;
  const dash = dashOf(document, last);
  if (dash === undefined) return undefined;
  const column = columnOf(document, dash);
  const item = text.split('\n').map((line, index) => (index === 0 ? `- ${line}` : line && `  ${line}`)).join('\n');
  return insertAfter(document, last, item, column, false);
}

/** Adds a word to a list of short words, whether it is written with brackets or with dashes. */
export function addWord(document: Document, list: ListNode, word: string): TextEdit | undefined {
  if (!list.flow) return addItem(document, list, scalarText(word));
  const last = list.items.at(-1);
  return last ? replace({ start: last.span.end, end: last.span.end }, `, ${flowText(word)}`) : replace(list.span, `[${flowText(word)}]`);
}

/** Adds an item, as it is to be written, to a list in brackets that has others. */
export function addFlowItem({ source }: Document, list: ListNode, text: string): TextEdit | undefined {
  const last = list.items.at(-1);
  if (!last) return undefined;
  // The last item may have a comma already.
  const comma = /^\s*,/.exec(source.slice(last.span.end, list.span.end))?.[0].length ?? 0;
  const at = last.span.end + comma;
  return replace({ start: at, end: at }, comma > 0 ? ` ${text}` : `, ${text}`);
}

/** Removes an entry with its line, or with its comma. */
export function removeEntry(document: Document, entry: Entry, section: MapNode): TextEdit | undefined {
  if (section.flow || section.entries.length === 1) return undefined;
  const { lines, source } = document;
  const startLine = lines.at(entry.span.start).line;
  const lineStart = lines.span(startLine).start;
  const endLine = lines.at(entry.span.end).line;
  const next = endLine + 1 < lines.count ? lines.span(endLine + 1).start : source.length;
  const lead = source.slice(lineStart, entry.span.start);
  if (lead.trim() === '') return replace({ start: lineStart, end: next }, '');
  // The first key of a list item shares its line with the dash: the next key moves up to the dash.
  const following = section.entries[section.entries.indexOf(entry) + 1];
  return following ? replace({ start: entry.span.start, end: following.span.start }, '') : undefined;
}

/** Removes an item of a list that has others: its lines, or its place between commas. The comments above it stay. */
export function removeItem(document: Document, item: Node, list: ListNode): TextEdit | undefined {
  const index = list.items.indexOf(item);
  const [before, after] = [list.items[index - 1], list.items[index + 1]];
  if (index < 0 || (!before && !after)) return undefined;
  if (list.flow) return replace(after ? { start: item.span.start, end: after.span.start } : { start: before?.span.end ?? item.span.start, end: item.span.end }, '');
  const { lines, source } = document;
  const dash = dashOf(document, item);
  if (dash === undefined) return undefined;
  const first = lines.span(lines.at(dash).line).start;
  const last = lines.at(item.span.end).line;
  // The first item may share its line with the dash of a list around it.
  if (source.slice(first, dash).trim() !== '') return undefined;
  return replace({ start: first, end: last + 1 < lines.count ? lines.span(last + 1).start : source.length }, '');
}

function insertAfter(document: Document, after: Entry | Node, text: string, column: number, spaced: boolean): TextEdit {
  const { lines } = document;
  const eol = eolOf(document);
  const { line } = lines.at(after.span.end);
  const { end } = lines.span(line);
  const margin = ' '.repeat(column);
  const body = text.split('\n').map((part) => (part ? margin + part : part)).join(eol);
  return replace({ start: end, end }, (spaced ? eol + eol : eol) + body);
}

/** Whether the parts of a document are set apart by blank lines, so that a new part should be too. */
function isSpaced({ lines, root }: Document, section: MapNode): boolean {
  if (section !== root) return false;
  return section.entries.some(({ key }) => {
    const { line } = lines.at(key.span.start);
    return line > 0 && lines.line(line - 1).trim() === '';
  });
}

/** Where the dash of a list item stands: in front of it, or on a line above with nothing but a comment in between. */
export function dashOf({ lines }: Document, item: Node): number | undefined {
  const { line, character } = lines.at(item.span.start);
  for (let at = line; at >= 0; at--) {
    const lead = at === line ? lines.line(at).slice(0, character) : lines.line(at).replace(/(?:^|\s)#.*$/, '');
    const dash = /-\s*(?:&\S+\s*)?$/.exec(lead);
    if (dash) return lines.span(at).start + dash.index;
    if (lead.trim() !== '') return undefined;
  }
  return undefined;
}
