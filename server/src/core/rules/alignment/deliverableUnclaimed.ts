import * as l10n from '@vscode/l10n';
import { idOf } from '../../document';
import { replaceScalar } from '../../edit';
import { freeId } from '../../freeId';
import { itemsOf, said } from '../../located';
import { newDeliverable } from '../../newDeliverable';
import { hasReached } from '../../progress';
import { besideOf, defineRule, type Fix } from '../../rule';
import type { Workspace } from '../../workspace';
import { short } from '../short';
import { audienceWithLeastTime, nameOf, specsFor, specsOf, type BriefFile, type Request, type Spec } from './coverage';

/** A request that nobody answers, or that several answer. */
export const deliverableUnclaimed = defineRule({
  id: 'alignment/deliverable-unclaimed',
  kinds: ['brief'],
  reads: ['family'],
  tier: 2,
  severity: 'info',
  summary: 'Every requested deliverable is answered by one spec.',
  why: 'When neither party has clear accountability, small ambiguities compound into significant delays (source document, “Governance gaps”). A request without a spec is noticed when it should be there; two specs for one request are paid twice.',
  examples: {
    clean: [
      `
kind: brief
id: handover
status: in-production
deliverables:
  - id: module
  - id: cards
    quantity: 2
  - title: A request without a name
=== module.deliverable.yaml
kind: deliverable
id: module
status: proposed
brief: handover
fulfils: module
=== first-card.deliverable.yaml
kind: deliverable
id: first-card
brief: handover
fulfils: cards
=== second-card.deliverable.yaml
kind: deliverable
id: second-card
brief: handover
fulfils: cards
`,
      `
kind: brief
id: handover
status: agreed
deliverables:
  - id: module
`,
    ],
    marked: [
      {
        text: `
kind: brief
id: handover
status: in-production
audiences:
  - id: nurses
    minutes-available: 20
deliverables:
  - id: module
#   ^^^^^^^^^^ info: Nobody has picked up “Better handovers” yet. Create its spec, or agree to drop it.
    type: elearning-module
    title: Better handovers
    objectives: [ask-about-doses]
    audiences: [nurses]
    minutes: 20
  - id: film
#   ^^^^^^^^ info: Nobody has picked up “film” yet. Create its spec, or agree to drop it.
    audiences: [nurses]
    minutes: 21
=== film.deliverable.yaml
kind: deliverable
id: film
status: withdrawn
brief: handover
fulfils: film
=== module.deliverable.yaml
kind: deliverable
id: module
status: building
brief: elsewhere
fulfils: module
`,
      },
      {
        text: `
kind: brief
id: handover
status: live
deliverables:
  - id: module
#   ^^^^^^^^^^ warning: Two or more specs claim “module”: “Better handovers”, “second”. Keep one, and withdraw the others.
  - id: cards
#   ^^^^^^^^^ warning: Two or more specs claim “cards”: “a”, “b”. Keep one, and withdraw the others.
    quantity: 1
=== a.deliverable.yaml
kind: deliverable
id: a
brief: handover
fulfils: cards
=== b.deliverable.yaml
kind: deliverable
id: b
brief: handover
fulfils: cards
=== first.deliverable.yaml
kind: deliverable
id: first
title: Better handovers
status: building
brief: handover
fulfils: module
=== second.deliverable.yaml
kind: deliverable
id: second
status: proposed
brief: handover
fulfils: module
=== third.deliverable.yaml
kind: deliverable
id: third
status: withdrawn
brief: handover
fulfils: module
`,
      },
    ],
  },
  *check({ deliverables }, { document, workspace }) {
    if (!hasReached(document, 'in-production')) return;
    const specs = specsOf(document, workspace);
    for (const request of itemsOf(deliverables)) {
      if (!request.id) continue;
      const claims = specsFor([request], specs);
      const title = short(said(request.title) ?? request.id.value);
      if (claims.length === 0) {
        yield {
          at: request.place,
          message: l10n.t('Nobody has picked up “{0}” yet. Create its spec, or agree to drop it.', title),
          fixes: () => createSpec(document, request, request.id?.value ?? '', specs, workspace),
        };
      } else if (claims.length > Math.max(1, request.quantity?.value ?? 1)) {
        yield {
          at: request.place,
          severity: 'warning',
          message: l10n.t('Two or more specs claim “{0}”: {1}. Keep one, and withdraw the others.', title, claims.slice(0, 2).map((spec) => `“${nameOf(spec)}”`).join(', ')),
          related: claims.map(({ name, content }) => ({ document: name, span: (content.fulfils ?? content).place.node.span, message: l10n.t('This spec claims it') })),
          fixes: () => claims.flatMap(withdraw),
        };
      }
    }
  },
});

/** A new spec beside the brief's other specs, else beside the brief. */
function createSpec(brief: BriefFile, request: Request, requested: string, specs: readonly Spec[], workspace: Workspace): readonly Fix[] {
  const briefId = idOf(brief);
  if (briefId === undefined) return [];
  const id = freeId(requested, (one) => workspace.find('deliverable', one) !== undefined);
  const audiences = itemsOf(request.audiences).map(({ value }) => value);
  const least = audienceWithLeastTime(audiences, brief);
  const minutes = request.minutes && !(least && least.minutes < request.minutes.value) ? request.minutes.value : undefined;
  const text = newDeliverable({
    id,
    title: said(request.title),
    brief: briefId,
    fulfils: requested,
    type: request.type?.value,
    audiences,
    objectives: itemsOf(request.objectives).map(({ value }) => value),
    minutes,
  });
  return [{ title: l10n.t('Create a deliverable spec for “{0}”', requested), edits: [], creates: [{ name: besideOf(specs[0] ?? brief, `${id}.deliverable.yaml`), text }], preferred: true }];
}

/** Only proposals: what is being made is nothing to drop with one click. */
function withdraw(spec: Spec): readonly Fix[] {
  const node = spec.content.status?.place.node;
  if (spec.content.status?.value !== 'proposed' || node?.type !== 'scalar') return [];
  return [{ title: l10n.t('Withdraw the proposal “{0}”', nameOf(spec)), edits: [], elsewhere: [{ document: spec, edits: [replaceScalar(node, 'withdrawn')] }] }];
}
