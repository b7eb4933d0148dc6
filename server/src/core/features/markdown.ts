/** Markdown for people: what the schemas say about a field, and texts from documents made harmless. */
import * as l10n from '@vscode/l10n';
import { fileNameOf, titleOf, type Document } from '../document';
import type { SchemaNode } from '../schema/node';
import type { Referent } from '../referents';

/** A text from a document as Markdown that shows exactly that text: no links, no images, no markup. */
export const escaped = (text: string): string => text.replace(/[!-/:-@[-`{-~]/g, '\\$&').replace(/\s+/g, ' ').trim();

/** What a field is, why it is asked for, what may stand there, and an example. */
export function fieldMarkdown(key: string, schema: SchemaNode): string {
  return paragraphs(
    `**${schema.title ?? escaped(key)}**`,
    schema.description,
    schema.why && l10n.t('Why: {0}', schema.why),
    expected(schema),
    choices(schema.values ?? schema.items?.values),
    schema.example && `\`\`\`yaml\n${schema.example}\n\`\`\``,
  );
}

/** When the field has to be there, beyond what a draft needs. */
function expected({ requiredFrom, requiredIf }: SchemaNode): string | undefined {
  if (requiredFrom) return l10n.t('Expected from the status “{0}” on.', requiredFrom);
  return requiredIf && l10n.t('Expected when {0}.', requiredIf);
}

const choices = (values: Readonly<Record<string, string>> | undefined): string | undefined =>
  values && Object.entries(values).map(([value, meaning]) => `- \`${value}\`: ${meaning}`).join('\n');

/** One choice, or undefined when it is not among the choices. */
export function choiceMarkdown(schema: SchemaNode, value: string): string | undefined {
  const meaning = schema.values && Object.hasOwn(schema.values, value) ? schema.values[value] : undefined;
  return meaning && paragraphs(`\`${value}\``, meaning);
}

/** The thing a reference leads to: what it is called, what it is, where it is written down. */
export function referentMarkdown({ id, title, document, place }: Referent, what: string, facts: readonly string[] = []): string {
  return paragraphs(
    `**${escaped(title ?? id)}**`,
    `${what} ${escaped(id)}`,
    place === document.content.id?.place ? undefined : titleOf(document) && l10n.t('In “{0}”', escaped(titleOf(document) ?? '')),
    facts.map((fact) => `- ${fact}`).join('\n'),
    statusOf(document),
    `\`${codeOf(fileNameOf(document))}\``,
  );
}

function statusOf({ content }: Document): string | undefined {
  const status = 'status' in content ? content.status.value : undefined;
  return status && l10n.t('Status: {0}', escaped(status));
}

/** A backquote would end the code it is shown as. */
const codeOf = (name: string): string => name.replaceAll('`', "'");

const paragraphs = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');
