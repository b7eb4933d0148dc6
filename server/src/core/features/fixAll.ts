/** All mends that nobody has to think about, at once. */
import { addsFindings, edited, type Check } from '../checked';
import { inOrder, overlap } from '../combine';
import { composed } from '../composed';
import type { Document } from '../document';
import type { TextEdit } from '../edit';
import type { Finding, Fix } from '../rule';

/** A mend may uncover what another one can mend; more often than this nobody's mends do. */
const MOST_ROUNDS = 10;

/**
 * The edits that make every safe mend, those included that only become possible by others. No rule has more to say
 * afterwards than before, and mending again changes nothing.
 */
export function fixAll(document: Document, check: Check): readonly TextEdit[] {
  const start: State = { version: document, findings: check(document), edits: [] };
  // A mend may uncover what the next one mends. Only where that does not come out well, each step has to do so for itself.
  const free = repeated(start, document, (state) => after(state, besideEachOther(safeFixes(state)), check));
  const { edits } = free && !addsFindings(start.findings, free.findings) ? free : (repeated(start, document, (state) => carefully(state, check), true) ?? start);
  return edits.flatMap((edit) => trimmed(edit, document.source));
}

/** A version of the document. */
interface State {
  readonly version: Document;
  readonly findings: readonly Finding[];
  /** What led to it from the version before; in the end, from the first one. */
  readonly edits: readonly TextEdit[];
}

/** Step after step until there is none. Undefined when that takes too long, unless what was reached is good `enough`. */
function repeated(start: State, { source }: Document, step: (state: State) => State | undefined, enough = false): State | undefined {
  let state = start;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const next = step(state);
    if (!next) return state;
    state = { ...next, edits: composed(source.length, state.edits, next.edits) };
  }
  return enough || safeFixes(state).length === 0 ? state : undefined;
}

/** All safe mends that fit beside each other; if they make something worse together, those that do not one by one. */
function carefully(state: State, check: Check): State | undefined {
  const fixes = safeFixes(state);
  const better = (next: State | undefined, than: State): State | undefined => (next && next.findings.length < than.findings.length && !addsFindings(state.findings, next.findings) ? next : undefined);
  const together = better(after(state, besideEachOther(fixes), check), state);
  if (together) return together;
  let best: State | undefined;
  for (const { edits } of fixes) {
    const all = [...(best?.edits ?? []), ...edits];
    if (!overlap(inOrder(all))) best = better(after(state, all, check), best ?? state) ?? best;
  }
  return best;
}

function after({ version }: State, edits: readonly TextEdit[], check: Check): State | undefined {
  if (edits.length === 0) return undefined;
  const next = edited(version, inOrder(edits));
  return { version: next, findings: check(next), edits: inOrder(edits) };
}

const safeFixes = ({ findings }: State): readonly Fix[] => findings.flatMap((finding) => safeFix(finding) ?? []);

/** Only in this document: what changes other files is for somebody to decide. */
function safeFix({ fixes }: Finding): Fix | undefined {
  const safe = fixes().filter((fix) => fix.safe && fix.edits.length > 0 && !fix.elsewhere?.length && !fix.creates?.length && !fix.renames?.length);
  return safe.find(({ preferred }) => preferred) ?? safe[0];
}

function besideEachOther(fixes: readonly Fix[]): readonly TextEdit[] {
  let all: readonly TextEdit[] = [];
  for (const { edits } of fixes) {
    // Two rules may ask for the very same words; once is enough.
    const together = inOrder([...all, ...edits]);
    if (!edits.some((edit) => all.some((one) => same(one, edit))) && !overlap(together)) all = together;
  }
  return all;
}

const same = (a: TextEdit, b: TextEdit): boolean => a.span.start === b.span.start && a.span.end === b.span.end && a.text === b.text;

/** An edit without the words that stay as they are; none when all do. */
function trimmed({ span, text }: TextEdit, source: string): TextEdit[] {
  const before = source.slice(span.start, span.end);
  const most = Math.min(before.length, text.length);
  let lead = 0;
  while (lead < most && before[lead] === text[lead]) lead++;
  let tail = 0;
  while (tail < most - lead && before.at(-1 - tail) === text.at(-1 - tail)) tail++;
  if (lead === before.length && lead === text.length) return [];
  return [{ span: { start: span.start + lead, end: span.end - tail }, text: text.slice(lead, text.length - tail) }];
}
