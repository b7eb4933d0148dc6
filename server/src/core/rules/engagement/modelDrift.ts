import * as l10n from '@vscode/l10n';
import { addMonths, dayIn, isDay } from '../../calendar';
import { idOf, titleOf, type Document, type DocumentOf } from '../../document';
import type { Version } from '../../history';
import { itemsOf } from '../../located';
import { isAsFarAs } from '../../progress';
import { defineRule, type Context, type Fix, type Problem, type Related } from '../../rule';
import { textAt } from '../../values';
import { isDecided, isDecidedSince, newDecision } from '../decided';
import { fact, shortened, statusAt, steps, versionsOf, when, withoutDetours } from '../past';

/** The way of working drifts, and the agreement stays behind. No single day shows it, only the year. */
export const modelDrift = defineRule({
  id: 'engagement/model-drift',
  kinds: ['brief', 'governance'],
  reads: ['workspace', 'date', 'history'],
  tier: 1,
  severity: 'warning',
  thresholds: { 'drift-months': 12, 'drift-end-moves': 2, 'drift-briefs': 3, 'days-to-record-a-decision': 7 },
  summary: 'The two sides work in the way they agreed to, or decide to work in another one.',
  why: 'Organizations begin with a project-based engagement and gradually move toward a managed services arrangement without fully designing it that way; that drift is one of the more common sources of friction (source document, “Four engagement models”).',
  examples: {
    clean: [
      // Moved once within the last twelve months, once brought forward, once while it was a draft, and once long ago.
      `
kind: governance
id: frame
status: agreed
engagement:
  model: project-based
  ends-on: 2026-09-30
=== 2025-03-02 example.governance.yaml
kind: governance
id: frame
status: draft
engagement:
  ends-on: 2026-01-31
=== 2025-05-09 example.governance.yaml
kind: governance
id: frame
status: agreed
engagement:
  ends-on: 2026-02-28
=== 2025-05-10 example.governance.yaml
kind: governance
id: frame
status: agreed
engagement:
  ends-on: 2026-07-31
=== 2026-02-02 example.governance.yaml
kind: governance
id: frame
status: agreed
engagement:
  ends-on: 2026-06-30
=== 2026-03-02 example.governance.yaml
`,
      // Two briefs in a year, one before that, one that is only ready, and one under another agreement.
      `
kind: governance
id: frame
status: agreed
engagement:
  model: project-based
=== 2025-05-10 one.brief.yaml
kind: brief
id: one
governance: frame
status: ready
=== 2025-05-10 one.brief.yaml
kind: brief
id: one
governance: frame
status: agreed
=== 2026-03-02 two.brief.yaml
kind: brief
id: two
governance: frame
agreed: { date: 2026-03-02 }
status: in-production
=== 2026-03-02 three.brief.yaml
kind: brief
id: three
governance: frame
status: agreed
agreed: { date: 2026-03-02 }
=== 2026-03-02 four.brief.yaml
kind: brief
id: four
governance: frame
status: ready
=== 2026-03-02 five.brief.yaml
kind: brief
id: five
governance: other
status: agreed
agreed: { date: 2026-03-02 }
=== 2026-03-02 six.brief.yaml
kind: brief
id: six
governance: frame
status: agreed
=== 2026-03-03 example.governance.yaml
`,
      // It was decided, and now everybody knows.
      `
kind: governance
id: frame
status: agreed
engagement:
  model: project-based
  ends-on: 2026-09-30
=== managed.decision.yaml
kind: decision
id: managed
status: accepted
type: model-change
decided-on: 2026-04-02
affects: [governance:frame]
=== 2025-09-01 example.governance.yaml
kind: governance
id: frame
status: agreed
engagement:
  ends-on: 2026-01-31
=== 2025-12-01 example.governance.yaml
kind: governance
id: frame
status: agreed
engagement:
  ends-on: 2026-06-30
=== 2026-03-02 example.governance.yaml
`,
      // A managed service goes on as long as it goes on.
      `
kind: governance
id: frame
status: agreed
engagement:
  model: managed-services
  ends-on: 2026-09-30
staffing:
  people: [eli]
=== team.people.yaml
kind: people
people:
  - id: eli
    engaged-from: 2024-01-01
=== 2025-09-01 example.governance.yaml
kind: governance
id: frame
status: agreed
engagement:
  ends-on: 2026-01-31
=== 2025-12-01 example.governance.yaml
kind: governance
id: frame
status: agreed
engagement:
  ends-on: 2026-06-30
=== 2026-03-02 example.governance.yaml
`,
      // Twelve months to the day; and somebody who has left.
      `
kind: governance
id: frame
status: agreed
engagement:
  model: staff-augmentation
staffing:
  people: [eli, uma, ida, nobody]
=== team.people.yaml
kind: people
people:
  - id: eli
    engaged-from: 2025-05-11
  - id: uma
    engaged-from: 2025-01-01
    engaged-until: 2026-05-10
  - id: ida
`,
      `
kind: governance
id: frame
status: draft
engagement:
  model: staff-augmentation
staffing:
  people: [eli]
=== team.people.yaml
kind: people
people:
  - id: eli
    engaged-from: 2025-01-01
`,
      // Decided with a decision of the right kind, changed while it was a draft, and changed back.
      `
kind: brief
id: safety
status: agreed
engagement-model: managed-services
=== managed.decision.yaml
kind: decision
id: managed
status: accepted
type: model-change
decided-on: 2026-04-29
affects: [brief:safety]
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
engagement-model: project-based
=== 2026-04-22 example.brief.yaml
`,
      `
kind: brief
id: safety
status: agreed
engagement-model: project-based
=== 2026-03-01 example.brief.yaml
kind: brief
id: safety
status: draft
engagement-model: managed-services
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
engagement-model: project-based
=== 2026-03-09 example.brief.yaml
kind: brief
id: safety
status: agreed
engagement-model: managed-services
=== 2026-03-16 example.brief.yaml
`,
    ],
    marked: [
      {
        text: `
kind: governance
id: frame
title: Frame agreement
status: agreed
engagement:
  model: project-based
# ^^^^^ warning: You agreed a project, but it now works like a managed service (end moved 2 times in 12 months). Decide: stop, or agree intake, service levels and exit.
  ends-on: 2026-09-30
=== early.decision.yaml
kind: decision
id: early
status: accepted
type: model-change
decided-on: 2025-05-10
affects: [governance:frame]
=== 2025-05-10 example.governance.yaml
kind: governance
id: frame
status: agreed
engagement:
  ends-on: 2026-01-31
=== 2025-05-11 example.governance.yaml
kind: governance
id: frame
status: agreed
engagement:
  ends-on: 2026-06-30
=== 2026-03-02 example.governance.yaml
`,
        fixed: `
kind: governance
id: frame
title: Frame agreement
status: agreed
engagement:
  model: project-based
  ends-on: 2026-09-30
`,
      },
      {
        text: `
kind: governance
id: frame
status: agreed
engagement:
  model: project-based
# ^^^^^ warning: You agreed a project, but it now works like a managed service (3 briefs started in 12 months). Decide: stop, or agree intake, service levels and exit.
=== three.brief.yaml
kind: brief
id: three
title: Third wish
governance: frame
status: in-production
=== 2025-05-10 one.brief.yaml
kind: brief
id: one
governance: frame
status: ready
=== 2025-05-11 one.brief.yaml
kind: brief
id: one
governance: frame
status: agreed
=== 2026-03-02 two.brief.yaml
kind: brief
id: two
governance: frame
status: live
agreed: { date: 2026-03-02 }
=== 2026-03-02 three.brief.yaml
kind: brief
id: three
governance: frame
status: draft
=== 2026-03-03 example.governance.yaml
=== 2026-03-04 two.brief.yaml
kind: brief
id: two
governance: frame
status: closed
`,
      },
      {
        text: `
kind: governance
id: frame
status: agreed
engagement:
  model: staff-augmentation
# ^^^^^ warning: You agreed temporary help, and it has become permanent (for more than 12 months: Eli Novak, uma). Decide: end it, hire, or agree another model.
staffing:
  people: [eli, uma]
=== team.people.yaml
kind: people
people:
  - id: eli
    name: Eli Novak
    engaged-from: 2025-05-10
    engaged-until: 2026-05-11
  - id: uma
    engaged-from: 2025-01-01
`,
      },
      {
        text: `
kind: brief
id: safety
status: in-production
engagement-model: managed-services
#^^^^^^^^^^^^^^^ warning: This was agreed as project-based and changed to managed-services on 2026-04-22 (a000002) without a decision. Record who decided it, and why.
=== scope.decision.yaml
kind: decision
id: scope
status: accepted
type: scope-change
decided-on: 2026-04-22
affects: [brief:safety]
=== late.decision.yaml
kind: decision
id: late
status: accepted
type: model-change
decided-on: 2026-04-30
affects: [brief:safety]
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
status: agreed
engagement-model: project-based
=== 2026-04-22 example.brief.yaml
`,
        fixed: `
kind: brief
id: safety
status: in-production
engagement-model: managed-services
`,
      },
    ],
  },
  *check(_content, context) {
    const { document } = context;
    if (document.kind === 'brief') yield* changedModel(document, context);
    else if (document.content.status?.value === 'agreed') yield* driftOf(document, context);
  },
});

