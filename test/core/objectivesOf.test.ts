/** The objectives of a brief, read together. */
import { expect, test } from 'vitest';
import { read, type DocumentOf } from '../../server/src/core/document';
import { readingInstead, readingsOf } from '../../server/src/core/objectivesOf';
import { settingsFrom, type Settings } from '../../server/src/core/settings';

const briefOf = (source: string): DocumentOf<'brief'> => {
  const document = read(`kind: brief\n${source}`, 'a.brief.yaml');
  if (document?.kind !== 'brief') throw new Error('This is no brief.');
  return document;
};
const settingsOf = (source: string): Settings => {
  const document = read(`kind: workspace\n${source}`, 'a.workspace.yaml');
  return settingsFrom(document?.kind === 'workspace' ? document : undefined, '2026-05-11');
};
const plain = settingsOf('');
const framings = (document: DocumentOf<'brief'>, settings = plain): readonly string[] => readingsOf(document, settings).map(({ behavior, reading }) => `${behavior.value}: ${reading.framing}`);

test('those that say something, in order, each with its item', () => {
  const document = briefOf('objectives:\n  - id: a\n    behavior: Isolate the line\n  - id: b\n  - id: c\n    behavior: <what they do>\n  - id: d\n    behavior: " "\n  - id: e\n    behavior: Line safety\n');
  expect(framings(document)).toEqual(['Isolate the line: outcome', 'Line safety: topic']);
  expect(readingsOf(document, plain).map(({ item, language }) => [item.id?.value, language])).toEqual([['a', 'en'], ['e', 'en']]);
});

test('none where there are none', () => {
  expect(readingsOf(briefOf('title: A\n'), plain)).toEqual([]);
});

test('once for each version of a document and each settings', () => {
  const source = 'objectives:\n  - id: a\n    behavior: Steam milk\n';
  const document = briefOf(source);
  expect(readingsOf(document, plain)).toBe(readingsOf(document, plain));
  expect(readingsOf(briefOf(source), plain)).not.toBe(readingsOf(document, plain));
  expect(framings(document)).toEqual(['Steam milk: topic']);
  expect(framings(document, settingsOf('vocabulary:\n  allowed-verbs: [steam]\n'))).toEqual(['Steam milk: outcome']);
  expect(framings(document)).toEqual(['Steam milk: topic']);
});

test.each([
  ['en', 1],
  ['en-GB', 1],
  ['sv', 0],
  ['" "', 1],
])('the language that the document says: %s', (language, count) => {
  expect(readingsOf(briefOf(`language: ${language}\nobjectives:\n  - id: a\n    behavior: Isolate the line\n`), plain)).toHaveLength(count);
});

test('the audiences of the brief are known as people', () => {
  const objectives = 'objectives:\n  - id: a\n    behavior: Baristas will be able to lock the till\n';
  const parts = (document: DocumentOf<'brief'>): readonly string[] => readingsOf(document, plain).flatMap(({ reading }) => reading.parts.map(({ part }) => part));
  expect(parts(briefOf(`audiences:\n  - id: b\n    role: barista\n${objectives}`))).toContain('audience');
});

test('the profile of the workspace counts', () => {
  const document = briefOf('objectives:\n  - id: a\n    behavior: explain the refund rule\n');
  expect(framings(document)).toEqual(['explain the refund rule: outcome']);
  expect(framings(document, settingsOf('objective-profile: mager-strict\n'))).toEqual(['explain the refund rule: unmeasurable']);
});

test('how one would be read with other words', () => {
  const document = briefOf('objectives:\n  - id: a\n    behavior: Isolate the line\n  - id: b\n    behavior: Line safety\n');
  const [, second] = readingsOf(document, plain);
  if (!second) throw new Error('There is no second one.');
  expect(readingInstead(document, plain, second, 'Explain line safety')?.framing).toBe('outcome');
  expect(readingInstead(briefOf('language: sv\n'), plain, second, 'Explain line safety')).toBeUndefined();
});
