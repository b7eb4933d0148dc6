import * as l10n from '@vscode/l10n';
import { addEntry, replace, type TextEdit } from '../../edit';
import type { Document } from '../../document';
import { itemsOf } from '../../located';
import { defineRule, type Fix } from '../../rule';
import { schemas } from '../../schema/schemas';
import type { Criterion } from './levels';
import { shareOut, shown, sum } from './shares';

/** Weights are shares of one whole. When they are not, two reviewers reach two different scores. */
export const weightsSum = defineRule({
  id: 'rubric/weights-sum',
  kinds: ['rubric'],
  reads: ['file'],
  tier: 1,
  severity: ['warning', 'error', 'error'],
  summary: 'The weights of an analytic rubric add up to 100.',
  why: 'A shared quality rubric, agreed before production begins, is one of the three things that keep quality consistent (source document, FAQ). It can only be shared when every reviewer computes the same score from it.',
  examples: {
    clean: [
      `
kind: rubric
style: analytic
criteria:
  - id: accuracy
    weight: 60
  - id: practice
    weight: 40
`,
      `
kind: rubric
style: single-point
criteria:
  - id: accuracy
`,
    ],
    marked: [
      {
        text: `
kind: rubric
status: agreed
style: analytic
criteria:
#^^^^^^^ error: Weights add up to 90. They should be 100.
  - id: accuracy
    weight: 50 # agreed with Fieldstone
  - id: practice
    weight: 40
`,
        fixed: `
kind: rubric
status: agreed
style: analytic
criteria:
  - id: accuracy
    weight: 56 # agreed with Fieldstone
  - id: practice
    weight: 44
`,
      },
      {
        text: `
kind: rubric
status: draft
style: analytic
criteria:
#^^^^^^^ warning: Weights add up to 60, and 1 of 2 criteria has no weight. They should be 100.
  - id: accuracy
    weight: 60
  - id: practice
`,
        fixed: `
kind: rubric
status: draft
style: analytic
criteria:
  - id: accuracy
    weight: 60
  - id: practice
    weight: 40
`,
      },
    ],
  },
  *check(rubric, { document }) {
    if (rubric.style?.value !== 'analytic' || !rubric.criteria) return;
    const criteria = itemsOf(rubric.criteria);
    const weights = criteria.map(({ weight }) => weight?.value ?? 0);
    const total = sum(weights);
    if (criteria.length === 0 || Math.abs(total - 100) <= 0.01) return;
    const open = criteria.filter(({ weight }) => !weight).length;
    yield {
      at: rubric.criteria.place,
      message: open
        ? l10n.t('Weights add up to {0}, and {1} of {2} criteria has no weight. They should be 100.', shown(total), open, criteria.length)
        : l10n.t('Weights add up to {0}. They should be 100.', shown(total)),
      fixes: () => mends(document, criteria, weights, total),
    };
  },
});

function mends(document: Document, criteria: readonly Criterion[], weights: readonly number[], total: number): Fix[] {
  const open = criteria.filter(({ weight }) => !weight);
  const negative = weights.some((weight) => weight < 0);
  const fixes: Fix[] = [];
  if (open.length > 0 && total < 100 && !negative) {
    const shares = shareOut(open.map(() => 1), 100 - total);
    const edits = open.map((criterion, index) => weightEdit(document, criterion, shares[index] ?? 0));
    if (edits.every((edit) => edit !== undefined)) fixes.push({ title: l10n.t('Give the remaining {0} to the criteria without a weight', shown(100 - total)), edits, preferred: true });
  } else if (open.length === 0 && total > 0 && !negative) {
    fixes.push(setAll(document, criteria, shareOut(weights, 100), l10n.t('Scale the weights to 100'), true));
  }
  if (open.length === 0) fixes.push(setAll(document, criteria, shareOut(weights.map(() => 1), 100), l10n.t('Give every criterion the same weight'), fixes.length === 0));
  return fixes;
}

function setAll(document: Document, criteria: readonly Criterion[], shares: readonly number[], title: string, preferred: boolean): Fix {
  const edits = criteria.flatMap((criterion, index) => weightEdit(document, criterion, shares[index] ?? 0) ?? []);
  return { title, edits, preferred };
}

function weightEdit(document: Document, { weight, place }: Criterion, share: number): TextEdit | undefined {
  if (weight) return replace(weight.place.node.span, shown(share));
  const fields = schemas.rubric.properties?.['criteria']?.items?.properties ?? {};
  return place.node.type === 'map' ? addEntry(document, place.node, 'weight', `weight: ${shown(share)}`, Object.keys(fields)) : undefined;
}
