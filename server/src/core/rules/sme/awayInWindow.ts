import * as l10n from '@vscode/l10n';
import { addDays, calendarOf, dayIn, isWorkingDay } from '../../calendar';
import type { DocumentOf } from '../../document';
import { replaceScalar, type TextEdit } from '../../edit';
import type { Promised } from '../../expertLoad';
import { familyOf } from '../../family';
import { itemsOf, said } from '../../located';
import { isOpen } from '../../open';
import { defineRule, type Fix, type Problem, type Related } from '../../rule';
import { head, type Place } from '../../tree';
import type { Person, Workspace } from '../../workspace';
import { rewriteDay } from '../days';
import { mend } from '../mend';
import { personName, short } from '../names';
import { isThere, needsExperts, obstaclesFor, type Obstacle } from './experts';

/** A session with somebody who is on leave is a session that does not take place. */
export const awayInWindow = defineRule({
  id: 'sme/away-in-window',
  kinds: ['brief'],
  reads: ['family', 'date'],
  tier: 1,
  severity: 'error',
  summary: 'Experts are there when a brief counts on them.',
  why: 'Partners depend almost entirely on internal experts, and timely access to them is what is missing most often (source document, “SME Access and Content Discovery”). An absence that somebody has written down need not surprise anybody.',
  examples: {
    clean: [
      `
kind: brief
status: agreed
smes:
  - person: kaya
    from: 2026-06-01
    to: 2026-06-19
    sessions:
      - date: 2026-06-02
        minutes: 60
      - date: 2026-06-13
        minutes: 60
  - person: rosa
    sessions:
      - date: 2026-06-05
        minutes: 60
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    engaged-until: 2026-06-19
    away:
      - from: 2026-06-03
        to: 2026-06-12
`,
      `
kind: brief
status: live
smes:
  - person: kaya
    from: 2026-06-03
    to: 2026-06-12
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    away:
      - from: 2026-06-03
        to: 2026-06-12
`,
      `
kind: brief
status: ready
smes:
  - person: kaya
    from: 2026-06-03
    to: 2026-06-13
  - person: kaya
    from: 2026-06-02
    to: 2026-06-12
  - person: kaya
    from: <first day>
    to: 2026-06-12
  - person: kaya
    from: 2026-06-12
    to: 2026-06-03
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    away:
      - from: 2026-06-03
        to: 2026-06-12
      - from: 2026-07-01
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
smes:
  - person: kaya
    from: 2026-06-01
    to: 2026-06-26
    sessions:
      - date: 2026-06-03 # night desk
#       ^^^^^^^^^^^^^^^^ error: Kaya Demir is away on 2026-06-03. Move the session, or name a backup who can step in.
        minutes: 60
      - date: 2026-06-12
#       ^^^^^^^^^^^^^^^^ error: Kaya Demir is away on 2026-06-12. Move the session, or name a backup who can step in.
        minutes: 60
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
    away:
      - from: 2026-06-03
        to: 2026-06-12
`,
        fixed: `
kind: brief
status: ready
smes:
  - person: kaya
    from: 2026-06-01
    to: 2026-06-26
    sessions:
      - date: 2026-06-02 # night desk
        minutes: 60
      - date: 2026-06-12
        minutes: 60
`,
      },
      {
        text: `
kind: brief
status: draft
governance: hotel-2026
smes:
  - person: kaya
    backup: bert
    sessions:
      - date: 2026-05-11
#       ^^^^^^^^^^^^^^^^ warning: Kaya Demir is away on 2026-05-11. Move the session, or let Bert step in.
        minutes: 60
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
    away:
      - from: 2026-05-10
        to: 2026-05-12
  - id: bert
    name: Bert
    away:
      - from: 2026-05-11
        to: 2026-05-11
=== hotel-2026.governance.yaml
kind: governance
id: hotel-2026
calendar:
  holidays: [2026-05-13, 2026-05-14]
`,
        fixed: `
kind: brief
status: draft
governance: hotel-2026
smes:
  - person: kaya
    backup: bert
    sessions:
      - date: 2026-05-15
        minutes: 60
`,
      },
      {
        text: `
kind: brief
status: agreed
smes:
  - person: kaya
#   ^^^^^^^^^^^^ error: Kaya Demir is away from 2026-06-01 to 2026-06-30, all the time that this brief counts on. Move the dates, or let Bert step in.
    from: 2026-06-01
    to: 2026-06-30
    backup: bert
    sessions:
      - date: 2026-06-12
        minutes: 60
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
    away:
      - from: 2026-06-01
        to: 2026-06-30
  - id: bert
    name: Bert
`,
        fixed: `
kind: brief
status: agreed
smes:
  - person: bert
    from: 2026-06-01
    to: 2026-06-30
    backup: kaya
    sessions:
      - date: 2026-06-12
        minutes: 60
`,
      },
      {
        text: `
kind: brief
status: agreed
smes:
  - person: kaya
    from: 2026-06-12
    to: 2026-06-13
#   ^^ error: Kaya Demir leaves on 2026-06-12, before this time ends on 2026-06-13. Move the dates, or name a backup who can step in.
    backup: <who steps in>
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
    engaged-until: 2026-06-12
`,
        fixed: `
kind: brief
status: agreed
smes:
  - person: kaya
    from: 2026-06-12
    to: 2026-06-12
    backup: <who steps in>
`,
      },
      {
        text: `
kind: brief
status: agreed
smes:
  - person: kaya
    from: 2026-06-15
    to: 2026-06-26
#   ^^ error: Kaya Demir leaves on 2026-06-12, before this time ends on 2026-06-26. Move the dates, or let bert step in.
    backup: bert
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    name: Kaya Demir
    engaged-until: 2026-06-12
`,
      },
      {
        text: `
kind: brief
status: in-production
smes:
  - person: kaya
    sessions:
      - date: 2026-05-05
#       ^^^^^^^^^^^^^^^^ error: kaya is away on 2026-05-05. Move the session, or name a backup who can step in.
        minutes: 60
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    away:
      - from: 2026-05-04
        to: 2026-05-08
`,
        fixed: `
kind: brief
status: in-production
smes:
  - person: kaya
    sessions:
      - date: 2026-05-01
        minutes: 60
`,
      },
      {
        text: `
kind: brief
status: in-production
smes:
  - person: kaya
    sessions:
      - date: '2026-05-05'
#       ^^^^^^^^^^^^^^^^^^ error: kaya is away on 2026-05-05. Move the session, or name a backup who can step in.
        minutes: 60
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    engaged-from: 2026-05-02
    engaged-until: 2026-05-11
    away:
      - from: 2026-05-04
        to: 2026-05-08
`,
        fixed: `
kind: brief
status: in-production
smes:
  - person: kaya
    sessions:
      - date: '2026-05-11'
        minutes: 60
`,
      },
      {
        text: `
kind: brief
status: in-production
smes:
  - person: kaya
    from: 2026-05-04
    sessions:
      - date: 2026-05-05
#       ^^^^^^^^^^^^^^^^ error: kaya is away on 2026-05-05. Move the session, or name a backup who can step in.
        minutes: 60
  - person: kaya
    to: 2026-05-10
    sessions:
      - date: 2026-05-07
#       ^^^^^^^^^^^^^^^^ error: kaya is away on 2026-05-07. Move the session, or name a backup who can step in.
        minutes: 60
  - person: kaya
    from: 2026-05-04
    to: 2026-05-10
    sessions:
      - date: 2026-05-07
#       ^^^^^^^^^^^^^^^^ error: kaya is away on 2026-05-07. Move the session, or name a backup who can step in.
        minutes: 60
  - person: kaya
    backup: bert
    sessions:
      - date: 2026-05-07
#       ^^^^^^^^^^^^^^^^ error: kaya is away on 2026-05-07. Move the session, or let bert step in.
        minutes: 60
  - person: bert
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    away:
      - from: 2026-05-04
        to: 2026-05-08
  - id: bert
`,
        fixed: `
kind: brief
status: in-production
smes:
  - person: kaya
    from: 2026-05-04
    sessions:
      - date: 2026-05-11
        minutes: 60
  - person: kaya
    to: 2026-05-10
    sessions:
      - date: 2026-05-07
        minutes: 60
  - person: kaya
    from: 2026-05-04
    to: 2026-05-10
    sessions:
      - date: 2026-05-07
        minutes: 60
  - person: kaya
    backup: bert
    sessions:
      - date: 2026-05-07
        minutes: 60
  - person: bert
`,
      },
      {
        text: `
kind: brief
status: in-production
smes:
  - person: kaya
#   ^^^^^^^^^^^^ error: kaya is away from 2026-06-02 to 2026-06-03, all the time that this brief counts on. Move the dates, or name a backup who can step in.
    from: 2026-06-03
    to: 2026-06-03
  - person: kaya
    from: 2026-06-01
    to: 2026-06-05
    sessions:
      - date: 2026-06-02
#       ^^^^^^^^^^^^^^^^ error: kaya is away on 2026-06-02. Move the session, or name a backup who can step in.
        minutes: 60
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    engaged-from: 2026-06-01
    away:
      - from: 2026-06-02
        to: 2026-06-03
`,
      },
      {
        text: `
kind: brief
status: in-production
smes:
  - person: kaya
    from: 2026-06-02
    to: 2026-06-05
    sessions:
      - date: 2026-06-03
#       ^^^^^^^^^^^^^^^^ error: kaya is away on 2026-06-03. Move the session, or name a backup who can step in.
        minutes: 60
      - date: 2026-06-04
#       ^^^^^^^^^^^^^^^^ error: kaya is away on 2026-06-04. Move the session, or name a backup who can step in.
        minutes: 60
=== hotel.people.yaml
kind: people
people:
  - id: kaya
    away:
      - from: 2026-06-03
        to: 2026-06-04
`,
        fixed: `
kind: brief
status: in-production
smes:
  - person: kaya
    from: 2026-06-02
    to: 2026-06-05
    sessions:
      - date: 2026-06-02
        minutes: 60
      - date: 2026-06-04
        minutes: 60
`,
      },
    ],
  },
  *check(brief, { document, workspace, settings }) {
    if (!needsExperts(document)) return;
    for (const expert of itemsOf(brief.smes)) {
      const person = workspace.person(said(expert.person));
      if (!person) continue;
      for (const obstacle of obstaclesFor(person, expert)) {
        const told = tell(obstacle, expert, workspace);
        yield {
          ...told,
          related: [...absenceOf(obstacle, person, workspace)],
          fixes: () => [...around(obstacle, { expert, person, document, workspace, today: settings.today }), ...swapped(expert, document, workspace)],
        };
      }
    }
  },
});

