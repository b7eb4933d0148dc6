/** What may be written where the cursor stands: fields, choices, true and false, and the names that references may use. */
import * as l10n from '@vscode/l10n';
import { KINDS, type Document } from '../document';
import { scalarText, type TextEdit } from '../edit';
import { referentsOf } from '../referents';
import { targetsOf } from '../references';
import type { RefTarget, SchemaNode } from '../schema/node';
import { schemas } from '../schema/schemas';
import type { Path } from '../tree';
import type { Workspace } from '../workspace';
import { cursorAt, type Cursor } from './cursor';
import { choiceMarkdown, fieldMarkdown, referentMarkdown } from './markdown';

export interface Completion {
  readonly label: string;
  readonly kind: 'field' | 'choice' | 'reference';
  readonly edit: TextEdit;
  /** A few words beside the label. */
  readonly detail?: string | undefined;
  readonly markdown?: string | undefined;
  /** What comes next has proposals of its own. */
  readonly goesOn: boolean;
}

/** In the order they should be shown. Needs no valid YAML: an author asks in the middle of a word. */
export function complete(document: Document, workspace: Workspace, offset: number): readonly Completion[] {
  const cursor = cursorAt(document.lines, offset);
  const schema = cursor && schemaAt(schemas[document.kind], cursor.path);
  if (!cursor || !schema) return [];
  switch (schema.valueType) {
    case 'section':
      return wantsKeys(cursor) ? fields(schema, document, cursor) : [];
    case 'list':
      return cursor.inline || cursor.named || cursor.neighbors === 'keys' ? [] : newItem(schema, document, workspace, cursor);
    case 'map':
      return [];
    default:
      return cursor.named || (!cursor.inline && cursor.neighbors !== 'none') ? [] : values(schema, document, workspace, cursor);
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
  return ordered.map(([key, schema]) => {
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

function hasProposals(schema: SchemaNode): boolean {
  if (schema.valueType === 'list') return schema.items !== undefined && hasProposals(schema.items);
  return schema.valueType === 'section' || schema.valueType === 'yes-no' || schema.values !== undefined || (schema.ref ?? schema.names) !== undefined;
}

const endOfLine = ({ source }: Document): string => (source.includes('\r\n') ? '\r\n' : '\n');

// Values

/** In a list, where the dash is still missing: it comes with the proposal. */
function newItem(list: SchemaNode, document: Document, workspace: Workspace, cursor: Cursor): readonly Completion[] {
  const { items } = list;
  if (!items) return [];
  const item: Cursor = { ...cursor, column: cursor.column + 2, lead: '- ', taken: items.valueType === 'section' ? new Set() : cursor.taken };
  return items.valueType === 'section' ? fields(items, document, item).slice(0, 1) : values(items, document, workspace, item);
}

interface Proposal {
  readonly value: string;
  readonly kind: Completion['kind'];
  readonly detail?: string | undefined;
  readonly markdown?: string | undefined;
}

function values(schema: SchemaNode, document: Document, workspace: Workspace, cursor: Cursor): Completion[] {
  return proposals(schema, document, workspace, cursor)
    .filter(({ value }) => !cursor.taken.has(value))
    .map(({ value, kind, detail, markdown }) => ({
      label: value,
      kind,
      edit: { span: cursor.span, text: cursor.lead + (cursor.quoted || schema.valueType !== 'text' ? value : scalarText(value)) },
      detail,
      markdown,
      goesOn: false,
    }));
}

function proposals(schema: SchemaNode, document: Document, workspace: Workspace, { path }: Cursor): readonly Proposal[] {
  if (path.length === 1 && path[0] === 'kind') return kinds(document);
  if (schema.values) return Object.entries(schema.values).map(([value, meaning]) => ({ value, kind: 'choice', detail: meaning, markdown: choiceMarkdown(schema, value) }));
  const target = schema.ref ?? schema.names;
  if (target) return references(target, document, workspace);
  if (schema.valueType === 'yes-no') return [{ value: 'true', kind: 'choice' }, { value: 'false', kind: 'choice' }];
  if (schema.minimum !== undefined && schema.minimum === schema.maximum) return [{ value: String(schema.minimum), kind: 'choice' }];
  return [];
}

/** Every kind of file there is; the one that the file's name claims comes first. */
function kinds({ kind }: Document): readonly Proposal[] {
  return [kind, ...KINDS.filter((other) => other !== kind)].map((value) => ({ value, kind: 'choice', detail: schemas[value].properties?.['kind']?.values?.[value] }));
}

function references(ref: RefTarget, document: Document, workspace: Workspace): readonly Proposal[] {
  return referentsOf(ref, document, workspace)
    // A name that is itself wrong is not worth spreading.
    .filter(({ text }) => /^[a-z0-9:@#-]+$/i.test(text))
    .map((referent) => ({
      value: referent.text,
      kind: 'reference',
      detail: referent.title,
      markdown: referentMarkdown(referent, targetsOf(ref, referent.text, document, workspace)?.what ?? ''),
    }));
}
