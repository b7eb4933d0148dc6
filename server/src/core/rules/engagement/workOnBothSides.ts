import * as l10n from '@vscode/l10n';
import type { Document } from '../../document';
import { itemsOf } from '../../located';
import { defineRule, type Fix, type Problem } from '../../rule';
import { head } from '../../tree';
import { find, move, takeOut, type ActivityList, type LocatedActivity } from './activityLists';
import { NEVER_HANDED_OVER } from './models';

/** What both sides own, each side leaves to the other. */
export const workOnBothSides = defineRule({
  id: 'engagement/work-on-both-sides',
  kinds: ['governance', 'brief'],
  reads: ['file'],
  tier: 2,
  severity: 'warning',
  summary: 'Each activity belongs to one side, or is shared and said to be.',
  why: 'Organizations that get the most from outsourcing work with shared goals and clear ownership (source document, introduction). What stands on both lists is done twice or not at all.',
  examples: {
    clean: [
      `
kind: brief
status: ready
work-split:
  internal: [needs-analysis]
  partner: [localization]
  shared: [needs-analysis]
`,
      // That strategy is handed over is said elsewhere, once.
      `
kind: governance
status: agreed
engagement:
  retained-internally: [learning-strategy]
  partner-does: [learning-strategy]
`,
      `
kind: governance
status: draft
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
work-split:
  internal:
    - needs-analysis
    - quality-review
  partner:
    - localization
    - needs-analysis # with our managers
#     ^^^^^^^^^^^^^^ warning: Both sides own “needs-analysis”, so each may leave it to the other. Choose one side, or put it under “shared”.
`,
        fixed: `
kind: brief
status: ready
work-split:
  internal:
    - quality-review
  partner:
    - localization
  shared:
    - needs-analysis # with our managers
`,
      },
      {
        text: `
kind: brief
status: draft
work-split:
  internal: [needs-analysis, quality-review]
  partner: [localization, quality-review, facilitation]
#                         ^^^^^^^^^^^^^^ warning: Both sides own “quality-review”, so each may leave it to the other. Choose one side, or put it under “shared”.
  shared: [needs-analysis]
`,
        fixed: `
kind: brief
status: draft
work-split:
  internal: [needs-analysis]
  partner: [localization, facilitation]
  shared: [needs-analysis, quality-review]
`,
      },
      {
        text: `
kind: governance
status: agreed
engagement:
  retained-internally: [facilitation, learning-strategy]
  partner-does:
    - facilitation
#     ^^^^^^^^^^^^ warning: Both sides own “facilitation”, so each may leave it to the other. Choose one side.
`,
        fixed: `
kind: governance
status: agreed
engagement:
  retained-internally: [facilitation, learning-strategy]
  partner-does: []
`,
      },
      {
        // Stakeholders stay inside, and this may not be left to the partner.
        text: `
kind: governance
status: agreed
engagement:
  retained-internally: [stakeholder-alignment]
  partner-does: [stakeholder-alignment, facilitation]
#                ^^^^^^^^^^^^^^^^^^^^^ warning: Both sides own “stakeholder-alignment”, so each may leave it to the other. Choose one side.
`,
        fixed: `
kind: governance
status: agreed
engagement:
  retained-internally: [stakeholder-alignment]
  partner-does: [facilitation]
`,
      },
    ],
  },
  *check(_content, { document }) {
    if (document.kind === 'brief') {
      const { internal, partner } = document.content['work-split'] ?? {};
      yield* twice(document, internal, partner);
    } else {
      const { 'retained-internally': internal, 'partner-does': partner } = document.content.engagement ?? {};
      yield* twice(document, internal, partner);
    }
  },
});

function* twice(document: Document, internal: ActivityList | undefined, partner: ActivityList | undefined): Iterable<Problem> {
  for (const theirs of itemsOf(partner)) {
    const ours = find(internal, theirs.value);
    if (!internal || !partner || !ours || NEVER_HANDED_OVER.has(theirs.value)) continue;
    const sharable = document.kind === 'brief';
    yield {
      at: theirs.place,
      message: sharable
        ? l10n.t('Both sides own “{0}”, so each may leave it to the other. Choose one side, or put it under “shared”.', theirs.value)
        : l10n.t('Both sides own “{0}”, so each may leave it to the other. Choose one side.', theirs.value),
      related: [{ document: document.name, span: head(ours.place), message: l10n.t('Also yours') }],
      fixes: () => [...(sharable ? share(document, internal, partner, ours, theirs) : []), ...keep(document, internal, partner, ours, theirs)],
    };
  }
}

function share(document: Document, internal: ActivityList, partner: ActivityList, ours: LocatedActivity, theirs: LocatedActivity): Fix[] {
  const [out, moved] = [takeOut(document, internal, ours), move(document, partner, theirs, ['work-split'], 'shared')];
  return out && moved ? [{ title: l10n.t('Move “{0}” to “shared”', theirs.value), edits: [...out, ...moved], preferred: true }] : [];
}

function keep(document: Document, internal: ActivityList, partner: ActivityList, ours: LocatedActivity, theirs: LocatedActivity): Fix[] {
  const inside = takeOut(document, partner, theirs);
  // What has to stay inside is not offered to the partner.
  const outside = theirs.value === 'stakeholder-alignment' ? undefined : takeOut(document, internal, ours);
  return [
    ...(inside ? [{ title: l10n.t('Keep “{0}” on your side only', theirs.value), edits: inside }] : []),
    ...(outside ? [{ title: l10n.t('Leave “{0}” to the partner', theirs.value), edits: outside }] : []),
  ];
}
