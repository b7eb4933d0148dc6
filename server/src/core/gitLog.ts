/** What `git log` prints, as commits. Pure: text in, values out. */
import type { Change, Commit, Signature } from './history';

/** How to be told of commits so that `commitsIn` understands it; each field ends with a NUL, and so does each path. */
export const LOG_FORMAT: readonly string[] = [
  '--first-parent', '--reverse', '--raw', '-z', '--no-renames', '--no-abbrev', '--root', '-m',
  '--format=%H%x00%cs%x00%P%x00%an%x00%ae%x00%cn%x00%ce%x00%(trailers:only=true,unfold=true)',
];

/** The commits in the order of the text. What does not look as Git writes it ends the reading, and is told by undefined. */
export function commitsIn(text: string): readonly Commit[] | undefined {
  const tokens = text.split('\0');
  if (tokens.at(-1) === '') tokens.pop();
  const commits: Commit[] = [];
  let at = 0;
  while (at < tokens.length) {
    const [id = '', day = '', parents = '', name = '', email = '', committer = '', committerEmail = '', trailers = ''] = tokens.slice(at, at + FIELDS);
    if (!ID.test(id) || !/^\d{4,}-\d{2}-\d{2}$/.test(day) || at + FIELDS > tokens.length) return undefined;
    at += FIELDS;
    const changes: Change[] = [];
    for (let raw = rawIn(tokens[at]); raw; raw = rawIn(tokens[at])) {
      const path = tokens[at + 1];
      if (path === undefined) return undefined;
      changes.push({ path, ...(raw.plain ? { blob: raw.blob } : {}) });
      at += 2;
    }
    const author = { name, email };
    const others = [{ name: committer, email: committerEmail }, ...signaturesIn(trailers)].filter((other) => other.email !== email || other.name !== name);
    commits.push({ id, day, author, others, merge: parents.includes(' '), changes });
  }
  return commits;
}

const FIELDS = 8;

const ID = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;

function rawIn(token: string | undefined): { readonly plain: boolean; readonly blob: string } | undefined {
  const [, mode, blob] = /^\n?:\d+ (\d+) [0-9a-f]+ ([0-9a-f]+) [A-Z]\d*$/.exec(token ?? '') ?? [];
  return mode !== undefined && blob !== undefined ? { plain: mode.startsWith('100'), blob } : undefined;
}

/** Who is named at the end of a message, as in `Reviewed-by: Kim <kim@example.org>`. */
const signaturesIn = (trailers: string): Signature[] =>
  trailers.split('\n').flatMap((line) => {
    const [, name, email] = /^[A-Za-z-]+-by: *(.*?) *<([^<>]+)>/i.exec(line) ?? [];
    return name !== undefined && email !== undefined ? [{ name, email }] : [];
  });
