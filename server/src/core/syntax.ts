/** When YAML cannot read the text: one finding in plain words, at the place where the slip is, with its mend. */
import * as l10n from '@vscode/l10n';
import type { Document } from './document';
import { replace } from './edit';
import type { Complaint } from './parse';
import type { Finding, Fix } from './rule';
import type { Span } from './tree';

/** The first slip only. The parser's further complaints follow from it more often than not. */
export function syntaxFindings(document: Document): Finding[] {
  const complaint = document.complaints[0];
  if (!complaint) return [];
  const { message, span, fixes = [] } = explain(complaint, document);
  return [{ rule: 'file/syntax', severity: 'error', message, span: visible(span, document), related: [], fixes: () => fixes }];
}

interface Explanation {
  readonly message: string;
  readonly span: Span;
  readonly fixes?: readonly Fix[];
}

function explain(complaint: Complaint, document: Document): Explanation {
  const { span } = complaint;
  return conflictMarkers(document) ?? bySlip(complaint, document) ?? { message: l10n.t('This line cannot be read. Write one “field: text” on each line, indented like its neighbors.'), span };
}

function bySlip({ code, span }: Complaint, document: Document): Explanation | undefined {
  switch (code) {
    case 'TAB_AS_INDENT':
      return tabs(document);
    case 'BLOCK_AS_IMPLICIT_KEY':
      return colonInText(document, span) ?? { message: l10n.t('This text has a colon followed by a space, so it reads like a new field. Put the text in quotes.'), span };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return unclosedQuote(document, span) ?? missingSpace(document, span) ?? missingDash(document, span);
    case 'BAD_SCALAR_START':
      return reservedStart(document, span);
    case 'DUPLICATE_KEY':
      return duplicateKey(document, span);
    case 'BAD_INDENT':
      return { message: l10n.t('This line is indented differently from its neighbors. Fields of the same section start in the same column.'), span };
    case 'TOO_MANY_ALIASES':
      return { message: l10n.t('This text repeats itself through “*” references far too often. Write out what you mean instead.'), span };
    case 'TOO_DEEP':
      return { message: l10n.t('This text is nested far deeper than any file of ours. Remove the extra dashes or brackets.'), span };
    case 'BAD_ALIAS':
      return { message: l10n.t('A text that starts with “*” points to another place. Put it in quotes to mean the text itself.'), span };
    case 'MULTIPLE_DOCS':
      return { message: l10n.t('A line of three dashes starts a second document. Keep one document in a file.'), span };
    case 'BLOCK_IN_FLOW':
    case 'UNEXPECTED_TOKEN':
    case 'BAD_COLLECTION_TYPE':
      return unclosedQuote(document, span);
    default:
      return undefined;
  }
}

function conflictMarkers({ lines }: Document): Explanation | undefined {
  for (let line = 0; line < lines.count; line++) {
    if (!/^(<{7}|={7}|>{7})(\s|$)/.test(lines.line(line))) continue;
    return { message: l10n.t('Two versions of this file were merged and a choice is still open here. Keep one version and delete the marker lines.'), span: lines.span(line) };
  }
  return undefined;
}

function tabs(document: Document): Explanation | undefined {
  const { lines } = document;
  const edits = [];
  let first: Span | undefined;
  for (let line = 0; line < lines.count; line++) {
    const lead = /^\s*/.exec(lines.line(line))?.[0] ?? '';
    if (!lead.includes('\t')) continue;
    const { start } = lines.span(line);
    const span = { start, end: start + lead.length };
    first ??= span;
    edits.push(replace(span, lead.replaceAll('\t', '  ')));
  }
  return first && { message: l10n.t('This line is indented with a tab. Use two spaces instead.'), span: first, fixes: [{ title: l10n.t('Indent with spaces instead of tabs'), edits, preferred: true }] };
}

