/**
 * Reads the objectives of a list: what each one says people will do, or why it says something else.
 *
 * A list is read twice. The first pass is sure about most statements; the second one looks at the others again with what
 * is known about their neighbors, because authors write the items of a list alike.
 */
import { languageOf, grammarOf } from './languages';
import { isFlagged, REASONS, type Reading, type Tier } from './framing';
import type { Around, Grammar, Judgement, Language, Neighbors } from './grammar';
import { withoutVerbs } from './lexicon';
import { statementOf, type Statement } from './statement';

export interface Reader {
  /** Undefined: found out from the statements together. */
  readonly language?: Language;
  readonly audiences?: readonly string[];
  readonly vocabulary?: Pick<Around, 'allowedVerbs' | 'vagueVerbs' | 'topicWords'>;
  /** `mager-strict` takes only what is performed for a performance. */
  readonly profile?: ObjectiveProfile;
  /** For measuring what an author with other verbs would see: base forms that are read as if they stood in no list. */
  readonly unknownVerbs?: ReadonlySet<string>;
}

export const OBJECTIVE_PROFILES = ['standard', 'mager-strict'] as const;
export type ObjectiveProfile = (typeof OBJECTIVE_PROFILES)[number];

/** One reading for each statement, in order. Statements in a language that is not known are read as `other`. */
export function readObjectives(texts: readonly string[], reader: Reader = {}): readonly Reading[] {
  const language = reader.language ?? languageOf(texts);
  if (!language) return texts.map((text) => readingOf(text.trim() === '' ? BLANK : UNKNOWN));
  const grammar = grammarOf(language);
  return withoutVerbs(reader.unknownVerbs, () => readIn(grammar, texts, aroundOf(reader)));
}

function readIn(grammar: Grammar, texts: readonly string[], around: Around): readonly Reading[] {
  const statements = texts.map(statementOf);
  const first = statements.map((statement) => (isBlank(statement) ? BLANK : grammar.judge(statement, around)));
  const neighbors = neighborsIn(first);
  return statements.map((statement, index) => {
    const judgement = first[index] ?? BLANK;
    return readingOf(neighbors && judgement.homograph ? grammar.judge(statement, { ...around, neighbors }) : judgement);
  });
}

/** One statement without neighbors. */
export const readObjective = (text: string, reader: Reader = {}): Reading => readObjectives([text], reader)[0] ?? readingOf(BLANK);

const NO_WORDS: ReadonlySet<string> = new Set();

const aroundOf = ({ audiences = [], vocabulary, profile }: Reader): Around => ({
  audiences: audiences.map((audience) => audience.trim().toLowerCase()).filter((audience) => audience !== ''),
  allowedVerbs: vocabulary?.allowedVerbs ?? NO_WORDS,
  vagueVerbs: vocabulary?.vagueVerbs ?? NO_WORDS,
  topicWords: vocabulary?.topicWords ?? NO_WORDS,
  strict: profile === 'mager-strict',
  neighbors: undefined,
});

const isBlank = ({ words }: Statement): boolean => words.length === 0;

const nothing = { evidence: { start: 0, end: 0 }, parts: [], performances: [], certainty: 1, homograph: false } as const;
const BLANK: Judgement = { reason: 'blank', ...nothing };
const UNKNOWN: Judgement = { reason: 'unknown-language', ...nothing };

type Start = 'verb' | 'noun' | 'open';

/** How a statement starts, where that is sure. */
function startOf({ reason, homograph, certainty }: Judgement): Start {
  if (homograph || certainty < 0.7) return 'open';
  switch (REASONS[reason].framing) {
    case 'outcome':
      return 'verb';
    case 'topic':
      return 'noun';
    case 'unmeasurable':
      return reason === 'knowledge-nominal' ? 'noun' : 'verb';
    default:
      return 'open';
  }
}

/** Counted once for all: a statement that asks for its neighbors is open itself, and so is none of those that count. */
function neighborsIn(judgements: readonly Judgement[]): Neighbors | undefined {
  const sure = judgements.map(startOf).filter((start) => start !== 'open');
  if (sure.length === 0) return undefined;
  const verbs = sure.filter((start) => start === 'verb').length / sure.length;
  return { count: sure.length, verbs, nouns: 1 - verbs };
}

/** From this confidence on a verdict is a warning, unless it rests on a homograph. */
export const SURE = 0.85;

function readingOf({ reason, evidence, parts, performances, direct, certainty, homograph }: Judgement): Reading {
  const { framing, confidence: usual } = REASONS[reason];
  const confidence = Math.round(Math.min(1, usual * certainty) * 100) / 100;
  const tier: Tier = !isFlagged({ framing }) ? 'none' : confidence >= SURE && !homograph ? 'warning' : 'hint';
  return { framing, confidence, tier, reason, evidence, parts, performances, ...(direct ? { direct } : {}) };
}
