import * as l10n from '@vscode/l10n';
import { dayIn } from '../../calendar';
import type { DocumentOf } from '../../document';
import { idIn, versionIn } from '../../family';
import type { Version } from '../../history';
import { hasReached, isAsFarAs } from '../../progress';
import { defineRule, type Problem } from '../../rule';
import { textAt } from '../../values';
import { fact, statusAt, versionsOf, when } from '../past';

/** A rubric that comes after the work is a verdict and no guide. Only the past can show the order. */
export const agreedLate = defineRule({
  id: 'rubric/agreed-late',
  kinds: ['brief'],
  reads: ['family', 'date', 'history'],
  tier: 1,
  severity: 'warning',
  summary: 'The rubric is agreed before production begins.',
  why: 'One of the three elements that quality depends on is a shared quality rubric agreed upon before production begins (source document, FAQ). Afterwards it only judges what it should have guided.',
  examples: {
    clean: [
      `
kind: brief
id: safety
status: in-production
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 2
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
rubric: quality@2
=== 2026-03-09 quality.rubric.yaml
=== 2026-03-09 example.brief.yaml by Kim <kim@example.org>
`,
      // Nothing is produced yet.
      `
kind: brief
id: safety
status: agreed
agreed:
  date: 2026-03-02
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
status: draft
version: 2
agreed:
  date: 2026-04-20
=== 2026-03-02 example.brief.yaml
`,
      // Without a history, the days that both sides signed count.
      `
kind: brief
status: in-production
agreed:
  date: 2026-03-02
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 2
agreed:
  date: 2026-03-02
`,
      `
kind: brief
status: agreed
agreed:
  date: 2026-03-02
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 2
agreed:
  date: 2026-03-03
`,
      // The history begins in the middle of the work, and cannot tell.
      `
kind: brief
id: safety
status: in-production
rubric: quality@2
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 2
=== 2026-03-02 example.brief.yaml
=== 2026-03-09 quality.rubric.yaml
`,
      // The version that is pinned is one that nobody knows.
      `
kind: brief
id: safety
status: in-production
rubric: quality@1
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 2
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
=== 2026-03-09 example.brief.yaml
=== 2026-03-10 quality.rubric.yaml
`,
    ],
    marked: [
      {
        text: `
kind: brief
id: safety
status: in-production
rubric: quality@2
#^^^^^ warning: Production began on 2026-03-09 (a000002), but the rubric was agreed on 2026-03-10 (a000004). Check what was built in between.
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 2
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
=== 2026-03-02 quality.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 1
=== 2026-03-09 example.brief.yaml
=== 2026-03-09 quality.rubric.yaml by Kim <kim@example.org>
kind: rubric
id: quality
status: draft
version: 2
=== 2026-03-10 quality.rubric.yaml
`,
      },
      {
        text: `
kind: brief
id: safety
status: live
rubric: quality
#^^^^^ warning: Production began on 2026-03-09 (a000002), but the rubric was never agreed. Check what was built meanwhile, and agree it now.
=== quality.rubric.yaml
kind: rubric
id: quality
status: draft
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
=== 2026-03-09 example.brief.yaml
=== 2026-03-10 quality.rubric.yaml
`,
      },
      {
        text: `
kind: brief
status: in-production
agreed:
  date: 2026-03-02
rubric: quality@2
#^^^^^ warning: The brief was agreed on 2026-03-02, but its rubric only on 2026-03-03. Check what was built in between.
=== quality.rubric.yaml
kind: rubric
id: quality
status: agreed
version: 2
agreed:
  date: 2026-03-03
`,
      },
    ],
  },
  *check(brief, { document, history, workspace, settings }) {
    const rubric = workspace.find('rubric', idIn(brief.rubric?.value));
    if (!rubric || !brief.rubric) return;
    const versions = versionsOf(document, { history, workspace, settings });
    const began = versions.findIndex((version) => isAsFarAs('brief', statusAt(version), 'in-production'));
    const start = versions[began];
    // A history that begins in the middle of the work cannot tell when the work began.
    if (start && began > 0) yield* byHistory(document, rubric, start, versionsOf(rubric, { history, workspace, settings }));
    else yield* bySignatures(document, rubric);
  },
});

function* byHistory(brief: DocumentOf<'brief'>, rubric: DocumentOf<'rubric'>, start: Version, versions: readonly Version[]): Iterable<Problem> {
  const { rubric: reference } = brief.content;
  const pinned = versionIn(reference?.value);
  const meant = versions.filter(({ data }) => pinned === undefined || textAt(data, 'version') === String(pinned));
  if (!reference || meant.length === 0) return;
  const agreed = meant.find((version) => statusAt(version) === 'agreed');
  if (agreed && agreed.day <= start.day) return;
  yield {
    at: reference.place,
    message: agreed
      ? l10n.t('Production began {0}, but the rubric was agreed {1}. Check what was built in between.', when(start), when(agreed))
      : l10n.t('Production began {0}, but the rubric was never agreed. Check what was built meanwhile, and agree it now.', when(start)),
    related: [
      ...(brief.content.status ? [fact(brief, brief.content.status.place, l10n.t('Production began {0}', when(start)))] : []),
      ...(agreed && rubric.content.status ? [fact(rubric, rubric.content.status.place, l10n.t('The rubric was agreed {0}', when(agreed)))] : []),
    ],
  };
}

/** Without a history, what was signed has to be believed. */
function* bySignatures(brief: DocumentOf<'brief'>, rubric: DocumentOf<'rubric'>): Iterable<Problem> {
  const { rubric: reference, agreed } = brief.content;
  const [briefDay, rubricDay] = [dayIn(agreed?.date), dayIn(rubric.content.agreed?.date)];
  if (!reference || !hasReached(brief, 'in-production') || briefDay === undefined || rubricDay === undefined || rubricDay <= briefDay) return;
  yield {
    at: reference.place,
    message: l10n.t('The brief was agreed on {0}, but its rubric only on {1}. Check what was built in between.', briefDay, rubricDay),
    related: rubric.content.agreed ? [fact(rubric, rubric.content.agreed.place, l10n.t('The rubric was agreed on {0}', rubricDay))] : [],
  };
}
