import * as l10n from '@vscode/l10n';
import { itemsOf } from '../../located';
import { defineRule } from '../../rule';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';

/** Where a mistake harms somebody, "does it" is not enough: how well, how fast, how often? */
export const noStandard = defineRule({
  id: 'objective/no-standard',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['info', 'warning', 'error'],
  summary: 'A critical objective says how well it must be done.',
  why: 'The external team identifies performance-critical behaviors (source document, “A practical example”); quality rests on a brief that connects objectives to performance outcomes (FAQ). Mager: an objective has a behavior, conditions and a criterion.',
  examples: {
    clean: [
      `
kind: brief
status: agreed
objectives:
  - id: weigh-twice
    critical: true
    standard: both weights within 2 grams
  - id: label
    critical: false
  - id: stack
  - id: seal
    critical: true
    standard: <how well>
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
objectives:
  - id: weigh-twice
#   ^^^^^^^^^^^^^^^ warning: This objective is critical. How well must it be done to be safe, legal or useful?
    behavior: weigh each bag twice
    critical: true
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: weigh-twice
    behavior: weigh each bag twice
    standard: <how fast or how often or how exactly>
    critical: true
`,
      },
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: weigh-twice
    critical: true
    standard:
#   ^^^^^^^^ error: This objective is critical. How well must it be done to be safe, legal or useful?
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: weigh-twice
    critical: true
    standard: <how fast or how often or how exactly>
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - critical: true
#   ^^^^^^^^^^^^^^ info: This objective is critical. How well must it be done to be safe, legal or useful?
`,
      },
    ],
  },
  *check(brief, { document }) {
    for (const { critical, standard, place } of itemsOf(brief.objectives)) {
      if (!critical?.value || !lacks(place.node, 'standard', standard)) continue;
      yield {
        at: keyOr(place.node, 'standard', place),
        message: l10n.t('This objective is critical. How well must it be done to be safe, legal or useful?'),
        fixes: () => mend(l10n.t('Add “standard”'), writeField(document, place.path, 'standard', l10n.t('<how fast or how often or how exactly>')), { preferred: true }),
      };
    }
  },
});
