/** What tells German. */
import { VERB, type OwnSigns } from '../signs';
import { infinitiveOf, meaningOf } from './forms';
import { fold } from './tokens';

export const germanSigns: OwnSigns = {
  language: 'de',
  words: 'der die das und den dem des ein eine einer eines zu zum zur mit für von im in auf bei nach ist sind nicht wie wird werden kann können sowie über an als durch vom beim aus gegen ohne',
  endings: 'tät:de keit:de ungen:de',
  letters: 'ß:de ä:de,sv,fi ö:de,sv,fi,hu ü:de,hu',
  // The verb stands at the end as a rule.
  weigh: (words) => ([words[0], words.at(-1)].some((word) => word !== undefined && (meaningOf(word) !== undefined || infinitiveOf(fold(word)) !== undefined)) ? VERB : 0),
};
