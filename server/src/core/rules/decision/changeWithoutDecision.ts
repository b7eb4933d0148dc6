import * as l10n from '@vscode/l10n';
import { dayIn, isDay } from '../../calendar';
import { idOf, titleOf, type DocumentOf } from '../../document';
import { itemsOf, said } from '../../located';
import { defineRule, type Context, type Fix, type Problem } from '../../rule';
import { entryOf, type Span } from '../../tree';
import { at, changedParts, isSame, shareOfChange, textAt } from '../../values';
import type { Version } from '../../history';
import { isDecided, newDecision } from '../decided';
import { fact, shortened, statusAt, steps, versionsOf, when, withoutDetours, type Step } from '../past';
import { kindPlace } from '../places';
import { writeField } from '../sections';

/** What both sides agreed has changed, and nobody wrote down why. */
export const changeWithoutDecision = defineRule({
  id: 'decision/change-without-decision',
  kinds: ['brief', 'deliverable'],
  reads: ['workspace', 'date', 'history'],
  tier: 1,
  severity: 'warning',
  thresholds: { 'days-to-record-a-decision': 7, 'spelling-fix-percent': 10 },
  summary: 'Every change of what was agreed has a decision that says why.',
  why: 'Without a defined process, changes come as scope uncertainty and are argued again later (source document, “Review, revision, and approval”). A change with its reason is a decision; one without is scope creep.',
  examples: {
    clean: [
      `
kind: deliverable
id: module
changes:
  - id: conveyors
    what: Add conveyors
    date: 2026-04-22
    decision: 2026-04-22-add-conveyors
  - id: presses
    what: Leave presses out
    decision: [2026-04-23-no-presses]
`,
      // A decision of the same week names the brief.
      `
kind: brief
id: safety
status: agreed
scope:
  in: [Presses, Conveyors]
=== 2026-04-29-add-conveyors.decision.yaml
kind: decision
id: 2026-04-29-add-conveyors
status: accepted
type: scope-change
decided-on: 2026-04-29
affects: [brief:safety#scope]
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
scope:
  in: [Presses]
=== 2026-04-22 example.brief.yaml
`,
      // The decision came in the same merge, although it was made long before.
      `
kind: brief
id: safety
status: agreed
scope:
  in: [Presses, Conveyors]
=== add-conveyors.decision.yaml
kind: decision
id: add-conveyors
status: accepted
type: scope-change
decided-on: 2026-03-05
affects: [brief:safety]
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
scope:
  in: [Presses]
=== 2026-04-22 merge example.brief.yaml
=== 2026-04-22 merge add-conveyors.decision.yaml
`,
      // Not committed yet, and neither is the decision.
      `
kind: brief
id: safety
status: agreed
scope:
  in: [Presses, Conveyors]
=== add-conveyors.decision.yaml
kind: decision
id: add-conveyors
status: proposed
type: scope-change
affects: [brief:safety]
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
scope:
  in: [Presses]
`,
      // Only the layout changed, and the order.
      `
kind: brief
id: safety
status: agreed
scope:
  # What the plants asked for
  in:
    - Conveyors
    - Presses
  out: []
=== 2026-03-02 old-name.brief.yaml
kind: brief
id: safety
scope: { in: [Presses, 'Conveyors'] }
status: agreed
=== 2026-04-22 example.brief.yaml
`,
      // A draft changes as it likes, and so does what is not binding.
      `
kind: brief
id: safety
status: agreed
scope:
  in: [Presses, Conveyors]
notes: Two plants first
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: ready
scope:
  in: [Presses]
=== 2026-03-09 example.brief.yaml
kind: brief
id: safety
status: agreed
scope:
  in: [Presses, Conveyors]
=== 2026-04-22 example.brief.yaml
`,
      // It was changed, and changed back.
      `
kind: brief
id: safety
status: agreed
scope:
  in: [Presses]
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
scope:
  in: [Presses]
=== 2026-03-09 example.brief.yaml
kind: brief
id: safety
status: agreed
scope:
  in: [Conveyors]
=== 2026-04-22 example.brief.yaml
`,
      // Both sides agreed it anew.
      `
kind: brief
id: safety
status: agreed
agreed:
  date: 2026-04-22
scope:
  in: [Presses, Conveyors]
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
agreed:
  date: 2026-03-02
scope:
  in: [Presses]
=== 2026-04-22 example.brief.yaml
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
id: module
brief: safety
changes:
  - id: conveyors
#   ^^^^^^^^^^^^^ warning: “Add conveyors” was asked for without a decision. Record why, so that it is not argued again.
    what: Add conveyors
    date: 2026-04-22
`,
        fixed: `
kind: deliverable
id: module
brief: safety
changes:
  - id: conveyors
    what: Add conveyors
    date: 2026-04-22
    decision: 2026-04-22-conveyors
`,
      },
      {
        text: `
kind: deliverable
changes:
  - what: Add conveyors
#   ^^^^^^^^^^^^^^^^^^^ warning: “Add conveyors” was asked for without a decision. Record why, so that it is not argued again.
    decision:
`,
        fixed: `
kind: deliverable
changes:
  - what: Add conveyors
    decision: 2026-05-11-add-conveyors
`,
      },
      {
        text: `
kind: brief
id: safety
title: Machine safety
status: in-production
scope:
#^^^^ warning: The agreed “scope” changed on 2026-04-22 (a000002), and no decision says why. Record it, so that it is not argued again.
  in: [Presses, Conveyors]
=== 2026-04-30-add-conveyors.decision.yaml
kind: decision
id: 2026-04-30-add-conveyors
status: accepted
type: scope-change
decided-on: 2026-04-30
affects: [brief:safety]
=== 2026-04-22-other.decision.yaml
kind: decision
id: 2026-04-22-other
status: accepted
type: scope-change
decided-on: 2026-04-22
affects: [brief:other]
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: in-production
scope:
  in: [Presses]
=== 2026-04-22 example.brief.yaml
`,
        fixed: `
kind: brief
id: safety
title: Machine safety
status: in-production
scope:
  in: [Presses, Conveyors]
`,
      },
      {
        text: `
kind: brief
id: safety
status: live
objectives:
#^^^^^^^^^ warning: The agreed “objectives” changed just now, and no decision says why. Record it, so that it is not argued again.
  - id: isolate
    behavior: Isolate the machine before reaching in
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
objectives:
  - id: isolate
    behavior: Isolate the machine before reaching in
  - id: report
    behavior: Report a missing lock
`,
      },
      {
        text: `
kind: brief
#     ^^^^^ warning: The agreed “localization” changed on 2026-04-22 (a000002), and no decision says why. Record it, so that it is not argued again.
id: safety
status: agreed
objectives:
#^^^^^^^^^ info: The agreed “objectives” changed on 2026-04-22 (a000002), and no decision says why. Record it, so that it is not argued again.
  - id: isolate
    behavior: Isolate the machine before reaching in
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
objectives:
  - id: isolate
    behavior: Isolate the mashine before reaching in
localization:
  source-locale: en-US
=== 2026-04-22 example.brief.yaml
`,
      },
    ],
  },
  *check(_content, context) {
    const { document } = context;
    if (document.kind === 'deliverable') yield* askedFor(document, context);
    else yield* changedSections(document, context);
  },
});

