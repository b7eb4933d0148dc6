/** "Understand lockout" rewritten by its author: a verb to choose, what it is about, when, and how well, one stop after the other. */
import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../document';
import { columnOf, eolOf, offsetsOf, replace, type Snippet } from '../edit';
import { isFlagged, type Reading } from '../objectives/framing';
import { grammarOf } from '../objectives/languages';
import type { ObjectiveReading } from '../objectivesOf';
import type { Fix } from '../rule';
import { capitalLike } from '../rules/objective/capital';
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
  const words = wordsLeft(document, node, found);
  if (!words) return undefined;
  const margin = eolOf(document) + ' '.repeat(columnOf(document, key.span.start));
  const { parts } = found.reading;
  const missing = FIELDS.filter(([field, part]) => found.item[field] === undefined && !parts.some((one) => one.part === part)).map(([field]) => field);
  const { open, before, direct, rest, close } = words;
  const offered = new Set([...(direct === undefined ? [] : [direct]), ...grammarOf(found.language).verbsFor(found.item.level?.value)]);
  const verbs = [...offered].map((verb) => (before.trim() === '' ? capitalLike(found.behavior.value, verb) : verb));
  const hints = { conditions: l10n.t('<given what, or when>'), standard: l10n.t('<how well, how fast, how often>') };
  const ordered = (lead: string, verb: string, about: string): string => open + lead + (found.language === 'de' ? `${about} ${verb}` : `${verb} ${about}`).trim() + close;
  const stops = missing.map((field, index) => `${margin}${field}: \${${String(index + 3)}:${stopText(hints[field])}}`);
  const snippet: Snippet = { span: node.span, text: ordered(stopText(before), `\${1|${verbs.map(choiceText).join(',')}|}`, `\${2:${stopText(rest)}}`) + stops.join('') };
  const plain = ordered(before, l10n.t('<do what others can see>'), rest) + missing.map((field) => `${margin}${field}: ${hints[field]}`).join('');
  return { title: l10n.t('Make it observable …'), edits: [replace(node.span, plain)], snippet };
}

/** What else an objective says, in a field or in its sentence. */
const FIELDS = [['conditions', 'condition'], ['standard', 'standard']] as const;

/** On one line, with nothing behind it. */
function standsAlone({ lines, source }: DocumentOf<'brief'>, { span, style }: ScalarNode): boolean {
  const { line } = lines.at(span.start);
  return (style === 'plain' || style === 'single-quoted' || style === 'double-quoted') && line === lines.at(span.end).line && source.slice(span.end, lines.span(line).end).trim() === '';
}

/** A statement as it is written, around the words that cannot be seen. */
interface Words {
  readonly open: string;
  /** Who learns, and under which conditions: what stands before the verb. */
  readonly before: string;
  /** The verb that the statement holds itself: "Know how to isolate …". */
  readonly direct: string | undefined;
  readonly rest: string;
  readonly close: string;
}

/** Undefined where nobody can tell where the words stand, or where they would mean something else to YAML. */
function wordsLeft(document: DocumentOf<'brief'>, node: ScalarNode, { behavior, reading, language }: ObjectiveReading): Words | undefined {
  const offsets = offsetsOf(document, node);
  if (!offsets) return undefined;
  const { source } = document;
  const quote = node.style === 'plain' ? '' : source.charAt(node.span.start);
  const [first, last] = [node.span.start + quote.length, node.span.end - quote.length];
  const at = (index: number): number => offsets[index] ?? last;
  // A German verb comes last, and its sentence would have to be turned around.
  const direct = language === 'de' ? undefined : reading.direct;
  const { start, end } = direct ?? (dropsEvidence(reading) ? reading.evidence : { start: 0, end: 0 });
  const from = end + (end === 0 ? 0 : (/^[\s:,–—-]*/.exec(behavior.value.slice(end))?.[0].length ?? 0));
  const before = start === 0 ? '' : source.slice(first, at(start));
  const rest = source.slice(from === 0 ? first : at(from), last);
  return quote === '' && /:(?:\s|$)|\s#/.test(rest) ? undefined : { open: quote, before, direct: direct?.verb, rest, close: quote };
}

const dropsEvidence = ({ framing, reason }: Reading): boolean => framing === 'unmeasurable' || reason === 'topic-word' || reason === 'how-to';

/** A stop shows exactly this text. */
const stopText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const choiceText = (text: string): string => text.replace(/[\\,|]/g, '\\$&');
