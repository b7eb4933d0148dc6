/**
 * When YAML cannot read the text: one finding in plain words, at the place where the slip is, with its mend.
 *
 * The parser says where it gave up, which is often far from the slip. So we try what people usually get wrong, line by
 * line, and believe the first guess whose mend lets the parser get past the place.
 */
import * as l10n from '@vscode/l10n';
import type { Document } from './document';
import { applyEdits, replace, type TextEdit } from './edit';
import { parse, type Complaint } from './parse';
import type { Fix, Problem } from './rule';
import { visible, type Span } from './tree';

/** The first slip only. The parser's further complaints follow from it more often than not. */
export function slipIn(document: Document): Problem | undefined {
  const complaint = document.complaints[0];
  if (!complaint) return undefined;
  const { message, span, fix } = conflictMarkers(document) ?? proven(document, complaint) ?? plainly(complaint, document);
  return { at: span, message, fixes: () => (fix ? [fix] : []) };
}

interface Slip {
  readonly message: string;
  readonly span: Span;
  readonly fix?: Fix;
}

/** A line as the guesses look at it. */
interface Line {
  readonly index: number;
  readonly start: number;
  readonly text: string;
}

/** How many lines above the complaint are looked at: a quote may open there. */
const LOOK_BACK = 40;

/** Trying a mend means reading the text again; beyond this length the first guess is taken at its word. */
const LONGEST_TO_TRY = 300_000;

/** Complaints that say themselves what is wrong, and where. */
const CLEAR: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'MULTIPLE_DOCS', 'TOO_DEEP', 'TOO_MANY_ALIASES', 'RESOURCE_EXHAUSTION']);

function proven(document: Document, complaint: Complaint): Slip | undefined {
  if (CLEAR.has(complaint.code)) return undefined;
  const at = document.lines.at(complaint.span.start).line;
  const last = Math.min(at + 1, document.lines.count - 1);
  const guesses = function* (): Iterable<Slip | undefined> {
    yield tabs(document);
    for (const guess of ON_ONE_LINE) for (const index of [at, at - 1, last]) if (index >= 0) yield guess(lineAt(document, index), document);
    for (let index = at; index >= Math.max(0, at - LOOK_BACK); index--) yield unclosedQuote(lineAt(document, index));
  };
  for (const slip of guesses()) if (slip?.fix && mends(document, slip.fix, complaint)) return slip;
  return undefined;
}

/** Whether the parser gets past its complaint once the fix is made. */
function mends({ source, lines }: Document, { edits }: Fix, { span }: Complaint): boolean {
  if (source.length > LONGEST_TO_TRY) return true;
  const next = parse(applyEdits(source, edits)).complaints[0];
  if (!next) return true;
  const grown = edits.reduce((sum, edit) => sum + edit.text.length - (edit.span.end - edit.span.start), 0);
  return lines.at(next.span.start - grown).line > lines.at(span.start).line;
}

const lineAt = ({ lines }: Document, index: number): Line => ({ index, start: lines.span(index).start, text: lines.line(index) });

const slipOf = (message: string, span: Span, title: string, edits: readonly TextEdit[]): Slip => ({ message, span, fix: { title, edits, preferred: true } });

// What people get wrong

function conflictMarkers({ lines, source }: Document): Slip | undefined {
  if (!source.includes('<<<<<<<') && !source.includes('>>>>>>>')) return undefined;
  for (let line = 0; line < lines.count; line++) {
    if (!/^(<{7}|={7}|>{7})(\s|$)/.test(lines.line(line))) continue;
    return { message: l10n.t('Two versions of this file were merged and a choice is still open here. Keep one version and delete the marker lines.'), span: lines.span(line) };
  }
  return undefined;
}

function tabs(document: Document): Slip | undefined {
  const edits: TextEdit[] = [];
  for (let index = 0; index < document.lines.count; index++) {
    const { start, text } = lineAt(document, index);
    const lead = /^[ \t]*/.exec(text)?.[0] ?? '';
    if (lead.includes('\t')) edits.push(replace({ start, end: start + lead.length }, text.trim() ? lead.replaceAll('\t', '  ') : ''));
  }
  const first = edits[0];
  return first && slipOf(l10n.t('This line is indented with a tab. Use two spaces instead.'), first.span, l10n.t('Indent with spaces instead of tabs'), edits);
}

