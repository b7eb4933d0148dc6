import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { directoryOf, pathsFor, placeOf, printDirectory, toWrite, withDirectory, withNote } from '../../client/src/git/notes';
import { parseBatch, parseChecks, parseIdentity, parseLines, parseNotes, parseText, parseTree } from '../../client/src/git/parse';

const A = 'a'.repeat(40);
const B = 'b'.repeat(40);
const LONG = 'c'.repeat(64);

describe('what Git answers', () => {
  it('cat-file --batch: objects of any bytes, and missing ones, in order', () => {
    const bytes = Buffer.concat([Buffer.from(`${A} blob 3\n`), Buffer.from([0xff, 0x0a, 0x00]), Buffer.from(`\n${B}:x y missing\n${LONG} tree 0\n\n`)]);
    expect(parseBatch(bytes).map((item) => (item.kind === 'object' ? [item.id, item.type, [...item.content]] : item.kind))).toEqual([
      [A, 'blob', [0xff, 0x0a, 0x00]], 'missing', [LONG, 'tree', []],
    ]);
    expect(parseBatch(Buffer.from('cut off'))).toEqual([]);
  });

  it('cat-file --batch-check', () => {
    expect(parseChecks(`${A} commit 230\nHEAD:a b.yaml missing\nab ambiguous\n`)).toEqual([{ kind: 'object', id: A, type: 'commit', size: 230 }, { kind: 'missing' }, { kind: 'missing' }]);
  });

  it('a tree, with names that are no text, and printed again as it was', () => {
    const name = Buffer.from([0x66, 0xff, 0x09, 0x0a]);
    const bytes = Buffer.concat([Buffer.from('100644 '), name, Buffer.from([0]), Buffer.from(A, 'hex'), Buffer.from('40000 ab\0'), Buffer.from(B, 'hex')]);
    const entries = parseTree(bytes, 40);
    expect(entries).toEqual([{ mode: '100644', name: name.toString('latin1'), id: A }, { mode: '040000', name: 'ab', id: B }]);
    const printed = Buffer.from(printDirectory(directoryOf(entries)), 'latin1');
    expect(printed).toEqual(Buffer.concat([Buffer.from(`100644 blob ${A}\t`), name, Buffer.from(`\0`), Buffer.from(`040000 tree ${B}\tab\0`)]));
    expect(parseTree(Buffer.concat([Buffer.from('100644 x\0'), Buffer.from(LONG, 'hex')]), 64)).toEqual([{ mode: '100644', name: 'x', id: LONG }]);
    expect(parseTree(bytes.subarray(0, -1), 40)).toHaveLength(1);
  });

  it('ls-tree of notes, flat and fanned out, without what is no note', () => {
    const listing = [`100644 blob ${A}      12\t${B}`, `100644 blob ${B}    3456\tcc/${'c'.repeat(38)}`, `100644 blob ${A}       1\tREADME`, `160000 commit ${A}       -\t${A}`, `100644 blob ${A} 1\t${LONG}`, ''].join('\0');
    expect(parseNotes(listing, 40)).toEqual([{ annotated: B, blob: A, size: 12 }, { annotated: 'c'.repeat(40), blob: B, size: 3456 }]);
  });

  it('who writes: the last setting, and author over user', () => {
    expect(parseIdentity('user.name\nAda\0user.email\nold@x\0user.email\nnew@x\0')).toEqual({ name: 'Ada', email: 'new@x' });
    expect(parseIdentity('user.name\nAda\0user.email\na@x\0author.email\nb@x\0')).toEqual({ name: 'Ada', email: 'b@x' });
    expect(parseIdentity('user.name\nAda\0')).toBeUndefined();
    expect(parseIdentity('user.name\nAda\0user.email\n\0')).toBeUndefined();
    expect(parseIdentity('')).toBeUndefined();
  });

  it('a blob as lines, and as text if it is text', () => {
    expect(parseLines(Buffer.from('one\n\ntwo\r\nthree'))).toEqual(['one', 'two\r', 'three']);
    expect(parseText(Buffer.from('\ufeffé'))).toBe('\ufeffé');
    expect(parseText(Buffer.from([0x61, 0]))).toBeUndefined();
  });

  it('never makes a parser fail', () => {
    fc.assert(fc.property(fc.uint8Array(), (bytes) => {
      const text = Buffer.from(bytes).toString('latin1');
      parseBatch(bytes); parseTree(bytes, 40); parseLines(bytes); parseText(bytes); parseChecks(text); parseNotes(text, 40); parseIdentity(text);
    }));
  });
});

describe('a notes tree', () => {
  const entry = (name: string, mode = '100644') => ({ mode, name, id: A });

  it('keeps a note where it is', () => {
    expect(placeOf(new Map([['', directoryOf([entry(B), entry('bb', '040000')])], ['bb', directoryOf([])]]), B)).toBe('');
    expect(placeOf(new Map([['', directoryOf([entry('bb', '040000')])], ['bb', directoryOf([entry(B.slice(2))])]]), B)).toBe('bb');
  });

  it('places a new note as the others are', () => {
    expect(placeOf(new Map(), B)).toBe('');
    expect(placeOf(new Map([['', directoryOf([entry(A)])]]), B)).toBe('');
    expect(placeOf(new Map([['', directoryOf([entry('aa', '040000')])]]), B)).toBe('bb');
    const deep = new Map([['', directoryOf([entry('bb', '040000')])], ['bb', directoryOf([entry('cc', '040000')])]]);
    expect(placeOf(deep, B)).toBe('bb/bb');
  });

  it('does not put a directory over what is no directory', () => {
    expect(placeOf(new Map([['', directoryOf([entry('aa', '040000'), entry('bb')])]]), B)).toBe('');
  });

  it('puts new notes into directories once they crowd', () => {
    const flat = directoryOf(Array.from({ length: 256 }, (_, index) => entry(index.toString(16).padStart(40, '0'))));
    expect(placeOf(new Map([['', flat]]), B)).toBe('bb');
  });

  it('is written from below', () => {
    expect(toWrite(['', 'aa/bb', 'cc'])).toEqual([['aa/bb'], ['aa', 'cc'], ['']]);
    const tree = withDirectory(withNote(new Map([['', directoryOf([entry('aa', '040000')])]]), B, LONG), 'bb', A);
    expect(tree.get('bb')?.get(B.slice(2))?.id).toBe(LONG);
    expect(tree.get('')?.get('bb')).toEqual({ mode: '040000', name: 'bb', id: A });
    expect(pathsFor(B)[2]).toBe(`bb/bb/${B.slice(4)}`);
  });
});
