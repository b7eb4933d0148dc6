import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addsFindings, edited, type Check } from '../../../server/src/core/checked';
import type { Document } from '../../../server/src/core/document';
import { applyEdits, replace, type TextEdit } from '../../../server/src/core/edit';
import { composed } from '../../../server/src/core/composed';
import { fixAll } from '../../../server/src/core/features/fixAll';
import type { Finding, Fix } from '../../../server/src/core/rule';
import { exampleWorkspace, workspaceNames } from '../../support/examples';
import { checkIn, readAs } from '../../support/versions';

const note = (text: string): Document => readAs(`kind: brief\nnotes: ${text}\n`, 'a.brief.yaml');

/** A check that finds words, and mends each by another one. */
const words = (mends: Readonly<Record<string, string | Partial<Fix>>>): Check => ({ source }) =>
  Object.entries(mends).flatMap(([word, mend]) =>
    [...source.matchAll(new RegExp(word, 'g'))].map(({ index }): Finding => {
      const span = { start: index, end: index + word.length };
      const edits = typeof mend === 'string' ? [replace(span, mend)] : [replace(span, 'mended')];
      return { rule: `a/${word}`, severity: 'warning', message: word, span, related: [], fixes: () => [{ title: word, edits, safe: true, ...(typeof mend === 'string' ? {} : mend) }] };
    }),
  );

const mended = (text: string, check: Check): string => {
  const document = note(text);
  return applyEdits(document.source, fixAll(document, check)).slice('kind: brief\nnotes: '.length).trimEnd();
};

describe('safe mends', () => {
  test('all at once, each only where it must', () => {
    const document = note('one two one');
    const edits = fixAll(document, words({ one: 'eins', two: 'tzo' }));
    expect(applyEdits(document.source, edits)).toBe('kind: brief\nnotes: eins tzo eins\n');
    expect(edits.map(({ text }) => text)).toEqual(['eins', 'z', 'eins']);
  });

  test('those that others make possible', () => {
    expect(mended('one', words({ one: 'two', two: 'three', three: 'four' }))).toBe('four');
  });

  test('but not for ever', () => {
    const check: Check = ({ source }) => {
      const count = Number(/\d+/.exec(source)?.[0]);
      const start = source.search(/\d/);
      const fix = { title: '', safe: true, edits: [replace({ start, end: start + String(count).length }, String(count - 1))] };
      return Array.from({ length: count }, (): Finding => ({ rule: 'a/b', severity: 'info', message: '', span: { start, end: start }, related: [], fixes: () => [fix] }));
    };
    expect(mended('50', check)).toBe('40');
  });

  test.each<[string, Partial<Fix>]>([
    ['nobody said is safe', { safe: false }],
    ['changes other files', { elsewhere: [{ document: note('b'), edits: [] }] }],
    ['makes a file', { creates: [{ name: 'b.brief.yaml', text: '' }] }],
    ['renames', { renames: [{ document: note('b'), name: 'c.brief.yaml' }] }],
    ['does nothing', { edits: [] }],
  ])('not what %s', (_what, fix) => {
    expect(mended('one', words({ one: fix }))).toBe('one');
  });

  test('not what makes something worse, while the rest is done', () => {
    const check: Check = (version) => [...words({ one: 'bad', two: 'three' })(version), ...words({ bad: {} })(version).map((finding) => ({ ...finding, fixes: () => [] }))];
    expect(mended('one two', check)).toBe('one three');
    expect(mended('two one', check)).toBe('three one');
    expect(mended('one', check)).toBe('one');
  });

  test('not what keeps the text from being read', () => {
    const check: Check = (version) => [...version.complaints.map((): Finding => ({ rule: 'file/syntax', severity: 'error', message: '', span: { start: 0, end: 1 }, related: [], fixes: () => [] })), ...words({ one: '"' })(version)];
    expect(mended('one', check)).toBe('one');
  });

  test('the preferred one, when there are several', () => {
    const check: Check = (version) => words({ one: 'a' })(version).map((finding) => ({ ...finding, fixes: () => [...finding.fixes(), { title: '', safe: true, preferred: true, edits: [replace(finding.span, 'best')] }] }));
    expect(mended('one', check)).toBe('best');
  });

  test('two that want the same words, and two that want the same place', () => {
    const twice: Check = (version) => [...words({ one: 'two' })(version), ...words({ one: 'two' })(version).map((finding) => ({ ...finding, rule: 'a/other' }))];
    expect(mended('one', twice)).toBe('two');
    const apart: Check = (version) => [...words({ one: 'two' })(version), ...words({ 'one two': 'three' })(version)];
    expect(mended('one two', apart)).toBe('two two');
  });

  test('of the format itself', () => {
    const source = 'kind: brief\nid: a\ntitle: A\nstatus: Draft\nowner: pat\nengagement-model: Project Based\nrequest:\n  received-on: 31.03.2026\nlanguage: en_us\n';
    const document = readAs(source, 'a.brief.yaml');
    expect(applyEdits(source, fixAll(document, checkIn([document])))).toBe(
      'kind: brief\nschema-version: 1\nid: a\ntitle: A\nstatus: draft\nowner: pat\nengagement-model: project-based\nrequest:\n  received-on: 2026-03-31\nlanguage: en-US\n',
    );
  });
});

