/** One English statement with several things to do, as one statement for each: "inspect the harness and report damage". */
import { capitalLike } from '../rules/objective/capital';
import type { Part, Performance, Reading } from './framing';

export interface Apart {
  readonly text: string;
  /** The verb as lists have it. */
  readonly base: string;
}

/**
 * What stands before the first verb, and what is done to the same thing, is said of each of them: "isolate and lock each
 * source" becomes "isolate each source" and "lock each source". So is a case at the end: "when the line is down". Any other
 * condition, and a standard, is said of those that share their object, and else stays where it was written.
 *
 * Undefined where there is one thing to do only, or where nobody can tell the things apart: "inspect it or report it", "lock
 * it and try it", "inspect the harness before somebody climbs and report damage".
 */
export function apart(text: string, { framing, parts, performances }: Reading): readonly Apart[] | undefined {
  const [first] = performances;
  const behavior = parts.find(({ part }) => part === 'behavior');
  if (framing !== 'outcome' || !first || !behavior || performances.length < 2 || !performances.every((one) => isClear(one, behavior))) return undefined;
  const stop = /\s*[.!;,]*\s*$/.exec(text)?.[0] ?? '';
  const lead = text.slice(0, first.start);
  const pieces = hasMark(lead, parts) ? undefined : withObjects(piecesOf(text.slice(0, text.length - stop.length), performances));
  if (!pieces) return undefined;
  const ending = parts.find(({ part, start }) => part === 'condition' && start >= behavior.end);
  const inCase = ending && CASE.test(text.slice(ending.start)) ? text.slice(ending.start, ending.end) : '';
  return pieces.map(({ adverb, verb, rest, base }, index) => {
    const said = [adverb, verb, rest, rest.includes(inCase) ? '' : inCase].filter((words) => words !== '').join(' ');
    // "Safely isolate and lock the pump" is about both, "safely isolate the pump and label it" about one.
    const before = index === 0 || pieces[0]?.rest === rest ? lead : lead.slice(0, withoutAdverb(lead));
    return { base, text: capitalLike(text, (before + said).trim()) + stop.trim() };
  });
}

const CASE = /^(?:when|whenever|if|unless|while)\b/i;

const isClear = ({ observable, start, end }: Performance, behavior: Part): boolean => observable && start >= behavior.start && end <= behavior.end;

/** A number or a bullet in front belongs to one statement. */
const hasMark = (lead: string, parts: readonly Part[]): boolean => /^\s*[^\p{L}\s]/u.test(lead) || (/[\d•]/.test(lead) && !parts.some(({ part }) => part === 'condition' || part === 'stem'));

interface Piece {
  readonly base: string;
  readonly verb: string;
  /** Between "and" and the verb. */
  readonly adverb: string;
  /** What follows the verb, without the words that join the next piece to it. */
  readonly rest: string;
  /** The next thing is done afterwards. */
  readonly inTurn: boolean;
}

const JOINT = /(?:\s*[,;]\s*|\s+)(?:(?:and|&)\s+)?(?:(?:then|also|afterwards)\s+)?$/iu;
const JOINED = /(?:[,;&]|\b(?:and|then))\s*$/iu;
const ADVERB = /(?:^|\s)(?:[a-z]+ly)\s*$/iu;

function piecesOf(text: string, performances: readonly Performance[]): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const [index, { start, end, base }] of performances.entries()) {
    const next = performances[index + 1];
    const gap = text.slice(end, next ? withoutAdverb(text.slice(0, next.start)) : text.length);
    if (next && !JOINED.test(gap)) return undefined;
    const before = performances[index - 1];
    const adverb = before ? text.slice(withoutAdverb(text.slice(0, start)), start).trim() : '';
    const rest = (next ? gap.replace(JOINT, '') : gap).trim();
    if (POINTING.test(rest) || !isBalanced(rest) || (next && PURPOSE.test(rest))) return undefined;
    pieces.push({ base, verb: text.slice(start, end), adverb, rest, inTurn: next !== undefined && /\bthen\s*$/i.test(gap) });
  }
  return pieces;
}

const withoutAdverb = (text: string): number => {
  const adverb = ADVERB.exec(text)?.[0] ?? '';
  return text.length - adverb.trimStart().length;
};

/** What points at something said before stays with it, and so do two objects with an "or". */
const POINTING = /\b(?:its?|them|they|their|theirs|these|those|this|that|each\s+other|the\s+same|both)\b|\bone\b(?!\s+\p{L})|\b(?:or|nor|either|neither)\s*$/iu;

/** "use the rules to assess cases and question arguments": the next verb may belong to the purpose. */
const PURPOSE = /\bto\s+(?!(?:the|an?|each|every|any|all|your|their|our|his|her|one|two|three|\d+)\b)\p{L}/iu;

const isBalanced = (text: string): boolean => (text.match(/[([“]/g) ?? []).length === (text.match(/[)\]”]/g) ?? []).length && (text.match(/"/g) ?? []).length % 2 === 0;

/** Verbs without an object of their own have the one that comes next: "isolate, lock and try each source", and not "stop, then call the engineer". */
function withObjects(pieces: readonly Piece[] | undefined): readonly Piece[] | undefined {
  const result: Piece[] = [];
  let object: string | undefined;
  for (const piece of [...(pieces ?? [])].reverse()) {
    if (/\p{L}/u.test(piece.rest)) object = piece.rest;
    else if (piece.inTurn || object === undefined || PREPOSITION.test(object)) return undefined;
    result.unshift({ ...piece, rest: object });
  }
  return pieces && result;
}

/** "prioritize and work on improvements": the first verb has its object without the preposition. */
const PREPOSITION = /^(?:on|with|to|in|into|for|at|from|of|by|about|against|over|through|up|down|out|off)\b/i;
