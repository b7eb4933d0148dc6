/**
 * From stored lines to threads, and from a click back to the lines to store.
 *
 * Lines come from everybody's clones in any order and more than once, so the
 * fold depends on neither. It never recurses: how deep people reply is theirs
 * to choose, not the call stack's.
 */
import { MAX_TIMESTAMP, commentId, readLine, type Comment, type CommentLine, type EventLine, type Extension, type Location, type QuarantinedLine } from './event';

/** One line of a note, and the commit the note is attached to. */
export interface NotedLine {
  readonly annotated: string;
  readonly line: string;
}

export interface Folded {
  /** Oldest first. */
  readonly threads: readonly Thread[];
  /** Our own kinds of event, which nothing interprets yet. */
  readonly events: readonly EventLine[];
  readonly quarantined: readonly QuarantinedLine[];
}

export interface Thread {
  /** The id of the first comment, which need not be among `nodes` when only its replies have arrived. */
  readonly id: string;
  /** The commits whose notes hold the thread. A reply belongs in the first. */
  readonly annotated: readonly [string, ...string[]];
  /** `open` until somebody resolves it; then `resolved` until somebody reopens it or asks for a change below. */
  readonly state: ThreadState;
  /** Whether somebody asks for a change that nobody has marked as made: what other readers call unresolved. */
  readonly blocking: boolean;
  /** Where the first comment points. A thread whose first comment is missing borrows the place of its oldest reply that has one. */
  readonly location?: Location;
  /** What we stored with the first comment, the anchor among it. */
  readonly lb?: Extension;
  /** Everything said, each after what it answers, else by time. Marks and deleted comments included. */
  readonly nodes: readonly [ThreadComment, ...ThreadComment[]];
  /** What to show: the nodes that say something. */
  readonly comments: readonly ThreadComment[];
  /** Every comment was deleted. Nothing is left to show. */
  readonly deleted: boolean;
}

export type ThreadState = 'open' | 'resolved';

export interface ThreadComment {
  readonly id: string;
  readonly author: string;
  /** When it was first said, in seconds. */
  readonly timestamp: number;
  readonly edited?: { readonly author: string; readonly timestamp: number };
  /** The text as last edited. */
  readonly description: string;
  /** The comment that this one answers, by the id of its first line. */
  readonly parent?: string;
  readonly location?: Location;
  readonly lb?: Extension;
  /** What the comment itself says. */
  readonly resolved?: boolean;
  /** What it and everything under it say together. */
  readonly effective?: boolean;
  /** A mere mark: it resolves or reopens, and says nothing. */
  readonly mark: boolean;
  readonly deleted: boolean;
}

/** What a deleted comment leaves behind. Its earlier text stays in Git's history. */
export const TOMBSTONE = '[deleted]';

/** Makes threads of lines. Blank lines are nothing; every other line is in a thread, an event or quarantined. */
export function fold(lines: Iterable<NotedLine>): Folded {
  const events = new Map<string, EventLine>();
  const quarantined = new Map<string, QuarantinedLine>();
  const found = new Map<string, Found>();
  for (const { annotated, line } of lines) {
    if (line.trim() === '') continue;
    const read = readLine(line);
    if (read.kind === 'event') events.set(line, read);
    else if (read.kind === 'quarantined') quarantined.set(line, read);
    else gather(found, annotated, line, read);
  }
  const comments = withEdits(found);
  return {
    threads: intoTrees(comments).map(threadOf).sort(byTimeThenId),
    events: byLine(events),
    quarantined: byLine(quarantined),
  };
}

/** A new comment on a place. One that `blocks` asks for a change before the work is accepted. */
export function newComment(said: Said, location: Location, blocks: boolean): Comment {
  return {
    timestamp: said.timestamp,
    author: said.author,
    location,
    description: said.description,
    // Never true here: on a first comment other readers take that as approval of the whole review.
    ...(blocks && { resolved: false }),
    ...(said.lb && { lb: said.lb }),
  };
}

export interface Said {
  readonly author: string;
  /** Seconds since 1970. */
  readonly timestamp: number;
  readonly description: string;
  readonly lb?: Extension;
}

/** A reply to a thread, or to one comment of it. */
export function replyTo(thread: Thread, said: Said, parent = thread.id): Comment {
  return unheard(thread, under(parent, said, undefined));
}

/** An edit of a comment. It repeats what the comment says beside its text, for it replaces the whole record. */
export function edit(thread: Thread, comment: ThreadComment, said: Said): Comment {
  return unheard(thread, replacement(comment, said, comment.resolved));
}

/** A deletion: an edit that leaves a tombstone. A request for change is withdrawn with it; a change marked as made stays made. */
export function remove(thread: Thread, comment: ThreadComment, author: string, timestamp: number): Comment {
  return unheard(thread, replacement(comment, { author, timestamp, description: TOMBSTONE }, comment.resolved || undefined));
}

/**
 * The lines that resolve a thread; none if it is resolved. With words, the
 * mark on the first comment carries them.
 *
 * A node is unresolved while anything under it is, so every unresolved node
 * gets a mark of its own, the first comment included.
 */
