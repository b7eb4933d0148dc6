/**
 * Reads statements in languages whose verbs end in -r or -re when nobody in particular does them. Spanish and French
 * objectives are built alike: stem, audience and condition, then an infinitive, or a verb in the present, the future or
 * the imperative. What each language has of its own stands in its folder.
 */
import type { Direct, Part, PartName, Performance, Reason, VerbMeaning } from '../framing';
import type { Around, Grammar, Judgement } from '../grammar';
import { once } from '../lexicon';
import type { Stretch } from '../phrases';
import type { Statement } from '../statement';
import { fold, foldedOf, type Folded, type Token } from './folded';
import { readyOf, type Kind, type Ready, type Tongue } from './tongue';

export interface RomanceGrammar extends Grammar {
  /** Whether a word is a verb as lists have it, one that nobody can see included; accents may be missing. */
  readonly isInfinitive: (word: string) => boolean;
}

export function grammarOf(tongue: Tongue): RomanceGrammar {
  const { lexicon } = tongue;
  const ready = once(() => readyOf(tongue, lexicon()));
  const meanings = once(() => new Map([...lexicon().verbs].map(([verb, meaning]) => [fold(verb), meaning])));
  const inner = once(() => new Set([...lexicon().set('inner-state')].map(fold)));
  const meaningOf = (base: string): VerbMeaning | undefined => meanings().get(fold(base.toLowerCase()).replace(/^s'|^se /, '')) ?? meanings().get(fold(base.toLowerCase()).replace(/se$/, ''));
  return {
    language: tongue.language,
    telltales: new Set(tongue.telltales.split(' ')),
    judge: (statement, around) => new Reader(ready(), statement, around, meaningOf).judgement(),
    meaningOf,
    isInfinitive: (word) => meaningOf(word) !== undefined || inner().has(fold(word)),
    verbsFor: (level) => lexicon().offers(level),
  };
}

/** What a statement says, in places of the text without accents. */
interface Verdict {
  readonly reason: Reason;
  readonly evidence: Stretch;
  readonly certainty?: number | undefined;
  readonly homograph?: boolean;
  readonly direct?: Direct | undefined;
  /** The verb that the rest hangs on. */
  readonly head?: Verb | undefined;
}

interface Verb extends Stretch {
  /** The token it is, counted. */
  readonly at: number;
  /** Without accents. */
  readonly base: string;
  readonly infinitive: string;
  readonly kind: Kind;
  readonly known: boolean;
  readonly observable: boolean;
  readonly reflexive: boolean;
}

interface FramePart extends Stretch {
  readonly part: PartName;
}

/** Reads one statement from left to right. */
class Reader {
  readonly #ready: Ready;
  readonly #statement: Statement;
  readonly #around: Around;
  readonly #meaningOf: (base: string) => VerbMeaning | undefined;
  readonly #folded: Folded;
  readonly #tokens: readonly Token[];
  readonly #parts: FramePart[] = [];
  /** What was found at a token, because several questions lead to the same one. */
  readonly #verbs = new Map<number, Verb | undefined>();
  /** Somebody is said to do it, or to be able to: what follows is a verb. */
  #addressed = false;

  constructor(
    ready: Ready,
    statement: Statement,
    around: Around,
    meaningOf: (base: string) => VerbMeaning | undefined,
  ) {
    this.#ready = ready;
    this.#statement = statement;
    this.#around = around;
    this.#meaningOf = meaningOf;
    this.#folded = foldedOf(statement.lower, statement.end);
    this.#tokens = this.#folded.tokens;
  }

  judgement(): Judgement {
    if (this.#tokens.length === 0) return { reason: 'not-a-statement', evidence: { start: 0, end: 0 }, parts: [], performances: [], certainty: 1, homograph: false };
    return this.#answer(this.#beforeFrame() ?? this.#afterFrame(this.#frame()));
  }

  // What needs the statement as it stands, with its stem.

  #beforeFrame(): Verdict | undefined {
    if (this.#statement.asks) return { reason: 'question', evidence: this.#wordsFrom(0, this.#tokens.length) };
    const prerequisite = this.#match('prerequisite', 0);
    if (prerequisite) return { reason: 'prerequisite', evidence: prerequisite };
    const fact = this.#match('fact', 0);
    if (fact) return { reason: 'fact', evidence: fact };
    const actor = this.#match('actor', this.#afterLabel());
    return actor && { reason: 'course-as-actor', evidence: actor };
  }

  #afterLabel(): number {
    const label = this.#match('label', 0);
    return label ? this.#tokenFrom(label.end) : 0;
  }

  /** Takes stem, audience and conditions off; the token where the rest starts. */
  #frame(): number {
    let at = 0;
    // Each turn takes something off, and no sentence has more than a few of these.
    for (let turn = 0; turn < 8 && at < this.#tokens.length; turn += 1) {
      const next = this.#taken(at);
      if (next === undefined || next <= at) break;
      at = next;
    }
    // "Al finalizar el curso" and nothing else is read as it stands.
    if (at < this.#tokens.length) return at;
    this.#parts.length = 0;
    this.#addressed = false;
    return 0;
  }

  #taken(at: number): number | undefined {
    const label = this.#match('label', at);
    if (label) return this.#take('stem', at, this.#tokenFrom(label.end));
    if (this.#match('time', at)) {
      const end = this.#clauseEnd(at);
      if (end !== undefined) return this.#take('stem', at, end);
    }
    const goal = this.#match('goal', at);
    if (goal && goal.end < this.#folded.text.length) return this.#take('stem', at, this.#tokenFrom(goal.end));
    const modal = this.#match('modal', at);
    if (modal) {
      this.#addressed = true;
      return this.#take('stem', at, this.#tokenFrom(modal.end));
    }
    const ability = this.#match('ability', at);
    if (ability && this.#infinitiveAt(this.#tokenFrom(ability.end))) {
      this.#addressed = true;
      return this.#take('stem', at, this.#tokenFrom(ability.end));
    }
    const subject = this.#subjectEnd(at);
    if (subject !== undefined) {
      this.#addressed = true;
      return this.#take('audience', at, subject);
    }
    if (this.#match('condition', at)) {
      const end = this.#clauseEnd(at);
      if (end !== undefined && this.#startsActing(end)) return this.#take('condition', at, end);
    }
    const adverb = this.#match('adverb', at);
    if (adverb && this.#tokenFrom(adverb.end) < this.#tokens.length) return this.#tokenFrom(adverb.end);
    return this.#adverbAt(at) && at + 1 < this.#tokens.length && this.#verbAt(at + 1) ? at + 1 : undefined;
  }

  #take(part: PartName, from: number, to: number): number {
    const [first, last] = [this.#tokens[from], this.#tokens[to - 1]];
    if (first && last) this.#parts.push({ part, start: first.start, end: last.end });
    return to;
  }

  /** Where the sentence goes on after "Al finalizar el curso, …": behind a comma, or where somebody is said to be able. */
  #clauseEnd(from: number): number | undefined {
    let comma: number | undefined;
    for (let at = from + 1; at < Math.min(this.#tokens.length, from + 40); at += 1) {
      const ends = /[,:;]/.test(this.#tokens[at]?.before ?? '');
      if (ends && this.#startsActing(at)) return at;
      if (ends) comma ??= at;
      if (this.#match('modal', at) || this.#subjectEnd(at) !== undefined || this.#verbAt(at)?.kind === 'future') return at;
    }
    return comma;
  }

  #startsActing(at: number): boolean {
    if (this.#match('modal', at) || this.#match('ability', at) || this.#subjectEnd(at) !== undefined) return true;
    const first = this.#adverbAt(at) ? at + 1 : at;
    const verb = this.#verbAt(first);
    return verb !== undefined && verb.kind !== 'gerund' && (verb.kind !== 'present' || !this.#isAlsoNoun(first));
  }

  /** "los técnicos de mantenimiento aíslan" → the token of "aíslan". */
  #subjectEnd(from: number): number | undefined {
    let at = from;
    while (at < from + 3 && this.#small('determiners', at)) at += 1;
    const learner = this.#isLearner(at);
    if (!learner && !(at > from && this.#ready.tongue.agent.test(this.#text(at)))) return undefined;
    let comma = false;
    for (let next = at + 1; next < Math.min(this.#tokens.length, at + 15); next += 1) {
      const before = this.#tokens[next]?.before ?? '';
      if (/[.;:?!(]/.test(before)) return undefined;
      if (before.includes(',')) comma = true;
      if (this.#match('modal', next)) return next;
      if (!comma && next <= at + 5 && this.#isFinite(next, learner)) return next;
    }
    return undefined;
  }

  #isFinite(at: number, sure: boolean): boolean {
    if (this.#small('relative', at - 1) || this.#small('of', at - 1) || this.#small('determiners', at - 1)) return false;
    const verb = this.#verbAt(at);
    if (!verb?.known || verb.kind === 'infinitive' || verb.kind === 'gerund') return false;
    return verb.kind === 'future' || verb.kind === 'command' || (this.#isAlsoNoun(verb.at) ? this.#small('object', verb.at + 1) : sure || this.#small('object', verb.at + 1));
  }

  #isLearner(at: number): boolean {
    const word = this.#text(at);
    if (word === '') return false;
    if (this.#ready.set('learners').has(word)) return true;
    return this.#around.audiences.some((audience) => {
      const [first = ''] = fold(audience).split(' ');
      return first.length > 2 && stemOf(first) === stemOf(word);
    });
  }

  // What is left when the frame is off.

  #afterFrame(at: number): Verdict {
    const verb = this.#headVerb(at);
    return this.#own(at, verb) ?? this.#heading(at, verb) ?? (verb && this.#byVerb(at, verb)) ?? this.#byNoun(at, verb);
  }

  /** The words of the workspace come before ours. */
  #own(at: number, verb: Verb | undefined): Verdict | undefined {
    const { allowedVerbs, vagueVerbs, topicWords } = this.#around;
    if (allowedVerbs.size + vagueVerbs.size + topicWords.size === 0) return undefined;
    const has = (words: ReadonlySet<string>, wanted: string): boolean => wanted !== '' && (words.has(wanted) || [...words].some((word) => fold(word) === fold(wanted)));
    const evidence = this.#tokens[verb?.at ?? at] ?? NOWHERE;
    const named = (words: ReadonlySet<string>): boolean => has(words, evidence === NOWHERE ? '' : this.#text(verb?.at ?? at)) || (verb !== undefined && has(words, verb.infinitive));
    if (named(allowedVerbs)) return { reason: 'own-verb', evidence, head: verb ?? this.#unknownVerb(at) };
    if (named(vagueVerbs)) return { reason: 'own-vague-verb', evidence, head: verb, direct: verb && this.#directAfter(verb) };
    const noun = this.#small('determiners', at) ? at + 1 : at;
    return has(topicWords, this.#text(noun)) ? { reason: 'own-topic-word', evidence: this.#tokens[noun] ?? NOWHERE } : undefined;
  }

  #unknownVerb(at: number): Verb {
    const { start, end, text } = this.#tokens[at] ?? { ...NOWHERE, text: '' };
    return { at, start, end, base: text, infinitive: this.#written({ start, end }), kind: 'infinitive', known: true, observable: true, reflexive: false };
  }

  /** "Cómo aislar …", "Qué es …", "Conocimiento de …". */
  #heading(at: number, verb: Verb | undefined): Verdict | undefined {
    const how = this.#match('how', at);
    if (how) {
      const act = this.#infinitiveAt(this.#tokenFrom(how.end));
      if (act) return { reason: 'how-to', evidence: how, direct: this.#direct(how.start, act) };
      return { reason: 'wh-phrase', evidence: how };
    }
    const question = this.#match('question', at);
    if (question) return { reason: 'wh-phrase', evidence: question };
    if (verb?.kind === 'infinitive') return undefined;
    const nominal = this.#match('nominal', at);
    return nominal && { reason: 'knowledge-nominal', evidence: nominal };
  }

  #byVerb(at: number, verb: Verb): Verdict | undefined {
    const framed = this.#frameOf(verb);
    if (framed && framed.reason !== 'act') {
      const observable = REASONS_OF_VERBS.has(framed.reason);
      return { reason: framed.reason, evidence: { start: verb.start, end: Math.max(verb.end, framed.end) }, certainty: framed.certainty, head: verb, direct: observable ? this.#directAfter(verb) : undefined };
    }
    if (verb.kind === 'gerund') {
      if (this.#addressed) return undefined;
      return { reason: 'gerund-heading', evidence: verb, ...(verb.observable ? { direct: this.#direct(verb.start, verb, verb.infinitive) } : {}) };
    }
    const doubt = this.#doubtOf(at, verb);
    if (doubt.noun) return undefined;
    if (framed?.reason !== 'act' && this.#isInner(verb)) return this.#innerVerdict(verb, doubt.homograph);
    if (this.#ready.small('states', verb.base)) {
      if (verb.kind === 'present' && !this.#addressed) return undefined;
      return { reason: 'inner-state', evidence: verb, certainty: 0.88, head: verb };
    }
    const reason: Reason = doubt.homograph ? 'verb-in-context' : verb.known ? (doubt.context ? 'verb-in-context' : 'observable-verb') : 'verb-by-form';
    return { reason, evidence: verb, head: verb, homograph: doubt.homograph };
  }

  #isInner({ base, reflexive }: Verb): boolean {
    return this.#ready.set('inner-state').has(base) || (reflexive && this.#ready.set('inner-reflexive').has(base));
  }

  /** "Comprender y aplicar …" names something to be seen, and is read by it. */
  #innerVerdict(verb: Verb, homograph: boolean): Verdict {
    const joined = this.#small('and', verb.at + 1) ? this.#performancesFrom(verb).find(({ observable }) => observable) : undefined;
    if (joined) return { reason: 'observable-verb', evidence: joined, certainty: 0.85, head: verb };
    const direct = this.#directAfter(verb);
    return { reason: 'inner-state', evidence: { start: verb.start, end: direct ? (this.#tokens[verb.at + 1]?.end ?? verb.end) : verb.end }, head: verb, direct, homograph };
  }

  /** What a verb means with the words behind it. */
  #frameOf(verb: Verb): { readonly reason: Reason | 'act'; readonly end: number; readonly certainty?: number } | undefined {
    const after = this.#tokens[verb.at + 1]?.start ?? this.#folded.text.length;
    for (const frame of this.#ready.frames.get(verb.base) ?? []) {
      if (frame.unaddressed && this.#addressed) continue;
      if (frame.reflexive !== undefined && frame.reflexive !== verb.reflexive) continue;
      if (frame.reason === 'business-result' && (this.#addressed || verb.kind === 'command') && !this.#share(after)) continue;
      const found = frame.with ? this.#exec(frame.with, after) : { start: after, end: verb.end };
      if (!found) continue;
      if (frame.without && this.#exec(frame.without, after)) continue;
      return { reason: frame.reason, end: found.end, ...(frame.certainty ? { certainty: frame.certainty } : {}) };
    }
    return undefined;
  }

  /** Twenty per cent. */
  #share(from: number): boolean {
    const pattern = this.#ready.pattern('share');
    pattern.lastIndex = from;
    return pattern.test(this.#folded.text);
  }

  /** Whether the word could as well be a noun, and what the words around it say about that. */
  #doubtOf(at: number, verb: Verb): { readonly noun: boolean; readonly context?: boolean; readonly homograph: boolean } {
    const sure = { noun: false, homograph: false };
    if (this.#addressed || verb.reflexive) return sure;
    const next = verb.at + 1;
    if (verb.kind === 'infinitive' || verb.kind === 'future' || verb.kind === 'command') {
      if (!this.#isAlsoNoun(verb.at)) return sure;
    } else if (!this.#isAlsoNoun(verb.at) && !this.#small('of', next)) {
      return verb.at > at || this.#small('object', next) || this.#ready.tongue.headless ? sure : this.#byNeighbors('verb');
    }
    if (this.#small('object', next)) return { noun: false, context: true, homograph: false };
    if (this.#small('of', next) || this.#small('and', next) || next >= this.#tokens.length) return { noun: true, homograph: false };
    return this.#byNeighbors(verb.kind === 'infinitive' ? 'verb' : 'noun');
  }

  #byNeighbors(usual: 'verb' | 'noun'): { readonly noun: boolean; readonly homograph: boolean } {
    const { neighbors } = this.#around;
    if (neighbors && neighbors.verbs >= 0.6) return { noun: false, homograph: true };
    if (neighbors && neighbors.nouns >= 0.6) return { noun: true, homograph: true };
    return { noun: usual === 'noun', homograph: true };
  }

  #isAlsoNoun(at: number): boolean {
    return this.#ready.set('also-nouns').has(this.#text(at));
  }

  #byNoun(from: number, verb: Verb | undefined): Verdict {
    let at = from;
    while (at < from + 3 && this.#small('determiners', at)) at += 1;
    const noun = this.#tokens[at] ?? this.#tokens[from] ?? NOWHERE;
    const word = this.#text(at);
    const growth = this.#match('growth', at);
    if (growth && (this.#share(growth.end) || this.#mentions('business-nouns', at + 1, 6))) return { reason: 'business-result', evidence: growth };
    const event = this.#match('event', from);
    if (event) return { reason: 'course-activity', evidence: event };
    if (this.#isFact(from)) return { reason: 'fact', evidence: this.#tokens[at] ?? NOWHERE };
    if (this.#ready.set('topic-words').has(word)) return { reason: 'topic-word', evidence: noun, ...this.#actAt(from, at) };
    const act = this.#actAt(from, at);
    const open = verb !== undefined && this.#doubtOf(from, verb).homograph;
    const evidence = this.#wordsFrom(from, Math.min(this.#tokens.length, at + 1));
    if (act || at > from) return { reason: 'noun-phrase', evidence, ...act, homograph: open };
    return { reason: 'noun-phrase', evidence, certainty: this.#tokens.length - from > 16 ? 0.85 : 1, homograph: open };
  }

  #isFact(from: number): boolean {
    for (let at = from + 1; at < Math.min(this.#tokens.length, from + 14); at += 1) {
      if (/[:;(–—]/.test(this.#tokens[at]?.before ?? '')) return false;
      if (this.#small('relative', at)) return false;
      if (this.#small('copulas', at)) return true;
    }
    return false;
  }

  #mentions(list: string, from: number, words: number): boolean {
    const known = this.#ready.set(list);
    return this.#tokens.slice(from, from + words).some(({ text }) => known.has(text) || known.has(`${text}s`));
  }

  /** "Identificación de riesgos" → identificar, in place of "Identificación de". */
  #actAt(from: number, at: number): { readonly direct?: Direct } | undefined {
    const noun = this.#text(at);
    const told = this.#actOf(noun);
    if (told === undefined) return undefined;
    if (told === '' || at > from) return {};
    const [link, object] = [this.#tokens[at + 1], this.#tokens[at + 2]];
    const rest = link && this.#ready.tongue.links[link.text];
    if (!link || rest === undefined || !object || link.before !== '' || object.before !== '' || link.text.endsWith("'") || this.#isLearner(at + 2) || this.#isLearner(at + 3)) return {};
    const bare = rest === '' && !this.#small('determiners', at + 2);
    if (bare && !this.#ready.tongue.bareObject?.test(object.text)) return {};
    const first = this.#tokens[from] ?? NOWHERE;
    return { direct: { start: first.start, end: link.end, verb: rest === '' ? told : `${told} ${rest}` } };
  }

  /** The verb of a noun for an act; empty where it is such a noun and no single verb says the same. */
  #actOf(noun: string): string | undefined {
    return this.#ready.acts.get(noun) ?? this.#ready.tongue.actsOf(noun).map((infinitive) => this.#ready.verbs.get(infinitive)).find((verb) => verb?.observable)?.infinitive;
  }

  // Verbs.

  /** The verb that the rest starts with, behind "no", "ne pas", "se" and adverbs. */
  #headVerb(from: number): Verb | undefined {
    let at = from;
    while (at < from + 4 && (this.#small('not', at) || (this.#adverbAt(at) && at > from))) at += 1;
    return this.#verbAt(at);
  }

  #infinitiveAt(from: number): Verb | undefined {
    let at = from;
    while (at < from + 4 && (this.#small('not', at) || this.#adverbAt(at))) at += 1;
    const verb = this.#verbAt(at);
    return verb?.kind === 'infinitive' ? verb : undefined;
  }

  /** The verb at a token; with "se" or "s'" before it, both. */
  #verbAt(at: number): Verb | undefined {
    const token = this.#tokens[at];
    if (!token) return undefined;
    if (this.#small('reflexive', at)) {
      const verb = this.#plainVerbAt(at + 1);
      return verb && { ...verb, start: token.start, reflexive: true };
    }
    return this.#plainVerbAt(at);
  }

  #plainVerbAt(at: number): Verb | undefined {
    if (!this.#verbs.has(at)) this.#verbs.set(at, this.#verbOf(at));
    return this.#verbs.get(at);
  }

  #verbOf(at: number): Verb | undefined {
    const token = this.#tokens[at];
    if (!token || token.text.includes('□') || this.#isSmall(at)) return undefined;
    const { tongue, verbs } = this.#ready;
    for (const [base, kind] of tongue.candidates(token.text)) {
      const known = verbs.get(base);
      if (known) return { at, start: token.start, end: token.end, base, infinitive: known.infinitive, kind, known: true, observable: known.observable, reflexive: tongue.enclitic?.test(token.text) ?? false };
    }
    if (this.#ready.set('nouns').has(token.text)) return undefined;
    const guess = tongue.byForm(token.text);
    if (!guess) return undefined;
    const [base, kind] = guess;
    const written = this.#written(token);
    return { at, start: token.start, end: token.end, base, infinitive: kind === 'infinitive' ? written.slice(0, base.length) : base, kind, known: false, observable: true, reflexive: false };
  }

  /** All verbs that are joined to this one as its equals: "Identificar, aislar y bloquear …". */
  #performancesFrom(head: Verb): readonly Performance[] {
    const found: Verb[] = [head];
    let under = false;
    for (let at = head.at + 1; at < this.#tokens.length; at += 1) {
      const { before = '' } = this.#tokens[at] ?? {};
      const joined = /[,;/]/.test(before) || this.#small('and', at - 1) || /^[.]/.test(before);
      if (/[;]/.test(before) || (before.includes(',') && this.#small('and', at))) under = false;
      if (joined && !under) {
        const verb = this.#verbAt(this.#adverbAt(at) || this.#small('not', at) ? at + 1 : at);
        if (verb && this.#isEqual(head, verb)) found.push(verb);
      }
      if (this.#small('under', at)) under = true;
    }
    return found.map(({ start, end, infinitive, base, observable }) => {
      const meaning = this.#meaningOf(base);
      return { ...this.#folded.original({ start, end }), base: infinitive, observable, ...(meaning ? { meaning } : {}) };
    });
  }

  #isEqual(head: Verb, verb: Verb): boolean {
    if (verb.kind !== head.kind || !(verb.known || verb.kind === 'infinitive')) return false;
    return (verb.kind === 'infinitive' || verb.kind === 'command' || verb.kind === 'future') ? !this.#isAlsoNoun(verb.at) || this.#small('object', verb.at + 1) : this.#small('object', verb.at + 1) && !this.#isAlsoNoun(verb.at);
  }

  /** "Saber cómo aislar …" → aislar. */
  #directAfter(verb: Verb): Direct | undefined {
    let at = verb.at + 1;
    while (at < verb.at + 3 && this.#adverbAt(at)) at += 1;
    if (!this.#small('how', at)) return undefined;
    const act = this.#infinitiveAt(at + 1);
    return act && !this.#isInner(act) && (act.observable || act.reflexive) ? this.#direct(verb.start, act) : undefined;
  }

  #direct(start: number, act: Verb, infinitive = this.#written(act)): Direct {
    return { start, end: act.end, verb: infinitive };
  }

  // Small helpers.

  #text(at: number): string {
    return this.#tokens[at]?.text ?? '';
  }

  #small(name: Parameters<Ready['small']>[0], at: number): boolean {
    return this.#ready.small(name, this.#tokens[at]?.text);
  }

  /** "para" is no form of "parar". */
  #isSmall(at: number): boolean {
    return this.#small('under', at) || this.#small('determiners', at) || this.#small('of', at) || this.#small('and', at);
  }

  #adverbAt(at: number): boolean {
    const word = this.#text(at);
    return this.#small('adverbs', at) || (this.#ready.tongue.adverb.test(word) && this.#actOf(word) === undefined);
  }

  #match(name: Parameters<Ready['pattern']>[0], at: number): Stretch | undefined {
    const token = this.#tokens[at];
    return token && this.#exec(this.#ready.pattern(name), token.start);
  }

  #exec(pattern: RegExp, from: number): Stretch | undefined {
    pattern.lastIndex = from;
    const found = pattern.exec(this.#folded.text);
    return found ? { start: found.index, end: found.index + found[0].length } : undefined;
  }

  /** The first token that starts at a place or behind it. */
  #tokenFrom(place: number): number {
    let at = 0;
    while (at < this.#tokens.length && (this.#tokens[at]?.start ?? 0) < place) at += 1;
    return at;
  }

  #wordsFrom(from: number, to: number): Stretch {
    const [first, last] = [this.#tokens[from], this.#tokens[to - 1]];
    return first && last ? { start: first.start, end: last.end } : NOWHERE;
  }

  /** As the author wrote it, in small letters. */
  #written(stretch: Stretch): string {
    const { start, end } = this.#folded.original(stretch);
    return this.#statement.lower.slice(start, end).replace(/’/g, "'");
  }

  // The answer, in places of the author's text.

  #answer(verdict: Verdict): Judgement {
    const { original } = this.#folded;
    const performances = verdict.head && this.#isPerformed(verdict) ? this.#performancesFrom(verdict.head) : [];
    const reason = this.#around.strict ? this.#strictly(verdict.reason, performances) : verdict.reason;
    const parts = [...this.#parts, ...(verdict.head ? this.#behaviorOf(verdict.head) : [])].map(({ part, ...stretch }): Part => ({ part, ...original(stretch) }));
    const [first] = performances;
    return {
      reason,
      evidence: this.#evidenceOf(verdict),
      parts: first?.observable ? [...parts, { part: 'verb', start: first.start, end: first.end }] : parts,
      performances,
      certainty: verdict.certainty ?? 1,
      homograph: verdict.homograph ?? false,
      ...(verdict.direct ? { direct: { verb: verdict.direct.verb, ...original({ start: verdict.direct.start, end: verdict.direct.end }) } } : {}),
    };
  }

  /** A performance among the evidence has the author's places already. */
  #evidenceOf({ evidence }: Verdict): Stretch {
    return 'base' in evidence && !('at' in evidence) ? { start: evidence.start, end: evidence.end } : this.#folded.original(evidence);
  }

  #isPerformed({ reason }: Verdict): boolean {
    return reason !== 'course-as-actor' && reason !== 'prerequisite';
  }

  #strictly(reason: Reason, performances: readonly Performance[]): Reason {
    if (reason !== 'observable-verb' && reason !== 'verb-in-context') return reason;
    const seen = performances.filter(({ observable }) => observable);
    return seen.length > 0 && seen.every(({ base }) => this.#ready.set('not-performed').has(fold(base))) ? 'not-performed' : reason;
  }

  /** What is done, then how well and under which conditions, where that stands at the end. */
  #behaviorOf(head: Verb): readonly FramePart[] {
    const end = this.#tokens.at(-1)?.end ?? 0;
    const start = this.#small('not', head.at - 1) ? (this.#tokens[head.at - 1]?.start ?? head.start) : head.start;
    const tails = this.#tailsAfter(head.end, end);
    const parts: FramePart[] = [{ part: 'behavior', start, end: tails[0] ? this.#trimmed(start, tails[0].start) : end }];
    tails.forEach((tail, index) => parts.push({ part: tail.part, start: tail.start, end: this.#trimmed(tail.start, tails[index + 1]?.start ?? end) }));
    return parts;
  }

  #tailsAfter(from: number, end: number): readonly FramePart[] {
    const tails: FramePart[] = [];
    for (const [part, name] of [['standard', 'standard'], ['condition', 'circumstance']] as const) {
      const pattern = this.#ready.pattern(name);
      pattern.lastIndex = from;
      const found = pattern.exec(this.#folded.text);
      if (found && found.index > from && found.index < end) tails.push({ part, start: found.index, end });
    }
    return tails.sort((a, b) => a.start - b.start);
  }

  #trimmed(start: number, end: number): number {
    return start + this.#folded.text.slice(start, end).replace(/[\s,;:(–—-]+$/, '').length;
  }
}

const NOWHERE: Token = { start: 0, end: 0, text: '', before: '' };

/** Reasons after whose verb another one may be meant: "Aprender a usar …". */
const REASONS_OF_VERBS: ReadonlySet<Reason> = new Set(['inner-state', 'vague-growth', 'practice', 'teacher-act']);

const stemOf = (word: string): string => word.replace(/(?:[ae]s|[aeosx])$/, '');
