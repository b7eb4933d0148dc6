/**
 * Words in little room: all words of a language, in the order of the alphabet, together with the lists that each one is in.
 *
 * They are spelled letter by letter, and each letter is guessed before it is told. What is written down is only how far the
 * guesses were wrong (arithmetic coding), which takes two thirds of the room of the words as packed text. Packing and
 * unpacking guess alike: from what came before and nothing else, by adding, multiplying, dividing and square roots, which
 * every machine works out to the same last digit. `server/lexicons/pack.mjs` packs.
 */

/** What has to be known beforehand. */
export interface Shape {
  /** Every letter that a word has. */
  readonly letters: string;
  /** The names of the lists. */
  readonly lists: readonly string[];
  /** How many words there are. */
  readonly count: number;
}

export interface Packed extends Shape {
  /** Numbers from 0 to 63, each of them one of `DIGITS`. */
  readonly code: string;
}

/** A word and the lists it is in, by their places. */
export type Listed = readonly [word: string, lists: readonly number[]];

/** Tells one bit, after hearing how likely a 1 was thought to be. */
export type Tell = (chance: number) => 0 | 1;

/** The characters for 0 to 63: those that programs are full of anyhow, so that whatever packs the program packs these well. */
export const DIGITS = ' !&()*+,-./0123459:;<=>?AEFLMOSW[]^abcdefghijklmnopqrstuvwxyz{|}';

/** Half-way between two numbers of thirty bits, or wherever the chance says. */
export const between = (low: number, high: number, chance: number): number => low + Math.floor((high - low) * chance);

/** Says in which part of a range a number lies, again and again: that is a bit each time. Leading digits that are settled go. */
export function unpacked({ code, ...shape }: Packed): readonly Listed[] {
  let [at, low, high, number] = [0, 0, 0, 0];
  const shift = (): void => {
    const digit = DIGITS.indexOf(code[at++] ?? NONE);
    if (digit < 0) throw new Error(DAMAGED);
    low = (low & REST) << 6;
    high = ((high & REST) << 6) | 63;
    number = ((number & REST) << 6) | digit;
  };
  for (let digits = 0; digits < 5; digits += 1) shift();
  const listed = spelled(shape, (chance) => {
    const middle = between(low, high, chance);
    const bit = number <= middle ? 1 : 0;
    if (bit) high = middle;
    else low = middle + 1;
    while (low >> 24 === high >> 24) shift();
    return bit;
  });
  if (at < code.length) throw new Error(DAMAGED);
  return listed;
}

/** All digits but the first. */
export const REST = 0xffffff;

const NONE = '…';
const DAMAGED = 'The packed words are damaged. Run “npm run generate”.';

/** A word begins with so many letters of the one before, from 0 to 15: these are the first symbols. Letters and lists follow. */
export const SHARED = 16;

/** More letters and lists than belong to a word. */
const AT_MOST = 999;

/** Asks for one symbol after another: the letters of a word, its lists, and how much of it the next word begins with. */
export function spelled({ letters, lists, count }: Shape, tell: Tell): readonly Listed[] {
  const next = guesser(SHARED + letters.length + lists.length, tell);
  const listed: Listed[] = [];
  let before: readonly number[] = [];
  let line: number[] = [];
  let [length, marks, begins] = [0, 0, true];
  while (listed.length < count) {
    const symbol = next(line, begins ? (before[length] ?? 1) : 0, marks);
    begins = symbol < SHARED;
    if (begins) {
      listed.push([line.slice(0, length).map((letter) => letters[letter - SHARED]).join(''), line.slice(length).map((mark) => mark - SHARED - letters.length)]);
      before = line;
      line = line.slice(0, Math.min(length, symbol));
      [length, marks] = [line.length, 0];
    } else {
      line.push(symbol);
      if (symbol < SHARED + letters.length) length = line.length;
      else marks = Math.imul(marks, 31) + symbol;
    }
    if (line.length > AT_MOST) throw new Error(DAMAGED);
  }
  return listed;
}

/**
 * Tells the next of so many symbols, bit by bit. Four views of what came before have each counted which bits followed it.
 * What they say is weighed and added up, and those that were right weigh more the next time.
 */
function guesser(symbols: number, tell: Tell) {
  const size = 2 ** (32 - Math.clz32(symbols - 1));
  const counts = new Uint16Array(2 << PLACES);
  const weights = new Float64Array(3 * VIEWS * size).fill(0.4);
  const views = new Int32Array(VIEWS);
  const places = new Int32Array(VIEWS);
  const votes = new Float64Array(VIEWS);
  /** `above` is the letter of the word before, which comes earlier in the alphabet than the one that is looked for. */
  return (line: readonly number[], above: number, marks: number): number => {
    const last = line[line.length - 1] ?? 0;
    const two = last + (line[line.length - 2] ?? 0) * 256;
    views[0] = hash(marks * 256 + above, 0);
    views[1] = hash(last * 256 + above, 1);
    views[2] = hash(two, 2);
    views[3] = hash(two + (line[line.length - 3] ?? 0) * 65_536, 3);
    const kind = marks === 0 ? (above === 0 ? 0 : size) : 2 * size;
    let node = 1;
    while (node < size) {
      const first = (kind + node) * VIEWS;
      let sum = 0;
      for (let view = 0; view < VIEWS; view += 1) {
        const place = (((views[view] ?? 0) + Math.imul(node, 0x85ebca6b)) >>> (32 - PLACES)) * 2;
        const no = counts[place] ?? 0;
        const yes = counts[place + 1] ?? 0;
        const vote = (yes - no) / 2 / Math.sqrt((no + 0.15) * (yes + 0.15));
        places[view] = place;
        votes[view] = vote;
        sum += vote * (weights[first + view] ?? 0);
      }
      const chance = 0.5 + (0.49999 * sum) / Math.sqrt(1 + sum * sum);
      const bit = tell(chance);
      const wrong = (bit - chance) * 0.01;
      for (let view = 0; view < VIEWS; view += 1) {
        const place = (places[view] ?? 0) + bit;
        counts[place] = (counts[place] ?? 0) + 1;
        weights[first + view] = (weights[first + view] ?? 0) + wrong * (votes[view] ?? 0);
      }
      node = node * 2 + bit;
    }
    if (node >= size + symbols) throw new Error(DAMAGED);
    return node - size;
  };
}

const hash = (seen: number, view: number): number => Math.imul(seen * VIEWS + view, 0x9e3779b1);

const VIEWS = 4;
const PLACES = 18;
