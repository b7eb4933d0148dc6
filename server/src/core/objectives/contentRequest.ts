/**
 * Whether a problem statement asks for content: "We need a training on …", "Employees must understand …", "Lack of
 * awareness". English only.
 *
 * Each pattern is tied to the start of a sentence, since a good statement may mention a course and may quote the request.
 * What stands in quotes is not read, and neither is a request that the next words correct ("… but they skip it") or that
 * another sentence puts a count to ("9 of 14 …"). A statement that is nothing but a title is a request, too.
 */
import type { Vocabulary } from '../settings';
import { grammarOf } from './languages';
import { finderOf, type Stretch } from './phrases';
import { readObjective } from './read';

/** The words that ask for content; undefined when a statement tells what people do. */
export function contentRequestIn(statement: string, vocabulary: Vocabulary): Stretch | undefined {
  return requestIn(statement, vocabulary) ?? headingIn(statement, vocabulary);
}

function requestIn(statement: string, { allowedPhrases }: Vocabulary): Stretch | undefined {
  const readable = without(statement, [...quotesIn(statement), ...finderOf(allowedPhrases)(statement)]);
  let request: Stretch | undefined;
  for (const { 0: sentence, index } of readable.matchAll(SENTENCE)) {
    const asked = requestLength(sentence);
    if (asked === 0 && COUNTED.test(sentence)) return undefined;
    if (asked > 0) request ??= { start: index, end: index + asked };
  }
  return request;
}

/** How many characters of a sentence ask for content. */
function requestLength(sentence: string): number {
  const found = REQUESTS.map((pattern) => pattern.exec(sentence)?.[0].trimEnd().length ?? 0);
  const longest = Math.max(...found);
  return CORRECTED.test(sentence.slice(longest)) ? 0 : longest;
}

