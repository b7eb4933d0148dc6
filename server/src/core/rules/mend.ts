/** The usual mend: one change, or several that belong together. */
import type { TextEdit } from '../edit';
import type { Fix } from '../rule';

/** A mend of some edits. None when one of them cannot be made: half a mend is a new slip. */
export function mend(title: string, edits: TextEdit | undefined | readonly (TextEdit | undefined)[], more: Pick<Fix, 'preferred' | 'safe'> = {}): readonly Fix[] {
  const all = Array.isArray(edits) ? (edits as readonly (TextEdit | undefined)[]) : [edits as TextEdit | undefined];
  const made = all.filter((edit) => edit !== undefined);
  return made.length > 0 && made.length === all.length ? [{ title, edits: made, ...more }] : [];
}
