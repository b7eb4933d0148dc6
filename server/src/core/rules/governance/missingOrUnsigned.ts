import * as l10n from '@vscode/l10n';
import { idOfName, titleOf, type DocumentOf } from '../../document';
import { scalarText } from '../../edit';
import { familyOf } from '../../family';
import { hasReached } from '../../progress';
import { besideOf, defineRule, type Fix, type Problem } from '../../rule';
import { slug } from '../../forms';
import { head } from '../../tree';
import type { Workspace } from '../../workspace';
import { lacks, missingPart } from '../missing';
import { writeField } from '../sections';
import { freeId } from './people';
import { teamEdits, unfilledRoles } from './roleUnfilled';
import { agreementText } from './templates';

/** How two organizations work together is agreed before they do. */
export const missingOrUnsigned = defineRule({
  id: 'governance/missing-or-unsigned',
  kinds: ['brief'],
  reads: ['workspace'],
  tier: 1,
  severity: ['none', 'error', 'error'],
  summary: 'Work starts under a working agreement that both sides have agreed.',
  why: 'Outsourcing arrangements that lack a formal governance layer tend to produce higher revision counts and lower satisfaction on both sides (source document, “Governance gaps”). Misaligned expectations and limited governance are common risks (FAQ).',
  examples: {
    clean: [
      `
kind: brief
status: draft
`,
      `
kind: brief
status: ready
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
status: draft
`,
      `
kind: brief
status: agreed
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
status: agreed
`,
      // A name that nothing answers to is told as such, and so is one that is still open.
      `
kind: brief
status: agreed
governance: nowhere
`,
      `
kind: brief
status: ready
governance: <name of the agreement>
`,
      // What is live may outlast its agreement.
      `
kind: brief
status: live
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
status: closed
`,
      `
kind: brief
status: agreed
governance: ward-program
=== ward-program.governance.yaml
kind: governance
id: ward-program
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ error: No working agreement yet. Agree how you will work together, and who decides what, before work starts.
status: ready
engagement-model: hybrid-coe
=== other-model.governance.yaml
kind: governance
id: other-model
status: agreed
engagement:
  model: managed-services
=== over.governance.yaml
kind: governance
id: over
status: closed
engagement:
  model: hybrid-coe
=== ward-program.governance.yaml
kind: governance
id: ward-program
title: Ward program
status: draft
engagement:
  model: hybrid-coe
roles:
  - id: expert
    per-brief: true
`,
        fixed: `
kind: brief
status: ready
engagement-model: hybrid-coe
governance: ward-program
team:
  expert: <who holds this role here>
`,
      },
      {
        // An agreed brief wants an agreed agreement.
        text: `
kind: brief
status: agreed
governance:
#^^^^^^^^^ error: No working agreement yet. Agree how you will work together, and who decides what, before work starts.
=== draft.governance.yaml
kind: governance
id: draft
status: draft
=== east.governance.yaml
kind: governance
id: east
status: agreed
=== west.governance.yaml
kind: governance
id: west
status: agreed
`,
        fixed: `
kind: brief
status: agreed
governance: east
`,
      },
      {
        text: `
kind: brief
#     ^^^^^ error: No working agreement yet. Agree how you will work together, and who decides what, before work starts.
status: ready
id: night-shift
title: Night shift
owner: ida
sponsor: olu
engagement-model: managed-services
=== night-shift-agreement.governance.yaml
kind: governance
id: night-shift-agreement
status: closed
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
`,
        fixed: `
kind: brief
status: ready
id: night-shift
title: Night shift
owner: ida
sponsor: olu
engagement-model: managed-services
governance: night-shift-agreement-2
`,
      },
      {
        text: `
kind: brief
#     ^^^^^ error: No working agreement yet. Agree how you will work together, and who decides what, before work starts.
status: ready
owner: vic
sponsor: ida
=== team.people.yaml
kind: people
people:
  - id: vic
    side: partner
  - id: ida
    side: internal
`,
        fixed: `
kind: brief
status: ready
owner: vic
sponsor: ida
governance: example-agreement
`,
      },
      {
        text: `
kind: brief
status: agreed
governance: ward-program
#^^^^^^^^^ error: The agreement “Ward program” is still a draft. Let both sides agree it before work goes on.
=== ward-program.governance.yaml
kind: governance
id: ward-program
title: Ward program
status: draft
`,
      },
      {
        text: `
kind: brief
status: in-production
governance: ward-program
#^^^^^^^^^ error: The agreement “ward-program” is closed. Agree a new one, or finish the work.
=== ward-program.governance.yaml
kind: governance
id: ward-program
status: closed
`,
      },
    ],
  },
  *check({ governance: named }, { document, workspace, stage }) {
    if (lacks(document.root, 'governance', named)) {
      yield {
        ...missingPart(document, 'governance'),
        message: l10n.t('No working agreement yet. Agree how you will work together, and who decides what, before work starts.'),
        fixes: () => mends(document, workspace),
      };
      return;
    }
    const { governance } = familyOf(document, workspace);
    if (named && governance && stage === 'agreed') yield* unsigned(document, governance, named.place.key?.span ?? named.place.node.span);
  },
});

