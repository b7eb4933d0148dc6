/** What stands behind the behavior: under which conditions it is done, and how well. */
import type { Part } from '../framing';
import type { Statement } from '../statement';

export interface Tail extends Part {
  /** Where the behavior before it ends. */
  readonly from: number;
}

/** The conditions and standards behind an offset, in order, each up to the next one. */
export function tailsOf({ lower, plain, end }: Statement, from: number): readonly Tail[] {
  const starts: { readonly part: 'condition' | 'standard'; readonly start: number }[] = [];
  TAIL.lastIndex = from;
  for (let found = TAIL.exec(lower); found && starts.length < 4; found = TAIL.exec(lower)) {
    const part = found[1] === undefined ? 'condition' : 'standard';
    if (found.index > from && starts.at(-1)?.part !== part) starts.push({ part, start: found.index });
  }
  return starts.map(({ part, start }, index) => {
    const until = starts[index + 1]?.start ?? end;
    return { part, start, from: start, end: start + plain.slice(start, until).replace(/[\s,;.]+$/, '').length };
  });
}

const NUMBER = String.raw`(?:\d[\d.,]*|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|sixty)`;
const STANDARD = [
  String.raw`within\s+(?:the\s+(?:first\s+)?)?${NUMBER}\s+(?:[a-z-]+\s+)?(?:seconds?|minutes?|hours?|days?|weeks?|months?|shifts?|attempts?|tries|mm|cm|percent|%)`,
  String.raw`within\s+(?:tolerance|the\s+(?:time|deadline|tolerance|limits?))`,
  String.raw`in\s+(?:less|fewer|under|no\s+more)\s+than\s+\S+`,
  String.raw`in\s+under\s+\S+`,
  String.raw`(?:with\s+)?(?:no\s+more|no\s+later|no\s+fewer|no\s+less|not\s+more|fewer|less)\s+than\s+\S+`,
  String.raw`(?:with|to|at|for|in)\s+at\s+(?:least|most)\s+\S+`,
  String.raw`with\s+(?:an?\s+)?(?:\d[\d.,]*\s*%|(?:zero|no|at\s+most|fewer|less)\s+|(?:\d+\s+)?(?:percent|per\s+cent)|accuracy|[a-z0-9%]+\s+accuracy)`,
  String.raw`without\s+(?:any\s+)?(?:error|errors|mistakes?|help|assistance|prompting|prompts|damage|injury|spilling|spills?|exceeding|delay|rework|omissions?|missing|skipping|causing|contaminat\w+|supervision)`,
  String.raw`(?:according\s+to|in\s+accordance\s+with|in\s+line\s+with|in\s+compliance\s+with|as\s+per|as\s+(?:described|required|specified|laid\s+down|set\s+out)\s+in|to\s+(?:the\s+)?(?:(?:required|company|manufacturer['’]?s?|industry|agreed|legal|specified)\s+)?(?:standards?|specifications?|tolerances?|satisfaction))`,
  String.raw`(?:so\s+that|such\s+that|to\s+within|every\s+time|each\s+time|on\s+the\s+first\s+(?:try|attempt)|the\s+first\s+time|±\s*\d|to\s+an\s+accuracy)`,
  String.raw`\d+\s*(?:out\s+of|of)\s+\d+\s+times`,
  String.raw`in\s+\d+\s+(?:out\s+)?of\s+\d+`,
];
const CONDITION = [
  String.raw`given\s+`,
  String.raw`(?:when|whenever|while|if|before|after|once|unless|until)\s+`,
  String.raw`using\s+`,
  String.raw`during\s+`,
  String.raw`without\s+(?:the\s+)?(?:(?:use\s+of|access\s+to|reference\s+to|looking|notes|a\s+(?:manual|calculator|checklist|reference))\b)`,
  String.raw`from\s+memory`,
  String.raw`under\s+(?:supervision|pressure|time|normal|load|the\s+supervision|field|emergency|live|realistic)`,
  String.raw`in\s+(?:a|an|the)\s+(?:simulated|simulation|live|realistic|role[- ]?play|real|emergency|mock)`,
  String.raw`with\s+(?:the\s+(?:help|aid|use)\s+of|access\s+to|only\s+)`,
];
// Behind a space, so that no word is cut; a standard is caught in the first group.
const TAIL = new RegExp(String.raw`(?<=[\s,;(])(?:(${STANDARD.join('|')})|(?:${CONDITION.join('|')}))`, 'g');
