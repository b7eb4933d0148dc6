/** Versions of a document: what is found in them, and where that stands in the text one has. */
import type { Document } from './document';
import { read } from './document';
import { applyEdits, type TextEdit } from './edit';
import type { Finding } from './rule';

/** Everything that is found in a version of a document, which stands in its workspace in the document's place. */
export type Check = (version: Document) => readonly Finding[];

/** The document after some edits. An edit that makes it somebody else's file is our own mistake. */
export function edited(document: Document, edits: readonly TextEdit[]): Document {
  const after = read(applyEdits(document.source, edits), document.name);
  if (!after) throw new Error(`An edit made ${document.name} somebody else’s file.`);
  return after;
}

/** Where an offset of the edited text stands in the text before; what was written anew stands where it was put. */
export function originalOffset(edits: readonly TextEdit[], offset: number): number {
  let shift = 0;
  for (const { span, text } of [...edits].sort((a, b) => a.span.start - b.span.start)) {
    const start = span.start + shift;
    if (offset < start) break;
    if (offset < start + text.length) return span.start;
    shift += text.length - (span.end - span.start);
  }
  return offset - shift;
}

/** How often each rule speaks: a mend that is honest makes none of these grow. */
export function countsOf(findings: readonly Finding[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { rule } of findings) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return counts;
}

/** Whether there is more to say than before, apart from some rules. */
export function addsFindings(before: readonly Finding[], after: readonly Finding[], except: readonly string[] = []): boolean {
  const then = countsOf(before);
  return [...countsOf(after)].some(([rule, count]) => !except.includes(rule) && count > (then.get(rule) ?? 0));
}
