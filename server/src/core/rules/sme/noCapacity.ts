import * as l10n from '@vscode/l10n';
import { planOf, weeklyHours } from '../../expertLoad';
import { itemsOf, said } from '../../located';
import { defineRule } from '../../rule';
import { head } from '../../tree';
import { lacks } from '../missing';
import { expertName, needsExperts } from './experts';

/** A promise can only be weighed against something. */
export const noCapacity = defineRule({
  id: 'sme/no-capacity',
  kinds: ['brief'],
  reads: ['family'],
  tier: 3,
  severity: 'info',
  summary: 'It is on record how many hours a week an expert has for learning projects.',
  why: 'A managed service scales only when the input side, access to experts included, has also been structured for volume (source document, “Treating scale as automatic”). Each brief looks harmless on its own.',
  examples: {
    clean: [
      `
kind: brief
status: ready
smes:
  - person: kaya
    hours-committed: 12
    from: 2026-06-01
    to: 2026-06-19
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    learning-hours-per-week: 0
`,
      `
kind: brief
status: ready
smes:
  - person: kaya
    hours-needed: 12
    from: 2026-06-01
    to: 2026-06-19
=== hotel.people.yaml
kind: people
people:
  - id: kaya
`,
      `
kind: brief
status: ready
smes:
  - person: a guest
    hours-committed: 12
    from: 2026-06-01
    to: 2026-06-19
`,
      `
kind: brief
status: live
smes:
  - person: kaya
    hours-committed: 12
    from: 2026-06-01
    to: 2026-06-19
=== hotel.people.yaml
kind: people
people:
  - id: kaya
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: draft
smes:
  - person: kaya
#   ^^^^^^^^^^^^ info: Nobody can tell whether Kaya Demir is promised too often. Add “learning-hours-per-week” in the people file, so that briefs can be compared.
    hours-committed: 12
    from: 2026-06-01
    to: 2026-06-19
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
    learning-hours-per-week:
`,
      },
    ],
  },
  *check(brief, { document, workspace }) {
    if (!needsExperts(document)) return;
    for (const expert of itemsOf(brief.smes)) {
      const id = said(expert.person);
      const [described] = id === undefined ? [] : workspace.described(id);
      if (!described || weeklyHours(planOf(expert)).size === 0) continue;
      const { person, document: file } = described;
      if (!lacks(person.place.node, 'learning-hours-per-week', person['learning-hours-per-week'])) continue;
      yield {
        at: expert.place,
        message: l10n.t('Nobody can tell whether {0} is promised too often. Add “learning-hours-per-week” in the people file, so that briefs can be compared.', expertName(expert, workspace)),
        related: [{ document: file.name, span: head(person.place), message: l10n.t('The hours belong here.') }],
      };
    }
  },
});
