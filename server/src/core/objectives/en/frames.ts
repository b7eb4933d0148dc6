/** Ways of putting it that give a statement away whatever its verb is: the course speaks, something happens in class, a state of mind. */
import type { Reason } from '../framing';
import { lexicon } from './forms';
import { once } from '../lexicon';
import { sourceOf } from './patterns';

export interface Frame {
  readonly reason: Reason;
  readonly certainty: number;
  /** How many characters of the text say so. */
  readonly length: number;
}

/** Ways of putting it, the surest first: one expression finds the first that fits. */
export interface Patterns {
  readonly any: RegExp;
  readonly each: readonly Pattern[];
}

interface Pattern {
  readonly reason: Reason;
  readonly certainty: number;
  readonly source: string;
}

/** Each pattern is a group, so that the group that found something tells which one it was. */
const inOrder = (...each: readonly Pattern[]): Patterns => ({ any: new RegExp(each.map(({ source }) => `(${source})`).join('|'), 'uy'), each });

/** The first frame that fits at an offset. */
export function frameAt(patterns: Patterns | undefined, lower: string, offset: number): Frame | undefined {
  if (!patterns) return undefined;
  const { any, each } = patterns;
  any.lastIndex = offset;
  const found: readonly (string | undefined)[] | null = any.exec(lower);
  if (found?.[0] === undefined) return undefined;
  const which = each[found.findIndex((group, at) => at > 0 && group !== undefined) - 1];
  return which && { reason: which.reason, certainty: which.certainty, length: found[0].trimEnd().length };
}

const some = (words: string, least: number, most: number): string => `((${words}) ){${String(least)},${String(most)}}`;
const word = String.raw`[\p{L}\p{N}'’□&/-]+`;
const pattern = (reason: Reason, source: string, certainty = 1): Pattern => ({ reason, certainty, source: sourceOf(String.raw`(${source})(?![\p{L}\p{N}])`) });

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
    skills: `(${any('vague-skills')}|(leadership|executive|stage|personal) presence|(emotional|cultural|social) intelligence)s?`,
    figures: `(${any('business-figures')})s?`,
    change: `(${any('business-verbs')})`,
  };
});

const the = '((the|all|our|new|each|every) ){0,2}';
const article = `((an?|the|their|your|his|her|our|my|some|any|more|all|its) )?`;