type Around = Pick<Context, 'history' | 'workspace' | 'settings' | 'threshold'>;

// The agreement: one notice with all facts

/** Something that happened, for the message and for whoever wants to look it up. */
interface Facts {
  readonly said: readonly string[];
  readonly related: readonly Related[];
}

function* driftOf(document: DocumentOf<'governance'>, around: Around): Iterable<Problem> {
  const model = document.content.engagement?.model;
  const id = idOf(document);
  if (!model || id === undefined) return;
  const months = around.threshold('drift-months');
  const since = addMonths(around.settings.today, -months);
  const { said, related } = model.value === 'project-based' ? projectFacts(document, since, around) : model.value === 'staff-augmentation' ? staffFacts(document, since, around) : NO_FACTS;
  if (said.length === 0 || isDecidedSince(`governance:${id}`, since, around, 'model-change')) return;
  yield {
    at: model.place,
    message: model.value === 'project-based'
      ? l10n.t('You agreed a project, but it now works like a managed service ({0} in {1} months). Decide: stop, or agree intake, service levels and exit.', said.join(', '), months)
      : l10n.t('You agreed temporary help, and it has become permanent (for more than {0} months: {1}). Decide: end it, hire, or agree another model.', months, shortened(said.join(', '))),
    related,
    fixes: () => [decision(document, `governance:${id}`, around.settings.today, around)],
  };
}

