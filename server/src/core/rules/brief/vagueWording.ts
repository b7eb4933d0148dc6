import * as l10n from '@vscode/l10n';
import { itemsOf, type Located } from '../../located';
import { vagueWordFinder } from '../../objectives/vagueWords';
import { defineRule } from '../../rule';
import type { Brief } from '../../schema/types';
import { vagueIn } from '../vague';
import { isEnglish } from '../wording';

/** "Appropriate", "engaging", "etc.": each side reads its own promise into it. */
export const vagueWording = defineRule({
  id: 'brief/vague-wording',
  kinds: ['brief'],
  reads: ['file'],
  tier: 2,
  severity: ['none', 'info', 'info'],
  summary: 'Objectives, scope and measures use words that one can count or see.',
  why: 'Small ambiguities compound into significant delays (source document, “Governance gaps”). Research on requirements calls such words smells; about six of ten are real trouble, so this is advice and never more.',
  examples: {
    clean: [
      `
kind: brief
status: ready
summary: A good, engaging course etc.
objectives:
  - behavior: greet each guest by name with a “good morning” within 10 seconds
    conditions: "with every guest rated “good” or better"
    standard: <how many are good>
scope:
  in:
    - Goods desk and non-interactive kiosks
  out:
    - Various other desks
measurement:
  measures:
    - metric: Guests greeted by name
`,
      `
kind: brief
status: draft
scope:
  in:
    - Various topics
`,
      `
kind: brief
language: nl
status: ready
scope:
  in:
    - Modern werken, etc.
`,
      `
kind: brief
status: ready
scope:
  in:
    - The Modern Apprenticeship
=== hotel.workspace.yaml
kind: workspace
vocabulary:
  allowed-phrases: [modern apprenticeship]
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
objectives:
  - behavior: greet each guest in an appropriate way
#                                    ^^^^^^^^^^^ info: “appropriate” can mean different things to you and the partner. Say how you would see or count it.
    conditions: As needed
#               ^^^^^^^^^ info: “As needed” can mean different things to you and the partner. Say how you would see or count it.
    standard: 'in a timely manner'
#              ^^^^^^^^^^^^^^^^^^ info: “in a timely manner” can mean different things to you and the partner. Say how you would see or count it.
scope:
  in:
    - Front desk
    - Various kiosks, bars, etc., etc., and so on, asap
#     ^^^^^^^ info: “Various”, “etc.”, “and so on” can mean different things to you and the partner. Say how you would see or count it.
measurement:
  measures:
    - metric: >-
        Guests who say that the
        greeting was holistic and of high
#                                    ^^^^ info: “high quality” can mean different things to you and the partner. Say how you would see or count it.
        quality
`,
      },
    ],
  },
  *check(brief, { document, settings: { vocabulary } }) {
    if (!isEnglish(document)) return;
    const find = vagueWordFinder(vocabulary);
    for (const text of bindingTexts(brief)) {
      const vague = vagueIn(document, text, find);
      if (vague) yield { at: vague.at, message: l10n.t('“{0}” can mean different things to you and the partner. Say how you would see or count it.', vague.words) };
    }
  },
});

/** The texts both sides will be held to. */
const bindingTexts = ({ objectives, scope, measurement }: Located<Brief>) => [
  ...itemsOf(objectives).flatMap(({ behavior, conditions, standard }) => [behavior, conditions, standard]),
  ...itemsOf(scope?.in),
  ...itemsOf(measurement?.measures).map(({ metric }) => metric),
];
