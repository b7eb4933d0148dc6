import * as l10n from '@vscode/l10n';
import { offsetsOf, replace } from '../../edit';
import { itemsOf, said } from '../../located';
import { EVERYDAY_VERBS, VERBS_BY_LEVEL } from '../../objectives/levels';
import { readStatement, type Reading } from '../../objectives/reading';
import { OBSERVABLE_VERBS } from '../../objectives/verbs';
import { isOpen } from '../../open';
import { defineRule, type Fix } from '../../rule';
import type { Span } from '../../tree';
import { isEnglish } from '../wording';
import { capitalLike } from './capital';

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
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ warning: “demonstrate an understanding of” cannot be seen. What will people do at work that shows it? For example: judge, decide on, justify.
    level: evaluate
`,
      },
    ],
  },
  *check(brief, { document, settings }) {
    if (!isEnglish(document)) return;
    for (const { behavior, level } of itemsOf(brief.objectives)) {
      const text = said(behavior);
      if (!behavior || text === undefined || isOpen(text)) continue;
      const reading = readStatement(behavior.value, settings.vocabulary);
      if (reading.framing !== 'unmeasurable') continue;
      const { node } = behavior.place;
      const offsets = node.type === 'scalar' ? offsetsOf(document, node) : undefined;
      const span: Span = offsets ? { start: offsets[reading.start] ?? node.span.start, end: (offsets[reading.end - 1] ?? node.span.end - 1) + 1 } : node.span;
      const direct = directVerb(behavior.value, reading);
      const verbs = level ? VERBS_BY_LEVEL[level.value] : EVERYDAY_VERBS;
      const words = behavior.value.slice(reading.start, reading.end);
      yield {
        at: span,
        message: direct
          ? l10n.t('“{0}” cannot be seen. What will people do at work that shows it? Say it directly: “{1} …”.', words, direct)
          : l10n.t('“{0}” cannot be seen. What will people do at work that shows it? For example: {1}.', words, verbs.slice(0, 3).join(', ')),
        fixes: () => (offsets ? [...directFix(span, offsets, behavior.value, reading, direct), ...verbFixes(span, words, verbs, direct === undefined)] : []),
      };
    }
  },
});

/** "Know how to isolate …" holds its own answer: "isolate". */
function directVerb(text: string, { end }: Reading): string | undefined {
  const next = /^(?:\s+how to)?\s+([a-z-]+)/i.exec(text.slice(end))?.[1]?.toLowerCase();
  const framed = /\bhow to$/i.test(text.slice(0, end)) || /^\s+how to\s/i.test(text.slice(end));
  return framed && next && OBSERVABLE_VERBS.has(next) ? next : undefined;
}

function directFix(span: Span, offsets: readonly number[], text: string, reading: Reading, direct: string | undefined): Fix[] {
  if (!direct) return [];
  const at = text.toLowerCase().indexOf(direct, reading.end);
  const upTo = offsets[at + direct.length - 1];
  if (upTo === undefined) return [];
  const verb = capitalLike(text.slice(reading.start), direct);
  return [{ title: l10n.t('Say it directly: “{0} …”', verb), edits: [replace({ start: span.start, end: upTo + 1 }, verb)], preferred: true }];
}

const verbFixes = (span: Span, words: string, verbs: readonly string[], first: boolean): Fix[] =>
  verbs.map((verb, index) => ({
    title: l10n.t('Replace “{0}” with “{1}”', words, capitalLike(words, verb)),
    edits: [replace(span, capitalLike(words, verb))],
    ...(first && index === 0 ? { preferred: true } : {}),
  }));
