/**
 * German. The verb that counts stands at the end ("die Quellen isolieren und verriegeln"), behind a modal verb and its
 * subject ("Die Lernenden können …"), second in a sentence ("Der Techniker isoliert …") or first before a clause
 * ("Erklären, warum …"); nouns have capitals. A cascade: each step answers or leaves the statement to the next one.
 */
import type { Direct, Reason } from '../framing';
import type { Around, Grammar, Judgement } from '../grammar';
import type { Stretch } from '../phrases';
import type { Statement } from '../statement';
import { actsAtTheEnd, actsOf, finiteActs, isWithZu, OBSERVABLE, settingIn, type Act } from './acts';
import { directFromClause, directFromHowTo, directFromNominal } from './direct';
import { finiteOf, HABEN, imperativeOf, infinitiveOf, isAuxiliary, isParticle, lexicon, MODALS, meaningOf, participleOf, SEIN, WERDEN, wordsOf } from './forms';
import { DETERMINERS, endsIn, isIn, JOINTS, PREPOSITIONS } from './nouns';
import { partsOf, type Frame } from './parts';
import { clauseAt, isNoun, sentenceOf, subjectAt, type Sentence, type Subject } from './sentence';
import { keyAt, fold, OPENERS, type Token } from './tokens';

export const german: Grammar = {
  language: 'de',
  telltales: new Set('der die das und den dem des ein eine einen einer eines von zu mit für im auf bei nach wie sowie können sie werden ihre ist sind nicht oder über aus durch zum zur'.split(' ')),
  judge: (statement, around) => judge(statement, around),
  meaningOf,
  /** Infinitives: in German they go to the end of the objective. */
  verbsFor: (level) => lexicon().offers(level),
};

function judge(statement: Statement, around: Around): Judgement {
  const sentence = sentenceOf(statement, around);
  const start = labelEnd(sentence);
  for (const step of STEPS) {
    const judgement = step(sentence, start);
    if (judgement) return judgement;
  }
  return plain(sentence, 'not-a-statement', start, start + 1);
}

type Step = (sentence: Sentence, start: number) => Judgement | undefined;

const STEPS: readonly Step[] = [wordless, labelled, asked, wondered, aimed, courseActs, skilled, auxiliary, finite, atTheEnd, startingWithVerb, nominal];

// ---------------------------------------------------------------------------------------------------------------------
// Answers

function plain({ tokens }: Sentence, reason: Reason, from: number, to: number, certainty = 1, homograph = false, direct?: Direct): Judgement {
  return { reason, evidence: spanOf(tokens, from, to), parts: [], performances: [], certainty, homograph, ...(direct ? { direct } : {}) };
}

function spanOf(tokens: readonly Token[], from: number, to: number): Stretch {
  const first = tokens[from];
  const last = tokens[Math.max(from, to - 1)] ?? first;
  return first && last ? { start: first.start, end: last.end } : { start: 0, end: 0 };
}

const COURSE_FIRST: ReadonlySet<Reason> = new Set<Reason>(['course-activity', 'practice', 'teacher-act', 'business-result', 'own-vague-verb', 'done-in-course']);

/** What the verbs of a statement amount to, taken together. */
function answered(sentence: Sentence, acts: readonly Act[], frame: Frame, certainty = 1, homograph = false): Judgement | undefined {
  const [first] = acts;
  if (!first) return undefined;
  const able = frame.able && (first.reason === 'business-result' || (first.reason === 'practice' && first.base === 'trainieren'));
  const read = able ? acts.map((act) => (act.reason === first.reason ? { ...act, reason: 'observable-verb' as const, observable: true } : act)) : acts;
  const deciding = able ? first : COURSE_FIRST.has(first.reason) ? first : (read.find(({ reason }) => reason === 'course-activity') ?? read.find(({ reason }) => OBSERVABLE.has(reason)) ?? first);
  const direct = deciding.reason === 'inner-state' ? directFromClause(sentence, deciding) : undefined;
  const evidence = deciding.noun ? { start: Math.min(deciding.noun.start, deciding.start), end: Math.max(deciding.noun.end, deciding.end) } : { start: deciding.start, end: deciding.end };
  return {
    reason: deciding.reason,
    evidence,
    parts: partsOf(sentence, frame, read),
    performances: read.map(({ base, start, end, observable, meaning }) => ({ base, start, end, observable, ...(meaning ? { meaning } : {}) })),
    certainty: certainty * deciding.certainty,
    homograph,
    ...(direct ? { direct } : {}),
  };
}

// ---------------------------------------------------------------------------------------------------------------------
// What stands before the statement

const LABELS = new Set(['ziel', 'ziele', 'lernziel', 'lernziele', 'grobziel', 'feinziel', 'richtziel', 'kompetenz', 'kompetenzen', 'handlungsziel', 'leistungsziel', 'outcome', 'lernergebnis', 'teilziel']);

/** Where the statement starts behind "Lernziel:". */
const labelEnd = ({ tokens }: Sentence): number => (LABELS.has(keyAt(tokens, 0)) && tokens[1]?.before.startsWith(':') ? 1 : 0);

function wordless(sentence: Sentence, start: number): Judgement | undefined {
  return sentence.tokens.slice(start).some(({ text }) => /\p{L}{2}/u.test(text)) ? undefined : plain(sentence, 'not-a-statement', start, start + 1);
}

const UNITS = /^(?:minuten?|stunden?|tage?n?|wochen?|monaten?|jahren?|lektionen|unterrichtseinheiten|ue|uhr|euro|franken|teilnehmer|teilnehmende|personen)$/;

