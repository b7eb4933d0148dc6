/**
 * What the schemas find, in plain words. The compiled validators say that something is off; what is shown is written here,
 * from the descriptions an author knows from the hovers. No schema word and no pattern ever reaches a person.
 */
import * as l10n from '@vscode/l10n';
import { isDay } from './calendar';
import { closest } from './closest';
import { isOpen } from './open';
import { idOfName, type Document } from './document';
import { addEntry, columnOf, removeEntry, replace, replaceScalar, scalarText, type TextEdit } from './edit';
import type { Finding, Fix } from './rule';
import type { SchemaNode } from './schema/node';
import * as validators from './schema/validators';
import type { SchemaError } from './schema/validators';
import type { Field } from './interpret';

import { kindPlace } from './rules/places';
import { colonMessage } from './syntax';
import { entryOf, head, nodeAt, type ListNode, type MapNode, type Node, type Path, type Place, type ScalarNode } from './tree';
import type { Workspace } from './workspace';

/** Findings of the rules `file/unknown-kind`, `file/unknown-field` and `file/schema`. */
export function schemaFindings(document: Document, workspace: Workspace): Finding[] {
  if (!document.root) return [emptyFile(document)];
  if (document.root.type !== 'map') return [notFields(document, document.root)];
  return [...kindFindings(document), ...unknownKeys(document), ...violations(document, workspace)];
}

const finding = (rule: string, severity: Finding['severity'], place: Place | Finding['span'], message: string, fixes: () => readonly Fix[] = () => [], part?: string): Finding => ({
  ...(part === undefined ? {} : { part }),
  rule,
  severity,
  message,
  span: 'node' in place ? head(place) : place,
  related: [],
  fixes,
});

// The kind of file

function emptyFile(document: Document): Finding {
  const { kind, name, source } = document;
  const text = `kind: ${kind}\nschema-version: 1\nid: ${slug(idOfName(name) ?? kind)}\ntitle: ${titleFor(document)}\n`;
  const lead = source && !source.endsWith('\n') ? '\n' : '';
  return finding('file/unknown-kind', 'error', { start: 0, end: Math.min(1, source.length) }, l10n.t('This file is empty. Start it with “kind: {0}”.', kind), () => [
    { title: l10n.t('Start the {0} with its first lines', kind), edits: [replace({ start: source.length, end: source.length }, lead + text)], preferred: true },
  ]);
}

const notFields = (document: Document, root: Node): Finding =>
  finding('file/unknown-kind', 'error', { start: root.span.start, end: endOfLine(document, root.span.start) }, l10n.t('A {0} is made of fields, one on each line: “kind: {0}”, “title: …”.', document.kind));

function kindFindings(document: Document): Finding[] {
  if (document.kindFrom === 'content') return [];
  const { kind, root } = document;
  const written = entryOf(root, 'kind');
  if (written) {
    const fix = (): Fix[] => [{ title: l10n.t('Change to “kind: {0}”', kind), edits: [rewrite(written.value, kind)], preferred: true }];
    return [finding('file/unknown-kind', 'error', written.value.span.end > written.value.span.start ? written.value.span : written.key.span, l10n.t('There is no such kind of file. By its name this is a {0}, and it is read as one. Write “kind: {0}”.', kind), fix)];
  }
  const start = root?.span.start ?? 0;
  const fix = (): Fix[] => [{ title: l10n.t('Add “kind: {0}” as the first line', kind), edits: [replace({ start, end: start }, `kind: ${kind}\n`)], preferred: true, safe: true }];
  return [finding('file/unknown-kind', 'error', { start, end: endOfLine(document, start) }, l10n.t('Start the file with “kind: {0}”. By its name it is read as one.', kind), fix)];
}

// Keys

function unknownKeys(document: Document): Finding[] {
  return document.reading.unknownKeys.map(({ entry, section, meant, schema }) => {
    const key = String(entry.key.value);
    const known = Object.keys(schema.properties ?? {}).filter((name) => !entryOf(section, name));
    const message = meant
      ? l10n.t('“{0}” is not known here. Did you mean “{1}”?', key, meant)
      : l10n.t('“{0}” is not known here. Known here: {1}. Start your own fields with “x-”.', key, few(known));
    return finding('file/unknown-field', 'warning', entry.key.span, message, () => {
      const fixes: Fix[] = [];
      if (meant) fixes.push({ title: l10n.t('Change “{0}” to “{1}”', key, meant), edits: [replace(entry.key.span, meant)], preferred: true });
      if (/^[A-Za-z]/.test(key)) fixes.push({ title: l10n.t('Keep it as your own field “x-{0}”', key), edits: [replace(entry.key.span, `x-${key}`)] });
      const removal = removeEntry(document, entry, section);
      if (removal) fixes.push({ title: l10n.t('Remove “{0}”', key), edits: [removal] });
      return fixes;
    });
  });
}

