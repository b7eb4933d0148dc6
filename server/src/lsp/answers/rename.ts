import { LSPErrorCodes, ResponseError, type Range, type WorkspaceEdit } from 'vscode-languageserver';
import { rename, renameable, renameFile, type Refusal } from '../../core/features/rename';
import type { Fix } from '../../core/rule';
import type { Answer, AtHand, Desk } from '../desk';
import { nameOf } from '../names';
import { rangeOf, workspaceEditOf } from '../toLsp';

/** Files of ours by their names, for the client to ask about them alone. */
const OURS = { filters: [{ pattern: { glob: '**/*.{yaml,yml}', matches: 'file' as const } }] };

export const renameAnswer: Answer = {
  capabilities: (client) => ({
    renameProvider: client.preparesRename ? { prepareProvider: true } : true,
    ...(client.documentChanges && client.willRenameFiles ? { workspace: { fileOperations: { willRename: OURS } } } : {}),
  }),
  register: (desk) => {
    desk.connection.onPrepareRename(desk.guarded('prepareRename', null, async (params): Promise<{ range: Range; placeholder: string } | ResponseError | null> => {
      await desk.documents.settled();
      const at = desk.pointed(params);
      if (!at) return null;
      const found = renameable(at.document, at.snapshot.workspace, at.offset);
      return 'refused' in found ? told(found) : { range: rangeOf(at.document, found.span), placeholder: found.id };
    }));
    desk.connection.onRenameRequest(desk.guarded('rename', null, async (params): Promise<WorkspaceEdit | ResponseError | null> => {
      await desk.documents.settled();
      const at = desk.pointed(params);
      if (!at) return null;
      const found = rename(at.document, at.snapshot.workspace, at.offset, params.newName.trim());
      return 'refused' in found ? told(found) : written(found, at, desk);
    }));
    desk.connection.workspace.onWillRenameFiles(desk.guarded('willRenameFiles', null, async ({ files }): Promise<WorkspaceEdit | null> => {
      await desk.documents.settled();
      const changes = files.flatMap(({ oldUri, newUri }) => {
        const document = desk.documents.document(oldUri);
        const snapshot = desk.documents.snapshot(oldUri);
        const fix = document && snapshot && renameFile(document, nameOf(newUri), snapshot.workspace);
        return fix ? (written(fix, { uri: oldUri, version: desk.versionOf(oldUri), document }, desk)?.documentChanges ?? []) : [];
      });
      return changes.length > 0 ? { documentChanges: changes } : null;
    }));
  },
};

const told = ({ refused }: Refusal): ResponseError => new ResponseError(LSPErrorCodes.RequestFailed, refused);

/** A client that cannot rename files keeps the file's name, and is told about it by a finding. */
function written(fix: Fix, { uri, version, document }: Pick<AtHand, 'uri' | 'document'> & { readonly version: number | null }, desk: Desk): WorkspaceEdit | null {
  const { renames, ...inText } = fix;
  const possible = renames && desk.client.documentChanges && desk.client.renamesFiles ? fix : inText;
  return workspaceEditOf(possible, { document, uri, version, client: desk.client, named: desk.named, versionOf: desk.versionOf }) ?? null;
}
