/**
 * Words in little room. They are sorted from their ends; each one begins with the number of letters that it shares with the
 * end of the one before, and says the others: “calibrate generate rate” is `0rate4calib4gene`. `unpacked` in
 * `server/src/core/objectives/lexicon.ts` reads it.
 */

/** `marksOf` gives capital letters or nothing, to stand behind the word. */
export function packed(words, marksOf = () => '') {
  // Words with digits or capitals are written as they are, behind a bar each.
  if (words.some((word) => /[\dA-Z]/.test(word))) return [...new Set(words)].map((word) => `|${word}`).join('');
  let before = '';
  return [...new Set(words)].sort(byEnding).map((word) => {
    const shared = sharedEnding(before, word);
    before = word;
    return `${shared}${word.slice(0, word.length - shared)}${marksOf(word)}`;
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
 * Verbs that are in other lists, too, are not written again: a capital letter behind a verb stands for a list. Lists begin with
 * their letter, and go on with the words that are no verbs.
 */
export function marked(verbs, lists) {
  const known = new Set(verbs);
  const verbsIn = (name) => lists[name].filter((word) => known.has(word));
  const worth = Object.keys(lists).filter((name) => verbsIn(name).length >= WORTH_A_LETTER).sort((one, other) => verbsIn(other).length - verbsIn(one).length);
  const letters = new Map(worth.slice(0, 26).map((name, index) => [name, String.fromCharCode(65 + index)]));
  const members = [...letters].map(([name, letter]) => [letter, new Set(verbsIn(name))]);
  return {
    marksOf: (verb) => members.filter(([, inside]) => inside.has(verb)).map(([letter]) => letter).join(''),
    listOf: (name) => (letters.has(name) ? letters.get(name) + packed(lists[name].filter((word) => !known.has(word))) : packed(lists[name])),
  };
}

const WORTH_A_LETTER = 8;
