import * as fs from 'node:fs';
import * as path from 'node:path';

/** The checkout: the nearest folder above with a package.json, whether we run from test/ or bundled in dist-test/. */
export const projectRoot = nearestPackage(__dirname);

/** Everything fetched or left behind by these tools. Ignored by Git; deleting it is always safe. */
export const cacheFolder = path.join(projectRoot, '.vscode-test');

function nearestPackage(folder: string): string {
  if (fs.existsSync(path.join(folder, 'package.json'))) return folder;
  const parent = path.dirname(folder);
  if (parent === folder) throw new Error('There is no package.json above these tools.');
  return nearestPackage(parent);
}
