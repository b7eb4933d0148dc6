/** The brief, agreement and rubric that a document belongs to, and who holds which role in them. */
import type { Document, DocumentOf } from './document';
import { itemsOf, type Located } from './located';
import type { Governance } from './schema/types';
import type { Workspace } from './workspace';

export interface Family {
  readonly deliverable?: DocumentOf<'deliverable'> | undefined;
  readonly brief?: DocumentOf<'brief'> | undefined;
  readonly governance?: DocumentOf<'governance'> | undefined;
  readonly rubric?: DocumentOf<'rubric'> | undefined;
}

export function familyOf(document: Document, workspace: Workspace): Family {
  switch (document.kind) {
    case 'brief':
      return { brief: document, governance: workspace.find('governance', idIn(document.content.governance?.value)), rubric: workspace.find('rubric', idIn(document.content.rubric?.value)) };
    case 'governance':
      return { governance: document };
    case 'rubric':
      return { rubric: document };
    case 'deliverable': {
      const brief = workspace.find('brief', idIn(document.content.brief?.value));
      return { deliverable: document, ...(brief ? familyOf(brief, workspace) : {}) };
    }
    case 'review': {
      const deliverable = workspace.find('deliverable', idIn(document.content.deliverable?.value));
      const family = deliverable ? familyOf(deliverable, workspace) : {};
      const rubric = workspace.find('rubric', idIn(document.content.rubric?.value)) ?? family.rubric;
      return { ...family, rubric };
    }
    case 'decision':
    case 'people':
    case 'workspace':
      return {};
  }
}

/** The id in a reference, without `kind:`, `@version` and `#item`. */
export const idIn = (reference: string | undefined): string | undefined => reference?.replace(/^[a-z]+:/, '').replace(/[@#].*$/, '');

/** The version a reference pins, as in `digital-quality@2`. */
export function versionIn(reference: string | undefined): number | undefined {
  const version = /@(\d+)/.exec(reference ?? '')?.[1];
  return version === undefined ? undefined : Number(version);
}

export type Role = Located<NonNullable<Governance['roles']>[number]>;
export type Checkpoint = Located<NonNullable<Governance['checkpoints']>[number]>;

export const roleIn = (governance: DocumentOf<'governance'> | undefined, id: string | undefined): Role | undefined =>
  id === undefined ? undefined : itemsOf(governance?.content.roles).find((role) => role.id?.value === id);

export const checkpointIn = (governance: DocumentOf<'governance'> | undefined, id: string | undefined): Checkpoint | undefined =>
  id === undefined ? undefined : itemsOf(governance?.content.checkpoints).find((checkpoint) => checkpoint.id?.value === id);

/** The checkpoints that a deliverable of its kind passes, in order. */
export function checkpointsOf(deliverable: DocumentOf<'deliverable'>, workspace: Workspace): readonly Checkpoint[] {
  const type = deliverable.content.type?.value;
  return itemsOf(familyOf(deliverable, workspace).governance?.content.checkpoints).filter((checkpoint) => {
    const kinds = itemsOf(checkpoint.for).map(({ value }) => value);
    return kinds.length === 0 || (type !== undefined && kinds.includes(type));
  });
}

/** Whether a review says that the work may go on. */
export const approves = ({ content }: DocumentOf<'review'>): boolean => content.outcome?.value === 'approve' || content.outcome?.value === 'approve-with-fixes';

/** The ids of the people who hold a role: its person, their deputy, and whom the brief's team names for it. */
export function holdersOf(governance: DocumentOf<'governance'> | undefined, role: string | undefined, brief?: DocumentOf<'brief'>): ReadonlySet<string> {
  const { person, deputy } = roleIn(governance, role) ?? {};
  const named = brief?.content.team?.entries.find(({ key }) => key === role)?.content.value;
  return new Set([person?.value, deputy?.value, named].filter((id) => id !== undefined));
}
