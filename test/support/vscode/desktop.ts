import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { cacheFolder } from './place';
import { quietSettings } from './server';
import type { Source } from './source';

/** The desktop's program: the installed one, or one that @vscode/test-electron keeps in our cache. */
export async function desktopProgram(source: Exclude<Source, { kind: 'server' }>): Promise<string> {
  if (source.kind === 'installed') return source.executable;
  return downloadAndUnzipVSCode({ version: source.version, cachePath: cacheFolder });
}

/** A profile of its own, so that nobody's settings, extensions or windows take part. */
export function profileArguments(profile: string): string[] {
  const data = path.join(profile, 'data');
  const settings = path.join(data, 'User/settings.json');
  if (!fs.existsSync(settings)) {
    fs.mkdirSync(path.dirname(settings), { recursive: true });
    fs.writeFileSync(settings, JSON.stringify(quietSettings, null, 2));
  }
  return [`--user-data-dir=${data}`, `--extensions-dir=${path.join(profile, 'extensions')}`];
}

/** Chromium cannot put root into a sandbox, and VS Code refuses root without being told. */
export const argumentsForRoot: readonly string[] = process.getuid?.() === 0 ? ['--no-sandbox'] : [];

/** Runs this very program again on a pretended screen, and answers with its exit code. */
export function againUnderVirtualDisplay(): Promise<number> {
  const child = spawn('xvfb-run', ['--auto-servernum', process.execPath, ...process.argv.slice(1)], { stdio: 'inherit' });
  return new Promise((resolve, reject) => child.once('error', reject).once('exit', (code) => resolve(code ?? 1)));
}
