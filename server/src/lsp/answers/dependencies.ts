import type { CallHierarchyItem } from 'vscode-languageserver';
import { titleOf } from '../../core/document';
import { dependents, dependsOn, partAt, type Dependency, type Part } from '../../core/features/dependencies';
import type { Workspace } from '../../core/workspace';
import type { Answer, Desk } from '../desk';
import { signOf } from '../signs';
import { rangeOf } from '../toLsp';

/** "What depends on this" wears the clothes of a call hierarchy: who calls is who refers. */
export const dependenciesAnswer: Answer = {
  capabilities: (client) => (client.callHierarchy ? { callHierarchyProvider: true } : {}),
  register: (desk) => {
    const { callHierarchy } = desk.connection.languages;
    callHierarchy.onPrepare(desk.guarded('prepareCallHierarchy', null, async (params): Promise<CallHierarchyItem[] | null> => {
      await desk.documents.settled();
      const at = desk.pointed(params);
      const part = at && partAt(at.document, at.snapshot.workspace, at.offset);
      return part ? itemsOf(part, desk) : null;
    }));
    callHierarchy.onIncomingCalls(desk.guarded('incomingCalls', null, async ({ item }) => {
      const found = await partFor(item, desk);
      if (!found) return null;
      return dependents(found.part, found.workspace).flatMap(({ part, spans }) => itemsOf(part, desk).map((from) => ({ from, fromRanges: spans.map((span) => rangeOf(part.document, span)) })));
    }));
    callHierarchy.onOutgoingCalls(desk.guarded('outgoingCalls', null, async ({ item }) => {
      const found = await partFor(item, desk);
      if (!found) return null;
      const here = found.part.document;
      return dependsOn(found.part, found.workspace).flatMap(({ part, spans }: Dependency) => itemsOf(part, desk).map((to) => ({ to, fromRanges: spans.map((span) => rangeOf(here, span)) })));
    }));
  },
};

/** The part that an item stands for: its document may have changed since, and may be closed. */
async function partFor({ uri, selectionRange }: CallHierarchyItem, desk: Desk): Promise<{ readonly part: Part; readonly workspace: Workspace } | undefined> {
  await desk.documents.settled();
  const document = desk.documents.document(uri);
  const workspace = desk.documents.snapshot(uri)?.workspace;
  const part = document && workspace && partAt(document, workspace, document.lines.offset(selectionRange.start));
  return part && { part, workspace };
}

/** None for a document that is nowhere any more. */
function itemsOf({ document, name, kind, span, head }: Part, desk: Desk): CallHierarchyItem[] {
  const target = desk.named(document.name);
  if (!target) return [];
  const title = titleOf(document);
  return [{ name, kind: signOf(kind, desk.client.outlineSigns), uri: target.uri, range: rangeOf(document, span), selectionRange: rangeOf(document, head), ...(title && kind !== 'file' ? { detail: title } : {}) }];
}
