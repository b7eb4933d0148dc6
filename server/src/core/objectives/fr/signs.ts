/** What tells French. */
import { VERB, type OwnSigns } from '../signs';
import { french } from './grammar';

export const frenchSigns: OwnSigns = {
  language: 'fr',
  words: "le les des du une un et en dans pour par sur avec son sa ses leur leurs aux au se que est sont la de l d ce cette qui ou sans à être",
  endings: 'ment:fr,ca,en tions:fr,en ité:fr eur:fr',
  letters: 'œ:fr ç:fr,pt,ca é:fr,fr,es,pt,hu,cs è:fr,it,ca à:fr,it,ca,pt ê:fr,pt â:fr,pt,ro î:fr,ro ô:fr,pt û:fr ù:it,fr ï:fr,ca',
  weigh: ([first = '']) => (french.isInfinitive(first) ? VERB : 0),
};
