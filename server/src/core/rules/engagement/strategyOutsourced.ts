import * as l10n from '@vscode/l10n';
import type { Document, DocumentOf } from '../../document';
import { scalarText } from '../../edit';
import { itemsOf } from '../../located';
import { defineRule, type Fix, type Problem } from '../../rule';
import type { Path } from '../../tree';
import { KEPT_INSIDE } from '../governance/templates';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { includes, move, type ActivityList, type LocatedActivity } from './activityLists';
import { NEVER_HANDED_OVER } from './models';

/** Partners execute and advise; direction and the last word stay with the organization. */
export const strategyOutsourced = defineRule({
  id: 'engagement/strategy-outsourced',
  kinds: ['governance', 'brief'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'Strategy, stakeholders, final approval and compliance approval stay inside.',
  why: 'The organizations that extract the most value from outsourcing retain strategic ownership of the learning function internally (source document, “What Separates Strategic Partnerships from Vendor Transactions”).',
  examples: {
    clean: [
      `
kind: governance
status: agreed
engagement:
  retained-internally: [learning-strategy]
  partner-does: [content-development]
`,
      `
kind: governance
status: draft
engagement:
  model: project-based
`,
      `
kind: governance
status: agreed
`,
      `
kind: governance
status: agreed
engagement:
  retained-internally: everything
`,
      `
kind: brief
status: ready
work-split:
  internal: [learning-strategy, final-approval, compliance-approval]
  shared: [stakeholder-alignment]
  partner: [quality-review]
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: draft
work-split:
  internal:
    - launch-communications
  partner:
    - content-development
    # They know our market.
    - learning-strategy # until June
#     ^^^^^^^^^^^^^^^^^ warning: Keep “learning-strategy” inside. Partners carry out and advise; you own the direction and the approval.
    - localization
`,
        fixed: `
kind: brief
status: draft
work-split:
  internal:
    - launch-communications
    # They know our market.
    - learning-strategy # until June
  partner:
    - content-development
    - localization
`,
      },
      {
        text: `
kind: brief
status: ready
work-split:
  internal: [launch-communications]
  partner:
    # What do they do best?
    - final-approval # for videos only
#     ^^^^^^^^^^^^^^ error: Keep “final-approval” inside. Partners carry out and advise; you own the direction and the approval.
`,
        fixed: `
kind: brief
status: ready
work-split:
  # for videos only
  internal: [launch-communications, final-approval]
  partner: []
    # What do they do best?
`,
      },
      {
        text: `
kind: brief
status: agreed
work-split:
  partner: [compliance-approval, localization]
#           ^^^^^^^^^^^^^^^^^^^ error: Keep “compliance-approval” inside. Partners carry out and advise; you own the direction and the approval.
`,
        fixed: `
kind: brief
status: agreed
work-split:
  partner: [localization]
  internal:
    - compliance-approval
`,
      },
      {
        text: `
kind: brief
status: agreed
work-split: { partner: [stakeholder-alignment] }
#                       ^^^^^^^^^^^^^^^^^^^^^ warning: Keep “stakeholder-alignment” inside. Partners carry out and advise; you own the direction and the approval.
`,
        fixed: `
kind: brief
status: agreed
work-split: { partner: [], internal: [stakeholder-alignment] }
`,
      },
      {
        text: `
kind: governance
status: draft
engagement:
  retained-internally:
    - learning-strategy
  partner-does: [localization, stakeholder-alignment]
#                              ^^^^^^^^^^^^^^^^^^^^^ info: Keep “stakeholder-alignment” inside. Partners carry out and advise; you own the direction and the approval.
`,
        fixed: `
kind: governance
status: draft
engagement:
  retained-internally:
    - learning-strategy
    - stakeholder-alignment
  partner-does: [localization]
`,
      },
      {
        // It is inside already.
        text: `
kind: governance
status: agreed
engagement:
  retained-internally:
    - final-approval
  partner-does:
    - final-approval
#     ^^^^^^^^^^^^^^ error: Keep “final-approval” inside. Partners carry out and advise; you own the direction and the approval.
    - localization
`,
        fixed: `
kind: governance
status: agreed
engagement:
  retained-internally:
    - final-approval
  partner-does:
    - localization
`,
      },
      {
        text: `
kind: governance
status: agreed
engagement:
#^^^^^^^^^ error: Nothing is kept inside. Say which activities never leave your organization: strategy and approval at least.
  model: hybrid-coe
`,
        fixed: `
kind: governance
status: agreed
engagement:
  model: hybrid-coe
  retained-internally:
    - learning-strategy
    - stakeholder-alignment
    - final-approval
    - compliance-approval
`,
      },
      {
        text: `
kind: governance
status: agreed
engagement:
  retained-internally: []
# ^^^^^^^^^^^^^^^^^^^ error: Nothing is kept inside. Say which activities never leave your organization: strategy and approval at least.
  partner-does: [localization]
`,
        fixed: `
kind: governance
status: agreed
engagement:
  retained-internally:
    - learning-strategy
    - stakeholder-alignment
    - final-approval
    - compliance-approval
  partner-does: [localization]
`,
      },
      {
        text: `
kind: governance
status: agreed
engagement:
#^^^^^^^^^ error: Nothing is kept inside. Say which activities never leave your organization: strategy and approval at least.
  partner-does: [learning-strategy, stakeholder-alignment, final-approval, compliance-approval]
#                ^^^^^^^^^^^^^^^^^ error: Keep “learning-strategy” inside. Partners carry out and advise; you own the direction and the approval.
#                                   ^^^^^^^^^^^^^^^^^^^^^ warning: Keep “stakeholder-alignment” inside. Partners carry out and advise; you own the direction and the approval.
#                                                          ^^^^^^^^^^^^^^ error: Keep “final-approval” inside. Partners carry out and advise; you own the direction and the approval.
#                                                                          ^^^^^^^^^^^^^^^^^^^ error: Keep “compliance-approval” inside. Partners carry out and advise; you own the direction and the approval.
`,
      },
    ],
  },
  *check(_content, { document, stage }) {
    if (document.kind === 'brief') {
      const { internal, partner } = document.content['work-split'] ?? {};
      yield* handedOver(document, partner, ['work-split'], 'internal', internal);
      return;
    }
    const { engagement } = document.content;
    const kept = engagement?.['retained-internally'];
    yield* handedOver(document, engagement?.['partner-does'], ['engagement'], 'retained-internally', kept);
    if (engagement && stage === 'agreed' && lacks(engagement.place.node, 'retained-internally', kept)) yield nothingKept(document, engagement);
  },
});

