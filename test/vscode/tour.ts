/**
 * The packaged extension, tried as a person would, in the workbench of a VS Code server:
 *
 *   node dist-test/tour.js [<extension.vsix>] [--workspace <folder>] [--docs]
 *
 * Without a package it makes one of what is built in dist/.
 * Every stop leaves a picture in .vscode-test/shots; with --docs those that the documentation shows go to docs/images too.
 */
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../support/vscode/chromium';
import { oldestCodeServer } from '../support/vscode/codeServer';
import { endOnSignal, Missing, reportAndFail } from '../support/vscode/ending';
import { cacheFolder, projectRoot } from '../support/vscode/place';
import { run } from '../support/vscode/run';
import { addressOf, installVsix, startServer, type ServerOptions } from '../support/vscode/server';
import { Workbench } from '../support/vscode/workbench';
import { copyAsRepository } from '../support/vscode/workspaceCopy';
import { Album } from './tour/album';
import { watchGit } from './tour/gitWatch';
import { restrictedTour } from './tour/restricted';
import { reviewTour } from './tour/review';
import { writingTour } from './tour/writing';

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({ allowPositionals: true, options: { workspace: { type: 'string' }, docs: { type: 'boolean', default: false } } });
  const vsix = positionals[0] ?? (await packageBuild());
  if (!fs.existsSync(vsix)) throw new Missing(`There is no ${vsix}; make it with: npm run package`);
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'learning-briefs-tour-'));
  const workspace = path.join(temporary, 'examples');
  const album = new Album(path.join(cacheFolder, 'shots'), values.docs ? path.join(projectRoot, 'docs/images') : undefined);
  const browser = await launchChromium();
  try {
    await copyAsRepository(path.resolve(values.workspace ?? path.join(projectRoot, 'examples')), workspace);
    const visit = { browser, vsix, album, workspace, profile: path.join(temporary, 'trusted') };
    await visitWorkbench({ ...visit, trusted: true }, async (workbench) => {
      await reviewTour(workbench, album);
      await writingTour(workbench, album);
    });
    const git = watchGit(path.join(temporary, 'git'));
    await visitWorkbench({ ...visit, profile: path.join(temporary, 'restricted'), trusted: false, env: git.env }, (workbench) => restrictedTour(workbench, album, git));
  } finally {
    await browser.close();
    fs.rmSync(temporary, { recursive: true, force: true });
  }
}

/** Packages as a release does; of two `-o` the last one counts. */
async function packageBuild(): Promise<string> {
  const vsix = path.join(cacheFolder, 'learning-briefs.vsix');
  fs.mkdirSync(cacheFolder, { recursive: true });
  await run('npm', ['run', 'package', '--', '-o', vsix], { cwd: projectRoot, without: 'npm was not found; it comes with Node.js.' });
  console.log(`the package weighs ${String(Math.round(fs.statSync(vsix).size / 1024))} kB`);
  return vsix;
}

interface Visit {
  readonly browser: Browser;
  readonly vsix: string;
  readonly album: Album;
  readonly workspace: string;
  readonly profile: string;
  readonly trusted: boolean;
  readonly env?: NodeJS.ProcessEnv;
}

/** Opens the workspace with the extension installed, takes the tour, and closes all. A tour that fails leaves a picture and the log. */
async function visitWorkbench(visit: Visit, tour: (workbench: Workbench) => Promise<void>): Promise<void> {
  const version = process.env.CODE_SERVER_VERSION || oldestCodeServer;
  await installVsix(version, visit.profile, visit.vsix);
  const server = await startServer(serverOptions(version, visit));
  const page = await visit.browser.newPage({ viewport: { width: 1280, height: 960 }, deviceScaleFactor: 2 });
  page.setDefaultTimeout(20_000);
  try {
    const workbench = new Workbench(page);
    await page.goto(addressOf(server, visit.workspace));
    if (visit.trusted) await workbench.ready();
    await tour(workbench);
  } catch (error) {
    await visit.album.take(page, 'failure');
    fs.writeFileSync(path.join(cacheFolder, 'tour-server.log'), server.log());
    throw error;
  } finally {
    await page.close();
    await server.stop();
  }
}

function serverOptions(version: string, { profile, trusted, env = {} }: Visit): ServerOptions {
  const settings = { 'workbench.colorTheme': 'Default Light Modern', 'editor.minimap.enabled': false, 'security.workspace.trust.startupPrompt': 'always' };
  return { version, profile, env, trustEverything: trusted, settings };
}

endOnSignal(130);
main().catch(reportAndFail);