/** "Forklift safety", "How to use the scanner": the whole statement is one short sentence that reads as a title and not as a problem. */
function headingIn(statement: string, vocabulary: Vocabulary): Stretch | undefined {
  const text = statement.trim();
  if (/\d|[“”„"«»]|[.!?;:]\s/.test(text) || finderOf(vocabulary.allowedPhrases)(text).length > 0) return undefined;
  const { framing, reason, tier, evidence } = readObjective(text, { language: 'en', vocabulary });
  const asked = framing === 'instructor' || framing === 'unmeasurable' || (framing === 'topic' && (!MAY_ACT.has(reason) || isName(text)));
  if (tier !== 'warning' || !asked || CORRECTED.test(text)) return undefined;
  const start = statement.indexOf(text);
  return framing === 'topic' ? { start, end: start + text.length } : { start: start + evidence.start, end: start + evidence.end };
}

/** Statements that start with a noun: what it does may follow. */
const MAY_ACT: ReadonlySet<string> = new Set(['noun-phrase', 'topic-word', 'own-topic-word']);

/** A few nouns that name a subject. With a verb or a word for what goes wrong, they may tell of the problem itself. */
function isName(text: string): boolean {
  const words = text.toLowerCase().replace(/[.!]$/, '').split(/\s+/);
  const english = grammarOf('en');
  const acts = words.slice(1).some((word) => [word, word.replace(/s$/, ''), word.replace(/(?:es|ed|d)$/, '')].some((base) => english.meaningOf(base)));
  const mayAct = /^(?:\p{L}*[^su]s|staff|people|crews?|teams?|everyone|everybody|nobody|we|they|he|she|it|you|i)$|ed$/u.test(words[0] ?? '');
  return words.length <= 4 && !acts && !mayAct && !DETERMINED.test(text) && !TROUBLE.test(text);
}

/** An article further back stands in front of what something is done to. */
const DETERMINED = /\s(?:the|an?|our|your|his|her|its|their|all|every|each|any|this|that|these|those)\s/i;
const TROUBLE =
  /\b(?:accidents?|incidents?|injur\w+|errors?|mistakes?|slips?|defects?|faults?|failures?|fail\w*|delays?|complain\w*|loss\w*|lost|waste|scrap|rework|downtime|gaps?|breach\w*|violations?|near|miss\w*|wrong\w*|late|slow\w*|poor\w*|low|high|bad\w*|too|no|not|never|without|lack\w*|incomplete\w*|inefficient\w*|insufficient\w*|inconsistent\w*|incorrect\w*|inaccurate\w*|un(?!der)\p{L}+|rising|falling|growing|frequent\w*|more|less|few\w*|many|turnover|churn|problems?|issues?|returns?|claims?|costs?)\b/iu;

const quotesIn = (text: string): Stretch[] => [...text.matchAll(QUOTED)].map(({ index, 0: found }) => ({ start: index, end: index + found.length }));

/** The text with some stretches made unreadable, and everything else where it was. */
function without(text: string, stretches: readonly Stretch[]): string {
  return stretches.reduce((rest, { start, end }) => rest.slice(0, start) + UNREADABLE.repeat(end - start) + rest.slice(end), text);
}

const UNREADABLE = '□';
const QUOTED = /"[^"]*"|“[^”]*”|„[^“”]*[“”]|«[^»]*»/gu;
const SENTENCE = /\S[^]*?(?:[.!?;:](?=\s|$)|$)/gu;
const COUNTED = /\d[\d.,]*\s*(?:%|percent\b|per cent\b|(?:out )?of \D{0,12}\d|in \d|times\b)/i;
const CORRECTED = /\b(?:but|yet|instead|although|whereas|however)\b/i;

const WORD = `[\\p{L}\\p{N}'’/-]+`;
const upTo = (most: number, word = WORD): string => `(?:(?!of\\b)(?:${word})\\s+){0,${String(most)}}`;
const some = (most: number): string => `(?:${WORD}\\s+){1,${String(most)}}`;
const CONTENT = `(?:trainings?|courses?|e-?learnings?|workshops?|webinars?|videos?|tutorials?|refreshers?|modules?(?=\\s+(?:on|about|for)\\b|[.!?]?$))(?![\\p{L}-])`;
const LEAD = `an?|the|some|new|short|basic|general|mandatory|annual|yearly|online|safety|security|compliance|product|sales|leadership|awareness`;
const KNOWING = `(?:training|knowledge|awareness|understanding|skills?|education)\\b`;

const REQUESTS: readonly RegExp[] = [
  // "We need a training on machine safety", "Managers require a short course"
  `${upTo(6)}(?:needs?|wants?|requires?|would\\s+like)\\s+(?:to\\s+(?:have|build|create|get|develop|run|offer|provide|make|take|attend|complete)\\s+)?${upTo(4)}${CONTENT}`,
  // "Build a course", "Please create an e-learning"
  `(?:please\\s+)?(?:build|create|develop|design|produce|provide|deliver|roll\\s+out|update|translate|offer)\\s+${upTo(4)}${CONTENT}`,
  // "Train all staff"
  `(?:please\\s+|we\\s+(?:need|want|have|must|should)\\s+(?:to\\s+)?)?(?:train|teach|educate)\\s+(?:all|our|the|every|everyone|everybody|staff|employees|people|managers|users)\\b`,
  // "Training on data protection", "Introduction to the new scanner"
  `${upTo(3, LEAD)}(?:${CONTENT}|introduction|overview|basics|fundamentals|principles)\\s+(?:on|about|to|of)\\b`,
  // "Forklift training.", "A workshop for supervisors"
  `${upTo(3, LEAD)}(?:${WORD}\\s+)?${CONTENT}(?:\\s+(?:for|in)\\s+(?:${WORD}\\s*){1,3})?[.!?]?$`,
  // "A refresher for the night shift is needed"
  `${upTo(6)}${CONTENT}\\s+(?:${WORD}\\s+){0,8}(?:is|are)\\s+(?:${WORD}ly\\s+)?(?:needed|required|necessary|missing|wanted|mandatory)\\b`,
  // "All employees must understand …"
  `${some(5)}(?:needs?|must|should|ha(?:ve|s)|ought)\\s+(?:to\\s+)?(?:know|understand|learn|be\\s+(?:aware|informed|trained|taught|educated|familiar)|become\\s+(?:aware|familiar)|familiari[sz]e)\\b`,
  // "Lack of awareness", "New hires lack the knowledge"
  `(?:(?:there\\s+is|we\\s+(?:see|have|face)|the\\s+problem\\s+is)\\s+)?(?:(?:an?|the|general|serious|big|clear)\\s+){0,3}(?:lack|absence|shortage)\\s+of\\s+${upTo(2)}${KNOWING}`,
  `${some(4)}(?:lacks?|ha(?:ve|s)\\s+no|do(?:es)?\\s+not\\s+have|don[’']t\\s+have)\\s+${upTo(3)}${KNOWING}`,
  // "Raise awareness of phishing", "Improve product knowledge"
  `(?:please\\s+|to\\s+|we\\s+(?:need|want|have)\\s+to\\s+)?(?:raise|increase|improve|deepen|strengthen|build|create|promote)\\s+${upTo(3)}(?:awareness|knowledge|understanding)\\b`,
  `${upTo(3, `${LEAD}|more|better|low|poor`)}(?:${WORD}\\s+)?awareness\\s+(?:of|about|on|for|around|is)\\b`,
  `${upTo(3)}awareness\\s+(?:trainings?|courses?|programs?|programmes?|campaigns?|sessions?)\\b`,
].map((pattern) => new RegExp(`^${pattern}`, 'iu'));
