import { expect, test } from 'vitest';
import { lexiconOf, once, withoutVerbs } from '../../../server/src/core/objectives/lexicon';

const words = {
  VERBS: [['cognitive', 'apply', 'create', 'grease rivet weld'], ['psychomotor', 'apply', 'apply', 'hoist']],
  OFFERS: { remember: [], understand: [], apply: ['grease'], analyze: [], evaluate: [], create: [], any: ['weld'] },
  LISTS: { nouns: 'bolt valve', phrases: 'a bolt|a bolt (M8)' },
} as const;

const lexicon = once(() => lexiconOf(words));
const lengths = once(() => new Map([...lexicon().verbs.keys()].map((verb) => [verb, verb.length])));

test('verbs, lists and offers are as they were written', () => {
  expect(lexicon().verbs.get('rivet')).toEqual({ domain: 'cognitive', lowest: 'apply', highest: 'create' });
  expect([...lexicon().set('nouns')]).toEqual(['bolt', 'valve']);
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
