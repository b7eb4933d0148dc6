/** What the tests of all languages ask of a reading. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { REASONS, type Reading, type Reason } from '../../../server/src/core/objectives/framing';
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

/** Sentences by the reason for which each one is read as it is. */
export function readAsTold(language: Language, sentences: Partial<Record<Reason, readonly string[]>>): void {
  describe.each(Object.entries(sentences) as [Reason, readonly string[]][])('%s', (reason, list) => {
    test.each(list)('%s', (sentence) => {
      const { reason: found, framing } = readObjective(sentence, { language });
      expect({ reason: found, framing }).toEqual({ reason, framing: REASONS[reason].framing });
    });
  });
}

/** Sentences with the words of their parts. */
export function inParts(language: Language, rows: readonly (readonly [sentence: string, parts: object])[]): void {
  test.each(rows)('%s', (sentence, parts) => expect(partsOf(sentence, readObjective(sentence, { language }))).toEqual(parts));
}

/** Sentences with what people do by them. */
export function performing(language: Language, rows: readonly (readonly [sentence: string, verbs: readonly string[]])[]): void {
  test.each(rows)('%s', (sentence, verbs) => expect(performed(readObjective(sentence, { language }))).toEqual(verbs));
}

/** Sentences with what they say when they start with the act itself. */
export function startingInstead(language: Language, rows: readonly (readonly [sentence: string, mended: string])[]): void {
  test.each(rows)('%s → %s', (sentence, mended) => {
    const { direct } = readObjective(sentence, { language });
    expect(direct && sentence.slice(0, direct.start) + direct.verb + sentence.slice(direct.end)).toBe(mended);
  });
}

/** Sentences that hold no act to start with. */
export function nothingInstead(language: Language, sentences: readonly string[]): void {
  test.each(sentences)('nothing for %s', (sentence) => expect(readObjective(sentence, { language }).direct).toBeUndefined());
}

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
