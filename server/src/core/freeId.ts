/** An id that nobody has yet: the wanted one, else with `-2`, `-3` … behind it. */
export function freeId(wanted: string, isTaken: (id: string) => boolean): string {
  let id = wanted;
  for (let number = 2; isTaken(id); number++) {
    const tail = `-${String(number)}`;
    id = wanted.slice(0, LONGEST - tail.length).replace(/-+$/, '') + tail;
  }
  return id;
}

/** As long as the format lets an id be. */
const LONGEST = 64;
