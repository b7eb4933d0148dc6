/**
 * How much the rules' tests notice: `npm run mutation [part of a path]`.
 *
 * Every rule is changed in small ways, one at a time, and its examples or the record of its offers must see it. The changes are Stryker's; all of them
 * are put into one copy of the rules and switched on in turn, so that thousands take minutes. What runs only once, when the
 * program starts (names, reasons, the examples themselves), cannot be switched and is left out.
 * Ends with 1 when less than `ENOUGH` of the changes are noticed.
 */
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { createInjector } from 'typed-inject';
import { createInstrumenter } from '@stryker-mutator/instrumenter';
import { build } from 'esbuild';

const ENOUGH = 0.8;

/** A change may make a loop run for ever: it ends after so many rounds. */
const MOST_ROUNDS = 200_000;

// The compiler asks for `?.` wherever something may be missing: leaving it out is no program of ours.
const UNWANTED = ['OptionalChaining'];

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');
const folder = path.join(root, 'server/src/core/rules');
const only = process.argv[2] ?? '';

const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts') && file !== 'index.ts' && file.includes(only))
  .map((file) => path.join(folder, file));

const { changed, mutants } = await instrument(files);
const stryker = (globalThis.__stryker__ = { mutantCoverage: { static: {}, perTest: {} } });
const { ids, isAsItsTestsSay } = await load(changed);

const covering = coverage();
const results = mutants.map((mutant) => ({ mutant, result: resultOf(mutant) }));
process.exitCode = report(results);

/** The rules with all their changes in them, each behind a switch. */
async function instrument(names) {
  const quiet = new Proxy({}, { get: (_target, key) => (String(key).startsWith('is') ? () => false : () => undefined) });
  const instrumenter = createInjector().provideValue('logger', quiet).injectFunction(createInstrumenter);
  const input = names.map((name) => ({ name, content: readFileSync(name, 'utf8'), mutate: true }));
  const output = await instrumenter.instrument(input, { plugins: null, excludedMutations: UNWANTED, ignorers: [], mutator: {} });
  return { changed: new Map(output.files.map(({ name, content }) => [name, content])), mutants: output.mutants };
}

async function load(contents) {
  const outfile = path.join(root, 'dist-test/mutation/examined.cjs');
  mkdirSync(path.dirname(outfile), { recursive: true });
  const instrumented = { name: 'instrumented', setup: ({ onLoad }) => { onLoad({ filter: /rules.*\.ts$/ }, ({ path: file }) => (contents.has(file) ? { contents: contents.get(file), loader: 'ts' } : undefined)); } };
  await build({ entryPoints: [path.join(root, 'test/mutation/examined.ts')], outfile, bundle: true, platform: 'node', format: 'cjs', mainFields: ['module', 'main'], logLevel: 'error', plugins: [instrumented] });
  return createRequire(import.meta.url)(outfile);
}

/** Which rules' examples come past a change. */
function coverage() {
  const found = new Map();
  for (const id of ids) {
    // The switches keep hold of this value: it is emptied and not replaced.
    stryker.mutantCoverage.perTest = {};
    stryker.currentTestId = 'one';
    if (!isAsItsTestsSay(id)) throw new Error(`The examples of ${id} do not hold as it is.`);
    for (const key of Object.keys(stryker.mutantCoverage.perTest.one ?? {})) found.set(key, [...(found.get(key) ?? []), id]);
  }
  stryker.currentTestId = undefined;
  return found;
}

function resultOf({ id }) {
  const rules = covering.get(id);
  // What runs once, when the program starts, is over before anything can be switched on; what no example reaches nobody would miss.
  if (!rules) return stryker.mutantCoverage.static[id] ? 'left out' : 'missed';
  for (const rule of rules) {
    Object.assign(stryker, { activeMutant: id, hitCount: 0, hitLimit: MOST_ROUNDS });
    const holds = isAsItsTestsSay(rule);
    stryker.activeMutant = undefined;
    if (!holds) return 'noticed';
  }
  return 'missed';
}

function report(all) {
  const counted = all.filter(({ result }) => result !== 'left out');
  const missed = counted.filter(({ result }) => result === 'missed');
  for (const { mutant } of missed) {
    const { start } = mutant.location;
    const was = sliceOf(mutant).replace(/\s+/g, ' ').slice(0, 90);
    console.log(`${path.relative(root, mutant.fileName)}:${start.line + 1}:${start.column + 1}  ${mutant.mutatorName}  ${was}  →  ${mutant.replacement.replace(/\s+/g, ' ').slice(0, 60)}`);
  }
  const noticed = counted.length - missed.length;
  const share = counted.length > 0 ? noticed / counted.length : 1;
  writeFileSync(path.join(root, 'dist-test/mutation/result.json'), JSON.stringify({ noticed, missed: missed.length, leftOut: all.length - counted.length }));
  console.log(`\n${noticed} of ${counted.length} changes noticed: ${(share * 100).toFixed(1)} % (${all.length - counted.length} left out, which run once at the start)`);
  return share < ENOUGH ? 1 : 0;
}

function sliceOf({ fileName, location: { start, end } }) {
  const lines = readFileSync(fileName, 'utf8').split('\n').slice(start.line, end.line + 1);
  lines[lines.length - 1] = lines.at(-1).slice(0, end.column);
  lines[0] = lines[0].slice(start.column);
  return lines.join('\n');
}