const NO_FACTS: Facts = { said: [], related: [] };

function projectFacts(document: DocumentOf<'governance'>, since: string, around: Around): Facts {
  const moves = steps(versionsOf(document, around)).filter(({ before, after }) => statusAt(before) === 'agreed' && after.day >= since && endOf(after) > endOf(before) && endOf(before) !== '');
  const briefs = startsUnder(idOf(document) ?? '', around).filter(({ day }) => day >= since);
  const isMoved = moves.length >= around.threshold('drift-end-moves');
  const isMany = briefs.length >= around.threshold('drift-briefs');
  if (!isMoved && !isMany) return NO_FACTS;
  const { engagement } = document.content;
  const place = engagement?.['ends-on']?.place ?? engagement?.place ?? document.content.place;
  return {
    said: [
      ...(moves.length > 0 ? [moves.length === 1 ? l10n.t('end moved once') : l10n.t('end moved {0} times', moves.length)] : []),
      ...(briefs.length > 0 ? [briefs.length === 1 ? l10n.t('1 brief started') : l10n.t('{0} briefs started', briefs.length)] : []),
    ],
    related: [
      ...moves.map(({ before, after }) => fact(document, place, l10n.t('The end moved from {0} to {1} {2}', endOf(before), endOf(after), when(after)))),
      ...briefs.map(({ name, day }) => fact(document, engagement?.model?.place ?? place, l10n.t('“{0}” was agreed on {1}', name, day))),
    ],
  };
}