/** `status = draft`, `status：draft`, or a space that is none after the colon. */
function otherColon({ start, text }: Line): Slip | undefined {
  const found = /^(\s*(?:- )*[A-Za-z][\w-]*)(\s*[=：]\s*|:[\u00A0\u2007\u202F]+\s*)(?=\S)/.exec(text);
  const [, name = '', mark = ''] = found ?? [];
  if (!found) return undefined;
  const span = { start: start + name.length, end: start + name.length + mark.length };
  return slipOf(l10n.t('A field’s name and its text are set apart by a colon and a space.'), { start: start + name.length - name.trimStart().length, end: span.end }, l10n.t('Write “: ” between them'), [replace(span, ': ')]);
}

/** `status:draft` – a field's name and its text need a space between them. */
function missingSpace({ start, text }: Line): Slip | undefined {
  const found = /^(\s*(?:- )*[a-z][a-z-]*:)(?!\/\/)(\S.*)$/.exec(text);
  const [, lead = '', rest = ''] = found ?? [];
  if (!found) return undefined;
  const at = start + lead.length;
  const words = lead.replace(/^\s*(?:- )*/, '').length;
  return slipOf(l10n.t('A space is missing after the colon.'), { start: at - words, end: at + rest.trimEnd().length }, l10n.t('Add the missing space'), [replace({ start: at, end: at }, ' ')]);
}

/** Bullets of a word processor, or a dash without its space; neighbors with the same slip are mended with it. */
function otherDash({ index }: Line, document: Document): Slip | undefined {
  const edits: TextEdit[] = [];
  for (let at = index; at < document.lines.count; at++) {
    const { start, text } = lineAt(document, at);
    const found = /^(\s*)([•·*–—]\s*|-(?=[^\s-]))(?=\S)/.exec(text);
    if (!found) break;
    const from = start + (found[1]?.length ?? 0);
    edits.push(replace({ start: from, end: from + (found[2]?.length ?? 0) }, '- '));
  }
  const first = edits[0];
  if (!first) return undefined;
  const { start, text } = lineAt(document, index);
  return slipOf(l10n.t('An item of a list starts with a dash and a space.'), { start: first.span.start, end: start + text.trimEnd().length }, l10n.t('Start with “- ”'), edits);
}

