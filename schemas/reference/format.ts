/** The reference of the format: a page for each kind of file, from the schemas. */
import { KINDS } from '../../server/src/core/document';
import type { RefTarget, SchemaNode } from '../../server/src/core/schema/node';
import { schemas } from '../../server/src/core/schema/schemas';
import type { Kind } from '../../server/src/core/schema/types';
import { OWNED } from './kinds';
import { anchor, code, link, listed, marked, page, paragraphs, prose, table, yaml } from './markdown';

export function formatPages(): Record<string, string> {
  return {
    'format/README.md': overview(),
    ...Object.fromEntries(KINDS.map((kind) => [`format/${kind}.md`, kindPage(kind)])),
  };
}

function overview(): string {
  return page(
    marked('schemas/'),
    '# The files and their fields',
    'Everything is written in a few kinds of text files. The end of a file’s name says what kind it is: `safety.brief.yaml` is a brief called `safety`.',
    table(
      ['Kind', 'File name', 'What it is', 'Who writes it'],
      KINDS.map((kind) => [link(`**${kind}**`, `${kind}.md`), code(`<id>.${kind}.yaml`), prose(schemas[kind].description ?? ''), OWNED[kind]]),
    ),
    'A file that several others rely on needs no fixed folder: files find each other by their ids, so move them as you like.',
    '## How it is written',
    [
      '- **One field on a line**: its name, a colon, a space, and what you have to say. Fields that belong to a section stand below its name, two spaces further in.',
      '- **A list** has one item on a line, each starting with a dash and a space. Short words may also stand in brackets: `locales: [de-DE, pl-PL]`.',
      '- **A long text** starts with `>-` behind the colon and goes on over the lines below, two spaces further in.',
      '- **Names that the tool reads** (fields, choices, ids) are lowercase words joined by hyphens: `performance-problem`. Everything that people read is your own free text.',
      '- **A reference** is the id of what you mean: `owner: anna-lindqvist`. A rubric is named with its version, `digital-quality@2`. Where any kind of file may be meant, its kind comes first: `brief:safety`, or `brief:safety#isolate` for one item in it.',
      '- **A date** is year-month-day: `2026-03-31`.',
      '- **A comment** starts with `#` and is for people only.',
      '- **What is still open** may be written as a placeholder, `<how many>`. A draft may hold some; from the next status on each one is pointed out.',
      '- **Your own fields** may stand anywhere when their name starts with `x-`. Nobody checks them.',
    ].join('\n'),
    '## When a field is needed',
    'Few fields are needed from the start. The pages say for each one whether it is *always* needed, from which *status* on, or in which *case*. Until then you are at most reminded; see [the rules](../rules/README.md) for how strict each reminder is.',
  );
}

function kindPage(kind: Kind): string {
  const schema = schemas[kind];
  const writer = new Writer();
  const fields = Object.entries(schema.properties ?? {});
  return page(
    marked(`schemas/${kind}.schema.json`),
    `# ${schema.title ?? kind}: \`<id>.${kind}.yaml\``,
    prose(schema.description ?? ''),
    why(schema),
    OWNED[kind],
    '## At a glance',
    table(
      ['Field', 'What it is', 'Needed'],
      fields.map(([key, field]) => [link(code(key), `#${anchor(key)}`), field.title ?? key, needed(field, schema.required?.includes(key))]),
    ),
    ...fields.flatMap(([key, field]) => writer.field([key], field, schema.required?.includes(key))),
    link('All kinds of files', 'README.md'),
  );
}

/** Writes the fields of one page, and remembers which choices the page has listed already. */
class Writer {
  readonly #listed = new Map<string, string>();

  /** A field and, if it is a section or a list of sections, the fields in it. */
  field(names: readonly string[], schema: SchemaNode, required = false): string[] {
    const heading = names.join(' › ');
    const depth = Math.min(names.length + 1, 4);
    return [
      `${'#'.repeat(depth)} ${heading}`,
      paragraphs(`**${schema.title ?? names.at(-1) ?? ''}.** ${prose(schema.description ?? '')}`, facts(schema, required), why(schema), questions(schema), this.#choices(heading, schema), schema.example && yaml(schema.example)),
      ...this.#inside(names, schema),
    ];
  }

  #inside(names: readonly string[], schema: SchemaNode): string[] {
    const section = schema.items ?? schema.additional ?? schema;
    return Object.entries(section.properties ?? {}).flatMap(([key, field]) => this.field([...names, key], field, section.required?.includes(key)));
  }

