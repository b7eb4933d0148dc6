/** Whom to suggest where a person is missing. */
import type { Workspace } from '../../workspace';

/** The people of one side, by id and name, the likely ones first. */
export function peopleOf(side: 'internal' | 'partner', workspace: Workspace, likely: readonly (string | undefined)[] = []): readonly { readonly id: string; readonly name: string }[] {
  const ids = workspace.personIds();
  const ordered = new Set([...likely.filter((id) => id !== undefined && ids.includes(id)), ...ids] as readonly string[]);
  return [...ordered].flatMap((id) => {
    const person = workspace.person(id);
    return person?.side?.value === side ? [{ id, name: person.name?.value ?? id }] : [];
  });
}

/** How a person is called in a message: by name when they are described, else as they are written. */
export const nameOf = (id: string, workspace: Workspace): string => workspace.person(id)?.name?.value ?? id;

/** A short name that none of the others has: `business-review`, else `business-review-2`. */
export function freeId(wanted: string, taken: readonly (string | undefined)[]): string {
  let id = wanted;
  for (let number = 2; taken.includes(id); number++) id = `${wanted}-${number}`;
  return id;
}
