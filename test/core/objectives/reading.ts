/** What the tests of all languages ask of a reading. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Reading } from '../../../server/src/core/objectives/framing';
import type { Language } from '../../../server/src/core/objectives/grammar';
import { readObjective } from '../../../server/src/core/objectives/read';

/** The words of every part. */
export function partsOf(text: string, { parts }: Reading): Readonly<Record<string, readonly string[]>> {
  const found: Record<string, string[]> = {};
  for (const { part, start, end } of parts) (found[part] ??= []).push(text.slice(start, end));
  return found;
}

/** The verbs in their base form; those that nobody can see are in brackets. */
export const performed = ({ performances }: Reading): readonly string[] => performances.map(({ base, observable }) => (observable ? base : `(${base})`));

/** Whatever somebody writes, there is an answer, and it points into what was written. */
export function readsSafely(language: Language, sentences: readonly string[]): void {
  describe('whatever is written', () => {
    const words = [...new Set(sentences.flatMap((sentence) => sentence.split(' ')))];
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.array(fc.constantFrom(...words, ',', '’', 'œ', 'e\u0301', '`x`', '…', 'İ', '😀', '«', '»'), { maxLength: 30 }).map((list) => list.join(' ')));

    test('every place is in the text', () => {
      fc.assert(
        fc.property(text, (given) => {
          const { evidence, parts, performances, direct, confidence } = readObjective(given, { language, audiences: ['técnico', ''] });
          for (const { start, end } of [evidence, ...parts, ...performances, ...(direct ? [direct] : [])]) expect(0 <= start && start <= end && end <= given.length).toBe(true);
          expect(confidence >= 0 && confidence <= 1).toBe(true);
          expectApart(parts);
        }),
        { numRuns: 400 },
      );
    });

    test('ten thousand letters take no longer than a moment', () => {
      for (const piece of ['a ', 'de la ', ',', 'isoler, ', 'El alumno ', 'à l’', '((', 'x']) {
        const long = piece.repeat(10_000 / piece.length);
        const before = performance.now();
        readObjective(long, { language });
        expect(performance.now() - before).toBeLessThan(250);
      }
    });
  });
}

/** `verb` lies within `behavior`; the other parts do not overlap. */
function expectApart(parts: Reading['parts']): void {
  const behavior = parts.find(({ part }) => part === 'behavior');
  for (const { start, end } of parts.filter(({ part }) => part === 'verb')) expect(behavior !== undefined && behavior.start <= start && end <= behavior.end).toBe(true);
  const others = parts.filter(({ part }) => part !== 'verb').sort((a, b) => a.start - b.start);
  others.forEach((part, index) => expect(part.start).toBeGreaterThanOrEqual(others[index - 1]?.end ?? 0));
}

/** Bullets, numbers, marks and a period say nothing about the framing. */
export function alike(language: Language, sentences: readonly string[]): void {
  const decorations: readonly ((text: string) => string)[] = [(text) => `- ${text}`, (text) => `2. ${text}`, (text) => `✅ ${text}`, (text) => `**${text}**`, (text) => `“${text}”`, (text) => `« ${text} »`, (text) => `${text}.`, (text) => `  ${text} ;`, (text) => text.normalize('NFD'), (text) => text.normalize('NFD').replace(/\p{M}/gu, '')];
  test.each(sentences)('decoration changes nothing: %s', (sentence) => {
    const { reason } = readObjective(sentence, { language });
    expect(decorations.map((decorate) => readObjective(decorate(sentence), { language }).reason)).toEqual(decorations.map(() => reason));
  });
}
