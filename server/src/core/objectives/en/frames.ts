/** Ways of putting it that give a statement away whatever its verb is: the course speaks, something happens in class, a state of mind. */
import type { Reason } from '../framing';
import { lexicon } from './forms';
import { once } from '../lexicon';
import { patternAt } from './patterns';

export interface Frame {
  readonly reason: Reason;
  readonly certainty: number;
  /** How many characters of the text say so. */
  readonly length: number;
}

interface Pattern {
  readonly reason: Reason;
  readonly certainty: number;
  readonly pattern: RegExp;
}

/** The first frame that fits at an offset. */
export function frameAt(patterns: readonly Pattern[], lower: string, offset: number): Frame | undefined {
  for (const { reason, certainty, pattern } of patterns) {
    pattern.lastIndex = offset;
    const found = pattern.exec(lower);
    if (found) return { reason, certainty, length: found[0].trimEnd().length };
  }
  return undefined;
}

const some = (words: string, least: number, most: number): string => `((${words}) ){${String(least)},${String(most)}}`;
const word = String.raw`[\p{L}\p{N}'’□&/-]+`;
const pattern = (reason: Reason, source: string, certainty = 1): Pattern => ({ reason, certainty, pattern: patternAt(String.raw`(${source})(?![\p{L}\p{N}])`, 'uy') });

const lists = once(() => {
  const { any } = lexicon();
  return {
    course: `(${any('course-nouns')})s?`,
    material: `(${any('course-material')})s?`,
    people: `(${any('course-people')})s?`,
    learners: `(${any('learners')}|${any('course-people')})s?`,
    teaching: `(${any('teaching-verbs')})`,
    knowledge: `(${any('knowledge-nouns')})s?`,
    inner: `(${any('inner-adjectives')})`,
    growth: `(${any('growth-verbs')})`,
    skills: `(${any('vague-skills')})s?`,
    figures: `(${any('business-figures')})s?`,
    change: `(${any('business-verbs')})`,
  };
});

const article = `((an?|the|their|your|his|her|our|my|some|any|more|all|its) )?`;

/** Before anything is taken off: who speaks or acts. */
export const spoken = once((): readonly Pattern[] => {
  const { course, teaching } = lists();
  const this_ = `(this|the|our|each|every|today['’]s|that|these) ${some(word, 0, 3)}?`;
  return [
    pattern('prerequisite', String.raw`(${this_}${course} (is|are) (intended|meant|designed|suitable|aimed|appropriate|recommended) (for|at)|prerequisites?\b|no (prior|previous)|prior (knowledge|experience)|(basic|some|working) (knowledge|experience|familiarity) (of|with|in) [^.]{1,60} (is|are) (required|assumed|helpful|recommended|expected)|(participants|students|learners|you) should (already )?(have|be familiar|know))`),
    pattern('course-as-actor', `(in|during|throughout|with|over) ${this_}${course},? (we|i|the (instructor|teacher|trainer|facilitator|author)s?)(['’]ll)?`),
    pattern('course-as-actor', String.raw`${this_}${course} (also )?(will (also )?((be|help|show|give|allow|enable|prepare)\b|${teaching})|(is|are|was|has been) (designed|intended|aimed|structured|meant|organi[sz]ed|about|an?\b)|${teaching}e?s)`),
    pattern('course-as-actor', `(this|these|it) (will (also )?${teaching}|(aim|cover|introduce|provide|teach)(e?s)?)`),
    pattern('course-as-actor', `(topics?|content|contents|subjects?|areas) (covered )?(to be covered )?(include|includes|will include|are)`),
    pattern('course-as-actor', `(also )?(covers|introduces|teaches|surveys|aims to|aims at|focuses on|includes an?|familiari[sz]es|acquaints|equips|exposes|gives (an?|you)|offers an?|provides (an? (${word} )?(overview|introduction|understanding|foundation|opportunity|review)|students|learners|participants|you))`),
    pattern('course-as-actor', String.raw`(we|i)( will|['’]ll)(?=\s)(?! (be able|have|know|understand)\b)`, 0.95),
    pattern('course-as-actor', `we (discuss|cover|introduce|explore|look at|present|examine|review|show|explain|describe|provide|teach)`, 0.9),
    pattern('course-as-actor', `(the )?(instructor|teacher|trainer|facilitator|lecturer|tutor)s? (will|should|${teaching}(e?s)?)`, 0.92),
  ];
});

