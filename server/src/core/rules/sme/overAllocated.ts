import * as l10n from '@vscode/l10n';
import { addDays } from '../../calendar';
import { titleOf, type DocumentOf } from '../../document';
import { countsOnExperts, exceeds, fullestWeek, planOf, weeklyHours, type Promised } from '../../expertLoad';
import { itemsOf, said } from '../../located';
import { defineRule, type Fix, type Related } from '../../rule';
import { head } from '../../tree';
import type { ExpertPromise, Person, Workspace } from '../../workspace';
import { rewriteDay } from '../days';
import { mend } from '../mend';
import { listed, personName, short } from '../names';
import { isThere, needsExperts } from './experts';
import { hoursText, inHours } from './hours';

/** Each brief asks for a little. Only together do they ask for more than there is. */
export const overAllocated = defineRule({
  id: 'sme/over-allocated',
  kinds: ['brief'],
  reads: ['workspace'],
  tier: 1,
  severity: ['warning', 'warning', 'error'],
  summary: 'In no week are experts promised more hours than they have.',
  why: 'Subject matter experts are, almost universally, also busy with their primary roles (source document, “SME bottlenecks”). One expert promised to five briefs can only be seen when the briefs are laid side by side.',
  examples: {
    clean: [
      `
kind: brief
status: ready
title: Night desk
smes:
  - person: kaya
    hours-committed: 8
    from: 2026-06-01
    to: 2026-06-12
=== breakfast.brief.yaml
kind: brief
status: ready
smes:
  - person: kaya
    hours-committed: 2
    from: 2026-06-08
    to: 2026-06-12
  - person: bert
    hours-committed: 40
    from: 2026-06-08
    to: 2026-06-12
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    learning-hours-per-week: 6
  - id: bert
`,
      `
kind: brief
status: live
smes:
  - person: kaya
    hours-committed: 80
    from: 2026-06-01
    to: 2026-06-12
  - person: bert
    hours-committed: 80
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    learning-hours-per-week: 6
`,
      `
kind: brief
status: ready
title: Busy elsewhere
smes:
  - person: kaya
    hours-committed: 6
    from: 2026-06-01
    to: 2026-06-05
=== breakfast.brief.yaml
kind: brief
status: ready
smes:
  - person: kaya
    hours-committed: 60
    from: 2026-06-08
    to: 2026-06-12
=== draft.brief.yaml
kind: brief
status: draft
smes:
  - person: kaya
    hours-committed: 60
    from: 2026-06-01
    to: 2026-06-05
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    learning-hours-per-week: 6
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
title: Night desk
smes:
  - person: kaya
#   ^^^^^^^^^^^^ warning: Kaya Demir is promised 7 hours in the week of 2026-06-08 but has 6. Also in: Breakfast. Move dates, add a backup or get more time.
    hours-committed: 8
    from: 2026-06-01 # after the renovation
    to: 2026-06-12
=== breakfast.brief.yaml
kind: brief
status: in-production
title: Breakfast
smes:
  - person: kaya
    hours-committed: 3
    from: 2026-06-08
    to: 2026-06-12
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
    learning-hours-per-week: 6
`,
        fixed: `
kind: brief
status: ready
title: Night desk
smes:
  - person: kaya
    hours-committed: 8
    from: 2026-06-15 # after the renovation
    to: 2026-06-26
`,
      },
      {
        text: `
kind: brief
status: agreed
smes:
  - person: kaya
#   ^^^^^^^^^^^^ error: kaya is promised 10.5 hours in the week of 2026-06-01 but has 6. Move dates, add a backup or get more time.
    hours-committed: 20
    from: 2026-06-01
    to: 2026-06-12
    sessions:
      - date: 2026-06-03
        minutes: 60
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    learning-hours-per-week: 6
`,
        fixed: `
kind: brief
status: agreed
smes:
  - person: kaya
    hours-committed: 20
    from: 2026-06-01
    to: 2026-06-26
    sessions:
      - date: 2026-06-03
        minutes: 60
`,
      },
      {
        text: `
kind: brief
status: draft
smes:
  - person: kaya
#   ^^^^^^^^^^^^ warning: kaya is promised 7 hours in the week of 2026-06-01 but has 6. Also in: this brief. Move dates, add a backup or get more time.
    hours-committed: 4
    from: 2026-06-01
    to: 2026-06-05
  - person: kaya
#   ^^^^^^^^^^^^ warning: kaya is promised 7 hours in the week of 2026-06-01 but has 6. Also in: this brief. Move dates, add a backup or get more time.
    sessions:
      - date: 2026-06-05
        minutes: 180
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    learning-hours-per-week: 6
    engaged-until: 2026-06-06
`,
      },
      {
        text: `
kind: brief
status: ready
smes:
  - person: kaya
#   ^^^^^^^^^^^^ warning: kaya is promised 12 hours in the week of 2026-06-01 but has 2. Also in: Checking in and 3 more. Move dates, add a backup or get more time.
    hours-committed: 2
    from: 2026-06-01
    to: 2026-06-05
=== a.brief.yaml
kind: brief
id: bar
status: ready
smes:
  - person: kaya
    hours-committed: 1
    from: 2026-06-01
    to: 2026-06-05
=== b.brief.yaml
kind: brief
title: Checking in
status: ready
smes:
  - person: kaya
    hours-committed: 5
    from: 2026-06-01
    to: 2026-06-05
=== c.brief.yaml
kind: brief
title: Checking out
status: ready
smes:
  - person: kaya
    hours-committed: 2
    from: 2026-06-01
    to: 2026-06-05
=== d.brief.yaml
kind: brief
title: Dinner
status: ready
smes:
  - person: kaya
    hours-committed: 2
    from: 2026-06-01
    to: 2026-06-05
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    learning-hours-per-week: 2
`,
        fixed: `
kind: brief
status: ready
smes:
  - person: kaya
    hours-committed: 2
    from: 2026-06-08
    to: 2026-06-12
`,
      },
      {
        text: `
kind: brief
status: ready
smes:
  - person: kaya
#   ^^^^^^^^^^^^ warning: kaya is promised 5 hours in the week of 2026-06-01 but has 2. Also in: Dinner and bar. Move dates, add a backup or get more time.
    hours-committed: 2
    from: 2026-06-01
    to: 2026-06-05
=== a.brief.yaml
kind: brief
id: bar
status: ready
smes:
  - person: kaya
    hours-committed: 1
    from: 2026-06-01
    to: 2026-06-05
=== d.brief.yaml
kind: brief
title: Dinner
status: agreed
smes:
  - person: kaya
    hours-committed: 2
    from: 2026-06-01
    to: 2026-06-05
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    learning-hours-per-week: 2
`,
      },
    ],
  },
  *check(brief, { document, workspace }) {
    if (!needsExperts(document)) return;
    for (const expert of itemsOf(brief.smes)) {
      const person = workspace.person(said(expert.person));
      const capacity = person?.['learning-hours-per-week']?.value;
      const own = weeklyHours(planOf(expert));
      if (!person || capacity === undefined || own.size === 0) continue;
      const besides = hoursBesides(expert, document, workspace);
      const worst = fullestWeek(new Map([...own].map(([week, hours]) => [week, hours + besides(week)])));
      if (!worst || !exceeds(worst.hours, capacity)) continue;
      const others = othersIn(worst.week, expert, document, workspace);
      yield {
        at: expert.place,
        message: message(short(personName(workspace, said(expert.person) ?? ''), 25), worst, capacity, also(document, others)),
        related: others.slice(0, SHOWN).map((other) => relatedTo(document, other, worst.week)),
        fixes: () => otherDates(expert, person, workspace, (week, hours) => !exceeds(hours + besides(week), capacity)),
      };
    }
  },
});