/** Before anything is taken off: who speaks or acts. */
export const spoken = once((): Patterns => {
  const { course, people, teaching, learners } = lists();
  const presenting = '(teach|introduce|cover|explore|leverage|promote|equip|prepare|help|show|walk|take|give|provide|offer|combine|draw)(e?s)';
  const event = '(course|class|training|workshop|program|programme|seminar|webinar|module|session|lesson|bootcamp)';
  const this_ = `(this|the|our|each|every|today['’]s|that|these) ${some(word, 0, 3)}?`;
  return inOrder(
    pattern('prerequisite', String.raw`(${this_}${course} (is|are) (intended|meant|designed|suitable|aimed|appropriate|recommended) (for|at)|prerequisites?\b|no (prior|previous)|prior (knowledge|experience)|((an?|basic|some|working|good|valid|driving|general) ){0,3}(knowledge|experience|familiarity|license|laptop|degree|certificate)\b[^.]{0,60}? (is|are) (not )?(required|assumed|helpful|recommended|expected|needed|desirable|mandatory|an advantage|an asset|a plus)|(participants|students|learners|you) should (already )?(have|be familiar|know)|((the|all|each|every) )?(${word} ){1,3}(must|should|needs? to) (already )?(have (completed|finished|passed|attended|taken|done|worked|at least)|be (at least )?\\d+|(hold|have) an? ${some(word, 0, 3)}?(license|licence|certificate|degree|diploma|permit))|must be (at least )?\\d+)`),
    pattern('prerequisite', `${people} (will |should |must )?(needs?( to (bring|have)|(?! to\\b))|brings? (an?|their|your))`, 0.9),
    pattern('course-as-actor', `an? ${some(word, 0, 4)}?${event} ((designed |intended |aimed |created )?(to|that|which)|(goes over|${presenting}))`, 0.95),
    pattern('course-as-actor', `(the |our |my )?${some(word, 0, 2)}?(aims?|goals?|purpose|objectives?|intent|focus)(?=[ ,])[^.:;]{0,90}? (is|are) to (teach|educate|familiari[sz]e|introduce|expose|(train|help|enable|equip|prepare|empower|assist|give|provide) ${the}${learners})`, 0.95),
    pattern('course-as-actor', `(in|during|throughout|with|over) ${this_}${course},? (we|i|the (instructor|teacher|trainer|facilitator|author)s?)(['’]ll)?`),
    pattern('course-as-actor', String.raw`${this_}${course} (also )?(will (also )?((be|help|show|give|allow|enable|prepare)\b|${teaching})|(is|are|was|has been) (designed|intended|aimed|structured|meant|organi[sz]ed|about|an?\b)|${teaching}e?s|goes over|${presenting}|(end|begin|start|conclude|close|finish)(e?s)? with)`),
    pattern('course-as-actor', `(this|these|it) (will (also )?${teaching}|(aim|cover|introduce|provide|teach)(e?s)?|promotes|combines|equips|prepares)`),
    pattern('course-as-actor', `(the |all )?${people} ((will|can|may) (also )?be|are|is|get) (introduced|shown|taught|given|guided|exposed|provided|equipped|walked|familiari[sz]ed|trained)`),
    pattern('course-as-actor', `(topics?|content|contents|subjects?|areas) (covered )?(to be covered )?(include|includes|will include|are)`),
    pattern('course-as-actor', `(also )?(covers|introduces|teaches|surveys|aims to|aims at|focuses on|includes an?|familiari[sz]es|acquaints|equips|exposes|gives (an?|you)|offers an?|provides (an? (${word} )?(overview|introduction|understanding|foundation|opportunity|review)|students|learners|participants|you))`),
    pattern('course-as-actor', String.raw`(we|i)( will|['’]ll)(?=\s)(?! (be able|have|know|understand)\b)`, 0.95),
    pattern('course-as-actor', `we (discuss|cover|introduce|explore|look at|present|examine|review|show|explain|describe|provide|teach)`, 0.9),
    pattern('course-as-actor', `(the |our |your )?(instructor|teacher|trainer|facilitator|lecturer|tutor|coache?)s? (will|should|leads?|${teaching}(e?s)?)`, 0.92),
  );
});

/** What the teacher does, where learners are on the receiving end; what patients, customers or colleagues are taught is work. */
export const taught = once((): Patterns => taughtTo([], false));

