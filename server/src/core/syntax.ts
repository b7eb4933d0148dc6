/**
 * When YAML cannot read the text: one finding in plain words, at the place where the slip is, with its mend.
 *
 * The parser says where it gave up, which is often far from the slip. So we try what people usually get wrong, near the
 * place, and of the guesses that let the parser read on we believe the one after which the document reads best.
 */
import * as l10n from '@vscode/l10n';
import { read, type Document } from './document';
import { applyEdits, type TextEdit } from './edit';
import { parse, type Complaint } from './parse';
import type { Problem } from './rule';
import * as validators from './schema/validators';
import { colonMessage, conflict, controlCharacters, duplicateKey, guesses, secondDocument, type Slip } from './slips';
import { visible, type Span } from './tree';

/** The first slip only. The parser's further complaints follow from it more often than not. */
export function slipIn(document: Document): Problem | undefined {
  const complaint = document.complaints[0];
  if (!complaint) return undefined;
  const { message, span, fixes } = conflict(document) ?? told(document, complaint) ?? plainly(complaint, document);
  return { at: span, message, fixes: () => fixes };
}

function told(document: Document, complaint: Complaint): Slip | undefined {
  switch (complaint.code) {
    case 'TOO_DEEP':
    case 'TOO_MANY_ALIASES':
    case 'RESOURCE_EXHAUSTION':
      return undefined;
    case 'CONTROL_CHARACTER':
      return controlCharacters(document, complaint);
    case 'MULTIPLE_DOCS':
      return secondDocument(document, complaint);
    case 'DUPLICATE_KEY':
      return bestGuess(document, complaint) ?? duplicateKey(document, complaint);
    default:
      return bestGuess(document, complaint);
  }
}

// Which guess is believed

/** So many guesses that let the parser read on are compared. */
const MOST_COMPARED = 8;

/** How much text is read again at most while guesses are tried, in characters, and while they are compared. */
const MOST_READ = 400_000;

/** A text with more complaints than this is not one slip away from a good one, unless the slip is on every line. */
const MOST_COMPLAINTS = 2_000;
const FEW_TRIES = 5;

function bestGuess(document: Document, complaint: Complaint): Slip | undefined {
  const trial = new Trial(document, complaint);
  const tried = new Set<string>();
  let best: { readonly slip: Slip; readonly objections: number } | undefined;
  let further: { readonly slip: Slip; readonly line: number } | undefined;
  let compared = 0;
  for (const slip of guesses(document, complaint)) {
    const edits = slip.fixes[0]?.edits ?? [];
    const key = JSON.stringify(edits);
    if (edits.length === 0 || tried.has(key)) continue;
    tried.add(key);
    if (tried.size > FEW_TRIES && document.complaints.length > MOST_COMPLAINTS) break;
    const reached = trial.lineReached(edits);
    if (reached === undefined) break;
    if (reached === Number.POSITIVE_INFINITY) {
      const objections = objectionsTo(applyEdits(document.source, edits), document);
      // Of two that are as good as each other, the earlier one is the likelier.
      if (objections < (best?.objections ?? Number.POSITIVE_INFINITY)) best = { slip, objections };
      compared++;
      if (objections === 0 || compared >= MOST_COMPARED || compared * document.source.length > MOST_READ) break;
    } else if (reached > trial.line && reached > (further?.line ?? 0)) further = { slip, line: reached };
  }
  return best?.slip ?? further?.slip;
}

/** What could not be read weighs more than a field that is not known, or known and not filled in as it should be. */
function objectionsTo(source: string, { name }: Document): number {
  const document = read(source, name);
  if (!document) return Number.POSITIVE_INFINITY;
  const { complaints, reading, kind } = document;
  validators[kind](reading.data);
  return 100 * complaints.length + reading.unknownKeys.length + reading.outdented.length + (validators[kind].errors?.length ?? 0);
}

/** Tries mends on the lines around a complaint, where that shows the same complaint, else on the whole text. */
class Trial {
  readonly line: number;
  readonly #part: Span;
  #budget = MOST_READ;

