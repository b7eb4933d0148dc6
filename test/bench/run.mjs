/** Runs a measurement: `node test/bench/run.mjs checks [arguments]`. Bundled first, so that what is measured is what ships. */
import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const here = path.dirname(fileURLToPath(import.meta.url));
const [name = 'checks', ...args] = process.argv.slice(2);
const outfile = path.join(here, '../../dist-test/bench', `${name}.js`);

// Where the modules that ask for it lie.
const support = JSON.stringify(path.join(here, '../support'));
await build({ entryPoints: [path.join(here, `${name}.ts`)], outfile, bundle: true, platform: 'node', format: 'cjs', target: 'es2022', mainFields: ['module', 'main'], logLevel: 'warning', external: ['esbuild'], define: { __dirname: support, 'import.meta.dirname': support } });
process.exit(spawnSync(process.execPath, ['--expose-gc', outfile, ...args], { stdio: 'inherit' }).status ?? 1);