function* unsigned(document: DocumentOf<'brief'>, governance: DocumentOf<'governance'>, at: Problem['at']): Iterable<Problem> {
  const { status } = governance.content;
  if (!status || status.value === 'agreed' || (status.value === 'closed' && hasReached(document, 'live'))) return;
  const name = titleOf(governance) ?? '';
  yield {
    at,
    message:
      status.value === 'closed'
        ? l10n.t('The agreement “{0}” is closed. Agree a new one, or finish the work.', name)
        : l10n.t('The agreement “{0}” is still a draft. Let both sides agree it before work goes on.', name),
    related: [{ document: governance.name, span: head(status.place), message: l10n.t('How far the agreement is') }],
  };
}

/** An agreement there is, or a new one. */
function mends(document: DocumentOf<'brief'>, workspace: Workspace): Fix[] {
  const fitting = workspace.ids('governance').flatMap((id) => workspace.find('governance', id) ?? []).filter((governance) => fits(governance, document)).slice(0, 4);
  const links = fitting.flatMap((governance) => link(document, governance));
  return [...links.map((fix) => (links.length === 1 ? { ...fix, preferred: true } : fix)), ...create(document, workspace, links.length === 0)];
}

/** Whether work on the brief can go on under an agreement: it is for the same model, and as far along as the brief. */
function fits({ content }: DocumentOf<'governance'>, brief: DocumentOf<'brief'>): boolean {
  const { engagement, status } = content;
  const model = brief.content['engagement-model']?.value;
  if (model && engagement?.model && engagement.model.value !== model) return false;
  return hasReached(brief, 'agreed') ? status?.value === 'agreed' : status?.value !== 'closed';
}

function link(document: DocumentOf<'brief'>, governance: DocumentOf<'governance'>): Fix[] {
  const id = governance.content.id?.value;
  const edit = id && writeField(document, [], 'governance', id);
  if (!edit) return [];
  // The agreement may ask each brief for people of its own.
  const roles = unfilledRoles(document, governance);
  const team = roles.length > 0 ? teamEdits(document, roles, scalarText(l10n.t('<who holds this role here>'))) : [];
  return [{ title: l10n.t('Work under the agreement “{0}”', titleOf(governance) ?? id), edits: [edit, ...team] }];
}

function create(document: DocumentOf<'brief'>, workspace: Workspace, preferred: boolean): Fix[] {
  const { id, title, owner, sponsor, 'engagement-model': model, agreed } = document.content;
  const name = id?.value ?? idOfName(document.name) ?? 'new';
  const agreement = freeId(`${slug(name.slice(0, 50)) || 'working'}-agreement`, workspace.ids('governance'));
  const edit = writeField(document, [], 'governance', agreement);
  if (!edit) return [];
  const person = (one: { readonly value: string } | undefined, side: 'internal' | 'partner'): string | undefined => (one && workspace.person(one.value)?.side?.value === side ? one.value : undefined);
  const text = agreementText({
    id: agreement,
    title: l10n.t('Working agreement: {0}', title?.value ?? name),
    model: model?.value ?? 'project-based',
    owner: person(owner, 'internal'),
    sponsor: person(sponsor, 'internal'),
    partnerLead: person(agreed?.partner, 'partner'),
  });
  const file = `${agreement}.governance.yaml`;
  return [{ title: l10n.t('Start a working agreement in “{0}”', file), edits: [edit], creates: [{ name: besideOf(document, file), text }], ...(preferred ? { preferred: true } : {}) }];
}
