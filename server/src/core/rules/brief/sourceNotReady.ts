import * as l10n from '@vscode/l10n';
import { replace, replaceScalar, type TextEdit } from '../../edit';
import type { Document } from '../../document';
import { dayIn } from '../../calendar';
import { itemsOf, said, type Located } from '../../located';
import { defineRule, type Fix, type Problem } from '../../rule';
import type { Brief } from '../../schema/types';
import { head } from '../../tree';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField } from '../sections';
import { short } from '../words';
import type { Source } from './problem';

type Milestone = Located<NonNullable<Brief['milestones']>[number]>;

/** A procedure that comes after the experts were asked is a procedure that nobody built from. */
export const sourceNotReady = defineRule({
  id: 'brief/source-not-ready',
  kinds: ['brief'],
  reads: ['file', 'date'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'Source material is there before content discovery ends, or has a date by which it will be.',
  why: 'Companies make outsourcing successful by preparing source content (source document, FAQ); scale only works when the input side, briefs, assets, SME access and approvals, has been structured too (“Treating scale as automatic”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
sources:
  - id: manual
    title: Pump manual
    status: available
    due: 2026-01-10
  - id: rules
    status: promised
    due: 2026-05-11
  - id: notes
    status: promised
    due: <when it will be here>
  - id: log
    due: 2026-01-10
  - id: photos
    status: missing
    due: 2026-06-05
milestones:
  - phase: scoping
    due: 2026-05-01
  - phase: content-discovery
    due: 2026-05-15
  - phase: content-discovery
    due: 2026-06-05
  - phase: content-discovery
    due: 2026-06-04
  - phase: content-discovery
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: ready
sources:
  - id: manual
#   ^^^^^^^^^^ warning: “Pump manual” is not here and has no date. Say by when it will be here, or plan without it.
    title: Pump manual
    status: promised
  - id: photos
    status: missing
    due:
#   ^^^ warning: “photos” is not here and has no date. Say by when it will be here, or plan without it.
`,
        fixed: `
kind: brief
status: ready
sources:
  - id: manual
    title: Pump manual
    status: promised
    due: <when it will be here>
  - id: photos
    status: missing
    due:
`,
      },
      {
        text: `
kind: brief
status: draft
sources:
  - title: Pump manual
#   ^^^^^^^^^^^^^^^^^^ info: “Pump manual” is not here and has no date. Say by when it will be here, or plan without it.
    status: missing
milestones:
  - phase: content-discovery
    due: 2026-05-11
`,
        fixed: `
kind: brief
status: draft
sources:
  - title: Pump manual
    status: missing
    due: 2026-05-11
milestones:
  - phase: content-discovery
    due: 2026-05-11
`,
      },
      {
        text: `
kind: brief
status: ready
sources:
  - title: Pump manual
    status: promised
    due: 2026-05-10
#        ^^^^^^^^^^ warning: “Pump manual” was due on 2026-05-10 and is not here yet. Ask for it, or plan without it.
milestones:
  - phase: content-discovery
    due: 2026-05-09
`,
        fixed: `
kind: brief
status: ready
sources:
  - title: Pump manual
    status: available
    due: 2026-05-10
milestones:
  - phase: content-discovery
    due: 2026-05-09
`,
      },
      {
        text: `
kind: brief
status: agreed
sources:
  - title: Pump manual
    status: promised
    due: 2026-06-06
#        ^^^^^^^^^^ warning: “Pump manual” will not be here when content discovery ends on 2026-06-05. Get it earlier or plan without it.
milestones:
  - phase: content-discovery
    title: Visits done
    due: 2026-06-05
`,
        fixed: `
kind: brief
status: agreed
sources:
  - title: Pump manual
    status: promised
    due: 2026-06-05
milestones:
  - phase: content-discovery
    title: Visits done
    due: 2026-06-05
`,
      },
      {
        text: `
kind: brief
status: agreed
sources:
  - title: Pump manual
#   ^^^^^^^^^^^^^^^^^^ warning: “Pump manual” is not here and has no date. Say by when it will be here, or plan without it.
    status: promised
  - title: Pump photos
    status: promised
    due: 2026-05-12
#        ^^^^^^^^^^ warning: “Pump photos” will not be here when content discovery ends on 2026-05-10. Get it earlier or plan without it.
milestones:
  - phase: content-discovery
    due: 2026-05-10
`,
        fixed: `
kind: brief
status: agreed
sources:
  - title: Pump manual
    status: promised
    due: <when it will be here>
  - title: Pump photos
    status: promised
    due: 2026-05-12
milestones:
  - phase: content-discovery
    due: 2026-05-10
`,
      },
    ],
  },
  *check(brief, { document, settings: { today } }) {
    const discovery = lastDiscovery(itemsOf(brief.milestones));
    for (const source of itemsOf(brief.sources)) {
      if (source.status && source.status.value !== 'available') yield* lateness(document, source, discovery, today);
    }
  },
});

/** Content discovery ends with the last of its milestones. */
function lastDiscovery(milestones: readonly Milestone[]): Milestone | undefined {
  const dated = milestones.filter(({ phase, due }) => phase?.value === 'content-discovery' && dayIn(due));
  return dated.reduce<Milestone | undefined>((last, one) => ((one.due?.value ?? '') > (last?.due?.value ?? '') ? one : last), undefined);
}

function* lateness(document: Document, source: Source, discovery: Milestone | undefined, today: string): Iterable<Problem> {
  const { place, due, title, id } = source;
  const name = short(said(title) ?? said(id) ?? '');
  const end = dayIn(discovery?.due);
  // A day that is gone already cannot be kept.
  const reachable = end !== undefined && end >= today ? end : undefined;
  if (lacks(place.node, 'due', due)) {
    yield {
      at: keyOr(place.node, 'due', place),
      message: l10n.t('“{0}” is not here and has no date. Say by when it will be here, or plan without it.', name),
      fixes: () => [...addDue(document, source, reachable), ...isHere(source)],
    };
    return;
  }
  const day = dayIn(due);
  if (!due || day === undefined) return;
  const at = due.place.node.span;
  if (day < today) {
    yield { at, message: l10n.t('“{0}” was due on {1} and is not here yet. Ask for it, or plan without it.', name, day), fixes: () => [...isHere(source), ...changeDue(source, reachable)] };
  } else if (end !== undefined && day > end && discovery) {
    yield {
      at,
      message: l10n.t('“{0}” will not be here when content discovery ends on {1}. Get it earlier or plan without it.', name, end),
      related: [{ document: document.name, span: head(discovery.due?.place ?? discovery.place), message: l10n.t('Content discovery ends here.') }],
      fixes: () => [...changeDue(source, reachable), ...isHere(source)],
    };
  }
}

function addDue(document: Document, { place }: Source, day: string | undefined): readonly Fix[] {
  const due = (value: string): TextEdit | undefined => writeField(document, place.path, 'due', value);
  return day === undefined
    ? mend(l10n.t('Add “due”, to be filled in'), due(l10n.t('<when it will be here>')), { preferred: true })
    : mend(l10n.t('Add “due: {0}”, the day content discovery ends', day), due(day), { preferred: true });
}

function changeDue({ due }: Source, day: string | undefined): readonly Fix[] {
  const node = due?.place.node;
  if (node?.type !== 'scalar') return [];
  return day === undefined
    ? mend(l10n.t('Ask for a new date'), replaceScalar(node, l10n.t('<when it will be here>')))
    : mend(l10n.t('Change to {0}, the day content discovery ends', day), replace(node.span, day));
}

function isHere({ status, title, id }: Source): readonly Fix[] {
  const node = status?.place.node;
  return node?.type === 'scalar' ? mend(l10n.t('Mark “{0}” as available', short(said(title) ?? said(id) ?? '')), replaceScalar(node, 'available')) : [];
}
