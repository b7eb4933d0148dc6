/** What stands behind the behavior: under which conditions it is done, and how well. */
import type { Part } from '../framing';
import type { Statement } from '../statement';
import { sourceOf } from './patterns';

/** The conditions and standards behind an offset, in order, each up to the next one. */
export function tailsOf({ lower, plain, end }: Statement, from: number): readonly Part[] {
  const starts: { readonly part: 'condition' | 'standard'; readonly start: number }[] = [];
  TAIL.lastIndex = from;
  for (let found = TAIL.exec(lower); found && starts.length < 4; found = TAIL.exec(lower)) {
    const part = found[1] === undefined ? 'condition' : 'standard';
    if (found.index > from && starts.at(-1)?.part !== part) starts.push({ part, start: found.index });
  }
  return starts.map(({ part, start }, index) => {
    const until = starts[index + 1]?.start ?? end;
    return { part, start, end: start + plain.slice(start, until).replace(/[\s,;.]+$/, '').length };
  });
}

const NUMBER = String.raw`(\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty)`;
const STANDARD = [
  `within (the (first )?)?${NUMBER} ([a-z-]+ )?(seconds?|minutes?|hours?|days?|weeks?|months?|shifts?|attempts?|tries|mm|cm|percent|%)`,
  `within (tolerance|the (time|deadline|tolerance|limits?))`,
  String.raw`in (less|fewer|under|no more) than \S+`,
  String.raw`in under \S+`,
  String.raw`(with )?(no more|no later|no fewer|no less|not more|fewer|less) than \S+`,
  String.raw`(with|to|at|for|in) at (least|most) \S+`,
  String.raw`with (an? )?(\d[\d.,]*\s*%|(zero|no|at most|fewer|less) |(\d+ )?(percent|per cent)|accuracy|[a-z0-9%]+ accuracy)`,
  String.raw`without (any )?(error|errors|mistakes?|help|assistance|prompting|prompts|damage|injury|spilling|spills?|exceeding|delay|rework|omissions?|missing|skipping|causing|contaminat\w+|supervision)`,
  `(according to|in accordance with|in line with|in compliance with|as per|as (described|required|specified|laid down|set out) in|to (the )?((required|company|manufacturer['’]?s?|industry|agreed|legal|specified) )?(standards?|specifications?|tolerances?|satisfaction))`,
  String.raw`(so that|such that|to within|every time|each time|on the first (try|attempt)|the first time|±\s*\d|to an accuracy)`,
  String.raw`\d+\s*(out of|of) \d+ times`,
  String.raw`in \d+ (out )?of \d+`,
];
const CONDITION = [
  `given `,
  `(when|whenever|while|if|before|after|once|unless|until) `,
  `using `,
  `during `,
  String.raw`without (the )?((use of|access to|reference to|looking|notes|a (manual|calculator|checklist|reference))\b)`,
  `from memory`,
  `under (supervision|pressure|time|normal|load|the supervision|field|emergency|live|realistic)`,
  `in (a|an|the) (simulated|simulation|live|realistic|role[- ]?play|real|emergency|mock)`,
  `with (the (help|aid|use) of|access to|only )`,
];
// Behind a space, so that no word is cut; a standard is caught in the first group.
const TAIL = new RegExp(String.raw`(?<=[\s,;(])(?:(${sourceOf(STANDARD.join('|'))})|${sourceOf(CONDITION.join('|'))})`, 'g');
