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
  | { readonly kind: 'read'; readonly lines: readonly string[]; /** Some bytes are no text in UTF-8. */ readonly damaged: boolean }
  | { readonly kind: 'unreadable'; readonly message: string };

export async function statementsFrom(file: string, folder: string, input: Input): Promise<Statements> {
  try {
    const bytes = file === STANDARD_INPUT ? await input.read() : fs.readFileSync(path.resolve(folder, file));
    const text = textOf(bytes);
    return { kind: 'read', lines: linesOf(text), damaged: text.includes('\uFFFD') && !bytesHold(bytes, '\uFFFD') };
  } catch (error) {
    return { kind: 'unreadable', message: file === STANDARD_INPUT ? reasonOf(error) : whyNot(path.resolve(folder, file), error) };
  }
}

export const STANDARD_INPUT = '-';

/** What cannot be read becomes a mark and spoils nothing else. Some editors on Windows save two bytes a letter, and say so at the start. */
function textOf(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}

const bytesHold = (bytes: Uint8Array, text: string): boolean => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).includes(text);

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
