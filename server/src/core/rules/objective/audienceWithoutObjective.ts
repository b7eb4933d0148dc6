import * as l10n from '@vscode/l10n';
import type { Document } from '../../document';
import { itemsOf, said } from '../../located';
import type { Objective } from '../../objectivesOf';
import { defineRule, type Fix } from '../../rule';
import { mend } from '../mend';
import { writeItem } from '../sections';
import { short } from '../words';
import { newObjective } from './skeleton';

/** A group that is described in detail and will do nothing differently. */
export const audienceWithoutObjective = defineRule({
  id: 'objective/audience-without-objective',
  kinds: ['brief'],
  reads: ['file'],
  tier: 3,
  severity: ['none', 'info', 'info'],
  summary: 'Every audience has something to do differently.',
  why: 'Design decisions made without learner data or performance objectives produce content that does not change behavior (source document, “Design and development”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
audiences:
  - id: bakers
  - id: sellers
  - role: Drivers
objectives:
  - id: weigh
    audiences: [bakers]
  - id: smile
    audiences: [bakers, sellers]
`,
      `
kind: brief
status: ready
audiences:
  - id: bakers
objectives:
  - id: weigh
    audiences: [sellers]
`,
      `
kind: brief
status: ready
audiences:
  - id: bakers
  - id: sellers
objectives:
  - id: weigh
    audiences: [bakers]
  - id: smile
`,
      `
kind: brief
status: ready
audiences:
  - id: bakers
  - id: sellers
objectives:
  - id: weigh
    audiences: [bakers]
  - id: smile
    audiences: []
`,
      `
kind: brief
status: ready
audiences:
  - id: bakers
objectives: []
`,
      `
kind: brief
status: draft
audiences:
  - id: bakers
  - id: sellers
objectives:
  - id: weigh
    audiences: [bakers]
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
audiences:
  - id: bakers
    role: Night baker
  - id: sellers
#   ^^^^^^^^^^^ info: Nothing changes for “Shop assistant”. Add an objective or remove the audience.
    role: Shop assistant
  - id: drivers
#   ^^^^^^^^^^^ info: Nothing changes for “drivers”. Add an objective or remove the audience.
objectives:
  - id: weigh
    behavior: weigh each bag twice
    audiences: [bakers]
`,
        fixed: `
kind: brief
status: ready
audiences:
  - id: bakers
    role: Night baker
  - id: sellers
    role: Shop assistant
  - id: drivers
objectives:
  - id: weigh
    behavior: weigh each bag twice
    audiences: [bakers]
  - id: main-behavior
    behavior: <what the person does at work that one could see or hear>
    audiences: [sellers]
    supports: [<which measure it moves>]
`,
      },
    ],
  },
  *check(brief, { document }) {
    const objectives = itemsOf(brief.objectives);
    const audiences = itemsOf(brief.audiences);
    const named = objectives.map((objective) => itemsOf(objective.audiences).map(({ value }) => value));
    // Who is not named is meant too; and a name that nobody has may be this one, misspelt.
    if (named.length === 0 || named.some((ids) => ids.length === 0)) return;
    const served = new Set(named.flat());
    const known = new Set(audiences.map(({ id }) => id?.value));
    if ([...served].some((id) => !known.has(id))) return;
    for (const { id, role, place } of audiences) {
      if (!id || served.has(id.value)) continue;
      yield {
        at: place,
        message: l10n.t('Nothing changes for “{0}”. Add an objective or remove the audience.', short(said(role) ?? id.value)),
        fixes: () => [...mend(l10n.t('Add an objective for “{0}”', id.value), newObjective(document, brief, id.value)), ...objectives.slice(0, 5).flatMap((objective) => share(document, objective, id.value))],
      };
    }
  },
});

function share(document: Document, { behavior, id, place }: Objective, audience: string): readonly Fix[] {
  const name = short(said(behavior) ?? id?.value ?? '');
  return mend(l10n.t('Let “{0}” be for “{1}” too', name, audience), writeItem(document, place.path, 'audiences', audience));
}
