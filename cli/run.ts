/** One command: what was typed in, what is to be printed and an exit code out. */
import * as l10n from '@vscode/l10n';
import { requestFrom } from './arguments';
import { checkPaths } from './check';
import { help } from './help';
import { nothingRemembered, remembered } from './history';
import { jsonReport } from './report/json';
import { painter, wantsColor } from './report/paint';
import { printable } from './report/printable';
import { countsOf, type Report } from './report/report';
import { textReport } from './report/text';
import { version } from '../package.json';

/** What the command is told about the world it runs in. */
export interface World {
  readonly folder: string;
  readonly today: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly terminal: boolean;
}

export interface Outcome {
  readonly code: 0 | 1 | 2;
  readonly out?: string;
  readonly error?: string;
}

export async function run(argv: readonly string[], world: World): Promise<Outcome> {
  const request = requestFrom(argv);
  switch (request.kind) {
    case 'help':
      return { code: 0, out: help() };
    case 'version':
      return { code: 0, out: `${version}\n` };
    case 'nothing':
      return { code: 2, error: help() };
    case 'wrong':
      return { code: 2, error: `${printable(request.message)}\n${l10n.t('Run “learning-briefs help” to see what there is.')}\n` };
    case 'check': {
      const { historyOf, notes } = request.history ? remembered(world.environment) : nothingRemembered;
      const report = await checkPaths(request.paths, { folder: world.folder, today: request.today ?? world.today, historyOf });
      const error = [...notes, ...report.problems.map(({ file, message }) => `${file}: ${message}`)].map((line) => `${printable(line)}\n`).join('');
      const color = wantsColor(request.color, world.environment, world.terminal);
      return { code: codeOf(report), error, out: request.format === 'json' ? jsonReport(report) : textReport(report, painter(color)) };
    }
  }
}

/** What could not be read comes first: a clean answer about half the files is no clean answer. */
function codeOf(report: Report): 0 | 1 | 2 {
  if (report.problems.length > 0) return 2;
  return countsOf(report).error > 0 ? 1 : 0;
}
