/** The figures that say how well objectives are read are worked out right. */
import { describe, expect, test } from 'vitest';
import { calibrationErrorOf, calibrationOf, classScoresOf, confusionOf, crossValidate, foldsOf, learn, reasonScoresOf, relearned, scoresOf, sourceOf, spreadOf, type Item, type Judged, type Verdict } from '../../bench/measure';
import { bench } from '../../support/bench';
import { makeWorkspace } from '../../support/workspace';

const item = (text: string, label: Item['label'], source = 'book'): Item => ({ text, label, source, list: source });
const outcome: Verdict = { framing: 'outcome', tier: 'none', reason: 'observable-verb', confidence: 0.98 };
const topic: Verdict = { framing: 'topic', tier: 'warning', reason: 'noun-phrase', confidence: 0.9 };
const hint: Verdict = { ...topic, tier: 'hint', confidence: 0.6 };
const vague: Verdict = { framing: 'unmeasurable', tier: 'warning', reason: 'inner-state', confidence: 0.97 };
const business: Verdict = { framing: 'business', tier: 'none', reason: 'business-result', confidence: 0.9 };
const judged = (label: Item['label'], verdict: Verdict): Judged => ({ item: item('Grease the hinge', label), verdict });

describe('scores', () => {
  const all = [
    judged('outcome', outcome),
    judged('outcome', outcome),
    judged('outcome', hint),
    judged('topic', topic),
    judged('topic', outcome),
    judged('unmeasurable', topic),
    judged('activity', business),
    judged('other', vague),
    judged('business', { ...outcome, framing: 'other' }),
  ];

  test('count what is flagged, whichever of the classes it is', () => {
    expect(scoresOf(all)).toEqual({
      items: 9,
      precision: { part: 2, of: 4 },
      recall: { part: 2, of: 4 },
      f1: 0.5,
      falseAlarms: { part: 1, of: 3 },
      warnings: { part: 2, of: 3 },
      accuracy: { part: 3, of: 7 },
    });
  });

  test('F1 lies between precision and recall', () => {
    expect(scoresOf([judged('topic', topic), judged('topic', outcome), judged('topic', outcome)]).f1).toBeCloseTo((2 * 1 * (1 / 3)) / (1 + 1 / 3));
  });

  test('nothing to count is no zero', () => {
    expect(scoresOf([])).toMatchObject({ items: 0, f1: undefined, precision: { part: 0, of: 0 } });
  });

  test('the confusion has labels down and verdicts across, and one column for what is no objective', () => {
    const confusion = confusionOf(all);
    expect(confusion.outcome).toEqual({ outcome: 2, unmeasurable: 0, topic: 1, activity: 0, instructor: 0, neither: 0 });
    expect(confusion.neither).toEqual({ outcome: 0, unmeasurable: 1, topic: 0, activity: 0, instructor: 0, neither: 1 });
    expect(confusion.activity.neither).toBe(1);
    expect(classScoresOf(confusion).topic).toEqual({ precision: { part: 1, of: 3 }, recall: { part: 1, of: 2 } });
    expect(classScoresOf(confusion).instructor).toEqual({ precision: { part: 0, of: 0 }, recall: { part: 0, of: 0 } });
  });

  test('a reason may be right about flagging and wrong about the class', () => {
    const [most, ...others] = reasonScoresOf(all);
    expect(most).toEqual({ reason: 'observable-verb', flag: { part: 3, of: 4 }, framing: { part: 3, of: 4 }, meanConfidence: 0.98 });
    expect(others.find(({ reason }) => reason === 'noun-phrase')).toEqual({ reason: 'noun-phrase', flag: { part: 2, of: 3 }, framing: { part: 1, of: 3 }, meanConfidence: expect.closeTo(0.8) });
  });
});

describe('calibration', () => {
  test('puts a verdict in the bin of its confidence, the surest into the last one', () => {
    const bins = calibrationOf([judged('topic', { ...topic, confidence: 1 }), judged('outcome', { ...topic, confidence: 0.9 }), judged('topic', { ...topic, confidence: 0.3 })]);
    expect(bins).toHaveLength(10);
    expect(bins[9]).toMatchObject({ right: { part: 1, of: 2 }, meanConfidence: 0.95 });
    expect(bins[3]).toMatchObject({ from: 0.3, right: { part: 1, of: 1 } });
    expect(bins[2]).toMatchObject({ right: { part: 0, of: 0 }, meanConfidence: undefined });
  });

  test('is off by as much as confidence and truth lie apart', () => {
    const sure = (confidence: number): Verdict => ({ ...topic, confidence });
    expect(calibrationErrorOf([judged('topic', sure(1)), judged('outcome', sure(1))])).toBeCloseTo(0.5);
    expect(calibrationErrorOf([judged('topic', sure(1)), judged('topic', sure(0))])).toBeCloseTo(0.5);
    expect(calibrationErrorOf([judged('topic', sure(1))])).toBe(0);
    expect(calibrationErrorOf([])).toBeUndefined();
  });
});

