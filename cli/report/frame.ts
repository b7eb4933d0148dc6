/** The lines a finding is about, with carets under its words. */
import type { Lines } from '../../server/src/core/lines';
import type { Severity } from '../../server/src/core/settings';
import type { Span } from '../../server/src/core/tree';
import type { Paint } from './paint';
import { printable } from './printable';
import { widthOf } from './width';

/** The line before for orientation, the line itself, and the carets. A longer stretch is shown by its first line. */
export function frame(lines: Lines, { start, end }: Span, severity: Severity, paint: Paint): string {
  const { line, character } = lines.at(start);
  const text = lines.line(line);
  const { from, to } = windowAt(character, text.length);
  const cut = from > 0 ? '…' : '';
  const lead = widthOf(cut + printable(text.slice(from, character)));
  const last = Math.min(character + end - start, text.length, to);
  const carets = '^'.repeat(Math.max(1, widthOf(printable(text.slice(character, last)))));

  const gutter = String(line + 1).length;
  const row = (lineNumber: string, content: string): string => `${paint(`  ${lineNumber.padStart(gutter)} |`, 'quiet')} ${content}`.trimEnd();
  const show = (whole: string): string => (whole.length > from ? cut : '') + printable(whole.slice(from, to)) + (whole.length > to ? '…' : '');
  const context = line > 0 && lines.line(line - 1).trim() ? [row(String(line), show(lines.line(line - 1)))] : [];
  return [...context, row(String(line + 1), show(text)), row('', ' '.repeat(lead) + paint(carets, severity))].join('\n');
}

const WIDEST = 160;

/** Of a very long line, the stretch around the finding. */
function windowAt(character: number, length: number): { from: number; to: number } {
  if (length <= WIDEST) return { from: 0, to: WIDEST };
  const from = character <= WIDEST / 2 ? 0 : character - WIDEST / 4;
  return { from, to: from + WIDEST };
}