function labelled(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens } = sentence;
  const [first, second] = [tokens[start], tokens[start + 1]];
  if (!first) return undefined;
  if (/^(?:voraussetzung|voraussetzungen|vorkenntnisse|vorwissen|eingangsvoraussetzungen|teilnahmevoraussetzungen?)$/.test(first.key)) return plain(sentence, 'prerequisite', start, start + 1);
  const needed = tokens.findIndex(({ key }) => /^(?:vorausgesetzt|vorkenntnisse|vorausgesetzte)$/.test(key));
  if (needed >= 0 && needed < sentence.end) return plain(sentence, 'prerequisite', needed, needed + 1);
  if (second?.before.startsWith(':') && /^(?:zielgruppe|dauer|umfang|zeit|ort|teilnehmerzahl|gruppengroesse|kursgebuehr|gebuehr|material|materialien|lernform|methode|methoden|niveau|sozialform|zertifikat|raum|trainer|trainerin|leitung|dozent|dozentin|lernort|anmeldung|anmeldeschluss|pruefung|credits|ects|beginn|ende|start|datum|preis|kosten|sprache|format|autor|autorin|version|stand|hinweis|quelle|abschluss|kontakt|termin|termine|lernzeit)$/.test(first.key)) return plain(sentence, 'fact', start, start + 1);
  if (/^(?:\d+|mindestens|maximal|max|min|bis|ab)$/.test(first.key) && tokens.slice(start + 1, start + 3).some(({ key }) => UNITS.test(key))) return plain(sentence, 'fact', start, start + 2);
  if (first.key === 'bitte' || (first.key === 'mindestens' && /^[abc][12]$/.test(second?.key ?? ''))) return plain(sentence, 'fact', start, start + 1);
  if (second?.before.startsWith(':') && /^\d/.test(second.key)) return plain(sentence, 'fact', start, start + 2);
  return undefined;
}

// ---------------------------------------------------------------------------------------------------------------------
// Questions

const WH = /^(?:wie|warum|weshalb|wieso|was|wer|wem|wen|wessen|welche[rsnm]?|wann|wo|woher|wohin|womit|wozu|wodurch|worauf|woran|worin|wofuer|wovon|worueber|inwiefern|inwieweit|wieviel|wieviele)$/;

function asked(sentence: Sentence, start: number): Judgement | undefined {
  const at = Math.max(start, sentence.tokens.findIndex(({ key }) => WH.test(key)));
  return sentence.statement.asks ? plain(sentence, 'question', at, at + 1) : undefined;
}

function wondered(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens, end } = sentence;
  const [first, second, third] = [keyAt(tokens, start), keyAt(tokens, start + 1), keyAt(tokens, start + 2)];
  if (tokens[start + 1]?.before !== '') return undefined;
  if (first === 'so' && (isDoable(second) || /^(?:gelingt|klappt)$/.test(second))) return plain(sentence, 'how-to', start, start + 2, 1, false, SOMEBODY.test(third) ? directFromHowTo(sentence, start, start + 3) : undefined);
  const at = WH.test(first) ? start : PREPOSITIONS.has(first) && WH.test(second) ? start + 1 : undefined;
  if (at === undefined || actsAtTheEnd(sentence, clauseAt(sentence, at)?.to ?? end).some(({ reason }) => reason !== 'verb-by-form')) return undefined;
  if (first === 'wie' && SOMEBODY.test(second)) return plain(sentence, 'how-to', start, start + 2, 1, false, directFromHowTo(sentence, start, start + 2));
  const turned = at + 2 < end && !tokens[at + 1]?.capital && isDoable(keyAt(tokens, at + 1));
  return plain(sentence, turned ? 'question' : 'wh-phrase', at, at + 1);
}

const SOMEBODY = /^(?:man|sie|du|ich|wir|ihr)$/;

const isDoable = (key: string): boolean => finiteOf(key) !== undefined || infinitiveOf(key) !== undefined || isAuxiliary(key);

// ---------------------------------------------------------------------------------------------------------------------
// "Ziel des Kurses ist es, …"

function aimed(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens } = sentence;
  const goal = tokens.findIndex(({ key }, at) => at >= start && at < start + 4 && /^(?:lern)?ziele?s?$|^zweck$/.test(key));
  const is = goal < 0 ? -1 : tokens.findIndex(({ key }, at) => at > goal && at < start + 10 && /^(?:ist|sind|war|besteht)$/.test(key));
  if (is < 0) return undefined;
  const core = /^(?:es|darin)$/.test(keyAt(tokens, is + 1)) ? is + 2 : is + 1;
  if (tokens[core]?.key === 'dass') return promised(sentence, start, core);
  return performed(sentence, start, core) ?? nominal(sentence, core);
}

/** "…, dass die Teilnehmenden die Anlage isolieren". */
function promised(sentence: Sentence, start: number, dass: number): Judgement | undefined {
  const { tokens, end } = sentence;
  const subject = subjectAt(sentence, dass + 1);
  const core = subject?.to ?? dass + 1;
  let last = (clauseAt(sentence, dass)?.to ?? end) - 1;
  while (last > core && isAuxiliary(keyAt(tokens, last)) && !SEIN.has(keyAt(tokens, last))) last--;
  const key = keyAt(tokens, last);
  const base = SEIN.has(key) ? `${keyAt(tokens, last - 1)} sein` : (infinitiveOf(key) ?? finiteOf(key) ?? participleOf(key));
  if (base === undefined) return plain(sentence, 'fact', dass, dass + 1);
  return answered(sentence, actsOf(sentence, [{ base, at: last, known: true, objects: { from: core, to: last } }]), { stems: [{ from: start, to: dass + 1 }], ...(subject ? { audience: subject } : {}), core });
}

