import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentId, isObjectId, isSafePath, printComment, readLine, type Comment } from '../../client/src/reviews/event';

// Written by hand from the format's description: [what is special, the stored line, the bytes that its id covers].
const COMMIT = '8f2ab1c4d5e6f708192a3b4c5d6e7f8091a2b3c4';
const EXAMPLES: readonly (readonly [string, string, string])[] = [
  [
    'everything',
    `{"timestamp":"1700000000","author":"ada@example.org","original":"${'a'.repeat(40)}","parent":"${'b'.repeat(40)}","location":{"commit":"${COMMIT}","path":"briefs/cells.yaml","range":{"startLine":4,"startColumn":5,"endLine":6,"endColumn":12}},"description":"Hello","resolved":false,"signature":"sig","lb":{"exact":["x"]}}`,
    `{"timestamp":"1700000000","author":"ada@example.org","original":"${'a'.repeat(40)}","parent":"${'b'.repeat(40)}","location":{"commit":"${COMMIT}","path":"briefs/cells.yaml","range":{"startLine":4,"startColumn":5,"endLine":6,"endColumn":12}},"description":"Hello","resolved":false,"signature":"sig"}`,
  ],
  [
    'next to nothing',
    '{"timestamp":"1700000000","author":"ada@example.org"}',
    '{"timestamp":"1700000000","author":"ada@example.org"}',
  ],
  [
    'empty fields, null, zero and version 0, which are as good as absent',
    '{"timestamp":"1700000000","author":"a","original":"","parent":null,"location":{"path":"","range":{"startLine":2,"startColumn":0,"endLine":0}},"description":"","resolved":null,"v":0}',
    '{"timestamp":"1700000000","author":"a","location":{"range":{"startLine":2}}}',
  ],
  [
    'an empty location, which is not absent',
    '{"timestamp":"1700000000","author":"a","location":{}}',
    '{"timestamp":"1700000000","author":"a","location":{}}',
  ],
  [
    'another order, spaces, other cases and unknown keys',
    ' { "zzz": 1, "Resolved": true, "DESCRIPTION": "x", "author": "first", "Author": "last", "Location": { "PATH": "a.yaml", "Range": { "STARTLINE": 1 } }, "timestamp": "1700000000" }',
    '{"timestamp":"1700000000","author":"last","location":{"path":"a.yaml","range":{"startLine":1}},"description":"x","resolved":true}',
  ],
  [
    'an early time, which is filled up with zeros',
    '{"timestamp":"100000000","author":"a"}',
    '{"timestamp":"0100000000","author":"a"}',
  ],
  [
    'characters that Go escapes, and those it does not',
    '{"timestamp":"1700000000","author":"a","description":"<b> & \\u2028\\u2029 \\u00e9 \\"\\\\ \\n\\t\\u0001 \\ud83d\\ude00 \\/"}',
    '{"timestamp":"1700000000","author":"a","description":"\\u003cb\\u003e \\u0026 \\u2028\\u2029 é \\"\\\\ \\n\\t\\u0001 😀 /"}',
  ],
  [
    'half a character, which is no text',
    '{"timestamp":"1700000000","author":"a","description":"\\ud800 but not \\\\ud800"}',
    '{"timestamp":"1700000000","author":"a","description":"\ufffd but not \\\\ud800"}',
  ],
];

describe('a comment', () => {
  it.each(EXAMPLES)('with %s has the id of its canonical form', (_what, line, canonical) => {
    expect(readLine(line)).toMatchObject({ kind: 'comment', id: sha1(canonical) });
  });

  it.each(EXAMPLES)('with %s is printed in that form', (_what, line, canonical) => {
    const printed = printComment(comment(line));
    const { lb, ...known } = JSON.parse(printed) as Record<string, unknown>;
    expect(printed).toBe(lb === undefined ? canonical : `${canonical.slice(0, -1)},"lb":${JSON.stringify(lb)}}`);
    expect(known).toEqual(JSON.parse(canonical));
  });

  it('keeps its extension out of its id, and after what others know', () => {
    const plain = comment('{"timestamp":"1700000000","author":"a","description":"x"}');
    const extended = { ...plain, lb: { note: '<&>\u2028', deep: [{ a: null }] } };
    expect(commentId(extended)).toBe(commentId(plain));
    expect(printComment(extended)).toBe('{"timestamp":"1700000000","author":"a","description":"x","lb":{"note":"\\u003c\\u0026\\u003e\\u2028","deep":[{"a":null}]}}');
  });

  it('reads back as it was printed, in one line of any text', () => {
    fc.assert(fc.property(comments, (made) => {
      const line = printComment(made);
      expect(line).not.toMatch(/[\n\r\u2028\u2029<>&]/);
      const read = readLine(line);
      expect(read).toEqual({ kind: 'comment', id: commentId(made), comment: made });
      expect(sha1(canonicalByHand(made))).toBe(commentId(made));
    }));
  });
});

