import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { lacks } from '../missing';
import { writeField } from '../sections';
import { expertName, needsExperts } from './experts';

/** Experts do not know what they know; somebody has to plan how to find out. */
export const noElicitationPlan = defineRule({
  id: 'sme/no-elicitation-plan',
  kinds: ['brief'],
  reads: ['family'],
  tier: 3,
  severity: ['none', 'info', 'info'],
  summary: 'For every expert it is planned how to learn from them.',
  why: 'Organizations that have not built processes for interviewing experts and extracting content routinely experience delays (source document, “SME Access and Content Discovery”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
smes:
  - person: kaya
    methods: [job-shadowing]
  - person: bert
    sessions:
      - date: 2026-06-02
        minutes: 60
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
      `
kind: brief
status: ready
smes:
  - person: kaya
    methods: a long talk
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
smes:
  - person: kaya
#   ^^^^^^^^^^^^ info: How will you learn from Kaya Demir? Plan an interview, job shadowing or real incidents: experts leave out what they no longer notice.
    sessions: []
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
`,
        fixed: `
kind: brief
status: ready
smes:
  - person: kaya
    methods: [interview]
    sessions: []
`,
      },
    ],
  },
  *check(brief, { document, workspace }) {
    if (!needsExperts(document)) return;
    for (const expert of itemsOf(brief.smes)) {
      const { place, methods, sessions } = expert;
      if (!lacks(place.node, 'methods', methods) || !lacks(place.node, 'sessions', sessions)) continue;
      yield {
        at: place,
        message: l10n.t('How will you learn from {0}? Plan an interview, job shadowing or real incidents: experts leave out what they no longer notice.', expertName(expert, workspace)),
        fixes: () =>
          ['interview', 'job-shadowing', 'critical-incident'].flatMap((method) => mend(l10n.t('Add “methods: [{0}]”', method), writeField(document, place.path, 'methods', `[${method}]`))),
      };
    }
  },
});
