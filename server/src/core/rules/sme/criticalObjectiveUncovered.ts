import * as l10n from '@vscode/l10n';
import { itemsOf, said } from '../../located';
import { isOpen } from '../../open';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { personName, short } from '../names';
import { writeItem } from '../sections';

/** What goes wrong worst is what somebody who does it well must explain. */
export const criticalObjectiveUncovered = defineRule({
  id: 'sme/critical-objective-uncovered',
  kinds: ['brief'],
  reads: ['family'],
  tier: 1,
  severity: ['none', 'warning', 'warning'],
  summary: 'Every critical objective has an expert who can speak to it.',
  why: 'External partners depend on internal experts for the knowledge that fills the content (source document, “SME Access and Content Discovery”). Where nobody can say how it is really done, the content says what the manual says.',
  examples: {
    clean: [
      `
kind: brief
status: ready
objectives:
  - id: refuse
    behavior: refuse to serve a guest who is drunk
    critical: true
  - id: greet
    behavior: greet every guest by name
    critical: false
  - id: bill
    behavior: explain every line of the bill
smes:
  - person: bert
  - person: kaya
    covers: [refuse]
`,
      `
kind: brief
status: draft
objectives:
  - id: refuse
    critical: true
smes:
  - person: kaya
`,
      `
kind: brief
status: ready
objectives:
  - id: refuse
    critical: true
smes: []
`,
      `
kind: brief
status: ready
objectives:
  - id: refuse
    critical: true
  - behavior: call a taxi
    critical: true
smes:
  - person: kaya
    covers: [refuze]
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
objectives:
  - id: refuse
#   ^^^^^^^^^^ warning: No expert covers “refuse to serve a guest who is drunk”. Who knows how this is really done?
    behavior: refuse to serve a guest who is drunk
    critical: true
  - id: greet
    behavior: greet every guest by name
smes:
  - person: kaya
    covers: [greet]
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: refuse
    behavior: refuse to serve a guest who is drunk
    critical: true
  - id: greet
    behavior: greet every guest by name
smes:
  - person: kaya
    covers: [greet, refuse]
`,
      },
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: refuse
#   ^^^^^^^^^^ warning: No expert covers “refuse”. Who knows how this is really done?
    critical: true
smes:
  - person: kaya
  - person: bert
  - hours-needed: 3
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: refuse
    critical: true
smes:
  - person: kaya
    covers: [refuse]
  - person: bert
  - hours-needed: 3
`,
      },
    ],
  },
  *check(brief, { document, workspace }) {
    const experts = itemsOf(brief.smes);
    if (experts.length === 0) return;
    const objectives = itemsOf(brief.objectives);
    const known = new Set(objectives.map(({ id }) => id?.value));
    const covered = new Set(experts.flatMap(({ covers }) => itemsOf(covers).map(({ value }) => value)));
    // A name that nothing answers to may be the very one that is missing here.
    if ([...covered].some((id) => !known.has(id))) return;
    for (const { id, behavior, critical, place } of objectives) {
      if (!critical?.value || !id || covered.has(id.value)) continue;
      yield {
        at: place,
        message: l10n.t('No expert covers “{0}”. Who knows how this is really done?', short(said(behavior) ?? id.value, 80)),
        fixes: () => {
          const named = experts.filter(({ person }) => person && !isOpen(person.value));
          return named.flatMap(({ person, place: entry }) =>
            mend(l10n.t('Add it to what {0} covers', personName(workspace, person?.value ?? '')), writeItem(document, entry.path, 'covers', id.value), { preferred: named.length === 1 }),
          );
        },
      };
    }
  },
});
