/** Which rules for AI tools hold for a document, and who may judge what such a tool has made. */
import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { familyOf, holdersOf, type Family } from '../../family';
import { itemsOf, type Located } from '../../located';
import type { AiRules, Deliverable } from '../../schema/types';
import type { Person, Workspace } from '../../workspace';

export type Assisted = Located<NonNullable<Deliverable['ai-assistance']>[number]>;

export interface Policy {
  readonly rules: Located<AiRules>;
  /** Where it is written: what a brief says replaces what the agreement says. */
  readonly document: DocumentOf<'brief'> | DocumentOf<'governance'>;
}

export function policyIn({ brief, governance }: Family): Policy | undefined {
  if (brief?.content['ai-use']) return { rules: brief.content['ai-use'], document: brief };
  return governance?.content['ai-policy'] && { rules: governance.content['ai-policy'], document: governance };
}

/** Whether somebody can judge if AI-made learning content is right, teaches well, and reads well in its language. */
export const isQualified = (person: Person): boolean => itemsOf(person.skills).some(({ value }) => QUALIFYING.has(value));

const QUALIFYING: ReadonlySet<string> = new Set(['instructional-design', 'learning-experience-design', 'subject-matter', 'localization']);

/** The people who can judge AI-made parts: those whom the rules for AI tools name for it, and all. */
export function reviewersFor(document: DocumentOf<'deliverable'>, workspace: Workspace): { readonly named: readonly string[]; readonly all: readonly string[] } {
  const family = familyOf(document, workspace);
  const holders = itemsOf(policyIn(family)?.rules['reviewed-by']).flatMap(({ value }) => [...holdersOf(family.governance, value, family.brief)]);
  const canJudge = (id: string): boolean => {
    const person = workspace.person(id);
    return person !== undefined && isQualified(person);
  };
  const named = [...new Set(holders)].filter(canJudge);
  return { named, all: [...new Set([...named, ...workspace.personIds()])].filter(canJudge) };
}

/** The lines that say who checked a part, to be filled in. */
export function reviewLines(by: string | undefined): readonly string[] {
  return [
    `by: ${by ?? l10n.t('<who checked it>')}`,
    `date: ${l10n.t('<day of the check>')}`,
    'checked: [accuracy, instructional-fit, tone]',
    `outcome: ${l10n.t('<accepted, changed or rejected>')}`,
  ];
}