/** What the verbs at the end say, behind a stem. */
const performed = (sentence: Sentence, start: number, core: number, able = false): Judgement | undefined => answered(sentence, actsAtTheEnd(sentence, core), { stems: [{ from: start, to: core }], core, able });

// ---------------------------------------------------------------------------------------------------------------------
// The course or the teacher acts

function courseActs(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens, end } = sentence;
  const subject = subjectAt(sentence, start);
  if (subject?.kind === 'we') {
    const [act] = finiteActs(sentence, subject.to, undefined);
    return act && wordsOf('teacher-we').has(fold(act.base)) ? plain(sentence, 'teacher-act', start, subject.to + 1) : undefined;
  }
  if (subject?.kind !== 'course' && !(subject?.kind === 'teacher' && subject.definite)) return undefined;
  const verb = verbBehind(sentence, subject);
  if (verb === undefined) return undefined;
  const key = keyAt(tokens, verb);
  // Teachers who can do something are those who learned it.
  if (subject.kind === 'teacher' && (isAuxiliary(key) || key.endsWith('n'))) return undefined;
  const told = FACTS.test(key) || (key.startsWith('umfass') && /^\d/.test(keyAt(tokens, verb + 1))) || (WERDEN.has(key) && participleOf(keyAt(tokens, end - 1)) !== undefined);
  return told ? plain(sentence, 'fact', verb, verb + 1) : plain(sentence, 'course-as-actor', start, verb + 1);
}

const FACTS = /^(?:dauert|findet|richtet|kostet|beginnt|startet|endet|setzt|eignet|besteht|gliedert|steht|laeuft|gehoert|kommt|ist|sind|hat|haben)$/;

/** Somebody who may do what is said. */
const isPeople = (subject: Subject | undefined): boolean => !!subject && subject.kind !== 'other' && subject.kind !== 'course';

/** The finite verb behind a subject that starts the statement, past what hangs on the noun. */
function verbBehind(sentence: Sentence, subject: Subject): number | undefined {
  const { tokens, flat } = sentence;
  const last = clauseAt(sentence, subject.from)?.to ?? sentence.end;
  const people = isPeople(subject);
  const pronoun = subject.definite && subject.to === subject.from + 1;
  const closing = tokens[last - 1];
  // "Die Daten verschlüsselt übertragen": the verb is at the end.
  const closed = !pronoun && !!closing && !closing.capital && subject.to < last - 1 && infinitiveOf(closing.key) !== undefined && tokens[last - 2]?.key !== 'zu';
  for (let at = subject.to; at < Math.min(last, subject.to + (people || subject.definite ? 9 : 1)); at++) {
    const token = tokens[at];
    const next = at < last - 1 || pronoun ? tokens[at + 1] : undefined;
    if (!token || (token.capital && !flat)) continue;
    if (isAuxiliary(token.key) || /^(?:umfass|benoetig|brauch)/.test(token.key)) return at;
    if (closed) continue;
    if (finiteOf(token.key) !== undefined && (next || !token.key.endsWith('n'))) return at;
    // "Der Monteur verquillt die Rohre": a verb that is in no list, right behind who does it.
    if (at === subject.to && next && subject.definite && !token.before && !PREPOSITIONS.has(token.key) && /.{4}t$/.test(token.key) && !/(?:icht|reits|recht)$/.test(token.key)) return at;
    if (infinitiveOf(token.key) === undefined || !next) continue;
    if (pronoun || (isPlural(sentence, subject) && !JOINTS.has(next.key)) || (people && !next.before && !PREPOSITIONS.has(next.key) && !JOINTS.has(next.key))) return at;
  }
  return undefined;
}

const isPlural = ({ tokens }: Sentence, { from, definite }: Subject): boolean => definite && !/^(?:der|das|dem|den|des|ein|eine|einen)$/.test(keyAt(tokens, from));

// ---------------------------------------------------------------------------------------------------------------------
// "Die Lernenden können …", "sind in der Lage, …", "haben …", "werden …"

function auxiliary(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens, end } = sentence;
  const at = auxiliaryAt(sentence, start);
  if (at === undefined) return undefined;
  const key = keyAt(tokens, at);
  const opening = at > start && isOpening(sentence, start);
  const before = opening || at === start ? undefined : subjectAt(sentence, start);
  const after = before ? undefined : subjectAt(sentence, at + 1);
  const subject = before ?? (isPeople(after) ? after : undefined);
  const core = before || !subject ? at + 1 : subject.to;
  const audience = subject && subject.kind !== 'course' ? { audience: { from: subject.from, to: before ? at : subject.to } } : {};
  const frame: Frame = { stems: [{ from: before ? at : start, to: at + 1 }], ...audience, core, able: true };
  const people = isPeople(subject);
  const stop = clauseAt(sentence, at)?.to ?? end;

  const able = ableTo(sentence, core, frame);
  if (able) return able;
  if (HABEN.has(key)) return having(sentence, frame, people, at, stop);
  const participle = WERDEN.has(key) ? participleAt(sentence, stop - 1) : undefined;
  const inCourse = before?.kind === 'course' || (opening && isInCourse(sentence, start, at));
  if (participle !== undefined) {
    const told = passive(sentence, fold(participle), people, inCourse, stop - 1);
    if (told) return told;
  }
  const found = actsAtTheEnd(sentence, core, participle !== undefined || endsWithPassive(sentence));
  const acts = found.length > 0 || !MODALS.has(key) || infinitiveOf(keyAt(tokens, core)) === undefined ? found : finiteActs(sentence, core, undefined);
  if (!MODALS.has(key) && participle === undefined && (SEIN.has(key) || acts.length === 0)) {
    const adjective = tokens.findIndex((token, index) => index >= core && index < stop && (KNOWN.test(token.key) || ((people || at === start) && wordsOf('inner-adjectives').has(token.key))));
    if (adjective >= 0) return plain(sentence, 'inner-state', adjective, adjective + 1);
  }
  if (subject?.kind === 'other' && acts[0] && isMetric(sentence, subject, acts[0])) return plain(sentence, 'business-result', subject.from, subject.to);
  const judgement = SEIN.has(key) && !people ? undefined : answered(sentence, acts, { ...frame, able: participle === undefined });
  return judgement ?? (people || MODALS.has(key) ? plain(sentence, 'inner-state', at, at + 1, 0.75, true) : plain(sentence, 'fact', at, at + 1));
}