/** `title: 'The nurse's handover'`, `title: "Faster" handover` – the text goes on behind its closing quote. */
function textBehindQuote(line: Line): Slip | undefined {
  const value = valueOf(line);
  const found = value && /^(["'])(.*)$/.exec(value.text);
  const [, mark = '', rest = ''] = found ?? [];
  if (!value || !found || !rest.includes(mark)) return undefined;
  // Quotes around the whole text were meant as such; else they belong to the text.
  const meant = rest.endsWith(mark) ? rest.slice(0, -1) : value.text;
  return slipOf(l10n.t('The quote ends in the middle of this text. Put the whole text in quotes.'), value.span, l10n.t('Put the whole text in quotes'), [replace(value.span, quoted(meant))]);
}

/** A text may not start with a sign that means something to YAML. */
function reservedStart(line: Line): Slip | undefined {
  const value = valueOf(line);
  const sign = value && /^[@`%&*!|>{}[\],?-]/.exec(value.text)?.[0];
  if (!value || !sign) return undefined;
  return slipOf(l10n.t('A text cannot start with “{0}” here. Put it in quotes.', sign), value.span, l10n.t('Put the text in quotes'), [replace(value.span, quoted(value.text))]);
}

/** `title: Onboarding: week one` – the text after the first colon goes into quotes. */
function colonInText(line: Line): Slip | undefined {
  const value = valueOf(line);
  if (!value || !/:(?:\s|$)/.test(value.text)) return undefined;
  return slipOf(colonMessage(), value.span, l10n.t('Put the text in quotes'), [replace(value.span, quoted(value.text))]);
}

export const colonMessage = (): string => l10n.t('This text has a colon followed by a space, so it reads like a new field. Put the text in quotes.');

/** A field that stands further to the right than the one above it, although that one has its text already. */
function indentedTooFar({ index, start, text }: Line, document: Document): Slip | undefined {
  if (index === 0 || !/^\s*(?:- )?[\w-]+:/.test(text)) return undefined;
  const above = fieldAbove(document, index);
  const column = text.length - text.trimStart().length;
  if (above === undefined || column <= above) return undefined;
  const lead = { start, end: start + column };
  return slipOf(l10n.t('This line is indented further than the fields above it. Fields of the same section start in the same column.'), { start: lead.end, end: start + text.trimEnd().length }, l10n.t('Indent it like the line above'), [replace(lead, ' '.repeat(above))]);
}

/** A field or a text that stands further to the left than its neighbors. */
function indentedTooLittle({ index, start, text }: Line, document: Document): Slip | undefined {
  if (index === 0 || !text.trim()) return undefined;
  const above = fieldAbove(document, index);
  const column = text.length - text.trimStart().length;
  // A text goes on where the line above it began, a field stands below a field.
  const isField = /^\s*(?:- )?[\w-]+:(?:\s|$)/.test(text);
  const wanted = isField ? above : /^\s*/.exec(document.lines.line(index - 1))?.[0].length;
  if (wanted === undefined || column >= wanted) return undefined;
  return slipOf(l10n.t('This line is indented less than its neighbors. Lines that belong together start in the same column.'), { start: start + column, end: start + text.trimEnd().length }, l10n.t('Indent it like the line above'), [replace({ start, end: start + column }, ' '.repeat(wanted))]);
}

/** The column of the nearest field above, behind the dash of its item. */
function fieldAbove(document: Document, index: number): number | undefined {
  for (let at = index - 1; at >= 0; at--) {
    const found = /^(\s*(?:- )*)[\w-]+:(?:\s|$)/.exec(document.lines.line(at));
    if (found) return found[1]?.length ?? 0;
  }
  return undefined;
}

function unclosedQuote({ start, text }: Line): Slip | undefined {
  const found = /(?:^|[:\-[{,]\s+)(["'])((?:(?!\1).)*)$/.exec(text);
  const mark = found?.[1];
  if (!found || !mark || text.trimStart().startsWith('#')) return undefined;
  const end = start + text.trimEnd().length;
  const from = start + text.length - (found[2]?.length ?? 0) - 1;
  return slipOf(l10n.t('The quote that opens here is never closed. Add {0} at the end of the text.', mark), { start: from, end }, l10n.t('Close the quote at the end of this line'), [replace({ start: end, end }, mark)]);
}

const ON_ONE_LINE: readonly ((line: Line, document: Document) => Slip | undefined)[] = [
  otherColon, missingSpace, otherDash, textBehindQuote, reservedStart, colonInText, indentedTooFar, indentedTooLittle,
];

/** The text of `field: text` or `- text`, without the comment behind it. */
function valueOf({ start, text }: Line): { readonly text: string; readonly span: Span } | undefined {
  const [, lead = '', value = ''] = /^(\s*(?:- +)*(?:[^\s:'"#][^:#]*:[ \t]+)?)(\S.*?)(?:\s+#.*)?\s*$/.exec(text) ?? [];
  if (!value || !lead.trim()) return undefined;
  return { text: value, span: { start: start + lead.length, end: start + lead.length + value.length } };
}

const quoted = (text: string): string => (text.includes('\\') || !text.includes("'") ? `'${text.replaceAll("'", "''")}'` : JSON.stringify(text));

// When no guess helps

function plainly({ code, span }: Complaint, document: Document): Slip {
  const at = visible(span, document);
  switch (code) {
    case 'DUPLICATE_KEY': {
      const key = /^[^\s:]+/.exec(document.source.slice(span.start))?.[0] ?? '';
      return { message: l10n.t('“{0}” is already written above in this section. Keep one of the two.', key), span: { start: span.start, end: span.start + key.length } };
    }
    case 'BAD_INDENT':
      return { message: l10n.t('This line is indented differently from its neighbors. Fields of the same section start in the same column.'), span: at };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: colonMessage(), span: at };
    case 'TOO_MANY_ALIASES':
      return { message: l10n.t('This text repeats itself through “*” references far too often. Write out what you mean instead.'), span: at };
    case 'TOO_DEEP':
      return { message: l10n.t('This text is nested far deeper than any file of ours. Remove the extra dashes or brackets.'), span: at };
    case 'BAD_ALIAS':
      return { message: l10n.t('A text that starts with “*” points to another place. Put it in quotes to mean the text itself.'), span: at };
    case 'MULTIPLE_DOCS':
      return { message: l10n.t('A line of three dashes starts a second document, which would not be read. Keep one document in a file.'), span: document.lines.span(document.lines.at(span.start).line) };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return { message: l10n.t('This line fits neither the list above it nor a new field. Indent it like its neighbors, or start it with a dash.'), span: document.lines.span(document.lines.at(span.start).line) };
    default:
      return { message: l10n.t('This line cannot be read. Write one “field: text” on each line, indented like its neighbors.'), span: at };
  }
}