/** So many of the other briefs can be jumped to. */
const SHOWN = 5;

/** The other entries of the same expert in the same brief. */
const moreHere = (expert: Promised, document: DocumentOf<'brief'>): readonly ExpertPromise[] =>
  itemsOf(document.content.smes)
    .filter((one) => one !== expert && said(one.person) === said(expert.person))
    .map((promise) => ({ promise, document, weeks: weeklyHours(planOf(promise)) }));

/** The hours that an expert is promised in a week beside one entry. What a draft asks for is no promise to others yet. */
function hoursBesides(expert: Promised, document: DocumentOf<'brief'>, workspace: Workspace): (week: string) => number {
  const promised = workspace.busyWeeksOf(said(expert.person) ?? '');
  const own = weeklyHours(planOf(expert));
  const here = moreHere(expert, document);
  return countsOnExperts(document.content.status?.value)
    ? (week) => (promised.get(week)?.hours ?? 0) - (own.get(week) ?? 0)
    : (week) => (promised.get(week)?.hours ?? 0) + here.reduce((sum, { weeks }) => sum + (weeks.get(week) ?? 0), 0);
}

/** Who else asks for hours in a week, most hours first. */
function othersIn(week: string, expert: Promised, document: DocumentOf<'brief'>, workspace: Workspace): readonly ExpertPromise[] {
  const elsewhere = (workspace.busyWeeksOf(said(expert.person) ?? '').get(week)?.promises ?? []).filter((other) => other.document.name !== document.name);
  return [...elsewhere, ...moreHere(expert, document).filter(({ weeks }) => weeks.has(week))];
}