const KNOWN = /^(?:bekannt|klar|gelaeufig|verstaendlich|bewusst|vertraut)$/;

const isMetric = ({ tokens }: Sentence, { to }: Subject, { base }: Act): boolean => wordsOf('change-verbs').has(fold(base)) && (endsIn('metric-nouns', keyAt(tokens, to - 1)) || /^(?:zahl|anzahl|anteil)$/.test(keyAt(tokens, to - 1)));

const participleAt = ({ tokens }: Sentence, at: number): string | undefined => (tokens[at]?.capital || infinitiveOf(keyAt(tokens, at)) !== undefined ? undefined : participleOf(keyAt(tokens, at)));

/** The auxiliary that a sentence is built around; not the one at the end of a clause or group: "erkennen können". */
function auxiliaryAt({ tokens, clauses }: Sentence, start: number): number | undefined {
  for (const clause of clauses) {
    if (clause.kind !== 'main') continue;
    for (let at = Math.max(start, clause.from); at < clause.to; at++) {
      const [last, token, next] = [tokens[at - 1], tokens[at], tokens[at + 1]];
      if (!token || !isAuxiliary(token.key) || /^(?:sein|lassen|laesst)$/.test(token.key)) continue;
      if (at === start || token.before.startsWith(':')) return at;
      const closes = at === clause.to - 1 && !next?.before.startsWith(':') && !((SEIN.has(token.key) || HABEN.has(token.key)) && next?.before.startsWith(','));
      if (token.capital || closes || last?.key === 'zu' || (MODALS.has(token.key) && JOINTS.has(next?.key ?? '') && !last?.capital) || (WERDEN.has(token.key) && MODALS.has(next?.key ?? ''))) continue;
      return at;
    }
  }
  return undefined;
}

const isOpening = ({ tokens }: Sentence, start: number): boolean => {
  const key = keyAt(tokens, start);
  return PREPOSITIONS.has(key) || OPENERS.has(key) || HERE.test(key) || /^(?:anschliessend|danach|dann|dadurch|so|heute|zusaetzlich|ausserdem|darueber|somit|schliesslich|zudem|dazu)$/.test(key);
};

const HERE = /^(?:hier|hierbei|dabei|zuerst|zunaechst)$/;

/** "In diesem Kurs …": while it goes on, and not after it. */
function isInCourse(sentence: Sentence, start: number, to: number): boolean {
  const words = sentence.tokens.slice(start, Math.min(to, start + 7));
  const [first] = words;
  if (!first || HERE.test(first.key)) return !!first;
  return /^(?:in|im|waehrend|mit|innerhalb|anhand)$/.test(first.key) && words.some((token) => isNoun(sentence, token) && endsIn('course-nouns', token.key)) && !words.some(({ key }) => /^(?:anschluss|ende|abschluss)$/.test(key));
}

const endsWithPassive = ({ tokens, end }: Sentence): boolean => tokens.slice(0, end).some(({ key }, at) => (key === 'werden' || key === 'worden') && at > 0 && participleOf(keyAt(tokens, at - 1)) !== undefined);

/** "… werden behandelt": who does it is not said; in a course it is the teacher. */
function passive(sentence: Sentence, verb: string, people: boolean, inCourse: boolean, at: number): Judgement | undefined {
  if (wordsOf('practice-verbs').has(verb)) return plain(sentence, 'practice', at, at + 1);
  if (wordsOf('inner-verbs').has(verb) && verb !== 'beherrschen') return plain(sentence, 'inner-state', at, at + 1);
  const sure = inCourse || wordsOf('teacher-passive').has(verb);
  return sure || people || wordsOf('teacher-always').has(verb) ? plain(sentence, 'teacher-act', at, at + 1, sure ? 1 : 0.9) : undefined;
}

function having(sentence: Sentence, frame: Frame, people: boolean, at: number, stop: number): Judgement | undefined {
  const participle = participleAt(sentence, stop - 1);
  const told = people && participle !== undefined;
  const [from, to] = [frame.core, told ? stop - 1 : stop];
  const judgement = answered(sentence, actsOf(sentence, [{ base: told ? participle : 'haben', at: told ? to : at, known: true, objects: { from, to } }]), frame);
  if (told) return judgement && OBSERVABLE.has(judgement.reason) ? { ...judgement, reason: 'done-in-course' } : judgement;
  if (judgement?.reason === 'inner-state') return judgement;
  return people ? plain(sentence, 'inner-state', at, at + 1, 0.75, true) : plain(sentence, 'fact', at, at + 1);
}

