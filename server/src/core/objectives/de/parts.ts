/** Which words of a German statement are stem, audience, condition, behavior and standard. */
import type { Part, PartName } from '../framing';
import type { Act } from './acts';
import { OBSERVABLE } from './acts';
import { DETERMINERS, isLearner, isPerson, PREPOSITIONS } from './nouns';
import { clauseAt, type Sentence } from './sentence';
import { fold, keyAt } from './tokens';

interface Range {
  readonly from: number;
  readonly to: number;
}

/** What surrounds the behavior: all of it as tokens. */
export interface Frame {
  readonly stems: readonly Range[];
  readonly audience?: Range;
  /** Where what people do starts. */
  readonly core: number;
  /** Said of people who can do it, so that it is theirs and not the organisation's. */
  readonly able?: boolean;
}

/**
 * The behavior is what is left between the other parts. Since the verb is last, a standard or condition often stands
 * inside it; then the behavior comes in several stretches, and the last one holds the verb.
 */
export function partsOf(sentence: Sentence, { stems, audience, core }: Frame, acts: readonly Act[]): readonly Part[] {
  const { tokens } = sentence;
  const parts: Part[] = [];
  const taken: (PartName | undefined)[] = tokens.map(() => undefined);
  const mark = (part: PartName, { from, to }: Range): void => {
    for (let at = from; at < to; at++) taken[at] ??= part;
  };
  if (audience) mark('audience', audience);
  for (const stem of stems) mark('stem', stem);
  const verbs = new Set(acts.map(({ at }) => at));
  const end = sentence.end;
  for (const found of phrases(sentence, core, end, acts)) mark(found.part, found);
  mark('behavior', { from: Math.min(core, ...verbs), to: end });
  for (let at = 0; at < tokens.length; ) {
    const part = taken[at];
    let to = at + 1;
    while (to < tokens.length && taken[to] === part) to++;
    const [first, last] = [tokens[at], tokens[to - 1]];
    if (part && first && last) parts.push({ part, start: first.start, end: last.end + (/^\s?[%‰°€]+/.exec(sentence.statement.text.slice(last.end, last.end + 4))?.[0].length ?? 0) });
    at = to;
  }
  const [act] = acts;
  return act && OBSERVABLE.has(act.reason) ? [...parts, { part: 'verb', start: act.start, end: act.end }] : parts;
}

const CONDITION = /^(?:mit|mithilfe|mittels|ohne|anhand|unter|bei|beim|waehrend|wenn|falls|sobald|auf|im|in|nach|vor|trotz|gegeben|anlaesslich|am|aus)$/;
const LEADING_ONLY = /^(?:bei|beim|unter|waehrend|auf|im|in|nach|vor|am|aus|mit)$/;
/** With these verbs "mit" is no means. */
const WITH = /(?:beginnen|fangen|umgehen|arbeiten|sprechen|reden|vergleichen|binden|knuepfen|kommunizieren|handeln|kombinieren|sorgen|fuellen|starten|rechnen|stimmen|tauschen|statten|stuecken|vereinbaren|fuehren|diskutieren|mischen)$/;
const STANDARD = /^(?:innerhalb|binnen|gemaess|laut|entsprechend)$/;
const STANDARD_WORDS = /^(?:fehlerfrei|fehlerlos|korrekt|vollstaendig|normgerecht|fachgerecht|vorschriftsgemaess|ordnungsgemaess|regelkonform|termingerecht|fristgerecht|.+gerecht|.+konform|.+gemaess|lueckenlos)$/;

