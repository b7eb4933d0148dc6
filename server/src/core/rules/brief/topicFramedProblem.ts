import * as l10n from '@vscode/l10n';
import { replace } from '../../edit';
import type { Document } from '../../document';
import { said, type LocatedValue } from '../../located';
import { contentRequestIn } from '../../objectives/contentRequest';
import { isOpen } from '../../open';
import { defineRule, type Fix } from '../../rule';
import type { Vocabulary } from '../../settings';
import { mend } from '../mend';
import { isEnglish } from '../wording';
import { spanOfWords } from '../words';

/** "We need a training on …": the request as it came in, and not yet the problem behind it. */
export const topicFramedProblem = defineRule({
  id: 'brief/topic-framed-problem',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'The problem statement tells what people do and does not ask for content.',
  why: 'When internal stakeholders frame requests as content topics rather than behavioral outcomes, the resulting programs address knowledge transfer but not performance change (source document, “Under-specified briefs”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
performance-problem:
  statement: Drivers skip the load check when the dock is busy; 7 of 20 tipped pallets in March followed such a start.
`,
      `
kind: brief
status: ready
performance-problem:
  statement: >-
    “We need a training on load limits”, the depot wrote. Drivers skip the load check when the dock is busy.
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Drivers must know the load limit, but they guess it from the size of the pallet.
`,
      `
kind: brief
status: ready
performance-problem:
  statement: We need a course on load limits. Today 7 of 20 drivers start without the load check.
`,
      `
kind: brief
language: de-DE
status: ready
performance-problem:
  statement: We need a training on load limits.
`,
      `
kind: brief
status: ready
performance-problem:
  statement: <what people do now>
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Security awareness is the name of a badge that 40 guards no longer wear at the gate.
=== depot.workspace.yaml
kind: workspace
vocabulary:
  allowed-phrases: [security awareness]
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Forklift accidents
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Drivers skip the load check when the dock is busy
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Guests complain
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Missed handovers
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Forklift safety in 3 depots
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Forklift safety. It is skipped.
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Forklift safety and load limits in all the depots
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Introduce the load plate
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Forklift safety is trained but skipped
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Forklift safety
=== depot.workspace.yaml
kind: workspace
vocabulary:
  allowed-phrases: [forklift safety]
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
performance-problem:
  statement: We need a training on load limits.
#            ^^^^^^^^^^^^^^^^^^ warning: This asks for content. Describe the behavior instead: who does what today, where, how often, and with what result?
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  statement: <who does what today in which situation and what it costs>. The request was “We need a training on load limits.”
`,
      },
      {
        text: `
kind: brief
status: draft
performance-problem:
  statement: >-
    The dock is busy. All drivers must
#                     ^^^^^^^^^^^^^^^^ info: This asks for content. Describe the behavior instead: who does what today, where, how often, and with what result?
    understand the load plate.
`,
        fixed: `
kind: brief
status: draft
performance-problem:
  statement: >-
    <who does what today in which situation and what it costs>. The request was “The dock is busy. All drivers must
    understand the load plate.”
`,
      },
      {
        text: `
kind: brief
status: draft
performance-problem:
  statement: "Lack of training on “load” limits"
#             ^^^^^^^^^^^^^^^^ info: This asks for content. Describe the behavior instead: who does what today, where, how often, and with what result?
`,
        fixed: `
kind: brief
status: draft
performance-problem:
  statement: "<who does what today in which situation and what it costs>. The request was “Lack of training on “load” limits”"
`,
      },
      {
        text: `
kind: brief
status: ready
performance-problem:
  statement: Forklift safety
#            ^^^^^^^^^^^^^^^ warning: This asks for content. Describe the behavior instead: who does what today, where, how often, and with what result?
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  statement: <who does what today in which situation and what it costs>. The request was “Forklift safety”
`,
      },
      {
        text: `
kind: brief
status: agreed
performance-problem:
  statement: How to use the scanner
#            ^^^^^^^^^^^^^^^^^^^^^^ warning: This asks for content. Describe the behavior instead: who does what today, where, how often, and with what result?
`,
        fixed: `
kind: brief
status: agreed
performance-problem:
  statement: <who does what today in which situation and what it costs>. The request was “How to use the scanner”
`,
      },
      {
        text: `
kind: brief
status: ready
performance-problem:
  statement: Understanding GDPR
#            ^^^^^^^^^^^^^^^^^^ warning: This asks for content. Describe the behavior instead: who does what today, where, how often, and with what result?
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  statement: <who does what today in which situation and what it costs>. The request was “Understanding GDPR”
`,
      },
      {
        text: `
kind: brief
status: ready
performance-problem:
  statement: Be aware of phishing
#            ^^^^^^^^^^^ warning: This asks for content. Describe the behavior instead: who does what today, where, how often, and with what result?
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  statement: <who does what today in which situation and what it costs>. The request was “Be aware of phishing”
`,
      },
      {
        text: `
kind: brief
status: ready
performance-problem:
  statement: This course covers the load plate.
#            ^^^^^^^^^^^^^^^^^^ warning: This asks for content. Describe the behavior instead: who does what today, where, how often, and with what result?
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  statement: <who does what today in which situation and what it costs>. The request was “This course covers the load plate.”
`,
      },
    ],
  },
  *check(brief, { document, settings: { vocabulary } }) {
    const statement = brief['performance-problem']?.statement;
    if (!statement || !said(statement) || isOpen(statement.value) || !isEnglish(document)) return;
    const request = contentRequestIn(statement.value, vocabulary);
    if (!request) return;
    yield {
      at: spanOfWords(document, statement.place.node, request),
      message: l10n.t('This asks for content. Describe the behavior instead: who does what today, where, how often, and with what result?'),
      fixes: () => frame(document, statement, vocabulary),
    };
  },
});

/** The behavior goes in front, and the request stays behind it as what it is: somebody's words. */
function frame(document: Document, { value, place }: LocatedValue<string>, vocabulary: Vocabulary): readonly Fix[] {
  const [before, after] = [`${l10n.t('<who does what today in which situation and what it costs>. The request was')} “`, '”'];
  const text = value.trimEnd();
  // A text that is quoted already would end its quotation early.
  if (contentRequestIn(before + text + after, vocabulary)) return [];
  const { start, end } = spanOfWords(document, place.node, { start: 0, end: text.length });
  if (start === place.node.span.start && document.source[start] !== text[0]) return [];
  const title = l10n.t('Put a frame for the behavior in front and keep the request as a quotation');
  return mend(title, [replace({ start, end: start }, before), replace({ start: end, end }, after)], { preferred: true });
}
