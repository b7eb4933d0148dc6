import * as l10n from '@vscode/l10n';
import { dayIn } from '../../calendar';
import { defineRule } from '../../rule';

/** On the day that both sides set themselves, they ask whether the model still fits. */
export const modelReviewDue = defineRule({
  id: 'engagement/model-review-due',
  kinds: ['governance'],
  reads: ['date'],
  tier: 2,
  severity: 'warning',
  summary: 'The day for checking the engagement model lies ahead.',
  why: 'Organizations gradually move toward a managed service without fully designing it that way, and that drift is one of the more common sources of friction (source document, “The Four Models Organizations Actually Use”). Looking at it on a set day keeps it from happening unseen.',
  examples: {
    clean: [
      `
kind: governance
status: agreed
engagement:
  model: project-based
  review-model-on: 2026-05-11
`,
      `
kind: governance
status: draft
engagement:
  model: project-based
  review-model-on: 2026-05-10
`,
      `
kind: governance
status: closed
engagement:
  model: project-based
  review-model-on: 2026-05-10
`,
      `
kind: governance
status: agreed
engagement:
  model: project-based
  review-model-on: <when>
`,
      `
kind: governance
status: agreed
engagement:
  review-model-on: 2026-05-10
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
engagement:
  model: project-based
  review-model-on: 2026-05-10
# ^^^^^^^^^^^^^^^ warning: Since 2026-05-10 it is time to check with the partner whether “project-based” still fits. Then set the day of the next check.
`,
      },
    ],
  },
  *check({ status, engagement }, { settings }) {
    const { model, 'review-model-on': due } = engagement ?? {};
    const day = dayIn(due);
    if (status?.value !== 'agreed' || !model || !due || !day || day >= settings.today) return;
    yield { at: due.place, message: l10n.t('Since {0} it is time to check with the partner whether “{1}” still fits. Then set the day of the next check.', day, model.value) };
  },
});