// Everything else the schemas ask for

function violations(document: Document, workspace: Workspace): Finding[] {
  const validate = validators[document.kind];
  if (validate(document.reading.data)) return [];
  // The reading knows every field's place, misspelt keys included.
  const fields = new Map(document.reading.fields.map((field) => [pointer(field.place.path), field]));
  const seen = new Set<string>();
  const found: Finding[] = [];
  for (const error of validate.errors ?? []) {
    const at = fields.get(error.instancePath);
    // What is still to be filled in cannot be wrong yet.
    if (at?.place.node.type === 'scalar' && isOpen(at.place.node.value)) continue;
    if (!at || (at.place.path.length === 1 && at.place.path[0] === 'kind')) continue;
    // Several complaints about one value are one slip.
    const key = `${error.instancePath}#${error.keyword === 'required' ? String(error.params['missingProperty']) : ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const one = error.keyword === 'required' ? missing(document, workspace, at, String(error.params['missingProperty'])) : wrongValue(document, at, error);
    if (one) found.push(one);
  }
  return found;
}

const pointer = (path: Path): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

function missing(document: Document, workspace: Workspace, { place, schema }: Field, key: string): Finding | undefined {
  const field = schema.properties?.[key];
  if (!field || key === 'kind') return undefined;
  const top = place.path.length === 0;
  const at = top ? kindPlace(document) : head(place);
  const message = top
    ? l10n.t('This {0} has no “{1}” yet. {2}', document.kind, key, firstSentence(field.description))
    : l10n.t('“{0}” is missing here. {1}', key, firstSentence(field.description));
  return finding('file/schema', 'error', at, message, () => missingFixes(document, workspace, place, schema, key, field), top ? key : undefined);
}

function missingFixes(document: Document, workspace: Workspace, { node }: Place, schema: SchemaNode, key: string, field: SchemaNode): Fix[] {
  if (node.type !== 'map') return [];
  const order = Object.keys(schema.properties ?? {});
  const values = likelyValues(document, workspace, key, field);
  return values.flatMap((value, index): Fix[] => {
    const edit = addEntry(document, node, key, `${key}: ${value}`, order);
    return edit ? [{ title: l10n.t('Add “{0}: {1}”', key, value), edits: [edit], ...(values.length === 1 && index === 0 ? { preferred: true } : {}), ...(isFixed(field) ? { safe: true } : {}) }] : [];
  });
}

/** Whether only one value is possible at all. */
const isFixed = ({ minimum, maximum }: SchemaNode): boolean => minimum !== undefined && minimum === maximum;

/** What may stand there: everything a choice offers, the one sensible start for a header field, the people known. */
function likelyValues(document: Document, workspace: Workspace, key: string, field: SchemaNode): readonly string[] {
  if (key === 'id') return [slug(idOfName(document.name) ?? document.content.title?.value ?? document.kind)];
  if (key === 'title') return [titleFor(document)];
  if (isFixed(field)) return [String(field.minimum)];
  if (key === 'status') return Object.keys(field.values ?? {}).slice(0, 1);
  if (field.values) return Object.keys(field.values).slice(0, 8);
  if (field.ref === 'person') return workspace.personIds().slice(0, 5);
  if (field.ref === 'brief' || field.ref === 'governance' || field.ref === 'rubric' || field.ref === 'deliverable') return workspace.ids(field.ref).slice(0, 5);
  return [];
}

function wrongValue(document: Document, at: Field, error: SchemaError): Finding | undefined {
  const { place, schema } = at;
  const { node } = place;
  const label = nameOf(at);
  const span = node.type === 'scalar' && node.style !== 'empty' ? node.span : head(place);
  const say = (message: string, fixes: () => readonly Fix[] = () => []) => finding('file/schema', 'error', span, message, fixes);

  if (node.type === 'scalar' && node.value === null) {
    const choices = Object.entries(schema.values ?? {}).slice(0, 12);
    return say(l10n.t('“{0}” is empty. {1}', label, firstSentence(schema.description)), () => [
      ...choices.map(([value, meaning]): Fix => ({ title: l10n.t('Write “{0}”: {1}', value, meaning), edits: [replaceScalar(node, value)] })),
      ...removal(document, at),
    ]);
  }
  if (error.keyword === 'type') return wrongType(at, document, say);
  if (node.type !== 'scalar') return say(l10n.t('“{0}” does not fit here. {1}', label, firstSentence(schema.description)));
  switch (error.keyword) {
    case 'enum':
    case 'const':
      return wrongChoice(schema, node, label, say);
    case 'pattern':
      return wrongForm(schema, node, label, say);
    case 'minLength':
      return say(l10n.t('“{0}” is empty. {1}', label, firstSentence(schema.description)), () => removal(document, at));
    case 'maxLength':
      return say(l10n.t('“{0}” is too long: at most {1} characters.', label, Number(error.params['limit'])));
    case 'minimum':
    case 'maximum':
      return wrongSize(schema, node, label, say);
    default:
      return say(l10n.t('“{0}” does not fit here. {1}', label, firstSentence(schema.description)));
  }
}

type Say = (message: string, fixes?: () => readonly Fix[]) => Finding;

function wrongType({ place, schema }: Field, document: Document, say: Say): Finding {
  const label = nameOf({ place, schema });
  const { node } = place;
  switch (schema.valueType) {
    case 'list':
      return say(l10n.t('“{0}” is a list: write each item on a line of its own, starting with a dash.', label), () =>
        node.type === 'scalar' ? listFixes(node, schema, document) : [],
      );
    case 'section':
    case 'map':
      return say(l10n.t('“{0}” has fields of its own: write them on the lines below, indented by two spaces.', label), () => intoSection({ place, schema }, document));
    case 'yes-no':
      return say(l10n.t('“{0}” is answered with true or false.', label), () => yesNo(node));
    case 'number':
      return say(
        schema.type === 'integer' ? l10n.t('“{0}” is a whole number, such as 12, without a unit.', label) : l10n.t('“{0}” is a number, such as 12 or 7.5, without a unit.', label),
        () => digits(node, schema.type === 'integer'),
      );
    default:
      if (node.type === 'scalar') return say(l10n.t('“{0}” is a text, and this reads as a number or as true or false. Put it in quotes.', label), () => quoted(node));
      return node.type === 'list'
        ? say(l10n.t('“{0}” takes one text and not a list. Keep one.', label), () => keepOne(node))
        : textWithColon(node, document, say, label);
  }
}

function wrongChoice(schema: SchemaNode, node: ScalarNode, label: string, say: Say): Finding {
  const choices = Object.keys(schema.values ?? {});
  const written = String(node.value);
  const likely = closest(written, choices);
  const message = likely
    ? l10n.t('“{0}” cannot be “{1}”. Did you mean “{2}”?', label, written, likely)
    : l10n.t('“{0}” cannot be “{1}”. Choose one of: {2}.', label, written, few(choices));
  return say(message, () =>
    (likely ? [likely, ...choices.filter((choice) => choice !== likely)] : choices).slice(0, 12).map((choice) => ({
      title: l10n.t('Change to “{0}”: {1}', choice, schema.values?.[choice] ?? choice),
      edits: [rewrite(node, choice)],
      ...(choice === likely ? { preferred: true, safe: slug(written) === choice } : {}),
    })),
  );
}

function wrongForm(schema: SchemaNode, node: ScalarNode, label: string, say: Say): Finding {
  const written = String(node.value);
  const change = (text: string | undefined, safe = false): readonly Fix[] => (text && text !== written ? [{ title: l10n.t('Change to “{0}”', text), edits: [rewrite(node, text)], preferred: true, safe }] : []);
  switch (schema.type) {
    case 'date':
      return say(l10n.t('“{0}” is a date, written year-month-day: 2026-03-31.', label), () => change(dateFrom(written), true));
    case 'locale':
      return say(l10n.t('“{0}” is a language, written like de-DE, pt-BR or zh-Hans-CN.', label), () => change(localeFrom(written), true));
    case 'id':
      return say(l10n.t('“{0}” is a short name in lowercase words joined by hyphens, such as “{1}”.', label, slug(written) || 'find-sources'), () => change(slug(written)));
    case 'ref':
      return say(l10n.t('“{0}” points to a name in lowercase words joined by hyphens, such as “{1}”.', label, slug(written) || 'anna-lindqvist'), () => change(slug(written)));
    default:
      return say(l10n.t('“{0}” does not fit here. {1}', label, firstSentence(schema.description)));
  }
}

function wrongSize({ minimum, maximum }: SchemaNode, node: ScalarNode, label: string, say: Say): Finding {
  const one = minimum !== undefined && minimum === maximum ? String(minimum) : undefined;
  if (one) return say(l10n.t('“{0}” is {1} in this edition of the format.', label, one), () => [{ title: l10n.t('Change to “{0}”', one), edits: [rewrite(node, one)], preferred: true }]);
  return minimum === undefined ? say(l10n.t('“{0}” is at most {1}.', label, String(maximum))) : say(l10n.t('“{0}” is at least {1}.', label, String(minimum)));
}

// Mends

function removal(document: Document, { place }: Field): Fix[] {
  const parent = nodeAt(document.root, place.path.slice(0, -1));
  if (parent?.type !== 'map' || !place.key) return [];
  const entry = parent.entries.find(({ key }) => key === place.key);
  const edit = entry && removeEntry(document, entry, parent);
  return edit ? [{ title: l10n.t('Remove the empty “{0}”', String(place.key.value)), edits: [edit] }] : [];
}

/** Writes a word over any value; a list or a section makes room for it. */
function rewrite(node: Node, text: string): TextEdit {
  if (node.type !== 'scalar') return replace(node.span, text);
  return node.style === 'literal' || node.style === 'folded' ? replace(node.span, scalarText(text)) : replaceWord(node, text);
}

/** A bare number or date stays bare; quotes that were there stay too. */
const replaceWord = (node: ScalarNode, text: string): TextEdit => (node.style === 'plain' && /^[\d-]+$/.test(text) ? replace(node.span, text) : replaceScalar(node, text));

/** A text where a section belongs is most likely its first text: an objective's behavior, a problem's statement. */
function intoSection({ place, schema }: Field, document: Document): Fix[] {
  const { node, key } = place;
  const fields = Object.entries(schema.properties ?? {});
  const target = fields.find(([, { type }]) => type === 'text' || type === 'prose')?.[0];
  if (node.type !== 'scalar' || typeof node.value !== 'string' || node.style === 'literal' || node.style === 'folded' || !target) return [];
  const text = document.source.slice(node.span.start, node.span.end);
  const isKey = key !== undefined && place.path.at(-1) === key.value;
  const column = isKey ? columnOf(document, key.span.start) + 2 : columnOf(document, node.span.start);
  const id = schema.required?.includes('id') ? [`id: ${slug(node.value.split(/\s+/).slice(0, 4).join(' ')) || 'new'}`] : [];
  const body = [...id, `${target}: ${text}`].join(`\n${' '.repeat(column)}`);
  const edit = isKey ? replace({ start: key.span.end + 1, end: node.span.end }, `\n${' '.repeat(column)}${body}`) : replace(node.span, body);
  return [{ title: l10n.t('Make this text the “{0}”', target), edits: [edit], preferred: true }];
}

/** `- Handover: all wards` was meant as a text: it stands on one line, and one field is all it has. */
function textWithColon(node: MapNode, { lines, source }: Document, say: Say, label: string): Finding {
  const { span } = node;
  if (node.flow || node.entries.length !== 1 || lines.at(span.start).line !== lines.at(span.end).line) return say(l10n.t('“{0}” takes one text and no fields of its own.', label));
  const text = source.slice(span.start, span.end);
  return say(colonMessage(), () => [{ title: l10n.t('Put the text in quotes'), edits: [replace(span, `'${text.replaceAll("'", "''")}'`)], preferred: true }]);
}

/** Items with another bullet, or without the space behind the dash, become items; a lone text becomes the one item. */
function listFixes(node: ScalarNode, { items }: SchemaNode, { source }: Document): Fix[] {
  const text = source.slice(node.span.start, node.span.end);
  const bullets = [...text.matchAll(/^[ \t]*([•·*–—]\s*|-\s*)(?=\S)/gm)];
  if (bullets.length > 0 && bullets.length === text.split('\n').length) {
    const edits = bullets.map((found) => {
      const end = node.span.start + found.index + found[0].length;
      return replace({ start: end - (found[1]?.length ?? 0), end }, '- ');
    });
    return [{ title: l10n.t('Start each item with a dash and a space'), edits, preferred: true }];
  }
  return items?.valueType === 'text' ? [{ title: l10n.t('Turn it into a list with one item'), edits: [replace(node.span, `[${scalarText(String(node.value))}]`)], preferred: true }] : [];
}

const quoted = (node: ScalarNode): Fix[] => [{ title: l10n.t('Put the text in quotes'), edits: [replace(node.span, `'${String(node.value)}'`)], preferred: true }];

function keepOne(list: ListNode): Fix[] {
  return list.items.flatMap((item) => (item.type === 'scalar' && item.value !== null ? [{ title: l10n.t('Keep only “{0}”', String(item.value)), edits: [replace(list.span, scalarText(String(item.value)))] }] : []));
}

function yesNo(node: Node): Fix[] {
  if (node.type !== 'scalar') return [];
  const word = String(node.value).toLowerCase();
  const meant = ['yes', 'y', 'on', 'true', '1'].includes(word) ? 'true' : ['no', 'n', 'off', 'false', '0'].includes(word) ? 'false' : undefined;
  return (meant ? [meant] : ['true', 'false']).map((value) => ({ title: l10n.t('Change to “{0}”', value), edits: [replace(node.span, value)], ...(meant ? { preferred: true } : {}) }));
}

function digits(node: Node, whole: boolean): Fix[] {
  if (node.type !== 'scalar') return [];
  const number = onlyNumber(String(node.value), whole);
  return number ? [{ title: l10n.t('Change to “{0}”', number), edits: [replace(node.span, number)], preferred: true }] : [];
}

/** The one number in a text: 1200 in “about 1,200”. None when there are several, or when a comma could mean two things. */
function onlyNumber(text: string, whole: boolean): string | undefined {
  const [only, ...others] = text.match(/\d[\d.,]*/g) ?? [];
  if (only === undefined || others.length > 0) return undefined;
  if (/^\d{1,3}(?:,\d{3})+$/.test(only)) return only.replaceAll(',', '');
  if (/^\d+$/.test(only)) return only;
  return !whole && /^\d+\.\d+$/.test(only) ? only : undefined;
}

/** 31.03.2026, 2026/3/31 and 31 March 2026 can only mean one day; 3/4/2026 could mean two and is left to its author. */
function dateFrom(text: string): string | undefined {
  const [, year, month, day] = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text) ?? reorder(/^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})$/.exec(text)) ?? reorder(named(text)) ?? [];
  if (!year || !month || !day) return undefined;
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(date) ? date : undefined;
}

