/** How what stands in a field is mended so that it becomes what the field wants. */
import * as l10n from '@vscode/l10n';
import type { Document } from '../../document';
import { columnOf, eolOf, removeEntry, replace, replaceScalar, flowText, scalarText, type TextEdit } from '../../edit';
import { onlyNumber, slug } from '../../forms';
import type { Field } from '../../interpret';
import type { Fix } from '../../rule';
import type { SchemaNode } from '../../schema/node';
import { nodeAt, type ListNode, type MapNode, type Node, type ScalarNode } from '../../tree';

/** How a field is called where it stands: its key, or for an item of a list what one item is called. */
export const nameOf = ({ place, schema }: Field): string =>
  (typeof place.path.at(-1) === 'number' && schema.title ? schema.title : undefined) ?? [...place.path].reverse().find((step) => typeof step === 'string') ?? schema.title ?? '';

export const firstSentence = (description: string | undefined): string => /^.*?[.?!](?=\s|$)/s.exec(description ?? '')?.[0] ?? description ?? '';

/** A few words of many. */
export const few = (words: readonly string[]): string => (words.length > 6 ? `${words.slice(0, 6).join(', ')} …` : words.join(', '));

/** An author's text, short enough for a message. */
export const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 39).trimEnd()}…` : text);

export const changeTo = (node: Node, text: string, preferred = true): Fix => ({ title: l10n.t('Change to “{0}”', text), edits: [rewrite(node, text)], ...(preferred ? { preferred } : {}) });

/** Writes a word over any value; a list or a section makes room for it. */
export function rewrite(node: Node, text: string): TextEdit {
  if (node.type !== 'scalar') return replace(node.span, text);
  if (node.style === 'literal' || node.style === 'folded') return replace(node.span, scalarText(text));
  // A bare number or date stays bare; quotes that were there stay too.
  return node.style === 'plain' && /^[\d-]+$/.test(text) ? replace(node.span, text) : replaceScalar(node, text);
}

export function removal(document: Document, { place }: Field): Fix[] {
  const parent = nodeAt(document.root, place.path.slice(0, -1));
  if (parent?.type !== 'map' || !place.key) return [];
  const entry = parent.entries.find(({ key }) => key === place.key);
  const edit = entry && removeEntry(document, entry, parent);
  return edit ? [{ title: l10n.t('Remove the empty “{0}”', String(place.key.value)), edits: [edit] }] : [];
}

/** A text where a section belongs is most likely its first text: an objective's behavior, a problem's statement. */
export function intoSection({ place, schema }: Field, document: Document): Fix[] {
  const { node, key } = place;
  const fields = Object.entries(schema.properties ?? {});
  const target = fields.find(([, { type }]) => type === 'text' || type === 'prose')?.[0];
  if (node.type !== 'scalar' || typeof node.value !== 'string' || node.style === 'literal' || node.style === 'folded' || !target) return [];
  const text = document.source.slice(node.span.start, node.span.end);
  const isKey = key !== undefined && place.path.at(-1) === key.value;
  const column = isKey ? columnOf(document, key.span.start) + 2 : columnOf(document, node.span.start);
  const id = schema.required?.includes('id') ? [`id: ${slug(node.value.split(/\s+/).slice(0, 4).join(' ')) || 'new'}`] : [];
  const margin = eolOf(document) + ' '.repeat(column);
  const body = [...id, `${target}: ${text}`].join(margin);
  const edit = isKey ? replace({ start: key.span.end + 1, end: node.span.end }, margin + body) : replace(node.span, body);
  return [{ title: l10n.t('Make this text the “{0}”', target), edits: [edit], preferred: true }];
}

/** Items with another bullet, without a dash, or without the space behind it, become items; a lone text becomes the one item. */
export function listFixes(node: ScalarNode, { items }: SchemaNode, document: Document): Fix[] {
  const { source } = document;
  const text = source.slice(node.span.start, node.span.end);
  const lines = text.split('\n').length;
  const bullets = [...text.matchAll(/^[ \t]*([•·*–—]\s*|-\s*)(?=\S)/gm)];
  if (bullets.length > 0 && bullets.length === lines) {
    const edits = bullets.map((found) => {
      const end = node.span.start + found.index + found[0].length;
      return replace({ start: end - (found[1]?.length ?? 0), end }, '- ');
    });
    return [{ title: l10n.t('Start each item with a dash and a space'), edits, preferred: true, safe: true }];
  }
  if (items?.valueType !== 'text') return [];
  if (lines > 1 && node.style === 'plain') {
    const starts = [...text.matchAll(/^[ \t]*(?=\S)(?!-[ \t])(?:[•·*–—-]\s*)?/gm)];
    const edits = starts.map((found) => {
      const end = node.span.start + found.index + found[0].length;
      return replace({ start: end - found[0].trimStart().length, end }, '- ');
    });
    return [{ title: l10n.t('Start each line with a dash and a space'), edits, preferred: true }];
  }
  return [{ title: l10n.t('Turn it into a list with one item'), edits: [replace(node.span, `[${flowText(String(node.value))}]`)], preferred: true }];
}

/** `in:all wards`, `in：all wards`, `in = all wards`: fields whose colon or space is missing read as one text. */
export function spacedFields({ span, style }: ScalarNode, { source }: Document): TextEdit[] {
  if (style !== 'plain') return [];
  const text = source.slice(span.start, span.end);
  const found = [...text.matchAll(/^([ \t]*[A-Za-z][\w-]*)(:[\u00A0\u2007\u202F\u200B]*|[ \t]*[=：]\s*)(?=\S)/gm)];
  if (found.length === 0 || found.length !== text.split('\n').length) return [];
  return found.map(({ index, 1: name = '', 2: mark = '' }) => {
    const start = span.start + index + name.length;
    return replace({ start, end: start + mark.length }, ': ');
  });
}

/** Without the quotes of a word processor around it. */
export const bare = (text: string): string => text.trim().replace(/^[“”„‟‘’‚"']+|[“”„‟‘’‚"']+$/g, '');

/** A section where a list of such sections belongs is its first item. */
export function intoItem({ span, flow, entries }: MapNode, { items }: SchemaNode, { lines }: Document): Fix[] {
  if (items?.valueType !== 'section' || !entries.some(({ key }) => items.properties && String(key.value) in items.properties)) return [];
  const title = l10n.t('Make this the first item of the list');
  if (flow) return [{ title, edits: [replace({ start: span.start, end: span.start }, '['), replace({ start: span.end, end: span.end }, ']')], preferred: true }];
  const first = lines.at(span.start).line;
  const edits = [replace({ start: span.start, end: span.start }, '- ')];
  for (let line = first + 1; line <= lines.at(span.end).line; line++) {
    const { start } = lines.span(line);
    if (lines.line(line).trim()) edits.push(replace({ start, end: start }, '  '));
  }
  return [{ title, edits, preferred: true }];
}

/** The text as it is written: `1.0` keeps its zero. */
export const quoted = ({ span }: ScalarNode, { source }: Document): Fix[] => [{ title: l10n.t('Put the text in quotes'), edits: [replace(span, `'${source.slice(span.start, span.end)}'`)], preferred: true, safe: true }];

export function keepOne(list: ListNode): Fix[] {
  const items = list.items.filter((item) => item.type === 'scalar' && item.value !== null);
  return items.map((item) => {
    const text = item.type === 'scalar' ? String(item.value) : '';
    return { title: l10n.t('Keep only “{0}”', short(text)), edits: [replace(list.span, scalarText(text))], ...(items.length === 1 ? { preferred: true } : {}) };
  });
}

export function yesNo(node: Node): Fix[] {
  if (node.type !== 'scalar') return [];
  const word = String(node.value).toLowerCase();
  const meant = ['yes', 'y', 'on', 'true', '1'].includes(word) ? 'true' : ['no', 'n', 'off', 'false', '0'].includes(word) ? 'false' : undefined;
  // A number may have been meant as one.
  const sure = meant ? { preferred: true, safe: typeof node.value === 'string' } : {};
  return (meant ? [meant] : ['true', 'false']).map((value) => ({ title: l10n.t('Change to “{0}”', value), edits: [replace(node.span, value)], ...sure }));
}

export function digits(node: Node, whole: boolean, label: string): Fix[] {
  const text = node.type === 'scalar' ? String(node.value) : '';
  const number = onlyNumber(text, whole);
  // “2 hours” are not 2 minutes: what the unit makes of the number is for the author to say.
  const unit = /[\d.,]\s*([\p{L}%]+)/u.exec(text)?.[1];
  const plainly = !/[<>]/.test(text) && (unit === undefined || label.toLowerCase().includes(unit.toLowerCase().slice(0, 3)));
  return number ? [{ title: l10n.t('Change to “{0}”', number), edits: [replace(node.span, number)], ...(plainly ? { preferred: true } : {}) }] : [];
}
