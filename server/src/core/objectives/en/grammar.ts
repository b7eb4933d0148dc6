/**
 * English.
 *
 * From the outside to the inside: who speaks; what stands before the verb; what happens in class; states of mind; results of
 * the organization; questions; and then whether the first word that is left is a verb.
 */
import type { Direct, Part, Performance, Reason } from '../framing';
import type { Around, Grammar, Judgement } from '../grammar';
import type { Stretch } from '../phrases';
import type { Statement, Word } from '../statement';
import { baseOf, gerundOf, isHomograph, isInner, isNounOf, lexicon, meaningOf, pastOf, thirdPersonOf } from './forms';
import { aside, business, FIGURE_NAME, frameAt, inCourse, inner, PERCENT, spoken, taught, taughtTo, type Frame, type Patterns } from './frames';
import { AUXILIARIES, CLAUSE_WORDS, DETERMINERS, leadAt, PREPOSITIONS, startsObject, SURE_OBJECTS, type Lead } from './lead';
import { wordSet } from './patterns';
import { isAdverb, peel, type Peeled } from './peel';
import { tailsOf } from './tails';

export const english: Grammar = {
  language: 'en',
  telltales: wordSet('the and of to in for with will be able how what an by from your their'),
  judge: (statement, around) => judge(statement, around),
  meaningOf,
  verbsFor: (level) => lexicon().offers(level),
};

function judge(statement: Statement, around: Around): Judgement {
  const { words, lower } = statement;
  const first = words[0];
  if (!first) return plain('blank', { start: 0, end: 0 }, 1);
  if (!words.some((word) => /[a-z]{2}/.test(word.lower) && !NO_LANGUAGE.test(word.text))) return plain('not-a-statement', { start: first.start, end: words.at(-1)?.end ?? first.end }, 1);
  const said = frameAt(spoken(), lower, first.start) ?? frameAt(aside(), lower, first.start);
  if (said) return framed(said, first.start, [], statement);
  const shown = words[1] && startsObject(words[1]) ? undefined : presented(statement);
  if (shown) return shown;
  const behind = behindLabel(statement, around);
  if (behind === 'figure') return plain('fact', { start: first.start, end: statement.end }, 1);
  if (behind === 'event') return plain('course-activity', { start: first.start, end: statement.plain.indexOf(':', first.start) }, 0.92);
  const peeled = peel(statement, around, behind);
  return judgeRest(statement, around, peeled) ?? plain('not-a-statement', { start: first.start, end: first.end }, 1);
}

/** "Tools for pruning are discussed": by the teacher, whoever it is. */
function presented({ words, lower }: Statement): Judgement | undefined {
  const found = PRESENTED.exec(lower);
  const [first] = words;
  const base = first && baseOf(first.lower);
  if (!found || !first || (base !== undefined && !isHomograph(base)) || words.some((word) => word.start < found.index && CLAUSE_WORDS.has(word.lower))) return undefined;
  return plain('course-as-actor', { start: first.start, end: found.index + found[0].length }, 0.88);
}

const PRESENTED = /\s(?:is|are|will be)(?: also)? (?:discussed|introduced|explored|examined|presented|emphasi[sz]ed|surveyed|covered in (?:this|the) (?:course|module|class|session|unit))(?! (?:with|by|to)\b)/;

