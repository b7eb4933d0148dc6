import * as l10n from '@vscode/l10n';
import { dayIn } from '../../calendar';
import { familyOf } from '../../family';
import { defineRule } from '../../rule';
import { head } from '../../tree';

/** Work that goes on under an agreement that has ended rests on nothing. */
export const expired = defineRule({
  id: 'governance/expired',
  kinds: ['brief'],
  reads: ['family', 'date'],
  tier: 3,
  severity: 'error',
  summary: 'Work in production has an agreement that has not ended.',
  why: 'A project has a defined deliverable with a start and end date (source document, “The Four Models Organizations Actually Use”). Work that quietly runs on past its end is the drift that creates ambiguity around accountability.',
  examples: {
    clean: [
      // The last day still counts.
      `
kind: brief
status: in-production
governance: spring-project
=== spring-project.governance.yaml
kind: governance
id: spring-project
engagement:
  ends-on: 2026-05-11
`,
      `
kind: brief
status: agreed
governance: spring-project
=== spring-project.governance.yaml
kind: governance
id: spring-project
engagement:
  ends-on: 2026-05-10
`,
      `
kind: brief
status: live
governance: spring-project
=== spring-project.governance.yaml
kind: governance
id: spring-project
engagement:
  ends-on: 2026-05-10
`,
      `
kind: brief
status: in-production
governance: spring-project
=== spring-project.governance.yaml
kind: governance
id: spring-project
engagement:
  ends-on: <the last day>
`,
      `
kind: brief
status: in-production
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: in-production
governance: spring-project
#^^^^^^^^^ error: The agreement ended on 2026-05-10, and this brief is still in production. Agree a new end date, or finish the work.
=== spring-project.governance.yaml
kind: governance
id: spring-project
engagement:
  ends-on: 2026-05-10
`,
      },
    ],
  },
  *check(brief, { document, workspace, settings }) {
    if (brief.status?.value !== 'in-production' || !brief.governance) return;
    const { governance } = familyOf(document, workspace);
    const end = governance?.content.engagement?.['ends-on'];
    const day = dayIn(end);
    if (!governance || !end || !day || day >= settings.today) return;
    yield {
      at: brief.governance.place,
      message: l10n.t('The agreement ended on {0}, and this brief is still in production. Agree a new end date, or finish the work.', day),
      related: [{ document: governance.name, span: head(end.place), message: l10n.t('The agreement’s last day') }],
    };
  },
});
