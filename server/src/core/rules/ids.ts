/** Ids for what a mend writes. */
import { freeId } from '../freeId';
import type { LocatedValue } from '../located';

/** `wanted`, or `wanted-2`, `wanted-3` … when some item has it already. */
export function freshId(wanted: string, items: readonly { readonly id?: LocatedValue<string> }[]): string {
  const taken = new Set(items.map(({ id }) => id?.value));
  return freeId(wanted, (id) => taken.has(id));
}