function endOf({ data }: Version): string {
  const day = textAt(data, 'engagement', 'ends-on') ?? '';
  return isDay(day) ? day : '';
}

interface Start {
  readonly name: string;
  readonly day: string;
}

/** When the briefs under an agreement were agreed, those that are gone by now included. */
function startsUnder(governance: string, { history, workspace, settings }: Around): readonly Start[] {
  const ids = new Set([...(history?.ids('brief') ?? []), ...workspace.briefsUnder(governance).flatMap((brief) => idOf(brief) ?? [])]);
  return [...ids].flatMap((id) => {
    const document = workspace.find('brief', id);
    const versions = document ? versionsOf(document, { history, workspace, settings }) : (history?.versionsOf('brief', id) ?? []);
    const last = versions.at(-1);
    const day = startOf(versions);
    return last && textAt(last.data, 'governance') === governance && day !== undefined ? [{ day, name: textAt(last.data, 'title') ?? id }] : [];
  });
}

/** A brief that came into Git when it was agreed already says itself when that was; else nobody knows. */
function startOf(versions: readonly Version[]): string | undefined {
  const at = versions.findIndex((version) => isAsFarAs('brief', statusAt(version), 'agreed'));
  const first = versions[at];
  const signed = textAt(first?.data, 'agreed', 'date') ?? '';
  return at === 0 ? (isDay(signed) ? signed : undefined) : first?.day;
}

function staffFacts(document: DocumentOf<'governance'>, since: string, { workspace, settings }: Around): Facts {
  const long = itemsOf(document.content.staffing?.people).flatMap(({ value, place }) => {
    const person = workspace.person(value);
    const [from, until] = [dayIn(person?.['engaged-from']), dayIn(person?.['engaged-until'])];
    return from !== undefined && from < since && (until === undefined || until >= settings.today) ? [{ name: person?.name?.value ?? value, from, place }] : [];
  });
  return { said: long.map(({ name }) => name), related: long.map(({ name, from, place }) => fact(document, place, l10n.t('{0} has been here since {1}', name, from))) };
}

// A brief that changed its model

function* changedModel(document: DocumentOf<'brief'>, around: Around): Iterable<Problem> {
  const model = document.content['engagement-model'];
  const id = idOf(document);
  const versions = versionsOf(document, around);
  const changes = withoutDetours(steps(versions).filter(({ before, after }) => isAsFarAs('brief', statusAt(before), 'agreed') && modelAt(before) !== undefined && modelAt(before) !== modelAt(after)), versions, modelAt);
  const [last] = changes.slice(-1);
  if (!model || id === undefined || !last || isDecided(`brief:${id}`, last.after, around.threshold('days-to-record-a-decision'), around, 'model-change')) return;
  yield {
    at: model.place,
    message: l10n.t('This was agreed as {0} and changed to {1} {2} without a decision. Record who decided it, and why.', modelAt(last.before) ?? '', model.value, when(last.after)),
    related: changes.map(({ before, after }) => fact(document, model.place, l10n.t('{0} became {1} {2}', modelAt(before) ?? '', modelAt(after) ?? l10n.t('nothing'), when(after)))),
    fixes: () => [decision(document, `brief:${id}`, last.after.day, around)],
  };
}

const modelAt = ({ data }: Version): string | undefined => textAt(data, 'engagement-model');

function decision(document: Document, affected: string, day: string, { workspace }: Around): Fix {
  const name = titleOf(document) ?? idOf(document) ?? '';
  const { id, file } = newDecision(document, workspace, { day, about: `${idOf(document) ?? ''} model`, title: l10n.t('How we work together on “{0}”', name), type: 'model-change', affects: [affected] });
  return { title: l10n.t('Write the decision “{0}”', id), edits: [], creates: [file], preferred: true };
}
