/** What tells English. */
import { SURE_VERB, type OwnSigns } from '../signs';
import { baseOf, gerundOf, isHomograph, isInner, isNounOf, thirdPersonOf } from './forms';

export const englishSigns: OwnSigns = {
  language: 'en',
  // "Die" is a tool, too.
  words: 'die the and of to in for with a an or on is are their your how what at as by from that this you will can be each every its into which when before after without',
  endings: 'ment:fr,ca,en tions:fr,en ning:sv,da,en,nl',
  letters: '',
  weigh: ([first = '', ...rest]) => {
    const base = baseOf(first);
    if (isInner(first) || (base !== undefined && !isHomograph(base) && !isHomograph(first))) return SURE_VERB;
    // "Transport", "plan": half of these are words of another language, too. "Regular checks", "former employees": another language may have a verb of that form.
    return [first, ...rest].some((word) => baseOf(word) !== undefined || thirdPersonOf(word) !== undefined || gerundOf(word) !== undefined || isNounOf('learners', word)) ? 0.5 : 0;
  },
};
