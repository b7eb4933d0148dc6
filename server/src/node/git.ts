/** Git's own program, with nothing of a repository's own to run. What comes of it is told as values. */
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { dirname } from 'node:path';
import { harmlessEnvironment, OVERRULED } from '../../../git/harmless';

export type Answer =
  | { readonly kind: 'answered'; readonly text: string }
  /** Git said no, or failed. `detail` is what it said. */
  | { readonly kind: 'failed'; readonly detail: string }
  | { readonly kind: 'git-missing' };

export interface GitObject {
  /** As it was asked for. */
  readonly id: string;
  /** Undefined when it is too large to be read. */
  readonly content: Buffer | undefined;
}

export class Git {
  readonly #folder: string;
  readonly #environment: Readonly<Record<string, string>>;

  constructor(folder: string, environment: Readonly<Record<string, string | undefined>>) {
    this.#folder = folder;
    this.#environment = harmlessEnvironment(environment);
  }

  /** Runs Git and answers what it prints. */
  async ask(...args: readonly string[]): Promise<Answer> {
    const chunks: Buffer[] = [];
    let size = 0;
    const ending = await this.#run(args, '', (chunk) => {
      size += chunk.length;
      if (size > MOST) return `This is more than ${String(MOST)} bytes.`;
      chunks.push(chunk);
      return undefined;
    });
    return ending ?? { kind: 'answered', text: Buffer.concat(chunks).toString('utf8') };
  }

  /**
   * Reads objects, each one as it comes, so that never all of them are in memory. One larger than `largest` bytes is passed
   * over. Undefined when all went well; an object that is not there is a failure.
   */
  async objects(ids: readonly string[], largest: number, take: (object: GitObject) => void): Promise<Exclude<Answer, { kind: 'answered' }> | undefined> {
    if (ids.length === 0) return undefined;
    const reader = new BatchReader(largest, take);
    const ending = await this.#run(['cat-file', '--batch', '--buffer'], ids.map((id) => `${id}\n`).join(''), (chunk) => reader.read(chunk));
    if (ending) return ending;
    return reader.count === ids.length ? undefined : { kind: 'failed', detail: 'Git stopped in the middle of an answer.' };
  }

  /** `take` gets what Git prints, and says what is wrong with it, if anything is. Undefined when all went well. */
  #run(args: readonly string[], input: string, take: (chunk: Buffer) => string | undefined): Promise<Exclude<Answer, { kind: 'answered' }> | undefined> {
    return new Promise((resolve) => {
      const command = ['--no-pager', '-C', this.#folder, ...[...OVERRULED, ...SETTINGS].flatMap((setting) => ['-c', setting]), ...args];
      // Not started in the folder itself: on Windows, a program called git that lies there would be started instead.
      const child: ChildProcessWithoutNullStreams = spawn('git', command, { cwd: dirname(process.execPath), env: this.#environment, stdio: 'pipe', windowsHide: true });
      let complaint = '';
      let told = '';
      const stop = (reason: string): void => {
        complaint ||= reason;
        child.kill('SIGKILL');
      };
      const patience = setTimeout(() => stop('Git does not answer.'), PATIENCE).unref();
      child.stdout.on('data', (chunk: Buffer) => {
        patience.refresh();
        if (complaint) return;
        try {
          const wrong = take(chunk);
          if (wrong !== undefined) stop(wrong);
        } catch (error) {
          stop(error instanceof Error ? error.message : String(error));
        }
      });
      child.stderr.on('data', (chunk: Buffer) => {
        if (told.length < LONGEST_COMPLAINT) told += chunk.toString('utf8');
      });
      // Git may end before it has heard everything; how it ended says why.
      child.stdin.on('error', () => undefined);
      child.on('error', (error: NodeJS.ErrnoException) => {
        clearTimeout(patience);
        resolve(error.code === 'ENOENT' ? { kind: 'git-missing' } : { kind: 'failed', detail: error.message });
      });
      child.on('close', (code, signal) => {
        clearTimeout(patience);
        if (code === 0 && complaint === '') resolve(undefined);
        else resolve({ kind: 'failed', detail: complaint || told.trim() || `Git ended with ${String(code ?? signal)}.` });
      });
      child.stdin.end(input);
    });
  }
}

/** Longer answers are not read: a history this long is not one of briefs. */
const MOST = 256 * 1024 * 1024;

const LONGEST_COMPLAINT = 4_000;

/** So many milliseconds without a word, and we give up. */
const PATIENCE = 60_000;

/**
 * Settings of a repository that would start a program (signatures are looked at by one), change what is printed, or make
 * Git obey a folder that only looks like a repository.
 */
const SETTINGS = [
  'log.showSignature=false', 'log.showRoot=true', 'log.diffMerges=first-parent', 'log.follow=false',
  'diff.relative=false', 'diff.orderFile=/dev/null', 'diff.ignoreSubmodules=none', 'color.ui=false', 'safe.bareRepository=explicit',
];

/** Cuts what `cat-file --batch` prints into objects, chunk by chunk. */
class BatchReader {
  readonly #largest: number;
  readonly #take: (object: GitObject) => void;
  #pending: Buffer = Buffer.alloc(0);
  #id = '';
  /** What is still to come of an object, the line break after it included; zero between objects. */
  #missing = 0;
  #content: Buffer[] | undefined;
  count = 0;

  constructor(largest: number, take: (object: GitObject) => void) {
    this.#largest = largest;
    this.#take = take;
  }

  /** Says what is wrong, if anything is. */
  read(chunk: Buffer): string | undefined {
    let rest = this.#pending.length > 0 ? Buffer.concat([this.#pending, chunk]) : chunk;
    while (rest.length > 0) {
      if (this.#missing > 0) {
        rest = this.#fill(rest);
        continue;
      }
      const end = rest.indexOf(0x0a);
      if (end < 0) break;
      const line = rest.subarray(0, end).toString('latin1');
      const [, id, size] = /^([0-9a-f]+) blob (\d+)$/.exec(line) ?? [];
      if (id === undefined) return `Git cannot show ${line.slice(0, 100)}.`;
      this.#id = id;
      this.#missing = Number(size) + 1;
      this.#content = Number(size) > this.#largest ? undefined : [];
      rest = rest.subarray(end + 1);
    }
    this.#pending = rest;
    return undefined;
  }

  #fill(chunk: Buffer): Buffer {
    const part = chunk.subarray(0, this.#missing);
    this.#missing -= part.length;
    this.#content?.push(part);
    if (this.#missing === 0) {
      this.count++;
      const content = this.#content && Buffer.concat(this.#content);
      this.#take({ id: this.#id, content: content?.subarray(0, -1) });
    }
    return chunk.subarray(part.length);
  }
}