/** The same, with the people of the brief; those who lead others train them, too. */
export function taughtTo(audiences: readonly string[], lead: boolean): Patterns {
  const { learners } = lists();
  const people = `((${[lexicon().any('course-people'), ...audiences.map(literally)].join('|')})s?|class)(?!['’])`;
  const near = `((?!(of|for|to|from|with|in|on|by|at|and)\\b)${word} ){0,4}?`;
  const gift = `(overview|introduction|understanding|foundations?|knowledge|insights?|awareness|opportunit(y|ies)|primer|refresher|basics|fundamentals|essentials|key (concepts|points|terms)|training (on|in|about|for))`;
  const oneself = '(your|them|him|her|one|our)sel(f|ves)';
  return inOrder(
    pattern('teacher-act', String.raw`(provide|give|offer|deliver|present|cover|go over) (an?|the)?\s*${some(word, 0, 4)}?${gift}`, 0.97),
    pattern('teacher-act', `(${lists().teaching}|familiari[sz]e|motivate|inspire|assist|get|make|lead|engage|instruct|educate|remind|walk|talk|tell|ask|let|assign|divide|(demonstrate|explain|describe|present|show|teach|discuss|introduce|go over)( (?!to\\b)${word}){0,6}? (to|with|for)) ${the}${people}`),
    pattern('teacher-act', `(enable|empower|prepare|equip|motivate|inspire|make|provide|familiari[sz]e|sensiti[sz]e|expose) ${the}${some(word, 0, 2)}?${learners} (to|for|with|about|aware)`, 0.9),
    pattern('teacher-act', String.raw`(ensure|make sure|see to it) (that )?${some(word, 0, 5)}?((is|are|be|feels?) (\w+ly )?(able|proficient|competent|trained|prepared|equipped|ready|${lists().inner})|(understand|know|learn)s?|(has|have) (the )?(knowledge|skills))`),
    ...(lead ? [] : [pattern('teacher-act', `(teach|train) (${learners}|staff|people|personnel) (how )?to`, 0.78)]),
    pattern('teacher-act', `(invite|have|thank|challenge|ask|tell|give|let|encourage) ${the}(${people}|(small )?groups?|pairs|volunteers?)(?= (to|what|how|if|whether|for|why|which|into|write|discuss|share|describe|present|report|name|list|choose|\\d+)\\b)`, 0.9),
    pattern('teacher-act', `(monitor|visit|check on|listen in on|support) (the|all) (groups|pairs)(?! (of|in|with)\\b)`, 0.88),
    pattern('teacher-act', `(divide|split|break) ${the}(${people}|group|room)`, 0.95),
    pattern('teacher-act', String.raw`(set (a|the) timer (visible|for (${word} )?minutes)|walk (around )?the (class)?room(?! with\b)|(hand|pass) out ${near}(handout|worksheet|marker|sticky note)s?|distribute ${near}(handout|worksheet)s?|(show|display|advance to|go to) (the next slide|slides? \d+)|write ${near}(answers|ideas|responses|suggestions|questions|topics|names) on (the|a) (whiteboard|flip ?chart)|recap [^.;]{0,40}?((they|participants|learners|students|we) |session|lesson|activity|exercise|slide|key points)|allow ${near}\d+ min(ute)?s for (the )?(questions|(class |group )?discussion|sharing|reflection|group|pairs|participants|exercise|activity)|circulate (among (the )?(groups|pairs|tables|participants|learners|students)|(around|in) the room))`, 0.9),
    pattern('teacher-act', String.raw`introduce(?=\s)(?! (${oneself}|a new|an? (guest|visitor|colleague|speaker))\b)`, 0.86),
    pattern('teacher-act', String.raw`(teach|impart|instill|familiari[sz]e|sensiti[sz]e)(?=\s)(?! (${oneself}\b|${some(word, 1, 4)}(to|how|about|when|why)\b))`, 0.8),
  );
}

