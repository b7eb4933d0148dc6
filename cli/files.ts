/** Reads files, each one once. What stands in the way of reading is told in plain words. */
import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import { TextDecoder } from 'node:util';
import { kindOfName, read, type Document } from '../server/src/core/document';

export type Reading =
  | { readonly kind: 'ours'; readonly document: Document }
  /** Somebody else's file. */
  | { readonly kind: 'other' }
  | { readonly kind: 'unreadable'; readonly message: string };

/** A file can be asked for, be part of a workspace and hold its settings: the first reading serves all three. */
export class Disk {
  readonly #readings = new Map<string, Reading>();

  read(file: string): Reading {
    const known = this.#readings.get(file);
    if (known) return known;
    const reading = readFile(file);
    this.#readings.set(file, reading);
    return reading;
  }
}

function readFile(file: string): Reading {
  let bytes: Buffer;
  try {
    bytes = fs.readFileSync(file);
  } catch (error) {
    return { kind: 'unreadable', message: reasonOf(error) };
  }
  const source = textOf(bytes);
  if (source === undefined) return isOurs(bytes, file) ? { kind: 'unreadable', message: l10n.t('This file is not valid UTF-8. Save it with the encoding UTF-8.') } : { kind: 'other' };
  const document = read(source, file);
  return document ? { kind: 'ours', document } : { kind: 'other' };
}

/** The text without its byte order mark, as an editor shows it; undefined when the bytes are no UTF-8. */
function textOf(bytes: Buffer): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** Whether a text in another encoding is meant for us, as far as one can tell from its letters. */
const isOurs = (bytes: Buffer, file: string): boolean => kindOfName(file) !== undefined || read(bytes.toString('latin1'), file) !== undefined;

/** Why the system refused, and what to do. */
export function reasonOf(error: unknown): string {
  const { code, message } = error as NodeJS.ErrnoException;
  switch (code) {
    case 'ENOENT':
      return l10n.t('This link leads to a file that is not there. Mend the link or remove it.');
    case 'ELOOP':
      return l10n.t('This link leads back to itself. Mend the link or remove it.');
    case 'EACCES':
    case 'EPERM':
      return l10n.t('You have no permission to read this. Change its permissions, or leave it out.');
    case 'EISDIR':
      return l10n.t('This is a folder with the name of a file. Give the folder another name.');
    default:
      return l10n.t('This cannot be read ({0}). Try again, or leave it out.', code ?? message);
  }
}
