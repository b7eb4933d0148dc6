/** The experts of a brief: what they are called, who else could be one, and when they cannot come. */
import * as l10n from '@vscode/l10n';
import { dayIn } from '../../calendar';
import type { DocumentOf } from '../../document';
import type { Promised } from '../../expertLoad';
import { itemsOf, said, type Located } from '../../located';
import { isOpen } from '../../open';
import { hasReached } from '../../progress';
import type { Person, Workspace } from '../../workspace';
import { personName } from '../names';

type Session = NonNullable<Promised['sessions']>['items'][number];
type Absence = Located<{ from: string; to: string }>;

/** For the middle of a sentence. */
export function expertName({ person }: Promised, workspace: Workspace): string {
  const id = said(person);
  return id === undefined || isOpen(id) ? l10n.t('this expert') : personName(workspace, id);
}

/** Once people learn from it, no expert is waited for any more. */
export const needsExperts = (document: DocumentOf<'brief'>): boolean => !hasReached(document, 'live');

/** The people of the organization who know the subject, as their people files say. */
export function knowledgeable(workspace: Workspace): readonly string[] {
  return workspace.personIds().filter((id) => {
    const person = workspace.person(id);
    return person?.side?.value !== 'partner' && itemsOf(person?.skills).some(({ value }) => value === 'subject-matter');
  });
}

/** What stands in the way of the time that a brief counts on. */
export type Obstacle =
  | { readonly kind: 'away'; readonly from: string; readonly to: string; readonly absence: Absence }
  | { readonly kind: 'leaves'; readonly on: string; readonly before: string }
  | { readonly kind: 'session'; readonly session: Session; readonly date: string; readonly absence: Absence };

/** The obstacles in the way of a person, were they the expert of this entry. */
export function obstaclesFor(person: Person, { from, to, sessions }: Promised): readonly Obstacle[] {
  const [first, last] = [dayIn(from), dayIn(to)];
  const away = absences(person);
  const obstacles: Obstacle[] = [];
  const leaves = dayIn(person['engaged-until']);
  if (leaves !== undefined && last !== undefined && leaves < last) obstacles.push({ kind: 'leaves', on: leaves, before: last });
  const all = away.find((one) => first !== undefined && last !== undefined && first <= last && one.from <= first && last <= one.to);
  // Who is away all the time is away from every session too, and one word about it is enough.
  if (all) return [...obstacles, { kind: 'away', ...all }];
  for (const session of itemsOf(sessions)) {
    const date = dayIn(session.date);
    const absence = date === undefined ? undefined : away.find((one) => one.from <= date && date <= one.to)?.absence;
    if (date !== undefined && absence) obstacles.push({ kind: 'session', session, date, absence });
  }
  return obstacles;
}

/** Whether somebody is there on a day, as far as anybody knows. */
export function isThere(person: Person, day: string): boolean {
  const [first, last] = [dayIn(person['engaged-from']), dayIn(person['engaged-until'])];
  if ((first !== undefined && day < first) || (last !== undefined && day > last)) return false;
  return !absences(person).some(({ from, to }) => from <= day && day <= to);
}

function absences(person: Person): readonly { readonly from: string; readonly to: string; readonly absence: Absence }[] {
  return itemsOf(person.away).flatMap((absence) => {
    const [from, to] = [dayIn(absence.from), dayIn(absence.to)];
    return from === undefined || to === undefined ? [] : [{ from, to, absence }];
  });
}
