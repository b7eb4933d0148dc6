/** What tells Spanish. */
import { VERB, type OwnSigns } from '../signs';
import { spanish } from './grammar';

export const spanishSigns: OwnSigns = {
  language: 'es',
  words: 'el los las del una un y en con por para su sus al se que es son como la de lo e más este esta sobre sin entre',
  endings: 'ción:es ciones:es miento:es mente:es,pt,it',
  letters: 'ñ:es ¿:es ¡:es á:es,pt,hu,cs í:es,pt,hu,cs ó:es,pt,ca,pl,hu ú:es,pt,ca,hu',
  weigh: ([first = '']) => (spanish.isInfinitive(first) ? VERB : 0),
};