describe('whatever the text', () => {
  const workspaces = workspaceNames.map((name) => exampleWorkspace(name));

  const sound = (document: Document, check: Check): void => {
    const after = edited(document, fixAll(document, check));
    expect(addsFindings(check(document), check(after))).toBe(false);
    expect(fixAll(after, check)).toEqual([]);
  };

  test('every example', () => {
    for (const { documents, settings } of workspaces) for (const document of documents) sound(document, checkIn(documents, settings));
  });

  test('examples with slips', () => {
    const slips = fc.constantFrom<(text: string) => string>(
      (text) => text.replace(/^schema-version:.*\n/m, ''),
      (text) => text.replace(/^kind:.*\n/m, ''),
      (text) => text.replace(/^status: (\w)/m, (_, letter: string) => `status: ${letter.toUpperCase()}`),
      (text) => text.replace(/(\d{4})-(\d\d)-(\d\d)/, '$3.$2.$1'),
      (text) => text.replace(/^id: (.*)$/m, 'id: $1 x'),
      (text) => text.replace(/\b([a-z]{2})-([A-Z]{2})\b/, '$1_$2'),
      (text) => text.replace(/-/, '_'),
      (text) => text.replaceAll('\n', '\r\n'),
      (text) => text.replace(/: (\w)/, ':  $1'),
      (text) => text.slice(0, text.length / 2),
    );
    fc.assert(
      fc.property(fc.nat(workspaces.length - 1), fc.nat(), fc.array(slips, { minLength: 1, maxLength: 4 }), (which, at, planted) => {
        const { documents, settings } = workspaces[which] as (typeof workspaces)[number];
        const document = documents[at % documents.length] as Document;
        sound(readAs(planted.reduce((text, slip) => slip(text), document.source), document.name), checkIn(documents, settings));
      }),
      { numRuns: 100 },
    );
  });
});

test('edits one after the other are the same as both at once', () => {
  /** Edits of a text of a length that do not overlap. */
  const edits = (length: number): fc.Arbitrary<TextEdit[]> =>
    fc.array(fc.tuple(fc.nat(length), fc.nat(length), fc.string({ maxLength: 4 })), { maxLength: 4 }).map((all) => {
      let from = 0;
      return all
        .map(([a, b, text]) => replace({ start: Math.min(a, b), end: Math.max(a, b) }, text))
        .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
        .filter(({ span }) => {
          if (span.start < from) return false;
          from = span.end;
          return true;
        });
    });
  const twice = fc.string({ maxLength: 20 }).chain((text) => edits(text.length).chain((first) => edits(applyEdits(text, first).length).map((second) => ({ text, first, second }))));
  fc.assert(
    fc.property(twice, ({ text, first, second }) => {
      expect(applyEdits(text, composed(text.length, first, second))).toBe(applyEdits(applyEdits(text, first), second));
    }),
    { numRuns: 1000 },
  );
});
