import * as l10n from '@vscode/l10n';
import { calendarOf, dayIn, workingDaysBefore, workingDaysBetween, addWorkingDays, type Calendar } from '../../calendar';
import { checkpointIn, familyOf, type Family } from '../../family';
import { itemsOf, said, type Located } from '../../located';
import { hasReached } from '../../progress';
import { defineRule, type Fix, type Related } from '../../rule';
import type { Deliverable } from '../../schema/types';
import { head, type Place } from '../../tree';
import { rewriteDay } from '../days';
import { mend } from '../mend';
import { lacks } from '../missing';
import { nameOf } from '../names';

/** The rounds that were agreed need the days that were agreed. */
export const reviewWindowTooShort = defineRule({
  id: 'schedule/review-window-too-short',
  kinds: ['deliverable'],
  reads: ['family', 'date'],
  tier: 1,
  severity: 'warning',
  summary: 'Between two checkpoints there is time for the rounds that were agreed.',
  why: 'Approval cycles are where timelines expand (source document, “Review, Revision, and Approval”). Where the plan has fewer days than the agreement promises reviewers, the delay is part of the plan.',
  examples: {
    clean: [
      `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: storyboard
    due: 2026-06-01
  - stage: build
    due: 2026-06-11
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
deliverables:
  - id: module
    due: 2026-06-18
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
checkpoints:
  - id: storyboard
    rounds: 2
    turnaround-days: 4
  - id: build
    rounds: 1
    turnaround-days: 5
`,
      `
kind: deliverable
status: approved
brief: night-desk
checkpoints:
  - stage: storyboard
    due: 2026-06-01
  - stage: build
    due: 2026-06-02
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
checkpoints:
  - id: storyboard
    rounds: 2
    turnaround-days: 4
`,
      `
kind: deliverable
brief: night-desk
checkpoints:
  - stage: storyboard
    due: 2026-06-01
  - stage: build
    due: 2026-06-02
    submitted-on: 2026-06-03
  - stage: final
    due: 2026-06-04
  - stage: storyboard
    due: <when>
  - stage: storyboard
    due: 2026-06-01
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
checkpoints:
  - id: storyboard
    rounds: 2
    turnaround-days: 4
  - id: build
    rounds: 2
  - id: final
    turnaround-days: 4
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: storyboard
#   ^^^^^^^^^^^^^^^^^ warning: “Storyboard” has 7 working days until 2026-06-11, but 2 rounds of 4 days are agreed. Start earlier, or agree fewer rounds.
    due: 2026-06-01
  - stage: build
    due: 2026-06-11
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
deliverables:
  - id: module
    due: 2026-06-19
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
calendar:
  holidays: [2026-06-05]
checkpoints:
  - id: storyboard
    title: Storyboard
    rounds: 2
    turnaround-days: 4
  - id: build
    rounds: 1
    turnaround-days: 5
`,
        fixed: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: storyboard
    due: 2026-05-29
  - stage: build
    due: 2026-06-11
`,
      },
      {
        text: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: storyboard
#   ^^^^^^^^^^^^^^^^^ warning: “storyboard” has 3 working days until 2026-06-05, but 1 round of 4 days is agreed. Start earlier, or agree a shorter one.
    due: 2026-06-01
    submitted-on: 2026-06-02
  - stage: build
    due: 2026-06-05
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
deliverables:
  - id: module
    due: 2026-06-12
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
checkpoints:
  - id: storyboard
    rounds: 1
    turnaround-days: 4
  - id: build
    rounds: 1
    turnaround-days: 4
`,
        fixed: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: storyboard
    due: 2026-06-01
    submitted-on: 2026-06-02
  - stage: build
    due: 2026-06-08
`,
      },
      {
        text: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: final
#   ^^^^^^^^^^^^ warning: “final” has 2 working days until 2026-05-14, but 1 round of 4 days is agreed. Start earlier, or agree a shorter one.
    due: 2026-05-12
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
deliverables:
  - id: module
    due: 2026-05-14
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
checkpoints:
  - id: final
    rounds: 1
    turnaround-days: 4
`,
      },
      {
        text: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: final
#   ^^^^^^^^^^^^ warning: “final” has 2 working days until 2026-05-14, but 1 round of 3 days is agreed. Start earlier, or agree a shorter one.
    due: 2026-05-12
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
deliverables:
  - id: module
    due: 2026-05-14
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
checkpoints:
  - id: final
    rounds: 1
    turnaround-days: 3
`,
        fixed: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: final
    due: 2026-05-11
`,
      },
      {
        text: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: final
#   ^^^^^^^^^^^^ warning: “final” has 1 working day until 2026-06-12, but 2 rounds of 1 day are agreed. Start earlier, or agree fewer rounds.
    due: 2026-06-11
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
deliverables:
  - id: other
    due: 2026-06-30
  - id: module
    due: 2026-06-12
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
checkpoints:
  - id: final
    rounds: 2
    turnaround-days: 1
`,
        fixed: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: final
    due: 2026-06-10
`,
      },
      {
        text: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: storyboard
    due: 2026-06-01
  - stage: build
#   ^^^^^^^^^^^^ warning: “build” has 4 working days until 2026-06-12, but 1 round of 5 days is agreed. Start earlier, or agree a shorter one.
    due: 2026-06-08
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
deliverables:
  - id: module
    due: 2026-06-12
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
checkpoints:
  - id: storyboard
    rounds: 1
    turnaround-days: 5
  - id: build
    rounds: 1
    turnaround-days: 5
`,
      },
      {
        text: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: storyboard
    due: 2026-06-01
  - stage: build
#   ^^^^^^^^^^^^ warning: “build” has 4 working days until 2026-06-15, but 1 round of 5 days is agreed. Start earlier, or agree a shorter one.
    due: 2026-06-09
=== night-desk.brief.yaml
kind: brief
id: night-desk
governance: hotel-2026
deliverables:
  - id: module
    due: 2026-06-15
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
checkpoints:
  - id: storyboard
    rounds: 1
    turnaround-days: 5
  - id: build
    rounds: 1
    turnaround-days: 5
`,
        fixed: `
kind: deliverable
brief: night-desk
fulfils: module
checkpoints:
  - stage: storyboard
    due: 2026-06-01
  - stage: build
    due: 2026-06-08
`,
      },
    ],
  },
  *check(deliverable, { document, workspace, settings }) {
    if (hasReached(document, 'approved')) return;
    const family = familyOf(document, workspace);
    const calendar = calendarOf(family.governance);
    const windows = windowsOf(deliverable, family);
    for (const [index, window] of windows.entries()) {
      const days = shortage(window, calendar);
      if (days === undefined) continue;
      yield {
        at: window.checkpoint.place,
        message: message(window, days),
        related: [...agreedIn(window, family)],
        fixes: () => otherDays(windows, index, calendar, settings.today),
      };
    }
  },
});

