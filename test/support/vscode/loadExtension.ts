import * as fs from 'node:fs';
import * as path from 'node:path';
import { run } from './run';
import { extensionsFolder } from './server';

/**
 * Puts the built extension where the server of this profile looks for extensions: exactly the files that its package would hold, so
 * that what is tried is what will be shipped. Answers with its id.
 */
export async function loadExtension(extension: string, profile: string): Promise<string> {
  const { publisher, name, version } = JSON.parse(fs.readFileSync(path.join(extension, 'package.json'), 'utf8')) as Record<string, string>;
  const id = `${publisher}.${name}`;
  const place = path.join(extensionsFolder(profile), `${id}-${version}`);
  // Together with VS Code's own list of what it saw there last time, which may name another version.
  fs.rmSync(extensionsFolder(profile), { recursive: true, force: true });
  for (const file of await packagedFiles(extension)) fs.cpSync(path.join(extension, file), path.join(place, file));
  return id;
}

async function packagedFiles(extension: string): Promise<readonly string[]> {
  const vsce = require.resolve('@vscode/vsce/vsce');
  const list = await run(process.execPath, [vsce, 'ls', '--no-dependencies'], { cwd: extension, without: 'Node.js is gone.' });
  return list.split('\n').map((line) => line.trim()).filter((file) => file && fs.existsSync(path.join(extension, file)));
}
