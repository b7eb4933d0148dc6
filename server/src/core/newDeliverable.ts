/** The text of a new deliverable spec. What only its author can know is left open, as `<…>`, with the questions that help. */
import * as l10n from '@vscode/l10n';
import { scalarText } from './edit';
import { schemas } from './schema/schemas';
import type { Deliverable } from './schema/types';

export interface DeliverableDraft {
  readonly id: string;
  readonly title?: string | undefined;
  readonly status?: Deliverable['status'] | undefined;
  /** The id of the brief it answers. */
  readonly brief: string;
  /** The id of the request it answers; a proposal of the partner's own answers none. */
  readonly fulfils?: string | undefined;
  readonly type?: Deliverable['type'] | undefined;
  readonly preparedBy?: string | undefined;
  readonly audiences?: readonly string[] | undefined;
  readonly objectives?: readonly string[] | undefined;
  readonly minutes?: number | undefined;
}

export function newDeliverable({ id, title, status = 'proposed', brief, fulfils, type, preparedBy, audiences = [], objectives = [], minutes }: DeliverableDraft): string {
  const serves = objectives.length > 0 ? objectives : [l10n.t('<which objective of the brief it serves>')];
  const questions = schemas.deliverable.properties?.['rationale']?.questions ?? [];
  return [
    'kind: deliverable',
    'schema-version: 1',
    `id: ${scalarText(id)}`,
    `title: ${scalarText(title ?? l10n.t('<what people will call it>'))}`,
    `status: ${status}`,
    `brief: ${scalarText(brief)}`,
    ...(fulfils === undefined ? [] : [`fulfils: ${scalarText(fulfils)}`]),
    `type: ${type ?? l10n.t('<what kind of thing it is>')}`,
    `prepared-by: ${scalarText(preparedBy ?? l10n.t('<who designs it>'))}`,
    ...(audiences.length > 0 ? ['', 'audiences:', ...audiences.map(item)] : []),
    '',
    'objectives:',
    ...serves.map(item),
    '',
    ...questions.map((question) => `# ${question}`),
    `rationale: ${l10n.t('<why this approach will change what these people do>')}`,
    ...(minutes === undefined ? [] : [`minutes: ${String(minutes)}`]),
    '',
  ].join('\n');
}

const item = (word: string): string => `  - ${scalarText(word)}`;
