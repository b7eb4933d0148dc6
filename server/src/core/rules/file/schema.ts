import * as l10n from '@vscode/l10n';
import { isDay } from '../../calendar';
import { closest } from '../../closest';
import { KINDS, type Document } from '../../document';
import { addEntry, replace, replaceScalar } from '../../edit';
import { dateFrom, lastDayFor, slug } from '../../forms';
import type { Field } from '../../interpret';
import { isOpen } from '../../open';
import { nameOf as kindName } from '../../references';
import { defineRule, type Fix, type Problem } from '../../rule';
import type { SchemaNode } from '../../schema/node';
import * as validators from '../../schema/validators';
import type { SchemaError } from '../../schema/validators';
import { colonMessage } from '../../slips';
import { head, type MapNode, type Path, type Place, type ScalarNode } from '../../tree';
import type { Workspace } from '../../workspace';
import { kindPlace } from '../places';
import { header } from './header';
import { bare, changeTo, digits, few, firstSentence, intoItem, intoSection, keepOne, listFixes, nameOf, quoted, removal, rewrite, short, spacedFields, yesNo } from './mends';

/**
 * What the format asks of each field, in plain words. The compiled validators say that something is off; what is shown is
 * written here, from the descriptions an author knows from the hovers. No schema word and no pattern ever reaches a person.
 */
export const schema = defineRule({
  id: 'file/schema',
  kinds: KINDS,
  reads: ['workspace'],
  tier: 1,
  severity: 'error',
  format: true,
  summary: 'Every field holds what it is meant to hold, and no field is missing that a file cannot do without.',
  why: 'The same named fields in every brief are what lets two organizations read it alike: a standardized brief prevents the under-specification that stalls a project (source document, “Under-specified briefs”).',
  examples: {
    clean: [
      `
kind: brief
schema-version: 1
id: handover
title: Handover
status: draft
owner: pat
engagement-model: project-based
`,
    ],
    marked: [
      {
        text: `
kind: people
#     ^^^^^^ error: This people file has no “title” yet. The name people use for it in meetings and messages.
schema-version: 1
id: team
people:
  - id: pat
#   ^^^^^^^ error: “side” is missing here. Which organization the person belongs to.
    name: Pat
`,
        fixed: `
kind: people
schema-version: 1
id: team
title: Team
people:
  - id: pat
    name: Pat
`,
      },
      {
        text: `
kind: brief
schema-version: 1
id: handover
title: Handover
status: redy
#       ^^^^ error: “status” cannot be “redy”. Did you mean “ready”?
owner: Pat Lind
#      ^^^^^^^^ error: “owner” points to a name in lowercase words joined by hyphens, such as “pat-lind”.
engagement-model: project-based
request:
  received-on: 31.3.2026
#              ^^^^^^^^^ error: “received-on” is a date, written year-month-day: 2026-03-31.
tags: safety
#     ^^^^^^ error: “tags” is a list: write each item on a line of its own, starting with a dash.
`,
        fixed: `
kind: brief
schema-version: 1
id: handover
title: Handover
status: ready
owner: Pat Lind
engagement-model: project-based
request:
  received-on: 31.3.2026
tags: safety
`,
      },
      {
        text: `
kind: brief
schema-version: 1
id: handover
title: Handover
status: draft
owner: pat
engagement-model: project-based
request:
  received-on: 2026-02-30
#              ^^^^^^^^^^ error: “received-on”: there is no day 2026-02-30 in the calendar.
`,
        fixed: `
kind: brief
schema-version: 1
id: handover
title: Handover
status: draft
owner: pat
engagement-model: project-based
request:
  received-on: 2026-02-28
`,
      },
    ],
  },
  *check(_content, { document, workspace }) {
    const validate = validators[document.kind];
    if (!validate(document.reading.data)) yield* violations(document, workspace, validate.errors ?? []);
    yield* impossibleDays(document);
  },
});

