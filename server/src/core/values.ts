/** What a document says, apart from how it is written: plain values that can be compared with those of another day. */
import type { Node } from './tree';

export type Value = string | number | boolean | readonly Value[] | Values;

export interface Values {
  readonly [key: string]: Value;
}

/** Comments, order, quotes and line breaks are gone, and so is what is empty. Undefined when nothing is left. */
export function valueOf(node: Node): Value | undefined {
  switch (node.type) {
    case 'scalar':
      if (node.value === null) return undefined;
      return typeof node.value === 'string' ? node.value.trim().replace(/\s+/g, ' ') || undefined : node.value;
    case 'list':
      return something(node.items.flatMap((item) => valueOf(item) ?? []));
    case 'map':
      return something(valuesFrom(node.entries.map(({ key, value }) => [String(key.value), valueOf(value)] as const)));
  }
}

export function valuesFrom(entries: Iterable<readonly [string, Value | undefined]>): Values {
  // An author may choose any key, `__proto__` included.
  const values = Object.create(null) as Record<string, Value>;
  for (const [key, value] of entries) if (value !== undefined) values[key] = value;
  return values;
}

const something = <V extends Value>(value: V): V | undefined => (Object.keys(value).length > 0 ? value : undefined);

export const isSection = (value: Value | undefined): value is Values => typeof value === 'object' && !isList(value);

/** What stands at the end of a way through sections. */
export function at(value: Value | undefined, ...keys: readonly string[]): Value | undefined {
  return keys.reduce<Value | undefined>((here, key) => (isSection(here) ? here[key] : undefined), value);
}

/** The text at the end of a way; a number counts as one. */
export function textAt(value: Value | undefined, ...keys: readonly string[]): string | undefined {
  const found = at(value, ...keys);
  return typeof found === 'string' || typeof found === 'number' ? String(found) : undefined;
}

/** The words of a list at the end of a way; a single word is a list of one. */
export function wordsAt(value: Value | undefined, ...keys: readonly string[]): readonly string[] {
  const found = at(value, ...keys);
  return (isList(found) ? found : [found]).flatMap((word) => (typeof word === 'string' || typeof word === 'number' ? [String(word)] : []));
}

/** Whether two values say the same. The order of a list says nothing: what an item is stands in it. */
export function isSame(a: Value | undefined, b: Value | undefined): boolean {
  if (a === b) return true;
  if (isSection(a) && isSection(b)) {
    const keys = Object.keys(a);
    return keys.length === Object.keys(b).length && keys.every((key) => isSame(a[key], b[key]));
  }
  if (!isList(a) || !isList(b) || a.length !== b.length) return false;
  // Most lists keep their order, and writing both out takes its time.
  return a.every((item, index) => isSame(item, b[index])) || printed(a) === printed(b);
}

const isList = (value: Value | undefined): value is readonly Value[] => Array.isArray(value);

/** The same text for all that says the same. */
function printed(value: Value): string {
  if (isList(value)) return `[${value.map(printed).sort().join(',')}]`;
  if (isSection(value)) return `{${Object.keys(value).sort().map((key) => `${JSON.stringify(key)}:${printed(value[key] ?? '')}`).join(',')}}`;
  return JSON.stringify(value);
}

/**
 * What part of the words that changed is another one now, from 0 to 1. A number, a date or a single word that changed,
 * and anything that came or went, is a change of what was agreed and no slip of the pen: then the answer is 1.
 */
export function shareOfChange(before: Value | undefined, after: Value | undefined): number {
  const [was, is] = [leaves(before), leaves(after)];
  if (was.size !== is.size) return 1;
  let changed = 0;
  let all = 0;
  for (const [path, old] of was) {
    const now = is.get(path);
    if (now === old) continue;
    if (typeof now !== 'string' || typeof old !== 'string' || !/\s/.test(old) || !/\s/.test(now)) return 1;
    changed += distance(old, now);
    all += Math.max(old.length, now.length);
  }
  return all === 0 ? 0 : changed / all;
}

/** What in a section is another one now: the ids of items, or the names of fields. */
export function changedParts(before: Value | undefined, after: Value | undefined): readonly string[] {
  const [was, is] = [leaves(before), leaves(after)];
  const paths = [...new Set([...was.keys(), ...is.keys()])].filter((path) => was.get(path) !== is.get(path));
  return [...new Set(paths.map((path) => path.split('/')[1] ?? ''))].filter((part) => part !== '');
}

/** Every text and number under the way to it. An item of a list is found by its id, else by its place. */
function leaves(value: Value | undefined, path = '', into = new Map<string, Value>()): Map<string, Value> {
  if (value === undefined) return into;
  if (typeof value !== 'object') return into.set(path, value);
  const steps = isList(value) ? value.map((item, index) => [textAt(item, 'id') ?? String(index), item] as const) : Object.entries(value);
  for (const [step, item] of steps) leaves(item, `${path}/${step}`, into);
  return into;
}

/** Stretches longer than this are not compared letter by letter; then all of them counts. */
const LONGEST = 2_000;

/** How many letters have to be written, struck out or replaced to make one text of the other. */
function distance(a: string, b: string): number {
  let start = 0;
  while (start < a.length && start < b.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  const [from, to] = [a.slice(start, a.length - end), b.slice(start, b.length - end)];
  if (from.length > LONGEST || to.length > LONGEST) return Math.max(from.length, to.length);
  let previous = Array.from({ length: to.length + 1 }, (_, j) => j);
  for (let i = 1; i <= from.length; i++) {
    const row = [i];
    for (let j = 1; j <= to.length; j++) {
      row.push(Math.min((previous[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1)));
    }
    previous = row;
  }
  return previous[to.length] ?? 0;
}