describe('a line that breaks a promise', () => {
  const line = (over: object): string => JSON.stringify({ timestamp: '1700000000', author: 'a', ...over });
  it.each([
    ['not JSON', '{"timestamp"', 'not-json'],
    ['a list', '[]', 'not-an-object'],
    ['null', 'null', 'not-an-object'],
    ['a very long one', line({ description: 'x'.repeat(65_536) }), 'too-long'],
    ['a very long one in bytes', line({ description: '€'.repeat(22_000) }), 'too-long'],
    ['deeply nested', '['.repeat(60_000), 'not-json'],
    ['a number for a time', line({ timestamp: 1_700_000_000 }), 'bad-timestamp'],
    ['no time', '{"author":"a"}', 'bad-timestamp'],
    ['a negative time', line({ timestamp: '-700000000' }), 'bad-timestamp'],
    ['a time too far away', line({ timestamp: '17000000000' }), 'bad-timestamp'],
    ['nobody', line({ author: '' }), 'bad-author'],
    ['a list for an author', line({ author: ['a'] }), 'bad-author'],
    ['an option for a parent', line({ parent: '--upload-pack=evil' }), 'bad-id'],
    ['a short parent', line({ parent: 'abc123' }), 'bad-id'],
    ['an upper-case original', line({ original: 'A'.repeat(40) }), 'bad-id'],
    ['a revision for a commit', line({ location: { commit: 'HEAD' } }), 'bad-id'],
    ['a text for a location', line({ location: 'a.yaml' }), 'bad-location'],
    ['a path outside', line({ location: { path: '../a.yaml' } }), 'unsafe-path'],
    ['a range without a line', line({ location: { range: {} } }), 'bad-range'],
    ['a range backwards', line({ location: { range: { startLine: 3, endLine: 2 } } }), 'bad-range'],
    ['a column backwards', line({ location: { range: { startLine: 3, startColumn: 5, endColumn: 4 } } }), 'bad-range'],
    ['half a line', line({ location: { range: { startLine: 1.5 } } }), 'bad-range'],
    ['a line before the first', line({ location: { range: { startLine: -1 } } }), 'bad-range'],
    ['a line beyond all', line({ location: { range: { startLine: 4_294_967_296 } } }), 'bad-range'],
    ['a number for a text', line({ description: 7 }), 'bad-description'],
    ['a word for resolved', line({ resolved: 'true' }), 'bad-resolved'],
    ['a number for a signature', line({ signature: 7 }), 'bad-signature'],
    ['a list for an extension', line({ lb: [] }), 'bad-extension'],
    ['a version of tomorrow', line({ v: 2 }), 'unknown-version'],
    ['a text for a version', line({ v: '1' }), 'unknown-version'],
  ])('%s is set aside as it is', (_what, text, reason) => {
    expect(readLine(text)).toEqual({ kind: 'quarantined', line: text, reason });
  });

  it('never throws, whatever it is', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json(), hostile), (text) => {
      const read = readLine(text);
      if (read.kind !== 'comment') expect(read.line).toBe(text);
    }));
  });

  it('does not touch what all objects share', () => {
    readLine('{"timestamp":"1700000000","author":"a","__proto__":{"polluted":1},"lb":{"__proto__":{"polluted":1}}}');
    expect({}).not.toHaveProperty('polluted');
  });
});

it('an event of our own is recognised and kept', () => {
  const line = '{"v":1,"kind":"verdict","timestamp":"1700000000"}';
  expect(readLine(line)).toEqual({ kind: 'event', line, value: { v: 1, kind: 'verdict', timestamp: '1700000000' } });
});