function* violations(document: Document, workspace: Workspace, errors: readonly SchemaError[]): Iterable<Problem> {
  // The reading knows every field's place, misspelt keys included.
  const fields = new Map(document.reading.fields.map((field) => [pointer(field.place.path), field]));
  const seen = new Set<string>();
  for (const error of errors) {
    const at = fields.get(error.instancePath);
    if (!at || saidElsewhere(at, error)) continue;
    // Several complaints about one value are one slip.
    const key = `${error.instancePath}#${error.keyword === 'required' ? String(error.params['missingProperty']) : ''}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const one = error.keyword === 'required' ? missing(document, workspace, at, String(error.params['missingProperty'])) : wrongValue(document, at, error);
    if (one) yield one;
  }
}

const pointer = (path: Path): string => path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('');

/** What is still to be filled in cannot be wrong yet, and some fields have a rule of their own. */
function saidElsewhere({ place, schema: { type } }: Field, { keyword }: SchemaError): boolean {
  const { node, path } = place;
  if (node.type === 'scalar' && isOpen(node.value)) return true;
  if (path.length === 1 && (path[0] === 'kind' || path[0] === 'schema-version')) return true;
  return type === 'locale' && keyword === 'pattern';
}

/** The form of a date is checked by the schema; whether there is such a day is not. */
function* impossibleDays({ reading }: Document): Iterable<Problem> {
  for (const { schema, place } of reading.fields) {
    const { node } = place;
    if (schema.type !== 'date' || node.type !== 'scalar' || typeof node.value !== 'string') continue;
    if (!/^\d{4}-\d{2}-\d{2}$/.test(node.value) || isDay(node.value)) continue;
    const { value } = node;
    const last = lastDayFor(value);
    yield {
      at: node.span,
      message: l10n.t('“{0}”: there is no day {1} in the calendar.', nameOf({ schema, place }), value),
      fixes: () => (last ? [changeTo(node, last)] : []),
    };
  }
}

function missing(document: Document, workspace: Workspace, { place, schema }: Field, key: string): Problem | undefined {
  const field = schema.properties?.[key];
  if (!field || key === 'kind' || key === 'schema-version') return undefined;
  const fixes = (): Fix[] => missingFixes(document, workspace, place, schema, key, field);
  if (place.path.length > 0) return { at: place, message: l10n.t('“{0}” is missing here. {1}', key, firstSentence(field.description)), fixes };
  return { at: kindPlace(document), part: key, message: l10n.t('This {0} has no “{1}” yet. {2}', kindName(document.kind), key, firstSentence(field.description)), fixes };
}

function missingFixes(document: Document, workspace: Workspace, { node }: Place, schema: SchemaNode, key: string, field: SchemaNode): Fix[] {
  if (node.type !== 'map') return [];
  const order = Object.keys(schema.properties ?? {});
  const values = likelyValues(document, workspace, key, field);
  return values.flatMap((value, index): Fix[] => {
    const edit = addEntry(document, node, key, `${key}: ${value}`, order);
    return edit ? [{ title: l10n.t('Add “{0}: {1}”', key, value), edits: [edit], ...(values.length === 1 && index === 0 ? { preferred: true } : {}) }] : [];
  });
}

/** What may stand there: everything a choice offers, the one sensible start for a header field, the people known. */
function likelyValues(document: Document, workspace: Workspace, key: string, field: SchemaNode): readonly string[] {
  if (key === 'id') return [header(document).id];
  if (key === 'title') return [header(document).title];
  if (key === 'status') return Object.keys(field.values ?? {}).slice(0, 1);
  if (field.values) return Object.keys(field.values).slice(0, 8);
  if (field.ref === 'person') return workspace.personIds().slice(0, 5);
  if (field.ref === 'brief' || field.ref === 'governance' || field.ref === 'rubric' || field.ref === 'deliverable') return workspace.ids(field.ref).slice(0, 5);
  return [];
}

type Say = (message: string, fixes?: () => readonly Fix[]) => Problem;

function wrongValue(document: Document, at: Field, error: SchemaError): Problem {
  const { place, schema } = at;
  const { node } = place;
  const label = nameOf(at);
  const span = node.type === 'scalar' && node.style !== 'empty' ? node.span : head(place);
  const say: Say = (message, fixes = () => []) => ({ at: span, message, fixes });

  if (node.type === 'scalar' && node.value === null) return say(l10n.t('“{0}” is empty. {1}', label, firstSentence(schema.description)), () => fillings(document, at, node));
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
      return say(l10n.t('“{0}” is too long: at most {1} characters.', label, Number(error.params['limit'])), () => [changeTo(node, slug(String(node.value)))]);
    case 'minimum':
      return say(l10n.t('“{0}” is at least {1}.', label, String(schema.minimum)));
    default:
      return say(l10n.t('“{0}” does not fit here. {1}', label, firstSentence(schema.description)));
  }
}

function fillings(document: Document, at: Field, node: ScalarNode): Fix[] {
  const choices = Object.entries(at.schema.values ?? {}).slice(0, 12);
  return [...choices.map(([value, meaning]): Fix => ({ title: l10n.t('Write “{0}”: {1}', value, meaning), edits: [replaceScalar(node, value)] })), ...removal(document, at)];
}

function wrongType({ place, schema }: Field, document: Document, say: Say): Problem {
  const label = nameOf({ place, schema });
  const { node } = place;
  switch (schema.valueType) {
    case 'list':
      return say(l10n.t('“{0}” is a list: write each item on a line of its own, starting with a dash.', label), () =>
        node.type === 'scalar' ? listFixes(node, schema, document) : node.type === 'map' ? intoItem(node, schema, document) : [],
      );
    case 'section':
    case 'map':
      if (node.type === 'scalar' && spacedFields(node, document).length > 0) {
        return say(l10n.t('A field’s name and its text are set apart by a colon and a space.'), () => [{ title: l10n.t('Write “: ” between them'), edits: spacedFields(node, document), preferred: true }]);
      }
      return say(l10n.t('“{0}” has fields of its own: write them on the lines below, indented by two spaces.', label), () => intoSection({ place, schema }, document));
    case 'yes-no':
      return say(l10n.t('“{0}” is answered with true or false.', label), () => yesNo(node));
    case 'number':
      return say(
        schema.type === 'integer' ? l10n.t('“{0}” is a whole number, such as 12, without a unit.', label) : l10n.t('“{0}” is a number, such as 12 or 7.5, without a unit.', label),
        () => digits(node, schema.type === 'integer', label),
      );
    default:
      if (node.type === 'scalar') return say(l10n.t('“{0}” is a text, and this reads as a number or as true or false. Put it in quotes.', label), () => quoted(node, document));
      return node.type === 'list'
        ? say(l10n.t('“{0}” takes one text and not a list. Keep one.', label), () => keepOne(node))
        : fieldsInText(node, document, say, label);
  }
}

/** `- Handover: all wards` was meant as a text: it stands on one line, and one field is all it has. So was `{Handover}`. */
function fieldsInText({ span, flow, entries }: MapNode, { lines, source }: Document, say: Say, label: string): Problem {
  const oneLine = lines.at(span.start).line === lines.at(span.end).line;
  if (!oneLine || (entries.length !== 1 && !flow)) return say(l10n.t('“{0}” takes one text and no fields of its own.', label));
  const text = source.slice(span.start, span.end);
  const message = flow ? l10n.t('Braces stand for fields, and “{0}” takes one text. Put it in quotes.', label) : colonMessage();
  return say(message, () => [{ title: l10n.t('Put the text in quotes'), edits: [replace(span, `'${text.replaceAll("'", "''")}'`)], preferred: true }]);
}

function wrongChoice({ values }: SchemaNode, node: ScalarNode, label: string, say: Say): Problem {
  const choices = Object.keys(values ?? {});
  const written = String(node.value);
  const likely = closest(written, choices);
  const message = likely
    ? l10n.t('“{0}” cannot be “{1}”. Did you mean “{2}”?', label, short(written), likely)
    : l10n.t('“{0}” cannot be “{1}”. Choose one of: {2}.', label, short(written), few(choices));
  return say(message, () =>
    (likely ? [likely, ...choices.filter((choice) => choice !== likely)] : choices).slice(0, 12).map((choice) => ({
      title: l10n.t('Change to “{0}”: {1}', choice, values?.[choice] ?? choice),
      edits: [rewrite(node, choice)],
      ...(choice === likely ? { preferred: true, safe: slug(written) === choice } : {}),
    })),
  );
}

function wrongForm({ type, description }: SchemaNode, node: ScalarNode, label: string, say: Say): Problem {
  const written = String(node.value);
  const change = (text: string | undefined, safe = false): readonly Fix[] => (text && text !== written ? [{ ...changeTo(node, text), safe }] : []);
  switch (type) {
    case 'date':
      return say(l10n.t('“{0}” is a date, written year-month-day: 2026-03-31.', label), () => change(dateFrom(bare(written)), true));
    case 'id':
      return say(l10n.t('“{0}” is a short name in lowercase words joined by hyphens, such as “{1}”.', label, slug(written) || 'find-sources'), () => change(slug(written)));
    case 'ref':
      return say(l10n.t('“{0}” points to a name in lowercase words joined by hyphens, such as “{1}”.', label, slug(written) || 'anna-lindqvist'), () => change(slug(written)));
    default:
      return say(l10n.t('“{0}” does not fit here. {1}', label, firstSentence(description)));
  }
}
