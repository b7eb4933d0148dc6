/** What may be written where the cursor stands: fields, choices, true and false, and the names that references may use. */
import * as l10n from '@vscode/l10n';
import type { Document } from '../document';
import { scalarText, type TextEdit } from '../edit';
import type { SchemaNode } from '../schema/node';
import { schemas } from '../schema/schemas';
import { fieldLines } from '../skeleton';
import type { Settings } from '../settings';
import type { Path } from '../tree';
import type { Workspace } from '../workspace';
import { hasProposals, keyProposals, proposals, type Asked, type Proposal } from './completeValues';
import { cursorAt, type Cursor } from './cursor';
import { fieldMarkdown } from './markdown';

export interface Completion {
  readonly label: string;
  /** `fields`: several at once. */
  readonly kind: 'field' | 'fields' | Proposal['kind'];
  readonly edit: TextEdit;
  /** A few words beside the label. */
  readonly detail?: string | undefined;
  readonly markdown?: string | undefined;
  /** What comes next has proposals of its own. */
  readonly goesOn: boolean;
}

/** In the order they should be shown. Needs no valid YAML: an author asks in the middle of a word. */
export function complete(document: Document, workspace: Workspace, { today }: Pick<Settings, 'today'>, offset: number): readonly Completion[] {
  const cursor = cursorAt(document.lines, offset);
  const schema = cursor && schemaAt(schemas[document.kind], cursor.path);
  if (!cursor || !schema) return [];
  const asked: Asked = { document, workspace, today, cursor };
  switch (schema.valueType) {
    case 'section':
      return wantsKeys(cursor) ? fields(schema, document, cursor) : [];
    case 'list':
      return cursor.inline || cursor.named || cursor.neighbors === 'keys' ? [] : newItem(schema, asked);
    case 'map':
      return wantsKeys(cursor) ? keys(schema, asked) : [];
    default:
      return cursor.named || (!cursor.inline && cursor.neighbors !== 'none') ? [] : values(schema, asked);
  }
}

/** A section behind `key:` starts on the next line, except in braces, where its neighbors are always keys. */
const wantsKeys = (cursor: Cursor): boolean => (cursor.inline ? cursor.neighbors === 'keys' : cursor.neighbors !== 'items');

function schemaAt(schema: SchemaNode | undefined, path: Path): SchemaNode | undefined {
  return path.reduce((node: SchemaNode | undefined, step) => {
    if (typeof step === 'number') return node?.items;
    return node?.properties && Object.hasOwn(node.properties, step) ? node.properties[step] : node?.additional;
  }, schema);
}

// Fields

function fields(section: SchemaNode, document: Document, cursor: Cursor): Completion[] {
  const required = new Set(section.required);
  const open = Object.entries(section.properties ?? {}).filter(([key]) => !cursor.taken.has(key));
  const ordered = [...open.filter(([key]) => required.has(key)), ...open.filter(([key]) => !required.has(key))];
  const single = ordered.map(([key, schema]): Completion => {
    const text = cursor.named || cursor.quoted ? key : fieldText(key, schema, document, cursor);
    return {
      label: key,
      kind: 'field',
      edit: { span: cursor.span, text: cursor.lead + text },
      detail: required.has(key) ? l10n.t('required') : schema.requiredFrom && l10n.t('expected from “{0}”', schema.requiredFrom),
      markdown: fieldMarkdown(key, schema),
      goesOn: !cursor.named && /\s$/.test(text) && hasProposals(schema),
    };
  });
  return [...allRequired(open.filter(([key]) => required.has(key)), document, cursor), ...single];
}

/** Everything that a section cannot do without, as one proposal; what only the author knows is left open. */
function allRequired(missing: readonly (readonly [key: string, schema: SchemaNode])[], document: Document, cursor: Cursor): readonly Completion[] {
  if (missing.length < 2 || cursor.inline || cursor.named || cursor.quoted) return [];
  const lines = missing.flatMap(([key, schema]) => {
    const only = onlyValue(key, schema, document);
    return fieldLines(key, schema, () => false, only === undefined ? {} : { [key]: only });
  });
  return [{
    label: l10n.t('all {0} required fields', missing.length),
    kind: 'fields',
    edit: { span: cursor.span, text: cursor.lead + lines.join(endOfLine(document) + ' '.repeat(cursor.column)) },
    detail: missing.map(([key]) => key).join(', '),
    goesOn: false,
  }];
}

/** A field up to the place where its value is written: on the same line, behind a dash, or indented below. */
function fieldText(key: string, schema: SchemaNode, document: Document, { column, inline }: Cursor): string {
  const only = onlyValue(key, schema, document);
  if (only !== undefined) return `${key}: ${only}`;
  if (inline) return `${key}: `;
  const below = endOfLine(document) + ' '.repeat(column + 2);
  switch (schema.valueType) {
    case 'list':
      return `${key}:${below}- `;
    case 'section':
    case 'map':
      return `${key}:${below}`;
    default:
      return `${key}: `;
  }
}

/** Where there is but one answer, nobody has to type it. */
function onlyValue(key: string, schema: SchemaNode, document: Document): string | undefined {
  if (schema === schemas[document.kind].properties?.['kind'] && key === 'kind') return document.kind;
  return schema.minimum !== undefined && schema.minimum === schema.maximum ? String(schema.minimum) : undefined;
}

const endOfLine = ({ source }: Document): string => (source.includes('\r\n') ? '\r\n' : '\n');

/** An item begins with its first field, or with all that it cannot do without. */
const firstOf = (all: readonly Completion[]): readonly Completion[] => all.filter(({ kind }, index) => kind === 'fields' || index === all.findIndex((one) => one.kind === 'field'));

/** The keys of a map, with their colon. */
const keys = (map: SchemaNode, asked: Asked): Completion[] =>
  keyProposals(map, asked)
    .filter(({ value }) => !asked.cursor.taken.has(value))
    .map(({ value, kind, detail, markdown }) => ({
      label: value,
      kind,
      edit: { span: asked.cursor.span, text: asked.cursor.lead + value + (asked.cursor.named || asked.cursor.quoted ? '' : ': ') },
      detail,
      markdown,
      goesOn: !asked.cursor.named && map.additional !== undefined && hasProposals(map.additional),
    }));

// Values

/** In a list, where the dash is still missing: it comes with the proposal. */
function newItem(list: SchemaNode, asked: Asked): readonly Completion[] {
  const { items } = list;
  if (!items) return [];
  const { document, cursor } = asked;
  const item: Cursor = { ...cursor, column: cursor.column + 2, lead: '- ', taken: items.valueType === 'section' ? new Set() : cursor.taken };
  return items.valueType === 'section' ? firstOf(fields(items, document, item)) : values(items, { ...asked, cursor: item });
}

function values(schema: SchemaNode, asked: Asked): Completion[] {
  const { cursor } = asked;
  return proposals(schema, asked)
    .filter(({ value }) => !cursor.taken.has(value))
    .map(({ value, kind, detail, markdown }) => ({
      label: value,
      kind,
      edit: { span: cursor.span, text: cursor.lead + (cursor.quoted || schema.valueType !== 'text' || kind === 'verb' ? value : scalarText(value)) + (kind === 'verb' ? ' ' : '') },
      detail,
      markdown,
      goesOn: false,
    }));
}
