/** Ids for what a mend writes. */
import type { LocatedValue } from '../located';

/** `wanted`, or `wanted-2`, `wanted-3` … when some item has it already. */
export function freshId(wanted: string, items: readonly { readonly id?: LocatedValue<string> }[]): string {
  const taken = new Set(items.map(({ id }) => id?.value));
  let id = wanted;
  for (let count = 2; taken.has(id); count++) id = `${wanted}-${String(count)}`;
  return id;
}
