/** What words are, beyond being YAML: ids, references, verbs of objectives, days, people, and what is still to be filled in. */
import { isDay } from '../calendar';
import type { Document } from '../document';
import { spanOfPart } from '../edit';
import type { Field } from '../interpret';
import { readingsOf } from '../objectivesOf';
import { declarationsOf, mentionsIn } from '../occurrences';
import { mayHaveOpenMark, OPEN_MARK } from '../open';
import type { Settings } from '../settings';
import type { Span } from '../tree';

/** Their numbers in the protocol: new ones go to the end. */
export const TOKENS = ['id', 'reference', 'verb', 'date', 'person', 'placeholder'] as const;
export type TokenKind = (typeof TOKENS)[number];

export interface Token {
  readonly kind: TokenKind;
  /** At least one character, on one line. */
  readonly span: Span;
}

/** In the order of the text; no two overlap. */
export function semanticTokens(document: Document, settings: Settings): readonly Token[] {
  // What is still open is shown as open, whatever it stands for.
  const all = [...placeholders(document), ...ids(document), ...document.reading.fields.flatMap(day), ...verbs(document, settings)];
  return apart(all.flatMap((token) => onLines(token, document)));
}

/** Those that touch a part of the text. */
export const tokensIn = (tokens: readonly Token[], { start, end }: Span): readonly Token[] => tokens.filter(({ span }) => span.start < end && span.end > start);

function ids(document: Document): readonly Token[] {
  const given = declarationsOf(document).map(({ span, list }): Token => ({ kind: list === 'people' ? 'person' : 'id', span }));
  const used = mentionsIn(document).map(({ span, target }): Token => ({ kind: target === 'person' ? 'person' : 'reference', span }));
  return [...given, ...used];
}

function day({ schema, place: { node } }: Field): readonly Token[] {
  return schema.type === 'date' && node.type === 'scalar' && typeof node.value === 'string' && isDay(node.value) ? [{ kind: 'date', span: node.span }] : [];
}

/** What people can be seen doing. */
function verbs(document: Document, settings: Settings): readonly Token[] {
  if (document.kind !== 'brief') return [];
  return readingsOf(document, settings).flatMap(({ behavior, reading }) => {
    const { node } = behavior.place;
    return reading.performances.flatMap((performance): readonly Token[] => {
      const span = performance.observable && node.type === 'scalar' ? spanOfPart(document, node, performance) : undefined;
      return span ? [{ kind: 'verb', span }] : [];
    });
  });
}

function placeholders({ source, reading }: Document): readonly Token[] {
  if (!mayHaveOpenMark(source)) return [];
  return reading.fields.flatMap(({ place: { node } }) => {
    if (node.type !== 'scalar') return [];
    const { start, end } = node.span;
    return [...source.slice(start, end).matchAll(OPEN_MARK)].map((mark): Token => ({ kind: 'placeholder', span: { start: start + mark.index, end: start + mark.index + mark[0].length } }));
  });
}

/** A verb may go on on the next line. */
function onLines({ kind, span }: Token, { lines }: Document): readonly Token[] {
  const [first, last] = [lines.at(span.start).line, lines.at(span.end).line];
  if (first === last) return [{ kind, span }];
  return Array.from({ length: last - first + 1 }, (_, index) => {
    const line = lines.span(first + index);
    const text = lines.line(first + index);
    const from = index === 0 ? span.start : line.start + (text.length - text.trimStart().length);
    return { kind, span: { start: from, end: Math.min(span.end, line.end) } };
  });
}

/** Of two that overlap the one that starts first stays; of two that start together, the one that was named first. */
function apart(tokens: readonly Token[]): readonly Token[] {
  const kept: Token[] = [];
  for (const token of [...tokens].sort((a, b) => a.span.start - b.span.start)) {
    if (token.span.end > token.span.start && token.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(token);
  }
  return kept;
}
