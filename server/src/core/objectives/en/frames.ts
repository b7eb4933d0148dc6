/** Ways of putting it that give a statement away whatever its verb is: the course speaks, something happens in class, a state of mind. */
import type { Reason } from '../framing';
import { lexicon } from './forms';
import { once } from '../lexicon';

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

const some = (words: string, least: number, most: number): string => String.raw`(?:(?:${words})\s+){${String(least)},${String(most)}}`;
const word = String.raw`[\p{L}\p{N}'’□&/-]+`;
const pattern = (reason: Reason, source: string, certainty = 1): Pattern => ({ reason, certainty, pattern: new RegExp(`(?:${source})(?![\\p{L}\\p{N}])`, 'uy') });

const lists = once(() => {
  const { any } = lexicon();
  return {
    course: `(?:${any('course-nouns')})s?`,
    material: `(?:${any('course-material')})s?`,
    people: `(?:${any('course-people')})s?`,
    learners: `(?:${any('learners')}|${any('course-people')})s?`,
    teaching: `(?:${any('teaching-verbs')})`,
    knowledge: `(?:${any('knowledge-nouns')})s?`,
    inner: `(?:${any('inner-adjectives')})`,
    growth: `(?:${any('growth-verbs')})`,
    skills: `(?:${any('vague-skills')})s?`,
    figures: `(?:${any('business-figures')})s?`,
    change: `(?:${any('business-verbs')})`,
  };
});

const article = String.raw`(?:(?:an?|the|their|your|his|her|our|my|some|any|more|all|its)\s+)?`;

/** Before anything is taken off: who speaks or acts. */
export const spoken = once((): readonly Pattern[] => {
  const { course, teaching } = lists();
  const this_ = String.raw`(?:this|the|our|each|every|today['’]s|that|these)\s+${some(word, 0, 3)}?`;
  return [
    pattern('prerequisite', String.raw`(?:${this_}${course}\s+(?:is|are)\s+(?:intended|meant|designed|suitable|aimed|appropriate|recommended)\s+(?:for|at)|prerequisites?\b|no\s+(?:prior|previous)|prior\s+(?:knowledge|experience)|(?:basic|some|working)\s+(?:knowledge|experience|familiarity)\s+(?:of|with|in)\s+[^.]{1,60}\s+(?:is|are)\s+(?:required|assumed|helpful|recommended|expected)|(?:participants|students|learners|you)\s+should\s+(?:already\s+)?(?:have|be\s+familiar|know))`),
    pattern('course-as-actor', String.raw`(?:in|during|throughout|with|over)\s+${this_}${course},?\s+(?:we|i|the\s+(?:instructor|teacher|trainer|facilitator|author)s?)(?:['’]ll)?`),
    pattern('course-as-actor', String.raw`${this_}${course}\s+(?:also\s+)?(?:will\s+(?:also\s+)?(?:(?:be|help|show|give|allow|enable|prepare)\b|${teaching})|(?:is|are|was|has\s+been)\s+(?:designed|intended|aimed|structured|meant|organi[sz]ed|about|an?\b)|${teaching}s|${teaching}es|aims|helps|provides|gives)`),
    pattern('course-as-actor', String.raw`(?:this|these|it)\s+(?:will\s+(?:also\s+)?${teaching}|aims?|covers?|introduces?|provides?|teaches)`),
    pattern('course-as-actor', String.raw`(?:topics?|content|contents|subjects?|areas)\s+(?:covered\s+)?(?:to\s+be\s+covered\s+)?(?:include|includes|will\s+include|are)`),
    pattern('course-as-actor', String.raw`(?:also\s+)?(?:covers|introduces|teaches|surveys|aims\s+to|aims\s+at|focuses\s+on|includes\s+an?|familiari[sz]es|acquaints|equips|exposes|gives\s+(?:an?|you)|offers\s+an?|provides\s+(?:an?\s+(?:${word}\s+)?(?:overview|introduction|understanding|foundation|opportunity|review)|students|learners|participants|you))`),
    pattern('course-as-actor', String.raw`(?:we|i)(?:\s+will|['’]ll)(?=\s)(?!\s+(?:be\s+able|have|know|understand)\b)`, 0.95),
    pattern('course-as-actor', String.raw`(?:we)\s+(?:discuss|cover|introduce|explore|look\s+at|present|examine|review|show|explain|describe|provide|teach)`, 0.9),
    pattern('course-as-actor', String.raw`(?:the\s+)?(?:instructor|teacher|trainer|facilitator|lecturer|tutor)s?\s+(?:will|should|introduces?|explains?|shows?|covers?|presents?|demonstrates?|gives?)`, 0.92),
  ];
});

