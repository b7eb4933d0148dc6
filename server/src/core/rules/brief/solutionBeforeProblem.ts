import * as l10n from '@vscode/l10n';
import { columnOf, replace, type TextEdit } from '../../edit';
import type { Document } from '../../document';
import { itemsOf, type Located } from '../../located';
import { defineRule, type Fix } from '../../rule';
import type { Brief } from '../../schema/types';
import { entryOf } from '../../tree';
import { mend } from '../mend';
import { lacks } from '../missing';
import { newObjective } from '../objective/skeleton';
import { lacksProblem, problemEdits, PROBLEM_PARTS } from './problem';

/** Two modules and a video, and nobody has said what they are for. */
export const solutionBeforeProblem = defineRule({
  id: 'brief/solution-before-problem',
  kinds: ['brief'],
  reads: ['family'],
  tier: 2,
  severity: ['info', 'warning', 'warning'],
  summary: 'The problem and the objectives are written before the formats are chosen.',
  why: 'Partners are genuine collaborators in solving business problems rather than factories for producing pre-specified outputs (source document, “What separates strategic partnerships from vendor transactions”). Asking a vendor “to build a course” is the narrow framing its introduction warns of.',
  examples: {
    clean: [
      `
kind: brief
status: ready
performance-problem:
  statement: Tellers skip the second signature.
objectives:
  - id: sign
deliverables:
  - id: module
`,
      `
kind: brief
status: ready
deliverables: []
`,
      `
kind: brief
status: ready
performance-problem: Tellers skip the second signature.
objectives: [Ask for the second signature]
deliverables:
  - id: module
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: draft
deliverables: # as sold
#^^^^^^^^^^^ info: The format is chosen before the problem is described. Fill in the problem and the objectives, and let the partner propose the format.
  - id: module
    title: A module of 20 minutes
`,
        fixed: `
kind: brief
status: draft
performance-problem:
  # Who does what, or fails to do what, that you could film?
  # In which situation does it happen, and how often?
  # What does it cost in injuries, money, time or trust, and how do you know?
  # What would people do instead if the problem were solved?
  statement: <what people do now and where and how often and what it costs>
  current: <what people do today as a camera would see it>
  desired: <what the same people should do as a camera would see it>
  evidence: [<a source that shows the problem>]
objectives:
  - id: main-behavior
    # What would you see or hear them do?
    # Which verb would a supervisor use?
    behavior: <what the person does at work that one could see or hear>
    supports: [<which measure it moves>]
deliverables: # as sold
  - id: module
    title: A module of 20 minutes
`,
      },
      {
        text: `
kind: brief
status: agreed
performance-problem:
  statement: Tellers skip the second signature.
deliverables:
#^^^^^^^^^^^ warning: The format is chosen before anybody says what people will do. Fill in the objectives, and let the partner propose the format.
  - id: module
measurement:
  measures:
    - id: second-signatures
      level: behavior
`,
        fixed: `
kind: brief
status: agreed
performance-problem:
  statement: Tellers skip the second signature.
objectives:
  - id: main-behavior
    # What would you see or hear them do?
    # Which verb would a supervisor use?
    behavior: <what the person does at work that one could see or hear>
    supports: [second-signatures]
deliverables:
  - id: module
measurement:
  measures:
    - id: second-signatures
      level: behavior
`,
      },
      {
        text: `
kind: brief
status: ready
performance-problem:
  current: Tellers hand the slip on.
objectives:
  - id: sign
deliverables:
#^^^^^^^^^^^ warning: The format is chosen before the problem is described. Fill in the problem, and let the partner propose the format.
- id: module

- id: video # for the lobby
# end
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  current: Tellers hand the slip on.
  statement: <what people do now and where and how often and what it costs>
  desired: <what the same people should do as a camera would see it>
  evidence: [<a source that shows the problem>]
objectives:
  - id: sign
deliverables:
- id: module

- id: video # for the lobby
# end
`,
      },
    ],
  },
  *check(brief, { document, workspace, stage }) {
    const { deliverables, objectives } = brief;
    if (!deliverables || itemsOf(deliverables).length === 0) return;
    const noProblem = lacksProblem(document, brief);
    const noObjectives = lacks(document.root, 'objectives', objectives);
    if (!noProblem && !noObjectives) return;
    yield {
      at: deliverables.place,
      message: messageFor(noProblem, noObjectives),
      fixes: () => {
        // From the agreement on, and once a spec answers the request, the deliverables are a promise.
        const isPromised = stage === 'agreed' || workspace.deliverablesOf(brief.id?.value).length > 0;
        return [...fillIn(document, brief, noProblem, noObjectives), ...(isPromised ? [] : mend(l10n.t('Move the deliverables to “notes” until the partner proposes'), notesEdits(document)))];
      },
    };
  },
});

function messageFor(noProblem: boolean, noObjectives: boolean): string {
  if (noProblem && noObjectives) return l10n.t('The format is chosen before the problem is described. Fill in the problem and the objectives, and let the partner propose the format.');
  return noProblem
    ? l10n.t('The format is chosen before the problem is described. Fill in the problem, and let the partner propose the format.')
    : l10n.t('The format is chosen before anybody says what people will do. Fill in the objectives, and let the partner propose the format.');
}

function fillIn(document: Document, brief: Located<Brief>, noProblem: boolean, noObjectives: boolean): readonly Fix[] {
  const title = noProblem && noObjectives ? l10n.t('Add the problem and an objective to fill in') : noProblem ? l10n.t('Add the problem to fill in') : l10n.t('Add an objective to fill in');
  return mend(title, [...(noProblem ? problemEdits(document, brief, PROBLEM_PARTS) : []), ...(noObjectives ? [newObjective(document, brief)] : [])], { preferred: true });
}

/** The list becomes a text where it stands, line by line as it was written. */
function notesEdits(document: Document): readonly (TextEdit | undefined)[] {
  const { root, lines, source } = document;
  const entry = entryOf(root, 'deliverables');
  if (entry?.value.type !== 'list' || entry.value.flow || entryOf(root, 'notes')) return [undefined];
  const { key, value } = entry;
  const margin = columnOf(document, key.span.start) + 2;
  const first = lines.at(value.span.start).line;
  const last = lines.at(value.span.end).line;
  const heading = lines.span(first).start;
  // A list may stand as far left as its key; a text may not.
  const missing = ' '.repeat(Math.max(0, margin - columnOf(document, value.span.start)));
  const eol = source.includes('\r\n') ? '\r\n' : '\n';
  const filled = Array.from({ length: last - first + 1 }, (_, index) => lines.span(first + index)).filter(({ start, end }) => source.slice(start, end).trim() !== '');
  return [
    replace(key.span, 'notes'),
    replace({ start: key.span.end + 1, end: key.span.end + 1 }, ' |'),
    replace({ start: heading, end: heading }, `${' '.repeat(margin)}${l10n.t('Deliverables asked for, until the partner proposes:')}${eol}`),
    ...(missing ? filled.map(({ start }) => replace({ start, end: start }, missing)) : []),
  ];
}
