import { findProgram } from './findProgram';
import { oldestCodeServer } from './codeServer';

/** Where VS Code comes from. */
export type Source =
  | { readonly kind: 'installed'; readonly executable: string }
  | { readonly kind: 'download'; readonly version: string }
  | { readonly kind: 'server'; readonly version: string };

type ServerSource = Extract<Source, { kind: 'server' }>;

/** What was chosen, and why, in a sentence for the terminal. */
export interface Choice<S extends Source> {
  readonly source: S;
  readonly because: string;
}

/** A desktop needs a screen: a real one, or under Linux one that `xvfb-run` pretends. */
export type Display = 'real' | 'virtual' | 'none';

/** All that the choice depends on. */
export interface Surroundings {
  readonly vscodePath?: string | undefined;
  /** VS Code's command line, looked for only when a person wants to try things: theirs may be of any age. */
  readonly code?: string | undefined;
  readonly vscodeVersion?: string | undefined;
  readonly codeServerVersion?: string | undefined;
  readonly display: Display;
  readonly downloadAnswers: boolean;
}

export function chooseSource(here: Surroundings): Choice<Source> {
  if (here.codeServerVersion) return server(here.codeServerVersion, 'as CODE_SERVER_VERSION asks');
  const installed = here.vscodePath ?? here.code;
  if (installed && here.display !== 'none') return { source: { kind: 'installed', executable: installed }, because: `VS Code: ${installed}` };
  if (installed) return server(oldestCodeServer, `since ${installed} needs a display and there is none (under Linux, xvfb-run would do)`);
  if (here.display === 'none') return server(oldestCodeServer, 'since there is no display for a desktop (under Linux, xvfb-run would do)');
  if (!here.downloadAnswers) return server(oldestCodeServer, 'since VS Code’s download service does not answer');
  const version = here.vscodeVersion ?? 'stable';
  return { source: { kind: 'download', version }, because: `VS Code: ${version}, downloaded` };
}

/** Looks at this machine. The download service has four seconds to answer and is asked only if the answer matters. */
export async function lookAround(purpose: 'tests' | 'person', env: NodeJS.ProcessEnv = process.env): Promise<Surroundings> {
  const display = findDisplay(purpose, env);
  const code = purpose === 'person' ? findProgram(['code'], env) : undefined;
  const matters = display !== 'none' && !env.VSCODE_PATH && !code && !env.CODE_SERVER_VERSION;
  return {
    vscodePath: env.VSCODE_PATH || undefined,
    code,
    vscodeVersion: env.VSCODE_VERSION || undefined,
    codeServerVersion: env.CODE_SERVER_VERSION || undefined,
    display,
    downloadAnswers: matters && (await downloadAnswers()),
  };
}

/** The server instead of a desktop that could not be fetched after all. */
export function insteadOfDownload(problem: string): Choice<ServerSource> {
  return server(oldestCodeServer, `since the desktop could not be downloaded (${problem})`);
}

function server(version: string, reason: string): Choice<ServerSource> {
  return { source: { kind: 'server', version }, because: `VS Code: npm’s code-server ${version}, ${reason}` };
}

function findDisplay(purpose: 'tests' | 'person', env: NodeJS.ProcessEnv): Display {
  if (process.platform !== 'linux' || env.DISPLAY || env.WAYLAND_DISPLAY) return 'real';
  // A person would see nothing of a window on a pretended screen.
  return purpose === 'tests' && findProgram(['xvfb-run'], env) ? 'virtual' : 'none';
}

function downloadAnswers(): Promise<boolean> {
  const question = fetch('https://update.code.visualstudio.com/api/releases/stable', { signal: AbortSignal.timeout(4_000) });
  return question.then((answer) => answer.ok, () => false);
}
