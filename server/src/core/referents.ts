/** What references lead to: the person, objective or file behind an id, with its title and its place. */
import { idOf, titleOf, type Document } from './document';
import type { LocatedValue } from './located';
import { familyOf } from './family';
import { targetsOf } from './references';
import type { RefTarget } from './schema/node';
import type { Kind } from './schema/types';
import type { Place } from './tree';
import type { Workspace } from './workspace';

export interface Referent {
  readonly id: string;
  /** What a new reference to it says. */
  readonly text: string;
  readonly title?: string | undefined;
  /** The document it is described in. */
  readonly document: Document;
  readonly place: Place;
}

/** What a reference leads to; undefined when it leads nowhere. */
export function referentOf(target: RefTarget, text: string, document: Document, workspace: Workspace): Referent | undefined {
  const id = targetsOf(target, text, document, workspace)?.id;
  return referentsOf(target, document, workspace).find((one) => one.id === id && (target !== 'any' || text.startsWith(`${one.document.kind}:`)));
}

/** Everything a reference may lead to, in the order it is written down. */
export function referentsOf(target: RefTarget, document: Document, workspace: Workspace): readonly Referent[] {
  const { brief, governance, rubric } = familyOf(document, workspace);
  switch (target) {
    case 'person':
      return people(workspace);
    case 'brief':
    case 'governance':
    case 'rubric':
    case 'deliverable':
    case 'decision':
      return filesOf(target, workspace);
    case 'any':
      return workspace.documents.filter(({ kind }) => kind !== 'workspace' && kind !== 'people').flatMap((one) => asFile(one, (id) => `${one.kind}:${id}`));
    case 'role':
      return [
        ...listed(governance, governance?.content.roles, ({ title }) => title),
        // A brief may name a person where a role has nobody yet.
        ...(document.kind === 'brief' ? people(workspace) : []),
      ];
    case 'checkpoint':
      return listed(governance, governance?.content.checkpoints, ({ title }) => title);
    case 'criterion':
      return listed(rubric, rubric?.content.criteria, ({ title }) => title);
    case 'scale-level':
      return listed(rubric, rubric?.content.scale, ({ label }) => label);
    case 'objective':
      return listed(brief, brief?.content.objectives, ({ behavior }) => behavior);
    case 'audience':
      return listed(brief, brief?.content.audiences, ({ role }) => role);
    case 'measure':
      return listed(brief, brief?.content.measurement?.measures, ({ metric }) => metric);
    case 'source':
      return listed(brief, brief?.content.sources, ({ title }) => title);
    case 'milestone':
      return listed(brief, brief?.content.milestones, ({ title }) => title);
    case 'deliverable-request':
      return listed(brief, brief?.content.deliverables, ({ title }) => title);
    case 'priority':
      return listed(governance, governance?.content.intake?.priorities, ({ meaning }) => meaning);
    case 'size':
      return listed(governance, governance?.content.intake?.sizes, ({ meaning }) => meaning);
  }
}

const people = (workspace: Workspace): readonly Referent[] =>
  firstOfEach(workspace.documents.flatMap((file) => (file.kind === 'people' ? listed(file, file.content.people, ({ name }) => name) : [])));

const filesOf = (kind: Kind, workspace: Workspace): readonly Referent[] =>
  firstOfEach(workspace.documents.filter((file) => file.kind === kind).flatMap((file) => asFile(file, (id) => id + versionOf(file))));

/** The first one wins when an id is taken twice, as in the workspace. */
const firstOfEach = (all: readonly Referent[]): readonly Referent[] => all.filter(({ id }, index) => all.findIndex((other) => other.id === id) === index);

/** A brief names the version of the rubric it was agreed with. */
const versionOf = (file: Document): string => (file.kind === 'rubric' && file.content.version ? `@${String(file.content.version.value)}` : '');

function asFile(file: Document, write: (id: string) => string): readonly Referent[] {
  const id = idOf(file);
  if (!id) return [];
  const place = file.content.id?.place ?? file.content.place;
  return [{ id, text: write(id), title: titleOf(file), document: file, place }];
}

interface Listed<Item> {
  readonly items: readonly Item[];
}

function listed<Item extends { readonly id?: LocatedValue<string>; readonly place: Place }>(
  owner: Document | undefined,
  list: Listed<Item> | undefined,
  title: (item: Item) => LocatedValue<string> | undefined,
): readonly Referent[] {
  if (!owner) return [];
  return (list?.items ?? []).flatMap((item) => (item.id ? [{ id: item.id.value, text: item.id.value, title: title(item)?.value, document: owner, place: item.place }] : []));
}