/** Behind "in der Lage", "fähig", "die Fähigkeit" and the comma: what they can do. */
function ableTo(sentence: Sentence, from: number, frame: Frame, reach = 12): Judgement | undefined {
  const { tokens, end } = sentence;
  for (let at = from; at < Math.min(end, from + reach); at++) {
    const key = keyAt(tokens, at);
    if (!ABLE.test(key)) continue;
    const core = /^(?:sein|versetzt|befaehigt|bereit|faehig|qualifiziert)$/.test(keyAt(tokens, at + 1)) ? at + 2 : at + 1;
    if (!/^(?:lage|faehig|imstande|befaehigt)$/.test(key) && !tokens[core]?.before.startsWith(',')) continue;
    return answered(sentence, actsAtTheEnd(sentence, core), { ...frame, stems: [...frame.stems, { from: Math.max(from, key === 'lage' ? at - 2 : DETERMINERS.has(keyAt(tokens, at - 1)) ? at - 1 : at), to: core }], core, able: true });
  }
  return undefined;
}

const ABLE = /^(?:lage|faehig|imstande|stande|befaehigt|kompetent|berechtigt|qualifiziert|bereit|befugt|dazu|faehigkeit(?:en)?|kompetenz(?:en)?|bereitschaft|befaehigung|moeglichkeit)$/;

/** "Befähigt sein, Patienten zu lagern", "Fähigkeit, Konflikte zu lösen": without a subject. */
function skilled(sentence: Sentence, start: number): Judgement | undefined {
  return ableTo(sentence, start, { stems: [], core: start }, 3);
}

// ---------------------------------------------------------------------------------------------------------------------
// "Der Techniker isoliert …", "In diesem Kurs lernen Sie …", "isoliert die Quelle …", "Erkläre, warum …"

function finite(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens, end } = sentence;
  if (isOpening(sentence, start)) {
    const found = turnedAt(sentence, start);
    return found ? turned(sentence, start, found) : undefined;
  }
  const subject = subjectAt(sentence, start);
  const command = subject?.kind === 'other' && !subject.definite ? commanded(sentence, start) : undefined;
  if (command || !subject || subject.to >= end) return command ?? commanded(sentence, start);
  const verb = verbBehind(sentence, subject);
  if (verb === undefined || isAuxiliary(keyAt(tokens, verb))) return undefined;
  const people = isPeople(subject);
  const acts = finiteActs(sentence, verb, undefined, people);
  const [act] = acts;
  if (!people) {
    if (act && isMetric(sentence, subject, act)) return plain(sentence, 'business-result', subject.from, verb + 1);
    return clauseAt(sentence, verb)?.to === verb + 1 && infinitiveOf(keyAt(tokens, verb)) !== undefined ? undefined : plain(sentence, 'fact', subject.from, verb + 1);
  }
  if (/^(?:benoetig|brauch)/.test(keyAt(tokens, verb))) return plain(sentence, 'prerequisite', verb, verb + 1);
  const frame = { audience: { from: subject.from, to: verb }, stems: [], core: verb };
  return (act?.reason === 'inner-state' ? ableTo(sentence, verb + 1, { ...frame, stems: [{ from: verb, to: verb + 1 }] }) : undefined) ?? answered(sentence, acts, frame);
}

interface Turned {
  readonly verb: number;
  readonly subject: Subject;
}

/** "Nach dem Kurs isolieren Sie …": a verb with its subject behind it. */
function turnedAt(sentence: Sentence, start: number): Turned | undefined {
  for (const { kind, from, to } of sentence.clauses) {
    if (kind !== 'main') continue;
    for (let verb = Math.max(start + 1, from); verb < Math.min(to, start + 14); verb++) {
      const token = sentence.tokens[verb];
      if (!token || token.capital || !isDoable(token.key)) continue;
      const subject = subjectAt(sentence, verb + 1);
      if (subject && /^(?:learner|we|person)$/.test(subject.kind) && (subject.definite || subject.kind !== 'person') && subject.from < to) return { verb, subject };
    }
  }
  return undefined;
}

function turned(sentence: Sentence, start: number, { verb, subject }: Turned): Judgement | undefined {
  const { tokens } = sentence;
  const acts = finiteActs(sentence, verb, undefined);
  const [act] = acts;
  if (!act) return undefined;
  const inCourse = isInCourse(sentence, start, verb);
  if (subject.kind === 'we' && wordsOf('teacher-we').has(fold(act.base))) return plain(sentence, 'teacher-act', verb, subject.to);
  const frame: Frame = { stems: [{ from: start, to: verb }], audience: subject, core: subject.to };
  const judgement = answered(sentence, acts, frame);
  if (!judgement || !inCourse || !OBSERVABLE.has(judgement.reason)) return judgement;
  // "In diesem Workshop erstellen Sie …" is what happens there.
  return { ...judgement, reason: 'done-in-course', certainty: 0.95, evidence: spanOf(tokens, start, subject.to) };
}

/** "Erkläre, warum …", "isoliert die Quelle", "Nennt drei …": a finite verb, first. */
function commanded(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens } = sentence;
  const [first, next] = [tokens[start], tokens[start + 1]];
  if (!first || first.code || !next || infinitiveOf(first.key) !== undefined) return undefined;
  const opens = opensObject(sentence, start + 1);
  if (finiteOf(first.key) === undefined && !(opens && imperativeOf(first.key) !== undefined)) return undefined;
  if (first.capital && lastVerb(sentence, start + 1)) return undefined;
  const acts = finiteActs(sentence, start, undefined);
  if (opens || isTold(sentence, start)) return answered(sentence, acts, { stems: [], core: start });
  // "Installiere Docker": two nouns do not stand side by side.
  if (sentence.flat || !next.capital || next.before !== '' || ADJECTIVES.test(first.key) || (sentence.around.neighbors?.nouns ?? 0) > 0.6) return undefined;
  return answered(sentence, asContext(acts), { stems: [], core: start }, 1, !first.key.endsWith('iere'));
}

