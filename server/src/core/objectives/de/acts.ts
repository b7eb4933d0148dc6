/** What a German statement says people do: the verbs at the end of its clauses, and what each of them amounts to. */
import type { Performance, Reason } from '../framing';
import { finiteOf, imperativeOf, infinitiveOf, infinitiveWithZu, isAuxiliary, isParticle, joined, looksLikeInfinitive, MODALS, meaningOf, participleOf, wordsOf } from './forms';
import { DETERMINERS, endsIn, isAudience, isIn, isLearner, JOINTS, PREPOSITIONS } from './nouns';
import { clauseAt, isNoun, maySpeak, type Sentence } from './sentence';
import { keyAt, fold, type Clause, type Token } from './tokens';

export interface Act extends Performance {
  readonly reason: Reason;
  readonly certainty: number;
  /** The token of the verb. */
  readonly at: number;
  /** The noun that decided together with the verb. */
  readonly noun?: Token;
}

/** A stretch of tokens: `to` is exclusive. */
interface Range {
  readonly from: number;
  readonly to: number;
}

interface Verb {
  readonly base: string;
  readonly at: number;
  readonly known: boolean;
  /** What the verb is done to. */
  readonly objects: Range;
}

/** The verbs at the end of the clauses from a word on: "die Quellen isolieren, die Anlage verriegeln und prüfen". */
export function actsAtTheEnd(sentence: Sentence, core: number, passive = false): readonly Act[] {
  const sure = verbsAtTheEnd(sentence, core, passive, false);
  return actsOf(sentence, sure.length > 0 ? sure : verbsAtTheEnd(sentence, core, passive, true));
}

export function actsOf(sentence: Sentence, verbs: readonly Verb[]): readonly Act[] {
  let before: Range | undefined;
  return verbs.map((verb) => {
    const own = hasNoun(sentence, verb.objects) || !before ? verb.objects : before;
    before = own;
    return actOf(sentence, { ...verb, objects: own });
  });
}

const hasNoun = (sentence: Sentence, { from, to }: Range): boolean => sentence.tokens.slice(from, to).some((token) => isNoun(sentence, token));

function verbsAtTheEnd(sentence: Sentence, core: number, passive: boolean, relativesToo: boolean): readonly Verb[] {
  const verbs: Verb[] = [];
  for (const clause of sentence.clauses) {
    if (clause.to <= core || clause.kind === 'sub' || (clause.kind === 'relative' && !relativesToo && !isListItem(sentence, clause, verbs))) continue;
    let from = Math.max(clause.from, core);
    for (let at = from; at < clause.to; at++) {
      if (!endsGroup(sentence, at, clause, from)) continue;
      const verb = verbAt(sentence, at, clause, passive);
      if (!verb) continue;
      // "helfen, Verträge zu verstehen": the second verb belongs to the first one.
      const last = verbs.at(-1);
      if (last && clause.from > last.at && isWithZu(sentence, at) && !isWithZu(sentence, last.at)) break;
      verbs.push({ ...verb, at, objects: { from, to: at } });
      from = at + 1;
    }
  }
  return verbs;
}

export const isWithZu = ({ tokens }: Sentence, at: number): boolean => tokens[at - 1]?.key === 'zu' || infinitiveOf(keyAt(tokens, at)) === undefined && infinitiveWithZu(keyAt(tokens, at)) !== undefined;

/** "…, die Rollen benennen" behind another verb, and not "…, die reklamieren". */
function isListItem(sentence: Sentence, { from, to }: Clause, before: readonly Verb[]): boolean {
  const second = sentence.tokens[from + 1];
  return before.length > 0 && !!second && isNoun(sentence, second) && !isAuxiliary(keyAt(sentence.tokens, to - 1));
}

/** Whether a verb can stand here: at the end, before "und", before "können", or with something hung on behind. */
function endsGroup({ tokens }: Sentence, at: number, clause: Clause, from: number): boolean {
  const next = tokens[at + 1];
  if (!next || at + 1 >= clause.to || JOINTS.has(next.key)) return true;
  if (next.key === 'zu' && isAuxiliary(keyAt(tokens, at + 2))) return true;
  if (isAuxiliary(next.key)) return true;
  return at > from && !next.capital && (PREPOSITIONS.has(next.key) || /^(?:als|wie|sowohl)$/.test(next.key)) && !isParticle(keyAt(tokens, at));
}

