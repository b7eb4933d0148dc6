/** One statement with several things to do, as one statement for each: "inspect the harness and report damage". */
import { capitalLike } from '../rules/objective/capital';
import type { Part, Performance, Reading } from './framing';
import type { Language } from './grammar';

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
 * it and try it", "inspect the harness before somebody climbs and report damage". So is German, where verbs come last.
 */
export function apart(text: string, { framing, parts, performances }: Reading, language: Language): readonly Apart[] | undefined {
  const joining = JOINING[language];
  const [first] = performances;
  const behavior = parts.find(({ part }) => part === 'behavior');
  if (!joining || framing !== 'outcome' || !first || !behavior || performances.length < 2 || !performances.every((one) => isClear(one, behavior))) return undefined;
  const stop = /\s*[.!;,]*\s*$/.exec(text)?.[0] ?? '';
  const lead = text.slice(0, first.start);
  const pieces = hasMark(lead, parts) ? undefined : withObjects(piecesOf(text.slice(0, text.length - stop.length), performances, joining), joining);
  if (!pieces) return undefined;
  const ending = parts.find(({ part, start }) => part === 'condition' && start >= behavior.end);
  const inCase = ending && joining.inCase.test(text.slice(ending.start)) ? text.slice(ending.start, ending.end) : '';
  return pieces.map(({ adverb, verb, rest, base }, index) => {
    const said = [adverb, verb, rest, rest.includes(inCase) ? '' : inCase].filter((words) => words !== '').join(' ');
    // "Safely isolate and lock the pump" is about both, "safely isolate the pump and label it" about one.
    const before = index === 0 || pieces[0]?.rest === rest ? lead : lead.slice(0, withoutAdverb(lead, joining));
    return { base, text: capitalLike(text, (before + said).trim()) + stop.trim() };
  });
}

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

function piecesOf(text: string, performances: readonly Performance[], joining: Joining): readonly Piece[] | undefined {
  const pieces: Piece[] = [];
  for (const [index, { start, end, base }] of performances.entries()) {
    const next = performances[index + 1];
    const gap = text.slice(end, next ? withoutAdverb(text.slice(0, next.start), joining) : text.length);
    if (next && !joining.joined.test(gap)) return undefined;
    const before = performances[index - 1];
    const adverb = before ? text.slice(withoutAdverb(text.slice(0, start), joining), start).trim() : '';
    const rest = (next ? gap.replace(joining.joint, '') : gap).trim();
    const verb = text.slice(start, end);
    if (joining.pointing.test(rest) || joining.pointing.test(verb) || !isBalanced(rest) || (next && joining.purpose.test(rest))) return undefined;
    pieces.push({ base, verb, adverb, rest, inTurn: next !== undefined && joining.inTurn.test(gap) });
  }
  return pieces;
}

const withoutAdverb = (text: string, { adverb }: Joining): number => {
  const words = adverb.exec(text)?.[0] ?? '';
  return text.length - words.trimStart().length;
};

