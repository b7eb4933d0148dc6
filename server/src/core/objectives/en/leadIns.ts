/** How English lists of objectives begin. */
import type { LeadIns } from '../leadIn';
import type { Statement } from '../statement';
import { baseOf, isHomograph, isInner } from './forms';

const OF = '(?: (?:of|for|in|from) .{1,80})?';
const OWN = "(?:(?:the|these|your|our|my|course|units?|module|lesson|session|programme?|training|workshop|learning|performance|specific|general|main|key|terminal|enabling|behaviou?ral|students?'?s?|learners?'?s?|intended|expected|instructional|overall|day|week|chapter|part|section|core|\\d+) ){0,5}";

export const englishLeadIns: LeadIns = {
  acts: ['isolate the pump'],
  can: 'you can ',
  following: /(?: (?:do|perform|complete|accomplish|achieve|demonstrate))?(?: (?:all|each|any|one or more) of)? (?:the )?following(?: (?:things|tasks|objectives|outcomes|skills|topics|activities|points|subjects|areas|competencies|steps))?$/i,
  open: /\b(?:to|will|can|should|must|shall|able|capable of)$/i,
  learning: /^t?[slpt]wbat$|^.{0,80}\b(?:learn|discover|see|find out|explore|practi[sc]e)(?: how)? to$/i,
  time: /^(?:by|at|on|upon|after|when|once|following|having|during|through|in this)\b/i,
  label: new RegExp(`^${OWN}(?:objectives?|outcomes?|goals?|aims?|targets?|competenc(?:y|ies)|skills|abilities|[cse]?los?)${OF}(?: (?:are|is|include))?$`, 'i'),
  topics: new RegExp(
    `^${OWN}(?:topics?|contents?|agenda|outline|syllabus|themes|subjects|modules|lessons)(?: covered| discussed)?${OF}(?: (?:are|is|include))?$|^(?:this|the|our|these|in|we|you|during|topics?|it)\\b.{0,80}\\b(?:cover(?:s|ed)?|includes?|contains?|consists? of|address(?:es)?|discuss(?:es)?|explores?|(?:learn|talk|read|hear)(?: about)?|look at|introduces?|explains?)$`,
    'i',
  ),
  abbreviated,
};

/** "SWBAT isolate …", "TSW isolate …": the student will be able to. "SW update" is about software. */
function abbreviated({ words }: Statement): number | undefined {
  const [first, second] = words;
  if (!first || !second || !/^[:-]?$/.test(second.before) || !ABBREVIATION.test(first.text)) return undefined;
  const base = baseOf(second.lower);
  const isVerb = isInner(second.lower) || (base !== undefined && (first.text.length > 2 || !isHomograph(base)));
  return isVerb ? 1 : undefined;
}

const ABBREVIATION = /^T?[SLPT]W(?:BAT)?$/;
