import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { expertName, knowledgeable, needsExperts } from './experts';

/** Experts fall ill, and they are the first to be called away when the shop is on fire. */
export const noBackup = defineRule({
  id: 'sme/no-backup',
  kinds: ['brief'],
  reads: ['family'],
  tier: 2,
  severity: ['none', 'info', 'info'],
  summary: 'Every expert has a stand-in.',
  why: 'Experts are, almost universally, also busy with their primary roles, which puts timelines perpetually at risk (source document, “SME bottlenecks”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
smes:
  - person: kaya
    backup: bert
`,
      `
kind: brief
status: draft
smes:
  - person: kaya
`,
      `
kind: brief
status: live
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
  - person: kaya
#   ^^^^^^^^^^^^ info: If Kaya Demir is pulled away, work stops. Name a stand-in.
    released-by: bert
    methods: [interview]
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
    skills: [subject-matter]
  - id: nils
    side: internal
    skills: [subject-matter]
  - id: bert
    skills: [compliance]
`,
        fixed: `
kind: brief
status: ready
smes:
  - person: kaya
    released-by: bert
    backup: nils
    methods: [interview]
`,
      },
      {
        text: `
kind: brief
status: agreed
smes:
  - person: kaya
    backup:
#   ^^^^^^ info: If kaya is pulled away, work stops. Name a stand-in.
`,
        fixed: `
kind: brief
status: agreed
smes:
  - person: kaya
    backup: <who steps in>
`,
      },
    ],
  },
  *check(brief, { document, workspace }) {
    if (!needsExperts(document)) return;
    for (const expert of itemsOf(brief.smes)) {
      const { place, person, backup } = expert;
      if (!lacks(place.node, 'backup', backup)) continue;
      yield {
        at: keyOr(place.node, 'backup', place),
        message: l10n.t('If {0} is pulled away, work stops. Name a stand-in.', expertName(expert, workspace)),
        fixes: () => {
          const others = knowledgeable(workspace).filter((id) => id !== person?.value).slice(0, 4);
          return [
            ...others.flatMap((id) => mend(l10n.t('Add “backup: {0}”', id), writeField(document, place.path, 'backup', id), { preferred: others.length === 1 })),
            ...mend(l10n.t('Add “backup”, to be filled in'), writeField(document, place.path, 'backup', l10n.t('<who steps in>'))),
          ];
        },
      };
    }
  },
});
