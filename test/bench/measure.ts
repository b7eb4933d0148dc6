/**
 * The arithmetic of measuring how well objectives are read: counts, shares, folds. Nothing here reads files or objectives.
 *
 * “Flagged” is what the reader points out; it is right where the label is one of those that should be pointed out.
 */
import { isFlagged, type Framing, type Reason, type Tier } from '../../server/src/core/objectives/framing';

/** A statement that somebody has labelled. */
export interface Item {
  readonly text: string;
  readonly label: Framing;
  /** Where it was found; the statements of one place are one list. */
  readonly list: string;
  /** The repository, site or book behind it: what is cut into folds, because authors write alike. */
  readonly source: string;
}

export interface Verdict {
  readonly framing: Framing;
  readonly tier: Tier;
  readonly reason: Reason;
  readonly confidence: number;
}

export interface Judged<I extends Item = Item> {
  readonly item: I;
  readonly verdict: Verdict;
}

/** What is no objective at all counts as one class. */
export const CLASSES = ['outcome', 'unmeasurable', 'topic', 'activity', 'instructor', 'neither'] as const;
export type Class = (typeof CLASSES)[number];
export const classOf = (framing: Framing): Class => (framing === 'business' || framing === 'other' ? 'neither' : framing);

export interface Scores {
  readonly items: number;
  /** Of what was flagged, the share that should be. */
  readonly precision: Share;
  /** Of what should be flagged, the share that was. */
  readonly recall: Share;
  readonly f1: number | undefined;
  /** Of the outcomes, the share that was flagged. */
  readonly falseAlarms: Share;
  /** The same as `precision`, among warnings alone. */
  readonly warnings: Share;
  /** Of what belongs to one of the five classes, the share that was put there. */
  readonly accuracy: Share;
}

export interface Share {
  readonly part: number;
  readonly of: number;
}

/** Undefined where there is nothing to divide. */
export const valueOf = ({ part, of }: Share): number | undefined => (of === 0 ? undefined : part / of);

export function scoresOf(judged: readonly Judged[]): Scores {
  const pointedOut = judged.filter(({ verdict }) => isFlagged(verdict));
  const wanted = ({ item }: Judged): boolean => isFlagged({ framing: item.label });
  const right = pointedOut.filter(wanted).length;
  const precision = { part: right, of: pointedOut.length };
  const recall = { part: right, of: judged.filter(wanted).length };
  const classed = judged.filter(({ item }) => classOf(item.label) !== 'neither');
  return {
    items: judged.length,
    precision,
    recall,
    f1: precision.of + recall.of === 0 ? undefined : (2 * right) / (precision.of + recall.of),
    falseAlarms: shareOf(judged.filter(({ item }) => item.label === 'outcome'), ({ verdict }) => isFlagged(verdict)),
    warnings: shareOf(judged.filter(({ verdict }) => verdict.tier === 'warning'), wanted),
    accuracy: shareOf(classed, ({ item, verdict }) => classOf(item.label) === classOf(verdict.framing)),
  };
}

const shareOf = <T>(all: readonly T[], counts: (one: T) => boolean): Share => ({ part: all.filter(counts).length, of: all.length });

/** How often a label got a verdict. */
export type Confusion = Readonly<Record<Class, Readonly<Record<Class, number>>>>;

export function confusionOf(judged: readonly Judged[]): Confusion {
  const row = (label: Class): Record<Class, number> => {
    const own = judged.filter(({ item }) => classOf(item.label) === label);
    return recordOf((verdict) => own.filter((one) => classOf(one.verdict.framing) === verdict).length);
  };
  return recordOf(row);
}

export interface ClassScores {
  readonly precision: Share;
  readonly recall: Share;
}

export function classScoresOf(confusion: Confusion): Readonly<Record<Class, ClassScores>> {
  return recordOf((one) => ({
    precision: { part: confusion[one][one], of: sum(CLASSES.map((label) => confusion[label][one])) },
    recall: { part: confusion[one][one], of: sum(Object.values(confusion[one])) },
  }));
}

const recordOf = <T>(make: (one: Class) => T): Record<Class, T> => Object.fromEntries(CLASSES.map((one) => [one, make(one)])) as Record<Class, T>;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

export interface ReasonScores {
  readonly reason: Reason;
  /** Right about flagging, whichever of the classes it is. */
  readonly flag: Share;
  /** Right about the class. */
  readonly framing: Share;
  readonly meanConfidence: number;
}

/** The most frequent reason first. */
export function reasonScoresOf(judged: readonly Judged[]): readonly ReasonScores[] {
  return [...groupedBy(judged, ({ verdict }) => verdict.reason)]
    .map(([reason, own]) => ({ reason, flag: shareOf(own, rightFlag), framing: shareOf(own, rightClass), meanConfidence: sum(own.map(({ verdict }) => verdict.confidence)) / own.length }))
    .sort((a, b) => b.flag.of - a.flag.of || (a.reason < b.reason ? -1 : 1));
}

const rightFlag = ({ item, verdict }: Judged): boolean => isFlagged({ framing: item.label }) === isFlagged(verdict);
const rightClass = ({ item, verdict }: Judged): boolean => classOf(item.label) === classOf(verdict.framing);

export interface Bin {
  readonly from: number;
  readonly to: number;
  readonly right: Share;
  readonly meanConfidence: number | undefined;
}

/** How often verdicts of about one confidence are right; the last bin holds 1, too. */
export function calibrationOf(judged: readonly Judged[], bins = 10): readonly Bin[] {
  return Array.from({ length: bins }, (_, index) => {
    const own = judged.filter(({ verdict }) => Math.min(bins - 1, Math.floor(verdict.confidence * bins + 1e-9)) === index);
    return { from: index / bins, to: (index + 1) / bins, right: shareOf(own, rightFlag), meanConfidence: own.length === 0 ? undefined : sum(own.map(({ verdict }) => verdict.confidence)) / own.length };
  });
}

