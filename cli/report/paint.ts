/** Colors for a terminal, or none. */
import type { Severity } from '../../server/src/core/settings';

export type Paint = (text: string, style: Style) => string;

export type Style = Severity | 'quiet' | 'strong';

export const painter = (color: boolean): Paint => (color ? (text, style) => `\u001B[${CODES[style]}m${text}\u001B[0m` : (text) => text);

const CODES: Readonly<Record<Style, string>> = { error: '31', warning: '33', info: '34', hint: '36', quiet: '2', strong: '1' };

/** What was typed counts first, then what the environment says by convention, then whether anybody is looking. */
export function wantsColor(typed: boolean | undefined, environment: Readonly<Record<string, string | undefined>>, terminal: boolean): boolean {
  if (typed !== undefined) return typed;
  if (environment['FORCE_COLOR']) return environment['FORCE_COLOR'] !== '0';
  if (environment['NO_COLOR']) return false;
  return terminal && environment['TERM'] !== 'dumb';
}
