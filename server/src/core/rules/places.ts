/** Where findings go that are about something missing at the top level: on the value of `kind`, on the first line. */
import type { Document } from '../document';
import { entryOf, type Span } from '../tree';

export function kindPlace({ root, lines }: Document): Span {
  const kind = entryOf(root, 'kind')?.value;
  if (kind && kind.span.end > kind.span.start) return kind.span;
  const start = root?.span.start ?? 0;
  return { start, end: lines.span(lines.at(start).line).end };
}
