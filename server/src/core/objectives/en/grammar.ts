/** English. */
import type { Grammar, Judgement } from '../grammar';
import { lexiconOf, once } from '../lexicon';
import { readStatement } from '../reading';
import { LISTS, OFFERS, VERBS } from './words';

const lexicon = once(() => lexiconOf({ VERBS, OFFERS, LISTS }));
const none: ReadonlySet<string> = new Set();

export const english: Grammar = {
  language: 'en',
  telltales: new Set('the and of to in for with will be able how what an by from your their'.split(' ')),
  judge: ({ text }): Judgement => {
    const { framing, start, end } = readStatement(text, { allowedVerbs: none, vagueVerbs: none, topicWords: none, vagueWords: none, allowedPhrases: none, placeholders: none });
    return { reason: framing === 'outcome' ? 'observable-verb' : framing === 'topic' ? 'noun-phrase' : 'inner-state', evidence: { start, end }, parts: [], performances: [], certainty: 1, homograph: false };
  },
  meaningOf: (base) => lexicon().verbs.get(base),
  verbsFor: (level) => lexicon().offers(level),
};