/** What the teacher does, where learners are on the receiving end. */
export const taught = once((): readonly Pattern[] => {
  const { people, learners, knowledge } = lists();
  const gift = String.raw`(?:overview|introduction|understanding|foundations?|knowledge|background|insights?|awareness|opportunit(?:y|ies)|primer|refresher|grounding|exposure|training\s+(?:on|in|about|for))`;
  const means = String.raw`(?:overview|introduction|understanding|foundation|knowledge|background|insights?|basis|skills?|awareness|information|guidance|opportunit(?:y|ies)|confidence|tools\s+(?:to|for|needed)|primer|refresher|grounding|exposure|context|basics|ability|platform|environment)`;
  return [
    pattern('teacher-act', String.raw`(?:provide|give|offer|equip|supply|furnish|present|arm)\s+${some(word, 0, 6)}?(?:${people}|${learners})\s+(?:with|an?|the|to)\s+${some(word, 0, 6)}?${means}`),
    pattern('teacher-act', String.raw`(?:provide|give|offer|deliver|impart|convey|supply)\s+(?:an?|the)?\s*${some(word, 0, 4)}?${gift}`, 0.97),
    pattern('teacher-act', String.raw`(?:provide|give|offer|equip|show|teach|introduce|familiari[sz]e|acquaint|sensiti[sz]e|expose|prepare|enable|help|allow|empower|encourage|inspire|motivate|train|assist|get|make|guide|lead|engage|challenge|orient|instruct|educate|inform|remind|support)\s+(?:(?:the|all|our|new|each|every)\s+){0,2}${people}`),
    pattern('teacher-act', String.raw`(?:familiari[sz]e|acquaint|sensiti[sz]e|expose|orient)\s+(?:(?:the|all|our|new|each|every)\s+){0,2}${some(word, 0, 2)}?${learners}\s+(?:with|to|about|on|for|in)`),
    pattern('teacher-act', String.raw`(?:teach|train|educate|instruct)\s+(?:(?:the|all|our|new|each|every)\s+){0,2}${some(word, 0, 2)}?${learners}\s+(?:how|about|in|on|to)`, 0.88),
    pattern('teacher-act', String.raw`(?:enable|empower|prepare|equip|motivate|inspire|make)\s+(?:(?:the|all|our|new|each|every)\s+){0,2}${some(word, 0, 2)}?${learners}\s+(?:to|for|with|aware)`, 0.9),
    pattern('teacher-act', String.raw`(?:ensure|make\s+sure|see\s+to\s+it)\s+(?:that\s+)?${some(word, 0, 5)}?(?:(?:is|are|be|feel|feels)\s+(?:\w+ly\s+)?(?:proficient|aware|familiar|able|competent|trained|prepared|equipped|knowledgeable|confident|ready|informed)|understands?|knows?|learns?|has\s+(?:the\s+)?(?:knowledge|skills)|have\s+(?:the\s+)?(?:knowledge|skills))`),
    pattern('teacher-act', String.raw`(?:raise|create|build|promote|foster|increase|spread|instill|cultivate)\s+(?:\w+\s+){0,2}(?:awareness|interest|enthusiasm|understanding|${knowledge})\s+(?:among|amongst|in|within|for|across)\s+(?:\w+\s+){0,2}${learners}`),
    pattern('teacher-act', String.raw`introduce(?=\s)(?!\s+(?:yourself|themselves|himself|herself|oneself|ourselves|a\s+new|an?\s+(?:guest|visitor|colleague|speaker))\b)`, 0.86),
    pattern('teacher-act', String.raw`(?:teach|impart|instill|familiari[sz]e|sensiti[sz]e)(?=\s)(?!\s+(?:yourself|themselves|oneself|himself|herself|ourselves)\b)`, 0.8),
  ];
});