  constructor(readonly document: Document, complaint: Complaint) {
    this.line = document.lines.at(complaint.span.start).line;
    const near = around(document, this.line);
    const shown = this.#complaintIn(near, []);
    this.#part = shown && document.lines.at(shown.span.start + near.start).line === this.line ? near : { start: 0, end: document.source.length };
  }

  /** The line of the next complaint once the edits are made, counted as before them; infinity without one, undefined when there was no time to try. */
  lineReached(edits: readonly TextEdit[]): number | undefined {
    const first = Math.min(...edits.map(({ span }) => span.start));
    const last = Math.max(...edits.map(({ span }) => span.end));
    let part = this.#part;
    if (first < part.start || last > part.end) {
      const { lines, source } = this.document;
      const near = around(this.document, lines.at(first).line);
      part = last <= near.end && near.end < this.#part.start ? near : { start: 0, end: source.length };
    }
    if (this.#budget <= 0) return undefined;
    const complaint = this.#complaintIn(part, edits);
    if (!complaint) return Number.POSITIVE_INFINITY;
    const { lines } = this.document;
    const grown = edits.reduce((sum, { span, text }) => sum + text.length - (span.end - span.start), 0);
    return lines.at(complaint.span.start + part.start - grown).line;
  }

  #complaintIn({ start, end }: Span, edits: readonly TextEdit[]): Complaint | undefined {
    const moved = edits.map(({ span, text }) => ({ span: { start: span.start - start, end: span.end - start }, text }));
    const text = applyEdits(this.document.source.slice(start, end), moved);
    this.#budget -= text.length + 200;
    return parse(text).complaints[0];
  }
}

/** How far around a complaint the text is looked at. */
const LINES_BEFORE = 60;
const LINES_AFTER = 30;

/** The lines around a line that can be read without the rest: from one that stands furthest to the left. */
function around({ lines }: Document, line: number): Span {
  let [from, least] = [line, Number.POSITIVE_INFINITY];
  for (let at = line; at >= Math.max(0, line - LINES_BEFORE); at--) {
    const indent = indentOf(lines.line(at));
    if (indent !== undefined && indent <= least) [from, least] = [at, indent];
  }
  let to = line;
  for (let at = line + 1; at < Math.min(lines.count, line + LINES_AFTER); at++) {
    const indent = indentOf(lines.line(at));
    if (indent !== undefined && indent < least) break;
    to = at;
  }
  return { start: lines.span(from).start, end: to + 1 < lines.count ? lines.span(to + 1).start : lines.text.length };
}

/** Undefined for a line that says nothing. */
const indentOf = (text: string): number | undefined => (/^\s*(?:#|$)/.test(text) ? undefined : text.length - text.trimStart().length);

// When no guess helps

function plainly({ code, span }: Complaint, document: Document): Slip {
  const at = visible(span, document);
  const line = document.lines.span(document.lines.at(at.start).line);
  switch (code) {
    case 'BAD_INDENT':
      return { message: l10n.t('This line is indented differently from its neighbors. Fields of the same section start in the same column.'), span: at, fixes: [] };
    case 'BLOCK_AS_IMPLICIT_KEY':
      return { message: colonMessage(), span: at, fixes: [] };
    case 'TOO_MANY_ALIASES':
      return { message: l10n.t('This text repeats itself through “*” references far too often. Write out what you mean instead.'), span: at, fixes: [] };
    case 'TOO_DEEP':
      return { message: l10n.t('This text is nested far deeper than any file of ours. Remove the extra dashes or brackets.'), span: at, fixes: [] };
    case 'BAD_ALIAS':
      return { message: l10n.t('A text that starts with “*” points to another place. Put it in quotes to mean the text itself.'), span: at, fixes: [] };
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      return { message: l10n.t('This line fits neither the list above it nor a new field. Indent it like its neighbors, or start it with a dash.'), span: line, fixes: [] };
    default:
      return { message: l10n.t('This line cannot be read. Write one “field: text” on each line, indented like its neighbors.'), span: at, fixes: [] };
  }
}
