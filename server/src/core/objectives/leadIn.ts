/**
 * Lines that lead up to the statements behind them: "By the end of this course you will be able to:", "Objectives:",
 * "This course covers:".
 *
 * Whether a line leads up to something is tried out: with a thing to do behind it, the grammar has to find that very thing.
 * So nothing needs to be known here about stems, audiences and conditions that a grammar does not know already.
 */
import type { Around, Grammar, Judgement, Neighbors } from './grammar';
import { moved } from './places';
import { statementOf, type Statement } from './statement';

/** What people may be led to. */
export interface LeadIns {
  /** Things to do, as they stand behind "you can": in German with "zu" and without. */
  readonly acts: readonly string[];
  /** Stands before a bare verb, so that nothing but a verb can follow. */
  readonly can: string;
  /** "… the following", at the end. */
  readonly following: RegExp;
  /** Ends where a verb has to follow. */
  readonly open: RegExp;
  /** The same without a colon, in a language whose statements may end like that: "… isolieren können". */
  readonly unfinished?: RegExp;
  /** "You will learn how to", "SWBAT": a verb has to follow, although nobody could do it right there. */
  readonly learning: RegExp;
  /** "By the end of this course", which has its colon. */
  readonly time: RegExp;
  /** "Objectives of this unit", which has its colon. */
  readonly label: RegExp;
  /** "Topics", "This course covers", which have their colon. */
  readonly topics: RegExp;
  /** "SWBAT": a whole stem in one word, which needs a verb behind it; where that begins. */
  readonly abbreviated?: (statement: Statement) => number | undefined;
}

/** `can`: a verb follows. `objectives`: what people will do. `topics`: what a course is about. */
export type LeadIn = 'can' | 'objectives' | 'topics';

export function leadInOf(statement: Statement, around: Around, grammar: Grammar, leadIns: LeadIns): LeadIn | undefined {
  const { words, plain, end } = statement;
  const first = words[0];
  if (!first || words.length > LONGEST || statement.asks) return undefined;
  const written = plain.slice(first.start, end);
  const [marks = ''] = TRAILING.exec(written) ?? [];
  const whole = written.slice(0, written.length - marks.length);
  const head = whole.replace(leadIns.following, '');
  const closed = /[:：…]|\.\.\./.test(marks) || head !== whole;
  if (!closed && (marks.includes('.') || !(leadIns.unfinished ?? leadIns.open).test(head))) return undefined;
  const leads = (lead: string): boolean => leadIns.acts.some((act) => isWhatIsDone(grammar.judge(statementOf(`${lead} ${act}`), around), lead.length));
  if (leadIns.learning.test(head)) return 'can';
  if (leadIns.open.test(head) && leads(head)) return 'can';
  if (!closed) return undefined;
  if (leadIns.label.test(head)) return 'objectives';
  if (leadIns.topics.test(head)) return 'topics';
  return leadIns.time.test(head) && leads(`${head}:`) ? 'objectives' : undefined;
}

const LONGEST = 40;
const TRAILING = /[\s:：.…,–—-]*$/u;

/** Whether nothing is done before a place. */
const isWhatIsDone = ({ performances }: Judgement, from: number): boolean => performances.length > 0 && performances.every(({ start, observable }) => observable && start >= from);

/** How statements start, to go by a lead-in: as much as three neighbors say. */
export function withLeadIn(neighbors: Neighbors | undefined, leadIn: LeadIn | undefined): Neighbors | undefined {
  if (!leadIn) return neighbors;
  const count = (neighbors?.count ?? 0) + AS_MANY;
  const verbs = ((neighbors?.verbs ?? 0) * (neighbors?.count ?? 0) + (leadIn === 'topics' ? 0 : AS_MANY)) / count;
  return { count, verbs, nouns: 1 - verbs };
}

const AS_MANY = 3;

/** A statement as it is read behind "you can", from a word on; undefined where that makes no difference to what stands there. */
export function behindCan(statement: Statement, index: number, around: Around, grammar: Grammar, { can }: LeadIns): Judgement | undefined {
  const word = statement.words[index];
  if (!word) return undefined;
  const away = word.start - can.length;
  const judgement = grammar.judge(statementOf(can + statement.text.slice(word.start)), around);
  const back = (place: number): number => Math.max(word.start, place + away);
  const { parts, evidence } = judgement;
  if (evidence.start < can.length || judgement.homograph) return undefined;
  return moved({ ...judgement, parts: parts.filter(({ part, start }) => !(part === 'audience' || part === 'stem') || start >= can.length) }, ({ start, end }) => ({ start: back(start), end: back(end) }));
}
