import { expect, test } from 'vitest';
import { applyEdits } from '../../../server/src/core/edit';
import { onLines } from '../../../server/src/core/features/onLines';
import { scene } from '../../support/cursor';

function after(text: string): string | undefined {
  const { document, source, offset } = scene(text);
  const fix = onLines(document, { start: offset, end: offset });
  if (fix) expect(fix.title).toBe('Write this on lines, without braces');
  return fix && applyEdits(source, fix.edits);
}

test('the braces around the cursor, with all that is in them', () => {
  expect(after('kind: brief\nscope: { in: [a], │out: [b] }\n')).toBe('kind: brief\nscope:\n  in:\n    - a\n  out:\n    - b\n');
  expect(after('kind: brief\nobjectives: [{ id: a, audiences: [b│] }]\n')).toBe('kind: brief\nobjectives:\n  - id: a\n    audiences:\n      - b\n');
  expect(after('kind: brief\nmeasurement:\n  measures:\n    - { id: a, │level: results }\n')).toBe('kind: brief\nmeasurement:\n  measures:\n    - id: a\n      level: results\n');
});

test('no list of a few words, no other braces, and nothing where there are none', () => {
  expect(after('kind: brief\ntags: [a, │b]\n')).toBeUndefined();
  expect(after('kind: │brief\nscope: { in: [a] }\n')).toBeUndefined();
  expect(after('kind: brief\nscope: {│}\n')).toBeUndefined();
  expect(after('│')).toBeUndefined();
});
