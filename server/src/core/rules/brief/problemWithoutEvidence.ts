import * as l10n from '@vscode/l10n';
import { scalarText } from '../../edit';
import type { Document } from '../../document';
import { itemsOf, said } from '../../located';
import { defineRule, type Fix } from '../../rule';
import { freshId } from '../ids';
import { mend } from '../mend';
import { keyOr, lacks } from '../missing';
import { writeField, writeItem } from '../sections';
import { short } from '../words';
import { evidenceIn, type Source } from './problem';

/** A problem that nothing shows is an opinion, and the loudest one is designed for. */
export const problemWithoutEvidence = defineRule({
  id: 'brief/problem-without-evidence',
  kinds: ['brief'],
  reads: ['file'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'The performance problem rests on at least one source.',
  why: 'In the worked example of the source document the internal team provides incident data before anything is designed (“A practical example”); design decisions made without business context and data produce content that does not change behavior (“Design and development”).',
  examples: {
    clean: [
      `
kind: brief
status: ready
performance-problem:
  statement: Couriers leave parcels at the gate; 40 were lost in April.
  evidence: [loss-report]
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Couriers leave parcels at the gate; 40 were lost in April.
  evidence: [<the report of April>]
`,
      `
kind: brief
status: ready
performance-problem:
  statement: Couriers leave parcels at the gate; 40 were lost in April.
  evidence: loss-report
`,
      `
kind: brief
status: ready
performance-problem:
  impact: 40 lost parcels in April
`,
    ],
    marked: [
      {
        text: `
kind: brief
status: draft
performance-problem:
#^^^^^^^^^^^^^^^^^^ info: Point to at least one source that shows the problem, such as data, an observation, an incident or an audit. Without one it is an opinion.
  statement: Couriers leave parcels at the gate.
`,
        fixed: `
kind: brief
status: draft
performance-problem:
  statement: Couriers leave parcels at the gate.
  evidence: [problem-data]
sources:
  - id: problem-data
    title: <what shows the problem>
    type: performance-data
    status: promised
    due: <when it will be here>
`,
      },
      {
        text: `
kind: brief
status: ready
performance-problem:
  statement: Couriers leave parcels at the gate.
  evidence: []
# ^^^^^^^^ warning: Point to at least one source that shows the problem, such as data, an observation, an incident or an audit. Without one it is an opinion.
sources:
  - id: gate-policy
    title: Gate policy
    type: policy
  - id: problem-data
    title: Losses in April
    type: incident-data
  - title: Walk along the route
    type: research
`,
        fixed: `
kind: brief
status: ready
performance-problem:
  statement: Couriers leave parcels at the gate.
  evidence: [problem-data]
sources:
  - id: gate-policy
    title: Gate policy
    type: policy
  - id: problem-data
    title: Losses in April
    type: incident-data
  - title: Walk along the route
    type: research
`,
      },
    ],
  },
  *check(brief, { document }) {
    const section = brief['performance-problem'];
    if (!section || !said(section.statement) || !lacks(section.place.node, 'evidence', section.evidence)) return;
    yield {
      at: keyOr(section.place.node, 'evidence', section.place),
      message: l10n.t('Point to at least one source that shows the problem, such as data, an observation, an incident or an audit. Without one it is an opinion.'),
      fixes: () => {
        const sources = itemsOf(brief.sources);
        return [...evidenceIn(sources).slice(0, 6).flatMap((source) => pick(document, source)), ...create(document, sources)];
      },
    };
  },
});

function pick(document: Document, { id, title }: Source): readonly Fix[] {
  const name = id?.value ?? '';
  return mend(l10n.t('Take “{0}” as evidence', short(title?.value ?? name)), writeField(document, ['performance-problem'], 'evidence', `[${scalarText(name)}]`));
}

function create(document: Document, sources: readonly Source[]): readonly Fix[] {
  const id = freshId('problem-data', sources);
  const source = [`id: ${id}`, `title: ${l10n.t('<what shows the problem>')}`, 'type: performance-data', 'status: promised', `due: ${l10n.t('<when it will be here>')}`];
  const edits = [writeField(document, ['performance-problem'], 'evidence', `[${id}]`), writeItem(document, [], 'sources', source)];
  return mend(l10n.t('Add a new source as evidence'), edits, sources.length === 0 ? { preferred: true } : {});
}