function tell(obstacle: Obstacle, expert: Promised, workspace: Workspace): Pick<Problem, 'at' | 'message'> {
  const name = short(personName(workspace, said(expert.person) ?? ''), 30);
  const other = said(expert.backup);
  const backup = other === undefined || isOpen(other) ? undefined : short(personName(workspace, other), 30);
  switch (obstacle.kind) {
    case 'session':
      return {
        at: obstacle.session.place,
        message:
          backup === undefined
            ? l10n.t('{0} is away on {1}. Move the session, or name a backup who can step in.', name, obstacle.date)
            : l10n.t('{0} is away on {1}. Move the session, or let {2} step in.', name, obstacle.date, backup),
      };
    case 'away':
      return {
        at: expert.place,
        message:
          backup === undefined
            ? l10n.t('{0} is away from {1} to {2}, all the time that this brief counts on. Move the dates, or name a backup who can step in.', name, obstacle.from, obstacle.to)
            : l10n.t('{0} is away from {1} to {2}, all the time that this brief counts on. Move the dates, or let {3} step in.', name, obstacle.from, obstacle.to, backup),
      };
    case 'leaves':
      return {
        at: expert.to?.place ?? expert.place,
        message:
          backup === undefined
            ? l10n.t('{0} leaves on {1}, before this time ends on {2}. Move the dates, or name a backup who can step in.', name, obstacle.on, obstacle.before)
            : l10n.t('{0} leaves on {1}, before this time ends on {2}. Move the dates, or let {3} step in.', name, obstacle.on, obstacle.before, backup),
      };
  }
}