function* handedOver(document: Document, partner: ActivityList | undefined, path: Path, key: string, kept: ActivityList | undefined): Iterable<Problem> {
  for (const activity of itemsOf(partner)) {
    const never = NEVER_HANDED_OVER.has(activity.value);
    if (!partner || !(never || activity.value === 'stakeholder-alignment')) continue;
    yield {
      at: activity.place,
      ...(never ? {} : { severity: ['info', 'warning', 'warning'] as const }),
      message: l10n.t('Keep “{0}” inside. Partners carry out and advise; you own the direction and the approval.', activity.value),
      fixes: () => moveInside(document, partner, activity, path, key, kept),
    };
  }
}

function moveInside(document: Document, partner: ActivityList, activity: LocatedActivity, path: Path, key: string, kept: ActivityList | undefined): Fix[] {
  const edits = move(document, partner, activity, path, key);
  if (!edits) return [];
  const title = includes(kept, activity.value) ? l10n.t('Take “{0}” off the partner’s list; it is on yours already', activity.value) : l10n.t('Move “{0}” to “{1}”', activity.value, key);
  return [{ title, edits, preferred: true }];
}

function nothingKept(document: Document, engagement: NonNullable<DocumentOf<'governance'>['content']['engagement']>): Problem {
  return {
    at: keyOr(engagement.place.node, 'retained-internally', engagement.place),
    message: l10n.t('Nothing is kept inside. Say which activities never leave your organization: strategy and approval at least.'),
    fixes: () => {
      const free = KEPT_INSIDE.filter((activity) => !includes(engagement['partner-does'], activity));
      const kept = free.length > 0 ? free : [scalarText(l10n.t('<what never leaves your organization>'))];
      const { node } = engagement.place;
      const edit = writeField(document, ['engagement'], 'retained-internally', node.type === 'map' && node.flow ? `[${kept.join(', ')}]` : kept.map((activity) => `- ${activity}`));
      return edit ? [{ title: l10n.t('Keep {0} inside', kept.join(', ')), edits: [edit], preferred: true }] : [];
    },
  };
}