function verbAt(sentence: Sentence, at: number, clause: Clause, passive: boolean): Pick<Verb, 'base' | 'known'> | undefined {
  const { tokens, flat } = sentence;
  const token = tokens[at];
  if (!token || !maySpeak(sentence, token, false)) return undefined;
  const { key } = token;
  const last = tokens[at - 1];
  const next = at + 1 < clause.to ? keyAt(tokens, at + 1) : '';
  if (BEING.has(key) && last && at > clause.from && wordsOf('inner-adjectives').has(last.key)) return { base: `${last.text.toLowerCase()} ${token.text}`, known: true };
  const opening = key === 'sein' ? tokens[clause.from] : undefined;
  if (opening && wordsOf('inner-adjectives').has(opening.key)) return { base: `${opening.text.toLowerCase()} sein`, known: true };
  if ((passive || next === 'werden' || next === 'worden') && !wordsOf('inner-adjectives').has(key)) {
    const base = participleOf(key);
    if (base !== undefined) return { base, known: true };
  }
  const base = infinitiveOf(key) ?? infinitiveWithZu(key);
  if (base !== undefined) return { base, known: true };
  const isLast = at + 1 >= clause.to || MODALS.has(next);
  if (isLast && last?.key !== 'den' && looksLikeInfinitive(key) && !(flat && (PREPOSITIONS.has(last?.key ?? '') || DETERMINERS.has(last?.key ?? '') || NOUNS.some((list) => endsIn(list, key))))) return { base: token.text.toLowerCase(), known: false };
  return undefined;
}

const NOUNS = ['topic-words', 'knowledge-nouns', 'learners'] as const;
const BEING = new Set(['sein', 'werden', 'machen', 'fuehlen', 'bleiben', 'ist', 'sind', 'wird', 'bin', 'bist']);

/** The verbs of "Der Techniker isoliert die Quelle und schaltet sie ab", from the first one on. */
export function finiteActs(sentence: Sentence, first: number, before: Range | undefined, unknownToo = false): readonly Act[] {
  const verbs: Verb[] = [];
  const { tokens } = sentence;
  for (const clause of sentence.clauses) {
    if (clause.to <= first || clause.kind === 'sub' || (clause.kind === 'relative' && verbs.length > 0)) continue;
    for (let at = Math.max(first, clause.from); at < clause.to; at++) {
      const token = tokens[at];
      if (!token || !maySpeak(sentence, token, at === first)) continue;
      const startsHere = at === first || JOINTS.has(keyAt(tokens, at - 1)) || at === clause.from;
      const found = startsHere ? (finiteOf(token.key) ?? infinitiveOf(token.key) ?? (at === first ? imperativeOf(token.key) : undefined)) : undefined;
      const base = found ?? (unknownToo && at === first && token.key.endsWith('t') ? token.key.replace(/e?t$/, 'en') : undefined);
      if (base === undefined) continue;
      const to = groupEnd(sentence, at + 1, clause);
      const particle = tokens[to - 1];
      const state = particle && BEING.has(base) && to - 1 > at && wordsOf('inner-adjectives').has(particle.key) ? `${particle.key} ${base}` : undefined;
      const whole = state ?? finiteBase(particle, base, to - 1 > at);
      const objects = verbs.length === 0 && before && !hasNoun(sentence, { from: at + 1, to }) ? before : { from: at + 1, to };
      verbs.push({ base: whole, at, known: found !== undefined, objects });
    }
  }
  return actsOf(sentence, verbs);
}

/** "schaltet … ab" → abschalten. */
const finiteBase = (last: Token | undefined, base: string, apart: boolean): string => (apart && last && !last.capital && isParticle(last.key) ? joined(last.key, base) : base);

/** Where the group of a finite verb ends: at the end of its clause, or before "und" with another verb. */
function groupEnd({ tokens }: Sentence, from: number, clause: Clause): number {
  for (let at = from; at < clause.to; at++) {
    const next = tokens[at + 1];
    if (JOINTS.has(keyAt(tokens, at)) && next && !next.capital && finiteOf(next.key) !== undefined) return at;
  }
  return clause.to;
}

function actOf(sentence: Sentence, { base, at, known, objects }: Verb): Act {
  const token = sentence.tokens[at];
  const { reason, certainty = 1, noun } = meaningIn(sentence, fold(base), known, objects, at);
  const meaning = known ? meaningOf(base) : undefined;
  return {
    base,
    start: token?.start ?? 0,
    end: token?.end ?? 0,
    observable: OBSERVABLE.has(reason),
    ...(meaning ? { meaning } : {}),
    reason,
    certainty,
    at,
    ...(noun ? { noun } : {}),
  };
}

export const OBSERVABLE: ReadonlySet<Reason> = new Set<Reason>(['observable-verb', 'verb-in-context', 'verb-by-form', 'own-verb']);

interface Sense { readonly reason: Reason; readonly certainty?: number; readonly noun?: Token }