export function resolveThread(thread: Thread, said: Said): readonly Comment[] {
  const unresolved = thread.nodes.filter(({ effective }) => effective === false).map(({ id }) => id);
  const wordsOrState = said.description !== '' || thread.state === 'open';
  const parents = new Set(wordsOrState ? [thread.id, ...unresolved] : unresolved);
  return [...parents].map((parent) =>
    unheard(thread, under(parent, parent === thread.id ? said : { ...said, description: '' }, true)),
  );
}

/** The line that reopens a thread; none if it is open and there is nothing to say. */
export function reopenThread(thread: Thread, said: Said): readonly Comment[] {
  if (thread.state === 'open' && said.description === '') return [];
  return [unheard(thread, under(thread.id, said, false))];
}

function under(parent: string, { timestamp, author, description, lb }: Said, resolved: boolean | undefined): Comment {
  return { timestamp, author, parent, description, ...(resolved !== undefined && { resolved }), ...(lb && { lb }) };
}

function replacement(comment: ThreadComment, said: Said, resolved: boolean | undefined): Comment {
  const latest = comment.edited?.timestamp ?? comment.timestamp;
  return {
    timestamp: Math.max(said.timestamp, latest + 1),
    author: said.author,
    original: comment.id,
    ...(comment.parent !== undefined && { parent: comment.parent }),
    ...(comment.location && { location: comment.location }),
    description: said.description,
    ...(resolved !== undefined && { resolved }),
    ...(comment.lb && { lb: comment.lb }),
  };
}

/**
 * Later than what was said before, so that it is read after it, also when both
 * fall into one second or the other clock is a little fast. And never the same
 * line as an earlier one: a line is stored once, and reopening twice in a
 * second must not be lost.
 */
function unheard(thread: Thread, comment: Comment): Comment {
  const heard = new Map(thread.nodes.map(({ id, timestamp }) => [id, timestamp]));
  const near = [...heard.values()].filter((timestamp) => timestamp >= comment.timestamp && timestamp < comment.timestamp + FAST_CLOCK);
  let said = { ...comment, timestamp: near.reduce((latest, timestamp) => Math.max(latest, timestamp + 1), comment.timestamp) };
  while (said.timestamp < MAX_TIMESTAMP && heard.has(commentId(said))) said = { ...said, timestamp: said.timestamp + 1 };
  return said;
}

/** By how many seconds another clock may be ahead before we stop following it. */
const FAST_CLOCK = 60;

/** One id's line and where it was found. */
interface Found extends CommentLine {
  readonly annotated: ReadonlySet<string>;
  readonly line: string;
}

function gather(found: Map<string, Found>, annotated: string, line: string, read: CommentLine): void {
  const known = found.get(read.id);
  if (!known) {
    found.set(read.id, { ...read, line, annotated: new Set([annotated]) });
    return;
  }
  // Lines that differ only in what the id does not cover are one comment.
  // Which of them speaks must not depend on which came first.
  const better = Boolean(read.comment.lb) === Boolean(known.comment.lb) ? line < known.line : Boolean(read.comment.lb);
  found.set(read.id, { ...(better ? { ...read, line } : known), annotated: new Set([...known.annotated, annotated]) });
}

/** A comment with its edits folded in, before it has a place in a tree. */
interface Folding {
  readonly id: string;
  readonly first: Comment;
  readonly latest: Comment;
  readonly annotated: ReadonlySet<string>;
  readonly parent?: string;
}

function withEdits(found: ReadonlyMap<string, Found>): ReadonlyMap<string, Folding> {
  const originals = new Map<string, string>();
  const versions = new Map<string, Found[]>();
  for (const version of found.values()) {
    const original = originalOf(version.id, found, originals);
    push(versions, original, version);
  }
  const comments = new Map<string, Folding>();
  for (const [id, all] of versions) {
    const known = found.get(id);
    const edits = all.filter((version) => version.id !== id).sort(byTime);
    const first = known ?? edits[0];
    if (!first) continue;
    const newest = edits.at(-1);
    const latest = newest && newest.comment.timestamp >= first.comment.timestamp ? newest : first;
    // The first line alone says what is answered: an edit that could move its
    // comment could make a circle. Without that line, the comment stands alone.
    const parent = known?.comment.parent;
    comments.set(id, {
      id,
      first: first.comment,
      latest: latest.comment,
      annotated: new Set(all.flatMap((version) => [...version.annotated])),
      ...(parent !== undefined && { parent: originalOf(parent, found, originals) }),
    });
  }
  return comments;
}

/** The id of the first line behind an edit, or behind an edit of an edit. */
function originalOf(id: string, found: ReadonlyMap<string, Found>, originals: Map<string, string>): string {
  const passed: string[] = [];
  let at = id;
  for (;;) {
    const next = originals.get(at) ?? found.get(at)?.comment.original;
    if (next === undefined || next === at) break;
    passed.push(at);
    at = next;
  }
  for (const each of passed) originals.set(each, at);
  return at;
}

