/**
 * Values that carry their place. `Located<Brief>` has the shape of a brief, and every text, list and section in it
 * knows where it stands. Every field is optional: an author is still typing.
 */
import type { Place } from './tree';

export type Located<T> = [T] extends [readonly (infer Item)[]]
  ? LocatedList<Item>
  : [T] extends [object]
    ? string extends keyof T
      ? LocatedMap<T[keyof T]>
      : LocatedSection<T>
    : LocatedValue<T>;

export interface LocatedValue<T> {
  readonly value: T;
  readonly place: Place;
}

export interface LocatedList<Item> {
  readonly items: readonly Located<NonNullable<Item>>[];
  readonly place: Place;
}

/** A section whose keys the author chooses, such as `team` or the levels of a criterion. */
export interface LocatedMap<Value> {
  readonly entries: readonly { readonly key: string; readonly content: Located<NonNullable<Value>> }[];
  readonly place: Place;
}

export type LocatedSection<T> = { readonly [Key in keyof T]?: Located<NonNullable<T[Key]>> } & { readonly place: Place };

/** The items of a list that may be missing. */
export const itemsOf = <Item>(list: LocatedList<Item> | undefined): readonly Located<NonNullable<Item>>[] => list?.items ?? [];

/** A text that says something: undefined when it is missing or blank. */
export function said(text: LocatedValue<string> | undefined): string | undefined {
  const value = text?.value.trim();
  return value ? value : undefined;
}
