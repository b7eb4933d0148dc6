import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moduleOf } from '../../../server/lexicons/module.mjs';
import { packed } from '../../../server/lexicons/pack.mjs';
import { lexiconOf, once, withoutVerbs } from '../../../server/src/core/objectives/lexicon';
import { DIGITS, unpacked } from '../../../server/src/core/objectives/spelled';
import * as generated from '../../../server/src/core/objectives/words';

const words = {
  ...packed({
    'cognitive apply create': ['weld', 'grease', 'rivet'],
    'psychomotor apply apply': ['hoist'],
    nouns: ['valve', 'bolt', 'rivet'],
    phrases: ['a bolt', 'a bolt (M8)'],
    none: [],
  }),
  meanings: 2,
  offers: { remember: [], understand: [], apply: ['grease'], analyze: [], evaluate: [], create: [], any: ['weld'] },
} as const;

const lexicon = once(() => lexiconOf(words));
const lengths = once(() => new Map([...lexicon().verbs.keys()].map((verb) => [verb, verb.length])));

test('verbs, lists and offers are as they were written', () => {
  expect(lexicon().verbs.get('rivet')).toEqual({ domain: 'cognitive', lowest: 'apply', highest: 'create' });
  expect([...lexicon().verbs.keys()]).toEqual(['grease', 'hoist', 'rivet', 'weld']);
  expect(['nouns', 'none', 'unheard of'].map((name) => [...lexicon().set(name)])).toEqual([['bolt', 'rivet', 'valve'], [], []]);
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
  const word = fc.oneof(fc.string({ unit: fc.constantFrom('a', 'e', 'r', 't', 'ß', 'é', ' ', '-', ':'), maxLength: 20 }), fc.string({ unit: 'binary' }));
  const lists = fc.array(fc.array(word), { maxLength: 40 });
  const named = (all: readonly (readonly string[])[]): Record<string, readonly string[]> => Object.fromEntries(all.map((list, index) => [`list ${index}`, list]));
  const damaged = 'The packed words are damaged.';

  test('come out in order, each one once and with its lists', () => {
    const code = packed({ verbs: ['weld', 'rivet', 'weld'], nouns: ['rivet', 'rivets'] });
    expect(unpacked(code)).toEqual([['rivet', [0, 1]], ['rivets', [1]], ['weld', [0]]]);
  });

  test('whatever lists go in come out', () => {
    fc.assert(fc.property(lists, (all) => {
      const out = unpacked(packed(named(all)));
      expect(out.map(([one]) => one)).toEqual([...new Set(all.flat())].sort());
      all.forEach((list, place) => expect(out.filter(([, places]) => places.includes(place)).map(([one]) => one)).toEqual([...new Set(list)].sort()));
    }));
  });

  test('nothing can be missing at the end, and nothing can be added', () => {
    fc.assert(fc.property(lists, fc.constantFrom(...Array.from(DIGITS)), fc.nat(), (all, digit, cut) => {
      const { code, ...shape } = packed(named(all));
      expect(() => unpacked({ ...shape, code: code.slice(0, cut % code.length) })).toThrow(damaged);
      expect(() => unpacked({ ...shape, code: code + digit })).toThrow(damaged);
    }));
  });

  test('anything else is refused or read, and does not go on for ever', () => {
    const digits = fc.string({ unit: fc.constantFrom(...Array.from(DIGITS)), maxLength: 3000 });
    fc.assert(fc.property(fc.oneof(digits, fc.string()), fc.nat({ max: 400 }), fc.string(), (code, count, letters) => {
      const answer = ((): number | string => {
        try {
          return unpacked({ code, count, letters, lists: ['one', 'two'] }).length;
        } catch (error) {
          return error instanceof Error ? error.message.slice(0, damaged.length) : '';
        }
      })();
      expect([count, damaged]).toContain(answer);
    }));
  });

  test('English takes less room than four letters a word', () => {
    const { code, count } = generated.en;
    expect(code.length / count).toBeLessThan(4);
  });
});

describe('the lexicon of a language', () => {
  const group = { domain: 'cognitive', level: 'apply', source: ['work'], words: 'weld rivet' };
  const file = { language: 'en', sources: { work: 'Gathered.' }, verbs: [group], offers: { apply: ['weld'] } };

  test('becomes a module', () => {
    const text = moduleOf('xx.yaml', { ...file, verbs: [group, { ...group, words: 'bend' }, { ...group, level: 'apply..create', words: 'sketch' }], nouns: { small: 'bolt nut bolt' }, phrases: ["plumber's mate", 'M8 bolt'] });
    expect(text).toContain('Generated from server/lexicons/xx.yaml');
    expect(text).toContain("offers: { apply: ['weld'] },\n  meanings: 2,\n  lists: [\n    'cognitive apply apply',\n    'cognitive apply create',\n    'nouns.small',\n    'phrases',\n  ],\n  count: 8,\n");
    expect(text).toContain("letters: ' \\'8Mabcdehiklmnoprstuvw'");
  });

  test('says once what the endings say, too, and only where they say all', () => {
    const verbs = [{ ...group, words: 'sanitize rotate hydrate template weld co-create' }, { ...group, level: 'create', words: 'formulate' }];
    const text = moduleOf('xx.yaml', { ...file, verbs, 'verb-endings': 'ize ate', 'ate-nouns': 'hydrate', 'also-nouns': { either: 'template' } });
    expect(text).toContain(packed({ 'cognitive apply apply': ['template', 'hydrate', 'weld', 'co-create'], 'cognitive create create': ['formulate'], 'verb-endings': ['ize', 'ate'], 'ate-nouns': ['hydrate'], 'also-nouns.either': ['template'] }).code);
  });

  test.each([
    ['a domain', { verbs: [group, { ...group, domain: 'practical' }] }, 'xx.yaml, verbs, group 2: the domain “practical” is none of cognitive, affective, psychomotor.'],
    ['a level', { verbs: [{ ...group, level: 'do' }] }, 'xx.yaml, verbs, group 1: the level “do” is no level and no range of levels.'],
    ['a range', { verbs: [{ ...group, level: 'apply..remember' }] }, 'xx.yaml, verbs, group 1: the level “apply..remember” is no level'],
    ['a source', { verbs: [{ ...group, source: ['book'] }] }, 'xx.yaml, verbs, group 1: the source “book” is not listed under “sources”.'],
    ['a verb twice', { verbs: [group, { ...group, words: 'bend weld' }] }, 'xx.yaml, verbs, group 2: “weld” is in group 1, too. Leave it in one of them.'],
    ['a capital', { verbs: [{ ...group, words: 'bend Weld' }] }, 'xx.yaml, verbs, group 1: “Weld” holds a digit or a capital. Write verbs in small letters.'],
  ])('names the place and the mend: %s', (_, wrong, message) => {
    expect(() => moduleOf('xx.yaml', { ...file, ...wrong })).toThrow(message);
  });
});
