/** Who stands behind a commit, as far as the people files tell. Names in Git are no proof: whoever uses this only informs. */
import type { Signature, Version } from '../history';
import type { Side } from '../schema/types';
import type { Person, Workspace } from '../workspace';

/** The one person a signature is known to belong to: by mail, by the name on a code host, or by name. */
export function personBehind({ name, email }: Signature, workspace: Workspace): Person | undefined {
  const mail = email.trim().toLowerCase();
  const onHost = /^(?:\d+\+)?([^@]+)@users\.noreply\./.exec(mail)?.[1];
  const called = name.trim().toLowerCase();
  const isMeant = (person: Person): boolean => {
    const handle = person.handle?.value.trim().toLowerCase().replace(/^@/, '');
    return mail !== '' && person.email?.value.trim().toLowerCase() === mail
      || handle !== undefined && handle !== '' && (handle === onHost || handle === called)
      || called !== '' && person.name?.value.trim().toLowerCase() === called;
  };
  const people = workspace.personIds().flatMap((id) => workspace.person(id) ?? []).filter(isMeant);
  return people.length === 1 ? people[0] : undefined;
}

/** The sides that had a hand in a version; undefined among them stands for somebody nobody knows. */
export function sidesBehind({ author, others }: Version, workspace: Workspace): ReadonlySet<Side | undefined> {
  return new Set([author, ...others].map((signature) => sideOf(personBehind(signature, workspace))));
}

export const sideOf = (person: Person | undefined): Side | undefined => person?.side?.value;
