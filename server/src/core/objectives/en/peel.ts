/** What authors write before the verb: when it will be so, under which conditions, who learns, and that they "will be able to". */
import type { Around } from '../grammar';
import type { Part, PartName } from '../framing';
import { once } from '../lexicon';
import type { Statement, Word } from '../statement';
import { baseOf, gerundOf, isHomograph, isInner, isNounOf, lexicon, thirdPersonOf } from './forms';
import { AUXILIARIES, CLAUSE_WORDS, leadAt, NOT_ADVERBS, PREPOSITIONS, startsObject, SURE_OBJECTS } from './lead';
import { patternAt, wordSet } from './patterns';

export interface Peeled {
  /** Where what is left begins: an index into the words. */
  readonly index: number;
  readonly parts: readonly Part[];
  /** A "will", "can", "able to" or "to" came before, so that a verb follows. */
  readonly led: boolean;
  /** Somebody who learns is named before the verb. */
  readonly person: boolean;
  /** "have completed", "are using": the verb behind has another form. */
  readonly aspect?: 'perfect' | 'progressive';
  /** "capable of isolating": a gerund follows. */
  readonly gerund?: boolean;
  /** "The aim of this course is to …": what follows may be what the teacher does. */
  readonly courseAim?: boolean;
}

/** Takes off what stands before the verb, from a word on. */
export function peel(statement: Statement, around: Around, from: number): Peeled {
  return new Peeler(statement, around, from).all();
}

class Peeler {
  private index = 0;
  private led = false;
  private person = false;
  private aspect: Peeled['aspect'];
  private gerund = false;
  private courseAim = false;
  private readonly parts: Part[] = [];

  constructor(
    private readonly statement: Statement,
    private readonly around: Around,
    private readonly from: number,
  ) {}

  all(): Peeled {
    if (this.from > 0) this.mark('stem', this.from);
    for (let turn = 0; turn < 6 && (this.time() || this.aim() || this.condition()); turn++);
    this.subject();
    this.adverbs();
    this.modals();
    this.adverbs();
    const { index, parts, led, person, aspect, gerund, courseAim } = this;
    return { index, parts, led, person, gerund, courseAim, ...(aspect ? { aspect } : {}) };
  }

  /** "By the end of this course," and its kin. */
  private time(): boolean {
    return this.take('stem', patterns().time);
  }

  /** "The aim of this unit is to …", "Objective:". */
  private aim(): boolean {
    if (!this.take('stem', patterns().aim)) return false;
    this.courseAim = true;
    this.led = /\bto\s*$/.test(this.statement.lower.slice(0, this.offset));
    return true;
  }

  /** "Given a price list, …", "In a simulated call, …": up to the comma behind which something is done. */
  private condition(): boolean {
    const { words } = this.statement;
    const first = words[this.index];
    if (!first || !CONDITION_STARTS.has(first.lower) || first.code) return false;
    for (let at = this.index + 2; at < Math.min(words.length, this.index + 45); at++) {
      if (!words[at]?.before.startsWith(',')) continue;
      if (!this.startsDoing(at, first)) continue;
      this.mark('condition', at);
      // "When the alarm sounds, leave by …": behind a clause, something is done.
      this.led ||= CLAUSE_STARTS.has(first.lower);
      return true;
    }
    return false;
  }

  private startsDoing(at: number, first: Word): boolean {
    const { words } = this.statement;
    let index = at;
    while (isAdverb(words[index])) index++;
    const [word, next] = [words[index], words[index + 1]];
    if (!word) return false;
    if (this.subjectEnd(index) > index) return true;
    if (isInner(word.lower) && startsObject(next)) return true;
    const base = baseOf(word.lower);
    if (base === undefined || word.code) return false;
    if (isHomograph(base) && first.lower !== 'using') {
      const lead = leadAt(this.statement, index, this.around, false);
      if (lead?.kind === 'verb' && lead.certainty > 0.85) return true;
      if (CLAUSE_STARTS.has(first.lower) && next?.before === '' && next.lower !== 'of' && next.lower !== 'and') return true;
    }
    if (!isHomograph(base)) return !words.slice(at + 1, at + 14).some(({ before, lower }) => first.lower === 'using' && before.includes(',') && (lower === 'and' || lower === 'or'));
    return next?.before === '' && (/^\s+at (?:least|most)\b/.test(this.statement.lower.slice(word.end)) || SURE_OBJECTS.has(next.lower) || /^\d/.test(next.lower));
  }

  /** "The learner", "All new nurses in the ward": only where a verb or a "will" follows. */
  private subject(): void {
    const end = this.subjectEnd(this.index);
    if (end === this.index) return;
    this.person = true;
    this.mark('audience', end);
  }

  /** The index behind a subject that learns, or `index` where there is none. */
  private subjectEnd(index: number): number {
    const { words } = this.statement;
    let at = index;
    while (at < index + 3 && SUBJECT_STARTS.has(words[at]?.lower ?? '')) at++;
    const determined = at > index;
    for (let head = at; head < at + 4; head++) {
      const word = words[head];
      if (!word || (head > at && word.before !== '' && word.before !== '/') || endsSubject(word.lower)) break;
      if (head > at && !determined && doesSomething(words[head - 1])) break;
      if (!this.learns(word, head, determined)) continue;
      const end = this.qualified(head + 1);
      if (this.verbFollows(end, word, determined)) return end;
    }
    return index;
  }

