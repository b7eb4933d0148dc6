import * as l10n from '@vscode/l10n';
import { idOf, titleOf, type DocumentOf } from '../../document';
import { replace, replaceScalar, type TextEdit } from '../../edit';
import { familyOf } from '../../family';
import { itemsOf, type Located } from '../../located';
import { isOpen } from '../../open';
import { defineRule, type Context, type Fix, type Problem } from '../../rule';
import type { Deliverable } from '../../schema/types';
import type { ListNode } from '../../tree';
import { decisionFile } from '../decisionFile';
import { partGap } from '../gap';
import { kindPlace } from '../places';
import { writeField } from '../sections';
import { short } from '../short';
import { lists, requestOf, specsOf, type BriefFile, type Request, type Spec } from './coverage';

/** More, or something else, than the brief asks for. That may be a good idea; then both sides agree on it. */
export const outsideBrief = defineRule({
  id: 'alignment/outside-brief',
  kinds: ['deliverable'],
  reads: ['workspace', 'date'],
  tier: 1,
  severity: 'warning',
  summary: 'A deliverable is what the brief asks for, or the difference is agreed as a change.',
  why: 'Without a defined process, work runs into multiple revision rounds and scope uncertainty (source document, “Review, revision, and approval”). Partners are collaborators and may propose more than was asked for (source document, “What separates strategic partnerships from vendor transactions”); a decision makes the proposal part of the plan.',
  examples: {
    clean: [
      `
kind: deliverable
id: module
brief: handover
fulfils: module
type: elearning-module
objectives: [ask-about-doses, <another one>, not-in-the-brief]
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: ask-about-doses
  - id: call-the-pharmacist
deliverables:
  - id: module
    type: elearning-module
    objectives: [ask-about-doses]
`,
      // The difference is agreed, or somebody has asked for it.
      `
kind: deliverable
id: module
brief: handover
fulfils: module
type: simulation
objectives: [call-the-pharmacist]
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: ask-about-doses
  - id: call-the-pharmacist
deliverables:
  - id: module
    type: elearning-module
    objectives: [ask-about-doses]
=== 2026-05-04-simulation.decision.yaml
kind: decision
id: 2026-05-04-simulation
status: proposed
type: scope-change
affects: ['brief:handover', 'deliverable:module#bedside']
`,
      // A request that names no objectives and no type leaves both to the partner.
      `
kind: deliverable
id: module
brief: handover
fulfils: module
type: simulation
objectives: [call-the-pharmacist]
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: call-the-pharmacist
deliverables:
  - id: module
`,
      // A brief that requests nothing yet, and a brief that cannot be found.
      `
kind: deliverable
id: module
brief: handover
=== handover.brief.yaml
kind: brief
id: handover
`,
      `
kind: deliverable
id: module
brief: elsewhere
`,
      // A request that is not there is told as such.
      `
kind: deliverable
id: module
brief: handover
fulfils: modul
type: simulation
=== handover.brief.yaml
kind: brief
id: handover
deliverables:
  - id: module
    type: elearning-module
`,
      // An accepted decision covers what the request did not name.
      `
kind: deliverable
id: extra
brief: handover
=== handover.brief.yaml
kind: brief
id: handover
deliverables:
  - id: module
=== 2026-05-04-extra.decision.yaml
kind: decision
id: 2026-05-04-extra
status: accepted
type: scope-change
affects: ['deliverable:extra']
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
id: module
brief: handover
fulfils: module
type: elearning-module
objectives: [ask-about-doses, call-the-pharmacist]
#^^^^^^^^^ warning: This goes beyond what the brief asks for (“call-the-pharmacist”). Agree it as a change, or take it out.
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: ask-about-doses
  - id: call-the-pharmacist
deliverables:
  - id: module
    type: elearning-module
    objectives: [ask-about-doses]
=== 2026-05-04-simulation.decision.yaml
kind: decision
id: 2026-05-04-simulation
status: rejected
type: scope-change
affects: ['deliverable:module']
=== 2026-05-04-pictures.decision.yaml
kind: decision
id: 2026-05-04-pictures
status: accepted
type: design
affects: ['deliverable:module']
`,
      },
      {
        text: `
kind: deliverable
id: module
title: Better handovers
brief: handover
fulfils: module
type: simulation
#^^^ warning: The brief asks for “elearning-module” here, and this is “simulation”. Agree it as a change, or make what was asked for.
objectives:
#^^^^^^^^^ warning: This goes beyond what the brief asks for (“call-the-pharmacist”, “find-the-form”, …). Agree it as a change, or take it out.
  - call-the-pharmacist
  - ask-about-doses # the main one
  - find-the-form
  - name-the-risks
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: ask-about-doses
  - id: call-the-pharmacist
  - id: find-the-form
  - id: name-the-risks
deliverables:
  - id: module
    type: elearning-module
    objectives: [ask-about-doses]
`,
      },
      {
        text: `
kind: deliverable
#     ^^^^^^^^^^^ info: The brief does not ask for this. Say which request it answers, or agree it as an addition.
id: module
brief: handover
type: elearning-module
objectives: [ask-about-doses]
=== handover.brief.yaml
kind: brief
id: handover
objectives:
  - id: ask-about-doses
deliverables:
  - id: card
    type: job-aid
    objectives: [ask-about-doses]
  - id: taken
    type: elearning-module
    objectives: [ask-about-doses]
  - id: other
    type: elearning-module
    objectives: [call-the-pharmacist]
  - id: module
    title: Better handovers
    type: elearning-module
    objectives: [ask-about-doses, call-the-pharmacist]
=== taken.deliverable.yaml
kind: deliverable
id: taken
brief: handover
fulfils: taken
`,
        fixed: `
kind: deliverable
id: module
brief: handover
fulfils: module
type: elearning-module
objectives: [ask-about-doses]
`,
      },
      {
        text: `
kind: deliverable
id: poster
brief: handover
fulfils:
#^^^^^^ info: The brief does not ask for this. Say which request it answers, or agree it as an addition.
=== handover.brief.yaml
kind: brief
id: handover
deliverables:
  - id: card
    type: job-aid
=== 2026-05-11-add-poster.decision.yaml
kind: decision
id: 2026-05-11-add-poster-to-the-plan
`,
      },
    ],
  },
  *check(deliverable, context) {
    const { document, workspace } = context;
    const family = familyOf(document, workspace);
    const { brief } = family;
    const id = idOf(document);
    if (!brief || (id !== undefined && workspace.hasScopeChange(`deliverable:${id}`))) return;
    const request = requestOf(document, family);
    if (request) {
      yield* beyond(deliverable, request, brief, context);
      yield* anotherType(deliverable, request, context);
    } else if (itemsOf(brief.content.deliverables).length > 0) yield* unasked(deliverable, brief, context);
  },
});

