/** Whatever stands where an objective should: there is an answer, it makes sense, and it takes no longer than the text is long. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { FRAMINGS, LEVELS, REASONS, type Part, type Reading } from '../../../server/src/core/objectives/framing';
import { LANGUAGES, type Language } from '../../../server/src/core/objectives/grammar';
import { grammarOf, knownLanguage, languageOf } from '../../../server/src/core/objectives/languages';
import type { Stretch } from '../../../server/src/core/objectives/phrases';
import { nameOf, sentenceFor } from '../../../server/src/core/objectives/reasonWords';
import { readObjective, readObjectives, type Reader } from '../../../server/src/core/objectives/read';

const languages = LANGUAGES.filter(knownLanguage);

/** About as many characters of a kind as asked for. */
type Kind = (length: number) => string;
const filled = (piece: string): Kind => (length) => piece.repeat(Math.ceil(length / piece.length)).slice(0, length);

const KINDS: readonly (readonly [string, Kind])[] = [
  ['one letter', filled('a')],
  ['capital letters', filled('A')],
  ['words', filled('isolate the pump and note the pressure ')],
  ['joints', filled('and ')],
  ['joints in four languages', filled('and und y et , ')],
  ['commas', filled(',')],
  ['commas between verbs', filled('isolate, lock, ')],
  ['spaces', filled(' ')],
  ['a word behind spaces', (length) => `${filled(' ')(length)}isolate`],
  ['a word before spaces', (length) => `isolate${filled(' ')(length)}`],
  ['line ends', filled('\r\n')],
  ['backticks that stay open', filled('`a')],
  ['backticks alone', filled('`')],
  ['more and more backticks', filled('` `` ``` ```` ')],
  ['quotes that stay open', filled('“')],
  ['brackets that stay open', filled('(')],
  ['links that stay open', filled('[a](')],
  ['links', filled('[isolate](https://example.org/a) ')],
  ['tags that stay open', filled('<a')],
  ['stars and underscores', filled('*_')],
  ['dashes', filled('-')],
  ['words of one hyphen after another', filled('re-')],
  ['dots', filled('.')],
  ['numbers of a list', filled('1.')],
  ['digits', filled('0123456789')],
  ['question marks', filled('?')],
  ['questions', filled('why is the pump hot? ')],
  ['emoji', filled('✅🔧')],
  ['emoji joined to families', filled('👩‍🔧️')],
  ['several scripts', filled('isolate ізоляція 隔離 عزل בידוד απομόνωση ')],
  ['right to left', filled('عزل المضخة قبل التنظيف ')],
  ['marks that turn the direction', filled('\u202Eisolate\u202C\u2066 ')],
  ['code', filled('if (a && b.c[0]) { d(`e`); } ')],
  ['addresses', filled('https://example.org/a?b=c&d=e#f ')],
  ['names with dots', filled('a.b.c_d@e.f/')],
  ['surrogates on their own', filled('\uD83D \uDE00')],
  ['surrogates the wrong way round', filled('\uDE00\uD83D')],
  ['control characters', filled('\u0000\u001B[2J\u009B')],
  ['accents apart from their letters', filled('Fu\u0308hre die Pru\u0308fung durch, ve\u0301rifie le re\u0301sultat, explica la bru\u0301jula ')],
  ['accents on nothing', filled('\u0301')],
  ['letters that grow when small', filled('İstanbul ẞ ')],
  ['stems', filled('by the end of this course learners will be able to ')],
  ['stems in other languages', filled('Die Teilnehmenden können am Ende des Kurses al final del curso podrán à la fin du cours vous serez capable de ')],
  ['conditions', filled('given a wiring diagram, using a meter, without help, ')],
  ['vague words', filled('know how to understand what it means to be aware of ')],
  ['to and of', filled('to of ')],
  ['apostrophes', filled("l'd'qu'")],
  ['capitals in between', filled('aB')],
  ['soft hyphens', filled('i\u00ADso\u00ADlate ')],
];

const inside = (text: string, { start, end }: Stretch): boolean => Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length;

/** What holds for every reading of every text. */
function expectSense(text: string, reading: Reading): void {
  const { framing, confidence, tier, reason, evidence, parts, performances, direct } = reading;
  expect(FRAMINGS).toContain(framing);
  expect(REASONS[reason].framing).toBe(framing);
  expect(confidence).toBeGreaterThanOrEqual(0);
  expect(confidence).toBeLessThanOrEqual(1);
  expect(tier === 'none').toBe(['outcome', 'business', 'other'].includes(framing));
  expect([evidence, ...parts, ...performances, ...(direct ? [direct] : [])].filter((stretch) => !inside(text, stretch))).toEqual([]);
  expectApart(parts);
  for (const { base, meaning } of performances) {
    expect(base).not.toBe('');
    if (meaning) expect(LEVELS.indexOf(meaning.lowest)).toBeLessThanOrEqual(LEVELS.indexOf(meaning.highest));
  }
  expect(sentenceFor(reading, text)).not.toBe('');
}

/** A verb lies within a behavior; all other parts keep apart. */
function expectApart(parts: readonly Part[]): void {
  const verbs = parts.filter(({ part }) => part === 'verb');
  const others = parts.filter(({ part }) => part !== 'verb').sort((a, b) => a.start - b.start || a.end - b.end);
  for (const [index, { start }] of others.entries()) expect(start).toBeGreaterThanOrEqual(others[index - 1]?.end ?? 0);
  const behaviors = others.filter(({ part }) => part === 'behavior');
  expect(verbs.filter((verb) => !behaviors.some(({ start, end }) => start <= verb.start && verb.end <= end))).toEqual([]);
}

