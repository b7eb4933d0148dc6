import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locate, locationOf, makeAnchor, readAnchor, selectorsOf, type Anchor } from '../../client/src/reviews/anchor';
import { fits, printComment, readLine } from '../../client/src/reviews/event';

describe('an anchor', () => {
  const text = 'a\nb\nc\nd\ne\nf\ng\nh\n';

  it('remembers the lines and three on either side', () => {
    expect(makeAnchor({ path: 'x.yaml', text, range: { startLine: 4, endLine: 5 }, commit: 'c'.repeat(40), document: 'x' })).toEqual({
      path: 'x.yaml', commit: 'c'.repeat(40), document: 'x', range: { startLine: 4, endLine: 5 },
      snippet: { before: ['a', 'b', 'c'], exact: ['d', 'e'], after: ['f', 'g', 'h'] },
    });
  });

  it('stays inside its text', () => {
    expect(makeAnchor({ path: 'x', text: 'a\nb', range: { startLine: 2, endLine: 9 } }).range).toEqual({ startLine: 2, endLine: 2 });
    expect(makeAnchor({ path: 'x', text: '', range: { startLine: 7, endLine: 9 } }).range).toEqual({ startLine: 1, endLine: 1 });
  });

  it('comes back from a stored line', () => {
    const anchor = makeAnchor({ path: 'x.yaml', text, range: { startLine: 2, startColumn: 1, endLine: 3, endColumn: 1 }, blob: 'b'.repeat(64), commit: 'c'.repeat(40), document: 'x' });
    const line = printComment({ timestamp: 1, author: 'a', description: '', location: locationOf(anchor), lb: selectorsOf(anchor) });
    const read = readLine(line);
    expect(read.kind === 'comment' && readAnchor(read.comment.location, read.comment.lb)).toEqual(anchor);
  });

  it('does not believe what it is not', () => {
    const location = { path: 'x', range: { startLine: 1 } };
    for (const lb of [{ exact: 'x', before: [], after: [] }, { exact: [1], before: [], after: [] }, { exact: [], before: [], after: [] }, { exact: ['x'] }, { blob: '../x', document: 7 }]) {
      expect(readAnchor(location, lb)).toEqual(location);
    }
    expect(readAnchor({ range: { startLine: 1 } }, {})).toBeUndefined();
  });

  it('fits into a line, however much is selected', () => {
    const wide = `${'<'.repeat(100_000)}\n`.repeat(3_000);
    const anchor = makeAnchor({ path: 'x', text: wide, range: { startLine: 1, endLine: 3_000 } });
    expect(fits(printComment({ timestamp: 1, author: 'a', description: '', location: locationOf(anchor), lb: selectorsOf(anchor) }))).toBe(true);
    expect(locate(anchor, wide)).toEqual({ state: 'current', range: { startLine: 1, endLine: 3_000 } });
  });
});

describe('locating', () => {
  // In each text the lines that the comment is about carry a `>`; in the text
  // of today, so does the place where it must be found, if there is one.
  it.each([
    ['unchanged', '1 2 >3 4', '1 2 >3 4'],
    ['lines above came in', '1 2 >3 4', 'x y 1 2 >3 4'],
    ['lines above went away', '1 2 3 >4 5', '>4 5'],
    ['the lines moved', '1 >2 3 4', '4 3 1 >2'],
    ['everything around it changed', '1 >2 3', 'x >2 y'],
    ['the text changed', '1 >2 3', '1 x 3'],
    ['half of the text changed', '1 >2 >3 4', '1 2 x 4'],
    ['the text is gone', '1 >2 3', ''],
    ['several lines', '1 >2 >3 4', 'x 1 >2 >3 4'],
    ['the same line elsewhere too, and nothing changed', 'k a >t b k a t b', 'k a >t b k a t b'],
    ['the same line elsewhere, told apart by what surrounds it', 'a t b c >t d', 'x a t b c >t d'],
    ['the same line came in above', 'a >t b', 't a >t b'],
    ['a copy of the block came in beside it', 'x a >t b y', 'x a >t b a t b y'],
    ['the same line twice, and nothing around it is left', 'a >t b', 'x t y t z'],
    ['the commented one of two is gone, and the other is elsewhere', 'q w e >t r z u t i', 'q w e x r z u y t i'],
    ['the commented one of two is gone, and the other comes to its line', 'q w e >t r z u t i', 'z u j t i'],
  ])('%s', (_what, then, today) => {
    const { anchor } = marked(then);
    const { text, range } = marked(today);
    const place = locate(anchor, text);
    expect(place).toEqual(range ? { state: 'current', range } : { state: 'outdated', snippet: anchor.snippet });
  });

  it('an empty line is found only among its neighbours', () => {
    const anchor = makeAnchor({ path: 'x', text: 'a\n\nb', range: { startLine: 2, endLine: 2 } });
    expect(locate(anchor, 'x\na\n\nb')).toMatchObject({ range: { startLine: 3 } });
    expect(locate(anchor, 'x\n\ny\nz')).toMatchObject({ state: 'outdated' });
  });

  it('a whole file is always there', () => {
    expect(locate({ path: 'x' }, 'anything')).toEqual({ state: 'current' });
  });

  it('without a text to compare, nothing is believed', () => {
    expect(locate({ path: 'x', range: { startLine: 1 } }, 'anything')).toEqual({ state: 'outdated' });
  });

  it('what ends a line does not matter', () => {
    fc.assert(fc.property(documents, ({ lines, range }) => {
      const anchor = makeAnchor({ path: 'x', text: lines.join('\n'), range });
      expect(makeAnchor({ path: 'x', text: lines.join('\r\n'), range })).toEqual(anchor);
      expect(locate(anchor, lines.join('\r\n'))).toEqual({ state: 'current', range });
    }));
  });

  it('is on the lines it was made on, and never on lines that say something else', () => {
    fc.assert(fc.property(documents, fc.array(fc.constantFrom('a', 'b', 'c', '', 'x')), fc.nat(), (document, inserted, at) => {
      const { lines, range } = document;
      const anchor = makeAnchor({ path: 'x', text: lines.join('\n'), range });
      const today = [...lines.slice(0, at % (lines.length + 1)), ...inserted, ...lines.slice(at % (lines.length + 1))];
      const place = locate(anchor, today.join('\n'));
      if (place.state === 'outdated') return;
      expect(today.slice((place.range?.startLine ?? 0) - 1, place.range?.endLine)).toEqual(lines.slice(range.startLine - 1, range.endLine));
    }));
  });
});

function marked(source: string): { readonly text: string; readonly range: Anchor['range']; readonly anchor: Anchor } {
  const words = source.split(' ');
  const at = words.flatMap((word, index) => (word.startsWith('>') ? [index + 1] : []));
  const text = words.map((word) => word.replace('>', '')).join('\n');
  const [startLine] = at;
  const range = startLine === undefined ? undefined : { startLine, endLine: startLine + at.length - 1 };
  return { text, range, anchor: makeAnchor({ path: 'x', text, ...(range && { range }) }) };
}

const documents = fc.array(fc.constantFrom('a', 'b', 'c', 'x', ''), { minLength: 1, maxLength: 12 }).chain((lines) =>
  fc.tuple(fc.nat(lines.length - 1), fc.nat(lines.length - 1)).map(([a, b]) => ({ lines, range: { startLine: Math.min(a, b) + 1, endLine: Math.max(a, b) + 1 } })),
);
