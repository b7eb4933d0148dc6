/** "Understand lockout" rewritten by its author: a verb to choose, what it is about, when, and how well, one stop after the other. */
import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../document';
import { columnOf, eolOf, offsetsOf, replace, type Snippet } from '../edit';
import { isFlagged } from '../objectives/framing';
import { grammarOf } from '../objectives/languages';
import { readingsOf, type ObjectiveReading } from '../objectivesOf';
import type { Fix } from '../rule';
import { capitalLike } from '../rules/objective/capital';
import type { Settings } from '../settings';
import type { ScalarNode, Span } from '../tree';
import { touch } from './codeActions';

/**
 * For the objective whose text the cursor is in, where it says nothing that can be seen. The author's words stay at their
 * stop until something else is typed there. An editor without stops writes questions for the author to answer.
 */
export function makeObservable(document: DocumentOf<'brief'>, settings: Settings, span: Span): Fix | undefined {
  const found = readingsOf(document, settings).find(({ behavior }) => touch(behavior.place.node.span, span));
  const node = found?.behavior.place.node;
  if (!found || !isFlagged(found.reading) || node?.type !== 'scalar') return undefined;
  const key = found.behavior.place.key;
  const section = found.item.place.node;
  if (!key || section.type !== 'map' || section.flow || !standsAlone(document, node)) return undefined;
  const words = wordsLeft(document, node, found);
  if (!words) return undefined;
  const margin = eolOf(document) + ' '.repeat(columnOf(document, key.span.start));
  const missing = (['conditions', 'standard'] as const).filter((field) => found.item[field] === undefined);
  const verbs = grammarOf(found.language).verbsFor(found.item.level?.value).map((verb) => capitalLike(found.behavior.value, verb));
  const last = found.language === 'de';
  const hints = { conditions: l10n.t('<given what, or when>'), standard: l10n.t('<how well, how fast, how often>') };
  const ordered = (verb: string, rest: string): string => words.open + (last ? `${rest} ${verb}` : `${verb} ${rest}`).trim() + words.close;
  const stops = missing.map((field, index) => `${margin}${field}: \${${String(index + 3)}:${stopText(hints[field])}}`);
  const snippet: Snippet = { span: node.span, text: ordered(`\${1|${verbs.map(choiceText).join(',')}|}`, `\${2:${stopText(words.rest)}}`) + stops.join('') };
  const plain = ordered(l10n.t('<do what others can see>'), words.rest) + missing.map((field) => `${margin}${field}: ${hints[field]}`).join('');
  return { title: l10n.t('Make it observable …'), edits: [replace(node.span, plain)], snippet };
}

/** On one line, with nothing behind it. */
function standsAlone({ lines, source }: DocumentOf<'brief'>, { span, style }: ScalarNode): boolean {
  const { line } = lines.at(span.start);
  return (style === 'plain' || style === 'single-quoted' || style === 'double-quoted') && line === lines.at(span.end).line && source.slice(span.end, lines.span(line).end).trim() === '';
}

/** What the statement is about, as it is written: everything but the words that cannot be seen, and its quotation marks. */
function wordsLeft(document: DocumentOf<'brief'>, node: ScalarNode, { behavior, reading }: ObjectiveReading): { readonly open: string; readonly rest: string; readonly close: string } | undefined {
  const offsets = offsetsOf(document, node);
  const quote = node.style === 'plain' ? '' : document.source.charAt(node.span.start);
  const { framing, reason, evidence } = reading;
  const drops = framing === 'unmeasurable' || reason === 'topic-word' || reason === 'how-to';
  const at = drops ? evidence.end + (/^[\s:,–—-]*/.exec(behavior.value.slice(evidence.end))?.[0].length ?? 0) : 0;
  const from = at === 0 ? node.span.start + quote.length : offsets?.[at];
  const rest = from === undefined ? '' : document.source.slice(from, node.span.end - quote.length);
  if (!offsets || (quote === '' && /:(?:\s|$)|\s#/.test(rest))) return undefined;
  return { open: quote, rest, close: quote };
}

/** A stop shows exactly this text. */
const stopText = (text: string): string => text.replace(/[\\$}]/g, '\\$&');
const choiceText = (text: string): string => text.replace(/[\\,|]/g, '\\$&');
