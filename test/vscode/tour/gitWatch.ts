import * as fs from 'node:fs';
import * as path from 'node:path';
import { findProgram } from '../../support/vscode/findProgram';
import { Missing } from '../../support/vscode/ending';

/** Sees every run of Git that a program makes. */
export interface GitWatch {
  /** The environment to start the program with. */
  readonly env: NodeJS.ProcessEnv;
  /** The command lines so far. */
  runs(): readonly string[];
}

/** Puts a `git` before the real one on the PATH that writes down its arguments and then does what it was asked. */
export function watchGit(folder: string): GitWatch {
  const git = findProgram(['git']);
  if (!git) throw new Missing('Git was not found on the PATH; review threads live in Git, so please install it.');
  const diary = path.join(folder, 'runs');
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(path.join(folder, 'git'), `#!/bin/sh\necho "$*" >> '${diary}'\nexec '${git}' "$@"\n`, { mode: 0o755 });
  return {
    env: { PATH: `${folder}${path.delimiter}${process.env.PATH}` },
    runs: () => (fs.existsSync(diary) ? fs.readFileSync(diary, 'utf8').trim().split('\n') : []),
  };
}