function meaningIn(sentence: Sentence, verb: string, known: boolean, objects: Range, at: number): Sense {
  const { around } = sentence;
  if (isOwn(around.allowedVerbs, verb)) return { reason: 'own-verb' };
  if (isOwn(around.vagueVerbs, verb)) return { reason: 'own-vague-verb' };
  const found = mindIn(sentence, verb, objects, at) ?? courseIn(sentence, verb, objects) ?? teacherIn(sentence, verb, objects) ?? businessIn(sentence, verb, objects);
  if (found) return found;
  if (around.strict && wordsOf('not-performed').has(verb)) return { reason: 'not-performed' };
  return { reason: known ? 'observable-verb' : 'verb-by-form' };
}

const isOwn = (own: ReadonlySet<string>, verb: string): boolean => own.size > 0 && [...own].some((word) => fold(word) === verb);

const STATES = new Set(['haben', 'besitzen', 'verfuegen', 'aufweisen', 'behalten', 'mitbringen']);

function mindIn(sentence: Sentence, verb: string, objects: Range, at: number): Sense | undefined {
  if (/^\S+ (?:sein|werden|machen|fuehlen|bleiben|ist|sind|wird|bin|bist)$/.test(verb)) {
    const learner = verb.endsWith('machen') ? learnersAmong(sentence, objects) : undefined;
    return learner ? { reason: 'teacher-act', noun: learner } : { reason: 'inner-state' };
  }
  if (wordsOf('inner-verbs').has(verb)) return { reason: 'inner-state', certainty: wordsOf('half-inner').has(verb) ? 0.87 : 1 };
  if (/^(?:erkennen|einschaetzen|schaetzen)$/.test(verb) && nounIn(sentence, objects, ({ key }) => /^(?:bedeutung|wichtigkeit|relevanz|notwendigkeit|sinn|stellenwert)$/.test(key))) return { reason: 'inner-state', certainty: 0.9 };
  if (wordsOf('inner-before-clause').has(verb) && isBeforeClause(sentence, at)) return { reason: 'inner-state', certainty: 0.9 };
  if (wordsOf('demonstrate-verbs').has(verb)) {
    const noun = headIn(sentence, objects, 'knowledge-nouns');
    if (noun && (verb !== 'stellen' || sentence.tokens.slice(objects.from, objects.to).some(({ key }) => key === 'beweis'))) return { reason: 'demonstrate-understanding', noun };
  }
  if (!wordsOf('growth-verbs').has(verb)) return undefined;
  const anywhere = verb === 'verfuegen';
  if (/^(?:gewinnen|erlangen|bekommen)$/.test(verb)) {
    const safety = nounIn(sentence, objects, ({ key }) => key === 'sicherheit' || key === 'routine');
    if (safety) return { reason: 'vague-growth', noun: safety };
  }
  const noun = headIn(sentence, objects, 'knowledge-nouns', anywhere) ?? headIn(sentence, objects, 'skill-nouns', anywhere);
  return noun ? { reason: STATES.has(verb) ? 'inner-state' : 'vague-growth', noun } : undefined;
}

const isBeforeClause = (sentence: Sentence, at: number): boolean => sentence.clauses.some(({ from, kind }) => from > at && kind === 'sub') && clauseAt(sentence, at)?.to === at + 1;

/** A noun of a list that the verb is done to, and that belongs to no other noun: not "Massnahmen zur Förderung des Bewusstseins". */
function headIn(sentence: Sentence, { from, to }: Range, list: 'knowledge-nouns' | 'skill-nouns', anywhere = false): Token | undefined {
  for (let at = from; at < to; at++) {
    const token = sentence.tokens[at];
    if (token && isNoun(sentence, token) && endsIn(list, token.key) && (anywhere || !isGoverned(sentence, from, at))) return token;
  }
  return undefined;
}

function isGoverned({ tokens }: Sentence, from: number, at: number): boolean {
  let start = at - 1;
  while (start >= from && isSmall(tokens[start]) && !DETERMINERS.has(keyAt(tokens, start)) && !PREPOSITIONS.has(keyAt(tokens, start))) start--;
  const opener = start >= from ? tokens[start] : undefined;
  if (!opener) return false;
  if (PREPOSITIONS.has(opener.key)) return true;
  if (!DETERMINERS.has(opener.key)) return false;
  const before = start - 1 >= from ? tokens[start - 1] : undefined;
  return /^(?:des|eines|einer)$/.test(opener.key) || (!!before && (PREPOSITIONS.has(before.key) || (opener.key.endsWith('er') && before.capital)));
}

const isSmall = (token: Token | undefined): boolean => !!token && !token.capital && /e[nrms]?$|^(?:und|sehr|mehr)$/.test(token.key);

const ACTIVITIES = ['watch', 'read', 'finish', 'do', 'shadow', 'hear', 'sit'] as const;

