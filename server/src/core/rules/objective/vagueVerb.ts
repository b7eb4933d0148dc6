import * as l10n from '@vscode/l10n';
import type { Stretch } from '../../objectives/phrases';
import { defineRule, type Fix } from '../../rule';
import { short, spanOfWords } from '../words';
import { capitalLike } from './capital';
import { clauseVerbsFor, directly, reword, softly, startsClause, type Statement, statementsRead, verbsFor } from './readings';

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
#             ^^^^^^^^^^ warning: “understand” cannot be seen. What will people do at work that shows it? For example: explain, apply, carry out.
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
#             ^^^^^^^^^^^ info: “Know how to” cannot be seen. What will people do at work that shows it? Say it directly: “isolate …”.
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
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: “demonstrate an understanding of” leaves open how they show it. What will people do at work? For example: judge, decide on, justify.
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
#             ^^^^^^^^^^^^^^^^^^ warning: “Basic knowledge of” is in people’s heads, and cannot be seen. What do they do at work with it? For example: explain, apply, carry out.
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
#             ^^^^^^^^^^^ warning: “be aware of” has no end that one could check. What will people do at work that they do not do today? For example: explain, apply, carry out.
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
#             ^^^^^^^^^^^^^ warning: “be aware that” has no end that one could check. What will people do at work that they do not do today? For example: explain, apply, carry out.
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
#             ^^^^^^^^^^^^^^^^^^^^ warning: “become familiar with” has no end that one could check. What will people do at work that they do not do today? For example: explain, apply, carry out.
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
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: “Improve communication skills” has no end that one could check. What will people do at work that they do not do today? For example: explain, apply, carry out.
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: learn how to skive leather
#             ^^^^^^^^^^^^ warning: “learn how to” cannot be seen. What will people do at work that shows it? For example: explain, apply, carry out.
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
#             ^^^^^^^^ warning: “learn to” cannot be seen. What will people do at work that shows it? For example: explain, apply, carry out.
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
#                                               ^^^^^^^^^^ warning: “understand” cannot be seen. What will people do at work that shows it? For example: explain, apply, carry out.
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
#             ^^^^^^ warning: “handle” is a vague verb in this workspace. What will people do at work that shows it? For example: explain, apply, carry out.
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
#             ^^^^^^^ warning: “explain” tells about the work. This workspace asks for the work itself: what will people do?
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
#             ^^^^^^^ hint: “respect” cannot be seen. What will people do at work that shows it? For example: explain, apply, carry out.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: explain the waiting line
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Know when to call the engineer
#             ^^^^ warning: “Know” cannot be seen. What will people do at work that shows it? For example: apply, carry out, decide on.
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
  const { behavior: { value }, reading: { reason, evidence, direct } } = statement;
  const words = short(value.slice(evidence.start, evidence.end), 40);
  const verbs = verbsFor(statement).slice(0, 3).join(', ');
  switch (reason) {
    case 'knowledge-nominal':
      return l10n.t('“{0}” is in people’s heads, and cannot be seen. What do they do at work with it? For example: {1}.', words, verbs);
    case 'demonstrate-understanding':
      return l10n.t('“{0}” leaves open how they show it. What will people do at work? For example: {1}.', words, verbs);
    case 'vague-growth':
      return l10n.t('“{0}” has no end that one could check. What will people do at work that they do not do today? For example: {1}.', words, verbs);
    case 'own-vague-verb':
      return l10n.t('“{0}” is a vague verb in this workspace. What will people do at work that shows it? For example: {1}.', words, verbs);
    case 'not-performed':
      return l10n.t('“{0}” tells about the work. This workspace asks for the work itself: what will people do?', words);
    default:
      return direct
        ? l10n.t('“{0}” cannot be seen. What will people do at work that shows it? Say it directly: “{1} …”.', words, direct.verb)
        : l10n.t('“{0}” cannot be seen. What will people do at work that shows it? For example: {1}.', words, verbs);
  }
}

/** The act that the statement holds, and verbs in the place of what cannot be seen. */
function mends(statement: Statement): readonly Fix[] {
  const direct = directly(statement);
  if (statement.language !== 'en') return direct;
  const replaced = replacements(statement);
  return direct.length > 0 ? [...direct, ...replaced] : replaced.map((fix, index) => (index === 0 ? { ...fix, preferred: true } : fix));
}

function replacements(statement: Statement): readonly Fix[] {
  const { behavior: { value }, reading: { evidence } } = statement;
  const { start, end } = withoutClause(value, evidence);
  const words = value.slice(start, end);
  const rest = value.slice(end);
  if (!/^\s+\S/.test(rest)) return [];
  const toDo = /\s+to$/i.test(words) && !/\bhow\s+to$/i.test(words);
  const verbs = toDo || startsClause(rest) ? clauseVerbsFor(statement, toDo ? '' : rest) : verbsFor(statement);
  return verbs.flatMap((verb) => {
    const better = `${capitalLike(words, verb)}${toDo ? ' how to' : ''}`;
    return reword(statement, l10n.t('Replace “{0}” with “{1}”', short(words), better), [{ start, end, text: better }]);
  });
}

/** "Learn how to skive leather" → "explain how to skive leather": what starts another sentence stays. */
function withoutClause(text: string, { start, end }: Stretch): Stretch {
  const clause = /\s+(?:how\s+to|how|that|around\s+how)$/i.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start, end: end - clause };
}
