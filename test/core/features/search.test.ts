import { expect, test } from 'vitest';
import { read } from '../../../server/src/core/document';
import { scoreOf, search } from '../../../server/src/core/features/search';

const DOCUMENTS = [
  read('kind: brief\nid: bread\ntitle: Better bread\nobjectives:\n  - id: knead-well\n    behavior: knead the dough\n  - id: oven\n    behavior: évaluer la croûte\n', 'bread.brief.yaml'),
  read('title: Nothing else\n', 'x.rubric.yaml'),
  read('kind: people\nid: team\npeople:\n  - id: kim-roe\n    name: Kim Roe\n', 'team.people.yaml'),
].flatMap((one) => one ?? []);
const names = (query: string, most?: number): readonly string[] => search(DOCUMENTS, query, most).map(({ name }) => name);

test('everything, where nothing is asked', () => {
  expect(names('')).toEqual(['bread · Better bread', 'knead-well · Knead the dough', 'oven · Évaluer la croûte', 'Nothing else', 'team', 'Kim Roe']);
  expect(names(' ', 2)).toHaveLength(2);
});

test('letters in their order, in the id or the title, whatever their accents and their size', () => {
  expect(names('KWELL')).toEqual(['knead-well · Knead the dough']);
  expect(names('croute')).toEqual(['oven · Évaluer la croûte']);
  expect(names('dough knead')).toEqual(['knead-well · Knead the dough']);
  expect(names('zz')).toEqual([]);
});

test('with the file they are in, and where the id stands', () => {
  expect(search(DOCUMENTS, 'oven').map(({ kind, container, document, span }) => [kind, container, document.source.slice(span.start, span.end)])).toEqual([['objective', 'Better bread', 'oven']]);
  expect(search(DOCUMENTS, 'better').map(({ kind, container }) => [kind, container])).toEqual([['file', undefined]]);
});

test.each([
  ['the start of words before letters inside of them', 'kw', 'knead-well', 'kawa'],
  ['letters that follow each other before those apart', 'ove', 'the oven', 'or vie'],
  ['the whole id before the start of a longer one', 'oven', 'oven · x', 'ovens · x'],
  ['the start of the name before a later word', 'oven', 'ovens', 'my ovens'],
])('%s', (_, query, better, worse) => {
  const [high, low] = [scoreOf(better, [query]), scoreOf(worse, [query])];
  expect(high).toBeGreaterThan(low ?? Infinity);
});

test('of long questions and long names the beginning counts', () => {
  const [long] = [read(`kind: brief\nid: a\ntitle: ${'ab '.repeat(200_000)}\n`, 'a.brief.yaml')];
  expect(long && search([long], 'ab'.repeat(5_000))).toHaveLength(1);
  expect(long && search([long], 'abc')).toEqual([]);
});