/** Where the people file says so. */
function* absenceOf(obstacle: Obstacle, person: Person, workspace: Workspace): Iterable<Related> {
  const place = obstacle.kind === 'leaves' ? person['engaged-until']?.place : obstacle.absence.place;
  const described = workspace.described(person.id?.value ?? '')[0];
  if (!place || !described) return;
  yield { document: described.document.name, span: head(place), message: obstacle.kind === 'leaves' ? l10n.t('The last day is here.') : l10n.t('The absence is here.') };
}

interface Around {
  readonly expert: Promised;
  readonly person: Person;
  readonly document: DocumentOf<'brief'>;
  readonly workspace: Workspace;
  readonly today: string;
}

/** Other dates with the same person. Where a whole window must move, people have to talk first. */
function around(obstacle: Obstacle, { expert, person, document, workspace, today }: Around): readonly Fix[] {
  switch (obstacle.kind) {
    case 'session': {
      const calendar = calendarOf(familyOf(document, workspace).governance);
      const { date } = obstacle;
      const [from, to] = [dayIn(expert.from), dayIn(expert.to)];
      const fits = (day: string): boolean =>
        isWorkingDay(day, calendar) && isThere(person, day) && (from === undefined || from <= day) && (to === undefined || day <= to) && (date < today || day >= today);
      const day = nearest(date, fits);
      return day === undefined ? [] : mend(l10n.t('Move the session to {0}', day), rewriteDay(obstacle.session.date?.place, day), { preferred: true });
    }
    case 'leaves': {
      const from = dayIn(expert.from);
      if (from === undefined || from > obstacle.on) return [];
      return mend(l10n.t('End on {0}', obstacle.on), rewriteDay(expert.to?.place, obstacle.on));
    }
    case 'away':
      return [];
  }
}

/** The nearest day within two months that will do, a later one first. */
function nearest(date: string, fits: (day: string) => boolean): string | undefined {
  for (let days = 1; days <= 60; days++) {
    const day = [addDays(date, days), addDays(date, -days)].find(fits);
    if (day !== undefined) return day;
  }
  return undefined;
}

/** The backup as the expert, when nothing stands in their way. */
function swapped(expert: Promised, document: DocumentOf<'brief'>, workspace: Workspace): readonly Fix[] {
  const [now, then] = [said(expert.person), said(expert.backup)];
  const backup = workspace.person(then);
  if (now === undefined || then === undefined || !backup || obstaclesFor(backup, expert).length > 0) return [];
  if (itemsOf(document.content.smes).some(({ person }) => person?.value === then)) return [];
  const title = l10n.t('Make {0} the expert and {1} the backup', personName(workspace, then), personName(workspace, now));
  return mend(title, [rewritten(expert.person?.place, then), rewritten(expert.backup?.place, now)]);
}

const rewritten = (place: Place | undefined, text: string): TextEdit | undefined => (place?.node.type === 'scalar' ? replaceScalar(place.node, text) : undefined);
