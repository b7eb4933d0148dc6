/**
 * What the interface asks for: the threads of a file, and the things a
 * reviewer does to them. Over any store; pure but for what the store does.
 *
 * A comment controller needs this much:
 *
 * ```ts
 * const outcome = await reviews.threads(path);
 * if (outcome.kind === 'read')
 *   for (const thread of outcome.threads)
 *     show(thread, thread.anchor && locate(thread.anchor, document.getText()));
 * ```
 *
 * and one call for each of its commands. Every call answers a value with a
 * `kind`; after `written` the threads can be asked for again at once. Paths are
 * the repository's: `store.pathOf(uri.fsPath)`.
 */
import { makeAnchor, locationOf, readAnchor, selectorsOf, type Anchor } from '../reviews/anchor';
import { commentId, fits, isSafePath, printComment, type Comment, type Extension, type QuarantinedLine } from '../reviews/event';
import { edit, fold, newComment, remove, reopenThread, replyTo, resolveThread, type Said, type Thread, type ThreadComment } from '../reviews/thread';
import type { Failed, Identity, NoteTarget, PlacedThread, Reviews, Snapshot, Store, WriteOutcome } from './store';

/**
 * The threads in a store.
 *
 * @param now seconds since 1970, for the time of what is said.
 */
export function reviewsOver(store: Store, now: () => number = () => Math.floor(Date.now() / 1000)): Reviews {
  let view: View | undefined;

  return {
    store,

    async threads(path) {
      const read = await current();
      if (read.kind !== 'read') return read;
      const { snapshot, threads, quarantined } = read.view;
      return {
        kind: 'read',
        ...(snapshot.tip !== undefined && { tip: snapshot.tip }),
        threads: threads.filter((thread) => !thread.deleted && (path === undefined || thread.anchor?.path === path)),
        quarantined,
        oversized: snapshot.oversized,
      };
    },

    async comment({ path, text, range, description, blocks, document }) {
      if (description.trim() === '') return { kind: 'nothing-said' };
      if (!isSafePath(path)) return { kind: 'unsafe-path' };
      const revision = await store.revision(path);
      if (revision.kind !== 'at') return revision;
      const anchor = makeAnchor({
        path,
        text,
        commit: revision.commit,
        ...(range && { range }),
        // Of a text that is not committed we do not know Git's id.
        ...(revision.blob !== undefined && sameLines(revision.text, text) && { blob: revision.blob }),
        ...(document !== undefined && { document }),
      });
      return write({ kind: 'path', path }, (said) => {
        const comment = newComment(said(description, selectorsOf(anchor)), locationOf(anchor), blocks);
        return { thread: commentId(comment), comments: [comment] };
      });
    },

    reply(id, description, comment) {
      if (description.trim() === '') return Promise.resolve({ kind: 'nothing-said' });
      return change(id, (thread, said) => {
        if (comment !== undefined && !nodeOf(thread, comment)) return { kind: 'no-such-comment' };
        return [replyTo(thread, said(description), comment)];
      });
    },

    edit(id, comment, description) {
      if (description.trim() === '') return Promise.resolve({ kind: 'nothing-said' });
      return change(id, (thread, said, identity) => {
        const node = own(thread, comment, identity);
        if ('kind' in node) return node;
        return node.description === description ? [] : [edit(thread, node, said(description, node.lb))];
      });
    },

    remove(id, comment) {
      return change(id, (thread, said, identity) => {
        const node = own(thread, comment, identity);
        if ('kind' in node) return node;
        return node.deleted ? [] : [remove(thread, node, identity.email, said('').timestamp)];
      });
    },

    resolve: (id, description = '') => change(id, (thread, said) => resolveThread(thread, said(description))),

    reopen: (id, description = '') => change(id, (thread, said) => reopenThread(thread, said(description))),
  };

  /** Changes a thread as it is now, not as it was when the person looked. */
  async function change(
    id: string,
    comments: (thread: Thread, said: Sayer, identity: Identity) => readonly Comment[] | Extract<WriteOutcome, { kind: 'no-such-comment' | 'not-yours' }>,
  ): Promise<WriteOutcome> {
    const read = await current();
    if (read.kind !== 'read') return read;
    const thread = read.view.threads.find((each) => each.id === id);
    if (!thread) return { kind: 'no-such-thread' };
    return write({ kind: 'commit', commit: thread.annotated[0] }, (said, identity) => {
      const made = comments(thread, said, identity);
      return 'kind' in made ? made : { thread: id, comments: made };
    });
  }

  async function write<T extends WriteOutcome>(
    target: NoteTarget,
    make: (said: Sayer, identity: Identity) => { readonly thread: string; readonly comments: readonly Comment[] } | T,
  ): Promise<WriteOutcome> {
    const known = await store.identity();
    if (known.kind !== 'known') return known;
    const { identity } = known;
    const said: Sayer = (description, lb) => ({
      author: identity.email,
      timestamp: now(),
      description,
      // The format has room for one name. Git's readers know people by their address.
      lb: { ...lb, name: identity.name },
    });
    const made = make(said, identity);
    if ('kind' in made) return made;
    const [first, ...others] = made.comments;
    if (!first) return { kind: 'unchanged' };
    const lines = [printComment(first), ...others.map(printComment)] as const;
    if (!lines.every(fits)) return { kind: 'too-long' };
    const outcome = await store.append({ target, lines, by: identity });
    if (outcome.kind !== 'written') return outcome;
    return { ...outcome, thread: made.thread, comment: commentId(first) };
  }

  async function current(): Promise<{ readonly kind: 'read'; readonly view: View } | Failed> {
    const read = await store.read();
    if (read.kind !== 'read') return read;
    // The same tip gives the same snapshot, and so the same threads.
    if (view?.snapshot !== read.snapshot) view = await viewOf(read.snapshot, store);
    return { kind: 'read', view };
  }
}