/** What the teacher does, where learners are on the receiving end. */
export const taught = once((): readonly Pattern[] => {
  const { people, learners, knowledge } = lists();
  const gift = `(overview|introduction|understanding|foundations?|knowledge|background|insights?|awareness|opportunit(y|ies)|primer|refresher|grounding|exposure|training (on|in|about|for))`;
  const means = `(${gift}|basis|skills?|information|guidance|confidence|tools (to|for|needed)|context|basics|ability|platform|environment)`;
  const the = '((the|all|our|new|each|every) ){0,2}';
  const oneself = '(your|them|him|her|one|our)sel(f|ves)';
  return [
    pattern('teacher-act', `(provide|give|offer|equip|supply|furnish|present|arm) ${some(word, 0, 6)}?${learners} (with|an?|the|to) ${some(word, 0, 6)}?${means}`),
    pattern('teacher-act', String.raw`(provide|give|offer|deliver|impart|convey|supply) (an?|the)?\s*${some(word, 0, 4)}?${gift}`, 0.97),
    pattern('teacher-act', `(provide|give|offer|equip|show|teach|introduce|familiari[sz]e|acquaint|sensiti[sz]e|expose|prepare|enable|help|allow|empower|encourage|inspire|motivate|train|assist|get|make|guide|lead|engage|challenge|orient|instruct|educate|inform|remind|support) ${the}${people}`),
    pattern('teacher-act', `(familiari[sz]e|acquaint|sensiti[sz]e|expose|orient) ${the}${some(word, 0, 2)}?${learners} (with|to|about|on|for|in)`),
    pattern('teacher-act', `(teach|train|educate|instruct) ${the}${some(word, 0, 2)}?${learners} (how|about|in|on|to)`, 0.88),
    pattern('teacher-act', `(enable|empower|prepare|equip|motivate|inspire|make) ${the}${some(word, 0, 2)}?${learners} (to|for|with|aware)`, 0.9),
    pattern('teacher-act', String.raw`(ensure|make sure|see to it) (that )?${some(word, 0, 5)}?((is|are|be|feel|feels) (\w+ly )?(proficient|aware|familiar|able|competent|trained|prepared|equipped|knowledgeable|confident|ready|informed)|understands?|knows?|learns?|(has|have) (the )?(knowledge|skills))`),
    pattern('teacher-act', String.raw`(raise|create|build|promote|foster|increase|spread|instill|cultivate) (\w+ ){0,2}(interest|enthusiasm|${knowledge}) (among|amongst|in|within|for|across) (\w+ ){0,2}${learners}`),
    pattern('teacher-act', String.raw`introduce(?=\s)(?! (${oneself}|a new|an? (guest|visitor|colleague|speaker))\b)`, 0.86),
    pattern('teacher-act', String.raw`(teach|impart|instill|familiari[sz]e|sensiti[sz]e)(?=\s)(?! ${oneself}\b)`, 0.8),
  ];
});

