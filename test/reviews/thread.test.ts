import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commentId, printComment, type Comment } from '../../client/src/reviews/event';
import { TOMBSTONE, edit, fold, newComment, remove, reopenThread, replyTo, resolveThread, type NotedLine, type Thread } from '../../client/src/reviews/thread';

const HOME = 'a'.repeat(40);

describe('a thread', () => {
  it('is a comment and what answers it, in the order it was said', () => {
    const root = comment({ description: 'root' });
    const first = comment({ description: 'first', parent: commentId(root), timestamp: 5 });
    const second = comment({ description: 'second', parent: commentId(first), timestamp: 7 });
    const [thread, ...others] = threads([second, root, first]);
    expect(others).toEqual([]);
    expect(thread).toMatchObject({ id: commentId(root), annotated: [HOME], state: 'open', blocking: false, deleted: false });
    expect(said(thread)).toEqual(['root', 'first', 'second']);
  });

  it('shows a reply after what it answers, however wrong a clock was', () => {
    const root = comment({ description: 'root', timestamp: 100 });
    const early = comment({ description: 'early', parent: commentId(root), timestamp: 1 });
    expect(said(threads([early, root])[0])).toEqual(['root', 'early']);
  });

  it('keeps replies whose beginning has not arrived, together', () => {
    const missing = 'f'.repeat(40);
    const place = { path: 'a.yaml' };
    const replies = [comment({ description: 'one', parent: missing, timestamp: 2 }), comment({ description: 'two', parent: missing, timestamp: 3, location: place })];
    expect(threads(replies)).toMatchObject([{ id: missing, location: place, comments: [{ description: 'one' }, { description: 'two' }] }]);
  });

  it('is one even when two clones added different things to the same comment', () => {
    const root = comment({ description: 'root' });
    const lines = [root, { ...root, lb: { blob: 'x' } }, { ...root, lb: { blob: 'y' } }];
    expect(threads(lines)).toMatchObject([{ lb: { blob: 'x' }, nodes: { length: 1 } }]);
  });

  it('is as deep as people like', () => {
    let last = comment({ description: 'root' });
    const lines = [last];
    for (let depth = 0; depth < 100_000; depth++) lines.push((last = { timestamp: 10, author: 'a', parent: commentId(last), description: '' }));
    const [thread] = threads(lines);
    expect(thread?.nodes).toHaveLength(100_001);
  });
});

describe('an edit', () => {
  const root = comment({ description: 'frist', location: { path: 'a.yaml' } });
  const [thread] = threads([root]);
  const [node] = thread?.nodes ?? [];

  it('replaces the text and says when and by whom', () => {
    if (!thread || !node) throw new Error();
    const edited = edit(thread, node, say('first', 50));
    expect(edited).toMatchObject({ original: node.id, location: { path: 'a.yaml' }, timestamp: 50 });
    expect(threads([edited, root])).toMatchObject([{ id: node.id, comments: [{ description: 'first', timestamp: 1, edited: { author: 'me', timestamp: 50 } }] }]);
  });

  it('the latest wins, and an edit is later than what it edits', () => {
    if (!thread || !node) throw new Error();
    const once = edit(thread, node, say('once', 0));
    expect(once.timestamp).toBe(node.timestamp + 1);
    const [after] = threads([root, once]);
    const twice = edit(after as Thread, (after as Thread).nodes[0], say('twice', 0));
    expect(said(threads([twice, once, root])[0])).toEqual(['twice']);
  });

  it('of an edit is an edit of the first, and a reply to an edit answers the first', () => {
    const once = comment({ description: 'once', original: commentId(root), timestamp: 5 });
    const twice = comment({ description: 'twice', original: commentId(once), timestamp: 6 });
    const reply = comment({ description: 'reply', parent: commentId(twice), timestamp: 7 });
    expect(said(threads([reply, twice, root, once])[0])).toEqual(['twice', 'reply']);
  });

  it('cannot move a comment below its own reply', () => {
    const reply = comment({ description: 'reply', parent: commentId(root), timestamp: 2 });
    const circle = comment({ description: 'moved', original: commentId(root), parent: commentId(reply), timestamp: 3 });
    expect(said(threads([circle, root, reply])[0])).toEqual(['moved', 'reply']);
  });

  it('whose first line has not arrived is shown, and makes no circle', () => {
    const missing = 'e'.repeat(40);
    const reply = comment({ description: 'reply', parent: missing, timestamp: 2 });
    const stray = comment({ description: 'stray', original: missing, parent: commentId(reply), timestamp: 3 });
    expect(threads([stray, reply])).toMatchObject([{ id: missing, nodes: [{ description: 'stray' }, { description: 'reply' }] }]);
  });

  it('that deletes leaves a tombstone and withdraws the request', () => {
    const blocking = comment({ description: 'x', resolved: false });
    const [before] = threads([blocking]);
    if (!before) throw new Error();
    const gone = remove(before, before.nodes[0], 'me', 9);
    expect(gone).toMatchObject({ description: TOMBSTONE, original: before.id });
    expect(threads([blocking, gone])).toMatchObject([{ deleted: true, blocking: false }]);
  });
});

