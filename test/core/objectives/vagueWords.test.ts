import { expect, test } from 'vitest';
import { finderOf } from '../../../server/src/core/objectives/phrases';
import { vagueWordFinder } from '../../../server/src/core/objectives/vagueWords';
import { settingsFrom } from '../../../server/src/core/settings';

const { vocabulary } = settingsFrom(undefined, '2026-05-11');

const vague = (text: string, more: readonly string[] = [], allowed: readonly string[] = []): string[] =>
  vagueWordFinder({ ...vocabulary, vagueWords: new Set(more), allowedPhrases: new Set(allowed) })(text).map(({ start, end }) => text.slice(start, end));

test.each([
  ['Various topics, etc.', ['Various', 'etc.']],
  ['Photos, maps etc', ['etc']],
  ['a high  quality,\nhigh-quality, High Quality start', ['high  quality', 'high-quality', 'High Quality']],
  ['an appropriate and timely answer as soon as possible', ['appropriate', 'timely', 'as soon as possible']],
  ['Acts in a timely manner', ['in a timely manner']],
  ['good, better, excellent', ['good', 'excellent']],
  ['goods, good-natured, non-interactive, 2good, étcetera', []],
  ['rated “good” or "excellent", and good', ['good']],
  ['the “good answer” and an answer called good”', ['good', 'good']],
  ['from the effective date, as required by law, with good manufacturing practice', []],
  ['as required by law or as required', ['as required']],
  ['Every source is locked and tried', []],
])('%s', (text, words) => expect(vague(text)).toEqual(words));

test.each(
  [
    'appropriate appropriately adequate adequately sufficient sufficiently acceptable acceptably reasonable reasonably proper properly optimal optimally',
    'timely various effective effectively efficient efficiently robust seamless seamlessly good excellent modern intuitive engaging interactive asap etc',
    'as_needed as_required as_appropriate as_necessary if_necessary where_possible if_possible as_soon_as_possible in_a_timely_manner and_so_on and_so_forth',
    'high_quality high-quality world-class world_class best-in-class best_in_class state-of-the-art state_of_the_art user-friendly user_friendly',
  ].flatMap((words) => words.split(' ').map((word) => word.replaceAll('_', ' '))),
)('“%s” cannot be tested', (word) => expect(vague(`Handle it ${word}, then leave`)).toEqual([word]));

test.each([
  'effective date', 'effective from', 'effective on', 'effective as of', 'as required by', 'as required in', 'good manufacturing practice', 'good clinical practice', 'good laboratory practice',
  'good distribution practice', 'good faith', 'good morning', 'good afternoon', 'good evening', 'reasonable accommodation', 'reasonable adjustment', 'acceptable quality level', 'proper name', 'proper noun',
])('“%s” says something definite', (phrase) => expect(vague(`Handle it ${phrase} here`)).toEqual([]));

test('a team adds words and takes phrases out', () => {
  expect(vague('a holistic, good, good enough answer')).toEqual(['good', 'good']);
  expect(vague('a holistic, good, good enough answer', ['holistic'], ['good enough'])).toEqual(['holistic', 'good']);
});

test('phrases are taken literally, and blank ones find nothing', () => {
  const words = (phrases: readonly string[], text: string): string[] => finderOf(phrases)(text).map(({ start, end }) => text.slice(start, end));
  expect(words(['c++ (basics)', 'a.b', 'and/or', '[x]', 'p|q', 'w*?', '$^{2}', 'b\\c'], 'C++ (basics) axb a.b and/or [x] p|q w*? $^{2} b\\c')).toEqual(['C++ (basics)', 'a.b', 'and/or', '[x]', 'p|q', 'w*?', '$^{2}', 'b\\c']);
  expect(words(['', '  '], 'any text')).toEqual([]);
  expect(words([' best effort '], 'Best\n effort')).toEqual(['Best\n effort']);
});
