import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { FRAMINGS, isFlagged, REASONS, type Framing, type Part, type Reading, type Reason } from '../../server/src/core/objectives/framing';
import { LANGUAGES, type Language } from '../../server/src/core/objectives/grammar';
import { knownLanguage } from '../../server/src/core/objectives/languages';
import { nameOf, sentenceFor } from '../../server/src/core/objectives/reasonWords';
import { readObjective, readObjectives } from '../../server/src/core/objectives/read';
import { frameLines } from '../../cli/frame';
import { readingsJson, readingsText } from '../../cli/report/readings';
import { painter } from '../../cli/report/paint';
import { learningBriefs, program, type RunOptions } from '../support/cli';
import { makeWorkspace } from '../support/workspace';

interface JsonLine {
  readonly text: string;
  readonly language: Language | null;
  readonly framing: Framing;
  readonly flagged: boolean;
  readonly tier: string;
  readonly confidence: number;
  readonly reason: Reason;
  readonly parts: readonly Part[];
}

type Run = ReturnType<typeof learningBriefs>;

/** In English, which need not be found out from two words. */
const frame = (input: string | Uint8Array, args: readonly string[] = [], options: RunOptions = {}): Run => learningBriefs(['frame', '--language', 'en', ...args], { ...options, input });

function frameJson(input: string | Uint8Array, ...args: readonly string[]): readonly JsonLine[] {
  const { code, out } = frame(input, ['--json', ...args]);
  expect(code).toBe(0);
  expect(out === '' || out.endsWith('\n')).toBe(true);
  return out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as JsonLine);
}

const LIST = ['Isolate the machine before cleaning it', 'Know the lockout procedure', '', 'Introduction to lockout', 'Tag each energy source'];

describe('for programs', () => {
  test('one object a line, in order, as the reader says', () => {
    const lines = frameJson(`${LIST.join('\n')}\n`);
    expect(lines).toEqual(
      LIST.map((text) => {
        const reading = readObjective(text, { language: 'en' });
        const { framing, tier, confidence, reason } = reading;
        return { text, language: text === '' ? null : 'en', framing, flagged: isFlagged(reading), tier, confidence, reason, parts: reading.parts.map(({ part, start, end }) => ({ part, start, end })) };
      }),
    );
    expect(lines.map(({ framing }) => framing)).toEqual(['outcome', 'unmeasurable', 'other', 'topic', 'outcome']);
    expect(lines.map(({ flagged }) => flagged)).toEqual([false, true, false, true, false]);
    expect(lines[2]).toEqual({ text: '', language: null, framing: 'other', flagged: false, tier: 'none', confidence: 0, reason: 'blank', parts: [] });
  });

  test.each([
    ['no line', '', []],
    ['an empty line', '\n', ['']],
    ['an empty last line', 'a\n\n', ['a', '']],
    ['no end of the last line', 'a\nb', ['a', 'b']],
    ['line ends of Windows', 'a\r\n\r\nb\r\n', ['a', '', 'b']],
    ['line ends of an old Mac', 'a\rb\r', ['a', 'b']],
    ['a lone return inside a line', 'a\rb\nc\n', ['a\rb', 'c']],
    ['a byte order mark', '\uFEFFa\nb\n', ['a', 'b']],
    ['a byte order mark that is not at the start', 'a\n\uFEFFb\n', ['a', '\uFEFFb']],
    ['spaces around', '  a \n\t\n', ['  a ', '\t']],
    ['separators of lines that are none here', 'a\u2028b\u0085c\n', ['a\u2028b\u0085c']],
  ])('the text is exactly the line: %s', (_what, input, texts) => {
    expect(frameJson(input).map(({ text }) => text)).toEqual(texts);
  });

  test.each([
    ['bytes that are no UTF-8', Buffer.concat([Buffer.from('Isolate the '), Buffer.from([0xff, 0xed, 0xa0, 0x80]), Buffer.from('pump\nTag it\n')])],
    ['letters of another encoding', Buffer.from('Vérifier la pression\n', 'latin1')],
    ['the byte zero', Buffer.from('PK\u0003\u0004\u0000\u0000Isolate the pump\n')],
    ['half a letter', Buffer.from([0xff, 0xfe, 0x41])],
  ])('what is no text is not read: %s', (_what, input) => {
    expect(frame(input, ['--json'])).toEqual({ code: 2, out: '', error: 'This is not a text in UTF-8. Save the list as plain text with the encoding UTF-8, one statement a line.\n' });
  });

  test('a mark for what somebody else could not read is a character like any other', () => {
    expect(frameJson('Isolate the \uFFFD pump\n').map(({ text }) => text)).toEqual(['Isolate the \uFFFD pump']);
  });

  test('two bytes a letter, as some editors on Windows save', () => {
    const input = Buffer.from('\uFEFFIsolate the pump\r\nTag it\r\n', 'utf16le');
    expect(frameJson(input).map(({ text }) => text)).toEqual(['Isolate the pump', 'Tag it']);
    expect(frameJson(Buffer.from(input).swap16()).map(({ text }) => text)).toEqual(['Isolate the pump', 'Tag it']);
  });

  test('half a character stays half a character', () => {
    const { lines } = frameLines(['Isolate \uD83D'], { language: 'en', profile: 'standard', group: false });
    expect([...readingsJson(lines)].map((line) => (JSON.parse(line) as JsonLine).text)).toEqual(['Isolate \uD83D']);
  });

  test('--format json is the same, and the last word counts', () => {
    const input = LIST.join('\n');
    const { out } = frame(input, ['--json']);
    expect(frame(input, ['--format', 'json']).out).toBe(out);
    expect(frame(input, ['--format', 'text', '--json']).out).toBe(out);
    expect(frame(input, ['--json', '--format=text']).out).toBe(frame(input).out);
  });

  test('long lines and many lines', () => {
    const long = 'isolate the pump and '.repeat(500);
    const lines = frameJson(`${long}\n`.repeat(500));
    expect(lines).toHaveLength(500);
    expect(lines.every(({ text }) => text === long)).toBe(true);
  });
});

