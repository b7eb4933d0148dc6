/** The command line as people run it: the bundle in a process of its own. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import esbuild from 'esbuild';
import { root } from './sources';
import { temporaryFolder } from './workspace';

export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly error: string;
}

export interface RunOptions {
  /** Where the command runs; the top of the project when left out. */
  readonly folder?: string;
  readonly environment?: Readonly<Record<string, string>>;
  /** What comes in; nothing when left out. */
  readonly input?: string | Uint8Array;
}

let built: string | undefined;

/** Built once for each test file, from what the sources are now; an older build in `dist` is left alone. */
export function program(): string {
  if (built) return built;
  const file = path.join(temporaryFolder(), 'cli.js');
  // The server lies beside it, as in the package.
  esbuild.buildSync({ entryPoints: { cli: path.join(root, 'cli/main.ts'), server: path.join(root, 'server/src/node.ts') }, outdir: path.dirname(file), bundle: true, platform: 'node', format: 'cjs', target: 'es2022', mainFields: ['module', 'main'], logLevel: 'warning' });
  built = file;
  return file;
}

export function learningBriefs(args: readonly string[], { folder = root, environment = {}, input = '' }: RunOptions = {}): Run {
  const { status, stdout, stderr, error } = spawnSync(process.execPath, [program(), ...args], {
    cwd: folder,
    encoding: 'utf8',
    input,
    // Nothing of the machine's wishes about colors.
    env: { PATH: process.env['PATH'], ...environment },
    timeout: 20_000,
    maxBuffer: 64 * 1024 * 1024,
  });
  if (error) throw error;
  return { code: status, out: stdout, error: stderr };
}

export interface JsonReport {
  readonly findings: readonly JsonFinding[];
  readonly summary: Readonly<Record<'error' | 'warning' | 'info' | 'hint', number>>;
  readonly files: readonly string[];
  readonly problems: readonly { readonly file: string; readonly message: string }[];
  readonly missed: readonly { readonly file: string; readonly message: string }[];
}

export interface JsonFinding {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly rule: string;
  readonly severity: string;
  readonly message: string;
}

/** What `check --format json` prints, with its exit code. */
export function checkJson(paths: readonly string[], options?: RunOptions, ...more: readonly string[]): JsonReport & Pick<Run, 'code' | 'error'> {
  const { code, out, error } = learningBriefs(['check', '--format', 'json', ...more, ...paths], options);
  return { ...(JSON.parse(out) as JsonReport), code, error };
}