/** How far confidence and truth lie apart, over all bins (expected calibration error). */
export function calibrationErrorOf(judged: readonly Judged[]): number | undefined {
  if (judged.length === 0) return undefined;
  return sum(calibrationOf(judged).map(({ right, meanConfidence = 0 }) => Math.abs(right.part - meanConfidence * right.of))) / judged.length;
}

/** Cuts into folds of whole sources, about equally large, the same on every machine. */
export function foldsOf<I extends Item>(items: readonly I[], count: number): readonly (readonly I[])[] {
  const sources = [...groupedBy(items, ({ source }) => source)].sort(([a, one], [b, other]) => other.length - one.length || (a < b ? -1 : 1));
  const folds: I[][] = Array.from({ length: Math.min(count, sources.length) }, () => []);
  for (const [, own] of sources) [...folds].sort((a, b) => a.length - b.length)[0]?.push(...own);
  return folds;
}

export function groupedBy<T, K>(all: readonly T[], keyOf: (one: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  return groups;
}

/** What a corpus says about the reasons: how often each is right. */
export type Learned = ReadonlyMap<Reason, number>;

/** As many statements as one that ships is worth: a reason that was met twice stays near its shipped confidence. */
const WEIGHT_OF_SHIPPED = 10;

export function learn(judged: readonly Judged[], shipped: (reason: Reason) => number): Learned {
  return new Map(reasonScoresOf(judged).map(({ reason, flag }) => [reason, (flag.part + WEIGHT_OF_SHIPPED * shipped(reason)) / (flag.of + WEIGHT_OF_SHIPPED)]));
}

/** The verdict with confidence and tier as they were learned. What ships as a hint rests on a homograph or on doubt, and stays one. */
export function relearned({ item, verdict }: Judged, learned: Learned, shipped: (reason: Reason) => number, sure: number): Judged {
  const usual = shipped(verdict.reason);
  const confidence = usual === 0 ? verdict.confidence : Math.min(1, (verdict.confidence / usual) * (learned.get(verdict.reason) ?? usual));
  const tier = verdict.tier === 'warning' && confidence < sure ? 'hint' : verdict.tier;
  return { item, verdict: { ...verdict, confidence, tier } };
}

export interface Fold {
  readonly sources: number;
  readonly plain: readonly Judged[];
  readonly learned: readonly Judged[];
  readonly hidden: readonly Judged[];
  readonly hiddenVerbs: readonly string[];
  /** Reasons that warn as they ship and would be hints by what the other folds say. */
  readonly fallen: readonly Reason[];
}

export interface CrossValidation<I extends Item> {
  readonly count: number;
  /** Reads statements, with some verbs hidden from the lexicon. */
  readonly read: (items: readonly I[], hidden: ReadonlySet<string>) => readonly Judged<I>[];
  /** The verb a statement starts with, where it has one. */
  readonly firstVerb: (item: I) => string | undefined;
  /** Whether the verb is known only because somebody met it: in the lexicon, and in no published list. */
  readonly gathered: (verb: string) => boolean;
  readonly shipped: (reason: Reason) => number;
  readonly sure: number;
}

/** What sources would see that nobody looked at: each fold with confidences, and without verbs, that the others do not tell. */
export function crossValidate<I extends Item>(items: readonly I[], { count, read, firstVerb, gathered, shipped, sure }: CrossValidation<I>): readonly Fold[] {
  const folds = foldsOf(items, count).map((fold) => read(fold, new Set()));
  const verbs = folds.map((fold) => new Set(fold.flatMap(({ item }) => firstVerb(item) ?? [])));
  return folds.map((plain, index) => {
    const others = folds.filter((_, other) => other !== index).flat();
    const elsewhere = new Set(verbs.flatMap((own, other) => (other === index ? [] : [...own])));
    const hiddenVerbs = [...(verbs[index] ?? [])].filter((verb) => !elsewhere.has(verb) && gathered(verb)).sort();
    const learned = learn(others, shipped);
    return {
      sources: new Set(plain.map(({ item }) => item.source)).size,
      plain,
      learned: plain.map((judged) => relearned(judged, learned, shipped, sure)),
      hidden: read(plain.map(({ item }) => item), new Set(hiddenVerbs)),
      hiddenVerbs,
      fallen: [...learned].filter(([reason, confidence]) => confidence < sure && shipped(reason) >= sure && others.some(({ verdict }) => verdict.reason === reason && verdict.tier === 'warning')).map(([reason]) => reason).sort(),
    };
  });
}

export interface Spread {
  readonly mean: number;
  /** Standard deviation between the folds. */
  readonly deviation: number;
  readonly lowest: number;
  readonly highest: number;
}

export function spreadOf(values: readonly (number | undefined)[]): Spread | undefined {
  const known = values.filter((value) => value !== undefined);
  if (known.length === 0) return undefined;
  const mean = sum(known) / known.length;
  const deviation = known.length === 1 ? 0 : Math.sqrt(sum(known.map((value) => (value - mean) ** 2)) / (known.length - 1));
  return { mean, deviation, lowest: Math.min(...known), highest: Math.max(...known) };
}

/** `owner/name` of a repository, the host of an address, else what stands before the colon. */
export function sourceOf(place: string): string {
  const address = /^[a-z][a-z0-9+.-]*:\/\/([^/?#]+)/i.exec(place)?.[1];
  return address ?? /^[\w.-]+\/[\w.-]+/.exec(place)?.[0] ?? place.split(':')[0]?.trim() ?? '';
}
