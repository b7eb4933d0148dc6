import * as l10n from '@vscode/l10n';
import { idOfName, KINDS, kindOfName } from '../../document';
import { replaceScalar } from '../../edit';
import { isOpen } from '../../open';
import { isId } from '../../forms';
import { declarationOfFile, withId } from '../../occurrences';
import { besideOf, defineRule, type Fix } from '../../rule';

/** People look for files by their names, and files name each other by their ids. */
export const idMatchesName = defineRule({
  id: 'file/id-matches-name',
  kinds: KINDS,
  reads: ['workspace'],
  tier: 2,
  severity: 'warning',
  format: true,
  summary: 'A file is called like its id and its kind.',
  why: 'The other organization finds “rubric: digital-quality” only when there is a file called digital-quality.rubric.yaml: clear ownership begins with finding the document that is meant (source document, FAQ).',
  examples: {
    clean: [
      `
kind: brief
id: example
`,
      `
kind: brief
id: <short name>
`,
    ],
    marked: [
      {
        text: `
kind: brief
id: handover
#   ^^^^^^^^ warning: This file is called “example.brief.yaml”, and its id is “handover”. Use one name for both, so that links and people find it.
title: Handover
`,
      },
    ],
  },
  *check({ id }, { document, workspace }) {
    const { name, kind } = document;
    if (id?.place.node.type !== 'scalar' || isOpen(id.value) || !isId(id.value)) return;
    const { value, place: { node } } = id;
    const file = name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    const isCalled = kindOfName(name) === kind ? idOfName(name) : undefined;
    // Not every file system knows small letters from capitals, and a text that was never saved has no name of its own.
    if (isCalled?.toLowerCase() === value || name.startsWith('untitled:')) return;
    const wanted = `${value}.${kind}.yaml`;
    yield {
      at: node.span,
      message: l10n.t('This file is called “{0}”, and its id is “{1}”. Use one name for both, so that links and people find it.', file, value),
      fixes: () => {
        const whole = besideOf(document, wanted);
        const fixes: Fix[] = !workspace.hasFile(whole) ? [{ title: l10n.t('Rename the file to “{0}”', wanted), edits: [], renames: [{ document, name: whole }], preferred: true }] : [];
        if (isCalled === undefined || !isId(isCalled) || workspace.namesakes(kind, isCalled).length > 0) return fixes;
        const declaration = declarationOfFile(document);
        const everywhere = declaration ? withId(declaration, isCalled, document, workspace) : { edits: [replaceScalar(node, isCalled)] };
        return [...fixes, { title: l10n.t('Change the id to “{0}”, here and where it is named', isCalled), ...everywhere }];
      },
    };
  },
});
