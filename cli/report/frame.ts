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
  const { show, text, lead, carets } = excerpt(lines.line(line), { start: character, end: character + end - start });

  const gutter = String(line + 1).length;
  const row = (lineNumber: string, content: string): string => `${paint(`  ${lineNumber.padStart(gutter)} |`, 'quiet')} ${content}`.trimEnd();
  const context = line > 0 && lines.line(line - 1).trim() ? [row(String(line), show(lines.line(line - 1)))] : [];
  return [...context, row(String(line + 1), text), row('', lead + paint(carets, severity))].join('\n');
}

interface Excerpt {
  readonly text: string;
  /** As many spaces as there are cells before the stretch. */
  readonly lead: string;
  readonly carets: string;
  /** The same part of another line. */
  readonly show: (line: string) => string;
}

/** A line made safe to print, of a very long one the part around the stretch, with carets as wide as what is in there. */
export function excerpt(line: string, { start, end }: Span): Excerpt {
  const { from, to } = windowAt(start, line.length);
  const cut = from > 0 ? '…' : '';
  const show = (whole: string): string => (whole.length > from ? cut : '') + printable(whole.slice(from, to)) + (whole.length > to ? '…' : '');
  const lead = ' '.repeat(widthOf(cut + printable(line.slice(from, start))));
  const carets = '^'.repeat(Math.max(1, widthOf(printable(line.slice(start, Math.min(end, to))))));
  return { text: show(line), lead, carets, show };
}

const WIDEST = 160;

/** Of a very long line, the stretch around the finding. */
function windowAt(character: number, length: number): { from: number; to: number } {
  if (length <= WIDEST) return { from: 0, to: WIDEST };
  const from = character <= WIDEST / 2 ? 0 : character - WIDEST / 4;
  return { from, to: from + WIDEST };
}
