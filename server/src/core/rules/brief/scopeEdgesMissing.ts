import * as l10n from '@vscode/l10n';
import type { Document } from '../../document';
import type { TextEdit } from '../../edit';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks, missingPart } from '../missing';
import { writeField } from '../sections';

/** What is not included, in writing, while it is still cheap to say so. */
export const scopeEdgesMissing = defineRule({
  id: 'brief/scope-edges-missing',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['none', 'warning', 'warning'],
  summary: 'The scope says what is not included.',
  why: 'Unclear scope is the first of the common risks of outsourcing (source document, FAQ on risks), and without agreed edges reviews produce scope uncertainty (“Review, revision and approval”). Statements of work name exclusions for the same reason.',
  examples: {
    clean: [
      `
kind: brief
status: ready
scope:
  out:
    - Forklift licences
`,
      `
kind: brief
status: draft
engagement-model: project-based
`,
      `
kind: brief
status: ready
scope:
  out: Forklift licences
`,
      `
kind: brief
status: ready
scope: Everything in hall 3
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ warning: List what is not included. It is the cheapest protection against scope creep.
status: ready
engagement-model: managed-services
`,
        fixed: `
kind: brief
status: ready
engagement-model: managed-services
scope:
  out:
    # Often left out: translations, classroom sessions, filming on site, changes to the procedure itself, updates after launch
    - <what is not included>
`,
      },
      {
        text: `
kind: brief
status: agreed
engagement-model: project-based
scope:
#^^^^ error: List what is not included. It is the cheapest protection against scope creep.
  in:
    - Hall 3
  constraints:
    - At most 20 minutes
`,
        fixed: `
kind: brief
status: agreed
engagement-model: project-based
scope:
  in:
    - Hall 3
  out:
    # Often left out: translations, classroom sessions, filming on site, changes to the procedure itself, updates after launch
    - <what is not included>
  constraints:
    - At most 20 minutes
`,
      },
      {
        text: `
kind: brief
status: ready
scope:
  out: []
# ^^^ warning: List what is not included. It is the cheapest protection against scope creep.
  in:
    - Hall 3
`,
        fixed: `
kind: brief
status: ready
scope:
  out:
    # Often left out: translations, classroom sessions, filming on site, changes to the procedure itself, updates after launch
    - <what is not included>
  in:
    - Hall 3
`,
      },
      {
        text: `
kind: brief
status: ready
scope: { in: [Hall 3] }
#^^^^ warning: List what is not included. It is the cheapest protection against scope creep.
`,
        fixed: `
kind: brief
status: ready
scope: { in: [Hall 3], out: [<what is not included>] }
`,
      },
    ],
  },
  *check({ scope, 'engagement-model': model }, { document }) {
    if (!lacks(scope?.place.node ?? document.root, scope ? 'out' : 'scope', scope?.out)) return;
    yield {
      ...(scope ? { at: keyOr(scope.place.node, 'out', scope.place) } : missingPart(document, 'scope')),
      // A fixed price for a fixed deliverable stands and falls with its edges.
      ...(model?.value === 'project-based' ? { severity: ['none', 'error', 'error'] as const } : {}),
      message: l10n.t('List what is not included. It is the cheapest protection against scope creep.'),
      fixes: () => mend(l10n.t('Add “out”, with what is often left out to pick from'), outEdit(document), { preferred: true }),
    };
  },
});

function outEdit(document: Document): TextEdit | undefined {
  const item = l10n.t('<what is not included>');
  const lines = [`# ${l10n.t('Often left out: translations, classroom sessions, filming on site, changes to the procedure itself, updates after launch')}`, `- ${item}`];
  return (
    writeField(document, ['scope'], 'out', lines) ??
    writeField(document, ['scope'], 'out', `[${item}]`) ??
    writeField(document, [], 'scope', ['out:', ...lines.map((line) => `  ${line}`)])
  );
}