function phrases(sentence: Sentence, core: number, end: number, acts: readonly Act[]): readonly (Range & { readonly part: PartName })[] {
  const verbs = new Set(acts.map(({ at }) => at));
  const { tokens, clauses } = sentence;
  const found: (Range & { readonly part: PartName })[] = [];
  for (const { from, to, kind } of clauses) {
    // "Wenn der Alarm ertönt, …", "…, ohne nachzuschlagen".
    const opener = keyAt(tokens, from);
    if (kind === 'sub' && from >= core && /^(?:wenn|falls|sobald|nachdem|bevor|ohne)$/.test(opener)) found.push({ part: 'condition', from, to });
    if (kind === 'sub' && from < core && /^(?:wenn|falls|sobald)$/.test(opener) && from === 0) found.push({ part: 'condition', from, to });
  }
  const [opening] = clauses;
  const leads = opening?.kind === 'sub' && /^(?:wenn|falls|sobald)$/.test(keyAt(tokens, 0)) ? opening.to : core;
  for (let at = leads; at < end; at++) {
    const token = tokens[at];
    const clause = clauseAt(sentence, at);
    if (!token || clause?.kind !== 'main' || verbs.has(at)) continue;
    if (STANDARD_WORDS.test(token.key) && !token.capital) found.push({ part: 'standard', from: at, to: at + 1 });
    const counted = countedAt(sentence, at, clause.to);
    const part: PartName | undefined = counted !== undefined || STANDARD.test(token.key) ? 'standard' : CONDITION.test(token.key) && (at === leads || !LEADING_ONLY.test(token.key) || isWithin(sentence, at, acts)) ? 'condition' : undefined;
    if (!part || !(PREPOSITIONS.has(token.key) || part === 'standard')) continue;
    const to = counted ?? phraseEnd(sentence, at, clause.to, verbs);
    if (to <= at + 1 && !counted) continue;
    found.push({ part: part === 'condition' && /^(?:ohne)$/.test(token.key) && keyAt(tokens, at + 1).includes('fehler') ? 'standard' : part, from: at, to });
    at = to - 1;
  }
  return found;
}

/** "mit dem Multimeter", "bei Stromausfall", "unter sterilen Bedingungen": not somebody, and nothing that the verb asks for. */
function isWithin({ tokens, around }: Sentence, at: number, acts: readonly Act[]): boolean {
  const noun = tokens.slice(at + 1, at + 4).find(({ capital }) => capital);
  if (!noun || !acts.some(({ reason }) => OBSERVABLE.has(reason)) || isPerson(noun) || isLearner(noun, around.audiences)) return false;
  const key = keyAt(tokens, at);
  if (key === 'mit') return DETERMINERS.has(keyAt(tokens, at + 1)) && !acts.some(({ base }) => WITH.test(fold(base)));
  return key === 'bei' || (key === 'unter' && /(?:bedingungen|aufsicht|anleitung|zeitdruck|beobachtung)$/.test(noun.key));
}

/** "in unter 10 Minuten", "mindestens 9 von 10 Fällen", "zu 95 %": where it ends. */
function countedAt({ tokens, statement }: Sentence, at: number, stop: number): number | undefined {
  const key = keyAt(tokens, at);
  const starts = /^(?:in|innerhalb|binnen|mindestens|hoechstens|maximal|zu|bis|spaetestens|um|mit|weniger)$/.test(key) || /^\d/.test(key);
  if (!starts) return undefined;
  for (let to = at; to < Math.min(stop, at + 6); to++) {
    const token = tokens[to];
    if (!token) return undefined;
    if (/^\d|^(?:zwei|drei|vier|fuenf|zehn|einer)$/.test(token.key)) {
      const unit = keyAt(tokens, to + 1);
      const percent = /^\s?%/.test(statement.text.slice(token.end)) || unit.startsWith('prozent');
      if (percent) return to + (unit.startsWith('prozent') ? 2 : 1) + (tokens[to + 1]?.key === 'genauigkeit' ? 1 : 0);
      if (/^(?:sekunden?|minuten?|stunden?|tag|tage|tagen|wochen?|versuchen?|fehlern?|mm|cm|grad)$/.test(unit) && to + 1 < stop) return to + 2;
      if (unit === 'von' && /^\d|^(?:zehn|fuenf)$/.test(keyAt(tokens, to + 2))) return tokens[to + 3]?.capital ? to + 4 : to + 3;
      if (/^\d/.test(key)) return undefined;
    } else if (to > at && !/^(?:von|unter|weniger|als|maximal|hoechstens|mindestens|rund|den|der|ersten|zu)$/.test(token.key)) return undefined;
  }
  return undefined;
}

/** Where a phrase with a preposition ends: with its noun and what belongs to that. */
function phraseEnd({ tokens }: Sentence, from: number, stop: number, verbs: ReadonlySet<number>): number {
  for (let at = from + 1; at < stop && !verbs.has(at); at++) {
    if (!tokens[at]?.capital) continue;
    const to = at + 1;
    if (/^(?:des|eines|einer|von|vom)$/.test(keyAt(tokens, to)) && to < stop) return phraseEnd({ tokens } as Sentence, to, stop, verbs);
    return to;
  }
  return from;
}
