/** The page behind `learning-briefs help`. */
import * as l10n from '@vscode/l10n';

export const help = (): string =>
  l10n.t(`Checks learning briefs and the files around them, as the editor does.

Usage
  learning-briefs check [paths…]   check files and folders; without a path, this folder
  learning-briefs frame [file]     read objectives, one a line: which are outcomes, which are topics,
                                   activities and the like; without a file, or with -, from standard input
  learning-briefs lsp --stdio      the language server, for editors other than VS Code
  learning-briefs help             show this page
  learning-briefs --version        show the version

Options of check and frame
  --format text|json    for people (text, the default) or for programs (json)
  --json                the same as --format json
  --color, --no-color   with or without colors, whatever the terminal says

Options of check
  --today YYYY-MM-DD    check as if it were this day
  --no-history          do not look at what Git remembers; faster, and finds less

Options of frame
  --language CODE       the language of the statements, such as en; found out line by line when left out
  --profile standard|mager-strict
                        mager-strict takes only what is performed for an outcome: no “explain”, no “describe”
  --group               the lines are one list: how the others start helps to read each of them

Exit code
  0   check: nothing of severity “error” was found; frame: everything was read, whatever it says
  1   check: at least one error was found
  2   the command was not understood, or something could not be read
`);
