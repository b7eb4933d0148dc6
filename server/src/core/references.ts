/** What a reference may point to, seen from the document it stands in. */
import * as l10n from '@vscode/l10n';
import { KINDS, type Document, type DocumentOf } from './document';
import { replaceScalar } from './edit';
import { familyOf } from './family';
import type { LocatedValue } from './located';
import type { DocumentEdits } from './rule';
import type { RefTarget } from './schema/node';
import type { Kind } from './schema/types';
import type { Workspace } from './workspace';

export interface Targets {
  /** The id that is pointed to, without `kind:`, `@version` and `#item`. */
  readonly id: string;
  /** The ids it could be. */
  readonly known: ReadonlySet<string>;
  /** Whether the kind written in front of the id, if there is one, is the kind that is looked for. */
  readonly fits: boolean;
  /** What is looked for, in plain words. */
  readonly what: string;
  /** The reference with another id, everything around it kept. */
  readonly write: (id: string) => string;
}

/**
 * Undefined when nobody can say: without people files names are free text, and what belongs to a brief, an agreement or a
 * rubric cannot be looked up before that one is known.
 */
export function targetsOf(target: RefTarget, text: string, document: Document, workspace: Workspace): Targets | undefined {
  const plain = (known: ReadonlySet<string> | undefined): Targets | undefined => known && { id: text, known, fits: true, what: nameOf(target), write: (id) => id };
  const family = familyOf(document, workspace);
  switch (target) {
    case 'person':
      return plain(everybody(workspace));
    case 'brief':
    case 'governance':
    case 'rubric':
    case 'deliverable':
    case 'decision':
      return ofKind(target, text, workspace);
    case 'any':
      return anyKind(text, workspace);
    case 'role':
      return plain(family.governance && roleIds(document, family.governance, workspace));
    case 'checkpoint':
      return plain(ids(family.governance, family.governance?.content.checkpoints));
    case 'criterion':
      return plain(ids(family.rubric, family.rubric?.content.criteria));
    case 'scale-level':
      return plain(ids(family.rubric, family.rubric?.content.scale));
    case 'objective':
      return plain(ids(family.brief, family.brief?.content.objectives));
    case 'audience':
      return plain(ids(family.brief, family.brief?.content.audiences));
    case 'measure':
      return plain(ids(family.brief, family.brief?.content.measurement?.measures));
    case 'source':
      return plain(ids(family.brief, family.brief?.content.sources));
    case 'milestone':
      return plain(ids(family.brief, family.brief?.content.milestones));
    case 'deliverable-request':
      return plain(ids(family.brief, family.brief?.content.deliverables));
  }
}

/** What has to change in the other documents when a document gets another id. */
export function mentionsOf(document: Document, id: string, workspace: Workspace): readonly DocumentEdits[] {
  const own = document.content.id?.value;
  return workspace.documents.flatMap((other) => {
    if (other === document) return [];
    const edits = other.reading.fields.flatMap(({ schema, place: { node } }) => {
      if (schema.ref === undefined || node.type !== 'scalar' || typeof node.value !== 'string') return [];
      if (schema.ref !== document.kind && !(schema.ref === 'any' && node.value.startsWith(`${document.kind}:`))) return [];
      const targets = targetsOf(schema.ref, node.value, other, workspace);
      return targets && targets.id === own ? [replaceScalar(node, targets.write(id))] : [];
    });
    return edits.length > 0 ? [{ document: other, edits }] : [];
  });
}

/** Whether a new file may have a name. */
export const isFree = (name: string, workspace: Workspace): boolean => workspace.documents.every((one) => one.name !== name);

function ofKind(kind: Kind, text: string, workspace: Workspace): Targets {
  const [, lead = '', id = '', tail = ''] = /^([a-z]+:)?([^@#]*)([@#].*)?$/s.exec(text) ?? [];
  const fits = lead === '' || lead === `${kind}:`;
  return { id, known: new Set(workspace.ids(kind)), fits, what: nameOf(kind), write: (other) => (fits ? lead : '') + other + tail };
}

function anyKind(text: string, workspace: Workspace): Targets | undefined {
  const kind = /^([a-z]+):/.exec(text)?.[1];
  const known = KINDS.find((candidate) => candidate === kind);
  return known && ofKind(known, text, workspace);
}

/** Undefined while there are no people files. */
function everybody(workspace: Workspace): ReadonlySet<string> | undefined {
  const ids = workspace.personIds();
  return ids.length > 0 ? new Set(ids) : undefined;
}

/** A brief may name a person where a role has nobody yet. */
function roleIds(document: Document, governance: DocumentOf<'governance'>, workspace: Workspace): ReadonlySet<string> {
  const roles = ids(governance, governance.content.roles) ?? new Set<string>();
  return document.kind === 'brief' ? new Set([...roles, ...workspace.personIds()]) : roles;
}

interface WithIds {
  readonly items: readonly { readonly id?: LocatedValue<string> }[];
}

function ids(owner: Document | undefined, list: WithIds | undefined): ReadonlySet<string> | undefined {
  return owner && new Set((list?.items ?? []).flatMap(({ id }) => (id ? [id.value] : [])));
}

/** What a target is called in plain words. */
export function nameOf(target: RefTarget | Kind): string {
  switch (target) {
    case 'brief':
      return l10n.t('brief');
    case 'rubric':
      return l10n.t('rubric');
    case 'governance':
      return l10n.t('working agreement (governance file)');
    case 'deliverable':
      return l10n.t('deliverable');
    case 'review':
      return l10n.t('review');
    case 'decision':
      return l10n.t('decision');
    case 'people':
      return l10n.t('people file');
    case 'workspace':
      return l10n.t('workspace file');
    case 'person':
      return l10n.t('person');
    case 'role':
      return l10n.t('role');
    case 'checkpoint':
      return l10n.t('checkpoint');
    case 'criterion':
      return l10n.t('criterion');
    case 'scale-level':
      return l10n.t('level');
    case 'objective':
      return l10n.t('objective');
    case 'audience':
      return l10n.t('audience');
    case 'measure':
      return l10n.t('measure');
    case 'source':
      return l10n.t('source');
    case 'milestone':
      return l10n.t('milestone');
    case 'deliverable-request':
      return l10n.t('deliverable in the brief');
    case 'any':
      return l10n.t('part of the work');
  }
}