describe('folds', () => {
  const items = ['a', 'a', 'a', 'b', 'b', 'c', 'd'].map((source, index) => item(String(index), 'topic', source));

  test('hold whole sources, each one once, about equally many statements', () => {
    const folds = foldsOf(items, 3);
    expect(folds.map((fold) => [...new Set(fold.map(({ source }) => source))])).toEqual([['a'], ['b'], ['c', 'd']]);
    expect(folds.flat()).toHaveLength(items.length);
  });

  test('do not depend on the order of the statements', () => {
    const sources = (folds: readonly (readonly Item[])[]): string[][] => folds.map((fold) => [...new Set(fold.map(({ source }) => source))].sort());
    expect(sources(foldsOf([...items].reverse(), 3))).toEqual(sources(foldsOf(items, 3)));
  });

  test('are no more than there are sources', () => {
    expect(foldsOf(items, 9)).toHaveLength(4);
    expect(foldsOf([], 5)).toEqual([]);
  });

  test('are summed up by mean, spread and ends', () => {
    expect(spreadOf([0.5, undefined, 1])).toEqual({ mean: 0.75, deviation: expect.closeTo(Math.sqrt(0.125)), lowest: 0.5, highest: 1 });
    expect(spreadOf([0.5])).toMatchObject({ mean: 0.5, deviation: 0 });
    expect(spreadOf([undefined])).toBeUndefined();
  });
});

describe('what is learned from other folds', () => {
  const shipped = (): number => 0.9;

  test('moves from the shipped confidence as far as there are statements to tell', () => {
    expect(learn([judged('outcome', topic)], shipped).get('noun-phrase')).toBeCloseTo(9 / 11);
    expect(learn(Array.from({ length: 990 }, () => judged('outcome', topic)), shipped).get('noun-phrase')).toBeCloseTo(0.009);
    expect(learn([], shipped).size).toBe(0);
  });

  test('turns a warning into a hint, and never a hint into a warning', () => {
    expect(relearned(judged('topic', topic), new Map([['noun-phrase', 0.8]]), shipped, 0.85).verdict).toMatchObject({ tier: 'hint', confidence: 0.8 });
    expect(relearned(judged('topic', topic), new Map([['noun-phrase', 0.85]]), shipped, 0.85).verdict).toMatchObject({ tier: 'warning' });
    expect(relearned(judged('topic', hint), new Map([['noun-phrase', 1]]), shipped, 0.5).verdict).toMatchObject({ tier: 'hint', confidence: expect.closeTo(0.6 / 0.9) });
    expect(relearned(judged('topic', topic), new Map(), shipped, 0.85).verdict).toMatchObject({ tier: 'warning', confidence: expect.closeTo(0.9) });
  });

  test('a reason without a confidence keeps none', () => {
    expect(relearned(judged('other', { ...business, confidence: 0 }), new Map(), () => 0, 0.85).verdict.confidence).toBe(0);
  });
});