/** `title: Onboarding: week one` – the text after the first colon goes into quotes. */
function colonInText(document: Document, { start }: Span): Explanation | undefined {
  const { lines } = document;
  const { line } = lines.at(start);
  const text = lines.line(line);
  const found = /^(\s*(?:- )*[^\s:'"][^:]*:\s+)(\S.*?)(\s+#.*)?$/.exec(text);
  const [, lead = '', value = ''] = found ?? [];
  if (!value.includes(': ') || /^['"[{|>&*]/.test(value)) return undefined;
  const span = { start: lines.span(line).start + lead.length, end: lines.span(line).start + lead.length + value.length };
  return {
    message: l10n.t('This text has a colon followed by a space, so it reads like a new field. Put the text in quotes.'),
    span,
    fixes: [quote(document, span)],
  };
}

/** Reported where the quote opens: the parser only notices at the end of the file. */
function unclosedQuote({ lines }: Document, { start }: Span): Explanation | undefined {
  for (let line = Math.min(lines.at(start).line, lines.count - 1); line >= 0; line--) {
    const text = lines.line(line);
    const found = /(?:^|[:\-[{,]\s+)(["'])((?:(?!\1).)*)$/.exec(text);
    const mark = found?.[1];
    if (!found || !mark || text.trimStart().startsWith('#')) continue;
    const from = lines.span(line).start + text.length - (found[2]?.length ?? 0) - 1;
    const end = lines.span(line).end;
    return {
      message: l10n.t('The quote that opens here is never closed. Add {0} at the end of the text.', mark),
      span: { start: from, end },
      fixes: [{ title: l10n.t('Close the quote at the end of this line'), edits: [replace({ start: end, end }, mark)], preferred: true }],
    };
  }
  return undefined;
}

/** `status:draft` – a field's name and its text need a space between them. */
function missingSpace({ lines }: Document, { start }: Span): Explanation | undefined {
  const { line } = lines.at(start);
  const { start: from } = lines.span(line);
  const found = /^(\s*(?:- )*[a-z][a-z-]*:)(\S.*)$/.exec(lines.line(line));
  const lead = found?.[1];
  if (!found || !lead || found[2]?.startsWith('//')) return undefined;
  const at = from + lead.length;
  return {
    message: l10n.t('A space is missing after the colon.'),
    span: { start: from + (lead.length - lead.trimStart().length), end: at + (found[2]?.length ?? 0) },
    fixes: [{ title: l10n.t('Add the missing space'), edits: [replace({ start: at, end: at }, ' ')], preferred: true }],
  };
}

function missingDash({ lines }: Document, { start }: Span): Explanation {
  const { line } = lines.at(start);
  return { message: l10n.t('This line fits neither the list above it nor a new field. Indent it like its neighbors, or start it with a dash.'), span: lines.span(line) };
}

function reservedStart(document: Document, { start }: Span): Explanation {
  const { lines, source } = document;
  const end = lines.span(lines.at(start).line).end;
  const span = { start, end: start + source.slice(start, end).replace(/\s+#.*$/, '').trimEnd().length };
  return { message: l10n.t('A text cannot start with “{0}” here. Put it in quotes.', source[start] ?? ''), span, fixes: [quote(document, span)] };
}

function duplicateKey({ lines, source }: Document, { start }: Span): Explanation {
  const rest = lines.line(lines.at(start).line).slice(lines.at(start).character);
  const key = /^[^\s:]+/.exec(rest)?.[0] ?? source.slice(start, start + 1);
  return { message: l10n.t('“{0}” is already written above in this section. Keep one of the two.', key), span: { start, end: start + key.length } };
}

const quote = ({ source }: Document, span: Span): Fix => ({
  title: l10n.t('Put the text in quotes'),
  edits: [replace(span, `'${source.slice(span.start, span.end).replaceAll("'", "''")}'`)],
  preferred: true,
});

/** A finding needs something to stand on: at least one character, on the last line that has one. */
function visible(span: Span, { source }: Document): Span {
  if (/[^\r\n]/.test(source.slice(span.start, span.end))) return span;
  let at = Math.min(span.start, source.length - 1);
  while (at > 0 && /\s/.test(source[at] ?? ' ')) at--;
  return at < 0 ? { start: 0, end: 0 } : { start: at, end: at + 1 };
}