const reorder = (found: readonly (string | undefined)[] | null | undefined): (string | undefined)[] | undefined => (found ? [found[0], found[3], found[2], found[1]] : undefined);

function named(text: string): string[] | undefined {
  const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
  const found = /^(?:(\d{1,2})\.? ([a-z]{3})[a-z]*\.?|([a-z]{3})[a-z]*\.? (\d{1,2}),?) (\d{4})$/i.exec(text);
  const month = months.indexOf((found?.[2] ?? found?.[3] ?? '').toLowerCase()) + 1;
  const day = found?.[1] ?? found?.[4];
  return found?.[5] && day && month > 0 ? [text, day, String(month), found[5]] : undefined;
}

function localeFrom(text: string): string | undefined {
  const [language = '', ...rest] = text.trim().split(/[-_]/);
  if (!/^[a-z]{2,3}$/i.test(language)) return undefined;
  const parts = rest.map((part) => (part.length === 4 ? (part[0]?.toUpperCase() ?? '') + part.slice(1).toLowerCase() : part.length <= 3 ? part.toUpperCase() : part));
  return [language.toLowerCase(), ...parts].join('-');
}

/** A text as an id: lowercase words joined by hyphens, accents dropped. */
export function slug(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 64)
    .replace(/-+$/, '');
}

function titleFor(document: Document): string {
  const words = (document.content.id?.value ?? idOfName(document.name) ?? document.kind).replaceAll('-', ' ');
  return scalarText((words[0]?.toUpperCase() ?? '') + words.slice(1));
}

// Words

/** How a field is called where it stands: its key, or for an item of a list what one item is called. */
const nameOf = ({ place, schema }: Field): string =>
  (typeof place.path.at(-1) === 'number' && schema.title ? schema.title : undefined) ?? [...place.path].reverse().find((step) => typeof step === 'string') ?? schema.title ?? '';

function firstSentence(description: string | undefined): string {
  return /^.*?[.?!](?=\s|$)/s.exec(description ?? '')?.[0] ?? description ?? '';
}

const few = (words: readonly string[]): string => (words.length > 6 ? `${words.slice(0, 6).join(', ')} …` : words.join(', '));

const endOfLine = ({ lines }: Document, offset: number): number => lines.span(lines.at(offset).line).end;

