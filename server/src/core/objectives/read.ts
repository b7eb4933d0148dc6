/**
 * Reads the objectives of a list: what each one says people will do, or why it says something else.
 *
 * A list is read twice. The first pass is sure about most statements; the second one looks at the others again with what
 * is known about their neighbors, because authors write the items of a list alike. What a line before them leads up to counts
 * from the start.
 */
import { isFlagged, REASONS, type Framing, type Reading, type Reason, type Tier } from './framing';
import type { Around, Grammar, Judgement, Language, Neighbors } from './grammar';
import { grammarOf, languageOf, leadInsOf } from './languages';
import { behindCan, leadInOf, withLeadIn, type LeadIn, type LeadIns } from './leadIn';
import { withoutVerbs } from './lexicon';
import { joined, moved, type Source } from './places';
import { statementOf, type Statement } from './statement';
import { isUnsaid } from './unsaid';

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
  if (!language) return texts.map(unread);
  return withoutVerbs(reader.unknownVerbs, () => readIn(language, texts, aroundOf(reader)));
}

/** The reading of a statement in a language that is not known. */
export const unread = (text: string): Reading => readingOf(text.trim() === '' ? BLANK : UNKNOWN);

function readIn(language: Language, texts: readonly string[], around: Around): readonly Reading[] {
  const list = new List(language, around);
  const first = texts.map((text) => list.next(text));
  const neighbors = neighborsIn(first.map(({ judgement }) => judgement));
  return first.map((item) => readingOf(neighbors && item.judgement.homograph ? list.again(item, neighbors) : item.judgement));
}

/** Reads statements one after the other, each without its neighbors, but behind the lead-in that stands before it. */
export function readerOfLines(reader: Reader & { readonly language: Language }): (text: string) => Reading {
  const list = new List(reader.language, aroundOf(reader));
  return (text) => withoutVerbs(reader.unknownVerbs, () => readingOf(list.next(text).judgement));
}

interface Item {
  readonly source: Source;
  readonly judgement: Judgement;
  /** What led up to it. */
  readonly leadIn: LeadIn | undefined;
}

/** A list that is read from its first statement to its last. */
class List {
  readonly #grammar: Grammar;
  readonly #leadIns: LeadIns;
  #leadIn: LeadIn | undefined;

  constructor(
    language: Language,
    private readonly around: Around,
  ) {
    this.#grammar = grammarOf(language);
    this.#leadIns = leadInsOf(language);
  }

  next(text: string): Item {
    const source = joined(text);
    const statement = statementOf(source.text);
    const found = isBlank(statement) ? undefined : leadInOf(statement, this.around, this.#grammar, this.#leadIns);
    if (found) this.#leadIn = found;
    const judgement = found ? wholly('lead-in', statement) : this.#judge(statement, this.#leadIn, undefined);
    return { source, judgement: moved(judgement, source.original), leadIn: found ? undefined : this.#leadIn };
  }

  /** The same statement among its neighbors. */
  again({ source, leadIn }: Item, neighbors: Neighbors): Judgement {
    return moved(this.#judge(statementOf(source.text), leadIn, neighbors), source.original);
  }

  #judge(statement: Statement, leadIn: LeadIn | undefined, others: Neighbors | undefined): Judgement {
    if (isUnsaid(statement.text)) return wholly('to-be-filled-in', statement);
    if (isBlank(statement)) return BLANK;
    const abbreviated = this.#behindAbbreviation(statement);
    if (abbreviated) return abbreviated;
    const neighbors = withLeadIn(others, leadIn);
    const judgement = this.#grammar.judge(statement, neighbors ? { ...this.around, neighbors } : this.around);
    if (statement.asks && (ANSWERED_BY_DOING.has(REASONS[judgement.reason].framing) || ASKS_YOU.test(statement.lower.slice(statement.words[0]?.start)))) return wholly('asks-the-reader', statement);
    return withUnits((leadIn === 'can' && judgement.homograph ? this.#completed(statement) : undefined) ?? judgement, statement);
  }

  /** A verb that stands in a list, behind "you can": "report leaks". Any other word would be read as a verb there, too. */
  #completed(statement: Statement): Judgement | undefined {
    const judgement = behindCan(statement, 0, this.around, this.#grammar, this.#leadIns);
    return judgement?.performances[0]?.meaning ? judgement : undefined;
  }

  /** "SWBAT isolate …": the abbreviation is the stem. */
  #behindAbbreviation(statement: Statement): Judgement | undefined {
    const index = this.#leadIns.abbreviated?.(statement);
    const [first] = statement.words;
    if (index === undefined || !first) return undefined;
    const judgement = behindCan(statement, index, this.around, this.#grammar, this.#leadIns);
    return judgement && withUnits({ ...judgement, parts: [{ part: 'stem', start: first.start, end: first.end }, ...judgement.parts] }, statement);
  }
}

/** A question with such an answer asks for it: it is no heading. */
const ANSWERED_BY_DOING: ReadonlySet<Framing> = new Set<Framing>(['outcome', 'unmeasurable', 'activity']);

/** "Are you able to …?", "Können Sie …?", "Pouvez-vous …?", "¿Sabe …?" */
const ASKS_YOU = /^(?:(?:can|could|do|are|will|would|have|did) (?:you|they|learners|participants)\b|(?!w(?:ie|as|ann|er|en|em|arum|o|elche)\S*\s)\p{L}+ (?:sie|du|ihr)(?!\p{L})|\p{L}+(?:-t)?-(?:vous|tu|ils)(?!\p{L})|(?:puede|sabe|podría|sabría)[sn]?\s)/u;

/** "95 %" ends behind its sign, wherever a grammar ends a part. */
function withUnits(judgement: Judgement, { plain }: Statement): Judgement {
  if (!UNIT.test(plain)) return judgement;
  return { ...judgement, parts: judgement.parts.map((part) => (part.part === 'verb' ? part : { ...part, end: part.end + (UNIT_HERE.exec(plain.slice(part.end, part.end + 3))?.[0].length ?? 0) })) };
}

const UNIT = /\d\s?[%‰°]/u;
const UNIT_HERE = /^\s?(?:[%‰]|°[CF]?)/u;

/** A judgement about a statement from its first word to its last. */
function wholly(reason: Reason, { words, text }: Statement): Judgement {
  return { reason, ...nothing, evidence: { start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? (words.length === 0 ? text.trimEnd().length : 0) } };
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
