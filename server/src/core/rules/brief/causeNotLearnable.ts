import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import type { Document } from '../../document';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import { mend } from '../mend';
import { writeItem } from '../sections';
import { short } from '../words';
import { LEARNABLE, LEARNING, type Cause } from './causes';

/** Every stated cause lies in tools, targets or the way of working: then a course is the wrong purchase. */
export const causeNotLearnable = defineRule({
  id: 'brief/cause-not-learnable',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'At least one cause of the problem can be changed by learning.',
  why: 'What is asked for gets built, and the result is knowledge transfer but not performance change (source document, “Under-specified briefs”). Gilbert and Mager and Pipe: most performance problems come from missing information, tools or incentives, which no training supplies.',
  examples: {
    clean: [
      `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: tools
      response: tool-change
    - cause: skill
      response: none
`,
      `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: expectations
      response: job-aid
`,
      `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: knowledge
      response: none
`,
      `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: motivation
      response: learning
`,
      `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: tools
      response: tool-change
    - cause: incentives
`,
      `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: <what lies behind it>
      response: none
`,
      `
kind: brief
status: ready
performance-problem:
  causes: []
`,
      `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: tools
      response: tool-change
    - They have never been shown how
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
performance-problem:
  causes:
# ^^^^^^ warning: None of the causes can be fixed by learning. Agree who fixes the tools, process or incentives first, or explain why learning still helps.
    - cause: tools
      finding: The scanner has no light for “wrong shelf”
      response: tool-change
    - cause: capacity
      response: none
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  causes:
    - cause: tools
      finding: The scanner has no light for “wrong shelf”
      response: tool-change
    - cause: capacity
      response: none
    - cause: skill
      finding: <what people cannot do well enough yet and where you saw it>
      response: learning
`,
      },
      {
        text: `
kind: brief
status: draft
performance-problem:
  causes: [{ cause: process, response: process-change }]
# ^^^^^^ info: None of the causes can be fixed by learning. Agree who fixes the tools, process or incentives first, or explain why learning still helps.
`,
        fixed: `
kind: brief
status: draft
performance-problem:
  causes: [{ cause: process, response: job-aid }]
`,
      },
    ],
  },
  *check(brief, { document }) {
    const list = brief['performance-problem']?.causes;
    const causes = itemsOf(list);
    if (!list || causes.length === 0 || !causes.every(isBeyondLearning)) return;
    // An item that cannot be read is told as such, and may well be the one.
    if (list.place.node.type === 'list' && list.place.node.items.length > causes.length) return;
    yield {
      at: list.place,
      message: l10n.t('None of the causes can be fixed by learning. Agree who fixes the tools, process or incentives first, or explain why learning still helps.'),
      fixes: () => [...addSkill(document), ...causes.slice(0, 5).flatMap((cause) => answerWithJobAid(cause))],
    };
  },
});

const isBeyondLearning = ({ cause, response }: Cause): boolean => cause !== undefined && response !== undefined && !LEARNABLE.has(cause.value) && !LEARNING.has(response.value);

function addSkill(document: Document): readonly Fix[] {
  const cause = ['cause: skill', `finding: ${l10n.t('<what people cannot do well enough yet and where you saw it>')}`, 'response: learning'];
  return mend(l10n.t('Add a cause that learning can change'), writeItem(document, ['performance-problem'], 'causes', cause));
}

function answerWithJobAid({ cause, finding, response }: Cause): readonly Fix[] {
  const node = response?.place.node;
  return node?.type === 'scalar' ? mend(l10n.t('Answer “{0}” with a job aid', short(finding?.value ?? cause?.value ?? '')), replaceScalar(node, 'job-aid')) : [];
}
