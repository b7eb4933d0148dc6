import { spawn, type ChildProcess } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { installCodeServer, type CodeServer } from './codeServer';
import { run } from './run';
import { until } from '../until';

export interface ServerOptions {
  readonly version: string;
  /** A folder for the server's data, extensions and logs. Keep it, and the next session finds its state again. */
  readonly profile: string;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly env?: NodeJS.ProcessEnv;
  /** With `false`, workspace trust works as for a user: a new folder opens after a question, or in Restricted Mode. */
  readonly trustEverything?: boolean;
}

/** A running VS Code server, listening on the loopback interface only. */
export interface Server {
  readonly url: string;
  readonly authority: string;
  readonly ended: Promise<void>;
  log(): string;
  stop(): Promise<void>;
}

/** The address that opens a folder, and at once a file in it. Readable where it can be: people paste it. */
export function addressOf({ url, authority }: Pick<Server, 'url' | 'authority'>, folder: string, file?: string): string {
  const open = JSON.stringify([['openFile', `vscode-remote://${authority}${path.posix.join(folder, file ?? '')}`]]);
  return `${url}/?folder=${inQuery(folder)}${file ? `&payload=${inQuery(open)}` : ''}`;
}

function inQuery(text: string): string {
  return encodeURIComponent(text).replaceAll('%2F', '/').replaceAll('%3A', ':');
}

export async function startServer(options: ServerOptions): Promise<Server> {
  const codeServer = await installCodeServer(options.version);
  writeSettings(options);
  const args = [codeServer.main, ...folders(options.profile), '--telemetry-level', 'off', '--host', '127.0.0.1', '--port', '0', '--without-connection-token'];
  args.push('--force-disable-user-env'); // else a login shell would put its PATH in place of ours
  if (options.trustEverything ?? true) args.push('--disable-workspace-trust');
  // A process group of its own, so that the extension hosts and language servers it starts can be ended with it.
  const child = spawn(codeServer.node, args, { stdio: ['ignore', 'pipe', 'pipe'], detached: true, env: { ...process.env, ...options.env } });
  const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const output = collect(child);
  const endGroup = () => signalGroup(child, 'SIGKILL');
  process.once('exit', endGroup);
  const stop = async () => {
    await stopGroup(child);
    process.off('exit', endGroup);
  };
  try {
    const port = await until('the VS Code server listens', () => {
      if (child.exitCode !== null) throw new Error(`The VS Code server ended at once:\n${output()}`);
      return /listening on (\d+)/.exec(output())?.[1];
    }, 60_000);
    return { url: `http://127.0.0.1:${port}`, authority: `127.0.0.1:${port}`, ended, log: output, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Installs a packaged extension the way a user does from a file. */
export async function installVsix(version: string, profile: string, vsix: string): Promise<void> {
  await ask(await installCodeServer(version), profile, '--install-extension', path.resolve(vsix), '--force');
}

/** The extensions that the server will load, as `publisher.name`. */
export async function installedExtensions(version: string, profile: string): Promise<readonly string[]> {
  const list = await ask(await installCodeServer(version), profile, '--list-extensions');
  return list.split('\n').map((line) => line.trim()).filter((line) => /^[\w-]+\.[\w-]+$/.test(line));
}

function ask(codeServer: CodeServer, profile: string, ...question: readonly string[]): Promise<string> {
  return run(codeServer.node, [codeServer.main, ...folders(profile), ...question], { cwd: process.cwd(), without: `${codeServer.node} is gone.` });
}

/** Where the server of this profile keeps its extensions. */
export function extensionsFolder(profile: string): string {
  return path.join(profile, 'extensions');
}

/** Where its logs are, those of the extension host among them. */
export function logsFolder(profile: string): string {
  return path.join(profile, 'data/logs');
}

function folders(profile: string): string[] {
  return ['--accept-server-license-terms', '--server-data-dir', profile, '--user-data-dir', path.join(profile, 'data'), '--extensions-dir', extensionsFolder(profile)];
}

/** Settings for a new profile. In one that is kept, the person may have changed them. */
function writeSettings({ profile, settings }: ServerOptions): void {
  const file = path.join(profile, 'data/User/settings.json');
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify({ ...quietSettings, ...settings }, null, 2));
}

/** Nothing that moves, asks or calls home. */
export const quietSettings: Readonly<Record<string, unknown>> = {
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.editor.useModal': 'off',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'extensions.autoUpdate': false,
  'extensions.autoCheckUpdates': false,
  'extensions.ignoreRecommendations': true,
  'chat.commandCenter.enabled': false,
  'files.hotExit': 'off',
  'files.autoSave': 'off', // in a browser VS Code saves by itself
  'git.autofetch': false,
  'git.openRepositoryInParentFolders': 'never',
};

function collect(child: ChildProcess): () => string {
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (chunk: Buffer) => (text += chunk.toString()));
  return () => text;
}

async function stopGroup(child: ChildProcess): Promise<void> {
  if (!signalGroup(child, 'SIGTERM')) return;
  try {
    await until('the VS Code server has ended', () => !signalGroup(child, 0), 5_000);
  } catch {
    signalGroup(child, 'SIGKILL');
  }
}

/** Says whether anybody in the group was there to hear it. */
function signalGroup(child: ChildProcess, signal: NodeJS.Signals | 0): boolean {
  if (child.pid === undefined) return false;
  try {
    return process.kill(-child.pid, signal);
  } catch {
    return false;
  }
}
