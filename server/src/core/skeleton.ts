/** Fields that are still to be written: everything that is needed is there, and what only the author knows is a placeholder. */
import { isOpen } from './open';
import { slug } from './forms';
import { questionLines } from './rules/questions';
import type { SchemaNode } from './schema/node';

/** Which fields of a section are needed, beyond those it cannot do without. */
export type Needed = (field: SchemaNode) => boolean;

/** Values that are known already, by the names of their fields: one line, or the lines of a block. */
export type Given = Readonly<Record<string, string | readonly string[]>>;

/** A field with its key and its guiding questions; empty when nobody can say what would stand there. */
export function fieldLines(key: string, field: SchemaNode, needed: Needed, given: Given = {}): string[] {
  const known = given[key];
  if (typeof known === 'string') return [`${key}: ${known}`];
  if (known !== undefined) return block(key, [], known);
  const questions = questionLines(field);
  if (field.valueType === 'section') return block(key, questions, sectionLines(field, needed, {}));
  if (field.valueType === 'list') return block(key, questions, listLines(field, needed));
  return field.valueType === 'map' ? [] : [...questions, `${key}: ${placeholder(field, key)}`];
}

/** The needed fields of a section, or of an item of a list. */
export function sectionLines(section: SchemaNode, needed: Needed, given: Given): string[] {
  const fields = Object.entries(section.properties ?? {});
  const wanted = fields.filter(([key, field]) => given[key] !== undefined || section.required?.includes(key) || needed(field));
  return (wanted.length > 0 ? wanted : fields.slice(0, 1)).flatMap(([key, field]) => fieldLines(key, field, needed, given));
}

/** An item's needed fields; an item of a list has an id of its own when it has ids at all. */
export function itemLines(item: SchemaNode, needed: Needed, given: Given = {}): string[] {
  const named: Given = item.required?.includes('id') ? { id: `${slug(item.title ?? '') || 'item'}-1` } : {};
  return sectionLines(item, needed, { ...named, ...given });
}

/** What an author is asked to write, where one value belongs. */
export function placeholder({ title, values, minimum, maximum, type }: SchemaNode, key: string): string {
  const choices = Object.keys(values ?? {});
  if (choices.length === 1) return choices[0] ?? '';
  if (minimum !== undefined && minimum === maximum) return String(minimum);
  if (type === 'yes-no') return '<true or false>';
  if (choices.length > 0 && choices.length <= 6) return `<${choices.join(', ')}>`;
  const blank = `<${(title ?? '').toLowerCase()}>`;
  return isOpen(blank) ? blank : `<${key.replaceAll('-', ' ')}>`;
}

const block = (key: string, questions: readonly string[], lines: readonly string[]): string[] =>
  lines.length > 0 ? [`${key}:`, ...[...questions, ...lines].map((line) => `  ${line}`)] : [];

function listLines({ items }: SchemaNode, needed: Needed): string[] {
  if (!items) return [];
  if (items.valueType !== 'section') return [`- ${placeholder(items, 'item')}`];
  return itemLines(items, needed).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}