const literally = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Done during the course, and not at work. */
export const inCourse = once((): Patterns => {
  const { material } = lists();
  // The material ends the phrase: "the training" and not "the training records".
  const end = String.raw`(?=\s*($|[^\s\p{L}\p{N}]|(on|about|for|by|from|and|or|in|with|at|of|before|after|to|covering|one|two|three|four|five|\d)\b|\d))`;
  const near = String.raw`((?!(of|for|to|from|with|in|on|that|which|by|at|about|using|into|and|after|before|during|when|while|per|than|as|over)\b)${word} ){0,6}?`;
  const each = '(the|your|our|their|an?|other|fellow|two|three|another)';
  const peers = `(${each} ){0,2}(partners?|neighbou?rs?|table|class|peers?|classmates?|group)`;
  return inOrder(
    pattern('course-activity', `(attend(?! to\\b)|participate in|take part in|enroll? in|register for|sign up for)s? ${near}(${material}|(event|meeting|conference|call|camp|forum|program|programme|ceremony|group|drill|race|trial)s?)`),
    pattern('course-activity', 'attend(?! to\\b)'),
    pattern('course-activity', `(watch|view|listen to)s? ${near}(${material}|(recording|film|clip|presentation|animation|call|speaker)s?|documentary)`),
    pattern('course-activity', `(join|read|skim|review|study|revis(it|e)|complete|finish|do|(go|work) (through|on)|submit|take|pass|start|begin|download|open|answer|access|follow|fill (in|out)|play|debrief|keep|write|give)s? ${near}(${material}|(workbook|textbook) pages|questions? at the end|case stud(y|ies)|journal entr(y|ies)|(review|quiz) questions?|(study|discussion) group|game|feedback form)${end}`),
    pattern('course-activity', `(take|pass|sit|complete|give|fill in) ${near}(quiz|exam|examination|((sample|final|practice|mock|online|pre|post)[- ]?)(test|exam)|midterm|knowledge check|self-assessment)`, 0.95),
    pattern('course-activity', String.raw`(read|review|study|skim) (the )?(pages?|sections?|parts?|paragraphs?|book|handbook)\b\s*(\d+|on|about|and|$)`, 0.93),
    pattern('course-activity', String.raw`(complete|log|finish|do|spend|accumulate) ((at least|a total of|all) )?((\d+|an?|one|two|three|all|the|required) ){1,2}(${word} ){0,2}?(hours?|days?)(?= (of|with|in|at)\b|\s*[.]?$)`, 0.95),
    pattern('course-activity', `(shadow|pair-share|reflect on|(meet|observe) (with )?${near}(mentor|tutor|coach|buddy|(senior|experienced|expert) ${word}))(?= )`, 0.9),
    pattern('course-activity', `((review|share|post|compare|write down|note down|discuss) ${near}(your|their) (own )?(notes|answers|reflections?|takeaways|thoughts|ideas|experiences?)|(write|note) down ${near}takeaways)`, 0.93),
    pattern('course-activity', String.raw`(?!(lead|facilitate|run|moderate|chair|design|plan|deliver|create)s? )(${near})(activity|exercise|demonstration|role[- ]?play|game|quiz|(group|class|panel) discussion|walkthrough)(?=\s*(:|\(|[.]?$|(on|about|with|at|in|to) ))`, 0.88),
    pattern('course-activity', '(guest (speaker|lecture)|(field|site) (trip|visit)|role play(?=:)|ice-?breaker|warm-up|group work|peer review|case study(?=:)|workshop(?= on))s?', 0.95),
    pattern('course-activity', String.raw`study(?=\s)(?! (the )?(${word} )?(plan|drawing|map|chart|diagram)s?\b)`, 0.88),
    pattern('course-activity', `${some(word, 0, 4)}?hands[- ]on (practice|exercises?|labs?|activit(y|ies)|sessions?|experience|training|work)`, 0.95),
    pattern('course-activity', `(skim|read( and acknowledge)?|review|study|acknowledge|finish|watch)s? ${near}(handbooks?|playbooks?|briefs|(study|course|learner|reading) guides?|welcome (pack|guide)|prompts?)${end}(?! (of|for)\\b)`, 0.9),
    pattern('course-activity', `(complete|begin|start|finish|continue)s? ${near}(learning|foundations|fundamentals|basics|essentials|curriculum|training hours|week)${end}(?! (of|for)\\b)`, 0.9),
    pattern('course-activity', `(complete|finish|review|revisit|redo|continue|open|use) [^.;]{0,60}?from ((the )?(last|previous) )?(week|day|module|unit|session|lesson|chapter)`, 0.9),
    pattern('course-activity', `(review|submit|share|present|upload|post|hand in|turn in|revise)s? your (own )?((final|first|finished|completed|rough) )?(work|draft|project|portfolio|essay|video|recording|demo|reflection)${end}`, 0.88),
    pattern('course-activity', `(create|open|install|download|bring|borrow|get) [^.;]{0,60}?if you (don['’]t|do not) (already have|have (one|it|them|an?\\b))`, 0.92),
    pattern('course-activity', `(prepare|present|write|share|show|give|post|summari[sz]e) [^.;]{0,50}?what (you|we|they)(['’]ve| have)? (just )?(learn(ed|t)|built|made|created|discussed|practi[cs]ed)`, 0.92),
    pattern('course-activity', `(write|prepare|keep|submit) ${near}(reflection|journal) (note|paper|essay|entry|entries|log)s?`, 0.95),
    pattern('course-activity', `(join ${near}(stand-?up|huddle|all-hands|town ?hall|cohort|kick-?off|community)|meet (with )?((your|the|our|key|cross-functional) ){1,2}(team|buddy|manager|cohort|classmates|instructor|partners|department heads|colleagues))(?=\\s*($|[^\\s\\p{L}\\p{N}]))`, 0.85),
    pattern('course-activity', `(collaborate|engage|participate|connect|interact|network|learn)s? [^.;]{0,80}?(in|through|during|via|from) [^.;]{0,60}?((group|class|focused|peer|panel|online|guided) discussion|activit(y|ies)|demonstration|exercise|simulation|simulated|guest speaker|case stud(y|ies)|role-?play)s?`, 0.9),
    pattern('course-activity', `(examine|work through)s? ${near}case stud(y|ies)`, 0.9),
    pattern('course-activity', `((the|all|small|breakout) ){0,2}(pairs|groups|teams of (two|three|four|\\d))( of (two|three|four|\\d))? (practi[cs]e|discuss|share (their|what|results|ideas)|work|compare|present|report|role-?play|debrief|brainstorm|rotate|swap|switch|solve|draw|write|create|build)`, 0.92),
    pattern('course-activity', `(bring|interview|visit|tour|post|share|finish|complete|review|do|ask|swap|compare|upload|show|tell|discuss|work) [^.;:]{0,60}?\\b(a classmate|classmates|(course|class|discussion) forum|(to|in) class|with your (mentor|buddy|trainer|instructor|coach)|(course|learning) materials?|for (module|unit|lesson) \\d+)(?=\\s*($|[^\\s\\p{L}]|(and|about|on|by|before|for)\\b))`, 0.86),
    pattern('course-activity', `(take turns ${word}ing|rotate through [^.;]{0,30}?stations|watch (an? |your )(experienced|senior|expert|skilled|mentor|buddy|trainer|coach))`, 0.88),
    pattern('practice', String.raw`(review|learn|study|watch|observe|read),? and practi[cs]e(?! (safe|law|medicine)\b)(?=\s)`, 0.92),
    pattern('practice', String.raw`(practi[cs]es?|rehearse|experiment with|play (around )?with|try out|brainstorm)(?! (hand hygiene|safe|law|medicine|as)\b)(?=\s)|role-?\s?plays?(?=\s)`),
    pattern('practice', String.raw`try ([a-z]+ing\b|to |(a|an|the|your|some|out|it)\b)`, 0.97),
    pattern('practice', String.raw`explore(?=\s)`, 0.88),
    pattern('practice', String.raw`(discuss|work|share|collaborate|reflect|compare|debrief|exchange|present|comment|talk|give|visit)s? ([^,.]{0,60}?\s)?(in (small )?(pairs|groups)|((with|to|on) ${peers}|in (${each} ){1,2}(class|group))|as a group|in plenary)(?!['’]s)`, 0.95),
  );
});

