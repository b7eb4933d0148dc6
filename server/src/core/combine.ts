/** Several mends of one document as one. */
import { read, type Document } from './document';
import { applyEdits, type TextEdit } from './edit';
import type { DocumentEdits, Fix, NewFile } from './rule';

export type Combined = Required<Pick<Fix, 'edits' | 'elsewhere' | 'creates'>>;

/**
 * As many of the fixes as go together, in the order given: what several of them write at one place stands there in that
 * order. Left out is what would write over another one, break the text, or rename a file.
 */
export function combined(fixes: readonly Fix[], document: Document): Combined {
  let result: Combined = { edits: [], elsewhere: [], creates: [] };
  for (const fix of fixes) result = joined(result, fix, document) ?? result;
  return result;
}

function joined(before: Combined, fix: Fix, document: Document): Combined | undefined {
  if (fix.renames?.length) return undefined;
  const edits = joinedEdits(before.edits, fix.edits, document);
  const elsewhere = joinedElsewhere(before.elsewhere, fix.elsewhere ?? []);
  const creates = joinedFiles(before.creates, fix.creates ?? []);
  return edits && elsewhere && creates && { edits, elsewhere, creates };
}

/** Undefined when the edits overlap, or when the text could be read and can be no longer. */
function joinedEdits(before: readonly TextEdit[], more: readonly TextEdit[], document: Document): readonly TextEdit[] | undefined {
  if (more.length === 0) return before;
  const edits = inOrder([...before, ...more]);
  if (overlap(edits)) return undefined;
  const after = read(applyEdits(document.source, edits), document.name);
  return after && after.complaints.length <= document.complaints.length ? edits : undefined;
}

function joinedElsewhere(before: readonly DocumentEdits[], more: readonly DocumentEdits[]): readonly DocumentEdits[] | undefined {
  let result = before;
  for (const { document, edits } of more) {
    const known = result.find((one) => one.document === document);
    const together = joinedEdits(known?.edits ?? [], edits, document);
    if (!together) return undefined;
    result = [...result.filter((one) => one !== known), { document, edits: together }];
  }
  return result;
}

function joinedFiles(before: readonly NewFile[], more: readonly NewFile[]): readonly NewFile[] | undefined {
  return more.some(({ name }) => before.some((one) => one.name === name)) ? undefined : [...before, ...more];
}

/** By their place. What is written at one offset keeps its order, and comes before what is taken away behind it. */
export const inOrder = (edits: readonly TextEdit[]): TextEdit[] => [...edits].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end);

/** Whether edits, in the order of their places, want to change the same characters. */
export const overlap = (edits: readonly TextEdit[]): boolean => edits.some(({ span }, index) => span.start < (edits[index - 1]?.span.end ?? 0));