/** Done during the course, and not at work. */
export const inCourse = once((): readonly Pattern[] => {
  const { material } = lists();
  // The material ends the phrase: "the training" and not "the training records".
  const end = String.raw`(?=\s*(?:$|[^\s\p{L}\p{N}]|(?:on|about|for|by|from|and|or|in|with|at|of|before|after|to|covering|\d)\b|\d))`;
  const near = String.raw`(?:(?!(?:of|for|to|from|with|in|on|that|which|by|at|about|using|into|and|after|before|during|when|while|per|than|as)\b)${word}\s+){0,6}?`;
  return [
    pattern('course-activity', String.raw`(?:attend|participate\s+in|take\s+part\s+in|join|enroll?\s+in|register\s+for|sign\s+up\s+for)s?\s+(?!to\b)${near}(?:${material}|event|events|meeting|meetings|conference|call|calls|camp|forum|orientation|program|programme|ceremony|group)`),
    pattern('course-activity', String.raw`attend\s+(?!to\b)`, 0.9),
    pattern('course-activity', String.raw`(?:watch|view|listen\s+to)s?\s+${near}(?:${material}|recording|recordings|film|clip|clips|presentation|presentations|documentary|animation)`),
    pattern('course-activity', String.raw`(?:read|re-read|skim|review|study|revisit|revise|complete|finish|do|go\s+through|work\s+(?:through|on)|submit|take|pass|start|begin|download|open|answer|access|follow)s?\s+${near}${material}${end}`),
    pattern('course-activity', String.raw`(?:take|pass|sit|complete)\s+${near}(?:quiz|exam|examination|(?:sample|final|practice|mock|online)\s+(?:test|exam)|midterm|knowledge\s+check|self-assessment)`, 0.95),
    pattern('course-activity', String.raw`(?:read|review|study|skim)\s+(?:the\s+)?(?:pages?|sections?|parts?|paragraphs?|book|handbook)\b\s*(?:\d|on|about|and|$)`, 0.93),
    pattern('course-activity', String.raw`${some(word, 0, 8)}(?:we|you)(?:['’]ve|\s+have)\s+(?:encountered|covered|seen|learned|discussed|studied|looked\s+at|introduced)`, 0.92),
    pattern('course-activity', String.raw`(?:${near})(?:activity|exercise|demonstration|role[- ]play|game|quiz|discussion|walkthrough)(?=\s*[.]?$)`, 0.88),
    pattern('course-activity', String.raw`study(?=\s)`, 0.88),
    pattern('course-activity', String.raw`${some(word, 0, 4)}?hands[- ]on\s+(?:practice|exercises?|labs?|activit(?:y|ies)|sessions?|experience|training|work)`, 0.95),
    pattern('practice', String.raw`(?:practi[cs]e|practi[cs]es|rehearse|experiment\s+with|play\s+(?:around\s+)?with|tinker\s+with|get\s+hands[- ]on|try\s+out|role-?\s?play|brainstorm\s+(?:in|with))(?!\s+(?:hand\s+hygiene|safe|law|medicine|as)\b)(?=\s)`),
    pattern('practice', String.raw`try\s+(?:[a-z]+ing\b|to\s+|(?:a|an|the|your|some|out|it)\b)`, 0.97),
    pattern('practice', String.raw`explore(?=\s)`, 0.88),
    pattern('practice', String.raw`(?:discuss|work|share|collaborate|reflect)\s+(?:[^,.]{0,60}?\s)?(?:in|with)\s+(?:small\s+)?(?:pairs|groups|your\s+(?:partner|group|peers|neighbou?r|classmates)|the\s+(?:class|group))`, 0.95),
  ];
});

