import * as l10n from '@vscode/l10n';
import { defineRule, type Fix } from '../../rule';
import { short } from '../short';
import { spanOfWords } from '../words';
import { actsIn } from './acts';
import { capitalLike } from './capital';
import { exampleOf, mendsBy, type Offer, softly, type Statement, statementsRead } from './readings';
import { forExample, placeIn } from './verbs';

/** "Understand", "know", "be aware of": nobody can see it happen, so nobody can tell whether the learning worked. */
export const vagueVerb = defineRule({
  id: 'objective/vague-verb',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'An objective starts with a verb one could see or hear.',
  why: 'Requests framed as content topics rather than behavioral outcomes produce knowledge transfer but not performance change (source document, “Under-specified briefs”). Mager and Quality Matters 2.1 ask authors to avoid “understand”, “know” and “appreciate”.',
  examples: {
    clean: [
      `
kind: brief
objectives:
  - id: isolate
    behavior: isolate, lock and try each energy source before reaching in
`,
      `
kind: brief
objectives:
  - id: explain
    behavior: explain the refund rule to a guest
  - id: rules
    behavior: <understand the rules>
  - id: overview
    behavior: Overview of the rules
`,
      `
kind: brief
language: sv
objectives:
  - id: rules
    behavior: understand the rules
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
objectives:
  - id: know-rules
    behavior: understand the safety rules
#             ^^^^^^^^^^ warning: “understand” cannot be seen. What will people do at work that shows it? For example: “explain the safety rules”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: know-rules
    behavior: explain the safety rules
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - id: isolate
    behavior: Know how to isolate stored energy
#             ^^^^^^^^^^^ info: “Know how to” cannot be seen. What will people do at work that shows it? Say it directly: “Isolate stored energy”.
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
status: agreed
objectives:
  - id: judge
    behavior: demonstrate an understanding of lockout
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: “demonstrate an understanding of” leaves open how people show it. What will they do at work? For example: “judge lockout”.
    level: evaluate
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: judge
    behavior: judge lockout
    level: evaluate
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Basic knowledge of the refund rule
#             ^^^^^^^^^^^^^^^^^^ warning: “Basic knowledge of” is in people’s heads, and cannot be seen. What will they do at work with it? For example: “Explain the refund rule”.
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
status: ready
objectives:
  - id: one
    behavior: be aware of phishing
#             ^^^^^^^^^^^ warning: “be aware of” leaves open how far people should get. What will they do at work that they do not do today? For example: “explain phishing”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: explain phishing
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: be aware that phones are recorded
#             ^^^^^^^^^^^^^ warning: “be aware that” leaves open how far people should get. What will they do at work that they do not do today? For example: “explain that phones are recorded”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: explain that phones are recorded
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: become familiar with how the pump starts
#             ^^^^^^^^^^^^^^^^^^^^ warning: “become familiar with” leaves open how far people should get. What will they do at work that they do not do today? For example: “explain how the pump starts”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: explain how the pump starts
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Improve communication skills
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: “Improve communication skills” leaves open how far people should get. What will they do at work that they do not do today? For example: “explain …”, “apply …”.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: learn how to skive leather
#             ^^^^^^^^^^^^ warning: “learn how to” cannot be seen. What will people do at work that shows it? For example: “explain how to skive leather”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: explain how to skive leather
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: learn to skive leather
#             ^^^^^^^^ warning: “learn to” cannot be seen. What will people do at work that shows it? For example: “explain how to skive leather”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: explain how to skive leather
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: By the end of the course you will understand the refund rule
#                                               ^^^^^^^^^^ warning: “understand” cannot be seen. What will people do at work that shows it? For example: “explain the refund rule”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: By the end of the course you will explain the refund rule
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: handle the returned goods
#             ^^^^^^ warning: “handle” is a vague verb in this workspace. What will people do at work that shows it? For example: “explain the returned goods”.
=== shop.workspace.yaml
kind: workspace
vocabulary:
  vague-verbs: [handle]
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: explain the returned goods
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: explain the refund rule
#             ^^^^^^^ warning: “explain” tells about the work. This workspace asks for the work itself: what will people do? For example: “apply the refund rule”.
=== shop.workspace.yaml
kind: workspace
objective-profile: mager-strict
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: apply the refund rule
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: respect the waiting line
#             ^^^^^^^ hint: “respect” can hardly be seen. What will people do at work that shows it? For example: “uphold the waiting line”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: uphold the waiting line
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Know when to call the engineer
#             ^^^^ warning: “Know” cannot be seen. What will people do at work that shows it? For example: “Decide when to call the engineer”.
=== shop.workspace.yaml
kind: workspace
objective-profile: mager-strict
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
    behavior: Understand the compressor
#             ^^^^^^^^^^ warning: “Understand” cannot be seen. What will people do at work that shows it? For example: “Use the compressor”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Use the compressor
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Appreciate the guest's privacy
#             ^^^^^^^^^^ warning: “Appreciate” cannot be seen. What will people do at work that shows it? For example: “Uphold the guest's privacy”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Uphold the guest's privacy
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Understand the mainplate
#             ^^^^^^^^^^ warning: “Understand” cannot be seen. What will people do at work that shows it? For example: “Use the mainplate”.
  - id: two
    behavior: Oil the pivots
  - id: three
    behavior: Clean the case
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Use the mainplate
  - id: two
    behavior: Oil the pivots
  - id: three
    behavior: Clean the case
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Be confident in lifting a patient
#             ^^^^^^^^^^^^^^^ warning: “Be confident in” leaves open how far people should get. What will they do at work that they do not do today? Say it directly: “Lift a patient”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Lift a patient
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Be committed to the safety rules
#             ^^^^^^^^^^^^ warning: “Be committed” leaves open how far people should get. What will they do at work that they do not do today? For example: “Uphold the safety rules”.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Uphold the safety rules
`,
      },
    ],
  },
  *check(_brief, context) {
    for (const statement of statementsRead('unmeasurable', context)) {
      const { document, behavior, reading } = statement;
      yield {
        at: spanOfWords(document, behavior.place.node, reading.evidence),
        message: messageFor(statement),
        ...softly(reading),
        fixes: () => mends(statement),
      };
    }
  },
});

