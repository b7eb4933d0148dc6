/**
 * How well objectives are read, on statements that somebody has labelled: `npm run bench:objectives -- corpus.jsonl [more files]`.
 *
 *   --examples N   up to N wrong ones for each pair of label and verdict, with reason and confidence
 *   --group        the statements of one list are read together, so that neighbors count
 *   --folds K      how many folds of whole sources are left out in turn; 5 when left out
 *   --json         the figures for programs
 *
 * The figures by fold are those to believe: what a reason is worth is learned from the other folds, and a verb that only
 * the left-out fold would have taught us is hidden from the lexicon.
 */
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { parse } from 'yaml';
import { printable } from '../../cli/report/printable';
import { REASONS, type Reading, type Reason } from '../../server/src/core/objectives/framing';
import { LANGUAGES, type Language } from '../../server/src/core/objectives/grammar';
import { grammarOf } from '../../server/src/core/objectives/languages';
import { readObjective, readObjectives, SURE } from '../../server/src/core/objectives/read';
import { statementOf } from '../../server/src/core/objectives/statement';
import { root } from '../support/sources';
import { weigh, type Weight } from './bundle';
import { readCorpus, type Corpus, type Row } from './corpus';
import { fastest, repeat } from './fastest';
import { calibrationErrorOf, calibrationOf, CLASSES, classOf, classScoresOf, confusionOf, crossValidate, groupedBy, reasonScoresOf, scoresOf, spreadOf, valueOf, type Fold, type Judged, type Scores, type Share, type Verdict } from './measure';

interface Options {
  readonly files: readonly string[];
  readonly examples: number;
  readonly group: boolean;
  readonly folds: number;
  readonly json: boolean;
}

async function main(): Promise<void> {
  const options = optionsFrom(process.argv.slice(2));
  const corpus = readCorpus(options.files);
  const { rows } = corpus;
  const readings = readRows(rows, options.group, new Set());
  const verbs = new Map(rows.map((row) => [row, firstVerbOf(row, readings.get(row))]));
  const judged = judgedOf(rows, readings);
  const folds = crossValidate(rows, {
    count: options.folds,
    read: (some, hidden) => judgedOf(some, readRows(some, options.group, hidden)),
    firstVerb: (row) => verbs.get(row),
    gathered: isGathered,
    shipped,
    sure: SURE,
  });
  const measured: Measured = { corpus, judged, folds, speed: speedOn(rows, options.group), weights: await weigh() };
  print(options.json ? `${JSON.stringify(figuresOf(measured), undefined, 2)}\n` : pageOf(measured, options));
}

interface Measured {
  readonly corpus: Corpus;
  readonly judged: readonly Judged<Row>[];
  readonly folds: readonly Fold[];
  readonly speed: Speed;
  readonly weights: readonly Weight[];
}

const USAGE = 'npm run bench:objectives -- corpus.jsonl [more files] [--examples N] [--group] [--folds K] [--json]';

function optionsFrom(args: readonly string[]): Options {
  const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options: { examples: { type: 'string' }, group: { type: 'boolean' }, folds: { type: 'string' }, json: { type: 'boolean' } } });
  const { examples = '0', folds = '5', group = false, json = false } = values;
  if (positionals.length === 0) throw new Error('Name a corpus.');
  if (!/^\d+$/.test(examples)) throw new Error('“--examples” wants a number.');
  if (!/^\d+$/.test(folds) || Number(folds) < 2) throw new Error('“--folds” wants a number from 2.');
  return { files: positionals, examples: Number(examples), group, folds: Number(folds), json };
}

// Reading

const UNREAD: Verdict = { framing: 'other', tier: 'none', reason: 'unknown-language', confidence: 0 };