function courseIn(sentence: Sentence, verb: string, objects: Range): Sense | undefined {
  if (wordsOf('practice-verbs').has(verb)) {
    // A model is trained, and colleagues are; a skill is trained in a course.
    const trained = nounIn(sentence, objects, (token) => /(?:modelle?|netze?|netzwerke?|algorithmus|ki)$/.test(token.key) || isLearner(token, sentence.around.audiences));
    if (!trained || verb !== 'trainieren') return { reason: 'practice', certainty: verb === 'trainieren' ? 0.95 : 1 };
  }
  if (wordsOf('activities.anything.verbs').has(verb)) return { reason: 'course-activity' };
  for (const activity of ACTIVITIES) {
    if (!wordsOf(`activities.${activity}.verbs`).has(verb)) continue;
    const noun = nounIn(sentence, objects, (token) => endsIn(`activities.${activity}.nouns`, token.key));
    if (noun) return { reason: 'course-activity', noun };
  }
  const setting = settingIn(sentence, objects) ?? (verb === 'arbeiten' || verb === 'diskutieren' ? nounIn(sentence, objects, ({ key }) => key === 'gruppen') : undefined);
  if (setting) return { reason: 'course-activity', noun: setting };
  const about = (pattern: RegExp): boolean => sentence.tokens.slice(objects.from, objects.to).some(({ key }) => pattern.test(key));
  return verb === 'austauschen' && about(/^sich$/) && about(/^(?:erfahrungen|anderen|einander|miteinander|untereinander|gruppe|ueber)$/) ? { reason: 'course-activity', certainty: 0.95 } : undefined;
}

/** "in Kleingruppen", "im Plenum": only a course has them. */
export function settingIn({ tokens }: Sentence, { from, to }: Range): Token | undefined {
  return tokens.slice(from, to).find(({ key }, index) => isIn('course-settings', key) && /^(?:in|im|einer|einem|der)$/.test(keyAt(tokens, from + index - 1)));
}

function teacherIn(sentence: Sentence, verb: string, objects: Range): Sense | undefined {
  if (wordsOf('teacher-always').has(verb)) {
    const between = sentence.tokens.slice(objects.from, objects.to).some(({ key }) => /^(?:zwischen|kontakte?|termine?|auftraege)$/.test(key));
    return between ? undefined : { reason: 'teacher-act' };
  }
  if (wordsOf('teacher-to-learners').has(verb)) {
    const noun = learnersAmong(sentence, objects);
    if (noun) return { reason: 'teacher-act', noun };
  }
  if (verb === 'wecken' && headIn(sentence, objects, 'knowledge-nouns')) return { reason: 'teacher-act' };
  if (verb === 'geben' || verb === 'bieten') {
    const noun = nounIn(sentence, objects, ({ key }) => /^(?:.*ueberblick|.*einblicke?|.*einfuehrung)$/.test(key));
    if (noun) return { reason: 'teacher-act', noun };
  }
  return undefined;
}

/** People who can only be learners here, as what is taught: "den Teilnehmenden", or an audience of the brief. */
const learnersAmong = (sentence: Sentence, objects: Range): Token | undefined =>
  nounIn(sentence, objects, (token) => /^(?:kurs)?(?:teilnehm|lernend|studierend|auszubild|azubi|lehrling|lerner|schueler)/.test(token.key) || isAudience(token.key, sentence.around.audiences));

function businessIn(sentence: Sentence, verb: string, objects: Range): Sense | undefined {
  if (!wordsOf('change-verbs').has(verb)) return undefined;
  const noun = nounIn(sentence, objects, (token) => endsIn('metric-nouns', token.key));
  if (noun) return { reason: 'business-result', noun };
  const [from, to] = [sentence.tokens[objects.from]?.start ?? 0, sentence.tokens[objects.to]?.start ?? sentence.statement.end];
  if (nounIn(sentence, objects, ({ key }) => PHYSICAL.test(key))) return undefined;
  return /\b(?:um) (?:mindestens |rund |über |etwa )?\d[\d.,]* ?(?:%|prozent)/i.test(sentence.statement.lower.slice(from, to)) ? { reason: 'business-result', certainty: 0.9 } : undefined;
}

/** What is set on a machine or in a recipe: its change is work. */
const PHYSICAL = /(?:druck|temperatur|gehalt|menge|dosis|dosierung|spannung|drehzahl|geschwindigkeit|konzentration|volumen|helligkeit|kontrast|drehmoment|hoehe|groesse|gewicht)$/;

function nounIn(sentence: Sentence, { from, to }: Range, is: (token: Token) => boolean): Token | undefined {
  for (let at = from; at < to; at++) {
    const token = sentence.tokens[at];
    if (token && isNoun(sentence, token) && is(token)) return token;
  }
  return undefined;
}
