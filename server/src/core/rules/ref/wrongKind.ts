import * as l10n from '@vscode/l10n';
import { closest } from '../../closest';
import { KINDS } from '../../document';
import { replaceScalar } from '../../edit';
import { isOpen } from '../../open';
import { nameOf, matches, Resolver } from '../../references';
import { defineRule } from '../../rule';
import { otherKind } from './otherKind';

/** A name that something answers to, but something of another kind. */
export const wrongKind = defineRule({
  id: 'ref/wrong-kind',
  kinds: KINDS,
  reads: ['workspace'],
  tier: 2,
  severity: 'error',
  format: true,
  summary: 'Every name points to something of the kind that belongs there.',
  why: 'A brief that names its rubric where its agreement belongs has no agreement, although it looks as if it had one (source document, “clear ownership”).',
  examples: {
    clean: [
      `
kind: brief
rubric: digital-quality@2
owner: pat
=== digital-quality.rubric.yaml
kind: rubric
id: digital-quality
=== team.people.yaml
kind: people
people:
  - id: pat
`,
      `
kind: brief
rubric: nowhere
objectives:
  - id: ask
deliverables:
  - id: card
    objectives: [asks, <which one>]
`,
    ],
    marked: [
      {
        text: `
kind: brief
rubric: partnership
#       ^^^^^^^^^^^ error: “partnership” is not the name of any rubric; it is the name of one working agreement (governance file).
=== partnership.governance.yaml
kind: governance
id: partnership
=== partnerships.rubric.yaml
kind: rubric
id: partnerships
`,
        fixed: `
kind: brief
rubric: partnerships
`,
      },
      {
        text: `
kind: brief
rubric: brief:quality
#       ^^^^^^^^^^^^^ error: “brief:quality” is not the name of any rubric; it is the name of one brief.
=== quality.rubric.yaml
kind: rubric
id: quality
`,
        fixed: `
kind: brief
rubric: quality
`,
      },
      {
        text: `
kind: brief
objectives:
  - id: ask
    supports: [ask]
#              ^^^ error: “ask” is not the name of any measure; it is the name of one objective.
measurement:
  measures:
    - id: audits
    - id: calls
`,
        fixed: `
kind: brief
objectives:
  - id: ask
    supports: [audits]
measurement:
  measures:
    - id: audits
    - id: calls
`,
      },
      {
        text: `
kind: decision
affects:
  - brief:quality#ask
#   ^^^^^^^^^^^^^^^^^ error: “brief:quality#ask” is not the name of any brief; it is the name of one rubric.
=== quality.rubric.yaml
kind: rubric
id: quality
`,
      },
    ],
  },
  *check(_content, { document, workspace }) {
    const resolver = new Resolver(document, workspace);
    for (const { schema: { ref, pattern }, place: { node } } of document.reading.fields) {
      if (!ref || node.type !== 'scalar' || typeof node.value !== 'string' || isOpen(node.value)) continue;
      if (pattern && !matches(pattern, node.value)) continue;
      const { value } = node;
      const targets = resolver.targets(ref, value);
      const found = targets && !(targets.found && targets.fits) ? otherKind(ref, value, targets.id, resolver) : undefined;
      if (!targets || !found) continue;
      yield {
        at: node.span,
        message: l10n.t('“{0}” is not the name of any {1}; it is the name of one {2}.', value, targets.what, nameOf(found)),
        fixes: () => {
          const { id, known } = targets;
          const likely = known.has(id) ? id : closest(id, known);
          return [...new Set([...(likely === undefined ? [] : [likely]), ...known])].slice(0, 6).map((other) => ({
            title: l10n.t('Change to “{0}”', other),
            edits: [replaceScalar(node, targets.write(other))],
            ...(other === likely ? { preferred: true } : {}),
          }));
        },
      };
    }
  },
});