/** A row in a language that nobody recognized has no reading. */
function readRows(rows: readonly Row[], group: boolean, hidden: ReadonlySet<string>): ReadonlyMap<Row, Reading> {
  const readings = new Map<Row, Reading>();
  const hiddenBy = new Map(LANGUAGES.map((language) => [language, hiddenIn(language, hidden)]));
  for (const list of groupedBy(rows, ({ list: name, language }) => `${language ?? ''}\n${name}`).values()) {
    const language = list[0]?.language;
    if (!language) continue;
    const unknownVerbs = hiddenBy.get(language);
    const reader = { language, ...(unknownVerbs?.size ? { unknownVerbs } : {}) };
    const read = group ? readObjectives(list.map(({ text }) => text), reader) : list.map(({ text }) => readObjective(text, reader));
    read.forEach((reading, index) => { if (list[index]) readings.set(list[index], reading); });
  }
  return readings;
}

const judgedOf = (rows: readonly Row[], readings: ReadonlyMap<Row, Reading>): readonly Judged<Row>[] => rows.map((item) => ({ item, verdict: readings.get(item) ?? UNREAD }));

/** Verbs of several languages in one set: “en isolate”. */
const keyOf = (language: Language, verb: string): string => `${language} ${verb}`;
const hiddenIn = (language: Language, hidden: ReadonlySet<string>): ReadonlySet<string> => new Set([...hidden].flatMap((key) => (key.startsWith(`${language} `) ? [key.slice(language.length + 1)] : [])));

function firstVerbOf({ text, language }: Row, reading: Reading | undefined): string | undefined {
  if (!language) return undefined;
  const verb = reading?.performances[0]?.base ?? statementOf(text).words[0]?.lower;
  return verb === undefined ? undefined : keyOf(language, verb);
}

/** In the lexicon, and in none of the published lists behind it. */
function isGathered(key: string): boolean {
  const [language = '', ...verb] = key.split(' ');
  const base = verb.join(' ');
  return grammarOf(language as Language).meaningOf(base) !== undefined && !publishedVerbs(language).has(base);
}

const published = new Map<string, ReadonlySet<string>>();

function publishedVerbs(language: string): ReadonlySet<string> {
  const known = published.get(language);
  if (known) return known;
  const { verbs } = parse(fs.readFileSync(path.join(root, 'server/lexicons', `${language}.yaml`), 'utf8')) as { readonly verbs: readonly { readonly source: readonly string[]; readonly words: string }[] };
  const words = new Set(verbs.filter(({ source }) => source.some((name) => name !== 'work')).flatMap((group) => group.words.trim().split(/\s+/)));
  published.set(language, words);
  return words;
}

const shipped = (reason: Reason): number => REASONS[reason].confidence;

// Speed

interface Speed {
  /** Microseconds a statement. */
  readonly reading: number;
  /** The same for cutting it into words, which nobody can do without. */
  readonly floor: number;
}

