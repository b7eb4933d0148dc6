/** Mends that give a name something to point to: a new file, or a new entry in the file where one would look for it. */
import * as l10n from '@vscode/l10n';
import { idOf, KINDS, titleOf, type Document, type DocumentOf } from '../../document';
import { scalarText, type TextEdit } from '../../edit';
import { familyOf, versionIn } from '../../family';
import { itemsOf } from '../../located';
import { hasReached } from '../../progress';
import { besideOf, type Fix } from '../../rule';
import type { RefTarget, SchemaNode } from '../../schema/node';
import type { Kind } from '../../schema/types';
import { slug } from '../../forms';
import { itemLines, type Given } from '../../skeleton';
import { decisionTypeFor } from '../../newDecision';
import { fileNameFor, newFile, type NewFileRequest } from '../../templates';
import type { Path } from '../../tree';
import type { Workspace } from '../../workspace';
import { fieldAt, writeItem } from '../sections';

/** What can be made so that a reference leads somewhere. */
export function creations({ ref }: SchemaNode, { value: text, path }: Reference, { id, what }: Sought, document: Document, workspace: Workspace): Fix[] {
  // Nothing is made under a name that no file and no entry may have.
  if (!ref || slug(id) !== id) return [];
  const kind = KINDS.find((one) => one === (ref === 'any' ? /^[a-z]+/.exec(text)?.[0] : ref));
  if (kind) return fileFixes(kind, { id, what }, { value: text, path }, document, workspace);
  return ref === 'person' ? personFixes(id, document, workspace) : entryFixes(ref, id, document, workspace);
}

/** What is written where something is referred to. */
interface Reference {
  readonly value: string;
  readonly path: Path;
}

/** What a reference looks for and does not find. */
interface Sought {
  readonly id: string;
  readonly what: string;
}

// Files

function fileFixes(kind: Kind, { id, what }: Sought, { value, path }: Reference, document: Document, workspace: Workspace): Fix[] {
  const name = besideOf(document, fileNameFor(kind, id));
  if (workspace.hasFile(name)) return [];
  const { owner, 'engagement-model': model } = document.kind === 'brief' ? document.content : {};
  const version = versionIn(value);
  const created = newFile(kind, {
    id,
    title: titleFrom(id),
    workspace,
    owner: owner?.value,
    ...(model ? { model: model.value } : {}),
    ...(version === undefined ? {} : { version }),
    brief: briefOf(document),
    ...(kind === 'decision' ? decisionFrom(document, path) : {}),
  });
  return [{ title: l10n.t('Create {0} “{1}”…', what, id), edits: [], creates: [{ name, text: created }] }];
}

/** Decisions are named after their day, which is no part of what they are about. */
const titleFrom = (id: string): string => {
  const words = id.replace(/^\d{4}-\d{2}-\d{2}-(?=.)/, '').replaceAll('-', ' ');
  return words.slice(0, 1).toUpperCase() + words.slice(1);
};

const briefOf = (document: Document): string | undefined => (document.kind === 'brief' ? idOf(document) : document.kind === 'deliverable' ? document.content.brief?.value : undefined);

/** A decision touches the file that names it. An earlier one that a decision replaces has to say itself what it is about. */
function decisionFrom(document: Document, path: Path): Pick<NewFileRequest, 'affects' | 'type'> {
  const id = idOf(document);
  if (id === undefined || document.kind === 'decision') return {};
  return { affects: [`${document.kind}:${id}`], type: decisionTypeFor(String(path.includes('exceptions') ? 'exceptions' : path[0])) };
}

// People

/** One for each people file: only the author knows where the person belongs. */
function personFixes(id: string, document: Document, workspace: Workspace): Fix[] {
  const files = new Set(workspace.personIds().flatMap((one) => workspace.described(one).map((described) => described.document)));
  return [...files].slice(0, MOST_FILES).flatMap((file) => {
    if (file.kind !== 'people') return [];
    const edit = writeItem(file, [], 'people', [`id: ${scalarText(id)}`, `name: ${l10n.t('<full name>')}`, `side: ${sideIn(file)}`]);
    return edit ? [fixIn(file, edit, document, l10n.t('Add “{0}” to “{1}”', id, titleOf(file) ?? file.name))] : [];
  });
}

const MOST_FILES = 3;

