/**
 * `npm start`: shows the product. Prints what the checker finds in the examples, then opens them in VS Code with the extension.
 *
 *   node dist-test/start.js [--once] [--workspace <folder>] [--extension <folder>]
 *
 * Takes your own VS Code (VSCODE_PATH, or `code` on the PATH), else downloads one, else runs VS Code from npm for your browser.
 * With --once that last one is opened, asked whether all is there, and closed again: for tests.
 */
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { oldestCodeServer } from './vscode/codeServer';
import { argumentsForRoot, desktopProgram, profileArguments } from './vscode/desktop';
import { loadExtension } from './vscode/loadExtension';
import { endOnSignal, Missing, reportAndFail } from './vscode/ending';
import { cacheFolder, projectRoot } from './vscode/place';
import { playground } from './vscode/playground';
import { addressOf, installedExtensions, startServer, type Server } from './vscode/server';
import { chooseSource, insteadOfDownload, lookAround, type Source } from './vscode/source';

async function main(): Promise<void> {
  const { values } = parseArgs({ options: { once: { type: 'boolean', default: false }, workspace: { type: 'string' }, extension: { type: 'string' } } });
  const examples = path.resolve(values.workspace ?? path.join(projectRoot, 'examples'));
  showFindings(examples);
  const show = await prepareShow(examples, path.resolve(values.extension ?? projectRoot));
  const { source, because } = values.once ? onlyServer : chooseSource(await lookAround('person'));
  console.log(because);
  if (source.kind === 'server') return openInBrowser(source.version, show, values.once);
  return openOnDesktop(source, show);
}

const onlyServer = { source: { kind: 'server', version: process.env.CODE_SERVER_VERSION || oldestCodeServer }, because: 'VS Code: npm’s code-server, for a moment' } as const;

/** What a command line user would see. The examples hold mistakes on purpose, so exit code 1 is good news here. */
function showFindings(examples: string): void {
  const cli = path.join(projectRoot, 'dist/cli.js');
  if (!fs.existsSync(cli)) throw new Missing('dist/cli.js is not there; please build first: npm run build');
  const shown = path.relative(projectRoot, examples) || '.';
  console.log(`$ learning-briefs check ${shown}\n`);
  spawnSync(process.execPath, [cli, 'check', shown], { cwd: projectRoot, stdio: 'inherit' });
}

/** What there is to open. */
interface Show {
  readonly extension: string;
  readonly workspace: string;
  /** Where to look first, inside the workspace; an example full of mistakes. */
  readonly file: string | undefined;
  readonly profile: string;
}

async function prepareShow(examples: string, extension: string): Promise<Show> {
  fs.mkdirSync(cacheFolder, { recursive: true });
  const workspace = path.join(cacheFolder, path.basename(examples));
  const { made } = await playground(examples, workspace);
  const copy = path.relative(process.cwd(), workspace);
  console.log(`\nOpening ${copy}, a copy of the examples and a Git repository of its own: change and comment whatever you like.`);
  if (made === 'kept') console.log('It is as you left it; delete the folder to begin anew.');
  const first = 'bad/safety-awareness.brief.yaml';
  return { extension, workspace, file: fs.existsSync(path.join(workspace, first)) ? first : undefined, profile: path.join(cacheFolder, 'profile') };
}

async function openOnDesktop(source: Exclude<Source, { kind: 'server' }>, show: Show): Promise<void> {
  let program: string;
  try {
    program = await desktopProgram(source);
  } catch (error) {
    const { source: instead, because } = insteadOfDownload((error as Error).message);
    console.log(because);
    return openInBrowser(instead.version, show, false);
  }
  // A downloaded VS Code starts with a profile of ours; one's own VS Code is best with one's own settings, except that root has none.
  const own = source.kind === 'installed' && argumentsForRoot.length === 0;
  const args = ['--new-window', `--extensionDevelopmentPath=${show.extension}`, ...argumentsForRoot, ...(own ? [] : profileArguments(show.profile)), show.workspace];
  if (show.file) args.push(path.join(show.workspace, show.file));
  const child = spawn(program, args, { stdio: 'ignore', shell: program.endsWith('.cmd') });
  const exitCode = await new Promise<number | null>((resolve, reject) => child.once('error', reject).once('exit', resolve));
  if (exitCode) throw new Missing(`${program} ended with exit code ${exitCode}; set CODE_SERVER_VERSION=${oldestCodeServer} to take VS Code from npm instead.`);
}

async function openInBrowser(version: string, show: Show, once: boolean): Promise<void> {
  const id = await loadExtension(show.extension, show.profile);
  const server = await startServer({ version, profile: show.profile });
  try {
    const address = addressOf(server, show.workspace, show.file);
    if (once) { await assertAllThere(version, show.profile, id, address); return; }
    console.log(`\nOpen ${address} in your browser. Ctrl+C ends it.`);
    await unexpectedEnd(server);
  } finally {
    await server.stop();
  }
}

async function assertAllThere(version: string, profile: string, id: string, address: string): Promise<void> {
  const answer = await fetch(address);
  if (!answer.ok || !(await answer.text()).includes('vscode-workbench-web-configuration')) throw new Error(`${address} does not answer with VS Code.`);
  const extensions = await installedExtensions(version, profile);
  if (!extensions.includes(id)) throw new Error(`VS Code does not see ${id} but only: ${extensions.join(', ')}`);
  console.log(`Opened ${address} with ${id}, and closed it again.`);
}

/** Waits for what should not happen: it is a signal that ends us. */
async function unexpectedEnd(server: Server): Promise<never> {
  await server.ended;
  throw new Error(`The VS Code server ended by itself:\n${server.log().trim().split('\n').slice(-10).join('\n')}`);
}

endOnSignal(0);
main().catch(reportAndFail);
