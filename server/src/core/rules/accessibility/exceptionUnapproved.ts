import * as l10n from '@vscode/l10n';
import { idOf, titleOf } from '../../document';
import { itemsOf, said } from '../../located';
import { defineRule, type Context, type Fix } from '../../rule';
import type { Path } from '../../tree';
import { decisionFile } from '../decisionFile';
import { fillGap, gapAt } from '../gap';
import { short } from '../short';

/** A gap that somebody has written down and nobody has accepted. */
export const exceptionUnapproved = defineRule({
  id: 'accessibility/exception-unapproved',
  kinds: ['deliverable'],
  reads: ['workspace', 'date'],
  tier: 3,
  severity: 'warning',
  summary: 'Every accessibility exception rests on a decision.',
  why: 'Documenting decisions makes outsourcing work (source document, FAQ on success), and keeps the same decisions from being relitigated. An exception leaves somebody out: that is for a person to answer for.',
  examples: {
    clean: [
      `
kind: deliverable
id: module
accessibility:
  exceptions:
    - what: The photo of the ward cannot be explored with a screen reader.
      decision: 2026-05-04-ward-photo
    - what: Drag and drop
      decision: [a list]
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
id: module
accessibility:
  exceptions:
    - what: The photo of the ward cannot be explored with a screen reader.
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Who accepted this gap? Link the decision, so that nobody has to ask again.
    - what: Drag and drop
      decision:
#     ^^^^^^^^ warning: Who accepted this gap? Link the decision, so that nobody has to ask again.
`,
        fixed: `
kind: deliverable
id: module
accessibility:
  exceptions:
    - what: The photo of the ward cannot be explored with a screen reader.
      decision: 2026-05-11-accessibility-exception-the-photo-of-the-ward-cannot
    - what: Drag and drop
      decision:
`,
      },
      {
        text: `
kind: deliverable
id: module
accessibility:
  exceptions:
    - alternative: A list of the six risks.
#     ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: Who accepted this gap? Link the decision, so that nobody has to ask again.
=== 2026-05-04-ward-photo.decision.yaml
kind: decision
id: 2026-05-04-ward-photo
status: accepted
affects: ['deliverable:module']
`,
      },
    ],
  },
  *check({ accessibility }, context) {
    for (const { place, what, decision } of itemsOf(accessibility?.exceptions)) {
      if (said(decision) !== undefined) continue;
      const at = gapAt(place.node, 'decision', place);
      if (!at) continue;
      yield {
        at,
        message: l10n.t('Who accepted this gap? Link the decision, so that nobody has to ask again.'),
        fixes: () => [...linkExisting(place.path, context), ...askForIt(place.path, said(what), context)],
      };
    }
  },
});

type In = Context<'deliverable'>;

function linkExisting(path: Path, { document, workspace }: In): readonly Fix[] {
  const id = idOf(document);
  const decisions = id === undefined ? [] : workspace.decisionsOn(`deliverable:${id}`);
  return decisions.flatMap((decision) => {
    const edit = fillGap(document, path, 'decision', idOf(decision) ?? '');
    return edit && idOf(decision) !== undefined ? [{ title: l10n.t('Link the decision “{0}”', titleOf(decision) ?? ''), edits: [edit] }] : [];
  });
}

function askForIt(path: Path, what: string | undefined, { document, workspace, settings }: In): readonly Fix[] {
  const deliverable = idOf(document);
  if (deliverable === undefined) return [];
  const { id, file } = decisionFile(document, workspace, settings, {
    title: l10n.t('Accessibility exception: {0}', short(what ?? deliverable, 40).replace(/…$/, '')),
    type: 'waiver',
    question: what === undefined ? l10n.t('Do we accept this gap in accessibility?') : l10n.t('Do we accept this gap in accessibility: {0}', what),
    affects: [`deliverable:${deliverable}`],
  });
  const edit = fillGap(document, path, 'decision', id);
  return edit ? [{ title: l10n.t('Create a decision record for it, and link it'), edits: [edit], creates: [file], preferred: true }] : [];
}