/** A thread in the making: its members, each after what it answers. */
interface Tree {
  readonly id: string;
  readonly members: readonly Folding[];
  readonly children: ReadonlyMap<string, readonly Folding[]>;
}

function intoTrees(comments: ReadonlyMap<string, Folding>): readonly Tree[] {
  const children = new Map<string, Folding[]>();
  const roots = new Set<string>();
  for (const comment of comments.values()) {
    if (comment.parent === undefined) roots.add(comment.id);
    else push(children, comment.parent, comment);
    // Replies to a comment that has not arrived form a thread under its name.
    if (comment.parent !== undefined && !comments.has(comment.parent)) roots.add(comment.parent);
  }
  return [...roots].map((id) => {
    const root = comments.get(id);
    const members = root ? [root] : [...(children.get(id) ?? [])];
    for (let next = 0; next < members.length; next++) {
      const member = members[next];
      if (member) for (const child of children.get(member.id) ?? []) members.push(child);
    }
    return { id, members, children };
  });
}

function threadOf({ id, members, children }: Tree): Thread {
  const effective = new Map<string, boolean>();
  // Members follow what they answer, so backwards every child is known first.
  for (const member of [...members].reverse()) {
    const below = conjunction((children.get(member.id) ?? []).map((child) => effective.get(child.id)));
    const state = together(member.latest.resolved, below);
    if (state !== undefined) effective.set(member.id, state);
  }
  const nodes = inReadingOrder(members).map((member) => nodeOf(member, effective.get(member.id)));
  const [first] = nodes;
  const annotated = [...new Set(members.flatMap((member) => [...member.annotated]))].sort();
  const [home] = annotated;
  if (!first || home === undefined) throw new Error('a thread has at least one line');
  const root = nodes.find((node) => node.id === id) ?? nodes.find(({ location }) => location) ?? first;
  const unresolved = nodes.some((node) => node.effective === false);
  const answered = nodes.some((node) => node.resolved === true);
  const comments = nodes.filter((node) => !node.mark && !(node.deleted && node.id !== id));
  return {
    id,
    annotated: [home, ...annotated.slice(1)],
    state: answered && !unresolved ? 'resolved' : 'open',
    blocking: unresolved,
    ...(root.location && { location: root.location }),
    ...(root.lb && { lb: root.lb }),
    nodes: [first, ...nodes.slice(1)],
    comments,
    deleted: comments.every((node) => node.deleted),
  };
}

/** What comments say together: unresolved if one is, resolved if none is and one says so. */
function conjunction(states: readonly (boolean | undefined)[]): boolean | undefined {
  if (states.includes(false)) return false;
  return states.includes(true) ? true : undefined;
}

/** A request for change that is answered below is neither open nor an approval: it says nothing any more. */
function together(own: boolean | undefined, below: boolean | undefined): boolean | undefined {
  if (below === undefined) return own;
  if (!below) return false;
  return own === true ? true : undefined;
}

function nodeOf({ id, first, latest, parent }: Folding, effective: boolean | undefined): ThreadComment {
  const deleted = latest.description === TOMBSTONE && latest.original !== undefined;
  const lb = latest.lb ?? first.lb;
  return {
    id,
    author: first.author,
    timestamp: first.timestamp,
    ...(latest !== first && { edited: { author: latest.author, timestamp: latest.timestamp } }),
    description: latest.description,
    ...(parent !== undefined && { parent }),
    ...(latest.location && { location: latest.location }),
    ...(lb && { lb }),
    ...(latest.resolved !== undefined && { resolved: latest.resolved }),
    ...(effective !== undefined && { effective }),
    mark: latest.description === '' && latest.resolved !== undefined && parent !== undefined,
    deleted,
  };
}

/** By time, but a reply never before what it answers, however wrong a clock was. */
function inReadingOrder(members: readonly Folding[]): readonly Folding[] {
  const times = new Map<string, number>();
  const depths = new Map<string, number>();
  for (const { id, first, parent = '' } of members) {
    times.set(id, Math.max(first.timestamp, times.get(parent) ?? 0));
    depths.set(id, (depths.get(parent) ?? 0) + 1);
  }
  const of = (known: ReadonlyMap<string, number>, { id }: Folding): number => known.get(id) ?? 0;
  return [...members].sort((a, b) => of(times, a) - of(times, b) || of(depths, a) - of(depths, b) || compare(a.id, b.id));
}

function byTime(a: Found, b: Found): number {
  return a.comment.timestamp - b.comment.timestamp || compare(a.id, b.id);
}

function byTimeThenId(a: Thread, b: Thread): number {
  return a.nodes[0].timestamp - b.nodes[0].timestamp || compare(a.id, b.id);
}

function byLine<T>(lines: ReadonlyMap<string, T>): readonly T[] {
  return [...lines].sort(([a], [b]) => compare(a, b)).map(([, value]) => value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function push<K, V>(lists: Map<K, V[]>, key: K, value: V): void {
  const list = lists.get(key);
  if (list) list.push(value);
  else lists.set(key, [value]);
}
