import * as l10n from '@vscode/l10n';
import { isOpen } from '../../open';
import { itemsOf, said } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { DocumentOf } from '../../document';
import type { Workspace } from '../../workspace';
import { mend } from '../mend';
import { lacks, missingPart } from '../missing';
import { personName } from '../names';
import { questionLines } from '../questions';
import { fieldAt, writeField } from '../sections';
import { knowledgeable } from './experts';

/** Access to experts is the one thing that a partner cannot bring along. */
export const noneNamed = defineRule({
  id: 'sme/none-named',
  kinds: ['brief'],
  reads: ['family'],
  tier: 1,
  severity: ['none', 'error', 'error'],
  summary: 'A brief names the experts its content depends on.',
  why: 'External partners depend almost entirely on internal subject matter experts (source document, “SME Access and Content Discovery”). They cannot manufacture access that the organization has not given them.',
  examples: {
    clean: [
      `
kind: brief
status: ready
smes:
  - person: kaya
`,
      `
kind: brief
status: draft
`,
      `
kind: brief
status: ready
smes: Kaya, when she has time
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ error: Name at least one expert and the hours set aside. The partner cannot create this access for you.
status: ready
objectives:
  - id: greet
    behavior: greet every guest by name
  - id: refuse
    behavior: refuse to serve a guest who is drunk
    critical: true
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
    side: internal
    skills: [facilitation, subject-matter]
    manager: bert
  - id: bert
    side: internal
  - id: rosa
    side: partner
    skills: [subject-matter]
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: greet
    behavior: greet every guest by name
  - id: refuse
    behavior: refuse to serve a guest who is drunk
    critical: true
smes:
  # Who does this best today, and does their manager know that you need them?
  # What happens to the plan if they fall ill?
  - person: kaya
    covers: [refuse]
    hours-needed: 8
    hours-committed: 8
    from: <first day>
    to: <last day>
    released-by: bert
    backup: <who steps in>
    methods: [interview]
`,
      },
      {
        text: `
kind: brief
status: agreed
smes: []
#^^^ error: Name at least one expert and the hours set aside. The partner cannot create this access for you.
objectives:
  - id: greet
    behavior: greet every guest by name
`,
        fixed: `
kind: brief
status: agreed
smes:
  # Who does this best today, and does their manager know that you need them?
  # What happens to the plan if they fall ill?
  - person: <who does this best today>
    covers: [greet]
    hours-needed: 8
    hours-committed: 8
    from: <first day>
    to: <last day>
    released-by: <the manager who agreed to the hours>
    backup: <who steps in>
    methods: [interview]
objectives:
  - id: greet
    behavior: greet every guest by name
`,
      },
      {
        text: `
kind: brief
#     ^^^^^ error: Name at least one expert and the hours set aside. The partner cannot create this access for you.
status: ready
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    skills: [subject-matter]
  - id: bert
    skills: [subject-matter]
`,
        fixed: `
kind: brief
status: ready
smes:
  # Who does this best today, and does their manager know that you need them?
  # What happens to the plan if they fall ill?
  - person: kaya
    hours-needed: 8
    hours-committed: 8
    from: <first day>
    to: <last day>
    released-by: <the manager who agreed to the hours>
    backup: <who steps in>
    methods: [interview]
`,
      },
    ],
  },
  *check(brief, { document, workspace }) {
    if (!lacks(document.root, 'smes', brief.smes)) return;
    yield {
      ...missingPart(document, 'smes'),
      message: l10n.t('Name at least one expert and the hours set aside. The partner cannot create this access for you.'),
      fixes: () => {
        const known = knowledgeable(workspace).slice(0, 5);
        if (known.length === 0) return nameExpert(document, workspace, undefined, true);
        return known.flatMap((person) => nameExpert(document, workspace, person, known.length === 1));
      },
    };
  },
});

/** An entry with everything that is asked of one. Half of it has to be agreed with people; the numbers are a start. */
function nameExpert(document: DocumentOf<'brief'>, workspace: Workspace, person: string | undefined, preferred: boolean): readonly Fix[] {
  const objectives = itemsOf(document.content.objectives);
  const critical = objectives.filter((one) => one.critical?.value);
  const covered = (critical.length > 0 ? critical : objectives).flatMap(({ id }) => (id && !isOpen(id.value) ? [id.value] : []));
  const lines = [
    ...questionLines(fieldAt('brief', ['smes'])),
    `- person: ${person ?? l10n.t('<who does this best today>')}`,
    ...(covered.length > 0 ? [`  covers: [${covered.join(', ')}]`] : []),
    '  hours-needed: 8',
    '  hours-committed: 8',
    `  from: ${l10n.t('<first day>')}`,
    `  to: ${l10n.t('<last day>')}`,
    `  released-by: ${said(workspace.person(person)?.manager) ?? l10n.t('<the manager who agreed to the hours>')}`,
    `  backup: ${l10n.t('<who steps in>')}`,
    '  methods: [interview]',
  ];
  const title = person === undefined ? l10n.t('Add an expert with 8 hours, to be filled in') : l10n.t('Add {0} as the expert, with 8 hours', personName(workspace, person));
  return mend(title, writeField(document, [], 'smes', lines), { preferred });
}