describe('for people', () => {
  test('what is to be looked at, with line number, words, reason and what to do, and the sum', () => {
    const { out, error, code } = frame(`${LIST.join('\n')}\n`);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    expect(out).toMatch(/^ {3}2 {2}Know the lockout procedure\n {6}\^+\n {6}not measurable {2}“Know.*” .* {2}inner-state\n/);
    expect(out).toContain('\n\n   4  Introduction to lockout\n');
    expect(out).not.toContain('Isolate');
    expect(out).toMatch(/\n\n4 statements in English: 2 outcomes, 2 to look at \(topic: 1, not measurable: 1\)\.\n$/);
  });

  test('an empty line of the list stays one', () => {
    expect(frame('Know it\nKnow that\n').out).not.toMatch(/Know it[^]*\n\n[^]*Know that/);
    expect(frame('Know it\n\n\n \nTag it\n\nKnow that\n').out.match(/\n\n/g)).toHaveLength(2);
  });

  test.each([
    ['Tag it\n', '1 statement in English: 1 outcome, nothing to look at.\n'],
    ['Tag it\nIsolate it\n', '2 statements in English: 2 outcomes, nothing to look at.\n'],
    ['', 'There is no statement to read.\n'],
    ['\n \n', 'There is no statement to read.\n'],
  ])('%j: %s', (input, out) => {
    expect(frame(input)).toEqual({ code: 0, out, error: '' });
  });

  const readAs = (reason: Reason, more: Partial<Reading> = {}): Reading => {
    const { framing, confidence } = REASONS[reason];
    const tier = ['topic', 'unmeasurable', 'activity', 'instructor'].includes(framing) ? 'warning' : 'none';
    return { framing, confidence, tier, reason, evidence: { start: 0, end: 0 }, parts: [], performances: [], ...more };
  };
  const text = (...lines: readonly { readonly text: string; readonly reading: Reading }[]): string => [...readingsText(lines.map((line) => ({ language: 'en', ...line })), painter(false))].join('');

  test('what is not an objective is counted and not shown', () => {
    const lines = (['business-result', 'business-result', 'fact', 'observable-verb'] as const).map((reason) => ({ text: 'Fewer complaints', reading: readAs(reason) }));
    expect(text(...lines)).toBe('4 statements in English: 1 outcome, nothing to look at, 2 business results, 1 not read as an objective.\n');
    expect(text(...lines.slice(1, 2))).toBe('1 statement in English: 0 outcomes, nothing to look at, 1 business result.\n');
  });

  test('a hint says perhaps; carets stand under the words; parts are named', () => {
    const line = '安全 Given a diagram, trace wiring within 5 minutes';
    const parts: readonly Part[] = [
      { part: 'condition', start: line.indexOf('Given'), end: line.indexOf(',') },
      { part: 'behavior', start: line.indexOf('trace'), end: line.indexOf(' within') },
      { part: 'standard', start: line.indexOf('within'), end: line.length },
    ];
    const reading = readAs('noun-phrase', { tier: 'hint', evidence: { start: line.indexOf('trace'), end: line.indexOf(' wiring') }, parts });
    const [shown, carets, sentence, named] = text({ text: line, reading }).split('\n');
    expect(shown).toBe(`   1  ${line}`);
    expect(carets).toBe(`${' '.repeat(6 + 2 + line.indexOf('trace'))}^^^^^`);
    expect(sentence).toBe('      perhaps: topic  “trace” names a subject, not what people will do. Start with a verb: what will they do about it at work?  noun-phrase');
    expect(named).toBe('      Condition: “Given a diagram” · Standard: “within 5 minutes”');
  });

  test('of a long line, the part that matters', () => {
    const line = `${'very '.repeat(400)}trace ${'long '.repeat(400)}`;
    const start = line.indexOf('trace');
    const [shown = '', carets = ''] = text({ text: line, reading: readAs('noun-phrase', { evidence: { start, end: start + 5 } }) }).split('\n');
    expect(shown.length).toBeLessThan(180);
    expect(shown.slice(carets.indexOf('^'), carets.length)).toBe('trace');
  });

  test('a terminal obeys nothing of it', () => {
    const evil = 'Know \u001B[2J\u009B31m\u0007\u202Eit';
    const { out } = frame(`${evil}\n`);
    expect(out).toContain('Know ␛[2J<U+009B>31m␇<U+202E>it');
    expect(out + frame(`${evil}\n`, ['--json']).out).not.toMatch(/[\u0000-\u0009\u000B-\u001F\u007F-\u009F\u202A-\u202E]/);
    expect(frameJson(`${evil}\n`)[0]?.text).toBe(evil);
  });

  test('colors, when asked for, take nothing away and add nothing', () => {
    const input = `${LIST.join('\n')}\n`;
    const { out } = frame(input, ['--color']);
    expect(out).toContain('\u001B[33mnot measurable\u001B[0m');
    expect(out.replace(/\u001B\[\d+m/g, '')).toBe(frame(input).out);
    expect(frame(input, [], { environment: { FORCE_COLOR: '1' } }).out).toBe(out);
    expect(frame(input, ['--color', '--json']).out).toBe(frame(input, ['--json']).out);
  });
});

describe('plain words for every reason', () => {
  const reasons = Object.keys(REASONS) as Reason[];
  const statement = 'Isolate the pump';
  const reading = (reason: Reason, more: Partial<Reading> = {}): Reading => ({ framing: REASONS[reason].framing, confidence: 1, tier: 'none', reason, evidence: { start: 0, end: 7 }, parts: [], performances: [], ...more });

  test.each(reasons)('%s', (reason) => {
    const sentence = sentenceFor(reading(reason), statement);
    expect(sentence).toMatch(/^[A-Z“].*[.?]$/);
    expect(sentence).not.toContain('{');
    expect(sentenceFor(reading(reason, { evidence: { start: 0, end: 3000 } }), 'pump '.repeat(600)).length).toBeLessThanOrEqual(200);
  });

  test('they differ', () => {
    expect(new Set(reasons.map((reason) => sentenceFor(reading(reason), statement))).size).toBe(reasons.length);
    expect(new Set(FRAMINGS.map(nameOf)).size).toBe(FRAMINGS.length);
  });

  test('what is flagged comes with what to do, and the verb to start with where that is known', () => {
    expect(sentenceFor(reading('how-to', { evidence: { start: 0, end: 6 }, direct: { verb: 'isolate', start: 0, end: 14 } }), 'How to isolate the pump')).toBe('“How to” announces an explanation. Start with the act itself: “Isolate …”.');
    expect(sentenceFor(reading('how-to', { evidence: { start: 0, end: 6 } }), 'How to isolate the pump')).toBe('“How to” announces an explanation. Leave it out and start with the verb: what people will do.');
  });

  test('the words that decided are quoted, else the start of the statement; of an outcome, the verb', () => {
    expect(sentenceFor(reading('noun-phrase', { evidence: { start: 8, end: 16 } }), statement)).toContain('“the pump”');
    expect(sentenceFor(reading('noun-phrase', { evidence: { start: 0, end: 0 } }), statement)).toContain('“Isolate the pump”');
    expect(sentenceFor(reading('observable-verb', { evidence: { start: 0, end: 0 }, parts: [{ part: 'verb', start: 0, end: 7 }] }), statement)).toContain('“Isolate”');
    // Cut between characters and not within one: a half would not be a text any more.
    for (const lead of ['', 'a']) expect(() => encodeURIComponent(sentenceFor(reading('noun-phrase', { evidence: { start: 0, end: 600 } }), lead + '🔧'.repeat(300)))).not.toThrow();
  });
});

describe('where the statements come from', () => {
  const folder = makeWorkspace({ 'list.txt': 'Know it\n', 'deep/other.txt': '', 'a\u001B[2Jb.txt': 'Tag it\n' });

  test('a file, by its path from the folder', () => {
    expect(learningBriefs(['frame', '--language', 'en', 'list.txt'], { folder }).out).toContain('Know it');
    expect(learningBriefs(['frame', '--language', 'en', `${folder}/list.txt`]).out).toContain('Know it');
    expect(learningBriefs(['frame', '--language', 'en', '--', 'list.txt'], { folder }).out).toContain('Know it');
  });

  test('a dash is standard input, even where nobody would guess', () => {
    expect(frame('Know it\n', ['-']).out).toBe(frame('Know it\n').out);
  });

  test.each([
    ['lst.txt', 'lst.txt: There is no such file or folder. Did you mean “list.txt”?\n'],
    ['nowhere/at/all.txt', 'nowhere/at/all.txt: There is no such file or folder. Check how it is spelled.\n'],
    ['deep', 'deep: This is a folder. Name a file with statements, one a line.\n'],
    ['\u001B[2J', '␛[2J: There is no such file or folder. Check how it is spelled.\n'],
  ])('%j cannot be read', (file, error) => {
    expect(learningBriefs(['frame', file], { folder })).toEqual({ code: 2, out: '', error });
  });

  test('somebody at a keyboard is told how to use it', () => {
    // A terminal of its own, where the system has a way to get one.
    const { status, stdout, error } = spawnSync('script', ['-qec', `"${process.execPath}" "${program()}" frame; echo "code $?"`, '/dev/null'], { encoding: 'utf8', timeout: 20_000 });
    if (error || process.platform !== 'linux') return;
    expect(status).toBe(0);
    expect(stdout).toContain('learning-briefs frame objectives.txt');
    expect(stdout).toContain('code 2');
  });

  test('whoever stops reading early is no trouble', () => {
    if (process.platform === 'win32') return;
    const many = makeWorkspace({ 'many.txt': 'Know how to isolate the pump\n'.repeat(50_000) });
    const { stdout, stderr, status } = spawnSync('sh', ['-c', `"${process.execPath}" "${program()}" frame --json many.txt | head -n 1`], { cwd: many, encoding: 'utf8', timeout: 20_000 });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect((JSON.parse(stdout) as JsonLine).text).toBe('Know how to isolate the pump');
  });
});

describe('how the statements are read', () => {
  const profiled = 'Explain the lockout procedure';

  test('as the options say', () => {
    expect(frameJson(`${profiled}\n`)[0]?.reason).toBe(readObjective(profiled, { language: 'en' }).reason);
    expect(frameJson(`${profiled}\n`, '--profile', 'mager-strict')[0]?.reason).toBe(readObjective(profiled, { language: 'en', profile: 'mager-strict' }).reason);
    expect(frameJson(`${profiled}\n`, '--profile=standard', '--language', 'en-GB')[0]?.reason).toBe(readObjective(profiled, { language: 'en' }).reason);
  });

  test('each on its own, or as one list', () => {
    const list = ['Isolate the pump', 'Report leaks', 'Code errors', 'Check the valve'];
    const reasons = (...args: readonly string[]): readonly Reason[] => frameJson(list.join('\n'), ...args).map(({ reason }) => reason);
    expect(reasons()).toEqual(list.map((text) => readObjective(text, { language: 'en' }).reason));
    expect(reasons('--group')).toEqual(readObjectives(list, { language: 'en' }).map(({ reason }) => reason));
  });

  test('the language is found when none is named', () => {
    expect(learningBriefs(['frame', '--json'], { input: LIST.join('\n') })).toEqual(frame(LIST.join('\n'), ['--json']));
    expect(learningBriefs(['frame', '--json', '--group'], { input: LIST.join('\n') })).toEqual(frame(LIST.join('\n'), ['--json', '--group']));
  });

  const MIXED = ['Isolate the pump before cleaning it', 'Die Pumpe vom Netz trennen', '', 'Identificar riesgos', 'Évaluer les risques de la pompe', 'Fire safety'];

  test.each([[[]], [['--group']]])('each line in its own language, and what tells none in that of the others %j', (args) => {
    const { out, error } = learningBriefs(['frame', '--json', ...args], { input: MIXED.join('\n') });
    const lines = out.split('\n').slice(0, -1).map((line) => JSON.parse(line) as JsonLine);
    expect(error).toBe('');
    expect(lines.map(({ text }) => text)).toEqual(MIXED);
    expect(lines.map(({ language }) => language)).toEqual(['en', 'de', null, 'es', 'fr', 'en']);
    expect(lines.map(({ framing }) => framing)).toEqual(['outcome', 'outcome', 'other', 'outcome', 'outcome', 'topic']);
  });

  test('the sum says in which languages', () => {
    expect(learningBriefs(['frame'], { input: MIXED.join('\n') }).out).toMatch(/\n\n5 statements \(2 in English, 1 in German, 1 in Spanish, 1 in French\): 4 outcomes, 1 to look at \(topic: 1\)\.\n$/);
    expect(learningBriefs(['frame'], { input: 'Identificar riesgos\n' }).out).toBe('1 statement in Spanish: 1 outcome, nothing to look at.\n');
  });

  test('a line leads up to those behind it, also where each is read on its own', () => {
    const list = ['By the end of the shift, operators will be able to:', '- report leaks', '- trace wiring'];
    for (const args of [[], ['--group']]) expect(frameJson(list.join('\n'), ...args).map(({ framing }) => framing)).toEqual(['other', 'outcome', 'outcome']);
    expect(frameJson('- trace wiring\n').map(({ framing }) => framing)).not.toEqual(['outcome']);
  });

  test('of very long lines the beginning is read, and a note says so', () => {
    const long = `Isolate the pump ${'and the valve behind it '.repeat(80)}`;
    expect(frame(`Tag it\n${long}\n`).error).toBe('Line 2 is very long: only its beginning was read. Give each statement a line of its own.\n');
    expect(frame(`${long}\n`.repeat(7)).error).toBe('These lines are very long, and only their beginnings were read: 1, 2, 3, 4, 5, …. Give each statement a line of its own.\n');
    expect(frame(`Isolate the pump ${'before cleaning it '.repeat(20)}\n`).error).toBe('');
  });

  test('every language that is known is taken', () => {
    for (const language of LANGUAGES.filter(knownLanguage)) expect(frameJson('\n', '--language', language)).toHaveLength(1);
  });
});

describe('when the language is not known', () => {
  const input = 'Изолировать насос перед очисткой\n\nПроверить давление в системе\n';

  test.each([[[]], [['--group']]])('the lines are read as other, and a note says so %j', (args) => {
    const readings = readObjectives(input.split('\n').slice(0, -1));
    const { code, out, error } = learningBriefs(['frame', '--json', ...args], { input });
    expect(code).toBe(0);
    expect(out.split('\n').slice(0, -1).map((line) => (JSON.parse(line) as JsonLine).reason)).toEqual(readings.map(({ reason }) => reason));
    expect(error.includes('It is not clear which language this is in')).toBe(readings.some(({ reason }) => reason === 'unknown-language'));
  });

  test('lines that nobody can read spoil nothing for the others', () => {
    const { code, out, error } = learningBriefs(['frame'], { input: `${input}Isolate the pump before cleaning it\n` });
    expect(code).toBe(0);
    expect(error).toBe('It is not clear which language these lines are in, so they were not read: 1, 3. Name it with --language (en, de, es, fr).\n');
    expect(out).toBe('3 statements (2 in a language that is not read, 1 in English): 1 outcome, nothing to look at, 2 not read as an objective.\n');
  });

  test('empty lines alone are in no language that anybody misses', () => {
    expect(learningBriefs(['frame'], { input: '\n\n' }).error).toBe('');
  });
});
