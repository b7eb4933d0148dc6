import * as l10n from '@vscode/l10n';
import { addWord, replaceScalar, type TextEdit } from '../../edit';
import type { Document } from '../../document';
import { itemsOf, said, type Located } from '../../located';
import { isOpen } from '../../open';
import { defineRule, type Fix, type Problem } from '../../rule';
import type { Brief } from '../../schema/types';
import { freshId } from '../ids';
import { mend } from '../mend';
import { lacks, missingPart } from '../missing';
import { writeField, writeItem } from '../sections';
import { isEnglish } from '../wording';
import { short } from '../words';

type Audience = Located<NonNullable<Brief['audiences']>[number]>;

/** "Everyone" works in no particular place, has no particular minutes, and does nothing in particular differently. */
export const audienceVague = defineRule({
  id: 'brief/audience-vague',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'A brief names the job roles that must act differently, how many people they are and where they work.',
  why: 'Design decisions made without adequate business context, learner data or performance objectives produce technically competent content that does not change behavior (source document, “Design and development”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
audiences:
  - id: pickers
    role: Order picker on the night shift
    headcount: 120
    work-context: Cold hall, gloves, a scanner on the wrist.
`,
      `
kind: brief
status: draft
audiences:
  - id: pickers
    role: All staff of the tax office who open letters
`,
      `
kind: brief
status: draft
audiences: Pickers
`,
      `
kind: brief
language: de-DE
status: draft
audiences:
  - id: all
    role: Users
`,
      `
kind: brief
status: ready
audiences:
  - id: pickers
    role: <which job role>
    headcount: <how many people>
    work-context: <where they work>
`,
    ],
    marked: [
      {
        text: `
kind: brief
#     ^^^^^ info: Name the role that must act differently, how many people, and where they work and learn. Nothing can be designed for people nobody has named.
status: draft
title: Right shelf, first time
`,
        fixed: `
kind: brief
status: draft
title: Right shelf, first time
audiences:
  - id: main-audience
    role: <the job of the people who must act differently>
    headcount: <how many people>
    work-context: <where and when they work and learn>
`,
      },
      {
        text: `
kind: brief
status: agreed
audiences: []
#^^^^^^^^ warning: Name the role that must act differently, how many people, and where they work and learn. Nothing can be designed for people nobody has named.
`,
        fixed: `
kind: brief
status: agreed
audiences:
  - id: main-audience
    role: <the job of the people who must act differently>
    headcount: <how many people>
    work-context: <where and when they work and learn>
`,
      },
      {
        text: `
kind: brief
status: ready
audiences:
  - id: all
    role: All employees
#         ^^^^^^^^^^^^^ warning: “All employees” cannot be designed for. Name the role that must act differently, how many people, and where they work and learn.
    work-context: Cold hall
  - id: leads
    role: Team lead
    headcount: 8
    work-context: Cold hall
`,
        fixed: `
kind: brief
status: ready
audiences:
  - id: all
    role: <the job of the people who must act differently>
    headcount: <how many people>
    work-context: Cold hall
  - id: leads
    role: Team lead
    headcount: 8
    work-context: Cold hall
`,
      },
      {
        text: `
kind: brief
status: draft
audiences:
  - id: all
    role: everyone
#         ^^^^^^^^ info: “everyone” cannot be designed for. Name the role that must act differently, how many people, and where they work and learn.
  - role: Everybody in the company
#         ^^^^^^^^^^^^^^^^^^^^^^^^ info: “Everybody in the company” cannot be designed for. Name the role that must act differently, how many people, and where they work and learn.
objectives:
  - id: scan
    audiences: [all]
  - id: check
    audiences:
      - leads
deliverables:
  - id: card
    audiences:
      - all
`,
        fixed: `
kind: brief
status: draft
audiences:
  - id: all
    role: <the job of the people who must act differently>
  - role: Everybody in the company
objectives:
  - id: scan
    audiences: [all]
  - id: check
    audiences:
      - leads
deliverables:
  - id: card
    audiences:
      - all
`,
      },
      {
        text: `
kind: brief
status: ready
audiences:
  - id: pickers
#   ^^^^^^^^^^^ info: How many “Order picker” are there, and where and when do they work and learn? The partner designs for that.
    role: Order picker
  - id: leads
#   ^^^^^^^^^ info: How many “Team lead” are there? The partner plans and designs for that number.
    role: Team lead
    work-context: Cold hall
  - id: drivers
#   ^^^^^^^^^^^ info: Where and when do the people of “drivers” work and learn? The partner designs for that.
    headcount: 40
`,
        fixed: `
kind: brief
status: ready
audiences:
  - id: pickers
    role: Order picker
    headcount: <how many people>
    work-context: <where and when they work and learn>
  - id: leads
    role: Team lead
    work-context: Cold hall
  - id: drivers
    headcount: 40
`,
      },
    ],
  },
  *check(brief, { document, stage }) {
    const { audiences } = brief;
    if (lacks(document.root, 'audiences', audiences)) yield nobody(document);
    for (const audience of itemsOf(audiences)) {
      const role = said(audience.role);
      if (role && isEnglish(document) && EVERYONE.test(role)) yield everyone(document, brief, audience, stage === 'draft' ? [] : DETAILS);
      else yield* unknownDetails(document, audience);
    }
  },
});

/** Phrases that leave nobody out. Only the whole role counts: "all staff who open letters" is a role. */
const EVERYONE = /^(?:(?:all(?: (?:of )?(?:our|the))?|our|the) )?(?:(?:employees|staff|staff members|users|learners|workers|people|teams|team members|colleagues|personnel|workforce)|everyone|everybody|all|anyone|the (?:whole|entire) (?:company|organi[sz]ation|workforce|team))(?: (?:in|of|at|across) (?:the|our) (?:whole |entire )?(?:company|organi[sz]ation|business|group))?$/i;

const DETAILS = ['headcount', 'work-context'] as const;
type Detail = (typeof DETAILS)[number];

const nobody = (document: Document): Problem => ({
  ...missingPart(document, 'audiences'),
  message: l10n.t('Name the role that must act differently, how many people, and where they work and learn. Nothing can be designed for people nobody has named.'),
  fixes: () => mend(l10n.t('Add an audience'), writeItem(document, [], 'audiences', skeleton('main-audience')), { preferred: true }),
});

function everyone(document: Document, brief: Located<Brief>, audience: Audience, details: readonly Detail[]): Problem {
  const { role, place } = audience;
  const name = short(said(role) ?? '');
  return {
    at: role?.place.node.span ?? place,
    message: l10n.t('“{0}” cannot be designed for. Name the role that must act differently, how many people, and where they work and learn.', name),
    fixes: () => {
      const renamed = role?.place.node.type === 'scalar' ? [replaceScalar(role.place.node, roleOf()), ...detailEdits(document, audience, details)] : [];
      return [...mend(l10n.t('Replace “{0}” with the role that must act differently', name), renamed), ...split(document, brief, audience, renamed)];
    },
  };
}

/** Two roles instead of one for all; what is for the one is for the other too. */
function split(document: Document, brief: Located<Brief>, { id, role }: Audience, renamed: readonly (TextEdit | undefined)[]): readonly Fix[] {
  if (!id) return [];
  const second = freshId(id.value, itemsOf(brief.audiences));
  const lists = [...itemsOf(brief.objectives), ...itemsOf(brief.deliverables)].map(({ audiences }) => audiences);
  const also = lists.flatMap((list) => (list?.place.node.type === 'list' && list.items.some(({ value }) => value === id.value) ? [addWord(document, list.place.node, second)] : []));
  return mend(l10n.t('Split “{0}” into two roles', short(said(role) ?? '')), [...renamed, writeItem(document, [], 'audiences', skeleton(second)), ...also]);
}

function* unknownDetails(document: Document, audience: Audience): Iterable<Problem> {
  const { place, role, id } = audience;
  const missing = DETAILS.filter((detail) => lacks(place.node, detail, audience[detail]));
  if (missing.length === 0) return;
  const named = said(role) && !isOpen(role?.value) ? role : id;
  yield {
    at: place,
    severity: ['none', 'info', 'info'],
    message: detailsMessage(missing, short(named?.value ?? '')),
    fixes: () => mend(missing.length > 1 ? l10n.t('Add “headcount” and “work-context”') : l10n.t('Add “{0}”', missing[0] ?? ''), detailEdits(document, audience, missing), { preferred: true }),
  };
}

function detailsMessage(missing: readonly Detail[], name: string): string {
  if (missing.length > 1) return l10n.t('How many “{0}” are there, and where and when do they work and learn? The partner designs for that.', name);
  return missing[0] === 'headcount'
    ? l10n.t('How many “{0}” are there? The partner plans and designs for that number.', name)
    : l10n.t('Where and when do the people of “{0}” work and learn? The partner designs for that.', name);
}

function detailEdits(document: Document, audience: Audience, details: readonly Detail[]): readonly (TextEdit | undefined)[] {
  const missing = details.filter((detail) => lacks(audience.place.node, detail, audience[detail]));
  return missing.map((detail) => writeField(document, audience.place.path, detail, detailOf(detail)));
}

const skeleton = (id: string): readonly string[] => [`id: ${id}`, `role: ${roleOf()}`, ...DETAILS.map((detail) => `${detail}: ${detailOf(detail)}`)];

const roleOf = (): string => l10n.t('<the job of the people who must act differently>');

const detailOf = (detail: Detail): string => (detail === 'headcount' ? l10n.t('<how many people>') : l10n.t('<where and when they work and learn>'));