const ADJECTIVES = /^(?:sichere|leere|stille|gleiche|kuehle|ganze|halbe|weite|breite|runde)$/;

/** "Analysiert Kundendaten", "Löst Störungen": no noun looks like that, or another verb of that form follows. */
function isTold({ tokens, end, flat }: Sentence, start: number): boolean {
  const first = tokens[start];
  if (!first?.key.endsWith('t') || (flat && first.capital && end - start < 3)) return false;
  const stem = first.key.slice(0, -1);
  if (!first.capital || stem.endsWith('ier') || (tokens[start + 1]?.before === '' && !SOMETIMES_NOUN.test(first.key) && (stem.endsWith('e') || !stem.endsWith('s') || infinitiveOf(`${stem}en`) !== undefined))) return true;
  return tokens.slice(start + 1, end).some(({ key, capital }, at) => !capital && JOINTS.has(keyAt(tokens, start + at)) && finiteOf(key) !== undefined);
}

const SOMETIMES_NOUN = /(?:macht|fahrt|haft|sicht|acht|naht|schicht|schnitt|schritt|tritt|rat|halt|kraft|gewicht|schrift|wert|arbeit|zeit)$/;

/** Whether something starts that only a verb can have before it: "die Quelle", "drei Regeln", ", warum …". */
function opensObject(sentence: Sentence, at: number): boolean {
  const token = sentence.tokens[at];
  if (!token) return false;
  if (token.before.startsWith(',') || token.before.startsWith(':')) return OPENERS.has(token.key);
  if (/^(?:der|des|eines|einer|von|vom|und|oder)$/.test(token.key)) return false;
  if (DETERMINERS.has(token.key) || isCount(token.key) || /^(?:sich|mir|uns|es)$/.test(token.key)) return true;
  return !token.capital && !PREPOSITIONS.has(token.key) && !/e[rnms]?$/.test(token.key);
}

const lastVerb = (sentence: Sentence, from: number): boolean => actsAtTheEnd(sentence, from).some(({ reason }) => reason !== 'verb-by-form');

// ---------------------------------------------------------------------------------------------------------------------
// "die Quellen isolieren und verriegeln"

function atTheEnd(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens, clauses, flat } = sentence;
  const acts = actsAtTheEnd(sentence, start);
  const [act] = acts;
  if (!act) return titled(sentence, start);
  if (act.at === start && (acts.length === 1 || !(tokens[start + 1]?.before === ',' || JOINTS.has(keyAt(tokens, start + 1))))) return undefined;
  const first = tokens[start];
  // "Lernen, Konflikte zu lösen": what follows belongs to the first verb.
  if (first && tokens[start + 1]?.before === ',' && infinitiveOf(first.key) !== undefined && isWithZu(sentence, act.at)) return answered(sentence, firstActs(sentence, start, infinitiveOf(first.key) ?? ''), { stems: [], core: start });
  const unsure = flat && act.reason === 'verb-by-form';
  // "Planen, durchführen und auswerten": the first word is one of them.
  const verbFirst = first && infinitiveOf(first.key) !== undefined && act.at > start && (tokens[start + 1]?.before.startsWith(',') || JOINTS.has(keyAt(tokens, start + 1))) && !tokens.slice(start + 1, act.at).some(({ capital }) => capital);
  const all = verbFirst ? [...actsOf(sentence, [{ base: infinitiveOf(first.key) ?? '', at: start, known: true, objects: { from: start, to: start } }]), ...acts] : acts;
  if (unsure && (sentence.around.neighbors?.nouns ?? 0) > 0.6) return plain(sentence, 'noun-phrase', start, sentence.end, 0.9, true);
  const label = clauses.find(({ from }) => from > act.at && tokens[from]?.before.startsWith(':'));
  if (label?.to === sentence.end && label.to - label.from < 4 && tokens.slice(label.from, label.to).some((token) => token.capital && (endsIn('topic-words', token.key) || endsIn('course-nouns', token.key)))) return plain(sentence, 'topic-word', label.from, label.to);
  const leads = clauses[0]?.kind === 'sub';
  return answered(sentence, all, { stems: [], core: leads ? (clauses.find(({ kind }) => kind === 'main')?.from ?? start) : start }, unsure ? 0.8 : 1, unsure);
}

/** "Gefahren Erkennen": every word with a capital. */
function titled(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens, end } = sentence;
  const words = tokens.slice(start, end);
  const last = words.at(-1);
  if (!last || words.length < 2 || last.before !== '' || words.some(({ capital }) => !capital)) return undefined;
  const base = infinitiveOf(last.key);
  if (base === undefined || endsIn('course-nouns', keyAt(tokens, end - 2)) || endsIn('topic-words', keyAt(tokens, start)) || /(?:es|er)$/.test(words[0]?.key ?? '') || JOINTS.has(words.at(-2)?.key ?? '')) return undefined;
  if (wordsOf('inner-verbs').has(fold(base)) && words.length > 2) return undefined;
  const acts = actsOf(sentence, [{ base, at: end - 1, known: true, objects: { from: start, to: end - 1 } }]);
  const judgement = answered(sentence, acts, { stems: [], core: start }, 0.9, true);
  const nouns = sentence.around.neighbors?.nouns ?? 0;
  if (nouns > 0.6) return plain(sentence, 'gerund-heading', end - 1, end, 0.9, true);
  return judgement && OBSERVABLE.has(judgement.reason) ? { ...judgement, reason: 'verb-in-context' } : judgement;
}