/** Done during the course, and not at work. */
export const inCourse = once((): readonly Pattern[] => {
  const { material } = lists();
  // The material ends the phrase: "the training" and not "the training records".
  const end = String.raw`(?=\s*($|[^\s\p{L}\p{N}]|(on|about|for|by|from|and|or|in|with|at|of|before|after|to|covering|\d)\b|\d))`;
  const near = String.raw`((?!(of|for|to|from|with|in|on|that|which|by|at|about|using|into|and|after|before|during|when|while|per|than|as)\b)${word} ){0,6}?`;
  return [
    pattern('course-activity', String.raw`(attend|participate in|take part in|join|enroll? in|register for|sign up for)s? (?!to\b)${near}(${material}|(event|meeting|conference|call|camp|forum|program|programme|ceremony|group)s?)`),
    pattern('course-activity', String.raw`attend (?!to\b)`, 0.9),
    pattern('course-activity', `(watch|view|listen to)s? ${near}(${material}|(recording|film|clip|presentation|animation)s?|documentary)`),
    pattern('course-activity', `(read|re-read|skim|review|study|revisit|revise|complete|finish|do|go through|work (through|on)|submit|take|pass|start|begin|download|open|answer|access|follow)s? ${near}${material}${end}`),
    pattern('course-activity', `(take|pass|sit|complete) ${near}(quiz|exam|examination|(sample|final|practice|mock|online) (test|exam)|midterm|knowledge check|self-assessment)`, 0.95),
    pattern('course-activity', String.raw`(read|review|study|skim) (the )?(pages?|sections?|parts?|paragraphs?|book|handbook)\b\s*(\d|on|about|and|$)`, 0.93),
    pattern('course-activity', `${some(word, 0, 8)}(we|you)(['’]ve| have) (encountered|covered|seen|learned|discussed|studied|looked at|introduced)`, 0.92),
    pattern('course-activity', String.raw`(${near})(activity|exercise|demonstration|role[- ]play|game|quiz|discussion|walkthrough)(?=\s*[.]?$)`, 0.88),
    pattern('course-activity', String.raw`study(?=\s)`, 0.88),
    pattern('course-activity', `${some(word, 0, 4)}?hands[- ]on (practice|exercises?|labs?|activit(y|ies)|sessions?|experience|training|work)`, 0.95),
    pattern('practice', String.raw`(practi[cs]es?|rehearse|experiment with|play (around )?with|tinker with|get hands[- ]on|try out|role-?\s?play|brainstorm (in|with))(?! (hand hygiene|safe|law|medicine|as)\b)(?=\s)`),
    pattern('practice', String.raw`try ([a-z]+ing\b|to |(a|an|the|your|some|out|it)\b)`, 0.97),
    pattern('practice', String.raw`explore(?=\s)`, 0.88),
    pattern('practice', String.raw`(discuss|work|share|collaborate|reflect) ([^,.]{0,60}?\s)?(in|with) (small )?(pairs|groups|your (partner|group|peers|neighbou?r|classmates)|the (class|group))`, 0.95),
  ];
});

