import fc from 'fast-check';
import { expect, test } from 'vitest';
import { read, type Document } from '../../../server/src/core/document';
import { applyEdits } from '../../../server/src/core/edit';
import { sortFields } from '../../../server/src/core/features/sortFields';
import { meaningInAnyOrder } from '../../../server/src/core/tokens';
import { scene } from '../../support/cursor';
import { exampleWorkspace, workspaceNames } from '../../support/examples';

function after(text: string): string | undefined {
  const { document, source, offset } = scene(text);
  const fix = sortFields(document, { start: offset, end: offset });
  return fix && applyEdits(source, fix.edits);
}

test('a document, with its comments and blank lines', () => {
  expect(after('# A brief\n\n# ours\nti│tle: A # short\n  # more about the title\nkind: brief\n\n# why\n\n# who\nid: a\n# the end\n')).toBe('# A brief\n\nkind: brief\n\n# why\n\n# who\nid: a\n# ours\ntitle: A # short\n  # more about the title\n# the end\n');
  expect(after('# A brief\nid: a\nki│nd: brief\n')).toBe('# A brief\nkind: brief\nid: a\n');
});

test('an item of a list behind its dash, with other line ends', () => {
  expect(after('kind: brief\r\nobjectives:\r\n  - behavior: b\r\n    # its id\r\n    i│d: a\r\n  - behavior: c\r\n    id: d\r\n')).toBe('kind: brief\r\nobjectives:\r\n  - # its id\r\n    id: a\r\n    behavior: b\r\n  - behavior: c\r\n    id: d\r\n');
});

test('what is in a section goes along', () => {
  expect(after('objectives:\n  - behavior: b\n    id: a\nx-own: 1\nki│nd: brief\n')).toBe('kind: brief\nobjectives:\n  - id: a\n    behavior: b\nx-own: 1\n');
});

test('not where all is in order, or something could be lost', () => {
  expect(after('ki│nd: brief\nid: a\n')).toBeUndefined();
  expect(after('id: &a b\ntitle: *a\nki│nd: brief\n')).toBeUndefined();
  expect(after('id: a\nki│nd: brief\nid: b\n')).toBeUndefined();
  expect(after('scope: { out: a, i│n: b }\n')).toBeUndefined();
  expect(after('id: [a\nki│nd: brief\n')).toBeUndefined();
  expect(after('│')).toBeUndefined();
});

test('whatever the order of an example, it says the same, with every comment, and is sorted then', () => {
  const documents = workspaceNames.flatMap((name) => exampleWorkspace(name).documents).filter(({ complaints }) => complaints.length === 0);
  fc.assert(
    fc.property(fc.constantFrom(...documents), fc.infiniteStream(fc.nat()), ({ name, source }, numbers) => {
      // Parts between blank lines, in some order.
      const parts = source.trimEnd().split(/\n\n(?=\S)/).map((part) => ({ part, at: numbers.next().value ?? 0 }));
      const text = `${parts.sort((a, b) => a.at - b.at).map(({ part }) => part).join('\n\n')}\n`;
      const document = read(text, name) as Document;
      const start = document.root?.span.start ?? 0;
      const fix = sortFields(document, { start, end: start });
      if (!fix) return;
      const sorted = applyEdits(text, fix.edits);
      expect(meaningInAnyOrder(sorted)).toBe(meaningInAnyOrder(text));
      expect(sorted.split(/\s+/).sort()).toEqual(text.split(/\s+/).sort());
      const again = read(sorted, name) as Document;
      expect(sortFields(again, { start: 0, end: sorted.length })).toBeUndefined();
    }),
    { numRuns: 60 },
  );
});