function messageFor(statement: Statement): string {
  const { behavior: { value }, reading: { evidence } } = statement;
  const direct = exampleOf(statement, actsIn(statement));
  const example = direct === undefined ? forExample(statement, replacements(statement)) : l10n.t('Say it directly: “{0}”.', direct);
  return `${questionFor(statement, short(value.slice(evidence.start, evidence.end), 32))} ${example}`;
}

/** A reading that is not sure says so. */
function questionFor({ reading: { reason, tier } }: Statement, words: string): string {
  switch (reason) {
    case 'knowledge-nominal':
      return l10n.t('“{0}” is in people’s heads, and cannot be seen. What will they do at work with it?', words);
    case 'demonstrate-understanding':
      return l10n.t('“{0}” leaves open how people show it. What will they do at work?', words);
    case 'vague-growth':
      return l10n.t('“{0}” leaves open how far people should get. What will they do at work that they do not do today?', words);
    case 'own-vague-verb':
      return l10n.t('“{0}” is a vague verb in this workspace. What will people do at work that shows it?', words);
    case 'not-performed':
      return l10n.t('“{0}” tells about the work. This workspace asks for the work itself: what will people do?', words);
    default:
      return tier === 'warning'
        ? l10n.t('“{0}” cannot be seen. What will people do at work that shows it?', words)
        : l10n.t('“{0}” can hardly be seen. What will people do at work that shows it?', words);
  }
}

/** The act that the statement holds, and verbs in the place of what cannot be seen. */
function mends(statement: Statement): readonly Fix[] {
  const direct = mendsBy(statement, actsIn(statement));
  const replaced = mendsBy(statement, replacements(statement));
  return direct.length > 0 ? [...direct, ...replaced] : replaced.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}

function replacements(statement: Statement): readonly Offer[] {
  const { behavior: { value }, language } = statement;
  if (language !== 'en') return [];
  const { start, end, verbs } = placeIn(statement, actsIn(statement).length > 0);
  const words = value.slice(start, end);
  if (!/^\s+\S/.test(value.slice(end))) return [];
  return verbs.map((verb) => {
    const better = capitalLike(words, verb);
    return { title: l10n.t('Replace “{0}” with “{1}”', short(words), better), rewordings: [{ start, end, text: better }] };
  });
}
