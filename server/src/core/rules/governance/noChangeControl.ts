import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { castOf, changeControlLines, NEEDS_CHANGE_CONTROL } from './templates';

/** Where the work has an agreed extent, there is a way to change it. */
export const noChangeControl = defineRule({
  id: 'governance/no-change-control',
  kinds: ['governance'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'A project or a center of expertise says what counts as a change and who decides about it.',
  why: 'Without a defined process, different stakeholders produce conflicting feedback, multiple revision rounds and scope uncertainty (source document, “Review, Revision, and Approval”); unclear scope is the first of the common risks (FAQ).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
engagement:
  model: project-based
change-control:
  within-days: 3
`,
      `
kind: governance
status: agreed
engagement:
  model: managed-services
`,
      `
kind: governance
status: agreed
engagement:
  model: staff-augmentation
`,
      `
kind: governance
status: agreed
`,
      `
kind: governance
status: agreed
engagement:
  model: project-based
change-control: ask Dana
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
engagement:
  model: project-based
# ^^^^^ error: Say what counts as a change, how to ask for one, and who decides within how many days. Otherwise every wish is a dispute about scope.
roles:
  - id: head
    side: internal
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: project-based
roles:
  - id: head
    side: internal
change-control:
  # Which small requests cost you most in the last project?
  counts-as-change:
    - New objective or audience
    - New language
    - Content added after it was approved
  ask-through: <the one way to ask for a change>
  decided-by: head
  within-days: 3
`,
      },
      {
        text: `
kind: governance
status: draft
engagement:
  model: hybrid-coe
change-control:
#^^^^^^^^^^^^^ warning: Say what counts as a change, how to ask for one, and who decides within how many days. Otherwise every wish is a dispute about scope.
`,
      },
    ],
  },
  *check(governance, { document }) {
    const model = governance.engagement?.model;
    if (!model || !NEEDS_CHANGE_CONTROL.has(model.value) || !lacks(document.root, 'change-control', governance['change-control'])) return;
    yield {
      at: keyOr(document.root, 'change-control', model.place),
      message: l10n.t('Say what counts as a change, how to ask for one, and who decides within how many days. Otherwise every wish is a dispute about scope.'),
      fixes: () => {
        const edit = writeField(document, [], 'change-control', changeControlLines(castOf(governance)));
        return edit ? [{ title: l10n.t('Add change control, with a decision within 3 days'), edits: [edit], preferred: true }] : [];
      },
    };
  },
});