type In = Context<'deliverable'>;
type Content = Located<Deliverable>;

/** Objectives of the brief that are served here and were not asked for here. */
function* beyond({ objectives }: Content, request: Request, brief: BriefFile, context: In): Iterable<Problem> {
  const known = new Set(itemsOf(brief.content.objectives).map(({ id }) => id?.value));
  if (!objectives || itemsOf(request.objectives).length === 0) return;
  const extra = itemsOf(objectives).filter(({ value }) => known.has(value) && !lists(request.objectives, value)).map(({ value }) => value);
  if (extra.length === 0) return;
  yield {
    at: objectives.place,
    message: l10n.t('This goes beyond what the brief asks for ({0}). Agree it as a change, or take it out.', named(extra)),
    related: [{ document: brief.name, span: (request.objectives ?? request).place.node.span, message: l10n.t('What the brief asks for') }],
    fixes: () => [
      ...askForChange(context, l10n.t('Should it also serve {0}?', extra.map((one) => `“${one}”`).join(', '))),
      ...(objectives.place.node.type === 'list' ? withoutWords(context.document, objectives.place.node, extra) : []),
    ],
  };
}

function* anotherType({ type }: Content, request: Request, context: In): Iterable<Problem> {
  const wanted = request.type?.value;
  if (!type || !wanted || type.value === wanted) return;
  const { node } = type.place;
  yield {
    at: type.place,
    message: l10n.t('The brief asks for “{0}” here, and this is “{1}”. Agree it as a change, or make what was asked for.', wanted, type.value),
    fixes: () => [
      ...askForChange(context, l10n.t('Should it be “{0}” instead of “{1}”?', type.value, wanted)),
      ...(node.type === 'scalar' ? [{ title: l10n.t('Change to “{0}”', wanted), edits: [replaceScalar(node, wanted)] }] : []),
    ],
  };
}