/** States of mind, however they are put. */
export const inner = once((): Patterns => {
  const { knowledge, inner: adjectives, growth, skills } = lists();
  const between = String.raw`((?!(of|in|on|about|for|to|with|from|by|at|that)\b)${word} ){0,4}?`;
  const quality = '(basic|good|sound|deep|better|in-depth|general|working|strong|solid|clear|comprehensive|detailed|broad|practical|theoretical|fundamental|advanced|current|common)';
  const about = String.raw`( (of|about|into|for|in|on|with|regarding|that|how|around)(?![\p{L}\p{N}]))?`;
  return inOrder(
    pattern('demonstrate-understanding', `(demonstrate|show|exhibit|display|express|possess|prove|evidence)s? ${between}${knowledge}${about}`),
    pattern('demonstrate-understanding', `(demonstrate|show|exhibit|display|have|possess|express)s? ${between}(commitment|confidence|respect|interest|enthusiasm|attitudes?|passion)${about}`, 0.85),
    pattern('vague-growth', `(be|is|are|am|become|becoming|feel|stay|get|remain|grow|being|keep)s? ((more|fully|better|well|made) ){0,2}${adjectives}${about}`),
    pattern('vague-growth', `(feel (safe|at (ease|home))|${adjectives} (of|with|about|in|on))`),
    pattern('vague-growth', String.raw`(become|becoming|be|get)s? (an? )?((more|better) )?(proficient|fluent|skilled|competent|effective|expert|good|better|successful)\b`, 0.92),
    pattern('vague-growth', `(get|gain|have)s? (to know|used to|a (better )?(feel|sense|picture|idea|grip|taste|glimpse)|started with|up to speed|exposure|acclimated|oriented)`, 0.95),
    pattern('vague-growth', `((are|is|am) )?(starting|beginning|learning|getting|becoming|finding|feeling) (you|to (understand|know|feel|learn|get|grasp|see)|more|familiar|comfortable|confident)`, 0.9),
    pattern('vague-growth', `${growth}(s|es)? ${article}${between}(${knowledge}|familiarity|acquaintance|know-how|expertise|mastery|proficiency)${about}`),
    pattern('vague-growth', String.raw`(${growth}|hone|sharpen|boost|master)s? ${article}${between}${skills}(?=\s*($|[.,;:\(\)]|(in|for|to|of|as|at|and|with|when|through|around|on|related|needed|that)\b))`, 0.93),
    pattern('vague-growth', String.raw`master (the )?(basics|fundamentals|art|concepts?|essentials|principles)\b`, 0.95),
    pattern('knowledge-nominal', `((an?|the|some|${quality}) ){0,4}(understanding|knowledge|awareness|appreciation|familiarity|insights?|grasp|comprehension|consciousness|exposure|confidence) (of|about|in|into|on|for|that|how|with|regarding)`),
  );
});