describe('a path', () => {
  it.each(['a.yaml', 'a/b c/ü.yaml', '.github/x', '.gitignore', 'a/.gitattributes', 'git/x', 'x.git/y', 'aa:b'])('may be %s', (path) => {
    expect(isSafePath(path)).toBe(true);
  });
  it.each([
    '', '/etc/passwd', '-x', '..', 'a/../b', './a', 'a//b', 'a/', 'a\\b', 'a\0b', 'a\nb', 'C:/x', 'c:x',
    '.git', '.git/config', 'a/.GIT/x', '.git./x', '.git /x', '.Git::$INDEX_ALLOCATION/x', 'git~1/x', 'GIT~2', '.g\u200cit/x', 7, null, 'x'.repeat(5_000),
  ])('may not be %j', (path) => {
    expect(isSafePath(path)).toBe(false);
  });
});

it('an object id is forty or sixty-four lower-case digits', () => {
  expect([COMMIT, 'a'.repeat(64)].every(isObjectId)).toBe(true);
  expect(['a'.repeat(39), 'a'.repeat(41), 'a'.repeat(63), 'A'.repeat(40), `${COMMIT}\n`, 'HEAD', 7].some(isObjectId)).toBe(false);
});

function comment(line: string): Comment {
  const read = readLine(line);
  if (read.kind !== 'comment') throw new Error(JSON.stringify(read));
  return read.comment;
}

function sha1(text: string): string {
  return createHash('sha1').update(text, 'utf8').digest('hex');
}

/** The canonical form once more, by other means: field by field. */
function canonicalByHand({ timestamp, author, original, parent, location, description, resolved, signature }: Comment): string {
  const quote = (text: string): string =>
    JSON.stringify(text).replaceAll('<', '\\u003c').replaceAll('>', '\\u003e').replaceAll('&', '\\u0026').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
  const object = (...fields: (string | false)[]): string => `{${fields.filter((field) => field !== false).join(',')}}`;
  const range = location?.range;
  return object(
    `"timestamp":"${String(timestamp).padStart(10, '0')}"`,
    `"author":${quote(author)}`,
    original !== undefined && `"original":"${original}"`,
    parent !== undefined && `"parent":"${parent}"`,
    location !== undefined && `"location":${object(
      location.commit !== undefined && `"commit":"${location.commit}"`,
      location.path !== undefined && `"path":${quote(location.path)}`,
      range !== undefined && `"range":${object(
        `"startLine":${range.startLine}`,
        range.startColumn !== undefined && `"startColumn":${range.startColumn}`,
        range.endLine !== undefined && `"endLine":${range.endLine}`,
        range.endColumn !== undefined && `"endColumn":${range.endColumn}`,
      )}`,
    )}`,
    description !== '' && `"description":${quote(description)}`,
    resolved !== undefined && `"resolved":${resolved}`,
    signature !== undefined && `"signature":${quote(signature)}`,
  );
}

const text = fc.string({ unit: 'grapheme' });
const id = fc.stringMatching(/^[0-9a-f]{40}$/);
const comments: fc.Arbitrary<Comment> = fc.record(
  {
    timestamp: fc.integer({ min: 0, max: 9_999_999_999 }),
    author: fc.string({ unit: 'grapheme', minLength: 1 }),
    description: fc.oneof(text, fc.stringMatching(/^[<>&\u2028\\"ud8]*$/)),
    original: id,
    parent: id,
    location: fc.record(
      {
        commit: fc.oneof(id, fc.stringMatching(/^[0-9a-f]{64}$/)),
        path: fc.stringMatching(/^[a-z]{1,5}(\/[a-zé<&]{1,5}){0,3}$/),
        range: fc.record({ startLine: fc.integer({ min: 1, max: 9 }), startColumn: fc.integer({ min: 1, max: 9 }), endLine: fc.integer({ min: 10, max: 99 }), endColumn: fc.integer({ min: 1, max: 9 }) }, { requiredKeys: ['startLine', 'endLine'] }),
      },
      { requiredKeys: [] },
    ),
    resolved: fc.boolean(),
    signature: fc.string({ unit: 'grapheme', minLength: 1 }),
    lb: fc.dictionary(fc.stringMatching(/^[a-z]{1,5}$/), fc.jsonValue()).map((lb) => JSON.parse(JSON.stringify(lb)) as Record<string, unknown>),
  },
  { requiredKeys: ['timestamp', 'author', 'description'] },
);
const hostile = fc
  .record({ timestamp: fc.anything(), author: fc.anything(), parent: fc.anything(), location: fc.anything(), resolved: fc.anything(), v: fc.anything(), lb: fc.anything() }, { requiredKeys: [] })
  .map((value) => JSON.stringify(value, (_key, part: unknown) => (typeof part === 'bigint' ? String(part) : part)));