const calledFrom = (here: DocumentOf<'brief'>, { document }: ExpertPromise): string =>
  document.name === here.name ? l10n.t('this brief') : short(titleOf(document) ?? document.name, 25);

function also(here: DocumentOf<'brief'>, others: readonly ExpertPromise[]): string {
  const [first, second] = others;
  if (first && second && others.length > 2) return l10n.t('{0} and {1} more', calledFrom(here, first), others.length - 1);
  return listed(others.map((other) => calledFrom(here, other)));
}

const message = (name: string, { week, hours }: { readonly week: string; readonly hours: number }, capacity: number, others: string): string =>
  others === ''
    ? l10n.t('{0} is promised {1} in the week of {2} but has {3}. Move dates, add a backup or get more time.', name, hoursText(hours), week, inHours(capacity))
    : l10n.t('{0} is promised {1} in the week of {2} but has {3}. Also in: {4}. Move dates, add a backup or get more time.', name, hoursText(hours), week, inHours(capacity), others);

const relatedTo = (here: DocumentOf<'brief'>, other: ExpertPromise, week: string): Related => ({
  document: other.document.name,
  span: head(other.promise.place),
  message: l10n.t('{0}: {1} in the same week.', calledFrom(here, other), hoursText(other.weeks.get(week) ?? 0)),
});

/** The same hours later, or over a longer time: the first dates at which they fit. Experts and managers still have to agree. */
function otherDates(expert: Promised, person: Person, workspace: Workspace, fits: (week: string, hours: number) => boolean): readonly Fix[] {
  const plan = planOf(expert);
  const { from, to } = plan;
  if (from === undefined || to === undefined) return [];
  const possible = (start: string, end: string): boolean =>
    isThere(person, start) && isThere(person, end) && [...weeklyHours({ ...plan, from: start, to: end })].every(([week, hours]) => fits(week, hours));
  const weeks = Array.from({ length: HALF_A_YEAR }, (_, index) => (index + 1) * 7);
  const later = weeks.find((days) => possible(addDays(from, days), addDays(to, days)));
  const longer = weeks.find((days) => possible(from, addDays(to, days)));
  const name = personName(workspace, said(expert.person) ?? '');
  return [
    ...(later === undefined ? [] : moved(expert, l10n.t('Move the time with {0} to {1} – {2}', name, addDays(from, later), addDays(to, later)), addDays(from, later), addDays(to, later))),
    ...(longer === undefined ? [] : moved(expert, l10n.t('Give the time with {0} until {1}', name, addDays(to, longer)), from, addDays(to, longer))),
  ];
}

const HALF_A_YEAR = 26;

const moved = ({ from, to }: Promised, title: string, start: string, end: string): readonly Fix[] =>
  mend(title, [...(from?.value === start ? [] : [rewriteDay(from?.place, start)]), rewriteDay(to?.place, end)]);