function speedOn(rows: readonly Row[], group: boolean): Speed {
  const times = Math.max(1, Math.ceil(5000 / Math.max(1, rows.length)));
  let words = 0;
  const cut = (): void => { for (const { text } of rows) words += text.split(/[^\p{L}\p{N}'’-]+/u).length; };
  const [reading = 0, floor = 0] = fastest([repeat(() => { readRows(rows, group, new Set()); }, times), repeat(cut, times)]);
  const each = (time: number): number => (rows.length === 0 || words === 0 ? 0 : (time * 1000) / (times * rows.length));
  return { reading: each(reading), floor: each(floor) };
}

// Figures for programs

function figuresOf({ corpus, judged, folds, speed, weights }: Measured): object {
  return {
    corpus: { scored: judged.length, ambiguous: corpus.ambiguous, foreign: Object.fromEntries(corpus.foreign) },
    scores: scoresOf(judged),
    confusion: confusionOf(judged),
    classes: classScoresOf(confusionOf(judged)),
    reasons: reasonScoresOf(judged),
    calibration: { error: calibrationErrorOf(judged), bins: calibrationOf(judged) },
    folds: folds.map(({ sources, plain, learned, hidden, hiddenVerbs, fallen }) => ({ sources, plain: scoresOf(plain), learned: { ...scoresOf(learned), calibrationError: calibrationErrorOf(learned) }, hidden: scoresOf(hidden), hiddenVerbs, fallen, changed: changedBetween({ plain, hidden }) })),
    sources: [...groupedBy(judged, ({ item }) => item.source)].map(([source, own]) => ({ source, ...scoresOf(own) })),
    microseconds: speed,
    gzipped: weights,
  };
}

const changedBetween = ({ plain, hidden }: Pick<Fold, 'plain' | 'hidden'>): number => plain.filter(({ verdict }, index) => verdict.reason !== hidden[index]?.verdict.reason).length;

// The page for people

function pageOf(measured: Measured, { examples, group }: Options): string {
  const { corpus, judged, folds, speed, weights } = measured;
  const foreign = [...corpus.foreign].map(([tag, count]) => `${tag}: ${count}`).join(', ');
  return [
    `${judged.length} statements of ${new Set(judged.map(({ item }) => item.source)).size} sources, read ${group ? 'list by list' : 'one by one'}${corpus.ambiguous > 0 ? `; ${corpus.ambiguous} ambiguous ones are not scored` : ''}${foreign ? `; not read: ${foreign}` : ''}`,
    section('All together', scoreRows(scoresOf(judged))),
    section('Label (down) and verdict (across)', confusionRows(judged)),
    ...(examples > 0 ? [section('Wrong ones', exampleRows(judged, examples))] : []),
    section('Reasons: right about flagging, right about the class, confidence as told', reasonRows(judged)),
    section(`Confidence against truth (mean distance ${percent(calibrationErrorOf(judged))})`, calibrationRows(judged)),
    section(`By fold of whole sources (${folds.length}): mean ± spread, worst`, foldRows(folds)),
    section('Sources with ten statements or more', sourceRows(judged)),
    section('Cost', costRows(speed, weights)),
  ].join('\n\n') + '\n';
}

const section = (title: string, rows: readonly string[]): string => [title, ...rows.map((row) => `  ${row}`.trimEnd())].join('\n');

function scoreRows({ precision, recall, f1, falseAlarms, warnings, accuracy }: Scores): readonly string[] {
  return [
    `precision of flagged   ${share(precision)}`,
    `recall of flagged      ${share(recall)}`,
    `F1                     ${percent(f1)}`,
    `false alarms           ${share(falseAlarms)} of outcomes`,
    `precision of warnings  ${share(warnings)}`,
    `five classes           ${share(accuracy)} in the right one`,
  ];
}

function confusionRows(judged: readonly Judged[]): readonly string[] {
  const confusion = confusionOf(judged);
  const scores = classScoresOf(confusion);
  const row = (cells: readonly string[]): string => cells.map((cell, index) => (index === 0 ? cell.padEnd(13) : cell.padStart(13))).join('');
  return [
    row(['', ...CLASSES, 'recall']),
    ...CLASSES.map((label) => row([label, ...CLASSES.map((verdict) => String(confusion[label][verdict])), percent(valueOf(scores[label].recall))])),
    row(['precision', ...CLASSES.map((verdict) => percent(valueOf(scores[verdict].precision)))]),
  ];
}

function exampleRows(judged: readonly Judged[], most: number): readonly string[] {
  const wrong = judged.filter(({ item, verdict }) => classOf(item.label) !== classOf(verdict.framing));
  const pairs = [...groupedBy(wrong, ({ item, verdict }) => `${item.label} → ${verdict.framing}`)].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  return pairs.flatMap(([pair, own]) => [
    `${pair} (${own.length})`,
    ...own.slice(0, most).map(({ item, verdict }) => `  ${verdict.reason} ${verdict.confidence.toFixed(2)} ${verdict.tier}  ${printable(item.text)}  [${printable(item.source)}]`),
  ]);
}

const reasonRows = (judged: readonly Judged[]): readonly string[] =>
  reasonScoresOf(judged).map(({ reason, flag, framing, meanConfidence }) => `${reason.padEnd(26)}${share(flag)}  ${share(framing)}  ${meanConfidence.toFixed(2)}`);

const calibrationRows = (judged: readonly Judged[]): readonly string[] =>
  calibrationOf(judged).flatMap(({ from, to, right, meanConfidence }) => (meanConfidence === undefined ? [] : [`${from.toFixed(1)}–${to.toFixed(1)}  told ${percent(meanConfidence)}  right ${share(right)}`]));

function foldRows(folds: readonly Fold[]): readonly string[] {
  const figure = (name: string, of: (fold: Fold) => number | undefined, worst: 'lowest' | 'highest' = 'lowest'): string => {
    const spread = spreadOf(folds.map(of));
    return `${name.padEnd(44)}${percent(spread?.mean)} ±${percent(spread?.deviation)}  worst ${percent(spread?.[worst])}`;
  };
  const scores = (name: string, judgedIn: (fold: Fold) => readonly Judged[]): readonly string[] => [
    figure(`precision${name}`, (fold) => valueOf(scoresOf(judgedIn(fold)).precision)),
    figure(`recall${name}`, (fold) => valueOf(scoresOf(judgedIn(fold)).recall)),
    figure(`F1${name}`, (fold) => scoresOf(judgedIn(fold)).f1),
    figure(`false alarms${name}`, (fold) => valueOf(scoresOf(judgedIn(fold)).falseAlarms), 'highest'),
    figure(`precision of warnings${name}`, (fold) => valueOf(scoresOf(judgedIn(fold)).warnings)),
  ];
  const hidden = folds.reduce((sum, { hiddenVerbs }) => sum + hiddenVerbs.length, 0);
  const changed = folds.reduce((sum, fold) => sum + changedBetween(fold), 0);
  const fallen = [...groupedBy(folds.flatMap((fold) => fold.fallen), (reason) => reason)].map(([reason, times]) => `${reason} (${times.length})`);
  return [
    ...scores('', ({ plain }) => plain),
    figure('precision of warnings, tiers learned', ({ learned }) => valueOf(scoresOf(learned).warnings)),
    figure('flagged as a warning, as it ships', ({ plain }) => warningsIn(plain)),
    figure('flagged as a warning, tiers learned', ({ learned }) => warningsIn(learned)),
    figure('confidence from truth, as it ships', ({ plain }) => calibrationErrorOf(plain), 'highest'),
    figure('confidence from truth, learned', ({ learned }) => calibrationErrorOf(learned), 'highest'),
    `reasons that would fall to hints, in so many folds: ${fallen.length > 0 ? fallen.join(', ') : 'none'}`,
    `hidden: ${hidden} verbs that only the left-out fold would have taught; ${changed} statements are read otherwise${hidden > 0 && changed === 0 ? ' (does every table that is made of the lexicon come from `once`?)' : ''}`,
    ...scores(', verbs hidden', (fold) => fold.hidden),
  ];
}

function warningsIn(judged: readonly Judged[]): number | undefined {
  const { precision, warnings } = scoresOf(judged);
  return precision.of === 0 ? undefined : warnings.of / precision.of;
}

function sourceRows(judged: readonly Judged[]): readonly string[] {
  const large = [...groupedBy(judged, ({ item }) => item.source)].filter(([, own]) => own.length >= 10).sort(([, one], [, other]) => other.length - one.length);
  return large.map(([source, own]) => {
    const { items, precision, recall, falseAlarms } = scoresOf(own);
    return `${printable(source).slice(0, 44).padEnd(46)}${String(items).padStart(4)}  precision ${share(precision)}  recall ${share(recall)}  false alarms ${share(falseAlarms)}`;
  });
}

function costRows({ reading, floor }: Speed, weights: readonly Weight[]): readonly string[] {
  return [
    `a statement            ${reading.toFixed(1)} µs, ${floor > 0 ? (reading / floor).toFixed(1) : '–'} × cutting it into words (${floor.toFixed(2)} µs)`,
    ...weights.map(({ language, bytes }, index) => `${language} in a browser        ${index === 0 ? '' : '+'}${(bytes / 1024).toFixed(1)} KB gzipped${index === 0 ? ', with what all languages share' : ''}`),
  ];
}

const percent = (value: number | undefined): string => (value === undefined ? '–' : `${(value * 100).toFixed(1)} %`).padStart(7);
const share = (of: Share): string => `${percent(valueOf(of))} (${of.part}/${of.of})`.padEnd(19);

const print = (text: string): void => { process.stdout.write(text); };

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 2;
});
