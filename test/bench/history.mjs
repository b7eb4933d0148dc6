/**
 * How long it takes to read a long history, in seconds and compared to Git alone reading the same objects.
 *
 *   node test/bench/history.mjs [commits] [files] [changed files a commit]
 */
import { execFileSync, spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import esbuild from 'esbuild';

const [commits = 2000, files = 300, changed = 3] = process.argv.slice(2).map(Number);
const project = path.resolve(import.meta.dirname, '../..');
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'learning-briefs-bench-'));
const repository = path.join(folder, 'repository');

try {
  const program = path.join(folder, 'history.cjs');
  esbuild.buildSync({ entryPoints: [path.join(project, 'server/src/node/history.ts')], outfile: program, bundle: true, platform: 'node', format: 'cjs', target: 'es2022', mainFields: ['module', 'main'] });
  const { gitHistory } = createRequire(import.meta.url)(program);
  build();
  const plain = best(() => gitAlone());
  const history = gitHistory((line) => console.error(line));
  const uri = pathToFileURL(repository).href;
  const before = process.memoryUsage().heapUsed;
  const [first, value] = await timed(() => history(uri));
  globalThis.gc?.();
  const kept = process.memoryUsage().heapUsed - before;
  const [again] = await timed(() => history(uri));
  commitOne();
  const [next] = await timed(() => history(uri));
  const versions = value.ids('brief').reduce((sum, id) => sum + value.versionsOf('brief', id).length, 0);
  console.log(`${commits} commits, ${files} files, ${changed} changed by each commit; ${versions} versions`);
  console.log(`Git alone (log --raw, cat-file --batch): ${shown(plain)}`);
  console.log(`the first time:                          ${shown(first)}, ${(first / plain).toFixed(1)} times Git alone; ${Math.round(kept / 1_000_000)} MB kept${globalThis.gc ? '' : ' or not yet collected'}`);
  console.log(`the same commit again:                   ${shown(again)}`);
  console.log(`one commit more:                         ${shown(next)}`);
} finally {
  fs.rmSync(folder, { recursive: true, force: true });
}

function shown(milliseconds) {
  return `${(milliseconds / 1000).toFixed(2)} s`;
}

async function timed(work) {
  const began = performance.now();
  const value = await work();
  return [performance.now() - began, value];
}

/** The best of three: the first one warms up the disk. */
function best(work) {
  return Math.min(...[1, 2, 3].map(() => {
    const began = performance.now();
    work();
    return performance.now() - began;
  }));
}

function gitAlone() {
  const log = execFileSync('git', ['-C', repository, 'log', '--first-parent', '--reverse', '--raw', '-z', '--no-renames', '--no-abbrev', '--root', '-m', '--format=%H', 'HEAD', '--', '*.yaml', '*.yml'], { maxBuffer: 2 ** 30, encoding: 'latin1' });
  const blobs = new Set([...log.matchAll(/:\d+ 100\d+ [0-9a-f]+ ([0-9a-f]+) /g)].map(([, blob]) => blob));
  spawnSync('git', ['-C', repository, 'cat-file', '--batch', '--buffer'], { input: [...blobs].map((blob) => `${blob}\n`).join(''), maxBuffer: 2 ** 31 - 1 });
}

/** A real brief under many names, whose measures, sources and notes change in turn. */
function build() {
  const model = fs.readFileSync(path.join(project, 'examples/norvane/briefs/machine-energy-safety/machine-energy-safety.brief.yaml'), 'utf8');
  const versions = Array.from({ length: files }, () => 0);
  const textOf = (file) => model.replace(/^id: .*$/m, `id: brief-${file}`).replace(/^title: .*$/m, (line) => `${line} ${versions[file]}`);
  const stream = [];
  const commit = (number, touched) => {
    stream.push(`commit refs/heads/main\ncommitter Kim <kim@example.org> ${1_600_000_000 + number * 3600} +0000\ndata 1\nx\n`);
    for (const file of touched) {
      const text = Buffer.from(textOf(file));
      stream.push(`M 100644 inline briefs/brief-${file}.brief.yaml\ndata ${text.length}\n`, text, '\n');
      versions[file]++;
    }
  };
  commit(0, versions.map((_, file) => file));
  for (let number = 1; number < commits; number++) commit(number, Array.from({ length: changed }, (_, index) => (number * changed + index) % files));
  execFileSync('git', ['init', '--quiet', '--initial-branch=main', repository]);
  execFileSync('git', ['-C', repository, 'fast-import', '--quiet'], { input: Buffer.concat(stream.map((part) => Buffer.from(part))), maxBuffer: 2 ** 30 });
  execFileSync('git', ['-C', repository, 'reset', '--quiet', '--hard']);
}

function commitOne() {
  fs.appendFileSync(path.join(repository, 'briefs/brief-0.brief.yaml'), '\n# One more\nnotes: One more\n');
  execFileSync('git', ['-C', repository, '-c', 'user.name=Kim', '-c', 'user.email=kim@example.org', 'commit', '--quiet', '-a', '-m', 'x']);
}
