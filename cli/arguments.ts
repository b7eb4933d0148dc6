/** What was typed, as one request, or one sentence about what is wrong with it. */
import * as l10n from '@vscode/l10n';
import { parseArgs } from 'node:util';
import { closest } from '../server/src/core/closest';
import { isDay } from '../server/src/core/calendar';

export type Request =
  | { readonly kind: 'help' | 'version' | 'nothing' }
  | { readonly kind: 'wrong'; readonly message: string }
  | CheckRequest;

export interface CheckRequest {
  readonly kind: 'check';
  readonly paths: readonly string[];
  readonly format: Format;
  /** The day to check for, when it is not today. */
  readonly today?: string;
  /** Undefined leaves the choice to the terminal. */
  readonly color?: boolean;
  /** Whether what Git remembers is looked at, too. */
  readonly history: boolean;
}

export type Format = (typeof FORMATS)[number];

const COMMANDS = ['check', 'help'] as const;
const FORMATS = ['text', 'json'] as const;
const OPTIONS = {
  format: { type: 'string' },
  today: { type: 'string' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  'no-history': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const;

export function requestFrom(argv: readonly string[]): Request {
  // Not strict: the slips are told in our own words, below.
  const { tokens, positionals } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const given: Given = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const slip = optionSlip(token) ?? take(token, given);
    if (slip) return { kind: 'wrong', message: slip };
  }
  if (given.help) return { kind: 'help' };
  if (given.version) return { kind: 'version' };
  return commandFrom(positionals, given);
}

interface Given {
  help?: boolean;
  version?: boolean;
  format?: Format;
  today?: string;
  color?: boolean;
  history?: boolean;
}

function commandFrom([command, ...paths]: readonly string[], { format = 'text', today, color, history = true }: Given): Request {
  switch (command) {
    case undefined:
      return { kind: 'nothing' };
    case 'help':
      return { kind: 'help' };
    case 'check':
      return { kind: 'check', paths: paths.length > 0 ? paths : ['.'], format, history, ...(today === undefined ? {} : { today }), ...(color === undefined ? {} : { color }) };
    default: {
      const meant = closest(command, COMMANDS);
      return { kind: 'wrong', message: meant ? l10n.t('There is no command “{0}”. Did you mean “{1}”?', command, meant) : l10n.t('There is no command “{0}”.', command) };
    }
  }
}

interface OptionToken {
  readonly name: string;
  readonly rawName: string;
  readonly value: string | undefined;
}

function optionSlip({ name, rawName, value }: OptionToken): string | undefined {
  if (!isOption(name)) {
    const meant = name.length > 1 ? closest(name, Object.keys(OPTIONS)) : undefined;
    return meant ? l10n.t('There is no option “{0}”. Did you mean “--{1}”?', rawName, meant) : l10n.t('There is no option “{0}”.', rawName);
  }
  if (OPTIONS[name].type === 'boolean' && value !== undefined) return l10n.t('“{0}” stands alone. Leave out “={1}”.', rawName, value);
  return undefined;
}

/** Puts an option where it belongs; the last word counts when one is given twice. */
function take({ name, value = '' }: OptionToken, given: Given): string | undefined {
  switch (name as keyof typeof OPTIONS) {
    case 'help':
    case 'version':
      given[name as 'help' | 'version'] = true;
      return undefined;
    case 'color':
    case 'no-color':
      given.color = name === 'color';
      return undefined;
    case 'no-history':
      given.history = false;
      return undefined;
    case 'today':
      given.today = value;
      return isDay(value) ? undefined : l10n.t('“--today” wants a day of the calendar such as 2026-05-11, and not “{0}”.', value);
    case 'format': {
      const format = FORMATS.find((known) => known === value);
      if (!format) return formatSlip(value);
      given.format = format;
      return undefined;
    }
  }
}

function formatSlip(value: string): string {
  const known = FORMATS.join(', ');
  const meant = closest(value, FORMATS);
  return meant ? l10n.t('There is no format “{0}”. Did you mean “{1}”?', value, meant) : l10n.t('There is no format “{0}”. Formats: {1}.', value, known);
}

const isOption = (name: string): name is keyof typeof OPTIONS => Object.hasOwn(OPTIONS, name);
