import type { DocumentLink } from 'vscode-languageserver';
import * as l10n from '@vscode/l10n';
import { links, type Link } from '../../core/features/links';
import { folderOf } from '../../core/workspace';
import type { Answer, AtHand, Desk } from '../desk';
import { uriFor } from '../names';
import { rangeOf } from '../toLsp';

export const linksAnswer: Answer = {
  capabilities: () => ({ documentLinkProvider: {} }),
  register: (desk) => {
    desk.connection.onDocumentLinks(desk.guarded('documentLink', null, async ({ textDocument: { uri } }): Promise<DocumentLink[] | null> => {
      const at = desk.atHand(uri);
      if (!at) return null;
      const found = await Promise.all(links(at.document).slice(0, MOST).map((link) => linkOf(link, at, desk)));
      return found.flatMap((one) => one ?? []);
    }));
  },
};

/** Each file that is named is looked for. */
const MOST = 1_000;

async function linkOf(link: Link, at: AtHand, desk: Desk): Promise<DocumentLink | undefined> {
  const range = rangeOf(at.document, link.span);
  switch (link.kind) {
    case 'address':
      return { range, target: link.address };
    case 'rule': {
      const target = desk.client.rulePages?.replaceAll('{rule}', link.rule);
      return target === undefined ? undefined : { range, target, tooltip: l10n.t('What this check is about') };
    }
    case 'file': {
      const target = await fileFor(link.path, at, desk);
      return target === undefined ? undefined : { range, target };
    }
  }
}

/** The first file there is: seen from the document, then from the folder of its workspace. Never one outside of that. */
async function fileFor(path: string, { document, snapshot: { folder } }: AtHand, desk: Desk): Promise<string | undefined> {
  const { has } = desk.documents.host.files;
  if (folder === undefined || !has) return undefined;
  for (const from of new Set([folderOf(document.name), folder])) {
    const name = joined(from, path);
    if (!name.startsWith(`${folder}/`)) continue;
    const uri = uriFor(name);
    if (await has(uri)) return uri;
  }
  return undefined;
}

function joined(folder: string, path: string): string {
  const steps = folder.split('/');
  for (const step of path.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '.') steps.push(step);
  }
  return steps.join('/');
}