  private learns(word: Word, head: number, determined: boolean): boolean {
    const { lower, code } = word;
    if (code) return false;
    const next = this.statement.words[head + 1];
    // Whoever understands something is somebody.
    if (isNounOf('learners', lower) || (next?.before === '' && KNOWS.test(next.lower) && !isAdverb(word))) return true;
    if (this.around.audiences.some((audience) => this.namesAudience(audience, head))) return true;
    return determined && AGENT_ENDING.test(lower) && !isNounOf('course-nouns', lower);
  }

  /** Whether the words up to `head` are the last words of an audience of the brief, in either number. */
  private namesAudience(audience: string, head: number): boolean {
    const last = audience.split(/\s+/).at(-1) ?? '';
    const word = this.statement.words[head]?.lower ?? '';
    return last.length > 2 && (word === last || word === `${last}s` || `${word}s` === last);
  }

  /** "nurses on the ward", "staff who handle cash": up to the verb. */
  private qualified(at: number): number {
    const { words } = this.statement;
    const start = words[at];
    if (!start || !(QUALIFIERS.has(start.lower) && start.before === '')) return at;
    for (let end = at + 1; end < Math.min(words.length, at + 9); end++) if (MODALS.has(words[end]?.lower ?? '')) return end;
    return at;
  }

  private verbFollows(at: number, subject: Word, determined: boolean): boolean {
    const { words } = this.statement;
    let index = at;
    while (isAdverb(words[index])) index++;
    const word = words[index];
    if (!word || (word.before !== '' && index === at)) return false;
    if (/^(?:is|are|am)$/.test(word.lower)) return isAbleAt(this.statement.lower, word.end) || (PRONOUNS.has(subject.lower) && words[index + 1]?.lower.endsWith('ing') === true);
    if (MODALS.has(word.lower) || word.lower === "don't") return true;
    const third = thirdPersonOf(word.lower);
    const base = baseOf(word.lower);
    if (PRONOUNS.has(subject.lower)) return base !== undefined || third !== undefined || isInner(word.lower) || word.lower === 'have' || AUXILIARIES.has(word.lower);
    if (isInner(word.lower.replace(/s$/, ''))) return true;
    const next = words[index + 1];
    const object = next?.before === '' && next.lower !== 'of' ? next : undefined;
    const sureObject = startsObject(object);
    const plural = /s$|^(?:staff|people|crew|personnel)$/.test(subject.lower);
    if (!plural && /[^s]s$/.test(word.lower) && sureObject) return true;
    if (third !== undefined && !plural) return !isHomograph(third) || (object !== undefined && determined);
    // "Nurses record vital signs", but "Staff training" and "Managers meeting".
    if (base !== undefined && plural) return !isHomograph(base) || sureObject || (object !== undefined && subject.lower.endsWith("s") && !lexicon().set('compound-heads').has(word.lower));
    return false;
  }

  private modals(): void {
    if (this.take('stem', patterns().modal)) {
      const stem = this.statement.lower.slice(0, this.offset).trimEnd();
      if (/\b(?:have|has|having|had)$/.test(stem)) this.aspect = 'perfect';
      else if (/\b(?:are|is|am)$/.test(stem)) this.aspect = 'progressive';
      if (/\b(?:of|in|at)$/.test(stem)) this.gerund = true;
      this.led = this.aspect === undefined && !this.gerund;
    }
    this.adverbs();
    if (this.take('stem', patterns().able)) {
      this.gerund = /\b(?:of|in|at)\s*$/.test(this.statement.lower.slice(0, this.offset));
      this.led = !this.gerund;
      this.aspect = undefined;
    }
  }

  private adverbs(): void {
    const { words } = this.statement;
    while ((isAdverb(words[this.index]) || (words[this.index]?.lower === 'and' && isAdverb(words[this.index + 1]))) && this.index + 1 < words.length) this.index++;
  }

  private get offset(): number {
    return this.statement.words[this.index]?.start ?? this.statement.end;
  }

  /** Takes what a pattern finds right here; the words it ends in the middle of stay. */
  private take(part: PartName, pattern: RegExp): boolean {
    if (this.index >= this.statement.words.length) return false;
    pattern.lastIndex = this.offset;
    const found = pattern.exec(this.statement.lower);
    if (!found || found[0].length === 0) return false;
    const end = this.offset + found[0].length;
    let index = this.index;
    while ((this.statement.words[index]?.start ?? Infinity) < end) index++;
    if (index === this.index || index >= this.statement.words.length) return false;
    this.mark(part, index);
    return true;
  }