  #choices(heading: string, schema: SchemaNode): string | undefined {
    const values = schema.values ?? schema.items?.values ?? schema.additional?.values;
    if (!values || Object.keys(values).length === 1) return undefined;
    const text = Object.entries(values).map(([value, meaning]) => `- ${code(value)}: ${prose(meaning)}`).join('\n');
    const before = this.#listed.get(text);
    if (before !== undefined) return `The choices are those of ${link(before, `#${anchor(before)}`)}.`;
    this.#listed.set(text, heading);
    return `The choices:\n\n${text}`;
  }
}

const facts = (schema: SchemaNode, required: boolean): string => [`- Write: ${answer(schema)}`, `- Needed: ${needed(schema, required)}`].join('\n');

function needed({ requiredFrom, requiredIf }: SchemaNode, required = false): string {
  if (required) return 'always';
  if (requiredFrom) return `from the status “${requiredFrom}” on`;
  return requiredIf ? `when ${prose(requiredIf)}` : 'when it helps';
}

const why = (schema: SchemaNode): string | undefined => (schema.why ? `*Why:* ${prose(schema.why)}` : undefined);

function questions({ questions: asked = [] }: SchemaNode): string | undefined {
  return asked.length > 0 ? `Ask yourself:\n\n${asked.map((question) => `- ${prose(question)}`).join('\n')}` : undefined;
}

/** What to write, in words. */
function answer(schema: SchemaNode): string {
  switch (schema.type) {
    case 'text':
      return schema.maxLength ? `a text of at most ${schema.maxLength} characters` : 'a text';
    case 'prose':
      return 'a text, on several lines after `>-` if it is long';
    case 'id':
      return 'a short name in lowercase words joined by hyphens';
    case 'ref':
      return schema.ref ? REFERENCES[schema.ref] : 'the id of what you mean';
    case 'date':
      return 'a date, year-month-day';
    case 'locale':
      return 'a language, such as `de-DE`, `pt-BR` or `zh-Hans-CN`';
    case 'number':
      return `a number${range(schema)}`;
    case 'integer':
      return `a whole number${range(schema)}`;
    case 'yes-no':
      return '`true` or `false`';
    case 'choice':
      return choice(Object.keys(schema.values ?? {}));
    case 'text-or-number':
      return 'a text or a number';
    case 'list':
      return schema.items?.properties ? 'a list; each item has the fields below' : `a list; each item is ${schema.items ? answer(schema.items) : 'a text'}`;
    case 'section':
      return 'a section with the fields below';
    case 'map':
      return `lines of your own, each a name, a colon and ${schema.additional ? answer(schema.additional) : 'a text'}`;
  }
}

const choice = (values: readonly string[]): string => (values.length > 4 ? 'one of the choices' : listed(values.map(code), 'or'));

function range({ minimum, maximum }: SchemaNode): string {
  if (minimum !== undefined && maximum !== undefined) return minimum === maximum ? `, always ${minimum}` : ` from ${minimum} to ${maximum}`;
  if (minimum !== undefined) return `, ${minimum} or more`;
  return maximum === undefined ? '' : `, ${maximum} or less`;
}

const REFERENCES: Readonly<Record<RefTarget, string>> = {
  person: 'the id of a person in a people file',
  role: 'the id of a role in the working agreement',
  checkpoint: 'the id of a checkpoint in the working agreement',
  criterion: 'the id of a criterion in the rubric',
  'scale-level': 'the id of a level on the rubric’s scale',
  objective: 'the id of an objective in the brief',
  audience: 'the id of an audience in the brief',
  measure: 'the id of a measure in the brief',
  source: 'the id of a source in the brief',
  milestone: 'the id of a milestone in the brief',
  'deliverable-request': 'the id of a deliverable that the brief asks for',
  priority: 'the id of a priority in the working agreement',
  size: 'the id of a size in the working agreement',
  brief: 'the id of a brief',
  governance: 'the id of a working agreement (governance file)',
  rubric: 'the id of a rubric, with the version that was agreed: `digital-quality@2`',
  deliverable: 'the id of a deliverable',
  decision: 'the id of a decision',
  any: 'a reference that names the kind: `brief:safety`, or `brief:safety#isolate` for one item in it',
};