/** It answers none of the requests, or does not say which. */
function* unasked({ fulfils }: Content, brief: BriefFile, context: In): Iterable<Problem> {
  const { document } = context;
  const gap = fulfils ? undefined : partGap(document.root, 'fulfils', kindPlace(document));
  if (!gap) return;
  yield {
    ...gap,
    severity: 'info',
    message: l10n.t('The brief does not ask for this. Say which request it answers, or agree it as an addition.'),
    fixes: () => [
      ...openRequests(document, brief, context).flatMap((request, _index, all) => {
        const id = request.id?.value ?? '';
        const edit = writeField(document, [], 'fulfils', id);
        return edit ? [{ title: l10n.t('Add “fulfils: {0}”', id), edits: [edit], preferred: all.length === 1 }] : [];
      }),
      ...askForChange(context, l10n.t('Should it be added to what the brief asks for?')),
    ],
  };
}

/** The requests that it could answer: nobody else does, and what it is and serves was asked for. */
function openRequests(document: Spec, brief: BriefFile, { workspace }: In): readonly Request[] {
  const others = specsOf(brief, workspace).map(({ content }) => content.fulfils?.value);
  const serves = itemsOf(document.content.objectives).filter(({ value }) => !isOpen(value));
  const type = document.content.type?.value;
  return itemsOf(brief.content.deliverables).filter((request) => {
    const asked = itemsOf(request.objectives).length === 0 || serves.every(({ value }) => lists(request.objectives, value));
    const fits = !type || !request.type || request.type.value === type;
    return request.id !== undefined && !others.includes(request.id.value) && fits && asked;
  });
}

/** A decision record with the question, for both sides to agree on. */
function askForChange({ document, workspace, settings }: In, question: string): readonly Fix[] {
  const [id, brief] = [idOf(document), document.content.brief?.value];
  if (id === undefined || brief === undefined) return [];
  const title = l10n.t('Change to {0}', short(titleOf(document) ?? id, 50));
  const { file } = decisionFile(document, workspace, settings, { title, type: 'scope-change', question, affects: [`brief:${brief}`, `deliverable:${id}`] });
  return [{ title: l10n.t('Create a decision record that asks for this change'), edits: [], creates: [file] }];
}

/** The list without some of its words; none when nothing would be left. */
function withoutWords(document: DocumentOf<'deliverable'>, list: ListNode, words: readonly string[]): readonly Fix[] {
  const gone = list.items.filter((node) => node.type === 'scalar' && words.includes(String(node.value)));
  if (gone.length === list.items.length) return [];
  const edits = list.flow ? [withoutInBrackets(document, list, words)] : gone.map((node) => withoutLine(document, node.span.start));
  return [{ title: l10n.t('Take {0} out', named(words)), edits }];
}

function withoutInBrackets({ source }: DocumentOf<'deliverable'>, list: ListNode, words: readonly string[]): TextEdit {
  const kept = list.items.filter((node) => !(node.type === 'scalar' && words.includes(String(node.value))));
  return replace(list.span, `[${kept.map(({ span }) => source.slice(span.start, span.end)).join(', ')}]`);
}

function withoutLine({ lines, source }: DocumentOf<'deliverable'>, offset: number): TextEdit {
  const { line } = lines.at(offset);
  const { start } = lines.span(line);
  return replace({ start, end: line + 1 < lines.count ? lines.span(line + 1).start : source.length }, '');
}

/** The first two of some names. */
const named = (words: readonly string[]): string => words.slice(0, 2).map((word) => `“${short(word, 40)}”`).join(', ') + (words.length > 2 ? ', …' : '');
