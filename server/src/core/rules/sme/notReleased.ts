import * as l10n from '@vscode/l10n';
import { itemsOf, said } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { expertName } from './experts';

/** Hours that no manager has agreed to are gone in the first busy week. */
export const notReleased = defineRule({
  id: 'sme/not-released',
  kinds: ['brief'],
  reads: ['family'],
  tier: 1,
  severity: ['none', 'warning', 'error'],
  summary: 'A manager has released every expert for the hours.',
  why: 'Where expert time has not been formally allocated to learning projects, content development timelines are perpetually at risk (source document, “SME bottlenecks”).',
  examples: {
    clean: [
      `
kind: brief
status: agreed
smes:
  - person: kaya
    released-by: bert
`,
      `
kind: brief
status: draft
smes:
  - person: kaya
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
smes:
  - person: kaya # knows the night shift
#   ^^^^^^^^^^^^ warning: Who is Kaya Demir’s manager, and did they agree to the hours? Unreleased time is the most common cause of delay.
    hours-committed: 12
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
    manager: bert
`,
        fixed: `
kind: brief
status: ready
smes:
  - person: kaya # knows the night shift
    hours-committed: 12
    released-by: bert
`,
      },
      {
        text: `
kind: brief
status: agreed
smes:
  - person: kaya
#   ^^^^^^^^^^^^ error: Who is kaya’s manager, and did they agree to the hours? Unreleased time is the most common cause of delay.
  - person: <who knows the night shift>
    released-by:
#   ^^^^^^^^^^^ error: Who is this expert’s manager, and did they agree to the hours? Unreleased time is the most common cause of delay.
`,
        fixed: `
kind: brief
status: agreed
smes:
  - person: kaya
    released-by: <the manager who agreed to the hours>
  - person: <who knows the night shift>
    released-by:
`,
      },
    ],
  },
  *check(brief, { document, workspace }) {
    for (const expert of itemsOf(brief.smes)) {
      const { place, person } = expert;
      if (!lacks(place.node, 'released-by', expert['released-by'])) continue;
      yield {
        at: keyOr(place.node, 'released-by', place),
        message: l10n.t('Who is {0}’s manager, and did they agree to the hours? Unreleased time is the most common cause of delay.', expertName(expert, workspace)),
        fixes: () => {
          const manager = said(workspace.person(said(person))?.manager);
          if (manager !== undefined) return mend(l10n.t('Add “released-by: {0}”', manager), writeField(document, place.path, 'released-by', manager), { preferred: true });
          return mend(l10n.t('Add “released-by”, to be filled in'), writeField(document, place.path, 'released-by', l10n.t('<the manager who agreed to the hours>')), { preferred: true });
        },
      };
    }
  },
});
