/** Which verbs to offer in the place of words that nobody can see: those of the objective's level, and of what it is about. */
import * as l10n from '@vscode/l10n';
import { isOneThing, natureOf, offersFor, type Nature } from '../../objectives/domains';
import type { Domain } from '../../objectives/framing';
import type { Language } from '../../objectives/grammar';
import { grammarOf } from '../../objectives/languages';
import type { Stretch } from '../../objectives/phrases';
import { readObjective } from '../../objectives/read';
import { readingsOf, type ObjectiveReading } from '../../objectivesOf';
import { isNoName } from './capital';
import { exampleOf, type Offer, type Statement } from './readings';

/** The strict profile does not take all of them. */
export const verbsFor = (statement: Statement, nature: Nature = natureFor(statement)): readonly string[] => {
  const { language, item: { level }, settings: { objectiveProfile: profile } } = statement;
  const verbs = offersFor(language, level?.value, nature);
  return profile === 'standard' ? verbs : verbs.filter((verb) => readObjective(`${verb} it`, { language, profile }).framing === 'outcome');
};

/** The author's own words as people would do them; where that would take the grammar of another language, verbs to start with. */
export function forExample(statement: Statement, offers: readonly Offer[]): string {
  const example = exampleOf(statement, offers);
  if (example !== undefined) return l10n.t('For example: “{0}”.', example);
  const verbs = verbsFor(statement).slice(0, 2).map((verb) => (statement.language === 'de' ? `“… ${verb}”` : `“${verb} …”`));
  return l10n.t('For example: {0}.', verbs.join(', '));
}

/** What people do tells, then what it is done with, then the act that the statement holds, then the other objectives of the brief. */
function natureFor(statement: Statement): Nature {
  const { behavior: { value }, reading: { framing, performances, direct, evidence }, language, document, settings } = statement;
  const seen = performances.find(({ observable }) => observable);
  if (framing === 'outcome' && seen?.meaning) return seen.meaning.domain;
  const state = framing === 'unmeasurable' ? value.slice(evidence.start, evidence.end) : '';
  const known = natureOf(aboutIn(statement), state.slice(0, 200), language);
  return known ?? (direct && grammarOf(language).meaningOf(direct.verb)?.domain) ?? usualIn(readingsOf(document, settings)) ?? 'cognitive';
}

/** The words behind those that decided; before them where a verb comes last, and all of them where they are the topic itself. */
function aboutIn(statement: Statement): string {
  const { behavior: { value }, reading: { evidence, reason } } = statement;
  if (reason === 'noun-phrase' || (reason === 'topic-word' && !NAMES_CONTENT.test(value.slice(evidence.start, evidence.end)))) return value.slice(evidence.start);
  const behind = value.slice(behindState(statement));
  return /\p{L}/u.test(behind) ? behind : value.slice(0, evidence.start);
}

