import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { moduleOf } from '../../../server/lexicons/module.mjs';
import { marked, packed } from '../../../server/lexicons/pack.mjs';
import { lexiconOf, once, unpacked, withoutVerbs } from '../../../server/src/core/objectives/lexicon';

const words = {
  VERBS: [['cognitive', 'apply', 'create', packed(['grease', 'rivet', 'weld'], (verb) => (verb === 'rivet' ? 'AB' : ''))], ['psychomotor', 'apply', 'apply', packed(['hoist'], () => 'B')]],
  OFFERS: { remember: [], understand: [], apply: ['grease'], analyze: [], evaluate: [], create: [], any: ['weld'] },
  LISTS: { nouns: packed(['bolt', 'valve']), phrases: packed(['a bolt', 'a bolt (M8)']), 'also-nouns': 'B', 'also-things': `A${packed(['bolt'])}`, 'with-digits': 'A|M8|M 10', none: '' },
} as const;

const lexicon = once(() => lexiconOf(words));
const lengths = once(() => new Map([...lexicon().verbs.keys()].map((verb) => [verb, verb.length])));

test('verbs, lists and offers are as they were written', () => {
  expect(lexicon().verbs.get('rivet')).toEqual({ domain: 'cognitive', lowest: 'apply', highest: 'create' });
  expect(new Set(lexicon().set('nouns'))).toEqual(new Set(['bolt', 'valve']));
  expect((['also-nouns', 'also-things', 'with-digits', 'none'] as const).map((name) => [...lexicon().set(name)])).toEqual([['rivet', 'hoist'], ['bolt', 'rivet'], ['M8', 'M 10', 'rivet'], []]);
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

  test('keep the letters behind them', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'e', 'r', 't'), minLength: 1, maxLength: 6 })), (list) => {
      const marksOf = (one: string): string => ['', 'A', 'BZ'][one.length % 3] ?? '';
      expect(new Map(unpacked(packed(list, marksOf)))).toEqual(new Map(list.map((one) => [one, marksOf(one)])));
    }));
  });

  test('a list that verbs are in has a letter and its other words, when there are enough of them', () => {
    const verbs = Array.from({ length: 20 }, (_, index) => `ver${'b'.repeat(index)}`);
    const { marksOf, listOf } = marked(verbs, { low: verbs.slice(0, 8), high: [...verbs.slice(7), 'noun', 'M8'], short: verbs.slice(0, 7) });
    expect([0, 7, 8].map((index) => marksOf(verbs[index] ?? ''))).toEqual(['B', 'AB', 'A']);
    expect([listOf('low'), listOf('high'), listOf('short')]).toEqual(['B', 'A|noun|M8', packed(verbs.slice(0, 7))]);
  });

  test('whatever lists share with verbs, they come out whole', () => {
    const some = fc.uniqueArray(fc.string({ unit: fc.constantFrom('a', 'e', 'r', 't', '8'), minLength: 1, maxLength: 2 }));
    fc.assert(fc.property(some, some, some, (all, one, other) => {
      const verbs = all.filter((verb) => !verb.includes('8'));
      const { marksOf, listOf } = marked(verbs, { one, other });
      const { set } = lexiconOf({ VERBS: [['cognitive', 'apply', 'apply', packed(verbs, marksOf)]], OFFERS: words.OFFERS, LISTS: { one: listOf('one'), other: listOf('other') } });
      expect([[...set('one')].sort(), [...set('other')].sort()]).toEqual([[...one].sort(), [...other].sort()]);
    }));
  });
});

describe('the lexicon of a language', () => {
  const group = { domain: 'cognitive', level: 'apply', source: ['work'], words: 'weld rivet' };
  const file = { language: 'en', sources: { work: 'Gathered.' }, verbs: [group], offers: { apply: ['weld'] } };

  test('becomes a module', () => {
    const text = moduleOf('xx.yaml', { ...file, verbs: [group, { ...group, words: 'bend' }, { ...group, level: 'apply..create', words: 'sketch' }], nouns: { small: 'bolt nut bolt' }, phrases: ["plumber's mate", 'M8 bolt'] });
    expect(text).toContain('Generated from server/lexicons/xx.yaml');
    expect(text).toContain("  ['cognitive', 'apply', 'apply', '0weld1ben0rivet'],\n  ['cognitive', 'apply', 'create', '0sketch'],\n");
    expect(text).toContain("OFFERS = { apply: ['weld'] }");
    expect(text).toContain("  'nouns.small': '0bolt1nu',\n  'phrases': '|plumber\\'s mate|M8 bolt',\n");
  });

  test('says once what the endings say, too, and only where they say all', () => {
    const verbs = [{ ...group, words: 'sanitize rotate hydrate template weld co-create' }, { ...group, level: 'create', words: 'formulate' }];
    const text = moduleOf('xx.yaml', { ...file, verbs, 'verb-endings': 'ize ate', 'ate-nouns': 'hydrate', 'also-nouns': { either: 'template' } });
    const packedIn = [...text.matchAll(/'(0[^']*)'\],/g)].map(([, words = '']) => unpacked(words).map(([word]) => word).sort());
    expect(packedIn).toEqual([['co-create', 'hydrate', 'template', 'weld'], ['formulate']]);
  });

  test.each([
    ['a domain', { verbs: [group, { ...group, domain: 'practical' }] }, 'xx.yaml, verbs, group 2: the domain “practical” is none of cognitive, affective, psychomotor.'],
    ['a level', { verbs: [{ ...group, level: 'do' }] }, 'xx.yaml, verbs, group 1: the level “do” is no level and no range of levels.'],
    ['a range', { verbs: [{ ...group, level: 'apply..remember' }] }, 'xx.yaml, verbs, group 1: the level “apply..remember” is no level'],
    ['a source', { verbs: [{ ...group, source: ['book'] }] }, 'xx.yaml, verbs, group 1: the source “book” is not listed under “sources”.'],
    ['a verb twice', { verbs: [group, { ...group, words: 'bend weld' }] }, 'xx.yaml, verbs, group 2: “weld” is in group 1, too. Leave it in one of them.'],
    ['a capital', { verbs: [{ ...group, words: 'bend Weld' }] }, 'xx.yaml, verbs, group 1: “Weld” holds a digit, a capital or a “|”. Write verbs in small letters.'],
    ['a bar', { phrases: ['nut|bolt'] }, 'xx.yaml, phrases: “nut|bolt” holds a “|”, which separates words. Write it without.'],
  ])('names the place and the mend: %s', (_, wrong, message) => {
    expect(() => moduleOf('xx.yaml', { ...file, ...wrong })).toThrow(message);
  });
});
