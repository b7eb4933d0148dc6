import * as l10n from '@vscode/l10n';
import { closest } from '../../closest';
import { KINDS } from '../../document';
import { replaceScalar } from '../../edit';
import { isOpen } from '../../open';
import { matches, Resolver } from '../../references';
import { defineRule, type Fix } from '../../rule';
import { creations } from './creation';
import { otherKind } from './otherKind';

/** A name that nothing answers to. */
export const unknownReference = defineRule({
  id: 'ref/unknown',
  kinds: KINDS,
  reads: ['workspace'],
  tier: 1,
  severity: 'error',
  format: true,
  summary: 'Every name that points somewhere has something to point to.',
  why: 'A brief that names a person, an objective or a rubric nobody can find is a promise without an owner (source document, “clear ownership”).',
  examples: {
    clean: [
      `
kind: brief
owner: pat
=== team.people.yaml
kind: people
people:
  - id: pat
`,
      `
kind: brief
owner: anyone-while-there-are-no-people-files
`,
    ],
    marked: [
      {
        text: `
kind: brief
owner: pta
#      ^^^ error: There is no person called “pta”. Did you mean “pat”?
=== team.people.yaml
kind: people
people:
  - id: pat
`,
        fixed: `
kind: brief
owner: pat
`,
      },
      {
        text: `
kind: brief
rubric: digital-quality@2
#       ^^^^^^^^^^^^^^^^^ error: There is no rubric called “digital-quality”.
objectives:
  - id: isolate
deliverables:
  - id: module
    objectives: [isolat]
#                ^^^^^^ error: There is no objective called “isolat”. Did you mean “isolate”?
`,
      },
      {
        text: `
kind: deliverable
brief: handover
objectives:
  - ask-medication
#   ^^^^^^^^^^^^^^ error: There is no objective called “ask-medication”.
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: wash-hands
    behavior: wash hands before each bedside visit
`,
      },
    ],
  },
  *check(_content, { document, workspace }) {
    const resolver = new Resolver(document, workspace);
    let guesses = 0;
    for (const { schema, place } of document.reading.fields) {
      const { node } = place;
      if (!schema.ref || node.type !== 'scalar' || typeof node.value !== 'string' || isOpen(node.value)) continue;
      // A name that cannot be one is told as such, and once is enough.
      if (schema.pattern && !matches(schema.pattern, node.value)) continue;
      const targets = resolver.targets(schema.ref, node.value);
      if (!targets || targets.found) continue;
      const { id, known, what } = targets;
      // What answers to it may be of another kind, and that is told as such.
      if (otherKind(schema.ref, node.value, id, resolver)) continue;
      // Beyond some slips a file was not mistyped: what was meant is no longer guessed.
      const likely = guesses++ < MOST_GUESSES ? closest(id, known) : undefined;
      yield {
        at: node.span,
        message: likely ? l10n.t('There is no {0} called “{1}”. Did you mean “{2}”?', what, id, likely) : l10n.t('There is no {0} called “{1}”.', what, id),
        fixes: () => {
          const others = [...known].filter((other) => other !== likely).slice(0, likely ? 4 : 6);
          const change = (other: string): Fix => ({ title: l10n.t('Change to “{0}”', other), edits: [replaceScalar(node, targets.write(other))], ...(other === likely ? { preferred: true } : {}) });
          return [...(likely ? [change(likely)] : []), ...creations(schema, { value: String(node.value), path: place.path }, targets, document, workspace), ...others.map(change)];
        },
      };
    }
  },
});

const MOST_GUESSES = 200;
