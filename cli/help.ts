/** The page behind `learning-briefs help`. */
import * as l10n from '@vscode/l10n';

export const help = (): string =>
  l10n.t(`Checks learning briefs and the files around them, as the editor does.

Usage
  learning-briefs check [paths…]   check files and folders; without a path, this folder
  learning-briefs help             show this page
  learning-briefs --version        show the version

Options of check
  --format text|json    for people (text, the default) or for programs (json)
  --today YYYY-MM-DD    check as if it were this day
  --no-history          do not look at what Git remembers; faster, and finds less
  --color, --no-color   with or without colors, whatever the terminal says

Exit code
  0   nothing of severity “error” was found
  1   at least one error was found
  2   the command was not understood, or something could not be read
`);
