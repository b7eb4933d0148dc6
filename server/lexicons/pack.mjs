/** Words in little room, as `unpacked` in `server/src/core/objectives/spelled.ts` reads them. */
import { between, DIGITS, REST, SHARED, spelled } from '../src/core/objectives/spelled';

/** `lists` are words by the name of their list. */
export function packed(lists) {
  const listed = listedIn(Object.values(lists));
  const letters = [...new Set(listed.flatMap(([word]) => word.split('')))].sort().join('');
  const shape = { letters, lists: Object.keys(lists), count: listed.length };
  return { ...shape, code: codeOf(shape, symbolsOf(listed, letters)) };
}

/** Each word once, in order, with the places of its lists. */
function listedIn(lists) {
  const places = new Map();
  for (const [place, words] of lists.entries()) for (const word of new Set(words)) places.set(word, [...(places.get(word) ?? []), place]);
  return [...places].sort(([one], [other]) => (one < other ? -1 : 1));
}

/** The numbers that `spelled` asks for. */
function symbolsOf(listed, letters) {
  const symbols = listed.flatMap(([word, places], index) => {
    const shared = sharedStart(listed[index - 1]?.[0] ?? '', word);
    return [...(index > 0 ? [shared] : []), ...word.slice(shared).split('').map((letter) => SHARED + letters.indexOf(letter)), ...places.map((place) => SHARED + letters.length + place)];
  });
  return [...symbols, 0];
}

function sharedStart(one, other) {
  let shared = 0;
  while (shared < SHARED - 1 && shared < one.length && one[shared] === other[shared]) shared++;
  return shared;
}

/** A number in the range that is left when every bit has taken its part of it, in digits. */
function codeOf(shape, symbols) {
  const width = 32 - Math.clz32(SHARED + shape.letters.length + shape.lists.length - 1);
  let [at, low, high] = [0, 0, 2 ** 30 - 1];
  const digits = [];
  spelled(shape, (chance) => {
    const bit = (symbols[Math.floor(at / width)] >> (width - 1 - (at % width))) & 1;
    at++;
    const middle = between(low, high, chance);
    if (bit) high = middle;
    else low = middle + 1;
    while (low >> 24 === high >> 24) {
      digits.push(low >> 24);
      low = (low & REST) << 6;
      high = ((high & REST) << 6) | 63;
    }
    return bit;
  });
  for (let shift = 24; shift >= 0; shift -= 6) digits.push((low >> shift) & 63);
  return digits.map((digit) => DIGITS[digit]).join('');
}
