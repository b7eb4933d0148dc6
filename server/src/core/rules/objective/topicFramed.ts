import * as l10n from '@vscode/l10n';
import type { Stretch } from '../../objectives/phrases';
import { defineRule, type Fix } from '../../rule';
import { spanOfWords } from '../words';
import { actsIn } from './acts';
import { capitalLike } from './capital';
import { behind, exampleOf, mendsBy, type Offer, type Rewording, softly, type Statement, statementsRead } from './readings';
import { clauseVerbsFor, forExample, NAMES_CONTENT, startsClause, startsSmall, verbsBefore } from './verbs';

/** "Overview of lockout": a heading for content, and not something anybody does. */
export const topicFramed = defineRule({
  id: 'objective/topic-framed',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'An objective says what people do and does not name a topic.',
  why: 'When L&D requests are framed as content topics rather than behavioral outcomes, partners build what is asked for, resulting in knowledge transfer but not performance change (source document, “Under-specified briefs”).',
  examples: {
    clean: [
      `
kind: brief
objectives:
  - id: inspect
    behavior: inspect the harness before each climb
  - id: report
    behavior: Report a near miss on the day it happens
`,
      `
kind: brief
language: sv
objectives:
  - id: overview
    behavior: Overview of lockout procedures
`,
      `
kind: brief
status: ready
objectives:
  - id: overview
    behavior: <an overview, and of what?>
  - id: later
  - id: blank
    behavior: " "
  - id: rules
    behavior: understand the rules
  - id: steam
    behavior: Steam milk without burning it
=== cafe.workspace.yaml
kind: workspace
vocabulary:
  allowed-verbs: [steam]
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
objectives:
  - id: overview
    behavior: Overview of lockout procedures
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This is a topic. Start with what people do at work. For example: “Explain lockout procedures”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: overview
    behavior: Explain lockout procedures
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - id: isolate
    behavior: "How to isolate stored energy"
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: This announces an explanation. Say the act itself: “Isolate stored energy”.
`,
        fixed: `
kind: brief
status: draft
objectives:
  - id: isolate
    behavior: "Isolate stored energy"
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - id: isolate
    behavior: Isolating stored energy
#             ^^^^^^^^^^^^^^^^^^^^^^^ info: This is a heading. Say the act itself: “Isolate stored energy”.
`,
        fixed: `
kind: brief
status: draft
objectives:
  - id: isolate
    behavior: Isolate stored energy
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Types of valves
#             ^^^^^^^^^^^^^^^ warning: This is a topic. Start with what people do at work. For example: “Explain types of valves”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain types of valves
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Forklift safety
#             ^^^^^^^^^^^^^^^ warning: This is a topic. Start with what people do at work. For example: “Apply forklift safety”.
    level: apply
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Apply forklift safety
    level: apply
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: The gates of the yard
#             ^^^^^^^^^^^^^^^^^^^^^ warning: This is a topic. Start with what people do at work. For example: “Use the gates of the yard”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Use the gates of the yard
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Primer on ladders
#             ^^^^^^^^^^^^^^^^^ warning: This is a topic. Start with what people do at work. For example: “Explain ladders”.
=== yard.workspace.yaml
kind: workspace
vocabulary:
  topic-words: [primer]
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain ladders
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: What lockout is
#             ^^^^^^^^^^^^^^^ warning: This says what is to be known. Say what people do with it at work. For example: “Explain what lockout is”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain what lockout is
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: When to call the engineer
#             ^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This says what is to be known. Say what people do with it at work. For example: “Decide when to call the engineer”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Decide when to call the engineer
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: What is lockout?
#             ^^^^^^^^^^^^^^^^ warning: This is a question. Say what people do at work once they know the answer. For example: “Explain what lockout is”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain what lockout is
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Where is the main valve?
#             ^^^^^^^^^^^^^^^^^^^^^^^^ warning: This is a question. Say what people do at work once they know the answer. For example: “Explain where the main valve is”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain where the main valve is
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Who is responsible for the lock?
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This is a question. Say what people do at work once they know the answer. For example: “Explain who is responsible for the lock”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain who is responsible for the lock
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: What happens after a spill?
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This is a question. Say what people do at work once they know the answer. For example: “Explain what happens after a spill”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain what happens after a spill
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Who does the check?
#             ^^^^^^^^^^^^^^^^^^^ warning: This is a question. Say what people do at work once they know the answer. For example: “explain …”, “apply …”.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: What is allowed on the ramp?
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This is a question. Say what people do at work once they know the answer. For example: “explain …”, “apply …”.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: How can a lock fail?
#             ^^^^^^^^^^^^^^^^^^^^ warning: This is a question. Say what people do at work once they know the answer. For example: “explain …”, “apply …”.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Which locks are red?
#             ^^^^^^^^^^^^^^^^^^^^ warning: This is a question. Say what people do at work once they know the answer. For example: “explain …”, “apply …”.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Is the pump safe?
#             ^^^^^^^^^^^^^^^^^ warning: This is a question. Say what people do at work once they know the answer. For example: “explain …”, “apply …”.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: why is a lock red
#             ^^^^^^^^^^^^^^^^^ warning: This says what is to be known. Say what people do with it at work. For example: “explain …”, “apply …”.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: How to skive leather
#             ^^^^^^^^^^^^^^^^^^^^ warning: This announces an explanation. Say what people do at work. For example: “Explain how to skive leather”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain how to skive leather
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Understanding the refund rule
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This is a heading. Start with what people do at work. For example: “Explain the refund rule”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain the refund rule
`,
      },
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: ship
    behavior: Orders ship late
#             ^^^^^^^^^^^^^^^^ hint: This reads like a topic. If it is one, start with what people do at work.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Milking machine
#             ^^^^^^^^^^^^^^^ warning: This is a heading. Start with what people do at work. For example: “Use milking machine”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Use milking machine
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Lifting technique
#             ^^^^^^^^^^^^^^^^^ warning: This is a heading. Start with what people do at work. For example: “Explain lifting technique”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain lifting technique
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Compressor basics
#             ^^^^^^^^^^^^^^^^^ warning: This is a topic. Start with what people do at work. For example: “Explain compressor basics”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Explain compressor basics
`,
      },
    ],
  },
  *check(_brief, context) {
    for (const statement of statementsRead('topic', context)) {
      const { document, behavior, reading } = statement;
      yield {
        at: spanOfWords(document, behavior.place.node, { start: reading.evidence.start, end: behavior.value.trimEnd().length }),
        message: `${whatItIs(statement)} ${whatToDo(statement)}`,
        ...softly(reading),
        fixes: () => mends(statement),
      };
    }
  },
});

/** A reading that is not sure says so. */
function whatItIs({ reading: { reason, tier } }: Statement): string {
  const sure = tier === 'warning';
  switch (reason) {
    case 'how-to':
      return sure ? l10n.t('This announces an explanation.') : l10n.t('This seems to announce an explanation.');
    case 'gerund-heading':
      return sure ? l10n.t('This is a heading.') : l10n.t('This reads like a heading.');
    case 'question':
      return sure ? l10n.t('This is a question.') : l10n.t('This reads like a question.');
    case 'wh-phrase':
      return sure ? l10n.t('This says what is to be known.') : l10n.t('This seems to say what is to be known.');
    default:
      return sure ? l10n.t('This is a topic.') : l10n.t('This reads like a topic.');
  }
}

function whatToDo(statement: Statement): string {
  const { reading: { reason, tier } } = statement;
  const direct = exampleOf(statement, actsIn(statement));
  if (direct !== undefined) return l10n.t('Say the act itself: “{0}”.', direct);
  // What may be a verb already needs no other one in front of it.
  if (reason === 'noun-phrase' && tier !== 'warning') return l10n.t('If it is one, start with what people do at work.');
  const example = forExample(statement, offersFor(statement));
  switch (reason) {
    case 'how-to':
      return `${l10n.t('Say what people do at work.')} ${example}`;
    case 'question':
      return `${l10n.t('Say what people do at work once they know the answer.')} ${example}`;
    case 'wh-phrase':
      return `${l10n.t('Say what people do with it at work.')} ${example}`;
    default:
      return `${l10n.t('Start with what people do at work.')} ${example}`;
  }
}

/** The act itself where the statement holds it; else verbs to choose from, which are put before what is left without the frame. */
function mends(statement: Statement): readonly Fix[] {
  const direct = mendsBy(statement, actsIn(statement));
  return direct.length > 0 ? direct : mendsBy(statement, offersFor(statement));
}

function offersFor(statement: Statement): readonly Offer[] {
  const { language, reading: { reason, evidence, direct } } = statement;
  if (language !== 'en') return [];
  switch (reason) {
    case 'question':
    case 'wh-phrase':
    case 'how-to':
      return clauses(statement);
    case 'gerund-heading':
      // "Understanding" cannot be seen and goes; "lifting" is what the technique is for.
      return startingWith(statement, { start: evidence.start, end: direct ? evidence.start : evidence.end });
    default:
      return startingWith(statement, { start: evidence.start, end: behindFrame(statement) });
  }
}

/** Verbs in the place of some words, or in front of all of them. */
function startingWith(statement: Statement, { start, end }: Stretch): readonly Offer[] {
  const { value } = statement.behavior;
  const from = end > start ? behind(value, end) : start;
  return verbsBefore(statement, value.slice(from)).map((verb) => offer(statement, capitalLike(value.slice(start), verb), { start, end: from }));
}

/** "What lockout is" → "Explain what lockout is"; "What is lockout?" → the same. Questions of other forms would need other words. */
function clauses(statement: Statement): readonly Offer[] {
  const { behavior: { value }, reading: { evidence: { start } } } = statement;
  const rest = value.slice(start).trimEnd();
  const order = startsClause(rest) ? orderOf(rest) : undefined;
  if (!order) return [];
  const end = start + rest.length;
  const mark = /\s*\?*$/.exec(rest)?.[0].length ?? 0;
  const moved = order.swapped ? [{ start: start + order.swapped.start, end: start + order.swapped.end, text: '' }] : [];
  const closed = order.swapped || mark > 0 ? [{ start: end - mark, end, text: order.swapped?.text ?? '' }] : [];
  return clauseVerbsFor(statement, rest).map((verb) => offer(statement, capitalLike(rest, verb), { start, end: start }, [...moved, ...closed]));
}

/** Whether a question can go behind a verb: as it is, or with its "is" at the end. Undefined when it would need other words. */
function orderOf(question: string): { readonly swapped?: Rewording } | undefined {
  const copula = /^(what|where|who)(\s+(?:is|are))\s+([^?,;]+?)\s*\?*$/i.exec(question);
  const [, word = '', verb = '', subject = ''] = copula ?? [];
  const isOne = !/\s/.test(subject) ? word.toLowerCase() !== 'who' : /^(?:the|an?|our|your|their|its|this|that)\s+(?:\S+\s+){0,4}\S+$/i.test(subject);
  if (copula && isOne) return { swapped: { start: word.length, end: word.length + verb.length, text: verb } };
  if (/^who\s+(?!do\b|does\b|did\b)/i.test(question)) return {};
  return (question.endsWith('?') ? INVERTED_SOON : INVERTED).test(question) ? undefined : {};
}

const AUXILIARY = '(?:is|are|was|were|do|does|did|can|could|should|must|will|would|may|might|has|have)\\b';
const INVERTED = new RegExp(`^\\S+\\s+${AUXILIARY}`, 'i');
const INVERTED_SOON = new RegExp(`^\\S+\\s+(?:\\S+\\s+){0,3}?${AUXILIARY}`, 'i');

/** A verb in the place of some words, and the first letter behind it small unless it may be a name's. */
function offer(statement: Statement, verb: string, { start, end }: Stretch, more: readonly Rewording[] = []): Offer {
  const { value } = statement.behavior;
  const next = value[end] ?? '';
  const smaller = next !== next.toLowerCase() && startsSmall(statement, value.slice(end));
  return { title: l10n.t('Start with “{0} …”', verb), rewordings: [{ start, end: smaller ? end + 1 : end, text: `${verb} ${smaller ? next.toLowerCase() : ''}` }, ...more] };
}

/** "Overview of" says nothing but that a topic follows, and goes; "types of" says which part of it, and stays. */
function behindFrame({ behavior: { value }, reading: { reason, evidence } }: Statement): number {
  if (reason === 'noun-phrase') return evidence.start;
  const frame = value.slice(evidence.start, evidence.end);
  const preposition = reason === 'own-topic-word' ? (/^\s+(?:to|of|in|for|on|about)\b/i.exec(value.slice(evidence.end))?.[0].length ?? 0) : 0;
  return reason === 'own-topic-word' || NAMES_CONTENT.test(frame) ? evidence.end + preposition : evidence.start;
}