/** States of mind, however they are put. */
export const inner = once((): readonly Pattern[] => {
  const { knowledge, inner: adjectives, growth, skills } = lists();
  const between = String.raw`((?!(of|in|on|about|for|to|with|from|by|at|that)\b)${word} ){0,4}?`;
  const quality = '(basic|good|sound|thorough|deep|deeper|better|in-depth|general|working|strong|solid|clear|greater|increased|improved|comprehensive|detailed|broad|full|practical|theoretical|critical|fundamental|advanced|extensive|demonstrated|current|technical|conceptual|heightened|shared|common|intermediate)';
  const about = String.raw`( (of|about|into|for|in|on|with|regarding|that|how|around)(?![\p{L}\p{N}]))?`;
  return [
    pattern('demonstrate-understanding', `(demonstrate|show|exhibit|display|express|possess|prove|evidence)s? ${between}${knowledge}${about}`),
    pattern('demonstrate-understanding', `(demonstrate|show|exhibit|display|have|possess|express)s? ${between}(commitment|confidence|respect|interest|enthusiasm|attitudes?|passion|dedication|sensitivity)${about}`, 0.85),
    pattern('vague-growth', `(be|is|are|am|become|becoming|feel|stay|get|remain|grow|being|keep)s? ((more|fully|better|very|quite|increasingly|generally|well|made) ){0,2}${adjectives}${about}`),
    pattern('vague-growth', String.raw`(become|becoming|be|get)s? (an? )?((more|better) )?(proficient|fluent|skilled|adept|competent|effective|expert|good|great|better|strong|successful)\b`, 0.92),
    pattern('vague-growth', `(get|gain|have|obtain)s? (to know|used to|a (better )?(feel|sense|picture|idea|grip|handle|taste|glimpse|flavou?r)|started with|up to speed|exposure|acclimated|oriented|acquainted)`, 0.95),
    pattern('vague-growth', `((are|is|am) )?(starting|beginning|learning|getting|becoming|finding|feeling) (you|to (understand|know|feel|learn|get|grasp|see)|more|familiar|comfortable|confident)`, 0.9),
    pattern('vague-growth', `${growth}(s|es)? ${article}${between}(${knowledge}|familiarity|acquaintance|know-how|expertise|mastery|proficiency)${about}`),
    pattern('vague-growth', String.raw`(${growth}|hone|sharpen|boost|polish|master|advance|further)s? ${article}${between}${skills}(?=\s*($|[.,;:\(\)]|(in|for|to|of|as|and|with|when|through|around|on|related|needed|that)\b))`, 0.93),
    pattern('vague-growth', String.raw`master (the )?(basics|fundamentals|art|concepts?|essentials|principles|use|skills?)\b`, 0.95),
    pattern('knowledge-nominal', `((an?|the|some|${quality}) ){0,4}(understanding|knowledge|awareness|appreciation|familiarity|insights?|grasp|comprehension|consciousness|exposure|confidence) (of|about|in|into|on|for|that|how|with|regarding)`),
    pattern('knowledge-nominal', `(${quality} ){1,3}(knowledge|understanding|awareness|familiarity|comprehension|appreciation)`, 0.95),
    pattern('knowledge-nominal', `(more|better) (confident|aware|familiar|informed|knowledgeable)`, 0.95),
  ];
});

/** Results of an organization, and figures. */
export const business = once((): readonly Pattern[] => {
  const { figures, change } = lists();
  const amount = String.raw`([$€£]?\d[\d.,]*\s*(%|percent|per\s*cent|points?|pp|x|k|m|bn|hours?|days?|weeks?|months?|minutes?)?|an? (third|half|quarter)|half|x (days|percent|%))`;
  return [
    pattern('business-result', String.raw`(benefit|return|roi|kpi|metric|target|business (goal|impact|result|outcome)|revenue|impact|success metric)s?( \d+)?\s*:`),
    pattern('business-result', String.raw`(by )?${change}(s|es)? ((?!\bby [a-z]+ing\b)[^.;]){0,90}?\b(by|from|to|within|in) ${amount}`, 0.95),
    pattern('business-result', String.raw`${change}(s|es)? (the )?((?!(by|of|for|when|using|with)\b)${word} ){0,4}?${figures}(?! (skill|skills|of (a|the|each|every|their)\b))(?![^.;]*\bby [a-z-]+ing\b)`, 0.9),
    pattern('business-result', String.raw`${change}(s|es)? (${word} ){1,8}?(and|to) ${change} (the )?(${word} ){0,3}?${figures}(?![^.;]*\bby [a-z-]+ing\b)`, 0.85),
    pattern('business-result', String.raw`((?!(the|a|an|of|how|what|why)\b)${word} ){1,4}?(increases?|decreases?|improves?|grows?|drops?|falls?|rises?|reduced|increased|improved) (from|by|to) ${amount}`, 0.95),
  ];
});

/** A figure with a name and nothing else: "Certification pass rates", "Methodology adoption %". */
export const FIGURE_NAME = /^(?:[^\s:,]+\s+){0,6}(?:(?:rates?|adoption|attainment|revenue|roi|nps|csat|churn|usage|turnover|kpis?|mau|dau|conversion|retention)|%)\s*(?:\([^)]*\)\s*)?(?:%|:\s*(?:target\s*)?[$€£]?\d[\d.,]*\s*[%+]*|target\b[^\p{L}]*)?\s*[.+]?$/u;
export const PERCENT = /\d\s?%|[$€£]\s?\d|\d\s?(?:percent|per cent)\b|\bROI\b/u;