describe('cross-validation', () => {
  const items = [item('grease the hinge', 'outcome', 'a'), item('weld the hinge', 'outcome', 'a'), item('grease the axle', 'outcome', 'b'), item('rivet the axle', 'outcome', 'b'), item('hinges', 'topic', 'c')];
  const gathered = new Set(['grease', 'weld']);
  const known = new Set(['grease', 'weld', 'rivet']);
  const firstWord = ({ text }: Item): string => text.split(' ')[0] ?? '';
  const read = (some: readonly Item[], hidden: ReadonlySet<string>): readonly Judged[] =>
    some.map((one) => ({ item: one, verdict: known.has(firstWord(one)) && !hidden.has(firstWord(one)) ? outcome : topic }));
  const folds = crossValidate(items, { count: 3, read, firstVerb: firstWord, gathered: (verb) => gathered.has(verb), shipped: () => 0.9, sure: 0.85 });

  test('hides verbs that no other fold and no published list has', () => {
    expect(folds.map(({ hiddenVerbs }) => hiddenVerbs)).toEqual([['weld'], [], []]);
    expect(folds[0]?.plain.map(({ verdict }) => verdict.framing)).toEqual(['outcome', 'outcome']);
    expect(folds[0]?.hidden.map(({ verdict }) => verdict.framing)).toEqual(['outcome', 'topic']);
    expect(folds[1]?.hidden).toEqual(folds[1]?.plain);
  });

  test('learns from the other folds alone', () => {
    const wrong = Array.from({ length: 9 }, (_, index) => item(`hinge ${String(index)}`, 'outcome', 'b'));
    const [, second] = crossValidate([...Array.from({ length: 10 }, () => item('hinges', 'topic', 'a')), ...wrong], { count: 2, read, firstVerb: firstWord, gathered: () => false, shipped: () => 0.9, sure: 0.85 });
    expect(second?.fallen).toEqual([]);
    expect(second?.learned.every(({ verdict }) => verdict.tier === 'warning')).toBe(true);
    const [first] = crossValidate([...Array.from({ length: 10 }, () => item('hinges', 'topic', 'a')), ...wrong], { count: 2, read, firstVerb: firstWord, gathered: () => false, shipped: () => 0.9, sure: 0.85 });
    expect(first).toMatchObject({ sources: 1, fallen: ['noun-phrase'] });
    expect(first?.learned.every(({ verdict }) => verdict.tier === 'hint')).toBe(true);
  });
});

test.each([
  ['owner/name:lessons/one.md', 'owner/name'],
  ['owner/name/lessons/one.md', 'owner/name'],
  ['https://example.org/lessons/one.html', 'example.org'],
  ['A book: chapter 2', 'A book'],
  ['A book', 'A book'],
  ['', ''],
])('the source of “%s” is “%s”', (place, source) => {
  expect(sourceOf(place)).toBe(source);
});

describe('on a corpus', () => {
  const line = (text: string, label: string, source: string, more: object = {}): string => `${JSON.stringify({ text, label, source, lang: 'en', ...more })}\n`;
  const corpus = [
    line('Grease the hinge before each shift', 'outcome', 'acme/doors:one.md'),
    line('Know the parts of the hinge', 'unmeasurable', 'acme/doors:two.md'),
    line('Introduction to hinges', 'topic', 'norvane/gates:one.md'),
    line('Rivet the strap to the frame', 'outcome', 'norvane/gates:one.md'),
    line('Hinges, or hinging', 'topic', 'norvane/gates:one.md', { ambiguous: true }),
    line('Изолировать насос', 'outcome', 'norvane/gates:ru.md', { lang: 'ru' }),
  ];
  const folder = makeWorkspace({ 'corpus.jsonl': corpus.join('\n'), 'bad.jsonl': `${corpus.join('')}{"text":"a","source":"b","label":"good"}\n` });

  test('everything that is clear and readable is scored', () => {
    const { code, out, error } = bench('objectives', [`${folder}/corpus.jsonl`, '--json', '--group']);
    expect({ code, error }).toEqual({ code: 0, error: '' });
    const figures = JSON.parse(out) as { readonly corpus: object; readonly folds: readonly { readonly sources: number }[]; readonly sources: readonly { readonly source: string; readonly items: number }[]; readonly gzipped: readonly { readonly bytes: number }[] };
    expect(figures.corpus).toEqual({ scored: 4, ambiguous: 1, foreign: { ru: 1 } });
    expect(figures.folds.map(({ sources }) => sources)).toEqual([1, 1]);
    expect(figures.sources.map(({ source, items }) => [source, items])).toEqual([['acme/doors', 2], ['norvane/gates', 2]]);
    expect(figures.gzipped.every(({ bytes }) => bytes > 0)).toBe(true);
  });

  test('the page for people names every part', () => {
    const { out } = bench('objectives', [`${folder}/corpus.jsonl`, '--examples', '2']);
    expect(out).toMatch(/^4 statements of 2 sources, read one by one; 1 ambiguous ones are not scored; not read: ru: 1\n/);
    for (const part of ['precision of flagged', 'false alarms', 'Label (down)', 'Reasons', 'Confidence against truth', 'By fold of whole sources (2)', 'verbs hidden', 'µs', 'gzipped']) expect(out).toContain(part);
  });

  test('a line that makes no sense is named', () => {
    expect(bench('objectives', [`${folder}/bad.jsonl`])).toMatchObject({ code: 2, out: '', error: expect.stringContaining('bad.jsonl:7: the label is none of outcome,') });
    expect(bench('objectives', []).error).toContain('npm run bench:objectives -- corpus.jsonl');
  });
});
