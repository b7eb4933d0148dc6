/** One command: what was typed in, what is to be printed and an exit code out. */
import * as l10n from '@vscode/l10n';
import { requestFrom, type CheckRequest, type FrameRequest } from './arguments';
import { checkPaths } from './check';
import { frameLines } from './frame';
import { help } from './help';
import { nothingRemembered, remembered } from './history';
import { jsonReport } from './report/json';
import { painter, wantsColor, type Paint } from './report/paint';
import { printable } from './report/printable';
import { readingsJson, readingsText } from './report/readings';
import { countsOf, type Problem, type Report } from './report/report';
import { textReport } from './report/text';
import { STANDARD_INPUT, statementsFrom, type Input } from './statements';
import { version } from '../package.json';

/** What the command is told about the world it runs in. */
export interface World {
  readonly folder: string;
  readonly today: string;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Somebody looks at what is printed. */
  readonly terminal: boolean;
  readonly input: Input;
  /** Starts the language server on standard input and output; it ends with whoever started it. */
  readonly serve: () => void;
}

export interface Outcome {
  readonly code: 0 | 1 | 2;
  /** In pieces, so that what is long can be printed while it is worked out. */
  readonly out?: Iterable<string>;
  readonly error?: string;
}

export async function run(argv: readonly string[], world: World): Promise<Outcome> {
  const request = requestFrom(argv);
  switch (request.kind) {
    case 'help':
      return { code: 0, out: [help()] };
    case 'version':
      return { code: 0, out: [`${version}\n`] };
    case 'nothing':
      return { code: 2, error: help() };
    case 'wrong':
      return { code: 2, error: `${printable(request.message)}\n${l10n.t('Run “learning-briefs help” to see what there is.')}\n` };
    case 'check':
      return check(request, world);
    case 'frame':
      return frame(request, world);
    case 'lsp':
      if (world.input.terminal) return { code: 2, error: howToServe() };
      world.serve();
      return { code: 0 };
  }
}

async function check(request: CheckRequest, world: World): Promise<Outcome> {
  const { historyOf, notes } = request.history ? remembered(world.environment) : nothingRemembered;
  const report = await checkPaths(request.paths, { folder: world.folder, today: request.today ?? world.today, historyOf });
  const error = said([...notes, ...[...report.problems, ...report.missed].map(({ file, message }) => `${file}: ${message}`), ...(report.missed.length > 0 ? [aboutMissed(report.missed)] : [])]);
  return { code: codeOf(report), error, out: [request.format === 'json' ? jsonReport(report) : textReport(report, painterFor(request, world))] };
}

/** They do not change the answer about what was asked for, save that nobody knows what they say. */
const aboutMissed = (missed: readonly Problem[]): string =>
  missed.length === 1
    ? l10n.t('You did not ask for this one, so it does not count. It is in the same workspace: what points to it may look wrong.')
    : l10n.t('You did not ask for these {0}, so they do not count. They are in the same workspace: what points to them may look wrong.', missed.length);

/** What could not be read comes first: a clean answer about half the files is no clean answer. */
function codeOf(report: Report): 0 | 1 | 2 {
  if (report.problems.length > 0) return 2;
  return countsOf(report).error > 0 ? 1 : 0;
}

/** A topic among the statements is no error: whoever pastes a list wants to know what is in it. */
async function frame(request: FrameRequest, world: World): Promise<Outcome> {
  const { file = STANDARD_INPUT } = request;
  if (request.file === undefined && world.input.terminal) return { code: 2, error: howToFrame() };
  const statements = await statementsFrom(file, world.folder, world.input);
  if (statements.kind === 'unreadable') return { code: 2, error: said([file === STANDARD_INPUT ? statements.message : `${file}: ${statements.message}`]) };
  const { lines, notes } = frameLines(statements.lines, request);
  return { code: 0, error: said(notes), out: request.format === 'json' ? readingsJson(lines) : readingsText(lines, painterFor(request, world)) };
}

const howToFrame = (): string =>
  l10n.t(`There is nothing to read yet. Name a file with statements, one a line:
  learning-briefs frame objectives.txt
send them from another program:
  cat objectives.txt | learning-briefs frame
or write “learning-briefs frame -”, paste the list, and end it with {0}.
`, process.platform === 'win32' ? l10n.t('Ctrl+Z and Enter') : 'Ctrl+D');

const howToServe = (): string =>
  l10n.t('“lsp” is for editors: they start it and talk to it. Enter “learning-briefs lsp --stdio” in your editor’s settings for language servers.') + '\n';

const painterFor = ({ color }: CheckRequest | FrameRequest, { environment, terminal }: World): Paint => painter(wantsColor(color, environment, terminal));

/** One line each, whatever is in them. */
const said = (notes: readonly string[]): string => notes.map((note) => `${printable(note)}\n`).join('');
