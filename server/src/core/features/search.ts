/** Everything with an id in a workspace, found by a few letters of its id or its title. */
import { idOf, titleOf, type Document } from '../document';
import { declarationsOf } from '../occurrences';
import type { Span } from '../tree';
import { kindOfItems, nameOfDeclaration, type PartKind } from './partNames';

export interface Found {
  readonly name: string;
  readonly kind: PartKind;
  readonly document: Document;
  /** The id; the first words of a document without one. */
  readonly span: Span;
  /** The title of the file it is in; undefined for a file. */
  readonly container: string | undefined;
}

/** The best ones first; without a question all, in the order of the files. Never more than `most`. */
export function search(documents: readonly Document[], query: string, most = MOST): readonly Found[] {
  const terms = query.slice(0, LONGEST_QUERY).split(/\s+/).filter(Boolean).map(folded);
  const all = documents.flatMap(namedIn);
  if (terms.length === 0) return all.slice(0, most);
  const scored = all.flatMap((found) => {
    const score = scoreOf(found.name, terms);
    return score === undefined ? [] : [{ found, score }];
  });
  // The same letters in a shorter name are a better hit; the order of the files decides in the end.
  return scored.sort((a, b) => b.score - a.score || a.found.name.length - b.found.name.length).slice(0, most).map(({ found }) => found);
}

const MOST = 500;
const LONGEST_QUERY = 100;
const LONGEST_NAME = 200;

function namedIn(document: Document): readonly Found[] {
  const title = titleOf(document);
  const declared = declarationsOf(document).map((declaration): Found => {
    const { list, span } = declaration;
    const name = nameOfDeclaration(declaration, LONGEST_NAME);
    return { name, kind: list === undefined ? 'file' : kindOfItems(list), document, span, container: list === undefined ? undefined : title };
  });
  if (idOf(document) !== undefined || title === undefined || title.trim() === '') return declared;
  const span = document.content.title?.place.node.span ?? { start: 0, end: 0 };
  return [{ name: title.slice(0, LONGEST_NAME), kind: 'file', document, span, container: undefined }, ...declared];
}

/** Undefined when one of the terms is not in the name. */
export function scoreOf(name: string, terms: readonly string[]): number | undefined {
  const text = folded(name.slice(0, 2 * LONGEST_NAME));
  let sum = 0;
  for (const term of terms) {
    const score = score1(text, term);
    if (score === undefined) return undefined;
    sum += score;
  }
  return sum;
}

/**
 * How well the letters of a term stand in a text, in their order: those at the start of a word count most, then those
 * that follow each other. Undefined when they do not. The best of all ways to place them counts.
 */
function score1(text: string, term: string): number | undefined {
  // `best[j]`: the letters so far, the last one of them at `j`; `reached`: the last one anywhere before.
  let best: readonly (number | undefined)[] = [];
  for (let i = 0; i < term.length; i++) {
    const row: (number | undefined)[] = [];
    let reached: number | undefined = i === 0 ? 0 : undefined;
    for (let j = 0; j < text.length; j++) {
      const before = j > 0 ? best[j - 1] : undefined;
      if (text[j] === term[i]) row[j] = better(plus(reached, startsWord(text, j) ? WORD_START : 1), plus(before, FOLLOWS));
      // Letters before the first one of the term cost nothing, and those in between neither.
      const here = best[j];
      if (i > 0 && here !== undefined) reached = better(reached, here);
    }
    best = row;
  }
  const found = best.reduce<number | undefined>((most, one) => better(most, one), undefined);
  if (found === undefined) return undefined;
  return found + (text.startsWith(term) ? WHOLE : 0) + (text === term || text.startsWith(`${term} `) ? WHOLE : 0);
}

const WORD_START = 8;
const FOLLOWS = 6;
const WHOLE = 20;

const plus = (score: number | undefined, more: number): number | undefined => (score === undefined ? undefined : score + more);

const better = (a: number | undefined, b: number | undefined): number | undefined => (a === undefined ? b : b === undefined ? a : Math.max(a, b));

const startsWord = (text: string, at: number): boolean => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1] ?? '');

/** Small letters without accents, so that “evaluer” finds “Évaluer”. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
