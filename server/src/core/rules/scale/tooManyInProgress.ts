import * as l10n from '@vscode/l10n';
import { titleOf } from '../../document';
import { defineRule } from '../../rule';

/** What is begun and not finished helps nobody yet, and waits for the same few people. */
export const tooManyInProgress = defineRule({
  id: 'scale/too-many-in-progress',
  kinds: ['governance'],
  reads: ['workspace'],
  tier: 1,
  severity: 'warning',
  summary: 'No more briefs are in production than the agreement allows.',
  why: 'Organizations that add external production capacity without redesigning their internal processes often find that the bottleneck simply shifts rather than resolves (source document, “Treating scale as automatic”). A limit on what is in progress makes it visible.',
  examples: {
    clean: [
      `
kind: governance
id: night-service
intake:
  in-progress-limit: 1
=== one.brief.yaml
kind: brief
id: one
status: in-production
governance: night-service
=== two.brief.yaml
kind: brief
id: two
status: agreed
governance: night-service
=== three.brief.yaml
kind: brief
id: three
status: in-production
governance: day-service
`,
      `
kind: governance
id: night-service
=== one.brief.yaml
kind: brief
id: one
status: in-production
governance: night-service
`,
    ],
    marked: [
      {
        text: `
kind: governance
id: night-service
status: agreed
intake:
  in-progress-limit: 1
# ^^^^^^^^^^^^^^^^^ warning: 2 briefs are in production, and the limit is 1. Finish one before you start another: One, two.
=== one.brief.yaml
kind: brief
id: one
title: One
status: in-production
governance: night-service
=== two.brief.yaml
kind: brief
id: two
status: in-production
governance: night-service
`,
      },
      {
        text: `
kind: governance
id: night-service
status: agreed
intake:
  in-progress-limit: 0
# ^^^^^^^^^^^^^^^^^ warning: 3 briefs are in production, and the limit is 0. Finish one before you start another: Night shift handover in A, B, b, c.
=== a.brief.yaml
kind: brief
id: a
title: Night shift handover in A, B
status: in-production
governance: night-service
=== b.brief.yaml
kind: brief
id: b
status: in-production
governance: night-service
=== c.brief.yaml
kind: brief
id: c
status: in-production
governance: night-service
`,
      },
      {
        text: `
kind: governance
id: night-service
status: draft
intake:
  in-progress-limit: 3
# ^^^^^^^^^^^^^^^^^ warning: 4 briefs are in production, and the limit is 3. Finish one before you start another: A title that goes on and o …, b, c …
=== a.brief.yaml
kind: brief
id: a
title: A title that goes on and one that stays
status: in-production
governance: night-service
=== b.brief.yaml
kind: brief
id: b
status: in-production
governance: night-service
=== c.brief.yaml
kind: brief
id: c
status: in-production
governance: night-service
=== d.brief.yaml
kind: brief
id: d
status: in-production
governance: night-service
`,
      },
    ],
  },
  *check({ id, intake }, { workspace }) {
    const limit = intake?.['in-progress-limit'];
    if (!limit) return;
    const busy = workspace.briefsUnder(id?.value).filter(({ content }) => content.status?.value === 'in-production');
    if (busy.length <= limit.value) return;
    const titles = busy.map((brief) => titleOf(brief) ?? brief.name);
    yield {
      at: limit.place,
      message:
        titles.length > 3
          ? l10n.t('{0} briefs are in production, and the limit is {1}. Finish one before you start another: {2} …', busy.length, limit.value, few(titles))
          : l10n.t('{0} briefs are in production, and the limit is {1}. Finish one before you start another: {2}.', busy.length, limit.value, few(titles)),
      related: busy.map((brief, index) => ({ document: brief.name, span: { start: 0, end: 0 }, message: l10n.t('In production: {0}', titles[index] ?? '') })),
    };
  },
});

const few = (titles: readonly string[]): string => titles.slice(0, 3).map((title) => (title.length > 28 ? `${title.slice(0, 26).trimEnd()} …` : title)).join(', ');
