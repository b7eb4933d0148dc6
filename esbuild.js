/**
 * Builds everything that ships (dist/) and, with --tests, what runs inside an editor for the tests (dist-test/).
 *
 *   node esbuild.js               development build with source maps
 *   node esbuild.js --production  minified, no source maps: what goes into the .vsix
 *   node esbuild.js --tests       the development build and the test bundles
 *   node esbuild.js --start       the same, and then `npm start`, in this process: a signal to it reaches whoever runs
 */
const esbuild = require('esbuild');
const fs = require('node:fs');

const production = process.argv.includes('--production');
const start = process.argv.includes('--start');
const tests = start || process.argv.includes('--tests');

const common = { bundle: true, minify: production, sourcemap: !production, logLevel: 'warning', target: 'es2022' };
const node = { ...common, platform: 'node', format: 'cjs', mainFields: ['module', 'main'] };

async function build() {
  fs.rmSync('dist', { recursive: true, force: true });
  await Promise.all([
    esbuild.build({ ...node, entryPoints: { extension: 'client/src/node.ts' }, outdir: 'dist', external: ['vscode'] }),
    esbuild.build({ ...node, entryPoints: { server: 'server/src/node.ts' }, outdir: 'dist' }),
    esbuild.build({ ...node, entryPoints: { cli: 'cli/main.ts' }, outdir: 'dist', banner: { js: '#!/usr/bin/env node' } }),
  ]);
  fs.chmodSync('dist/cli.js', 0o755);
  if (!tests) return;
  fs.rmSync('dist-test', { recursive: true, force: true });
  await Promise.all([
    // What runs inside the extension host: one bundle, mocha stays a package.
    esbuild.build({ ...node, entryPoints: { suite: 'test/vscode/suite/index.ts' }, outdir: 'dist-test', external: ['vscode', 'mocha'] }),
    // The launchers: plain Node programs.
    esbuild.build({ ...node, entryPoints: { start: 'test/support/start.ts', runVscode: 'test/vscode/run.ts', tour: 'test/vscode/tour.ts' }, outdir: 'dist-test', packages: 'external' }),
  ]);
}

build().then(
  () => {
    if (!start) return;
    void esbuild.stop();
    process.argv = process.argv.filter((argument) => argument !== '--start');
    require('./dist-test/start.js');
  },
  (error) => {
    console.error(error.message);
    process.exit(1);
  },
);