const readers = (language: Language): readonly Reader[] => [{ language }, { language, profile: 'mager-strict', audiences: ['technician', ' '] }];

describe.each(languages)('in %s', (language) => {
  test.each(KINDS)('%s', (_kind, kind) => {
    for (const length of [0, 1, 2, 40, 1199, 1200, 1201, 10_000]) {
      const text = length === 0 ? '' : kind(length);
      for (const reader of readers(language)) expectSense(text, readObjective(text, reader));
    }
  });

  test.each(['', ' ', '\n', 'a', 'the', 'to', 'be', 'isolate', 'Pumps', '?', '-', '1.', '`', '``', '`a`', '✅', '\uD83D', 'é', 'İ', '()', '“”', '…', '<isolate the pump>', 'TBD'])('“%s” alone', (text) => {
    for (const reader of readers(language)) expectSense(text, readObjective(text, reader));
  });

  test('whatever is put together', () => {
    const pieces = fc.constantFrom(...KINDS.map(([, kind]) => kind(24)), ' ', ', ', ' and ', '. ', '; ', ': ', ' – ', '\t', '`', '*', '"', "'");
    const texts = fc.array(fc.oneof(pieces, fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ maxLength: 12 })), { maxLength: 12 }).map((all) => all.join(''));
    fc.assert(fc.property(texts, fc.constantFrom(...readers(language)), (text, reader) => expectSense(text, readObjective(text, reader))), { numRuns: 400 });
  });

  test('a list of whatever: one reading for each, in order, the same every time', () => {
    const items = fc.array(fc.oneof(fc.constantFrom(...KINDS.map(([, kind]) => kind(40))), fc.string({ unit: 'binary', maxLength: 30 })), { maxLength: 12 });
    fc.assert(
      fc.property(items, (texts) => {
        const readings = readObjectives(texts, { language });
        expect(readings).toHaveLength(texts.length);
        readings.forEach((reading, index) => expectSense(texts[index] ?? '', reading));
        expect(readObjectives(texts, { language })).toEqual(readings);
      }),
      { numRuns: 150 },
    );
  });

  test('verbs that are hidden for measuring make no other trouble', () => {
    const unknownVerbs = new Set(grammarOf(language).verbsFor(undefined));
    for (const [, kind] of KINDS) expectSense(kind(200), readObjective(kind(200), { language, unknownVerbs }));
    for (const verb of unknownVerbs) expectSense(verb, readObjective(verb, { language, unknownVerbs }));
  });

  describe('eight times the text takes about eight times as long', () => {
    test.each(KINDS)('%s', { timeout: 60_000 }, (_kind, kind) => {
      // Very long texts are read at their head, so what is measured lies below that as well as beyond.
      for (const length of [140, 8_000]) expectLinear((size) => { readObjective(kind(length * size), { language }); });
    });

    test('a list', { timeout: 60_000 }, () => {
      const list = (size: number): readonly string[] => Array.from({ length: size * 60 }, (_, index) => KINDS[index % KINDS.length]?.[1](60) ?? '');
      const lists = new Map([1, 8].map((size) => [size, list(size)]));
      expectLinear((size) => { readObjectives(lists.get(size) ?? [], { language }); });
    });
  });
});

describe('without a language', () => {
  test.each(KINDS)('%s', (_kind, kind) => {
    for (const length of [1, 40, 10_000]) {
      const text = kind(length);
      expectSense(text, readObjective(text));
      expect(languageOf([text]) ?? 'none').toSatisfy((found: string) => found === 'none' || languages.includes(found as Language));
    }
  });

  test('no statements, no readings', () => {
    expect(readObjectives([])).toEqual([]);
  });

  test('the language of a long list is found in time', { timeout: 60_000 }, () => {
    for (const [, kind] of KINDS) expectLinear((size) => { languageOf([kind(2_000 * size), ...Array.from({ length: 10 * size }, () => kind(30))]); });
  });
});

test('every framing has a name', () => {
  expect(new Set(FRAMINGS.map(nameOf)).size).toBe(FRAMINGS.length);
});

/**
 * Eight times the work may take eight times as long, and as much again for the machine's moods; quadratic work takes
 * sixty-four times as long. What takes next to no time is repeated until it can be told from noise.
 */
function expectLinear(work: (size: 1 | 8) => void): void {
  const ratio = (): number => {
    const once = time(() => work(1));
    return time(() => work(8)) / once;
  };
  let lowest = Infinity;
  for (let turn = 0; turn < 4 && lowest > 24; turn++) lowest = Math.min(lowest, ratio());
  expect(lowest).toBeLessThan(24);
}

/** The shortest of a few times, in milliseconds for one piece of work. */
function time(work: () => void): number {
  const measure = (times: number): number => {
    const began = performance.now();
    for (let turn = 0; turn < times; turn++) work();
    return (performance.now() - began) / times;
  };
  const times = Math.max(1, Math.ceil(0.5 / Math.max(measure(2), 1e-4)));
  return Math.max(Math.min(measure(times), measure(times), measure(times)), 1e-4);
}