// ---------------------------------------------------------------------------------------------------------------------
// The first word is an infinitive: "Erklären, warum …" or "Erkennen von Gefahren"

function startingWithVerb(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens, end, around } = sentence;
  const first = tokens[start];
  if (!first || first.code) return undefined;
  const adjectives = adjectiveEnd(sentence, start);
  const head = tokens[adjectives];
  if (adjectives > start && head?.capital && infinitiveOf(head.key) !== undefined && !head.before && !tokens[adjectives - 1]?.key.endsWith('e')) return innerNominal(sentence, start, adjectives) ?? plain(sentence, 'gerund-heading', start, adjectives + 1);
  const base = infinitiveOf(first.key);
  if (base === undefined) return undefined;
  const next = tokens[start + 1];
  const said = (certainty = 1, homograph = false): Judgement | undefined => answered(sentence, firstActs(sentence, start, base), { stems: [], core: start }, certainty, homograph);
  const inner = wordsOf('inner-verbs').has(fold(base));
  if (!next || start + 1 >= end) return inner ? said() : doubtful(sentence, start, 0.8);
  if (next.before !== '') {
    const isHead = next.capital && infinitiveOf(next.key) === undefined;
    if (next.before.startsWith(':') && isHead && !DETERMINERS.has(next.key) && !isCount(next.key)) return plain(sentence, 'gerund-heading', start, start + 1);
    if (next.before.startsWith(':') || clauseAt(sentence, start + 1)?.kind !== 'main') return said();
    if (next.capital && !isHead) return innerNominal(sentence, start, start) ?? doubtful(sentence, start, 1);
    if (next.before === ',' && isHead && !lastVerb(sentence, start + 1)) return plain(sentence, 'noun-phrase', start, start + 2, 1, !!around.neighbors && around.neighbors.verbs > 0.6);
    return said(0.9, true);
  }
  if (first.key === 'wissen' && PREPOSITIONS.has(next.key)) return plain(sentence, 'knowledge-nominal', start, start + 2);
  if (inner && !/^(?:denken|entdecken)$/.test(first.key)) return said();
  if (next.text === 'Sie') return answered(sentence, finiteActs(sentence, start, undefined), { stems: [], core: start });
  if (/^(?:vo[nm]|d(?:er|es)|eine[sr]|(?:dies|sein|ihr|unser|dein|mein|neu|all)e[rs])$/.test(next.key)) {
    return innerNominal(sentence, start, start) ?? plain(sentence, wordsOf('teacher-always').has(fold(base)) ? 'teacher-act' : 'gerund-heading', start, start + 2, 1, false, directFromNominal(sentence, start, base));
  }
  if (JOINTS.has(next.key)) return joinedFirst(sentence, start);
  if (DETERMINERS.has(next.key) || /^(?:sich|wie|warum|was|ob|dass)$/.test(next.key)) return said();
  if (PREPOSITIONS.has(next.key)) return doubtful(sentence, start, 0.9);
  const verbs = around.neighbors ? around.neighbors.verbs >= around.neighbors.nouns : end - start > 2;
  return verbs ? inContext(sentence, start, base) : doubtful(sentence, start, 0.85);
}

const isCount = (key: string): boolean => /^(?:\d|zwei|drei|vier|fuenf|sechs|mindestens)/.test(key);

const inContext = (sentence: Sentence, start: number, base: string): Judgement | undefined => answered(sentence, asContext(firstActs(sentence, start, base)), { stems: [], core: start }, 0.9, true);

const asContext = (acts: readonly Act[]): readonly Act[] => acts.map((act) => (act.reason === 'observable-verb' ? { ...act, reason: 'verb-in-context' as const } : act));

const firstActs = (sentence: Sentence, start: number, base: string): readonly Act[] =>
  actsOf(sentence, [{ base, at: start, known: true, objects: { from: start + 1, to: clauseAt(sentence, start)?.to ?? sentence.end } }]);

/** A heading or a verb: the neighbors decide. */
function doubtful(sentence: Sentence, start: number, certainty: number): Judgement | undefined {
  const { neighbors } = sentence.around;
  if (neighbors && neighbors.verbs > 0.6) return inContext(sentence, start, infinitiveOf(keyAt(sentence.tokens, start)) ?? '');
  return plain(sentence, 'gerund-heading', start, start + 1, neighbors && neighbors.nouns > 0.6 ? 1 : certainty, true);
}

/** "Erkennen und Melden von Vorfällen" or "Erkennen und melden Vorfälle". */
function joinedFirst(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens } = sentence;
  let at = start + 1;
  while (JOINTS.has(keyAt(tokens, at)) || (infinitiveOf(keyAt(tokens, at)) !== undefined && at < sentence.end)) at++;
  const then = tokens[at];
  const capitals = tokens.slice(start + 1, at).some(({ capital, key }) => capital && infinitiveOf(key) !== undefined);
  if (capitals || !then || /^(?:von|vom|der|des|eines|einer)$/.test(then.key)) return innerNominal(sentence, start, start) ?? (capitals ? plain(sentence, 'gerund-heading', start, at) : doubtful(sentence, start, 0.9));
  return answered(sentence, finiteActs(sentence, start, undefined), { stems: [], core: start }, 0.95) ?? doubtful(sentence, start, 0.9);
}

