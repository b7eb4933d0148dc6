/** What people get wrong who do not know YAML: each slip with its message in plain words and its mend. */
import * as l10n from '@vscode/l10n';
import type { Document } from './document';
import { eolOf, replace, type TextEdit } from './edit';
import type { Complaint } from './parse';
import type { Fix } from './rule';
import type { SchemaNode } from './schema/node';
import { schemas } from './schema/schemas';
import type { Span } from './tree';

export interface Slip {
  readonly message: string;
  readonly span: Span;
  /** The first one is tried before it is believed. */
  readonly fixes: readonly Fix[];
}

/** A line as the guesses look at it. */
interface Line {
  readonly index: number;
  readonly start: number;
  readonly text: string;
  /** How many spaces it begins with. */
  readonly column: number;
}

type Guess = (line: Line, document: Document) => Iterable<Slip>;

/** Longer lines are prose that nobody guesses about. */
const LONGEST_LINE = 5_000;

/** Everything the text around a complaint could suffer from, the likeliest first. */
export function* guesses(document: Document, complaint: Complaint): Iterable<Slip> {
  const at = document.lines.at(complaint.span.start).line;
  if (complaint.code === 'DUPLICATE_KEY') yield duplicateKey(document, complaint);
  yield* tabs(document);
  yield* neverClosed(document, at);
  const near = linesNear(document, at);
  for (const guess of ON_ONE_LINE) for (const line of near) yield* guess(line, document);
}

/** The line of the complaint, the lines with words above and below it. */
function linesNear(document: Document, at: number): readonly Line[] {
  const above: Line[] = [];
  for (let index = at - 1; index >= 0 && above.length < 2; index--) above.push(...worded(document, index));
  const below: Line[] = [];
  for (let index = at + 1; index < document.lines.count && below.length < 1; index++) below.push(...worded(document, index));
  const [previous, ...others] = above;
  return [...worded(document, at), ...(previous ? [previous] : []), ...below, ...others].filter(({ text }) => text.length <= LONGEST_LINE);
}

