/** The statements of a file or of standard input: one a line, as they stand there. */
import * as l10n from '@vscode/l10n';
import fs from 'node:fs';
import path from 'node:path';
import { TextDecoder } from 'node:util';
import { missing, whatIsAt } from './asked';
import { reasonOf } from './files';

/** Where a command reads from when no file is named. */
export interface Input {
  /** Somebody sits at a keyboard. */
  readonly terminal: boolean;
  readonly read: () => Promise<Uint8Array>;
}

export type Statements =
  | { readonly kind: 'read'; readonly lines: readonly string[] }
  | { readonly kind: 'unreadable'; readonly message: string };

export async function statementsFrom(file: string, folder: string, input: Input): Promise<Statements> {
  try {
    const bytes = file === STANDARD_INPUT ? await input.read() : fs.readFileSync(path.resolve(folder, file));
    const text = textOf(bytes);
    if (text === undefined) return { kind: 'unreadable', message: l10n.t('This is not a text in UTF-8. Save the list as plain text with the encoding UTF-8, one statement a line.') };
    return { kind: 'read', lines: linesOf(text) };
  } catch (error) {
    return { kind: 'unreadable', message: file === STANDARD_INPUT ? reasonOf(error) : whyNot(path.resolve(folder, file), error) };
  }
}

export const STANDARD_INPUT = '-';

/** Undefined for pictures, documents of word processors and the like. Some editors on Windows save two bytes a letter, and say so at the start. */
function textOf(bytes: Uint8Array): string | undefined {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8';
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return text.includes('\0') ? undefined : text;
  } catch {
    return undefined;
  }
}

/** Without their ends; the last end makes no further line. A lone `\r` ends a line only where nothing else does, as on an old Mac. */
function linesOf(text: string): readonly string[] {
  const lines = text.split(text.includes('\n') ? /\r?\n/ : '\r');
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

function whyNot(place: string, error: unknown): string {
  switch (whatIsAt(place)) {
    case 'folder':
      return l10n.t('This is a folder. Name a file with statements, one a line.');
    case 'nothing':
      return missing(place);
    case 'file':
    case 'other':
    case 'unclear':
      return reasonOf(error);
  }
}