type Sayer = (description: string, lb?: Extension) => Said;

interface View {
  readonly snapshot: Snapshot;
  readonly threads: readonly PlacedThread[];
  readonly quarantined: readonly QuarantinedLine[];
}

async function viewOf(snapshot: Snapshot, store: Store): Promise<View> {
  const { threads, quarantined } = fold(snapshot.lines);
  const anchors = await anchorsOf(threads, store);
  return {
    snapshot,
    threads: threads.map((thread, index) => ({ ...thread, ...(anchors[index] && { anchor: anchors[index] }) })),
    quarantined,
  };
}

/** Other writers store no text with a comment. Theirs we take from the commit that they commented on. */
async function anchorsOf(threads: readonly Thread[], store: Store): Promise<readonly (Anchor | undefined)[]> {
  const anchors = threads.map(({ location, lb }) => readAnchor(location, lb));
  const bare = anchors.flatMap((anchor, index) => {
    if (!anchor?.range || anchor.snippet || anchor.commit === undefined) return [];
    return [{ index, anchor, range: anchor.range, commit: anchor.commit }];
  });
  const texts = await store.texts(bare.map(({ commit, anchor }) => ({ commit, path: anchor.path })));
  for (const [at, { index, anchor, range }] of bare.entries()) {
    const text = texts[at];
    // A range that was never inside its text says nothing about a place.
    if (text === undefined || (range.endLine ?? range.startLine) > text.split('\n').length) continue;
    anchors[index] = makeAnchor({ ...anchor, text, range });
  }
  return anchors;
}

function own(thread: Thread, id: string, identity: Identity): ThreadComment | { kind: 'no-such-comment' | 'not-yours' } {
  const node = nodeOf(thread, id);
  if (!node) return { kind: 'no-such-comment' };
  return node.author === identity.email ? node : { kind: 'not-yours' };
}

function nodeOf(thread: Thread, id: string): ThreadComment | undefined {
  return thread.nodes.find((node) => node.id === id);
}

/** Whether two texts differ in nothing but their line endings. */
function sameLines(a: string | undefined, b: string): boolean {
  return a?.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');
}
