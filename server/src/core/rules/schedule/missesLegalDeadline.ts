import * as l10n from '@vscode/l10n';
import { dayIn } from '../../calendar';
import { itemsOf, said } from '../../located';
import { defineRule } from '../../rule';
import { head } from '../../tree';
import { launchesOf } from '../launches';
import { short } from '../names';

/** A legal date does not move because a translation is late. */
export const missesLegalDeadline = defineRule({
  id: 'schedule/misses-legal-deadline',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: 'error',
  summary: 'Everything goes live by the day the law asks for it.',
  why: 'Multi-region launches add localization, translation review and regional compliance requirements (source document, “Delivery Configuration and Launch”). The last language decides whether a legal date is met.',
  examples: {
    clean: [
      `
kind: brief
compliance:
  requirements:
    - id: food-safety
      deadline: 2026-09-30
delivery:
  launch-waves:
    - date: 2026-09-30
localization:
  locales:
    - locale: nl-NL
      launch-on: 2026-09-01
    - locale: de-DE
      launch-on: <when>
`,
      `
kind: brief
compliance:
  requirements:
    - id: food-safety
      deadline: <legal date>
    - id: fire-safety
delivery:
  launch-waves:
    - date: 2026-10-01
`,
      `
kind: brief
compliance:
  requirements:
    - id: food-safety
      deadline: 2026-09-30
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
compliance:
  requirements:
    - id: food-safety
#     ^^^^^^^^^^^^^^^ error: The launch for de-DE is on 2026-10-02, after the legal date 2026-09-30. Launch earlier, or agree what these people may not do until then.
      deadline: 2026-09-30
    - id: fire-safety
      deadline: 2026-12-31
delivery:
  launch-waves:
    - date: 2026-10-01
localization:
  locales:
    - locale: de-DE
      launch-on: 2026-10-02
`,
      },
      {
        text: `
kind: brief
status: draft
compliance:
  requirements:
    - id: food-safety
#     ^^^^^^^^^^^^^^^ warning: The launch for Netherlands and nl-NL is on 2026-10-01, after the legal date 2026-09-30. Launch earlier, or agree what these people may not do until then.
      deadline: 2026-09-30
delivery:
  launch-waves:
    - date: 2026-09-01
      regions: [Belgium]
    - date: 2026-10-01
      regions: [Netherlands]
      locales: [nl-NL]
`,
      },
      {
        text: `
kind: brief
status: agreed
compliance:
  requirements:
    - id: food-safety
#     ^^^^^^^^^^^^^^^ error: The launch for Belgium, Netherlands and 2 more is on 2026-10-01, after the legal date 2026-09-30. Launch earlier, or agree what these people may not do until then.
      deadline: 2026-09-30
delivery:
  launch-waves:
    - date: 2026-10-01
      regions: [Belgium, Netherlands]
      locales: [nl-NL, nl-BE]
`,
      },
      {
        text: `
kind: brief
status: agreed
compliance:
  requirements:
    - id: food-safety
#     ^^^^^^^^^^^^^^^ error: A launch is on 2026-10-01, after the legal date 2026-09-30. Launch earlier, or agree what these people may not do until then.
      deadline: 2026-09-30
delivery:
  launch-waves:
    - date: 2026-10-01
localization:
  locales:
    - launch-on: 2026-10-01
`,
      },
    ],
  },
  *check(brief, { document }) {
    const [last] = [...launchesOf(brief)].sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
    if (!last) return;
    for (const { deadline, name, id, place } of itemsOf(brief.compliance?.requirements)) {
      const day = dayIn(deadline);
      if (day === undefined || last.day <= day) continue;
      yield {
        at: place,
        message:
          last.who === undefined
            ? l10n.t('A launch is on {0}, after the legal date {1}. Launch earlier, or agree what these people may not do until then.', last.day, day)
            : l10n.t('The launch for {0} is on {1}, after the legal date {2}. Launch earlier, or agree what these people may not do until then.', short(last.who), last.day, day),
        related: [{ document: document.name, span: head(last.place), message: l10n.t('The launch is here. “{0}” asks for {1}.', short(said(name) ?? id?.value ?? ''), day) }],
      };
    }
  },
});
