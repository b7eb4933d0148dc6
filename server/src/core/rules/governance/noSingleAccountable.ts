import * as l10n from '@vscode/l10n';
import { addEntry, addWord, replace, type TextEdit } from '../../edit';
import type { Document } from '../../document';
import { itemsOf, type Located } from '../../located';
import { defineRule, type Fix, type Problem } from '../../rule';
import { schemas } from '../../schema/schemas';
import type { Governance } from '../../schema/types';
import { entryOf, type MapNode, type Node } from '../../tree';

type Responsibility = Located<NonNullable<Governance['responsibilities']>[number]>;

/** RACI's one hard rule: exactly one role answers for each piece of work, and somebody does it. */
export const noSingleAccountable = defineRule({
  id: 'governance/no-single-accountable',
  kinds: ['governance'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'Exactly one role answers for every responsibility, and somebody does the work.',
  why: 'Partnerships fail when neither party has clear accountability for review cycles, escalation paths or quality standards (source document, “Governance gaps”). Exactly one accountable role is the one hard rule of RACI.',
  examples: {
    clean: [
      `
kind: governance
responsibilities:
  - id: agree-brief
    activity: Agree the brief
    accountable: learning-lead
    responsible: [learning-lead]
`,
    ],
    marked: [
      {
        text: `
kind: governance
status: agreed
responsibilities:
  - id: all
    activity: Build the course
    accountable: [lead, designer]
#   ^^^^^^^^^^^ error: Exactly one role answers for “Build the course”. Two owners means none.
    responsible: [designer]
`,
        fixed: `
kind: governance
status: agreed
responsibilities:
  - id: all
    activity: Build the course
    accountable: lead
    responsible: [designer]
    consulted: [designer]
`,
      },
      {
        text: `
kind: governance
status: draft
responsibilities:
  - id: all
#   ^^^^^^^ warning: Nobody answers for “Build the course” yet. Name exactly one accountable role.
    activity: Build the course
    responsible: [designer]
`,
        fixed: `
kind: governance
status: draft
responsibilities:
  - id: all
    activity: Build the course
    accountable: designer
    responsible: [designer]
`,
      },
      {
        text: `
kind: governance
status: agreed
responsibilities:
  - id: all
#   ^^^^^^^ warning: Nobody does “Build the course” yet. Name the roles that do the work.
    activity: Build the course
    accountable: lead
`,
        fixed: `
kind: governance
status: agreed
responsibilities:
  - id: all
    activity: Build the course
    accountable: lead
    responsible: [lead]
`,
      },
    ],
  },
  *check(governance, { document }) {
    const roles = itemsOf(governance.roles).flatMap(({ id }) => (id ? [id.value] : []));
    for (const responsibility of itemsOf(governance.responsibilities)) {
      yield* accountable(document, responsibility, roles);
      yield* responsible(document, responsibility);
    }
  },
});

function* accountable(document: Document, responsibility: Responsibility, roles: readonly string[]): Iterable<Problem> {
  const { place, activity, id } = responsibility;
  if (place.node.type !== 'map' || responsibility.accountable) return;
  const section = place.node;
  const name = activity?.value ?? id?.value ?? '';
  const written = entryOf(section, 'accountable');
  const named = written ? rolesIn(written.value) : [];
  if (written?.value.type === 'list' && named.length > 1) {
    const { value } = written;
    yield {
      at: written.key.span,
      message: l10n.t('Exactly one role answers for “{0}”. Two owners means none.', name),
      fixes: () => named.map((role, index) => keepOne(document, section, value, role, named, index === 0)),
    };
    return;
  }
  const candidates = [...new Set([...named, ...itemsOf(responsibility.responsible).map(({ value }) => value), ...roles])].slice(0, 6);
  yield {
    at: written ? written.key.span : place,
    message: l10n.t('Nobody answers for “{0}” yet. Name exactly one accountable role.', name),
    fixes: () => candidates.flatMap((role, index) => {
      const edit = written ? replace(written.value.span, written.value.span.end > written.value.span.start ? role : ` ${role}`) : addEntry(document, section, 'accountable', `accountable: ${role}`, FIELDS);
      return edit ? [{ title: l10n.t('Make “{0}” accountable', role), edits: [edit], ...(index === 0 ? { preferred: true } : {}) }] : [];
    }),
  };
}

function* responsible(document: Document, { place, activity, id, responsible: doers, accountable: owner }: Responsibility): Iterable<Problem> {
  if (place.node.type !== 'map' || itemsOf(doers).length > 0) return;
  const section = place.node;
  const written = entryOf(section, 'responsible');
  // Something is written there that is not a list of roles; what is wrong with it is said elsewhere.
  if (written && !doers && written.value.span.end > written.value.span.start) return;
  yield {
    at: written ? written.key.span : place,
    severity: ['info', 'warning', 'warning'],
    message: l10n.t('Nobody does “{0}” yet. Name the roles that do the work.', activity?.value ?? id?.value ?? ''),
    fixes: () => {
      if (!owner) return [];
      const text = `[${owner.value}]`;
      const edit = written ? replace(written.value.span, doers ? text : ` ${text}`) : addEntry(document, section, 'responsible', `responsible: ${text}`, FIELDS);
      return edit ? [{ title: l10n.t('Let “{0}” do it', owner.value), edits: [edit], preferred: true }] : [];
    },
  };
}

/** The kept role answers; the others are asked first. */
function keepOne(document: Document, section: MapNode, list: Node, role: string, named: readonly string[], preferred: boolean): Fix {
  const others = named.filter((other) => other !== role);
  const asked = entryOf(section, 'consulted')?.value;
  const known = new Set(asked ? rolesIn(asked) : []);
  const added = others.filter((other) => !known.has(other));
  const edits: (TextEdit | undefined)[] = [replace(list.span, role)];
  if (added.length > 0) {
    if (asked?.type === 'list' && (asked.flow || added.length === 1)) edits.push(addWord(document, asked, added.join(', ')));
    else if (!asked) edits.push(addEntry(document, section, 'consulted', `consulted: [${added.join(', ')}]`, FIELDS));
  }
  return { title: l10n.t('Keep “{0}” accountable and consult “{1}”', role, others.join('”, “')), edits: edits.filter((edit) => edit !== undefined), preferred };
}

const FIELDS = Object.keys(schemas.governance.properties?.['responsibilities']?.items?.properties ?? {});

function rolesIn(node: Node): string[] {
  const nodes = node.type === 'list' ? node.items : [node];
  return nodes.flatMap((item) => (item.type === 'scalar' && typeof item.value === 'string' ? [item.value] : []));
}
