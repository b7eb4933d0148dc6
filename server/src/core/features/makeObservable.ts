/** "Understand lockout" rewritten by its author: a verb to choose, what it is about, when, and how well, one stop after the other. */
import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../document';
import { columnOf, eolOf, offsetsOf, replace, type Snippet } from '../edit';
import { isFlagged } from '../objectives/framing';
import type { Stretch } from '../objectives/phrases';
import type { Fix } from '../rule';
import { actsIn } from '../rules/objective/acts';
import { capitalLike } from '../rules/objective/capital';
import { mendsBy, type Rewording, type Statement } from '../rules/objective/readings';
import { behindState, NAMES_CONTENT, placeIn, startsSmall, verbsBefore, verbsFor } from '../rules/objective/verbs';
import type { Settings } from '../settings';
import type { ScalarNode, Span } from '../tree';
import { objectiveAt } from './objectiveAt';

/**
 * For the objective whose text the cursor is in, where it says nothing that can be seen. The author's words stay at their
 * stop until something else is typed there. An editor without stops writes questions for the author to answer.
 */
export function makeObservable(document: DocumentOf<'brief'>, settings: Settings, span: Span): Fix | undefined {
  const found = objectiveAt(document, settings, span);
  const node = found?.behavior.place.node;
  if (!found || !isFlagged(found.reading) || node?.type !== 'scalar') return undefined;
  const key = found.behavior.place.key;
  const section = found.item.place.node;
  if (!key || section.type !== 'map' || section.flow || !standsAlone(document, node)) return undefined;
  const statement: Statement = { ...found, document, settings };
  const act = actIn(statement);
  // What is done in the course cannot be made observable by another verb: see what its own mends ask.
  if (!act && (found.reading.framing === 'activity' || found.reading.framing === 'instructor')) return undefined;
  const cut = act ?? unseen(statement);
  const words = wordsLeft(node, statement, cut);
  if (!words) return undefined;
  const margin = eolOf(document) + ' '.repeat(columnOf(document, key.span.start));
  const { parts } = found.reading;
  const missing = FIELDS.filter(([field, part]) => found.item[field] === undefined && !parts.some((one) => one.part === part)).map(([field]) => field);
  const { open, before, rest, close } = words;
  const verbs = [...new Set([...(act ? [act.text.toLowerCase()] : []), ...verbsAt(statement, cut, act !== undefined)])].map((verb) => (before.trim() === '' && found.language !== 'de' ? capitalLike(found.behavior.value, verb) : verb));
  const hints = { conditions: l10n.t('<given what, or when>'), standard: l10n.t('<how well, how fast, how often>') };
  const ordered = (lead: string, verb: string, about: string): string => open + lead + (found.language === 'de' ? `${about} ${verb}` : `${verb} ${about}`).trim() + close;
  const stops = missing.map((field, index) => `${margin}${field}: \${${String(index + 3)}:${stopText(hints[field])}}`);
  const comment = behind(document, node);
  const line = { start: node.span.start, end: node.span.end + comment.length };
  const snippet: Snippet = { span: line, text: ordered(stopText(before), `\${1|${verbs.map(choiceText).join(',')}|}`, `\${2:${stopText(rest)}}`) + stopText(comment) + stops.join('') };
  const below = missing.map((field) => `${margin}${field}: ${hints[field]}`).join('');
  const plain = replace(node.span, ordered(before, l10n.t('<do what others can see>'), rest) + (comment === '' ? below : ''));
  return { title: l10n.t('Make it observable …'), edits: comment === '' || below === '' ? [plain] : [plain, { span: { start: line.end, end: line.end }, text: below }], snippet };
}

/** What else an objective says, in a field or in its sentence. */
const FIELDS = [['conditions', 'condition'], ['standard', 'standard']] as const;