/** "Verstehen der Grundlagen", "Vertieftes Wissen": a heading that names what is in a head. */
function innerNominal(sentence: Sentence, start: number, at: number): Judgement | undefined {
  const key = keyAt(sentence.tokens, at);
  if (endsIn('knowledge-nouns', key)) return plain(sentence, 'knowledge-nominal', start, at + 1);
  return wordsOf('inner-verbs').has(key) ? plain(sentence, 'inner-state', start, at + 1) : undefined;
}

function adjectiveEnd({ tokens }: Sentence, start: number): number {
  let at = start;
  while (at - start < 5 && !(at > start && tokens[at]?.before) && (at > start ? !tokens[at]?.capital && /e[srn]?$|^und$/.test(keyAt(tokens, at)) && !PREPOSITIONS.has(keyAt(tokens, at)) : DETERMINERS.has(keyAt(tokens, at)) || (/e[srn]?$/.test(keyAt(tokens, at)) && tokens[at + 1]?.capital && !tokens[at + 1]?.before && infinitiveOf(keyAt(tokens, at)) === undefined))) at++;
  return at;
}

// ---------------------------------------------------------------------------------------------------------------------
// No verb: a heading

function nominal(sentence: Sentence, start: number): Judgement | undefined {
  const { tokens, around, end } = sentence;
  const at = headOf(sentence, start);
  const head = tokens[at];
  if (!head) return undefined;
  const { key } = head;
  const own = [...around.topicWords].map(fold);
  const ownAt = own.length === 0 ? -1 : tokens.findIndex((token, index) => index >= start && index <= at && own.includes(token.key));
  if (ownAt >= 0) return plain(sentence, 'own-topic-word', ownAt, ownAt + 1);
  if (/^(?:sie|du|ich|wir|ihr|er|es|man)$/.test(keyAt(tokens, start))) return plain(sentence, 'fact', start, start + 1);
  if (done(sentence, start)) return plain(sentence, 'done-in-course', start, start + 1, 0.95);
  if (/^(?:uebung|praxisuebung|gruppenuebung)(?:en)?$/.test(key)) return plain(sentence, 'practice', start, at + 1);
  if (isIn('activity-nominals', key) || settingIn(sentence, { from: start, to: end })) return plain(sentence, 'course-activity', start, at + 1);
  if (/^(?:ab|mit|inklusive|inkl|bis|bitte)$/.test(keyAt(tokens, start)) || tokens.slice(start, end).some(({ key: word, capital }) => !capital && /^(?:erforderlich|notwendig|inklusive|inbegriffen|kostenlos|kostenfrei|vorbehalten|minuten|moeglich)$/.test(word))) return plain(sentence, 'fact', start, at + 1);
  if (/^(?:null|weniger)$/.test(keyAt(tokens, start)) || (endsIn('metric-nouns', key) && /^(?:keine?|mehr|hoehere?|kuerzere|niedrigere|bessere)$/.test(keyAt(tokens, start)))) return plain(sentence, 'business-result', start, at + 1);
  if (endsIn('change-nominals', key) && (/\bum (?:rund |mindestens )?\d/.test(sentence.statement.lower) || tokens.slice(at + 1, end).some((token) => isNoun(sentence, token) && endsIn('metric-nouns', token.key)))) return plain(sentence, 'business-result', at, end);
  if (wordsOf('teacher-nominals').has(key) && at + 1 < end) return plain(sentence, 'teacher-act', start, at + 1, /^(?:schulung|unterweisung|vorstellung|besprechung)$/.test(key) ? 0.9 : 1);
  if (isIn('topic-words', key)) return plain(sentence, 'topic-word', start, at + 1);
  if (endsIn('knowledge-nouns', key)) return plain(sentence, 'knowledge-nominal', start, at + 1);
  if (endsIn('topic-words', key)) return plain(sentence, 'topic-word', start, at + 1);
  if (endsIn('skill-nouns', key)) return plain(sentence, 'knowledge-nominal', start, at + 1, 0.9);
  const base = nominalisedVerb(key);
  const direct = base === undefined || at !== start ? undefined : directFromNominal(sentence, start, base);
  const doubts = sentence.flat && end - start > 3 ? 0.9 : 1;
  return plain(sentence, 'noun-phrase', start, at + 1, around.neighbors && around.neighbors.nouns > 0.6 ? 1 : doubts, sentence.flat, direct);
}

/** "Isolierung" → isolieren. */
function nominalisedVerb(key: string): string | undefined {
  if (!key.endsWith('ung')) return undefined;
  const stem = key.slice(0, -3);
  return infinitiveOf(`${stem}en`) ?? infinitiveOf(`${stem}n`);
}

/** The noun that a heading is about: the first one. */
function headOf(sentence: Sentence, start: number): number {
  const { tokens, end } = sentence;
  for (let at = start; at < end; at++) {
    const token = tokens[at];
    if (!token) break;
    if (at === start && (DETERMINERS.has(token.key) || PREPOSITIONS.has(token.key) || (/(?:e|er|es|en)$/.test(token.key) && !!tokens[at + 1]?.capital && !tokens[at + 1]?.before && !endsIn('topic-words', token.key) && !endsIn('knowledge-nouns', token.key)))) continue;
    if (isNoun(sentence, token) && !DETERMINERS.has(token.key)) return at;
  }
  return start;
}

/** "Erstellte ein Konzept", "Besuchte den Workshop": told afterwards. */
function done({ tokens }: Sentence, start: number): boolean {
  const [first, next] = [tokens[start], tokens[start + 1]];
  if (!first || !next || !first.key.endsWith('te')) return false;
  return finiteOf(first.key.replace(/te$/, 't')) !== undefined && DETERMINERS.has(next.key) && !isParticle(first.key);
}