/** The side of everybody else in the file. */
function sideIn(file: DocumentOf<'people'>): string {
  const sides = new Set(itemsOf(file.content.people).flatMap(({ side }) => (side ? [side.value] : [])));
  return sides.size === 1 ? [...sides].join('') : l10n.t('<internal or partner>');
}

// Entries of a brief, an agreement or a rubric

interface Home {
  readonly file: Document | undefined;
  /** The section the list stands in. */
  readonly section: Path;
  readonly list: string;
  readonly title: (id: string) => string;
  /** What stands in a new entry beside what the format asks for. */
  readonly given?: Given;
}

function entryFixes(target: RefTarget, id: string, document: Document, workspace: Workspace): Fix[] {
  const home = homeOf(target, document, workspace);
  if (!home?.file) return [];
  const { file, section, list, given = {} } = home;
  const schema = fieldAt(file.kind, [...section, list])?.items;
  if (!schema || isFinal(file)) return [];
  const edit = writeItem(file, section, list, itemLines(schema, isNeeded(file), { id: scalarText(id), ...given }));
  return edit ? [fixIn(file, edit, document, home.title(id))] : [];
}

/** Nobody changes by one click what judged the work, or what is over. */
const isFinal = (file: Document): boolean => file.kind === 'rubric' && file.content.status !== undefined && file.content.status.value !== 'draft';

const isNeeded = (file: Document) => ({ requiredFrom }: SchemaNode): boolean => requiredFrom !== undefined && hasReached(file, requiredFrom);

function homeOf(target: RefTarget, document: Document, workspace: Workspace): Home | undefined {
  const { brief, governance, rubric } = familyOf(document, workspace);
  switch (target) {
    case 'objective':
      return { file: brief, section: [], list: 'objectives', title: (id) => l10n.t('Add objective “{0}” to the brief', id), given: { supports: [`- ${l10n.t('<the measure it should move>')}`] } };
    case 'audience':
      return { file: brief, section: [], list: 'audiences', title: (id) => l10n.t('Add audience “{0}” to the brief', id) };
    case 'source':
      return { file: brief, section: [], list: 'sources', title: (id) => l10n.t('Add source “{0}” to the brief', id), given: { status: l10n.t('<available, promised or missing>'), due: l10n.t('<date>') } };
    case 'milestone':
      return { file: brief, section: [], list: 'milestones', title: (id) => l10n.t('Add milestone “{0}” to the brief', id) };
    case 'deliverable-request':
      return { file: brief, section: [], list: 'deliverables', title: (id) => l10n.t('Add deliverable “{0}” to the brief', id), given: { objectives: [`- ${l10n.t('<the objective it serves>')}`] } };
    case 'measure':
      // Without its section it has no owner either; that is more than one entry, and has its own rule.
      return { file: brief?.content.measurement ? brief : undefined, section: ['measurement'], list: 'measures', title: (id) => l10n.t('Add measure “{0}” to the brief', id), given: MEASURE() };
    case 'role':
      return { file: governance, section: [], list: 'roles', title: (id) => l10n.t('Add role “{0}” to the agreement', id), given: { person: l10n.t('<who holds it>') } };
    case 'checkpoint':
      return { file: governance, section: [], list: 'checkpoints', title: (id) => l10n.t('Add checkpoint “{0}” to the agreement', id), given: { rounds: '2', 'turnaround-days': '5' } };
    case 'criterion':
      return { file: rubric, section: [], list: 'criteria', title: (id) => l10n.t('Add criterion “{0}” to the rubric', id), given: rubric ? criterionIn(rubric) : {} };
    default:
      return undefined;
  }
}

const MEASURE = (): Given => ({ source: l10n.t('<where the number comes from>'), owner: l10n.t('<who collects it>') });

/** It counts nothing until its author gives it a weight, so that the others keep theirs. */
function criterionIn({ content }: DocumentOf<'rubric'>): Given {
  if (content.style?.value !== 'analytic') return {};
  const levels = itemsOf(content.scale).flatMap(({ id, label }) => (id ? [`${id.value}: ${l10n.t('<what “{0}” looks like>', label?.value ?? id.value)}`] : []));
  return { weight: '0', ...(levels.length > 0 ? { levels } : {}) };
}

/** An edit of the document itself, or of another one. */
function fixIn(file: Document, edit: TextEdit, document: Document, title: string): Fix {
  return file === document || file.name === document.name ? { title, edits: [edit] } : { title, edits: [], elsewhere: [{ document: file, edits: [edit] }] };
}