type Around = Pick<Context, 'history' | 'workspace' | 'settings' | 'threshold'>;

// What was asked for while a deliverable is made

function* askedFor(document: DocumentOf<'deliverable'>, around: Around): Iterable<Problem> {
  for (const change of itemsOf(document.content.changes)) {
    const written = entryOf(change.place.node, 'decision')?.value;
    // Something of another shape stands there, and that is told as such.
    if (said(change.decision) || (written && written.span.end > written.span.start && !change.decision)) continue;
    const what = said(change.what) ?? change.id?.value ?? '';
    yield {
      at: change.place,
      message: l10n.t('“{0}” was asked for without a decision. Record why, so that it is not argued again.', shortened(what, 90)),
      fixes: () => {
        const { brief, id } = document.content;
        const affects = [...(brief ? [`brief:${brief.value}`] : []), ...(id ? [`deliverable:${id.value}`] : [])];
        const { id: decision, file } = newDecision(document, around.workspace, {
          day: dayIn(change.date) ?? around.settings.today, about: change.id?.value ?? what, title: what, type: 'scope-change', affects,
        });
        const edit = writeField(document, change.place.path, 'decision', decision);
        return edit ? [{ title: l10n.t('Write the decision “{0}” and name it here', decision), edits: [edit], creates: [file], preferred: true }] : [];
      },
    };
  }
}

