import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { marksOf, packed } from '../../../server/lexicons/pack.mjs';
import { lexiconOf, once, unpacked, withoutVerbs } from '../../../server/src/core/objectives/lexicon';

const words = {
  VERBS: [['cognitive', 'apply', 'create', packed(['grease', 'rivet', 'weld'], (verb) => (verb === 'rivet' ? 'A' : ''))], ['psychomotor', 'apply', 'apply', packed(['hoist'], () => 'B')]],
  OFFERS: { remember: [], understand: [], apply: ['grease'], analyze: [], evaluate: [], create: [], any: ['weld'] },
  LISTS: { nouns: packed(['bolt', 'valve']), phrases: packed(['a bolt', 'a bolt (M8)']), 'also-nouns': 'AB', 'also-things': 'B', none: '' },
} as const;

const lexicon = once(() => lexiconOf(words));
const lengths = once(() => new Map([...lexicon().verbs.keys()].map((verb) => [verb, verb.length])));

test('verbs, lists and offers are as they were written', () => {
  expect(lexicon().verbs.get('rivet')).toEqual({ domain: 'cognitive', lowest: 'apply', highest: 'create' });
  expect(new Set(lexicon().set('nouns'))).toEqual(new Set(['bolt', 'valve']));
  expect(['also-nouns', 'also-things', 'none'].map((name) => [...lexicon().set(name as 'none')])).toEqual([['rivet', 'hoist'], ['hoist'], []]);
  expect(new RegExp(`^(?:${lexicon().any('phrases')})$`).test('a  bolt (M8)')).toBe(true);
  expect(lexicon().any('phrases').startsWith('a\\s+bolt\\s+\\(')).toBe(true);
  expect([lexicon().offers('apply'), lexicon().offers(undefined)]).toEqual([['grease'], ['weld']]);
});

test('what is made once is made once', () => {
  expect(lexicon()).toBe(lexicon());
});

test('hidden verbs are in no table that is made of the lexicon, and come back', () => {
  const hidden = new Set(['weld', 'hoist']);
  const known = (): readonly string[] => [...lexicon().verbs.keys(), ...lengths().keys()];
  const all = known();
  expect(withoutVerbs(hidden, known)).toEqual(['grease', 'rivet', 'grease', 'rivet']);
  expect(withoutVerbs(hidden, lexicon)).toBe(withoutVerbs(hidden, lexicon));
  expect(withoutVerbs(new Set(['rivet']), () => [withoutVerbs(hidden, () => known().length), known().length])).toEqual([4, 6]);
  expect(known()).toEqual(all);
});

test('they come back after a failure, too', () => {
  expect(() => withoutVerbs(new Set(['weld']), () => { throw new Error('no'); })).toThrow('no');
  expect(lexicon().verbs.has('weld')).toBe(true);
});

describe('packed words', () => {
  const word = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'e', 'r', 't', 'ß', 'é', ' ', '-', ':') , minLength: 1, maxLength: 14 }), fc.string({ minLength: 1 }).filter((text) => !text.includes('|')));

  test('come out as they went in, in whatever order, each one once', () => {
    fc.assert(fc.property(fc.array(word), (list) => {
      const out = unpacked(packed(list)).map(([one]) => one);
      expect([...out].sort()).toEqual([...new Set(list)].sort());
    }));
  });

  test('share their endings', () => {
    expect(packed(['calibrate', 'rate', 'generate'])).toBe('0rate4calib4gene');
  });

  test('keep the letter behind them', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'e', 'r', 't'), minLength: 1, maxLength: 6 })), (list) => {
      const markOf = (one: string): string => ['', 'A', 'Z'][one.length % 3] ?? '';
      expect(new Map(unpacked(packed(list, markOf)))).toEqual(new Map(list.map((one) => [one, markOf(one)])));
    }));
  });

  test('may not hold what separates them', () => {
    expect(() => packed(['lock|unlock'])).toThrow('“lock|unlock” holds a “|”, which separates words. Write it without.');
  });

  test('a long list of verbs becomes letters behind the verbs', () => {
    const verbs = Array.from({ length: 300 }, (_, index) => `verb-${'x'.repeat(index)}`);
    const { markOf, lettersIn } = marksOf(verbs, { low: verbs.slice(0, 150), high: verbs.slice(100), short: verbs.slice(0, 9), nouns: [...verbs, 'noun'] });
    expect([...lettersIn]).toEqual([['low', 'AB'], ['high', 'BC']]);
    expect([verbs[0], verbs[120], verbs[299], 'noun'].map((verb) => markOf(verb ?? ''))).toEqual(['A', 'B', 'C', '']);
  });
});