const isBalanced = (text: string): boolean => (text.match(/[([“«]/g) ?? []).length === (text.match(/[)\]”»]/g) ?? []).length && (text.match(/"/g) ?? []).length % 2 === 0;

/** Verbs without an object of their own have the one that comes next: "isolate, lock and try each source", and not "stop, then call the engineer". */
function withObjects(pieces: readonly Piece[] | undefined, { preposition }: Joining): readonly Piece[] | undefined {
  const result: Piece[] = [];
  let object: string | undefined;
  for (const piece of [...(pieces ?? [])].reverse()) {
    if (/\p{L}/u.test(piece.rest)) object = piece.rest;
    else if (piece.inTurn || object === undefined || preposition.test(object)) return undefined;
    result.unshift({ ...piece, rest: object });
  }
  return pieces && result;
}

/** How a language joins several things to do, and what tells that they belong together. */
interface Joining {
  /** What stands between an object and the next verb, and goes. */
  readonly joint: RegExp;
  /** What has to stand there. */
  readonly joined: RegExp;
  readonly inTurn: RegExp;
  /** At the end of what stands before a verb. */
  readonly adverb: RegExp;
  /** What points at something said before stays with it, and so do two objects with an "or". */
  readonly pointing: RegExp;
  /** "use the rules to assess cases and question arguments": the next verb may belong to the purpose. */
  readonly purpose: RegExp;
  readonly inCase: RegExp;
  /** "prioritize and work on improvements": the first verb has its object without the preposition. */
  readonly preposition: RegExp;
}

const JOINING: Readonly<Partial<Record<Language, Joining>>> = {
  en: {
    joint: /(?:\s*[,;]\s*|\s+)(?:(?:and|&)\s+)?(?:(?:then|also|afterwards)\s+)?$/iu,
    joined: /(?:[,;&]|\b(?:and|then))\s*$/iu,
    inTurn: /\bthen\s*$/i,
    adverb: /(?:^|\s)(?:[a-z]+ly)\s*$/iu,
    pointing: /\b(?:its?|them|they|their|theirs|these|those|this|that|each\s+other|the\s+same|both)\b|\bone\b(?!\s+\p{L})|\b(?:or|nor|either|neither)\s*$/iu,
    purpose: /\bto\s+(?!(?:the|an?|each|every|any|all|your|their|our|his|her|one|two|three|\d+)\b)\p{L}/iu,
    inCase: /^(?:when|whenever|if|unless|while)\b/i,
    preposition: /^(?:on|with|to|in|into|for|at|from|of|by|about|against|over|through|up|down|out|off)\b/i,
  },
  es: {
    joint: /(?:\s*[,;]\s*|\s+)(?:(?:y|e|&)\s+)?(?:(?:luego|después|también)\s+)?$/iu,
    joined: /(?:[,;&]|(?<!\p{L})(?:y|e|luego|después))\s*$/iu,
    inTurn: /(?<!\p{L})(?:luego|después)\s*$/iu,
    adverb: /(?:^|\s)\p{L}+mente\s*$/iu,
    pointing: /(?<!\p{L})(?:ell[oa]s?|est[eao]s?|es[eao]s?|sus?|mism[oa]s?|amb[oa]s)(?!\p{L})|[aeií]r(?:l[aeo]s?|sel[ao]s?)(?!\p{L})|(?<!\p{L})(?:o|u|ni)\s*$/iu,
    purpose: /(?<!\p{L})(?:para|a\s+fin\s+de|a)\s+\p{L}+[aeií]r(?!\p{L})/iu,
    inCase: /^(?:cuando|si|mientras)(?!\p{L})/iu,
    preposition: /^(?:al?|con|de|del|en|por|para|sobre|sin|hacia|contra|ante)(?!\p{L})/iu,
  },
  fr: {
    joint: /(?:\s*[,;]\s*|\s+)(?:(?:et|&)\s+)?(?:(?:puis|ensuite|aussi)\s+)?$/iu,
    joined: /(?:[,;&]|(?<!\p{L})(?:et|puis|ensuite))\s*$/iu,
    inTurn: /(?<!\p{L})(?:puis|ensuite)\s*$/iu,
    adverb: /(?:^|\s)\p{L}+ment\s*$/iu,
    pointing: /(?<!\p{L})(?:lui|leurs?|son|sa|ses|celui|celles?|ceux|cela|ceci|ce|cet|cette|ces|elles?|eux)(?!\p{L})|(?<!\p{L})(?:ou|ni)\s*$/iu,
    purpose: /(?<!\p{L})(?:pour|afin\s+d['’e]|à)\s*\p{L}+(?:er|ir|re)(?!\p{L})/iu,
    inCase: /^(?:quand|lorsqu(?:e|['’])|si|pendant)(?!\p{L}{2})/iu,
    preposition: /^(?:à|aux?|avec|de|des|du|d['’]|en|dans|par|pour|sur|sans|vers|contre)(?!\p{L})/iu,
  },
};