interface Window {
  readonly checkpoint: Located<NonNullable<Deliverable['checkpoints']>[number]>;
  readonly name: string;
  readonly from: string | undefined;
  readonly until: string | undefined;
  readonly rounds: number;
  readonly turnaround: number;
  /** Whether the first day is a fact already. */
  readonly begun: boolean;
  /** The next checkpoint is here: what comes before it is over. */
  readonly over: boolean;
  /** Where the last day can be moved; what the brief asks for can not. */
  readonly movable?: Place | undefined;
}

/** The time for comments at each checkpoint: until the next one, and at the last one until the day the brief asks for. */
function windowsOf({ checkpoints, fulfils }: Located<Deliverable>, { brief, governance }: Family): readonly Window[] {
  const list = itemsOf(checkpoints);
  const request = itemsOf(brief?.content.deliverables).find(({ id }) => id !== undefined && id.value === fulfils?.value);
  return list.map((checkpoint, index) => {
    const agreed = checkpointIn(governance, said(checkpoint.stage));
    const next = list[index + 1];
    const submitted = dayIn(checkpoint['submitted-on']);
    return {
      checkpoint,
      name: nameOf(agreed ?? {}, said(checkpoint.stage)),
      from: submitted ?? dayIn(checkpoint.due),
      until: dayIn(next ? next.due : request?.due),
      rounds: agreed?.rounds?.value ?? 0,
      turnaround: agreed?.['turnaround-days']?.value ?? 0,
      begun: submitted !== undefined,
      over: next !== undefined && !lacks(next.place.node, 'submitted-on', next['submitted-on']),
      movable: next?.due?.place,
    };
  });
}

const needed = ({ rounds, turnaround }: Window): number => rounds * turnaround;

/** How many working days there are, when these are not enough. */
function shortage(window: Window, calendar: Calendar): number | undefined {
  const { from, until, over } = window;
  if (from === undefined || until === undefined || over) return undefined;
  const days = workingDaysBetween(from, until, calendar, needed(window));
  return days < needed(window) ? days : undefined;
}

function message({ name, until = '', rounds, turnaround }: Window, days: number): string {
  const time = days === 1 ? l10n.t('“{0}” has 1 working day until {1}', name, until) : l10n.t('“{0}” has {1} working days until {2}', name, days, until);
  if (rounds === 1) return l10n.t('{0}, but 1 round of {1} days is agreed. Start earlier, or agree a shorter one.', time, turnaround);
  return turnaround === 1
    ? l10n.t('{0}, but {1} rounds of 1 day are agreed. Start earlier, or agree fewer rounds.', time, rounds)
    : l10n.t('{0}, but {1} rounds of {2} days are agreed. Start earlier, or agree fewer rounds.', time, rounds, turnaround);
}

function* agreedIn({ checkpoint }: Window, { governance }: Family): Iterable<Related> {
  const agreed = checkpointIn(governance, said(checkpoint.stage));
  if (governance && agreed) yield { document: governance.name, span: head(agreed.place), message: l10n.t('The rounds and days are agreed here.') };
}

/** An earlier start or a later end; neither where the time before or after would be too short then. */
function otherDays(windows: readonly Window[], index: number, calendar: Calendar, today: string): readonly Fix[] {
  const window = windows[index];
  if (window?.from === undefined || window.until === undefined) return [];
  const [before, after] = [windows[index - 1], windows[index + 1]];
  const { name, checkpoint, begun, movable } = window;
  const start = workingDaysBefore(window.until, needed(window), calendar);
  const end = addWorkingDays(window.from, needed(window), calendar);
  const early = !begun && start >= today && (!before || shortage({ ...before, until: start }, calendar) === undefined);
  const late = after !== undefined && shortage({ ...after, from: end }, calendar) === undefined;
  return [
    ...(early ? mend(l10n.t('Start “{0}” on {1}', name, start), rewriteDay(checkpoint.due?.place, start), { preferred: true }) : []),
    ...(late ? mend(l10n.t('Move “{0}” to {1}', after.name, end), rewriteDay(movable, end), { preferred: !early }) : []),
  ];
}
