/** What was typed, as one request, or one sentence about what is wrong with it. */
import * as l10n from '@vscode/l10n';
import { parseArgs } from 'node:util';
import { closest } from '../server/src/core/closest';
import { isDay } from '../server/src/core/calendar';
import { LANGUAGES, type Language } from '../server/src/core/objectives/grammar';
import { knownLanguage } from '../server/src/core/objectives/languages';
import { OBJECTIVE_PROFILES, type ObjectiveProfile } from '../server/src/core/objectives/read';

export type Request =
  | { readonly kind: 'help' | 'version' | 'nothing' | 'lsp' }
  | { readonly kind: 'wrong'; readonly message: string }
  | CheckRequest
  | FrameRequest;

interface Shown {
  readonly format: Format;
  /** Undefined leaves the choice to the terminal. */
  readonly color?: boolean;
}

export interface CheckRequest extends Shown {
  readonly kind: 'check';
  readonly paths: readonly string[];
  /** The day to check for, when it is not today. */
  readonly today?: string;
  /** Whether what Git remembers is looked at, too. */
  readonly history: boolean;
}

export interface FrameRequest extends Shown {
  readonly kind: 'frame';
  /** Undefined when none was named: standard input, unless that is somebody at a keyboard. `-` is standard input, whatever it is. */
  readonly file?: string;
  /** Undefined: found out line by line, and from all of them together. */
  readonly language?: Language;
  readonly profile: ObjectiveProfile;
  /** Whether the statements are the items of one list. */
  readonly group: boolean;
}

export type Format = (typeof FORMATS)[number];

const FORMATS = ['text', 'json'] as const;

