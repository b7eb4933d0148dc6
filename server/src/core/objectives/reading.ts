/**
 * How an objective is framed: does it say what somebody does, or does it name a topic or a state of mind?
 *
 * The first words decide. Mager (1962) and Quality Matters 2.1 ask for a verb one could see or hear, and warn of
 * "understand", "know" and "appreciate". English only.
 */
import type { Vocabulary } from '../settings';
import { OBSERVABLE_VERBS } from './verbs';

export type Framing = 'outcome' | 'unmeasurable' | 'topic';

/** Why it was read that way; the mend follows from it. */
export type Reason = 'observable-verb' | 'vague-verb' | 'vague-growth' | 'demonstrate-understanding' | 'how-to' | 'question' | 'gerund-heading' | 'topic-word' | 'noun-phrase';

export interface Reading {
  readonly framing: Framing;
  readonly reason: Reason;
  /** The words that decided, as offsets into the text. */
  readonly start: number;
  readonly end: number;
}

/** Reads one statement; a blank one reads as an outcome, because there is nothing to say about it. */
export function readStatement(text: string, vocabulary: Vocabulary): Reading {
  const from = stemLength(text);
  const rest = text.slice(from);
  const first = /^[\p{L}][\p{L}'’-]*/u.exec(rest)?.[0] ?? '';
  const verb = first.toLowerCase();
  const whole = (framing: Framing, reason: Reason, length = first.length): Reading => ({ framing, reason, start: from, end: from + length });

  if (!verb) return whole('outcome', 'observable-verb', 0);
  if (vocabulary.allowedVerbs.has(verb)) return whole('outcome', 'observable-verb');
  const demonstrated = DEMONSTRATE_UNDERSTANDING.exec(rest);
  if (demonstrated) return whole('unmeasurable', 'demonstrate-understanding', demonstrated[0].length);
  const grown = VAGUE_GROWTH.exec(rest);
  if (grown) return whole('unmeasurable', 'vague-growth', grown[0].length);
  if (vocabulary.vagueVerbs.has(verb) || VAGUE_VERBS.has(verb)) return whole('unmeasurable', 'vague-verb', (/^\S+ how to\b/i.exec(rest)?.[0] ?? first).length);
  if (/^how to\s/i.test(text)) return { framing: 'topic', reason: 'how-to', start: 0, end: 'how to'.length };
  if (/\?\s*$/.test(rest) || /^(what|why|how|when|where|who|which)\b/i.test(rest)) return whole('topic', 'question');
  if (vocabulary.topicWords.has(verb) || (TOPIC_WORDS.has(verb) && !isVerbHere(rest))) return whole('topic', 'topic-word', (TOPIC_LEAD.exec(rest)?.[0] ?? first).length);
  if (isKnownVerb(verb)) return whole('outcome', 'observable-verb');
  if (verb.endsWith("ing") && baseOfGerund(verb)) return whole('topic', 'gerund-heading');
  return words(rest) <= 6 ? whole('topic', 'noun-phrase') : whole('outcome', 'observable-verb');
}

/** "isolating" → "isolate"; undefined when the verb behind the -ing form is not known. */
export function baseOfGerund(word: string): string | undefined {
  const stem = word.toLowerCase().replace(/ing$/, '');
  const undoubled = /([b-df-hj-np-tv-z])\1$/.test(stem) ? [stem.slice(0, -1)] : [];
  return [...undoubled, stem, `${stem}e`].find((base) => OBSERVABLE_VERBS.has(base));
}

/** What authors write before the verb: "By the end of this course, learners will be able to …". */
function stemLength(text: string): number {
  let from = /^\s*/.exec(text)?.[0].length ?? 0;
  for (const part of STEM) {
    const found = part.exec(text.slice(from));
    if (found) from += found[0].length;
  }
  return from;
}

const STEM = [
  /^(?:by|at) the end of [^,]{1,60},\s*/i,
  /^after (?:this|the|completing|finishing)\b[^,]{0,60},\s*/i,
  /^(?:the |all |each |every )?(?:learners?|participants?|students?|trainees?|employees?|staff|technicians?|managers?|supervisors?|users?|you|they|people)\s+(?=(?:will|can|should|must|shall|are|is)\b)/i,
  /^(?:will|can|should|must|shall|are|is)\s+/i,
  /^(?:be )?able to\s+/i,
  /^(?:ability|capacity) to\s+/i,
  /^to\s+/i,
  /^(?:how to\s+)/i,
  /^(?:never|always|do not|don['’]t)\s+/i,
  /^(?:correctly|safely|independently|accurately|confidently|successfully|quickly|consistently)(?:\s+and\s+(?:correctly|safely|independently|accurately|confidently|successfully|quickly|consistently))?\s+/i,
];

const VAGUE_VERBS: ReadonlySet<string> = new Set(
  'understand know learn appreciate comprehend grasp realize realise believe familiarize familiarise internalize internalise value enjoy remember consider think feel perceive respect embrace absorb digest'.split(' '),
);

const DEMONSTRATE_UNDERSTANDING = /^(?:demonstrate|show|exhibit|display|develop|build|gain|acquire|obtain|have|get)s? (?:an?|the|their|your|some)? ?(?:\w+ ){0,2}?(?:understanding|knowledge|awareness|appreciation|familiarity|insight|insights|grasp|comprehension)\b(?: (?:of|about|into|with|for))?/i;
const VAGUE_GROWTH = /^(?:be|become|feel|stay) (?:more |fully |better )?(?:aware|familiar|acquainted|informed|conscious|confident|comfortable|committed|knowledgeable|conversant)\b(?: (?:of|about|with|in|to|that))?|^(?:improve|increase|raise|enhance|deepen|broaden|strengthen) (?:their |your |the )?(?:understanding|knowledge|awareness|appreciation|confidence)\b(?: (?:of|about|in))?/i;

const TOPIC_WORDS: ReadonlySet<string> = new Set(
  'introduction intro overview basics fundamentals principles importance awareness procedures procedure policy policies training module course lesson unit topic chapter session about regulations regulation compliance safety history definition definitions concepts concept theory features benefits advantages background essentials foundations types elements components general all the a an'.split(' '),
);
const TOPIC_LEAD = /^(?:an? |the )?(?:introduction|intro|overview|basics|fundamentals|principles|importance|history|definition|definitions|concepts|theory|features|benefits|essentials|foundations|background|types|elements)(?: (?:to|of|in|for|on))?/i;

/** "Train the team" but "Training for teams"; a topic word that is also a verb is one before "the", "a" or "your". */
const isVerbHere = (rest: string): boolean => /^[\w-]+ (?:the|an?|your|their|each|every|all|any)\b/i.test(rest) && OBSERVABLE_VERBS.has((/^[\w-]+/.exec(rest)?.[0] ?? '').toLowerCase());

/** Prefixes and the -ize, -ise, -ify and -ate endings make verbs no list can hold in full. */
function isKnownVerb(verb: string): boolean {
  if (OBSERVABLE_VERBS.has(verb)) return true;
  const third = verb.replace(/ies$/, 'y').replace(/(?:(?<=[sxz]|ch|sh)es|(?<!s)s)$/, '');
  if (OBSERVABLE_VERBS.has(third)) return true;
  const root = /^(?:re|un|co|de|dis|mis|over|pre)-?(.{3,})$/.exec(verb)?.[1];
  if (root && OBSERVABLE_VERBS.has(root)) return true;
  if (verb.includes('-') && verb.split('-').some((part) => OBSERVABLE_VERBS.has(part))) return true;
  return /(?:ize|ise|ify|ate)$/.test(verb) && verb.length > 5;
}

const words = (text: string): number => text.trim().split(/\s+/).length;
