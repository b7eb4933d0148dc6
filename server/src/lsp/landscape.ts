/** Which files belong together, and which are left out: worked out from the opened folders and the workspace files in them. */
import type { DocumentOf } from '../core/document';
import { isIgnored } from '../core/ignored';
import { itemsOf } from '../core/located';
import { folderOf, workspaceFolderOf } from '../core/workspace';

export class Landscape {
  readonly #places: readonly string[];
  /** Two landscapes with the same print put every file in the same place. */
  readonly print: string;

  /** Folders by their names, without a slash at their end. */
  constructor(
    readonly folders: readonly string[],
    readonly workspaceFiles: readonly DocumentOf<'workspace'>[],
  ) {
    this.#places = workspaceFiles.map(({ name }) => name);
    this.print = JSON.stringify([folders, workspaceFiles.map(({ name, content }) => [name, itemsOf(content.folders?.ignore).map(({ value }) => value)])]);
  }

  /** The folder whose workspace a file belongs to. */
  workspaceFolderOf(name: string): string {
    // A file that was never saved belongs to what was opened first; a lone file belongs to nobody but itself.
    const fallback = this.openedFolderOf(name) ?? (name.startsWith('untitled:') ? this.folders[0] : undefined) ?? name;
    return workspaceFolderOf(name, this.#places, fallback);
  }

  /** The opened folder a file lies in, the innermost one when several do. */
  openedFolderOf(name: string): string | undefined {
    return this.folders
      .filter((folder) => name.startsWith(`${folder}/`))
      .reduce<string | undefined>((longest, folder) => (longest === undefined || folder.length > longest.length ? folder : longest), undefined);
  }

  /** Whether one of the folders above a file is left out by the workspace file that speaks for it. */
  isLeftOut(name: string): boolean {
    for (let folder = folderOf(name); folder.includes('/'); folder = folderOf(folder)) {
      const owner = workspaceFolderOf(folder, this.#places, '');
      const file = this.workspaceFiles.find((one) => folderOf(one.name) === owner);
      if (file && isIgnored(folder.slice(owner.length + 1), file)) return true;
    }
    return false;
  }
}