/** Addresses, paths, calls, and what stands in backticks. */
const NO_LANGUAGE = /□|:\/\/|[@#_/\\=]|\p{L}\.\p{L}/u;

/** "Recognition: Identify breaches": where what is done begins behind a label; "Duration: 2 hours" is a figure, "Group exercise: …" an event. */
function behindLabel(statement: Statement, around: Around): number | 'figure' | 'event' {
  const { words } = statement;
  const at = words.slice(0, 7).findIndex(({ before }, index) => index > 0 && before.includes(':'));
  const word = words[at];
  if (at < 1 || !word) return 0;
  const name = statement.lower.slice(words[0]?.start ?? 0, words[at - 1]?.end);
  if (TIME_LABEL.test(name)) return EVENT_LABEL.test(statement.lower.slice(word.start).split(':', 1)[0] ?? '') ? 'event' : at;
  if (/^(?:day|week) \d+$/.test(name) && EVENT_LABEL.test(statement.lower.slice(word.start))) return 'event';
  if (EVENT_LABEL.test(name)) return /^\d/.test(word.lower) ? 'figure' : 'event';
  if (words.slice(0, at).some(({ lower }) => CLAUSE_WORDS.has(lower) || lexicon().set('inner-state').has(lower))) return 0;
  if (/^\d/.test(word.lower) && words.length - at <= 4) return frameAt(business(), statement.lower, words[0]?.start ?? 0) ? 0 : 'figure';
  const lead = leadAt(statement, at, around, false);
  const label = words[0]?.lower ?? '';
  const labels = (!label.endsWith('ing') || at === 1) && (baseOf(label) === undefined || isHomograph(label));
  return (labels && lead?.kind === 'verb' && baseOf(word.lower) !== undefined && !lead.homograph) || lexicon().set('inner-state').has(word.lower) ? at : 0;
}

/** When something is done: "20–30 min", "Wednesday". */
const TIME_LABEL = /^(?:\d+(?:\s*[–-]\s*\d+)?\s*(?:min(?:ute)?s?|h|hrs?|hours?)|(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening))?$/;
/** What happens in a course and nowhere else. */
const EVENT_LABEL = /(?:^|\s)(?:(?:exercise|simulation|quizze?|discussion|lab|homework|project|role[- ]?play|(?:case|book) stud(?:y|ie)|reflection|demonstration|(?:practical|practice|lab|group|training) session|peer (?:feedback|review)|ice-?breaker|warm-up|guest speaker|(?:field|site|industry|company|study) (?:visit|trip))s?(?: (?:development|work|\d+)){0,2}|group (?:work|activity)|portfolio (?:development|work)|try it|hands-on)$|^(?:read|watch|discuss|reflect|practi[cs]e)$/;

function judgeRest(statement: Statement, around: Around, peeled: Peeled): Judgement | undefined {
  const { index, parts } = peeled;
  const word = statement.words[index];
  if (!word) return undefined;
  const own = ownWord(statement, around, peeled);
  if (own) return own;
  const frame = frameHere(statement, around, peeled, word);
  if (frame) return frame;
  const mind = stateOfMind(statement, peeled);
  if (mind) return mind;
  if (!peeled.led && !peeled.person) {
    const heading = headingHere(statement, index, parts);
    if (heading) return heading;
  }
  const lead = leadHere(statement, around, peeled);
  if (!lead) return undefined;
  switch (lead.kind) {
    case 'verb':
      return doing(statement, around, peeled, lead);
    case 'past':
      return peeled.person || peeled.aspect ? doing(statement, around, peeled, lead, 0.85) : { ...plain('done-in-course', word, lead.certainty), parts };
    case 'gerund':
      return peeled.gerund || peeled.aspect === 'progressive' || peeled.person ? doing(statement, around, peeled, lead) : gerundHeading(statement, index, parts, lead);
    case 'sentence':
      return { ...plain('fact', word, 1), parts };
    case 'noun':
      return nounPhrase(statement, index, parts, lead);
  }
}

/** A heading in capitals stays one, whatever its first word may be elsewhere: "Test Plans", "Contract Review". */
function leadHere(statement: Statement, around: Around, { index, led, person, aspect, gerund }: Peeled): Lead | undefined {
  const lead = leadAt(statement, index, around, led || isAlwaysDone(statement.words, index) || (person && aspect === undefined && !gerund));
  if (lead?.kind === 'noun' && lead.base !== undefined && lead.homograph && goesOnDoing(statement.words, index)) return { ...lead, kind: 'verb', certainty: 0.75 };
  if (lead?.kind !== 'verb' || led || person || index > 0 || !isHomograph(lead.base ?? '')) return lead;
  const { words } = statement;
  if (isTitle(words) || (words.length === 2 && (words[1]?.lower.length ?? 0) > 2 && !around.neighbors && lead.certainty < 0.83 && (!words[1]?.lower.endsWith('s') || lexicon().set('compound-heads').has(words[1].lower)))) return { kind: 'noun', certainty: 0.75, homograph: true };
  return isFinite(words, index + 1) ? { kind: 'noun', certainty: 1, homograph: false } : lead;
}

/** "Always smile at the guest". */
function isAlwaysDone(words: readonly Word[], index: number): boolean {
  const [before, word, next] = words.slice(Math.max(0, index - 1));
  if (index === 0 || !word || !/^(?:always|never)$/.test(before?.lower ?? '')) return false;
  return baseOf(word.lower) !== undefined || (next !== undefined && !PREPOSITIONS.has(word.lower) && !startsObject(word) && (startsObject(next) || PREPOSITIONS.has(next.lower)));
}

/** "Drill to size and cut an edge", "Open, check and seal each box", "Filter rows using two conditions": what follows is done, so the first word is, too. */
function goesOnDoing(words: readonly Word[], index: number): boolean {
  const [next, after] = [words[index + 1], words[index + 2]];
  if (!next || next.lower === 'of') return false;
  if (next.before === '' && after?.lower === 'using' && after.before === '') return !lexicon().set('compound-heads').has(next.lower) && !/(?:tion|sion|ment|ing)$/.test(next.lower);
  return words.slice(index + 2, index + 9).some(({ lower, code }, at) => {
    const object = words[index + at + 3];
    return !code && words[index + at + 1]?.lower === 'and' && baseOf(lower) !== undefined && object?.before === '' && (SURE_OBJECTS.has(object.lower) || object.code);
  });
}

/** Two words in capitals, or three with a small one between them. */
const isTitle = (words: readonly Word[]): boolean => (words.length === 2 || (words.length === 3 && PREPOSITIONS.has(words[1]?.lower ?? ''))) && words.every(({ text, lower, before }, at) => !startsObject(words[at]) && (/^\p{Lu}\p{Ll}/u.test(text) || PREPOSITIONS.has(lower)) && (at === 0 || before === ''));

/** The words of the team come first. */
function ownWord(statement: Statement, around: Around, { index, parts }: Peeled): Judgement | undefined {
  const word = statement.words[index];
  if (!word) return undefined;
  const base = baseOf(word.lower) ?? thirdPersonOf(word.lower) ?? word.lower;
  if (around.vagueVerbs.has(word.lower) || around.vagueVerbs.has(base)) return { ...plain('own-vague-verb', word, 1), parts };
  if (around.topicWords.has(word.lower)) return { ...plain('own-topic-word', word, 1), parts };
  if (!around.allowedVerbs.has(word.lower) && !around.allowedVerbs.has(base)) return undefined;
  return withBehavior(statement, { ...plain('own-verb', word, 1), parts }, [performanceOf(word, base)]);
}

function frameHere(statement: Statement, around: Around, { index, parts, person, led, courseAim }: Peeled, word: Word): Judgement | undefined {
  const { words, lower } = statement;
  const activity = person && !words.slice(0, index).some((one) => COURSE_PEOPLE.has(one.lower)) ? undefined : frameAt(inCourse(), lower, word.start);
  // "Review and sign the module plan" says something else, too.
  if (activity && !alsoDoes(statement, index)) return framed(activity, word.start, parts, statement);
  const result = person ? undefined : frameAt(business(), lower, word.start);
  if (result) return framed(result, word.start, parts, statement);
  const state = frameAt(inner(), lower, word.start);
  if (state && !shownBy(lower, word.start)) return joinsAction(statement, index, word.start + state.length) ?? framed(state, word.start, parts, statement);
  if (!person) {
    const teaching = frameAt(teachingOf(around), lower, word.start);
    if (teaching && !(led && !courseAim && parts.some(({ part }) => part === 'stem') && /\b(?:able|will|can)\b/.test(lower.slice(0, word.start)))) return framed(teaching, word.start, parts, statement);
  }
  return undefined;
}

/** The people of the brief are taught, too; where they teach themselves, teaching is their work. */
function teachingOf({ audiences }: Around): Patterns | undefined {
  if (audiences.length === 0) return taught();
  const people = audiences.map((audience) => audience.split(/\s+/).at(-1) ?? '').map((word) => (word.endsWith('s') ? word.slice(0, -1) : word));
  const known = people.join(' ');
  if (taughtToThem?.known !== known) taughtToThem = { known, patterns: people.some((word) => TEACHERS.has(word)) ? undefined : taughtTo(people, people.some((word) => LEADERS.has(word))) };
  return taughtToThem.patterns;
}

let taughtToThem: { readonly known: string; readonly patterns: Patterns | undefined } | undefined;
const TEACHERS = wordSet('teacher trainer instructor facilitator lecturer tutor coach educator');
const LEADERS = wordSet('lead leader manager supervisor foreman chief owner mentor administrator consultant');

/** People in a course; what somebody else attends or reads may be work. */
const COURSE_PEOPLE = wordSet('you participants students learners trainees we i they attendees');

/** "Review and identify …": the second verb is what counts. */
function alsoDoes({ words }: Statement, index: number): boolean {
  const [joint, second] = [words[index + 1], words[index + 2]];
  const base = second && baseOf(second.lower);
  return joint?.lower === 'and' && base !== undefined && base !== 'acknowledge' && !isHomograph(base);
}

/** "… by explaining how it works" and "… by 20 %" say what can be seen. */
const shownBy = (lower: string, from: number): boolean => {
  const found = /\b(?:by|through)\s+(?:[a-z-]+ly\s+)?([a-z-]+ing)\b/.exec(lower.slice(from));
  return found?.[1] !== undefined && gerundOf(found[1]) !== undefined && !isInner(gerundOf(found[1]) ?? '');
};

/** "Understand", "know how to", and what the same sentence says besides. */
function stateOfMind(statement: Statement, peeled: Peeled): Judgement | undefined {
  const { words, lower } = statement;
  const word = words[peeled.index];
  if (!word || word.code) return undefined;
  const base = innerBase(word.lower, peeled);
  if (base === undefined) return undefined;
  const next = words[peeled.index + 1];
  if (!peeled.led && !peeled.person && NOUNS_TOO.has(base) && (next?.before !== '' || PREPOSITIONS.has(next.lower) || next.lower === 'and')) return undefined;
  if (base === 'value' && next && VALUE_NOUNS.has(next.lower)) return undefined;
  if (base === 'remember' && next?.lower === 'to') return undefined;
  // "Can see the gauge" is about eyes.
  if ((base === 'see' || base === 'hear') && (peeled.led || peeled.person)) return undefined;
  const direct = directBehind(statement, peeled.index, word.start);
  const howTo = /^(?:\s+(?:about\s+)?(?:how\s+(?:and\s+\w+\s+)?to|to)\b)/.exec(lower.slice(word.end))?.[0].length ?? 0;
  const evidence = { start: word.start, end: word.end + howTo };
  const joined = howTo === 0 ? joinsAction(statement, peeled.index, word.end) : undefined;
  if (joined) return { ...joined, parts: [...peeled.parts, ...joined.parts] };
  const certainty = SOFT_STATES.has(base) ? 0.82 : 1;
  return {
    ...plain('inner-state', evidence, certainty),
    parts: peeled.parts,
    performances: [performanceOf(word, base, false)],
    ...(direct ? { direct } : {}),
  };
}

/** "Value chain". */
const VALUE_NOUNS = wordSet('proposition propositions chain chains stream streams creation added analysis engineering of and for in');

/** States that are sometimes acts: "respect the rules", "consider the risks". */
const SOFT_STATES = wordSet('value respect embrace digest perceive see hear imagine enjoy');
const NOUNS_TOO = wordSet('respect wonder digest grasp feel see discover embrace');

function innerBase(word: string, { person, aspect, gerund }: Peeled): string | undefined {
  const spelled = word.replace(/is(e|es|ed|ing)$/, 'iz$1');
  for (const one of [word, spelled]) {
    if (isInner(one)) return one;
    const third = one.replace(/e?s$/, '');
    if (one.endsWith('s') && (isInner(one.slice(0, -1)) || isInner(third))) return isInner(one.slice(0, -1)) ? one.slice(0, -1) : third;
  }
  if (word === 'learned' || word === 'learnt' || word === 'understood') return word === 'understood' ? 'understand' : 'learn';
  if (person || aspect || gerund) {
    const other = pastOf(spelled) ?? gerundOf(spelled);
    if (other !== undefined && isInner(other)) return other;
  }
  return undefined;
}

/** "Know how to isolate …" holds its own answer. */
function directBehind({ words, lower }: Statement, index: number, start: number): Direct | undefined {
  const found = /^[a-z]+\s+(?:about\s+)?(?:how\s+(?:and\s+\w+\s+)?to|to)\s+(?:(?:[a-z-]+ly)\s+)?/.exec(lower.slice(start));
  if (!found) return undefined;
  const at = start + found[0].length;
  const word = words.slice(index).find((one) => one.start === at);
  const base = word && baseOf(word.lower);
  return word && base !== undefined ? { start, end: word.end, verb: word.lower } : undefined;
}

/** "Understand and apply …": one verb can be seen, so the statement is an outcome with a verb too many. */
function joinsAction(statement: Statement, index: number, from: number): Judgement | undefined {
  const { words } = statement;
  const first = words[index];
  let clause = false;
  for (let at = index + 1; first && at < Math.min(words.length, index + 30); at++) {
    const word = words[at];
    if (!word) break;
    if (CLAUSE_WORDS.has(word.lower)) clause = true;
    const joint = word.lower === 'and' || word.before === '&' || word.before === '/';
    if (!joint || word.start < from) continue;
    let behind = word.lower === 'and' ? at + 1 : at;
    const adjacent = at === index + 1;
    while (isAdverb(words[behind])) behind++;
    const second = words[behind];
    const base = second && !second.code ? baseOf(second.lower) : undefined;
    const object = words[behind + 1];
    if (!second || base === undefined || isInner(base)) continue;
    const sure = adjacent ? !isHomograph(base) || startsObject(object) : !clause && !isHomograph(base) && startsObject(object);
    if (!sure) continue;
    const performances: Performance[] = [
      performanceOf(first, first.lower, false),
      performanceOf(second, base),
    ];
    return withBehavior(statement, plain('observable-verb', second, adjacent ? 0.9 : 0.8), performances, first.start);
  }
  return undefined;
}

/** Questions, "How to …", "Introduction to …", "The importance of …". */
function headingHere(statement: Statement, index: number, parts: readonly Part[]): Judgement | undefined {
  const { words, lower, asks } = statement;
  const word = words[index];
  if (!word) return undefined;
  const rest = lower.slice(word.start);
  const howTo = /^(?:how|when|where|why)(?:\s+(?:and|or)\s+\w+)?\s+(?:best\s+)?(?:not\s+)?to\s+(?:(?:[a-z-]+ly)\s+)?/.exec(rest);
  if (howTo && !asks) {
    const verb = words.slice(index).find(({ start }) => start === word.start + howTo[0].length);
    const base = verb && baseOf(verb.lower);
    const evidence = { start: word.start, end: word.start + howTo[0].trimEnd().length };
    return { ...plain(word.lower === 'how' ? 'how-to' : 'wh-phrase', evidence, 1), parts, ...(word.lower === 'how' && verb && base !== undefined ? { direct: { start: word.start, end: verb.end, verb: verb.lower } } : {}) };
  }
  if (WH.has(word.lower)) return { ...plain(asks ? 'question' : 'wh-phrase', word, 1), parts };
  if (asks && (AUXILIARIES.has(word.lower) || baseOf(word.lower) === undefined)) return { ...plain('question', word, 1), parts };
  const label = /^(example|e\.g\.?|note|tip|warning|visual|hint|disclaimer)s?\s*:/.exec(rest);
  if (label) return { ...plain('fact', { start: word.start, end: word.end }, 1), parts };
  return topicWord(statement, index, parts);
}

const WH = wordSet("what why how when where who whom whose which whether what's who's where's how's why's");

function topicWord(statement: Statement, index: number, parts: readonly Part[]): Judgement | undefined {
  const { words } = statement;
  let at = index;
  while (at < index + 3 && (DETERMINERS.has(words[at]?.lower ?? '') || HEADING_ADJECTIVES.has(words[at]?.lower ?? ''))) at++;
  const word = words[at];
  const next = words[at + 1];
  const first = words[index];
  if (!word || !first || !isNounOf('topic-words', word.lower)) return undefined;
  if (baseOf(word.lower) !== undefined && at === index && (!next || SURE_OBJECTS.has(next.lower))) return undefined;
  if (factOf(statement, index)) return undefined;
  const behind = next?.before === '' && /^(?:to|of|in|for|on|about|and)$/.test(next.lower) ? next.end : word.end;
  return { ...plain('topic-word', { start: first.start, end: behind }, 1), parts };
}

const HEADING_ADJECTIVES = wordSet('basic general main key brief short quick important different various core advanced practical common new current major');

function doing(statement: Statement, around: Around, { index, parts, led, person }: Peeled, lead: Lead, certainty = 1): Judgement {
  const word = statement.words[index];
  if (!word) return plain('blank', { start: 0, end: 0 }, 1);
  const base = lead.base ?? word.lower;
  if (around.strict && lexicon().set('not-performed').has(base)) return { ...plain('not-performed', word, lead.certainty), parts, performances: [performanceOf(word, base)] };
  const reason: Reason = lead.byForm ? 'verb-by-form' : lead.homograph || (isHomograph(base) && !led && !person) ? 'verb-in-context' : 'observable-verb';
  const first: Performance = performanceOf(word, base);
  return { ...withBehavior(statement, { ...plain(reason, word, lead.certainty * certainty), parts }, [first, ...joinedVerbs(statement, around, index, baseOf(word.lower) === undefined ? thirdPersonOf : baseOf)]), homograph: lead.homograph };
}

/** "isolate, lock and try each source": the verbs that go on from the first one. */
function joinedVerbs(statement: Statement, around: Around, index: number, knownAs: (word: string) => string | undefined): Performance[] {
  const { words } = statement;
  const found: Performance[] = [];
  for (let at = index + 1; at < Math.min(words.length, index + 60); at++) {
    const word = words[at];
    if (!word) break;
    if (CLAUSE_WORDS.has(word.lower) && word.lower !== 'to') break;
    const joint = word.before.includes(',') || word.before === ';' || word.before === '&' || ['and', 'or', 'then'].includes(words[at - 1]?.lower ?? '');
    if (!joint || word.code || word.lower === 'and' || word.lower === 'or' || word.lower === 'then') continue;
    const base = knownAs(word.lower);
    const state = isInner(word.lower);
    if (base === undefined && !state) continue;
    const next = words[at + 1];
    const adjacent = at - index <= 2 * (found.length + 1);
    const followed = next?.before === '' && startsObject(next);
    const ends = !next || next.before.includes(',') || next.lower === 'and' || next.lower === 'or';
    if (base !== undefined && isHomograph(base) && !followed && !(adjacent && ends) && !(next && leadsOn(statement, at, around))) continue;
    found.push(performanceOf(word, base ?? word.lower, !state));
  }
  return found;
}

/** "… and report damage" against "… and water and air". */
function leadsOn(statement: Statement, index: number, around: Around): boolean {
  const lead = leadAt(statement, index, around, false);
  return lead?.kind === 'verb' && lead.certainty > 0.85;
}

function gerundHeading(statement: Statement, index: number, parts: readonly Part[], { base = '', certainty }: Lead): Judgement {
  const word = statement.words[index];
  if (!word) return plain('blank', { start: 0, end: 0 }, 1);
  if (isFigure(statement)) return { ...plain('business-result', { start: word.start, end: statement.end }, 0.9), parts };
  const fact = factOf(statement, index);
  if (fact) return fact;
  const observable = meaningOf(base) !== undefined && !isInner(base);
  return { ...plain('gerund-heading', word, certainty), parts, ...(observable ? { direct: directOf(statement, index, base) } : {}) };
}

/** "Handling of goods" → handle goods; "Lifting and carrying" → lift and carry. */
function directOf({ words }: Statement, index: number, base: string): Direct {
  const [word, next, second] = words.slice(index, index + 3);
  const verb = spelledLike(word?.lower ?? '', base);
  const start = word?.start ?? 0;
  const other = next?.lower === 'and' && second ? gerundOf(second.lower) : undefined;
  if (other !== undefined && second) return { start, end: second.end, verb: `${verb} and ${spelledLike(second.lower, other)}` };
  return { start, end: (next?.lower === 'of' && next.before === '' ? next.end : word?.end) ?? 0, verb };
}

/** "organising" → organise, as its author spells. */
const spelledLike = (gerund: string, base: string): string => (gerund.endsWith('ising') && base.endsWith('ize') ? `${base.slice(0, -3)}ise` : base);

function nounPhrase(statement: Statement, index: number, parts: readonly Part[], { certainty, homograph }: Lead): Judgement {
  const { words } = statement;
  const [first, last] = [words[index], words.at(-1)];
  if (!first || !last) return plain('blank', { start: 0, end: 0 }, 1);
  if (isFigure(statement)) return { ...plain('business-result', { start: first.start, end: last.end }, 0.9), parts };
  const fact = factOf(statement, index);
  if (fact) return fact;
  const length = words.length - index;
  const long = length > 22 ? 0.75 : length > 14 ? 0.88 : 1;
  return { ...plain('noun-phrase', { start: first.start, end: wordsUpTo(words, index, 4) }, certainty * long), parts, homograph: homograph || isDoubtful(words, index) || (length > 2 && /\.\s*$/.test(statement.plain)) };
}

/** A label, a phrase that says where or when, or a word that may be the verb of a sentence: no warning. */
const isDoubtful = (words: readonly Word[], index: number): boolean =>
  PREPOSITIONS.has(words[index]?.lower ?? '') ||
  /^\d/.test(words[index]?.lower ?? '') ||
  words.slice(index + 1, index + 7).some(({ lower, before, code }, at, later) => {
    const [left, right] = [words[index + at], later[at + 1]];
    if (before.includes(':') || /^(?:us|them|me|you)$/.test(lower)) return true;
    if (code || !left || right?.before !== '' || before !== '' || PREPOSITIONS.has(left.lower) || left.lower === 'and') return false;
    return /[^s]s$/.test(left.lower) ? baseOf(lower) === lower : thirdPersonOf(lower) !== undefined && (SURE_OBJECTS.has(right.lower) || PREPOSITIONS.has(right.lower) || !isHomograph(thirdPersonOf(lower) ?? ''));
  });

const isFigure = ({ lower }: Statement): boolean => FIGURE_NAME.test(lower.trim()) || PERCENT.test(lower);

const wordsUpTo = (words: readonly Word[], index: number, most: number): number => words[Math.min(words.length, index + most) - 1]?.end ?? 0;

/** "Builds can be enabled separately", "A branch is …": a sentence about something else than the learner. */
function factOf({ words }: Statement, index: number): Judgement | undefined {
  const first = words[index];
  if (!first) return undefined;
  let prepositions = 0;
  for (let at = index + 1; at < Math.min(words.length, index + 16); at++) {
    const word = words[at];
    if (!word) break;
    if (CLAUSE_WORDS.has(word.lower) && word.lower !== 'to') return undefined;
    if (isFinite(words, at)) return plain('fact', { start: first.start, end: word.end }, 0.95);
    if (at > index + 1 || first.lower.length > 3) {
      const third = word.code || /^\p{Lu}/u.test(word.text) || word.before !== '' ? undefined : thirdPersonOf(word.lower);
      const next = words[at + 1];
      if (third !== undefined && next?.before === '' && !CLAUSE_WORDS.has(next.lower) && (SURE_OBJECTS.has(next.lower) || (!isHomograph(third) && !lexicon().set('s-nouns').has(word.lower) && !PREPOSITIONS.has(next.lower) && next.lower !== 'and'))) return plain('fact', { start: first.start, end: word.end }, 0.95);
    }
    if (PREPOSITIONS.has(word.lower) && word.lower !== 'of') prepositions++;
    if (prepositions > 1) return undefined;
    if (AUXILIARIES.has(word.lower) && !(word.lower === 'do' || word.lower === 'does')) return plain('fact', { start: first.start, end: word.end }, 1);
  }
  const plural = words.slice(0, index + 3).findIndex(({ lower, code }, at) => at >= index && !code && /[^s]s$/.test(lower));
  const [second, object] = [words[plural + 1], words[plural + 2]];
  if (plural >= 0 && second && object && baseOf(second.lower) === second.lower && !second.code && (startsObject(object) || (plural === index && !isHomograph(second.lower)))) return plain('fact', { start: first.start, end: second.end }, 0.9);
  const last = words.at(-1);
  const participle = last && words.length - index <= 7 ? (isAdverb(last) ? words.at(-2) : last) : undefined;
  if (participle && participle !== first && ((participle.lower.endsWith('ed') && pastOf(participle.lower) !== undefined) || /^(?:shown|ongoing|required|included|optional|recommended|confirmed)$/.test(participle.lower))) return plain('fact', { start: first.start, end: participle.end }, 0.9);
  return undefined;
}

/** "Depends", "happens": a verb that no heading holds, with something behind it; "lost a …", told afterwards. */
function isFinite(words: readonly Word[], at: number): boolean {
  const [before, word, next] = words.slice(at - 1, at + 2);
  if (!word || next?.before !== '' || next.lower === 'and' || word.before !== '' || !before || PREPOSITIONS.has(before.lower) || before.lower === 'and') return false;
  return lexicon().set('finite-verbs').has(word.lower) || (pastOf(word.lower) !== undefined && DETERMINERS.has(next.lower));
}

function performanceOf({ start, end }: Stretch, base: string, observable = true): Performance {
  const meaning = observable ? meaningOf(base) : undefined;
  return { start, end, base, observable, ...(meaning && { meaning }) };
}

const plain = (reason: Reason, { start, end }: Stretch, certainty: number): Judgement => ({ reason, evidence: { start, end }, parts: [], performances: [], certainty, homograph: false });

const framed = ({ reason, certainty, length }: Frame, start: number, parts: readonly Part[], statement: Statement): Judgement => ({
  ...plain(reason, { start, end: Math.min(start + length, statement.end) }, certainty),
  parts,
});

/** The verb, what is done, and under which conditions and how well. */
function withBehavior(statement: Statement, judgement: Judgement, performances: readonly Performance[], from?: number): Judgement {
  const verb = performances.find(({ observable }) => observable) ?? performances[0];
  if (!verb) return judgement;
  const start = from ?? verb.start;
  const tails = tailsOf(statement, Math.max(verb.end, start));
  const end = tails[0]?.start ?? statement.end;
  return {
    ...judgement,
    performances,
    parts: [...judgement.parts, { part: 'behavior', start, end: trimmed(statement.plain, end) }, { part: 'verb', start: verb.start, end: verb.end }, ...tails],
  };
}

const trimmed = (text: string, end: number): number => text.slice(0, end).replace(/(?<![\s,;])[\s,;]+$/, '').length;
