/**
 * Words in little room. They are sorted from their ends; each one begins with the number of letters that it shares with the
 * end of the one before, and says the others: “calibrate generate rate” is `0rate4calib4gene`. `unpacked` in
 * `server/src/core/objectives/lexicon.ts` reads it.
 */

/** `markOf` gives a capital letter or nothing, to stand behind the word. */
export function packed(words, markOf = () => '') {
  // Words with digits or capitals are written as they are, behind a bar each.
  if (words.some((word) => /[\dA-Z]/.test(word))) return [...new Set(words)].map((word) => `|${word}`).join('');
  let before = '';
  return [...new Set(words)].sort(byEnding).map((word) => {
    const shared = sharedEnding(before, word);
    before = word;
    return `${shared}${word.slice(0, word.length - shared)}${markOf(word)}`;
  }).join('');
}

const reversed = (word) => [...word].reverse().join('');
const byEnding = (one, other) => (reversed(one) < reversed(other) ? -1 : 1);

function sharedEnding(one, other) {
  let shared = 0;
  while (shared < 9 && shared < one.length && shared < other.length && one.at(-1 - shared) === other.at(-1 - shared)) shared++;
  return shared;
}

/**
 * Lists that hold nothing but verbs become letters behind the verbs: for each list those letters that say that a verb is in it.
 * Short ones would gain nothing.
 */
export function marksOf(verbs, lists) {
  const known = new Set(verbs);
  const marked = Object.entries(lists).filter(([, words]) => words.length >= WORTH_A_MARK && words.every((word) => known.has(word))).map(([name, words]) => [name, new Set(words)]);
  const letters = new Map([['', '']]);
  const markOf = (verb) => {
    const inside = marked.filter(([, words]) => words.has(verb)).map(([name]) => name).join(' ');
    if (!letters.has(inside)) letters.set(inside, String.fromCharCode(64 + letters.size));
    return letters.get(inside);
  };
  for (const verb of verbs) markOf(verb);
  if (letters.size > 27) throw new Error(`The lists ${marked.map(([name]) => name).join(', ')} overlap in too many ways for a letter each. Leave words that are in several of them in one.`);
  const lettersOf = (name) => [...letters].filter(([inside]) => inside.split(' ').includes(name)).map(([, letter]) => letter).join('');
  return { markOf, lettersIn: new Map(marked.map(([name]) => [name, lettersOf(name)])) };
}

const WORTH_A_MARK = 100;
