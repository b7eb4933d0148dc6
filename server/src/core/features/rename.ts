/** Another id for a thing, everywhere at once; and another name for a file, together with its id. */
import * as l10n from '@vscode/l10n';
import { idOfName, kindOfName, type Document } from '../document';
import { isId } from '../forms';
import { alike, declarationOfFile, declarationsOf, occurrenceAt, targetOf, withId, type Declaration, type Occurrence } from '../occurrences';
import { nameOf } from '../references';
import type { Fix } from '../rule';
import type { Span } from '../tree';
import type { Workspace } from '../workspace';

/** Why something cannot be renamed, in words for the person who asked. */
export interface Refusal {
  readonly refused: string;
}

export interface Renameable {
  readonly span: Span;
  readonly id: string;
}

/** What would be renamed at the cursor. */
export function renameable(document: Document, workspace: Workspace, offset: number): Renameable | Refusal {
  const found = renamed(document, workspace, offset);
  return 'refused' in found ? found : { span: found.here.span, id: found.declaration.id };
}

/** The change in every file. A document's id takes its file's name along, where both are alike. */
export function rename(document: Document, workspace: Workspace, offset: number, id: string): Fix | Refusal {
  const found = renamed(document, workspace, offset);
  if ('refused' in found) return found;
  const { declaration } = found;
  const refused = whyNot(declaration, id, workspace);
  return refused === undefined ? { ...renaming(declaration, id, document, workspace), ...fileFor(declaration, id) } : { refused };
}

/** What changes in all files when a file is to get another name; undefined when its name was not its id, or is none now. */
export function renameFile(document: Document, name: string, workspace: Workspace): Fix | undefined {
  const declaration = declarationOfFile(document);
  const id = idOfName(name);
  if (!declaration || id === undefined || kindOfName(name) !== document.kind || idOfName(document.name) !== declaration.id) return undefined;
  return whyNot(declaration, id, workspace) === undefined ? renaming(declaration, id, document, workspace) : undefined;
}

function renamed(document: Document, workspace: Workspace, offset: number): { readonly here: Occurrence; readonly declaration: Declaration } | Refusal {
  const here = occurrenceAt(document, workspace, offset);
  if (!here) return { refused: l10n.t('Only ids can be renamed. Put the cursor into an id, or into a reference to one.') };
  const { declaration } = here;
  if (!declaration) return { refused: l10n.t('Nothing has the id “{0}” yet, so there is nothing to rename.', document.source.slice(here.span.start, here.span.end)) };
  const namesakes = namesakesOf(declaration, workspace);
  if (namesakes > 1) return { refused: l10n.t('{0} things have the id “{1}”, and nobody can tell which of them a reference means. Give each its own id first.', namesakes, declaration.id) };
  return { here, declaration };
}

const namesakesOf = (declaration: Declaration, workspace: Workspace): number => {
  if (declaration.list === undefined) return workspace.namesakes(declaration.document.kind, declaration.id).length;
  if (targetOf(declaration) === 'person') return workspace.described(declaration.id).length;
  return alike(declaration).length;
};

/** Undefined when nothing speaks against the new id. */
function whyNot(declaration: Declaration, id: string, workspace: Workspace): string | undefined {
  if (id === declaration.id) return undefined;
  if (!isId(id)) return l10n.t('An id is made of small letters, digits and hyphens, as in “lock-and-try”.');
  const { document, list } = declaration;
  if (list === undefined) return workspace.find(document.kind, id) ? l10n.t('The id “{0}” is taken already ({1}).', id, nameOf(document.kind)) : undefined;
  const target = targetOf(declaration);
  const taken = target === 'person' ? workspace.person(id) !== undefined : declarationsOf(document).some((one) => one.list === list && one.id === id);
  if (!taken) return undefined;
  return target ? l10n.t('The id “{0}” is taken already ({1}).', id, nameOf(target)) : l10n.t('The id “{0}” is taken already.', id);
}

const renaming = (declaration: Declaration, id: string, document: Document, workspace: Workspace): Fix => ({
  title: l10n.t('Rename “{0}” to “{1}”', declaration.id, id),
  ...withId(declaration, id, document, workspace),
});

/** `safety.brief.yaml` follows the id `safety`. */
function fileFor({ document, list, id: before }: Declaration, id: string): Pick<Fix, 'renames'> {
  if (list !== undefined || id === before || idOfName(document.name) !== before) return {};
  const name = document.name.replace(/[^/\\]+$/, (file) => id + file.slice(before.length));
  return { renames: [{ document, name }] };
}
