import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { projectRoot } from '../support/vscode/place';

/** What the suite is run on. The defaults are this extension and its examples; other folders serve to try the tools themselves. */
export interface RunOptions {
  /** The folder of the extension under development. */
  readonly extension: string;
  /** The folder to open, as a copy. */
  readonly workspace: string;
}

export function readOptions(args: readonly string[]): RunOptions {
  const { values } = parseArgs({ args: [...args], options: { extension: { type: 'string' }, workspace: { type: 'string' } } });
  return {
    extension: path.resolve(values.extension ?? projectRoot),
    workspace: path.resolve(values.workspace ?? path.join(projectRoot, 'examples')),
  };
}
