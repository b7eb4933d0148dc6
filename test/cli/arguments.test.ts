import { describe, expect, test } from 'vitest';
import { LANGUAGES } from '../../server/src/core/objectives/grammar';
import { knownLanguage } from '../../server/src/core/objectives/languages';
import { learningBriefs } from '../support/cli';
import { jsonOf } from '../support/sources';

const { version } = jsonOf('package.json') as { version: string };

test.each([['help'], ['--help'], ['-h'], ['check', '--help'], ['help', 'check'], ['frame', '-h']])('%s %s shows the help page', (...args) => {
  const { code, out, error } = learningBriefs(args);
  expect({ code, error }).toEqual({ code: 0, error: '' });
  for (const said of ['check [paths…]', 'frame [file]', '--profile standard|mager-strict', '--group', '--format text|json', '--today YYYY-MM-DD', '--color', 'Exit code']) expect(out).toContain(said);
});

test.each(['--version', '-v'])('%s shows the version', (option) => {
  expect(learningBriefs([option])).toEqual({ code: 0, out: `${version}\n`, error: '' });
});

test('without a command, the help page is the answer to a question nobody asked', () => {
  const { code, out, error } = learningBriefs([]);
  expect({ code, out }).toEqual({ code: 2, out: '' });
  expect(error).toContain('Usage');
});

describe('a slip is told in one sentence', () => {
  test.each([
    [['chekc'], 'There is no command “chekc”. Did you mean “check”?'],
    [['publish'], 'There is no command “publish”.'],
    [['check', '--formt', 'json'], 'There is no option “--formt”. Did you mean “--format”?'],
    [['check', '--frobnicate'], 'There is no option “--frobnicate”.'],
    [['check', '-x'], 'There is no option “-x”.'],
    [['check', '--format', 'jsn'], 'There is no format “jsn”. Did you mean “json”?'],
    [['check', '--format=table'], 'There is no format “table”. Formats: text, json.'],
    [['check', '--format'], '“--format” wants a format behind it. Formats: text, json.'],
    [['check', '--color=always'], '“--color” stands alone. Leave out “=always”.'],
    [['check', '--today', '11.5.2026'], '“--today” wants a day of the calendar such as 2026-05-11, and not “11.5.2026”.'],
    [['check', '--today', '2026-02-30'], '“--today” wants a day of the calendar such as 2026-05-11, and not “2026-02-30”.'],
    [['check', '--today'], '“--today” wants a day of the calendar such as 2026-05-11, and not “”.'],
    [['frame', '--language', 'xx'], `Statements in “xx” cannot be read. Languages: ${LANGUAGES.filter(knownLanguage).join(', ')}.`],
    [['frame', '--language'], `“--language” wants a language behind it. Languages: ${LANGUAGES.filter(knownLanguage).join(', ')}.`],
    [['frame', '--language', '--json'], `“--language” wants a language behind it. Languages: ${LANGUAGES.filter(knownLanguage).join(', ')}.`],
    [['frame', '--profile='], '“--profile” wants a profile behind it. Profiles: standard, mager-strict.'],
    [['frame', '--profile', 'mager'], 'There is no profile “mager”. Profiles: standard, mager-strict.'],
    [['frame', '--profile', 'mager-strct'], 'There is no profile “mager-strct”. Did you mean “mager-strict”?'],
    [['frame', '--group=yes'], '“--group” stands alone. Leave out “=yes”.'],
    [['frame', 'a.txt', 'b.txt'], '“frame” reads one file at a time. Name one, or send several through a pipe.'],
    [['frame', '--today', '2026-05-11'], '“--today” belongs to “check”. Leave it out here.'],
    [['--no-history', 'frame', 'a.txt'], '“--no-history” belongs to “check”. Leave it out here.'],
    [['check', '--group'], '“--group” belongs to “frame”. Leave it out here.'],
    [['check', '--json', '--language=en'], '“--language” belongs to “frame”. Leave it out here.'],
    [['fram'], 'There is no command “fram”. Did you mean “frame”?'],
    [['--constructor'], 'There is no option “--constructor”.'],
    [['check\u001B[2J'], 'There is no command “check␛[2J”.'],
  ] as const)('%j', (args, sentence) => {
    expect(learningBriefs(args)).toEqual({ code: 2, out: '', error: `${sentence}\nRun “learning-briefs help” to see what there is.\n` });
  });
});

test('after two dashes, everything is a path', () => {
  const { code, error } = learningBriefs(['check', '--', '--format']);
  expect(code).toBe(2);
  expect(error).toContain('--format: There is no such file or folder.');
});

test('options may stand before the command', () => {
  const { code, out } = learningBriefs(['--format', 'json', 'check', 'examples/minimal']);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ problems: [] });
});

test('--json is short for --format json', () => {
  const { code, out } = learningBriefs(['check', '--json', 'examples/minimal']);
  expect(code).toBe(0);
  expect(out).toBe(learningBriefs(['check', '--format', 'json', 'examples/minimal']).out);
});