/** Results of an organization, and figures: what is changed is a measure of the business and no thing. */
export const business = once((): Patterns => {
  const { figures, change } = lists();
  const amount = String.raw`([$€£]?\d[\d.,]*\s*(%|percent|per\s*cent|points?|pp|x|k|m|bn|hours?|days?|weeks?|months?|minutes?)?|an? (third|half|quarter)|half|x (days|percent|%))`;
  // The measure ends the phrase: "revenue" and not "the revenue report".
  const end = String.raw`(?=\s*($|[^\s\p{L}\p{N}]|(by|to|from|in|on|at|for|and|or|within|per|below|under|above|over|across|after|this|next|each|every|while|of(?! (an?|the|each|every|their)\b)|down|up|due|caused|closed|rises?|falls?|drops?|increases?)\b))(?![^.;]*\bby [a-z-]+ing\b)`;
  const near = (most: number): string => `((?!(an?|by|of|for|when|using|with|without|if|on|in|at|to|from|before|after|about|within)\\b)${word} ){0,${String(most)}}?`;
  const count = String.raw`(\d[\d.,]*|two|three|four|five|six|ten|twenty|a dozen)`;
  const more = '(fewer|less|more|higher|lower|faster|shorter|better|zero|no|reduced|increased|improved)';
  return inOrder(
    pattern('business-result', String.raw`(benefit|return|roi|kpi|metric|target|business (goal|impact|result|outcome)|revenue|impact|success metric)s?( \d+)?\s*:`),
    pattern('business-result', String.raw`${near(4)}${figures}\s*:\s*([<>≥≤~+$€£-]\s*|(below|above|under|over|at least|up to|less than|more than)\s+)?\d[\d.,]*`, 0.92),
    pattern('business-result', `(achieve|reach|attain|hit|maintain|hold) an? (?!passing|minimum|test|quiz|exam)(${word} ){1,4}?${figures} of (at least |over )?[$€£]?\\d[\\d.,]*`, 0.92),
    pattern('business-result', `(${change}) ${near(3)}(environmental impact|carbon footprint|emissions)${end}`, 0.85),
    pattern('business-result', `(by )?(${change}|keep|hold|drop|meet)(s|es)? ((the )?(number|rate|share|amount|level) of )?${near(6)}${figures}${end}( (by|from|to|within) ${amount})?`, 0.9),
    pattern('business-result', `${change}(s|es)? ${near(6)}(by|from|to) [$€£]?\\d[\\d.,]*\\s*(%|percent\\b|k\\b)(?!\\s*(?!(to|by|in|within)\\b)\\p{L})`, 0.85),
    pattern('business-result', `(win( back)?|gain|sign|acquire|reach|sell|retain|keep|close|book|add|land|attract|ship|save|deliver) ${count}\\s*%?( of)? (${word} ){0,3}?(account|customer|client|subscriber|unit|deal|member|contract|order|user|lead|buyer|euro|dollar|hire|partner|launche)s?${end}`, 0.9),
    pattern('business-result', `((${word} ){0,2}fewer|zero (?!(the|an?|all|each|every|out|in)\\b)) ?${word}`, 0.9),
    pattern('business-result', String.raw`(an? )?((\d[\d.,]*\s*%) )?${more} ${near(3)}(${figures}|time)${end}`, 0.9),
    pattern('business-result', String.raw`((?!(the|a|an|of|how|what|why)\b)${word} ){0,3}?${figures} ((is|are) )?(up|down|above|below|under|over|at) (by |to )?${amount}`, 0.95),
  );
});