/** States of mind, however they are put. */
export const inner = once((): readonly Pattern[] => {
  const { knowledge, inner: adjectives, growth, skills } = lists();
  const between = String.raw`(?:(?!(?:of|in|on|about|for|to|with|from|by|at|that)\b)${word}\s+){0,4}?`;
  const about = String.raw`(?:\s+(?:of|about|into|for|in|on|with|regarding|that|how|around)(?![\p{L}\p{N}]))?`;
  return [
    pattern('demonstrate-understanding', String.raw`(?:demonstrate|show|exhibit|display|express|possess|prove|evidence)s?\s+${between}${knowledge}${about}`),
    pattern('demonstrate-understanding', String.raw`(?:demonstrate|show|exhibit|display|have|possess|express)s?\s+${between}(?:commitment|confidence|respect|interest|enthusiasm|attitudes?|passion|dedication|sensitivity)${about}`, 0.85),
    pattern('vague-growth', String.raw`(?:be|is|are|am|become|becoming|feel|stay|get|remain|grow|being|keep)s?\s+(?:(?:more|fully|better|very|quite|increasingly|generally|well|made)\s+){0,2}${adjectives}${about}`),
    pattern('vague-growth', String.raw`(?:become|becoming|be|get)s?\s+(?:an?\s+)?(?:(?:more|better)\s+)?(?:proficient|fluent|skilled|adept|competent|effective|expert|good|great|better|strong|successful)\b`, 0.92),
    pattern('vague-growth', String.raw`(?:get|gain|have|obtain)s?\s+(?:to\s+know|used\s+to|a\s+(?:better\s+)?(?:feel|sense|picture|idea|grip|handle|taste|glimpse|flavou?r)|started\s+with|up\s+to\s+speed|exposure|acclimated|oriented|acquainted)`, 0.95),
    pattern('vague-growth', String.raw`(?:(?:are|is|am)\s+)?(?:starting|beginning|learning|getting|becoming|finding|feeling)\s+(?:you|to\s+(?:understand|know|feel|learn|get|grasp|see)|more|familiar|comfortable|confident)`, 0.9),
    pattern('vague-growth', String.raw`${growth}(?:s|es)?\s+${article}${between}(?:${knowledge}|familiarity|acquaintance|know-how|expertise|mastery|proficiency)${about}`),
    pattern('vague-growth', String.raw`(?:improve|develop|enhance|strengthen|build|hone|sharpen|increase|refine|boost|polish|deepen|broaden|expand|gain|acquire|master|advance|further|cultivate|foster)s?\s+${article}${between}${skills}(?=\s*(?:$|[.,;:()]|(?:in|for|to|of|as|and|with|when|through|around|on|related|needed|that)\b))`, 0.93),
    pattern('vague-growth', String.raw`master\s+(?:the\s+)?(?:basics|fundamentals|art|concepts?|essentials|principles|use|skills?)\b`, 0.95),
    pattern('knowledge-nominal', String.raw`(?:(?:an?|the|basic|good|sound|thorough|deep|deeper|better|in-depth|general|working|strong|solid|clear|greater|increased|improved|comprehensive|detailed|broad|full|practical|theoretical|critical|fundamental|advanced|extensive|demonstrated|some|current|technical|conceptual|heightened|shared|common|intermediate)\s+){0,4}(?:understanding|knowledge|awareness|appreciation|familiarity|insights?|grasp|comprehension|consciousness|exposure|confidence)\s+(?:of|about|in|into|on|for|that|how|with|regarding)`),
    pattern('knowledge-nominal', String.raw`(?:(?:basic|good|sound|thorough|better|working|strong|solid|clear|greater|increased|improved)\s+){1,3}(?:knowledge|understanding|awareness|familiarity|comprehension|appreciation)`, 0.95),
    pattern('knowledge-nominal', String.raw`(?:more|better)\s+(?:confident|aware|familiar|informed|knowledgeable)`, 0.95),
  ];
});

/** Results of an organization, and figures. */
export const business = once((): readonly Pattern[] => {
  const { figures, change } = lists();
  const amount = String.raw`(?:[$€£]?\d[\d.,]*\s*(?:%|percent|per\s*cent|points?|pp|x|k|m|bn|hours?|days?|weeks?|months?|minutes?)?|an?\s+(?:third|half|quarter)|half|x\s+(?:days|percent|%))`;
  return [
    pattern('business-result', String.raw`(?:benefit|return|roi|kpi|metric|target|business\s+(?:goal|impact|result|outcome)|revenue|impact|success\s+metric)s?(?:\s+\d+)?\s*:`),
    pattern('business-result', String.raw`(?:by\s+)?${change}(?:s|es)?\s+(?:(?!\bby\s+[a-z]+ing\b)[^.;]){0,90}?\b(?:by|from|to|within|in)\s+${amount}`, 0.95),
    pattern('business-result', String.raw`${change}(?:s|es)?\s+(?:the\s+)?(?:(?!(?:by|of|for|when|using|with)\b)${word}\s+){0,4}?${figures}(?!\s+(?:skill|skills|of\s+(?:a|the|each|every|their)\b))(?![^.;]*\bby\s+[a-z-]+ing\b)`, 0.9),
    pattern('business-result', String.raw`${change}(?:s|es)?\s+(?:${word}\s+){1,8}?(?:and|to)\s+(?:reduce|increase|improve|boost|cut|lower|raise|maximi[sz]e|minimi[sz]e)\s+(?:the\s+)?(?:${word}\s+){0,3}?${figures}(?![^.;]*\bby\s+[a-z-]+ing\b)`, 0.85),
    pattern('business-result', String.raw`(?:(?!(?:the|a|an|of|how|what|why)\b)${word}\s+){1,4}?(?:increases?|decreases?|improves?|grows?|drops?|falls?|rises?|reduced|increased|improved)\s+(?:from|by|to)\s+${amount}`, 0.95),
  ];
});

/** A figure with a name and nothing else: "Certification pass rates", "Methodology adoption %". */
export const FIGURE_NAME = /^(?:[^\s:,]+\s+){0,6}(?:(?:rates?|adoption|attainment|revenue|roi|nps|csat|churn|usage|turnover|kpis?|mau|dau|conversion|retention)|%)\s*(?:\([^)]*\)\s*)?(?:%|:\s*(?:target\s*)?[$€£]?\d[\d.,]*\s*[%+]*|target\b[^\p{L}]*)?\s*[.+]?$/u;
export const PERCENT = /\d\s?%|[$€£]\s?\d|\d\s?(?:percent|per cent)\b|\bROI\b/u;
