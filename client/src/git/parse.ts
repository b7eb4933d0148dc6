/** Git's output as values. Pure: bytes or text in, values out; what does not look as Git writes it is left out. */
import { isObjectId } from '../reviews/event';
import type { Identity } from './store';

/** One answer of `cat-file --batch`. */
export type BatchItem =
  | { readonly kind: 'object'; readonly id: string; readonly type: string; readonly content: Uint8Array }
  | { readonly kind: 'missing' };

/** One answer of `cat-file --batch-check`. */
export type BatchCheck =
  | { readonly kind: 'object'; readonly id: string; readonly type: string; readonly size: number }
  | { readonly kind: 'missing' };

/** One entry of a tree. `name` holds a byte in every character, since a name need not be UTF-8. */
export interface TreeEntry {
  readonly mode: string;
  readonly name: string;
  readonly id: string;
}

/** A note found in a notes tree. */
export interface NoteEntry {
  readonly annotated: string;
  readonly blob: string;
  readonly size: number;
}

/** The answers of `cat-file --batch`, in the order of the questions. */
export function parseBatch(bytes: Uint8Array): readonly BatchItem[] {
  const items: BatchItem[] = [];
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(NEWLINE, at);
    if (end < 0) break;
    const check = parseCheck(latin1(bytes.subarray(at, end)));
    at = end + 1;
    if (check.kind === 'missing') {
      items.push(check);
      continue;
    }
    items.push({ kind: 'object', id: check.id, type: check.type, content: bytes.subarray(at, at + check.size) });
    at += check.size + 1;
  }
  return items;
}

/** The answers of `cat-file --batch-check`, in the order of the questions. */
export function parseChecks(text: string): readonly BatchCheck[] {
  return text.split('\n').filter((line) => line !== '').map(parseCheck);
}

/** The entries of a tree object, as it is stored. `idLength` counts hexadecimal digits. */
export function parseTree(bytes: Uint8Array, idLength: number): readonly TreeEntry[] {
  const entries: TreeEntry[] = [];
  let at = 0;
  while (at < bytes.length) {
    const space = bytes.indexOf(SPACE, at);
    const nul = bytes.indexOf(NUL, space);
    const end = nul + 1 + idLength / 2;
    if (space < 0 || nul < 0 || end > bytes.length) break;
    entries.push({
      mode: latin1(bytes.subarray(at, space)).padStart(6, '0'),
      name: latin1(bytes.subarray(space + 1, nul)),
      id: hex(bytes.subarray(nul + 1, end)),
    });
    at = end;
  }
  return entries;
}

/** The notes in `ls-tree -r -z -l` of a notes tree, flat or fanned out. Entries that are no notes are left out. */
export function parseNotes(text: string, idLength: number): readonly NoteEntry[] {
  return text.split('\0').flatMap((record): readonly NoteEntry[] => {
    const [, blob, size, name] = /^\d+ blob ([0-9a-f]+) +(\d+)\t(.+)$/s.exec(record) ?? [];
    const annotated = name?.replaceAll('/', '');
    if (!isObjectId(blob) || !isObjectId(annotated) || annotated.length !== idLength) return [];
    return [{ annotated, blob, size: Number(size) }];
  });
}

/** Who writes, by `config -z --get-regexp` of user.* and author.*; the later setting wins, and `author` over `user`. */
export function parseIdentity(text: string): Identity | undefined {
  const settings = new Map<string, string>();
  for (const record of text.split('\0')) {
    const newline = record.indexOf('\n');
    if (newline > 0) settings.set(record.slice(0, newline).toLowerCase(), record.slice(newline + 1).trim());
  }
  const name = settings.get('author.name') || settings.get('user.name');
  const email = settings.get('author.email') || settings.get('user.email');
  return name && email ? { name, email } : undefined;
}

/** A blob's lines. What is not UTF-8 reads as replacement characters, which no valid line of ours holds by accident. */
export function parseLines(bytes: Uint8Array): readonly string[] {
  return decoder.decode(bytes).split('\n').filter((line) => line.trim() !== '');
}

/** A blob's text; absent if it is not text. */
export function parseText(bytes: Uint8Array): string | undefined {
  if (bytes.includes(NUL)) return undefined;
  return decoder.decode(bytes);
}

const NUL = 0x00;
const NEWLINE = 0x0a;
const SPACE = 0x20;

// A byte order mark is part of the text that a comment was made on.
const decoder = new TextDecoder('utf-8', { ignoreBOM: true });

function parseCheck(line: string): BatchCheck {
  const [, id, type, size] = /^([0-9a-f]+) ([a-z]+) (\d+)$/.exec(line) ?? [];
  if (!isObjectId(id) || type === undefined) return { kind: 'missing' };
  return { kind: 'object', id, type, size: Number(size) };
}

function latin1(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}

function hex(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += byte.toString(16).padStart(2, '0');
  return text;
}
