/** What a workspace looks like after a mend: every document it changes, creates or renames. */
import { read, type Document } from '../../server/src/core/document';
import { applyEdits } from '../../server/src/core/edit';
import type { Fix } from '../../server/src/core/rule';

/** The documents after the fix; a document that the fix leaves alone is the same value. `document` is the one it was offered for. */
export function mended(fix: Fix, document: Document, documents: readonly Document[]): readonly Document[] {
  const edits = new Map([[document, fix.edits], ...(fix.elsewhere ?? []).map((one) => [one.document, one.edits] as const)]);
  const names = new Map((fix.renames ?? []).map(({ document: renamed, name }) => [renamed, name]));
  const changed = documents.map((one) => {
    const [own = [], name = one.name] = [edits.get(one), names.get(one)];
    return own.length === 0 && name === one.name ? one : readOrFail(applyEdits(one.source, own), name, fix);
  });
  const created = (fix.creates ?? []).map(({ name, text }) => {
    if (documents.some((one) => one.name === name)) throw new Error(`“${fix.title}” writes over ${name}.`);
    return readOrFail(text, name, fix);
  });
  return [...changed, ...created].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function readOrFail(source: string, name: string, { title }: Fix): Document {
  const document = read(source, name);
  if (!document) throw new Error(`“${title}” made ${name} somebody else’s file:\n${source}`);
  return document;
}