const worded = (document: Document, index: number): readonly Line[] => {
  const line = lineAt(document, index);
  return /^\s*(?:#|$)/.test(line.text) ? [] : [line];
};

function lineAt({ lines }: Document, index: number): Line {
  let { start } = lines.span(index);
  let text = lines.line(index);
  if (start === 0 && text.startsWith('\uFEFF')) [start, text] = [1, text.slice(1)];
  return { index, start, text, column: /^ */.exec(text)?.[0].length ?? 0 };
}

const slipOf = (message: string, span: Span, title: string, edits: readonly TextEdit[]): Slip => ({ message, span, fixes: [{ title, edits, preferred: true }] });

// Where the parser itself knows what is wrong

/** Both sides changed the same lines, and nobody has chosen yet. */
export function conflict(document: Document): Slip | undefined {
  const { lines, source } = document;
  if (!/^(?:<{7}|>{7})/m.test(source)) return undefined;
  const markers: { readonly sign: string; readonly line: number }[] = [];
  for (let line = 0; line < lines.count; line++) {
    const sign = /^(<{7}|\|{7}|={7}|>{7})(?:\s|$)/.exec(lines.line(line))?.[1]?.[0];
    if (!sign) continue;
    markers.push({ sign, line });
    if (sign === '>') break;
  }
  const [first] = markers;
  if (!first) return undefined;
  const lineOf = (sign: string): number | undefined => markers.find((marker) => marker.sign === sign)?.line;
  const [ours, base, middle, theirs] = [lineOf('<'), lineOf('|'), lineOf('='), lineOf('>')];
  const from = (line: number): number => (line < lines.count ? lines.span(line).start : source.length);
  const without = (...cut: readonly (readonly [number, number])[]): TextEdit[] => cut.map(([start, end]) => replace({ start: from(start), end: from(end) }, ''));
  const fixes: Fix[] = [];
  if (ours !== undefined && middle !== undefined && theirs !== undefined) {
    const endOfOurs = base ?? middle;
    fixes.push({ title: l10n.t('Keep our version, above the “=======”'), edits: without([ours, ours + 1], [endOfOurs, theirs + 1]) });
    fixes.push({ title: l10n.t('Keep their version, below the “=======”'), edits: without([ours, middle + 1], [theirs, theirs + 1]) });
  }
  return { message: l10n.t('Two versions of this file were merged and a choice is still open here. Keep one version and delete the marker lines.'), span: lines.span(first.line), fixes };
}

export function controlCharacters({ source }: Document, { span }: Complaint): Slip {
  const edits: TextEdit[] = [];
  for (const { 0: found, index } of source.matchAll(/[\0-\x08\x0B\x0C\x0E-\x1F\x7F]+/g)) edits.push(replace({ start: index, end: index + found.length }, ''));
  return slipOf(l10n.t('An invisible sign that no text may contain stands here. Remove it; or save the file as UTF-8 if there are many.'), span, l10n.t('Remove all such signs'), edits);
}

/** A line of three dashes begins another document, which nobody would read. */
export function secondDocument({ lines, source }: Document, { span }: Complaint): Slip {
  const { line } = lines.at(span.start);
  const marker = lines.span(line);
  const next = line + 1 < lines.count ? lines.span(line + 1).start : source.length;
  return {
    message: l10n.t('A line of three dashes starts a second document, which would not be read. Keep one document in a file.'),
    span: marker,
    fixes: [
      { title: l10n.t('Remove the dashes, so that both are one document'), edits: [replace({ start: marker.start, end: next }, '')] },
      { title: l10n.t('Remove everything from here on'), edits: [replace({ start: marker.start, end: source.length }, '')] },
    ],
  };
}

/** The same field twice in one section. */
export function duplicateKey(document: Document, { span }: Complaint): Slip {
  const { lines, source } = document;
  const key = /^(?:"[^"\n]*"|'[^'\n]*'|[^\s:]+)/.exec(source.slice(span.start, span.start + 200))?.[0] ?? '';
  const second = lineAt(document, lines.at(span.start).line);
  const at = { start: span.start, end: span.start + key.length };
  const message = l10n.t('“{0}” is already written above in this section. Keep one of the two.', key);
  const first = firstOf(document, second, key);
  if (!first) return { message, span: at, fixes: [] };
  const [one, other] = [blockOf(document, first), blockOf(document, second)];
  const same = source.slice(one.start, one.end).trim() === source.slice(other.start, other.end).trim();
  const below: Fix = { title: l10n.t('Remove this “{0}” and keep the one above', key), edits: [replace(other, '')], ...(same ? { preferred: true } : {}) };
  const above: Fix = { title: l10n.t('Keep this “{0}” and remove the one above', key), edits: [replace(one, '')] };
  return { message, span: at, fixes: same ? [below] : [below, above] };
}

/** The line above with the same key in the same column, in the same section. */
function firstOf(document: Document, { index, text, column }: Line, key: string): Line | undefined {
  // Beside a dash it cannot be taken out with its line.
  if (!text.slice(column).startsWith(key)) return undefined;
  for (let at = index - 1; at >= 0; at--) {
    const line = lineAt(document, at);
    if (/^\s*(?:#|$)/.test(line.text)) continue;
    if (line.column < column) return undefined;
    if (line.column === column && line.text.slice(column).startsWith(`${key}:`)) return line;
  }
  return undefined;
}

/** A line with everything that is indented further below it. */
function blockOf({ lines, source }: Document, { index, start, column }: Line): Span {
  let end = index + 1;
  while (end < lines.count && (/^\s*$/.test(lines.line(end)) ? end + 1 < lines.count : (/^ */.exec(lines.line(end))?.[0].length ?? 0) > column || /^ *- /.test(lines.line(end).slice(column)))) end++;
  while (end > index + 1 && lines.line(end - 1).trim() === '') end--;
  return { start, end: end < lines.count ? lines.span(end).start : source.length };
}

// What is never closed

/** Quotes and brackets that open and do not close before the next field begins. The first one is what the rest follows from. */
function* neverClosed(document: Document, until: number): Iterable<Slip> {
  let found = 0;
  for (let index = 0; index <= until && found < 3; index++) {
    const line = lineAt(document, index);
    const value = openerOf(line);
    if (!value) continue;
    const end = closeOf(document, line, value);
    if (end.line !== undefined) {
      index = end.line;
      continue;
    }
    found++;
    yield* value.sign === '"' || value.sign === "'" ? unclosedQuote(line, value) : unclosedBracket(document, line, value, end.next);
  }
}

interface Opener {
  readonly sign: string;
  /** Where the sign stands in its line. */
  readonly at: number;
  /** The column its lines must stay behind. */
  readonly column: number;
}

/** A value that starts with a quote or a bracket: `title: "…`, `- 'a`, `tags: [a`. */
function openerOf({ text }: Line): Opener | undefined {
  if (text.length > LONGEST_LINE) return undefined;
  const found = /^(\s*(?:- +)*)(?:[^\s:'"#[{][^:#]*:[ \t]+)?(?=["'[{])/.exec(text);
  if (!found) return undefined;
  const at = found[0].length;
  const lead = found[1]?.length ?? 0;
  return { sign: text[at] ?? '', at, column: at > lead ? lead : Math.max(0, lead - 1) };
}

/** The line in which what opens is closed; else the line at which the next field begins. */
function closeOf(document: Document, { index }: Line, { sign, at, column }: Opener): { readonly line?: number; readonly next: number } {
  const { lines } = document;
  const stack: string[] = [];
  const quote = sign === '"' || sign === "'";
  let inside = '';
  for (let line = index; line < Math.min(lines.count, index + 200); line++) {
    const { text } = lineAt(document, line);
    if (line > index && text.trim() !== '') {
      const indent = text.length - text.trimStart().length;
      const closes = !quote && /^[\s\]},]*$/.test(text);
      if (indent <= column && !closes && /^\s*(?:- |[^\s:]+:(?:\s|$)|-$)/.test(text)) return { next: line };
    }
    for (let char = line === index ? at : 0; char < text.length; char++) {
      const one = text[char] ?? '';
      if (inside) {
        if (one === '\\' && inside === '"') char++;
        else if (one === inside && inside === "'" && text[char + 1] === "'") char++;
        else if (one === inside) inside = '';
      } else if ((one === '"' || one === "'") && (quote ? stack.length === 0 : /[\s[{,:]/.test(text[char - 1] ?? ' '))) inside = one;
      else if (one === '#' && /\s/.test(text[char - 1] ?? ' ')) break;
      else if (!quote && (one === '[' || one === '{')) stack.push(one);
      else if (!quote && (one === ']' || one === '}')) stack.pop();
      if (!inside && stack.length === 0) return { line, next: line };
    }
    if (quote && !inside) return { line, next: line };
  }
  return { next: Math.min(lines.count, index + 200) };
}

function* unclosedQuote({ start, text }: Line, { sign, at }: Opener): Iterable<Slip> {
  const words = text.slice(at + 1).trimEnd();
  const end = start + at + 1 + words.length;
  const span = { start: start + at, end };
  const message = l10n.t('The quote that opens here is never closed. Add {0} at the end of the text.', sign);
  // A word processor turns one of the two quotes.
  if (/[“”„‟‘’‚]$/.test(words)) yield slipOf(message, span, l10n.t('Close the quote with {0}', sign), [replace({ start: end - 1, end }, sign)]);
  const comment = /\s+#\s.*$/.exec(words)?.[0];
  if (comment) yield slipOf(message, span, l10n.t('Close the quote at the end of the text'), [replace({ start: end - comment.length, end: end - comment.length }, sign)]);
  yield slipOf(message, span, l10n.t('Close the quote at the end of this line'), [replace({ start: end, end }, sign)]);
}

function* unclosedBracket(document: Document, { start, text, index }: Line, { sign, at }: Opener, next: number): Iterable<Slip> {
  const close = sign === '[' ? ']' : '}';
  const message = l10n.t('The “{0}” that opens here is never closed. Add “{1}” at the end.', sign, close);
  const ends = new Set([index, next - 1]);
  for (const last of ends) {
    const line = lineAt(document, last);
    const words = line.text.replace(/\s+#.*$/, '').trimEnd().replace(/,$/, '');
    const end = line.start + words.length;
    yield slipOf(message, { start: start + at, end: start + text.trimEnd().length }, l10n.t('Add the missing “{0}”', close), [replace({ start: end, end }, (sign === '{' && text[at + 1] === ' ' ? ' ' : '') + missingIn(text.slice(at), close))]);
  }
}

/** Everything that is open at the end of the text, closed: `[{ a: b` wants `}]`. */
function missingIn(text: string, close: string): string {
  const stack: string[] = [];
  for (const char of text) {
    if (char === '[') stack.push(']');
    else if (char === '{') stack.push('}');
    else if (char === ']' || char === '}') stack.pop();
  }
  return stack.reverse().join('') || close;
}

// What is wrong in one line

function* tabs(document: Document): Iterable<Slip> {
  if (!document.source.includes('\t')) return;
  const edits: TextEdit[] = [];
  for (let index = 0; index < document.lines.count; index++) {
    const { start, text } = lineAt(document, index);
    const lead = /^(?:[ \t]|-(?=\t|[ ]+\t))*/.exec(text)?.[0] ?? '';
    if (lead.includes('\t')) edits.push(replace({ start, end: start + lead.length }, text.trim() ? spaced(lead) : ''));
  }
  const first = edits[0];
  if (first) yield slipOf(l10n.t('This line is indented with a tab. Use two spaces instead.'), first.span, l10n.t('Indent with spaces instead of tabs'), edits);
}

/** A tab stands for two spaces, and behind a dash for one. */
const spaced = (lead: string): string => lead.replace(/-[ \t]*\t/g, '- ').replaceAll('\t', '  ');

/** Spaces that look like one and are none, as they come out of a word processor or a web page. */
function* otherSpaces({ index }: Line, document: Document): Iterable<Slip> {
  const edits: TextEdit[] = [];
  for (let at = index; at < Math.min(document.lines.count, index + 200); at++) {
    const { start, text } = lineAt(document, at);
    const lead = /^[\s\u200B\u2060]*(?:-[\s\u200B\u2060]+)?/.exec(text)?.[0] ?? '';
    const plain = lead.replace(/[\u200B\u2060\uFEFF]/g, '').replace(/[^\S \n]/g, ' ');
    if (plain !== lead) edits.push(replace({ start, end: start + lead.length }, plain));
    else if (text.trim()) break;
  }
  const first = edits[0];
  if (first) yield slipOf(l10n.t('This line is indented with a special space that is not read as one. Use plain spaces.'), first.span, l10n.t('Use plain spaces'), edits);
}

/** `status = draft`, `status：draft`, or a space that is none after the colon. */
function* otherColon({ start, text }: Line): Iterable<Slip> {
  const found = /^(\s*(?:- )*[A-Za-z][\w-]*)(\s*[=：]\s*|:[\u00A0\u2007\u202F\u200B]+\s*|\s*：$)(?=\S|$)/.exec(text);
  const [, name = '', mark = ''] = found ?? [];
  if (!found) return;
  const span = { start: start + name.length, end: start + name.length + mark.length };
  const isEnd = span.end === start + text.length;
  yield slipOf(l10n.t('A field’s name and its text are set apart by a colon and a space.'), { start: start + name.length - name.replace(/^\s*(?:- )*/, '').length, end: span.end }, l10n.t('Write “: ” between them'), [replace(span, isEnd ? ':' : ': ')]);
}

/** `status:draft` – a field's name and its text need a space between them. */
function* missingSpace({ start, text }: Line): Iterable<Slip> {
  const found = /^(\s*(?:- )*[A-Za-z][\w-]*:)(?!\/\/)(\S.*)$/.exec(text);
  const [, lead = '', rest = ''] = found ?? [];
  if (!found) return;
  const at = start + lead.length;
  const words = lead.replace(/^\s*(?:- )*/, '').length;
  yield slipOf(l10n.t('A space is missing after the colon.'), { start: at - words, end: at + rest.trimEnd().length }, l10n.t('Add the missing space'), [replace({ start: at, end: at }, ' ')]);
}

/** `title Handover`: a field's name without its colon. */
function* missingColon({ start, text }: Line, { kind }: Document): Iterable<Slip> {
  const found = /^(\s*(?:- )*)([a-z][a-z-]*)(?=\s|$)/.exec(text);
  const [whole = '', , name = ''] = found ?? [];
  if (!found || !namesIn(kind).has(name)) return;
  const at = start + whole.length;
  yield slipOf(l10n.t('A colon is missing after “{0}”.', name), { start: at - name.length, end: at }, l10n.t('Add the missing colon'), [replace({ start: at, end: at }, ':')]);
}

/** Every name a field has in a kind of file. */
function namesIn(kind: Document['kind']): ReadonlySet<string> {
  const names = new Set<string>();
  const visit = (node: SchemaNode | undefined): void => {
    for (const [name, child] of Object.entries(node?.properties ?? {})) {
      names.add(name);
      visit(child);
    }
    if (node?.items) visit(node.items);
    if (node?.additional) visit(node.additional);
  };
  visit(schemas[kind]);
  return names;
}

/** Bullets of a word processor, or a dash without its space; neighbors with the same slip are mended with it. */
function* otherDash({ index }: Line, document: Document): Iterable<Slip> {
  const edits: TextEdit[] = [];
  const { column } = lineAt(document, index);
  for (let at = index; at < Math.min(document.lines.count, index + 200); at++) {
    const { start, text, column: indent } = lineAt(document, at);
    if (text.trim() === '' || (at > index && indent > column)) continue;
    const found = /^(\s*)([•·▪◦‣○●■*–—−‐]\s*|-(?=[^\s-]))(?=\S)/.exec(text);
    if (!found || indent < column) break;
    const from = start + (found[1]?.length ?? 0);
    edits.push(replace({ start: from, end: from + (found[2]?.length ?? 0) }, '- '));
  }
  const first = edits[0];
  if (!first) return;
  const { start, text } = lineAt(document, index);
  const slip = slipOf(l10n.t('An item of a list starts with a dash and a space.'), { start: first.span.start, end: start + text.trimEnd().length }, l10n.t('Start with “- ”'), edits);
  yield slip;
  yield { ...slip, fixes: [{ title: l10n.t('Start with “- ”'), edits: [first], preferred: true }] };
}

/** A line of a list without its dash: a text, or the first field of an item. */
function* missingDash({ index, start, text, column }: Line, document: Document): Iterable<Slip> {
  if (text.trimStart().startsWith('-')) return;
  const dash = dashAbove(document, index);
  if (dash === undefined || (column !== dash && column !== dash + 2)) return;
  const message = l10n.t('The dash of this item is missing.');
  const span = { start: start + column, end: start + text.trimEnd().length };
  const own = column === dash ? replace({ start: start + column, end: start + column }, '- ') : replace({ start: start + dash, end: start + column }, '- ');
  yield slipOf(message, span, l10n.t('Add the missing “- ”'), [own]);
  if (column !== dash) return;
  const others: TextEdit[] = [];
  for (let at = index + 1; at < document.lines.count; at++) {
    const line = lineAt(document, at);
    if (line.text.trim() === '') continue;
    if (line.column < column || (line.column === column && line.text.trimStart().startsWith('- '))) break;
    others.push(replace({ start: line.start, end: line.start }, '  '));
  }
  if (others.length > 0) yield slipOf(message, span, l10n.t('Add the missing “- ”'), [own, ...others]);
}

/** The column of the dash of the nearest list above that a line could belong to. */
function dashAbove(document: Document, index: number): number | undefined {
  const { column } = lineAt(document, index);
  for (let at = index - 1; at >= Math.max(0, index - 200); at--) {
    const line = lineAt(document, at);
    if (/^\s*(?:#|$)/.test(line.text)) continue;
    if (/^\s*- /.test(line.text) && line.column <= column) return line.column;
    if (line.column < column) return undefined;
  }
  return undefined;
}

/** `title: 'The nurse's handover'`, `title: "Faster" handover` – the text goes on behind its closing quote. */
function* textBehindQuote(line: Line): Iterable<Slip> {
  const value = valueOf(line);
  const found = value && /^(["'])(.*)$/.exec(value.text);
  const [, mark = '', rest = ''] = found ?? [];
  if (!value || !found || !rest.includes(mark)) return;
  // Quotes around the whole text were meant as such; else they belong to the text.
  const meant = rest.endsWith(mark) ? rest.slice(0, -1) : value.text;
  yield slipOf(l10n.t('The quote ends in the middle of this text. Put the whole text in quotes.'), value.span, l10n.t('Put the whole text in quotes'), [replace(value.span, quoted(meant))]);
}

/** A text may not start with a sign that means something to YAML. */
function* reservedStart(line: Line): Iterable<Slip> {
  const value = valueOf(line);
  const sign = value && /^[@`%&*!|>{}[\],?-]/.exec(value.text)?.[0];
  if (!value || !sign) return;
  yield slipOf(l10n.t('A text cannot start with “{0}” here. Put it in quotes.', sign), value.span, l10n.t('Put the text in quotes'), [replace(value.span, quoted(value.text))]);
}

/** `title: Onboarding: week one` – the text after the first colon goes into quotes. */
function* colonInText(line: Line): Iterable<Slip> {
  const value = valueOf(line);
  if (!value || !/:(?:\s|$)/.test(value.text)) return;
  yield* colonInBraces(line, value.text, value.span);
  yield slipOf(colonMessage(), value.span, l10n.t('Put the text in quotes'), [replace(value.span, quoted(value.text))]);
}

export const colonMessage = (): string => l10n.t('This text has a colon followed by a space, so it reads like a new field. Put the text in quotes.');

/** `{ statement: They skip it: it takes long }` */
function* colonInBraces({ start, text }: Line, written: string, { start: from }: Span): Iterable<Slip> {
  if (!written.startsWith('{')) return;
  for (const part of text.slice(from - start).matchAll(/([{,]\s*[\w-]+:\s+)([^,{}[\]"']*?:\s[^,{}[\]]*?)(?=\s*[,}])/g)) {
    const [, lead = '', words = ''] = part;
    const at = from + part.index + lead.length;
    const span = { start: at, end: at + words.length };
    yield slipOf(colonMessage(), span, l10n.t('Put the text in quotes'), [replace(span, quoted(words))]);
  }
}

/** A text of several lines with a colon in it: as a block, every sign is only a sign. */
function* colonInLines({ index, start, text, column }: Line, document: Document): Iterable<Slip> {
  if (index === 0 || !/:(?:\s|$)/.test(text)) return;
  const opener = openerAbove(document, index);
  const value = opener && valueOf(opener);
  if (!value || /^["'|>[{]/.test(value.text)) return;
  const margin = ' '.repeat(lineAt(document, opener.index + 1).column);
  const span = { start: start + column, end: start + text.trimEnd().length };
  yield slipOf(colonMessage(), span, l10n.t('Write the text as a block of lines'), [replace({ start: value.span.start, end: value.span.start }, `>-${eolOf(document)}${margin}`)]);
}

/** The line above with the field or item whose text goes on in a line. */
function openerAbove(document: Document, index: number): Line | undefined {
  const { column } = lineAt(document, index);
  for (let at = index - 1; at >= Math.max(0, index - 40); at--) {
    const line = lineAt(document, at);
    if (line.text.trim() !== '' && line.column < column) return line;
  }
  return undefined;
}

/** `in: - all wards`: the first item stands behind its field. */
function* itemBehindField({ start, text, column }: Line, document: Document): Iterable<Slip> {
  const [, lead = '', gap = '', item = ''] = /^(\s*(?:- )*[\w-]+:)([ \t]+)(- \S.*)$/.exec(text) ?? [];
  if (!item) return;
  const from = start + lead.length;
  const margin = eolOf(document) + ' '.repeat(column + 2);
  const span = { start: from + gap.length, end: from + gap.length + item.trimEnd().length };
  yield slipOf(l10n.t('A list starts on the line below its field.'), span, l10n.t('Move the item to a line of its own'), [replace({ start: from, end: from + gap.length }, margin)]);
}

/** A bracket that closes nothing. */
function* strayBracket({ start, text }: Line): Iterable<Slip> {
  const at = /[\]}](?=\s*(?:#.*)?$)/.exec(text)?.index;
  if (at === undefined) return;
  const span = { start: start + at, end: start + at + 1 };
  yield slipOf(l10n.t('This bracket closes nothing. Remove it.'), span, l10n.t('Remove the bracket'), [replace(span, '')]);
}

/** A line that does not stand in the column of any of its neighbors, alone or with the lines that belong to it. */
function* otherColumn(line: Line, document: Document): Iterable<Slip> {
  const { index, start, text, column } = line;
  if (index === 0) return;
  const span = { start: start + column, end: start + text.trimEnd().length };
  // An item below an item stands where it should; further in it would become part of the text above.
  const above = lineAbove(document, index);
  const isSibling = text.trimStart().startsWith('- ') && above?.column === column && above.text.trimStart().startsWith('- ');
  for (const wanted of columnsAbove(document, index)) {
    if (wanted === column || (isSibling && wanted > column)) continue;
    const message = wanted < column
      ? l10n.t('This line is indented further than the fields above it. Fields of the same section start in the same column.')
      : l10n.t('This line is indented less than its neighbors. Lines that belong together start in the same column.');
    for (const moved of blocksFrom(line, document)) {
      const edits = moved.flatMap((one) => {
        const to = Math.max(0, one.column + wanted - column);
        return to === one.column ? [] : [replace({ start: one.start, end: one.start + one.column }, ' '.repeat(to))];
      });
      yield slipOf(message, span, moved.length > 1 ? l10n.t('Indent these lines like their neighbors') : l10n.t('Indent it like its neighbors'), edits);
    }
  }
}

/** The nearest line above that is not blank. */
function lineAbove(document: Document, index: number): Line | undefined {
  for (let at = index - 1; at >= Math.max(0, index - 50); at--) if (document.lines.line(at).trim() !== '') return lineAt(document, at);
  return undefined;
}

/** The line; with what is indented further below it; with everything below it that does not stand further to the left. */
function blocksFrom(line: Line, document: Document): readonly (readonly Line[])[] {
  const below: Line[] = [];
  for (let at = line.index + 1; at < Math.min(document.lines.count, line.index + 500); at++) {
    const next = lineAt(document, at);
    if (next.text.trim() === '') continue;
    if (next.column < line.column) break;
    below.push(next);
  }
  const same = below.findIndex(({ column }) => column === line.column);
  const deeper = same < 0 ? below : below.slice(0, same);
  return [[line], ...(deeper.length > 0 ? [[line, ...deeper]] : []), ...(same >= 0 ? [[line, ...below]] : [])];
}

/** The columns in which something stands that is still open above a line, the nearest first. */
function columnsAbove(document: Document, index: number): readonly number[] {
  const { column } = lineAt(document, index);
  const columns = new Set<number>();
  let least = Number.POSITIVE_INFINITY;
  for (let at = index - 1; at >= Math.max(0, index - 200) && least > 0; at--) {
    const { text, column: indent } = lineAt(document, at);
    if (/^\s*(?:#|$)/.test(text) || indent >= least) continue;
    least = indent;
    const behind = /^\s*(?:- +)*/.exec(text)?.[0].length ?? indent;
    columns.add(indent).add(behind);
    // A field without a text has its fields and items below it.
    if (/:\s*(?:#.*)?$/.test(text)) columns.add(behind + 2);
  }
  return [...columns].sort((a, b) => Math.abs(a - column) - Math.abs(b - column));
}

/** A text goes on at the margin, where a new field would stand. */
function* textGoesOn({ index, start, text, column }: Line, document: Document): Iterable<Slip> {
  if (/^\s*(?:- |[\w-]+:(?:\s|$))/.test(text)) return;
  const edits: TextEdit[] = [];
  let above = index - 1;
  while (above >= 0 && !/^\s*(?:- )*[^\s:]+:\s|^\s*- /.test(lineAt(document, above).text)) above--;
  if (above < 0) return;
  const opener = lineAt(document, above);
  const margin = (/^\s*(?:- )*/.exec(opener.text)?.[0].length ?? opener.column) + 2;
  for (let at = index; at < document.lines.count; at++) {
    const line = lineAt(document, at);
    if (line.text.trim() === '') continue;
    if (/^\s*(?:- |[\w-]+:(?:\s|$)|#)/.test(line.text)) break;
    if (line.column < margin) edits.push(replace({ start: line.start, end: line.start + line.column }, ' '.repeat(margin)));
  }
  if (edits.length > 0) yield slipOf(l10n.t('This line is indented less than its neighbors. Lines that belong together start in the same column.'), { start: start + column, end: start + text.trimEnd().length }, l10n.t('Indent it, so that the text above goes on'), edits);
}

/** An item with the same first field as the one above, or fields at the margin below a field without a text. */
function* fieldsAtMargin({ index, column }: Line, document: Document): Iterable<Slip> {
  for (let at = index - 1; at >= Math.max(0, index - 40); at--) {
    const line = lineAt(document, at);
    if (/^\s*(?:#|$)/.test(line.text)) continue;
    if (line.column < column) return;
    if (line.column > column || !/^\s*[\w-]+:\s*(?:#.*)?$/.test(line.text)) continue;
    for (const last of lastLines(document, at + 1, column)) {
      const edits: TextEdit[] = [];
      for (let next = at + 1; next <= last; next++) {
        const { start, text } = lineAt(document, next);
        if (text.trim()) edits.push(replace({ start, end: start }, '  '));
      }
      const first = lineAt(document, at + 1);
      yield slipOf(l10n.t('These lines belong to “{0}” above. Indent them by two spaces.', line.text.trim().replace(/:.*$/, '')), { start: first.start + first.column, end: first.start + first.text.trimEnd().length }, l10n.t('Indent these lines by two spaces'), edits);
    }
    return;
  }
}

/** Where the fields from a line on may end: before each further field in the same column. */
function lastLines(document: Document, from: number, column: number): readonly number[] {
  const ends: number[] = [];
  for (let at = from + 1; at < Math.min(document.lines.count, from + 60); at++) {
    const line = lineAt(document, at);
    if (line.text.trim() === '') continue;
    if (line.column < column) break;
    if (line.column === column) ends.push(at - 1);
  }
  return [...ends, Math.min(document.lines.count - 1, from + 60)].slice(0, 8);
}

const ON_ONE_LINE: readonly Guess[] = [
  otherSpaces, otherColon, missingSpace, otherDash, textBehindQuote, itemBehindField, reservedStart, colonInText, missingDash, otherColumn, colonInLines, missingColon, textGoesOn,
  strayBracket, fieldsAtMargin,
];

/** The text of `field: text` or `- text`, without the comment behind it. */
function valueOf({ start, text }: Line): { readonly text: string; readonly span: Span } | undefined {
  const [, lead = '', value = ''] = /^(\s*(?:- +)*(?:[^\s:'"#][^:#]*:[ \t]+)?)(\S.*?)(?:\s+#.*)?\s*$/.exec(text) ?? [];
  if (!value || !lead.trim()) return undefined;
  return { text: value, span: { start: start + lead.length, end: start + lead.length + value.length } };
}

const quoted = (text: string): string => (text.includes('\\') || !text.includes("'") ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text));
