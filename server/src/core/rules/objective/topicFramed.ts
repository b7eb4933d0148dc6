import * as l10n from '@vscode/l10n';
import { offsetsOf, replace } from '../../edit';
import { itemsOf, said } from '../../located';
import { EVERYDAY_VERBS, VERBS_BY_LEVEL, type Level } from '../../objectives/levels';
import { baseOfGerund, readStatement, type Reading } from '../../objectives/reading';
import { isOpen } from '../../open';
import { defineRule, type Fix } from '../../rule';
import { isEnglish } from '../wording';
import { capitalLike } from './capital';

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
language: de-DE
objectives:
  - id: ueberblick
    behavior: Überblick über die Freischaltung
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
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: This is a topic. Start with what the person does: “inspect …”, “decide …”, “tell …”.
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
#              ^^^^^^^^^^^^^^^^^^^^^^^^^^^^ info: This is a topic. Start with what the person does: “inspect …”, “decide …”, “tell …”.
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
#             ^^^^^^^^^^^^^^^^^^^^^^^ info: This is a topic. Start with what the person does: “inspect …”, “decide …”, “tell …”.
`,
        fixed: `
kind: brief
status: draft
objectives:
  - id: isolate
    behavior: Isolate stored energy
`,
      },
    ],
  },
  *check(brief, { document, settings }) {
    if (!isEnglish(document)) return;
    for (const { behavior, level } of itemsOf(brief.objectives)) {
      if (!behavior || said(behavior) === undefined || isOpen(behavior.value)) continue;
      const { node } = behavior.place;
      const reading = readStatement(behavior.value, settings.vocabulary);
      if (reading.framing !== 'topic') continue;
      const offsets = node.type === 'scalar' ? offsetsOf(document, node) : undefined;
      const start = offsets?.[0] ?? node.span.start;
      yield {
        at: { start, end: offsets ? (offsets.at(-1) ?? start) + 1 : node.span.end },
        message: l10n.t('This is a topic. Start with what the person does: “inspect …”, “decide …”, “tell …”.'),
        fixes: () => (offsets ? mends(behavior.value, reading, offsets, level?.value) : []),
      };
    }
  },
});

/** The words before the verb go, or give way to a verb the author picks; the rest of the text is left as it is. */
function mends(text: string, reading: Reading, offsets: readonly number[], level: Level | undefined): Fix[] {
  const start = offsets[reading.start] ?? 0;
  const upTo = (index: number): number => offsets[index] ?? (offsets.at(-1) ?? 0) + 1;
  const rest = (index: number): number => index + (/^\s*/.exec(text.slice(index))?.[0].length ?? 0);
  if (reading.reason === 'how-to') {
    const from = rest(reading.end);
    const verb = /^\S+/.exec(text.slice(from))?.[0] ?? '';
    const direct = capitalLike(text.slice(reading.start), verb);
    return [{ title: l10n.t('Say it directly: “{0} …”', direct), edits: [replace({ start, end: upTo(from + verb.length) }, direct)], preferred: true }];
  }
  const gerund = reading.reason === 'gerund-heading' ? baseOfGerund(text.slice(reading.start, reading.end)) : undefined;
  if (gerund) {
    const verb = capitalLike(text.slice(reading.start), gerund);
    return [{ title: l10n.t('Say it directly: “{0} …”', verb), edits: [replace({ start, end: upTo(reading.end) }, verb)], preferred: true }];
  }
  const drops = reading.reason === 'topic-word' && text.slice(rest(reading.end)).length > 0;
  const end = drops ? upTo(rest(reading.end)) : start;
  const verbs = level ? VERBS_BY_LEVEL[level] : EVERYDAY_VERBS;
  return verbs.map((verb) => {
    const word = capitalLike(text.slice(reading.start), verb);
    return { title: l10n.t('Start with “{0} …”', word), edits: [replace({ start, end }, `${word} `)] };
  });
}