/** On one line, with nothing but a comment behind it. */
function standsAlone(document: DocumentOf<'brief'>, node: ScalarNode): boolean {
  const { lines } = document;
  const oneLine = node.style === 'plain' || node.style === 'single-quoted' || node.style === 'double-quoted';
  return oneLine && lines.at(node.span.start).line === lines.at(node.span.end).line && /^\s*(?:#.*)?$/.test(behind(document, node));
}

/** What follows on its line: a comment stays there, and new fields come below. */
const behind = ({ lines, source }: DocumentOf<'brief'>, { span }: ScalarNode): string => source.slice(span.end, lines.span(lines.at(span.end).line).end).trimEnd();

/** A statement as it is written, around the words that cannot be seen. */
interface Words {
  readonly open: string;
  /** Who learns, and under which conditions: what stands before the verb. */
  readonly before: string;
  readonly rest: string;
  readonly close: string;
}

/** The verb that the statement holds itself: "Know how to isolate …". A German verb comes last, and its sentence would have to be turned around. */
function actIn(statement: Statement): Rewording | undefined {
  const [offer] = statement.language === 'de' ? [] : actsIn(statement);
  return offer && mendsBy(statement, [offer]).length > 0 ? offer.rewordings[0] : undefined;
}

/** The words that go. Those that say what it is about stay: "improve negotiation skills" is about the skills. */
function unseen(statement: Statement): Stretch {
  const { behavior: { value }, reading: { framing, reason, evidence: { start, end } }, language } = statement;
  if (framing === 'unmeasurable') {
    const place = language === 'en' ? placeIn(statement, false) : { start, end: behindState(statement) };
    if (/\p{L}/u.test(value.slice(place.end)) || (language === 'de' && /\p{L}/u.test(value.slice(0, start)))) return place;
    const [, first = '', last = ''] = /^\s*(\S+).*?(\S+)\s*$/su.exec(value.slice(start, end)) ?? [];
    return language === 'de' ? { start: end - last.length, end } : { start, end: start + first.length };
  }
  if (reason === 'how-to') return { start, end };
  return reason === 'topic-word' && NAMES_CONTENT.test(value.slice(start, end)) ? { start, end: behindState(statement) } : { start: 0, end: 0 };
}

function verbsAt(statement: Statement, { end }: Stretch, hasAct: boolean): readonly string[] {
  if (hasAct || statement.language !== 'en') return verbsFor(statement);
  return statement.reading.framing === 'unmeasurable' ? placeIn(statement, false).verbs : verbsBefore(statement, statement.behavior.value.slice(end));
}

/** Undefined where nobody can tell where the words stand, or where they would mean something else to YAML. */
function wordsLeft(node: ScalarNode, statement: Statement, { start, end }: Stretch): Words | undefined {
  const { document, behavior: { value }, language } = statement;
  const offsets = offsetsOf(document, node);
  if (!offsets) return undefined;
  const { source } = document;
  const quote = node.style === 'plain' ? '' : source.charAt(node.span.start);
  const [first, last] = [node.span.start + quote.length, node.span.end - quote.length];
  const at = (index: number): number => offsets[index] ?? last;
  const from = end + (end === 0 ? 0 : (/^[\s:,–—-]*/.exec(value.slice(end))?.[0].length ?? 0));
  const before = start === 0 ? '' : source.slice(first, at(start));
  const left = source.slice(from === 0 ? first : at(from), last);
  const rest = from === 0 && language === 'en' && startsSmall(statement, left) ? left.charAt(0).toLowerCase() + left.slice(1) : left;
  if (quote === '' && /:(?:\s|$)|\s#/.test(rest)) return undefined;
  // A German verb comes last: then all the others stand before it.
  return language === 'de' ? { open: quote, before: '', rest: `${before}${rest}`.trim(), close: quote } : { open: quote, before, rest, close: quote };
}

/** A stop shows exactly this text. */
const stopText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const choiceText = (text: string): string => text.replace(/[\\,|]/g, '\\$&');