/** What each command takes beside the options that all of them take. */
const OWN = {
  check: { today: { type: 'string' }, 'no-history': { type: 'boolean' } },
  frame: { language: { type: 'string' }, profile: { type: 'string' }, group: { type: 'boolean' } },
  lsp: { stdio: { type: 'boolean' } },
} as const;
const OPTIONS = {
  format: { type: 'string' },
  json: { type: 'boolean' },
  color: { type: 'boolean' },
  'no-color': { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
  ...OWN.check,
  ...OWN.frame,
  ...OWN.lsp,
} as const;

type Command = keyof typeof OWN;
type Option = keyof typeof OPTIONS;

const COMMANDS: readonly string[] = [...Object.keys(OWN), 'help'];

export function requestFrom(argv: readonly string[]): Request {
  // Not strict: the slips are told in our own words, below.
  const { tokens, positionals } = parseArgs({ args: [...argv], options: OPTIONS, strict: false, allowPositionals: true, tokens: true });
  const given: Given = {};
  const options = tokens.filter((token) => token.kind === 'option');
  for (const option of options) {
    const slip = optionSlip(option) ?? take(option, given);
    if (slip) return { kind: 'wrong', message: slip };
  }
  if (given.help) return { kind: 'help' };
  if (given.version) return { kind: 'version' };
  return commandFrom(positionals, given, options);
}

interface Given {
  help?: boolean;
  version?: boolean;
  format?: Format;
  today?: string;
  color?: boolean;
  history?: boolean;
  language?: Language;
  profile?: ObjectiveProfile;
  group?: boolean;
}

function commandFrom([command, ...rest]: readonly string[], given: Given, options: readonly OptionToken[]): Request {
  switch (command) {
    case undefined:
      return { kind: 'nothing' };
    case 'help':
      return { kind: 'help' };
    case 'check':
    case 'frame':
    case 'lsp': {
      const strange = strangerTo(command, options);
      if (strange) return { kind: 'wrong', message: strange };
      if (command === 'lsp') return rest.length > 0 ? { kind: 'wrong', message: l10n.t('“lsp” takes no files. The editor says which ones it opens.') } : { kind: 'lsp' };
      return command === 'check' ? checkFrom(rest, given) : frameFrom(rest, given);
    }
    default: {
      const meant = closest(command, COMMANDS);
      return { kind: 'wrong', message: meant ? l10n.t('There is no command “{0}”. Did you mean “{1}”?', command, meant) : l10n.t('There is no command “{0}”.', command) };
    }
  }
}

function checkFrom(paths: readonly string[], { today, history = true, ...given }: Given): CheckRequest {
  return { kind: 'check', paths: paths.length > 0 ? paths : ['.'], history, ...(today === undefined ? {} : { today }), ...shown(given) };
}

function frameFrom([file, ...more]: readonly string[], { language, profile = 'standard', group = false, ...given }: Given): Request {
  if (more.length > 0) return { kind: 'wrong', message: l10n.t('“frame” reads one file at a time. Name one, or send several through a pipe.') };
  return { kind: 'frame', profile, group, ...(file === undefined ? {} : { file }), ...(language === undefined ? {} : { language }), ...shown(given) };
}

const shown = ({ format = 'text', color }: Given): Shown => ({ format, ...(color === undefined ? {} : { color }) });

/** One sentence about the first option that belongs to another command. */
function strangerTo(command: Command, options: readonly OptionToken[]): string | undefined {
  for (const { name, rawName } of options) {
    const owner = (Object.keys(OWN) as Command[]).find((known) => Object.hasOwn(OWN[known], name));
    if (owner && owner !== command) return l10n.t('“{0}” belongs to “{1}”. Leave it out here.', rawName, owner);
  }
  return undefined;
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
function take({ name, value: typed = '' }: OptionToken, given: Given): string | undefined {
  // The next option is no value.
  const value = typed.startsWith('--') ? '' : typed;
  switch (name as Option) {
    case 'help':
    case 'version':
    case 'group':
      given[name as 'help' | 'version' | 'group'] = true;
      return undefined;
    case 'stdio':
      // The only way there is; editors are used to naming it.
      return undefined;
    case 'color':
    case 'no-color':
      given.color = name === 'color';
      return undefined;
    case 'no-history':
      given.history = false;
      return undefined;
    case 'json':
      given.format = 'json';
      return undefined;
    case 'today':
      given.today = value;
      return isDay(value) ? undefined : l10n.t('“--today” wants a day of the calendar such as 2026-05-11, and not “{0}”.', value);
    case 'format': {
      const format = FORMATS.find((known) => known === value);
      if (value === '') return l10n.t('“--format” wants a format behind it. Formats: {0}.', FORMATS.join(', '));
      if (!format) return formatSlip(value);
      given.format = format;
      return undefined;
    }
    case 'language': {
      const language = knownLanguage(value);
      if (value === '') return l10n.t('“--language” wants a language behind it. Languages: {0}.', LANGUAGES.filter(knownLanguage).join(', '));
      if (!language) return l10n.t('Statements in “{0}” cannot be read. Languages: {1}.', value, LANGUAGES.filter(knownLanguage).join(', '));
      given.language = language;
      return undefined;
    }
    case 'profile': {
      const profile = OBJECTIVE_PROFILES.find((known) => known === value);
      if (value === '') return l10n.t('“--profile” wants a profile behind it. Profiles: {0}.', OBJECTIVE_PROFILES.join(', '));
      if (!profile) return profileSlip(value);
      given.profile = profile;
      return undefined;
    }
  }
}

function formatSlip(value: string): string {
  const meant = closest(value, FORMATS);
  return meant ? l10n.t('There is no format “{0}”. Did you mean “{1}”?', value, meant) : l10n.t('There is no format “{0}”. Formats: {1}.', value, FORMATS.join(', '));
}

function profileSlip(value: string): string {
  const meant = closest(value, OBJECTIVE_PROFILES);
  return meant ? l10n.t('There is no profile “{0}”. Did you mean “{1}”?', value, meant) : l10n.t('There is no profile “{0}”. Profiles: {1}.', value, OBJECTIVE_PROFILES.join(', '));
}

const isOption = (name: string): name is Option => Object.hasOwn(OPTIONS, name);