// What changed in a brief after it was agreed

const BINDING = ['objectives', 'audiences', 'scope', 'deliverables', 'localization', 'measurement'] as const;

type Section = (typeof BINDING)[number];

function* changedSections(document: DocumentOf<'brief'>, around: Around): Iterable<Problem> {
  const versions = versionsOf(document, around);
  const open = steps(versions).filter(({ before, after }) => isAgreed(before) && !isAgreedAnew(before, after, versions));
  for (const section of BINDING) {
    const lasting = withoutDetours(open.filter((change) => differs(change, section)), versions, ({ data }) => at(data, section));
    const changes = lasting.filter(({ after }) => !isCovered(document, after, around));
    if (changes.length > 0) yield changed(document, section, changes, around);
  }
}

const isAgreed = (version: Version): boolean => ['agreed', 'in-production'].includes(statusAt(version) ?? '');

/** Whether both sides agreed after the change: the day of the agreement is another one then. */
function isAgreedAnew(before: Version, after: Version, versions: readonly Version[]): boolean {
  const agreedOn = textAt(before.data, 'agreed', 'date');
  return versions.slice(versions.indexOf(after)).some(({ data }) => {
    const day = textAt(data, 'agreed', 'date');
    return day !== undefined && day !== agreedOn && isDay(day) && day >= after.day;
  });
}

const differs = ({ before, after }: Step, section: Section): boolean => !isSame(at(before.data, section), at(after.data, section));

function isCovered(document: DocumentOf<'brief'>, after: Version, around: Around): boolean {
  return isDecided(`brief:${idOf(document) ?? ''}`, after, around.threshold('days-to-record-a-decision'), around);
}

function changed(document: DocumentOf<'brief'>, section: Section, changes: readonly Step[], around: Around): Problem {
  const place = document.content[section]?.place;
  const spelling = changes.every(({ before, after }) => shareOfChange(at(before.data, section), at(after.data, section)) < around.threshold('spelling-fix-percent') / 100);
  const [latest] = changes.slice(-1);
  return {
    at: place ?? kindPlaceOf(document, section),
    ...(spelling ? { severity: 'info' as const } : {}),
    message: l10n.t('The agreed “{0}” changed {1}, and no decision says why. Record it, so that it is not argued again.', section, latest ? when(latest.after) : ''),
    related: changes.map((change) => fact(document, place ?? document.content.place, storyOf(change, section))),
    fixes: () => (latest ? [recordingOf(document, section, latest, around)] : []),
  };
}

/** A section that is gone, or holds something else now. */
const kindPlaceOf = (document: DocumentOf<'brief'>, section: Section): Span => entryOf(document.root, section)?.key.span ?? kindPlace(document);

function storyOf({ before, after }: Step, section: Section): string {
  const parts = changedParts(at(before.data, section), at(after.data, section));
  return l10n.t('Changed {0}: {1}', when(after), parts.length > 0 ? shortened(parts.join(', '), 120) : section);
}

function recordingOf(document: DocumentOf<'brief'>, section: Section, change: Step, { workspace }: Around): Fix {
  const parts = changedParts(at(change.before.data, section), at(change.after.data, section));
  const { id, file } = newDecision(document, workspace, {
    day: change.after.day,
    about: `${idOf(document) ?? 'brief'} ${section}`,
    title: l10n.t('Change “{0}” of {1}', section, titleOf(document) ?? ''),
    type: 'scope-change',
    choice: parts.length > 0 ? l10n.t('The agreed “{0}” changed: {1}', section, parts.join(', ')) : l10n.t('The agreed “{0}” changed', section),
    affects: [`brief:${idOf(document) ?? ''}`],
  });
  return { title: l10n.t('Write the decision “{0}”', id), edits: [], creates: [file], preferred: true };
}
