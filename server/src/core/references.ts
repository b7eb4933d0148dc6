/** What a reference may point to, seen from the document it stands in. */
import * as l10n from '@vscode/l10n';
import { KINDS, type Document } from './document';
import { familyOf, type Family } from './family';
import type { LocatedValue } from './located';
import type { RefTarget } from './schema/node';
import type { Kind } from './schema/types';
import type { Workspace } from './workspace';

export interface Targets {
  /** The id that is pointed to, without `kind:`, `@version` and `#item`. */
  readonly id: string;
  /** Whether it leads somewhere. */
  readonly found: boolean;
  /** The ids it could be, looked up when somebody asks. */
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
export const targetsOf = (target: RefTarget, text: string, document: Document, workspace: Workspace): Targets | undefined => new Resolver(document, workspace).targets(target, text);

/** Looks up the references of one document; what several of them share is looked up once. */
export class Resolver {
  #family: Family | undefined;
  readonly #lists = new Map<RefTarget, ReadonlySet<string> | undefined>();
  readonly #ids = new Map<Kind | 'person', ReadonlySet<string>>();

  constructor(
    readonly document: Document,
    readonly workspace: Workspace,
  ) {}

  targets(target: RefTarget, text: string): Targets | undefined {
    switch (target) {
      case 'person':
        return this.#person(text);
      case 'brief':
      case 'governance':
      case 'rubric':
      case 'deliverable':
      case 'decision':
        return this.#ofKind(target, text);
      case 'any':
        return this.#anyKind(text);
      case 'role':
        return this.#role(text);
      default:
        return this.#listed(target, text);
    }
  }

  #person(id: string): Targets | undefined {
    const { workspace } = this;
    if (!workspace.hasPeople()) return undefined;
    return new Target(id, 'person', workspace.person(id) !== undefined, () => this.#idsOfAll('person'));
  }

  #idsOfAll(kind: Kind | 'person'): ReadonlySet<string> {
    const known = this.#ids.get(kind) ?? new Set(kind === 'person' ? this.workspace.personIds() : this.workspace.ids(kind));
    this.#ids.set(kind, known);
    return known;
  }

  /** A brief may name a person where a role has nobody yet. */
  #role(id: string): Targets | undefined {
    const { document, workspace } = this;
    const roles = this.#listed('role', id);
    if (!roles || document.kind !== 'brief') return roles;
    return new Target(id, 'role', roles.found || workspace.person(id) !== undefined, () => new Set([...roles.known, ...workspace.personIds()]));
  }

  #ofKind(kind: Kind, text: string): Targets {
    const { workspace } = this;
    const [, lead = '', id = '', tail = ''] = /^([a-z]+:)?([^@#]*)([@#].*)?$/s.exec(text) ?? [];
    const fits = lead === '' || lead === `${kind}:`;
    return new Target(id, kind, workspace.find(kind, id) !== undefined, () => this.#idsOfAll(kind), (other) => (fits ? lead : '') + other + tail, fits);
  }

  #anyKind(text: string): Targets | undefined {
    const kind = /^([a-z]+):/.exec(text)?.[1];
    const known = KINDS.find((candidate) => candidate === kind);
    return known && this.#ofKind(known, text);
  }

  #listed(target: ListTarget, id: string): Targets | undefined {
    if (!this.#lists.has(target)) this.#lists.set(target, this.#idsOf(target));
    const known = this.#lists.get(target);
    return known && new Target(id, target, known.has(id), () => known);
  }

  #idsOf(target: ListTarget): ReadonlySet<string> | undefined {
    const { brief, governance, rubric } = (this.#family ??= familyOf(this.document, this.workspace));
    switch (target) {
      case 'role':
        return ids(governance, governance?.content.roles);
      case 'checkpoint':
        return ids(governance, governance?.content.checkpoints);
      case 'criterion':
        return ids(rubric, rubric?.content.criteria);
      case 'scale-level':
        return ids(rubric, rubric?.content.scale);
      case 'objective':
        return ids(brief, brief?.content.objectives);
      case 'audience':
        return ids(brief, brief?.content.audiences);
      case 'measure':
        return ids(brief, brief?.content.measurement?.measures);
      case 'source':
        return ids(brief, brief?.content.sources);
      case 'milestone':
        return ids(brief, brief?.content.milestones);
      case 'deliverable-request':
        return ids(brief, brief?.content.deliverables);
      case 'priority':
        return ids(governance, governance?.content.intake?.priorities);
      case 'size':
        return ids(governance, governance?.content.intake?.sizes);
    }
  }
}

/** What stands in a list of the brief, the agreement or the rubric. */
type ListTarget = Exclude<RefTarget, 'person' | 'any' | Kind>;

/** What most references need is only whether they lead somewhere; the words and the list are worked out when asked for. */
class Target implements Targets {
  constructor(
    readonly id: string,
    readonly target: RefTarget | Kind,
    readonly found: boolean,
    readonly list: () => ReadonlySet<string>,
    readonly write: (id: string) => string = same,
    readonly fits = true,
  ) {}

  get what(): string {
    return nameOf(this.target);
  }

  get known(): ReadonlySet<string> {
    return this.list();
  }
}

const same = (id: string): string => id;

interface WithIds {
  readonly items: readonly { readonly id?: LocatedValue<string> }[];
}

function ids(owner: Document | undefined, list: WithIds | undefined): ReadonlySet<string> | undefined {
  return owner && new Set((list?.items ?? []).flatMap(({ id }) => (id ? [id.value] : [])));
}

/** Whether a text has the form that the format asks for. The forms are a handful, and each is made once for a document. */
export const matches = (pattern: string, text: string): boolean => (pattern === REFERENCE.source ? REFERENCE : new RegExp(pattern)).test(text);

const REFERENCE = /^([a-z]+:)?[a-z0-9]+(-[a-z0-9]+)*(@[0-9]+)?(#[a-z0-9]+(-[a-z0-9]+)*)?$/;

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
    case 'priority':
      return l10n.t('priority');
    case 'size':
      return l10n.t('size');
    case 'any':
      return l10n.t('part of the work');
  }
}
