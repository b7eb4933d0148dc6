import * as l10n from '@vscode/l10n';
import { itemsOf, type Located } from '../../located';
import type { Part } from '../../objectives/framing';
import type { Stretch } from '../../objectives/phrases';
import { readingsOf, type ObjectiveReading } from '../../objectivesOf';
import { defineRule, type Fix } from '../../rule';
import type { Brief } from '../../schema/types';
import { spanOfWords } from '../words';
import { capitalLike } from './capital';
import { behind, reword, type Statement } from './readings';

/** "By the end of this course learners will be able to …", before every one of them. */
export const redundantStem = defineRule({
  id: 'objective/redundant-stem',
  kinds: ['brief'],
  reads: ['file'],
  tier: 3,
  severity: 'hint',
  summary: 'An objective starts with what people do.',
  why: 'A well-specified brief connects learning objectives to performance outcomes (source document, FAQ on quality). What is the same in front of every objective hides where they differ; who learns and until when have places of their own in a brief.',
  examples: {
    clean: [
      `
kind: brief
status: ready
objectives:
  - id: isolate
    behavior: isolate the line before reaching in
  - id: to
    behavior: To isolate the line
  - id: never
    behavior: Technicians will not reach into the press
  - id: dont
    behavior: Technicians don't reach into the press
  - id: who
    behavior: Technicians isolate the line
  - id: rules
    behavior: By the end of this course learners will understand the rules
  - id: fitters
    behavior: Fitters will be able to isolate the line
  - id: later
    behavior: <be able to isolate the line>
audiences:
  - id: fitters
    role: fitter
  - id: drivers
    role: driver
`,
      `
kind: brief
language: sv
objectives:
  - id: isolate
    behavior: Learners will be able to isolate the line
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: By the end of this course, learners will be able to isolate the line
#             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ hint: Every objective is about what people can do afterwards, so these words say nothing new. Start with the verb.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Isolate the line
`,
      },
      {
        text: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: "be able to isolate the line"
#              ^^^^^^^^^^ hint: Every objective is about what people can do afterwards, so these words say nothing new. Start with the verb.
`,
        fixed: `
kind: brief
status: draft
objectives:
  - id: one
    behavior: "isolate the line"
`,
      },
      {
        text: `
kind: brief
status: agreed
objectives:
  - id: one
    behavior: Given a plan, learners can isolate the line
#                           ^^^^^^^^^^^^ hint: Every objective is about what people can do afterwards, so these words say nothing new. Start with the verb.
`,
        fixed: `
kind: brief
status: agreed
objectives:
  - id: one
    behavior: Given a plan, isolate the line
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: By the end of the course, given a plan, you will isolate the line
#             ^^^^^^^^^^^^^^^^^^^^^^^^ hint: Every objective is about what people can do afterwards, so these words say nothing new. Start with the verb.
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Given a plan, isolate the line
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Fitters will be able to isolate the line
#             ^^^^^^^^^^^^^^^^^^^^^^^ hint: Every objective is about what people can do afterwards, so these words say nothing new. Start with the verb.
audiences:
  - id: fitters
    role: fitter
`,
        fixed: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Isolate the line
audiences:
  - id: fitters
    role: fitter
`,
      },
      {
        text: `
kind: brief
status: ready
objectives:
  - id: one
    behavior: Learners are capable of isolating the line
#             ^^^^^^^^^^^^^^^^^^^^^^^ hint: Every objective is about what people can do afterwards, so these words say nothing new. Start with the verb.
`,
      },
    ],
  },
  *check(brief, { document, settings }) {
    for (const found of readingsOf(document, settings)) {
      const { behavior, reading: { framing } } = found;
      const stems = framing === 'outcome' ? stemsOf(found, brief) : [];
      const [first] = stems;
      if (!first) continue;
      yield {
        at: spanOfWords(document, behavior.place.node, first),
        message: l10n.t('Every objective is about what people can do afterwards, so these words say nothing new. Start with the verb.'),
        fixes: () => leaveOut({ ...found, document, settings }, stems),
      };
    }
  },
});

/** What stands before the act and says who will be able to do it, and when. None where it says more than that. */
function stemsOf({ item, behavior: { value }, reading: { parts } }: ObjectiveReading, brief: Located<Brief>): readonly Stretch[] {
  const frame = parts.filter(isFrame);
  const stems = frame.filter(({ part }) => part === 'stem').map(({ start, end }) => value.slice(start, end));
  if (stems.length === 0 || stems.every((stem) => BARE.test(stem)) || stems.some((stem) => NEGATION.test(stem))) return [];
  const isSaid = itemsOf(item.audiences).length > 0 || itemsOf(brief.audiences).length === 1;
  if (frame.some(({ part, start, end }) => part === 'audience' && !isSaid && !ANYBODY.test(value.slice(start, end)))) return [];
  return parts.flatMap((part, index): Stretch[] => {
    if (!isFrame(part) || (index > 0 && isFrame(parts[index - 1]))) return [];
    const rest = parts.slice(index);
    const next = rest.findIndex((one) => !isFrame(one));
    const last = rest[(next < 0 ? rest.length : next) - 1] ?? part;
    return [{ start: part.start, end: last.end }];
  });
}

const isFrame = (part: Part | undefined): boolean => part?.part === 'stem' || part?.part === 'audience';

/** A "to" alone is a way to write a list. */
const BARE = /^(?:to|zu|a|à|de)$/i;
const NEGATION = /\b(?:not|never|cannot|no|nicht|nie|kein\w*|nunca|ne|pas|jamais)\b|n['’]t\b/i;
/** Whoever learns, in general. */
const ANYBODY = /^(?:(?:the|all|each|every|die|der|alle|los|las|les|le|el)\s+)?(?:learners?|participants?|students?|trainees?|attendees?|candidates?|you|they|we|people|everyone|lernenden?|teilnehmer(?:innen|nde|nden)?|teilnehmenden?|sie|participantes|alumnos|estudiantes|apprenants?|stagiaires?|vous)$/i;

function leaveOut(statement: Statement, stems: readonly Stretch[]): readonly Fix[] {
  const { behavior: { value } } = statement;
  const start = behind(value, 0);
  const rewordings = stems.map((stem) => {
    const end = behind(value, stem.end);
    const first = value[end] ?? '';
    return stem.start === start ? { start: stem.start, end: end + first.length, text: capitalLike(value, first) } : { start: stem.start, end, text: '' };
  });
  return reword(statement, l10n.t('Leave “{0}” out', stems.map((stem) => value.slice(stem.start, stem.end)).join(' … ')), rewordings, { preferred: true });
}