/** What is said around objectives: labels and their figures, durations, notes on the state of the document. */
export const aside = once((): Patterns => {
  const count = String.raw`((\d[\d.,]*|half|an?|one|two|three|four|five|max(imum)?[.]?|min(imum)?[.]?|up to) ){1,3}`;
  return inOrder(
    pattern('fact', String.raw`(${word} )?(${lexicon().any('labels')})s?( ${word})?\s*[:–]`),
    pattern('fact', String.raw`((${count}(x )?(${word} )?)?(days?|hours?|minutes?|mins?)|${count}(x )?(${word} )?(h|weeks?|months?|years?|ects|credits?|points|participants|people|pages|places|seats|euros?|dollars|usd|per)|((mon|tues|wednes|thurs|fri|satur|sun)days?)|(january|february|march|april|may|june|july|august|september|october|november|december|q[1-4])( \d+)?(?=\s*$))\b([ ,;]+${word}){0,4}\s*[.)]?$`),
    pattern('fact', String.raw`(see (also )?(appendix|annex|section|page|figure|table|below|above|also)|please|remember to|note that|copyright|all rights|valid (for|until)|(requires|includes|takes (about|approx)|runs (every|on))|(available|suitable|ready|open|free|same|due|appropriate|ideal|based|intended|aimed|designed|meant|eligible) (in|on|at|for|of|as|to|from|until)|(version|level|page|room|phase|grade) [\dIVX]+|(tb[acd]|n/a|none|not|optional|mandatory|draft|required|work in progress)(?=\s*($|[^\s\p{L}]|for |by law|yet |applicable))|(in|under|pending|awaiting) (approval|review|confirmation|construction|preparation|progress|sign-off)|no ${word}(?=\s*[.]?$))`),
    pattern('fact', `(in|at|on|since|during) (${word} ){1,4}(we|they|it|there)`),
    pattern('fact', String.raw`(\w+ed by|((last|first|also|currently) )?(approved|delivered|offered|updated|created|published|provided|hosted|sponsored|accredited|certified|scheduled|confirmed) (on|online|once|twice|until|since|every|on-?site|in))(?!-)`),
    pattern('fact', String.raw`for ${some(word, 0, 2)}(beginners?|${lists().learners})( (only|(in|with|of|on|at|who) [^,]*))?\s*[.]?$`),
  );
});

/** A figure with a name and nothing else: "Certification pass rates", "Methodology adoption %". */
export const FIGURE_NAME = /^(?:[^\s:,]+\s+){0,6}(?:(?:rates?|adoption|attainment|revenue|roi|nps|csat|churn|usage|turnover|kpis?|mau|dau|conversion|retention)|%)\s*(?:\([^)]*\)\s*)?(?:%|:\s*(?:target\s*)?[$€£]?\d[\d.,]*\s*[%+]*|target\b[^\p{L}]*)?\s*[.+]?$/u;
export const PERCENT = /\d\s?%|[$€£]\s?\d|\d\s?(?:percent|per cent)\b|\bROI\b/u;
