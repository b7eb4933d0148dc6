/**
 * Every test there is, one part after the other: `npm test`. A part that fails does not keep the others from running.
 *
 *   node test/run.mjs            all parts
 *   node test/run.mjs lint unit  some of them
 */
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '..');
const bin = (name, script) => [process.execPath, path.join(root, 'node_modules', name, script)];

const parts = [
  { name: 'types', what: 'every project compiles', command: [...bin('typescript', 'bin/tsc'), '-b'] },
  { name: 'lint', what: 'typed linting', command: [...bin('eslint', 'bin/eslint.js'), '.'] },
  { name: 'build', what: 'the bundles, shipped and for the tests', command: [process.execPath, 'esbuild.js', '--tests'] },
  { name: 'unit', what: 'core, server over streams, command line, Git, tidiness', command: [...bin('vitest', 'vitest.mjs'), 'run'] },
  { name: 'start', what: 'npm start: the checker’s findings, then VS Code on the examples', command: [process.execPath, 'dist-test/start.js', '--once'] },
  { name: 'vscode', what: 'inside a real VS Code', command: [process.execPath, 'dist-test/runVscode.js'] },
  { name: 'interface', what: 'the packaged extension, driven as a person would', command: [process.execPath, 'dist-test/tour.js'] },
];

function main(wanted) {
  const unknown = wanted.filter((name) => !parts.some((part) => part.name === name));
  if (unknown.length > 0) {
    console.error(`There is no part called ${unknown.join(', ')}. The parts: ${parts.map(({ name }) => name).join(', ')}.`);
    return 2;
  }
  if (!existsSync(path.join(root, 'node_modules', 'typescript'))) {
    console.error('The packages are not installed yet. Run: npm ci');
    return 2;
  }
  mkdirSync(path.join(root, '.vscode-test'), { recursive: true });
  rmSync(path.join(root, '.vscode-test/vitest.json'), { force: true });
  const results = parts.filter(({ name }) => wanted.length === 0 || wanted.includes(name)).map(run);
  console.log();
  for (const { name, ok, seconds } of results) console.log(`${ok ? 'passed' : 'FAILED'}  ${name.padEnd(10)} ${seconds.toFixed(1).padStart(6)} s`);
  const failed = results.filter(({ ok }) => !ok).length;
  console.log(`\nparts: ${results.length - failed} passed, ${failed} failed`);
  return failed > 0 ? 1 : 0;
}

function run({ name, what, command: [program, ...args] }) {
  console.log(`\n── ${name}: ${what}`);
  const begin = Date.now();
  const { status, error } = spawnSync(program, args, { cwd: root, stdio: 'inherit' });
  if (error) console.error(error.message);
  return { name, ok: status === 0, seconds: (Date.now() - begin) / 1000 };
}

process.exit(main(process.argv.slice(2)));