/** Where the words that decided end, with the preposition that belongs to them: "be committed to", "better at", "learn about". */
export function behindState({ behavior: { value }, reading: { evidence: { start, end }, reason }, language }: Statement): number {
  const words = value.slice(start, end);
  const preposition = (pattern: RegExp): number => pattern.exec(value.slice(end))?.[0].length ?? 0;
  if (language !== 'en') {
    // "Apreciar la diversidad": what follows the article is what it is about.
    const object = /^\S+(?=\s+(?:el|la|los|las|sus?|les?|l['’]|ses|son|sa|leurs?)(?!\p{L}))/iu.exec(words)?.[0];
    return object === undefined ? end + (/\s/.test(words) || reason === 'topic-word' ? preposition(PREPOSITIONS[language]) : 0) : start + object.length;
  }
  if (!EXTENDED.has(reason) || /\s(?:how|that|to)$/i.test(words)) return end;
  return end + preposition(reason === 'inner-state' && !/^(?:be|become|feel|get|stay)\b/i.test(words) ? /^\s+(?:about|of)(?=\s)/i : PREPOSITIONS.en);
}

/** Those that an article does not run together with. */
const PREPOSITIONS: Readonly<Record<Language, RegExp>> = {
  en: /^\s+(?:about|at|for|in|of|on|to|towards?|with)(?=\s)/i,
  de: /^\s+(?:über|in|zu|von|an|auf|für|mit)(?=\s)/i,
  es: /^\s+(?:a|con|de|en|para|sobre)(?=\s)/i,
  fr: /^\s+(?:(?:à|avec|de|en|pour|sur)(?=\s)|d['’])/i,
};

/** The words of a statement that cannot be seen, and the verbs for their place. English only. */
export function placeIn(statement: Statement, act: boolean): Stretch & { readonly verbs: readonly string[] } {
  const { behavior: { value }, reading: { evidence } } = statement;
  const { start, end } = withoutClause(value, { start: evidence.start, end: behindState(statement) });
  const rest = value.slice(end);
  const toDo = /(?<!\bhow)\s+to$/i.test(value.slice(evidence.start, evidence.end));
  if (toDo) return { start, end, verbs: clauseVerbsFor(statement, '').map((verb) => `${verb} how to`) };
  return { start, end, verbs: act || startsClause(rest) ? clauseVerbsFor(statement, rest) : verbsFor(statement) };
}

/** "Learn how to skive leather" → "explain how to skive leather": what starts another sentence stays. */
function withoutClause(text: string, { start, end }: Stretch): Stretch {
  const clause = /\s+(?:how\s+to|how|that|around\s+how)$/i.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: end - clause };
}

const EXTENDED: ReadonlySet<string> = new Set(['inner-state', 'vague-growth', 'knowledge-nominal', 'demonstrate-understanding']);

/** "Overview of" says nothing but that a topic follows; "types of" says which part of it. */
export const NAMES_CONTENT =
  /(?:introduction|intro|overview|basics|fundamentals|essentials|foundations|background|summary|einführung|überblick|übersicht|grundlagen|introducción|nociones|fundamentos|resumen|aperçu|notions|bases|résumé)(?:\s+(?:to|of|in|for|on|about|über|zu[mr]?|de[rs]?|von|an?|à|aux?|du|dans))*$/iu;

const usual = new WeakMap<readonly ObjectiveReading[], Domain | 'mixed'>();

/** What most of the objectives of a brief are about, where it is more than half of two or more. */
function usualIn(readings: readonly ObjectiveReading[]): Domain | undefined {
  const known = usual.get(readings) ?? mostIn(readings) ?? 'mixed';
  usual.set(readings, known);
  return known === 'mixed' ? undefined : known;
}

function mostIn(readings: readonly ObjectiveReading[]): Domain | undefined {
  const domains = readings.flatMap(({ reading: { framing, performances } }) => (framing === 'outcome' ? (performances.find(({ observable }) => observable)?.meaning?.domain ?? []) : []));
  return domains.length < 2 ? undefined : [...new Set(domains)].find((one) => domains.filter((domain) => domain === one).length * 2 > domains.length);
}

/** What goes with "how", "what" or "that": "explain how the pump works", and not "apply how …". */
const WITH_CLAUSES: ReadonlySet<string> = new Set(['explain', 'describe', 'summarize', 'recall', 'demonstrate']);

/** The verbs to put before a part of a sentence: "when to call the engineer" is something to decide. English only. */
export function clauseVerbsFor(statement: Statement, clause: string): readonly string[] {
  const fitting = verbsFor(statement, 'cognitive').filter((verb) => WITH_CLAUSES.has(verb));
  return [...(CHOICE.test(clause) ? ['decide'] : []), ...(fitting.length > 0 ? fitting : ['explain'])];
}

/** The verbs to put before what a statement says, as it stands there: an act that has its own verb can be explained. English only. */
export const verbsBefore = (statement: Statement, rest: string): readonly string[] =>
  startsClause(rest) || (statement.reading.direct !== undefined && !isCompound(statement)) ? clauseVerbsFor(statement, rest) : verbsFor(statement);

/** "Milking machine" names a machine: nobody milks it. English only. */
export const isCompound = ({ behavior: { value }, reading: { reason, evidence }, language }: Statement): boolean =>
  language === 'en' && reason === 'gerund-heading' && isOneThing(value.slice(evidence.end).trim());

/** Whether the first letter of some words is small behind a verb: headings start with a capital, and so do names. English only. */
export const startsSmall = ({ document: { source }, reading: { reason } }: Statement, text: string): boolean => reason === 'gerund-heading' || isNoName(text, source);

const CHOICE = /^\s*(?:when|where|which|whether|who|whom|what)\b[^?]*?\bto\s+[a-z]/i;

export const startsClause = (text: string): boolean => /^\s*(?:how|what|why|when|where|who|which|whether|that)\b/i.test(text);
