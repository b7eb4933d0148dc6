import * as l10n from '@vscode/l10n';
import { dayIn } from '../../calendar';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import { head } from '../../tree';
import { rewriteDay } from '../days';
import { mend } from '../mend';
import { nameOf } from '../names';
import { inversions, type Inversion, type Milestone } from './milestones';

/** A date that cannot be met is not a plan. */
export const outOfOrder = defineRule({
  id: 'schedule/out-of-order',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: 'error',
  summary: 'No milestone is due before one it has to wait for.',
  why: 'The work moves through phases, each with its own decision points and dependencies (source document, “How the Outsourcing Workflow Actually Unfolds”). Two dates in the wrong order are found by whoever comes second, when it is too late.',
  examples: {
    clean: [
      `
kind: brief
milestones:
  - id: menu-frozen
    title: Menu frozen
    due: 2026-06-12
  - id: build
    title: Build
    due: 2026-06-12
    after: [menu-frozen, nowhere, open]
  - id: open
    due: <when>
  - id: launch
    due: <when>
    after: [build]
  - id: old
    due: 2026-06-01
    done-on: 2026-06-13
    after: [build]
  - id: next
    due: 2026-05-29
    after: [old]
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: agreed
milestones:
  - id: menu-frozen
    title: Menu frozen
    due: 2026-06-12
  - id: build
#   ^^^^^^^^^ error: “Build” is due on 2026-06-11, before “Menu frozen”, which it waits for until 2026-06-12. Change one of the dates.
    title: Build
    due: 2026-06-11 # before the holidays
    after: [menu-frozen]
`,
        fixed: `
kind: brief
status: agreed
milestones:
  - id: menu-frozen
    title: Menu frozen
    due: 2026-06-11
  - id: build
    title: Build
    due: 2026-06-12 # before the holidays
    after: [menu-frozen]
`,
      },
      {
        text: `
kind: brief
status: draft
milestones:
  - id: brief-agreed
    due: 2026-05-29
  - id: menu-frozen
    due: 2026-06-05
    after: [brief-agreed]
  - id: photos
    due: 2026-06-12
    after: [menu-frozen]
  - id: build
#   ^^^^^^^^^ warning: “build” is due on 2026-05-22, before “photos”, which it waits for until 2026-06-12. Change one of the dates.
    due: 2026-05-22
    after: [menu-frozen, photos, brief-agreed]
`,
        fixed: `
kind: brief
status: draft
milestones:
  - id: brief-agreed
    due: 2026-05-29
  - id: menu-frozen
    due: 2026-06-05
    after: [brief-agreed]
  - id: photos
    due: 2026-06-12
    after: [menu-frozen]
  - id: build
    due: 2026-06-12
    after: [menu-frozen, photos, brief-agreed]
`,
      },
      {
        text: `
kind: brief
status: agreed
milestones:
  - id: build
#   ^^^^^^^^^ error: “build” is due on 2026-06-11, before “menu”, which it waits for until 2026-06-19. Change one of the dates.
    due: 2026-06-11
    after: [menu]
  - id: menu
    due: 2026-06-19
  - id: launch
    due: 2026-06-12
    after: [build]
`,
      },
    ],
  },
  *check(brief, { document }) {
    const milestones = itemsOf(brief.milestones);
    for (const inversion of inversions(milestones)) {
      const { milestone, due, waitsFor, notBefore } = inversion;
      yield {
        at: milestone.place,
        message: l10n.t('“{0}” is due on {1}, before “{2}”, which it waits for until {3}. Change one of the dates.', nameOf(milestone), due, nameOf(waitsFor), notBefore),
        related: [{ document: document.name, span: head(waitsFor.place), message: l10n.t('This comes first.') }],
        fixes: () => otherDays(inversion, milestones),
      };
    }
  },
});

/** The days swapped, or the later one moved behind; neither where something else would be out of order then. */
function otherDays({ milestone, due, waitsFor, notBefore }: Inversion, milestones: readonly Milestone[]): readonly Fix[] {
  const now = inversions(milestones).map((one) => one.milestone);
  const mends = (days: ReadonlyMap<Milestone, string>): boolean => {
    const then = inversions(milestones, (one) => days.get(one) ?? dayIn(one.due)).map((one) => one.milestone);
    return !then.includes(milestone) && then.every((one) => now.includes(one));
  };
  const swap = mends(new Map([[milestone, notBefore], [waitsFor, due]]));
  const move = mends(new Map([[milestone, notBefore]]));
  return [
    ...(swap ? mend(l10n.t('Swap the two dates'), [rewriteDay(milestone.due?.place, notBefore), rewriteDay(waitsFor.due?.place, due)], { preferred: true }) : []),
    ...(move ? mend(l10n.t('Move “{0}” to {1}', nameOf(milestone), notBefore), rewriteDay(milestone.due?.place, notBefore), { preferred: !swap }) : []),
  ];
}