  private mark(part: PartName, index: number): void {
    const { words } = this.statement;
    const [start, end] = [words[this.index]?.start ?? 0, words[index - 1]?.end ?? 0];
    const before = this.parts.at(-1);
    if (before?.part === part) this.parts[this.parts.length - 1] = { part, start: before.start, end };
    else if (end > start) this.parts.push({ part, start, end });
    this.index = index;
  }
}

export function isAdverb(word: Word | undefined): boolean {
  return word !== undefined && !word.code && ((word.lower.endsWith('ly') && word.lower.length > 4 && !NOT_ADVERBS.has(word.lower)) || ADVERBS.has(word.lower)) && baseOf(word.lower) === undefined && gerundOf(word.lower) === undefined;
}

/** A word before the one who learns that makes it no subject: "Help operators …". */
const doesSomething = (word: Word | undefined): boolean => word !== undefined && ((baseOf(word.lower) !== undefined && !/[es]d$/.test(word.lower)) || isInner(word.lower));

const KNOWS = /^(?:understand|know|appreciate|realize)s?$/;
const ADVERBS = wordSet('not never always also then now better further');
const CONDITION_STARTS = wordSet('given provided using without with within from for in on at during when whenever while if under after before where upon through by based as working acting faced presented following wearing holding supplied starting unless once');
/** A clause with a verb of its own follows. */
const CLAUSE_STARTS = wordSet('when whenever if unless while once');
const SUBJECT_STARTS = wordSet('the a an all each every any our your new both most these those');
const MODALS = wordSet("will can could should must shall may might would need needs have has are is am ought do does won't can't cannot");
const PRONOUNS = wordSet('you they we i he she people everyone');
const endsSubject = (word: string): boolean => CLAUSE_WORDS.has(word) || PREPOSITIONS.has(word) || AUXILIARIES.has(word) || word === 'and' || word === 'or';
const ABLE = 'able|capable|competent|ready|prepared|qualified|equipped|proficient|skilled|expected|required|trained';
const IS_ABLE = patternAt(String.raw` ((not|also|now) )?(${ABLE}|supposed|going|aware|familiar|confident|comfortable|informed|conscious)\b`);
/** "Is expected", "are also aware". */
function isAbleAt(lower: string, offset: number): boolean {
  IS_ABLE.lastIndex = offset;
  return IS_ABLE.test(lower);
}
const QUALIFIERS = wordSet('of in at on from who with that completing attending taking');
const AGENT_ENDING = /(?:[^aeiou]er|or|ist|ian|ee|man|woman|men|women|person|people|staff|crew|team|lead|rep|reps)s?$/;

const patterns = once(() => {
  const course = lexicon().any('course-nouns');
  const learners = `(${lexicon().any('learners')})s?`;
  const able = `(${ABLE}|in a position|successful)`;
  const power = '(abilit(y|ies)|capacity|capability|competence|readiness|skills?)';
  return {
    time: patternAt(String.raw`((by|at|on|upon|after|following|when|once|having|before|as a result of|through|throughout|during|in) ((the|successful|successfully|your|you|they|this|our|each|students?|learners?|participants?) ){0,4}((end|conclusion|close|completion|completing|completed|complete|finishing|finished|finish|attending|taking|reading|studying|working through|participating)\b[^,:;.]{0,100}?|([\w-]+ ){0,4}?(${course})s?)(\s*[,:]\s*| (?=((the|all|each) )?((?!(of|this|that|our|${course})s?\b)[\w-]+ ){0,2}?(your|${learners}) (will|should|can|shall|must|are|is|would|may)\b)))`),
    aim: patternAt(String.raw`((the|a|one|our|your|my|main|primary|overall|key|learning|course|training|performance|terminal|enabling) ){0,4}(aims?|goals?|purpose|objectives?|outcomes?|intent|intention|target)\b( (of|for|in) (the|this|our|each|my|your)?\s*([\w-]+ ){0,3}?[\w-]+)?( (is|are|was|will be) (for (the )?[\w-]+ )?(to\b|that\b)?|\s*:)`),
    modal: patternAt(String.raw`(((will|can|could|should|must|shall|may|might|would)(?![a-z'’])( (not|also|now|then|be|have|all|each|always|never)){0,3}|(needs?|ha(ve|s)|ought|(are|is|am) (going|expected|required|supposed|able)) to|(do|does) not|don['’]t|(are|is|am)(?= ([a-z-]+ly )?[a-z-]+ing\b)|(have|has)(?= ([a-z-]+ly )?([a-z-]+ed|built|written|made|run|taken|given|drawn|chosen|done|held|led|met|sent|taught|seen|read|found|got|set|had)\b)|to(?= [a-z]))(?![a-z])\s*)`),
    able: patternAt(String.raw`((be|become|being|are|is|am|feel)?\s*((better|fully|more) )?${able} (to|of|in|at)\b\s*(be able to )?|((the|an|your|their|his|her|proven|demonstrated|basic|have) ){0,3}(${power}|power) to\b\s*|(demonstrate|show|prove|display)s? (the|an|your|their)?\s*${power} (to|of|in)\b\s*|(demonstrate|show|prove)s? that (they|you|he|she|the \w+) (can|is able to|are able to) )`),
  };
});