describe('resolved is what a whole tree says', () => {
  // The examples were worked out by hand from the other client's rule: children
  // together are unresolved if one is; a node whose children are resolved is
  // resolved only if it says so itself.
  it.each<[string, Shape, boolean | undefined]>([
    ['nothing said', [undefined], undefined],
    ['a request', [false], false],
    ['an approval', [true], true],
    ['a request marked as made', [false, [true]], undefined],
    ['a remark marked as made', [undefined, [true]], undefined],
    ['a remark with a request below', [undefined, [undefined, [false]]], false],
    ['a mark only below the request below', [false, [false, [true]]], false],
    ['marks on both', [false, [true], [false, [true]]], undefined],
    ['an approval with a request below', [true, [false]], false],
    ['an approval with a mark below', [true, [true]], true],
    ['one of two below', [false, [true], [false]], false],
  ])('%s', (_what, shape, effective) => {
    expect(threads(grow(shape))[0]?.nodes.find(({ parent }) => parent === undefined)?.effective).toBe(effective);
  });

  it('resolving marks every unresolved node, and reopening undoes it, in any tree', () => {
    fc.assert(fc.property(shapes, (shape) => {
      const lines = grow(shape);
      const [before] = threads(lines);
      if (!before) throw new Error();
      const marks = resolveThread(before, say('', 50));
      expect(marks.every(({ parent, resolved }) => parent !== undefined && resolved === true)).toBe(true);
      const [resolved] = threads([...lines, ...marks]);
      expect(resolved).toMatchObject({ state: 'resolved', blocking: false });
      expect(resolved?.nodes.some(({ effective }) => effective === false)).toBe(false);
      expect(resolveThread(resolved as Thread, say('', 50))).toEqual([]);

      const reopening = reopenThread(resolved as Thread, say('', 50));
      const [open] = threads([...lines, ...marks, ...reopening]);
      expect(open).toMatchObject({ state: 'open', blocking: true });
      const again = resolveThread(open as Thread, say('', 50));
      expect(threads([...lines, ...marks, ...reopening, ...again])[0]).toMatchObject({ state: 'resolved' });
    }));
  });

  it('a first comment never approves, and blocks when asked to', () => {
    expect(newComment(say('x', 1), { path: 'a' }, true)).toMatchObject({ resolved: false });
    expect(newComment(say('x', 1), { path: 'a' }, false)).not.toHaveProperty('resolved');
  });

  it('a mark is no comment, unless it says something', () => {
    const root = comment({ description: 'root' });
    const [thread] = threads([root]);
    expect(said(threads([root, ...resolveThread(thread as Thread, say('', 9))])[0])).toEqual(['root']);
    expect(said(threads([root, ...resolveThread(thread as Thread, say('Done', 9))])[0])).toEqual(['root', 'Done']);
  });
});

it('saying the same twice in a second is saying it twice', () => {
  const root = comment({ description: 'root' });
  const [thread] = threads([root]);
  const first = replyTo(thread as Thread, say('ok', 9));
  const [after] = threads([root, first]);
  const second = replyTo(after as Thread, say('ok', 9));
  expect(said(threads([root, first, second])[0])).toEqual(['root', 'ok', 'ok']);
});

