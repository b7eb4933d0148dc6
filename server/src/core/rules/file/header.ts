/** What the first lines of a file most likely say, told by its name and by what its kind cannot do without. */
import { idOfName, type Document } from '../../document';
import { scalarText } from '../../edit';
import { slug } from '../../forms';
import type { SchemaNode } from '../../schema/node';
import { schemas } from '../../schema/schemas';

/** Both as they are written in YAML. */
export function header({ name, kind, content }: Document): { readonly id: string; readonly title: string } {
  const id = slug(idOfName(name) ?? content.title?.value ?? kind);
  const words = (content.id?.value ?? idOfName(name) ?? kind).replaceAll('-', ' ');
  return { id: id || kind, title: scalarText((words[0]?.toUpperCase() ?? '') + words.slice(1)) };
}

/** The least a file of the document's kind can say, with a placeholder wherever only the author knows. */
export function skeleton(document: Document): readonly string[] {
  const { id, title } = header(document);
  const first: Readonly<Record<string, string>> = { kind: document.kind, id, title };
  return requiredLines(schemas[document.kind], (key) => first[key]);
}

function requiredLines({ required = [], properties = {} }: SchemaNode, known: (key: string) => string | undefined = () => undefined): string[] {
  return Object.entries(properties).filter(([key]) => required.includes(key)).flatMap(([key, field]) => {
    const value = known(key) ?? oneLine(field);
    return value === undefined ? [`${key}:`, ...block(field).map((line) => `  ${line}`)] : [`${key}: ${value}`];
  });
}

/** Undefined when the field wants lines of its own. */
function oneLine({ type, minimum, title, values }: SchemaNode): string | undefined {
  switch (type) {
    case 'list':
    case 'section':
    case 'map':
      return undefined;
    case 'number':
    case 'integer':
      return String(minimum ?? 1);
    case 'yes-no':
      return 'false';
    case 'id':
      return 'first';
    default:
      // A status begins where the work begins; nobody can choose the rest for its author.
      return values && ['draft', 'proposed', 'open'].find((value) => value in values) || `<${title?.toLowerCase() ?? 'text'}>`;
  }
}

function block(field: SchemaNode): string[] {
  const { items } = field;
  if (!items) return requiredLines(field);
  const value = oneLine(items);
  return (value === undefined ? block(items) : [value]).map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}