it('a clock from the far future is not followed', () => {
  const root = comment({ description: 'root', timestamp: 9_999_999_999 });
  expect(replyTo(threads([root])[0] as Thread, say('ok', 9)).timestamp).toBe(9);
});

it('what is no comment is kept beside the threads', () => {
  const folded = fold(['{"v":1}', 'rubbish', '', '  ', '{"v":1}', 'rubbish'].map((line) => ({ annotated: HOME, line })));
  expect(folded).toMatchObject({ threads: [], events: [{ line: '{"v":1}' }], quarantined: [{ line: 'rubbish', reason: 'not-json' }] });
});

it('threads fold alike in any order and however often a line arrives', () => {
  fc.assert(fc.property(histories, fc.infiniteStream(fc.nat()), (lines, random) => {
    const folded = fold(lines);
    const again = [...lines, ...lines.filter(() => (random.next().value as number) % 2 === 0)]
      .map((line) => [random.next().value as number, line] as const)
      .sort(([a], [b]) => a - b)
      .map(([, line]) => line);
    expect(fold(again)).toEqual(folded);
    // Nothing is dropped: every line is somewhere.
    const ids = new Set(folded.threads.flatMap(({ nodes }) => nodes.map(({ id }) => id)));
    const texts = folded.threads.flatMap(({ nodes }) => nodes).length;
    expect(texts).toBe(ids.size);
  }));
});

/** What a node says itself, then its children. */
type Shape = readonly [boolean | undefined, ...Shape[]];

function grow([resolved, ...children]: Shape, parent?: string, name = '0'): readonly Comment[] {
  const node = comment({ description: name, timestamp: 10, ...(parent !== undefined && { parent }), ...(resolved !== undefined && { resolved }) });
  return [node, ...children.flatMap((child, index) => grow(child, commentId(node), `${name}.${index}`))];
}

const state = fc.constantFrom(undefined, true, false);
const { shape: shapes } = fc.letrec<{ shape: Shape }>((tie) => ({
  shape: fc.oneof({ maxDepth: 4 }, fc.tuple(state), fc.tuple(state, tie('shape')), fc.tuple(state, tie('shape'), tie('shape'))) as fc.Arbitrary<Shape>,
}));

/** Lines that answer and edit one another, and some that are no comments at all. */
const histories: fc.Arbitrary<readonly NotedLine[]> = fc
  .array(
    fc.record({
      timestamp: fc.nat(5), author: fc.constantFrom('a', 'b'), description: fc.constantFrom('', 'x', 'y', TOMBSTONE), resolved: state,
      parent: fc.option(fc.nat(9), { nil: undefined }), original: fc.option(fc.nat(9), { nil: undefined }), extra: fc.constantFrom(undefined, 'p', 'q'), home: fc.constantFrom(HOME, 'b'.repeat(40)),
      junk: fc.constantFrom(undefined, undefined, undefined, 'junk', '{"v":1}'),
    }),
    { maxLength: 12 },
  )
  .map((seeds) => {
    const ids: string[] = ['c'.repeat(40)];
    return seeds.map(({ parent, original, resolved, extra, home, junk, ...rest }) => {
      const of = (index: number | undefined): string | undefined => (index === undefined ? undefined : ids[index % ids.length]);
      const [answered, edited] = [of(parent), of(original)];
      const made: Comment = { ...rest, ...(answered && { parent: answered }), ...(edited && { original: edited }), ...(resolved !== undefined && { resolved }), ...(extra && { lb: { extra } }) };
      ids.push(commentId(made));
      return { annotated: home, line: junk ?? printComment(made) };
    });
  });

function comment(over: Partial<Comment>): Comment {
  return { timestamp: 1, author: 'a', description: 'x', ...over };
}

function threads(comments: readonly Comment[]): readonly Thread[] {
  return fold(comments.map((each) => ({ annotated: HOME, line: printComment(each) }))).threads;
}

function said(thread: Thread | undefined): readonly string[] {
  return thread?.comments.map(({ description }) => description) ?? [];
}

function say(description: string, timestamp: number) {
  return { author: 'me', timestamp, description };
}
