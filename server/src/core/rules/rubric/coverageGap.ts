import * as l10n from '@vscode/l10n';
import type { DocumentOf } from '../../document';
import { familyOf } from '../../family';
import { itemsOf, type Located } from '../../located';
import { isOpen } from '../../open';
import { defineRule, type Problem, type Related } from '../../rule';
import type { Brief, Rubric } from '../../schema/types';
import type { Workspace } from '../../workspace';
import { listed, nameOf } from '../names';
import { addCriteria, type Area } from './criteria';

/** What no criterion asks for, nobody looks at. */
export const coverageGap = defineRule({
  id: 'rubric/coverage-gap',
  kinds: ['brief', 'rubric'],
  reads: ['file', 'family'],
  tier: 1,
  severity: ['info', 'warning', 'warning'],
  summary: 'The rubric judges fit with the objectives, accuracy and accessibility, and what the brief plans beyond that.',
  why: 'The constraint is access to instructional design thinking and production discipline, and AI-generated content requires skilled review (source document, “Technology in the Outsourced L&D Stack”). A rubric brings that review about when it has a question for it.',
  examples: {
    clean: [
      `
kind: rubric
status: agreed
criteria:
  - id: fit
    category: alignment
  - id: steps
    category: accuracy
  - id: everyone
    category: accessibility
`,
      `
kind: rubric
status: agreed
criteria:
  - id: fit
    category: alignment
  - id: steps
    category: <which area>
`,
      `
kind: rubric
status: agreed
criteria: []
`,
      `
kind: brief
status: ready
rubric: quality@1
localization:
  method: human
ai-use:
  stance: allowed-with-review
=== quality.rubric.yaml
kind: rubric
id: quality
criteria:
  - id: languages
    category: localization
  - id: checked
    category: ai-review
`,
      `
kind: brief
status: ready
rubric: quality@1
governance: works
ai-use:
  stance: not-allowed
=== quality.rubric.yaml
kind: rubric
id: quality
criteria:
  - id: steps
    category: accuracy
=== works.governance.yaml
kind: governance
id: works
ai-policy:
  stance: allowed-with-review
`,
      `
kind: brief
status: ready
rubric: elsewhere@1
localization:
  method: human
`,
      `
kind: brief
status: ready
rubric: quality
localization:
  method: human
=== quality.rubric.yaml
kind: rubric
id: quality
criteria: []
`,
    ],
    marked: [
      {
        text: `
kind: rubric
status: agreed
style: analytic
scale:
  - id: ready
    label: Ready
    points: 1
  - id: rework
    label: Rework
    points: 0
criteria:
#^^^^^^^ warning: This rubric has no criterion for accuracy and accessibility. Add one, so that somebody looks at it before the learners do.
  - id: fit
    category: alignment
    weight: 60
  - id: accuracy
    category: technical
    weight: 40
`,
        fixed: `
kind: rubric
status: agreed
style: analytic
scale:
  - id: ready
    label: Ready
    points: 1
  - id: rework
    label: Rework
    points: 0
criteria:
  - id: fit
    category: alignment
    weight: 48
  - id: accuracy
    category: technical
    weight: 32
  - id: accuracy-2
    title: Correct in every detail
    # What would make you say no?
    # Where in the work would you look?
    question: <the question the reviewer answers>
    category: accuracy
    weight: 10
    look-at: <where in the work reviewers find it>
    levels:
      ready: <what one sees at the level Ready>
      rework: <what one sees at the level Rework>
  - id: accessibility
    title: Works for everyone
    # What would make you say no?
    # Where in the work would you look?
    question: <the question the reviewer answers>
    category: accessibility
    weight: 10
    look-at: <where in the work reviewers find it>
    levels:
      ready: <what one sees at the level Ready>
      rework: <what one sees at the level Rework>
`,
      },
      {
        text: `
kind: rubric
status: draft
style: analytic
scale:
  - id: ready
criteria:
#^^^^^^^ info: This rubric has no criterion for accessibility. Add one, so that somebody looks at it before the learners do.
  - id: fit
    category: alignment
    weight: 60
  - id: steps
    category: accuracy
    weight: 25
`,
        fixed: `
kind: rubric
status: draft
style: analytic
scale:
  - id: ready
criteria:
  - id: fit
    category: alignment
    weight: 60
  - id: steps
    category: accuracy
    weight: 25
  - id: accessibility
    title: Works for everyone
    # What would make you say no?
    # Where in the work would you look?
    question: <the question the reviewer answers>
    category: accessibility
    weight: 15
    look-at: <where in the work reviewers find it>
    levels:
      ready: <what one sees at the level ready>
`,
      },
      {
        text: `
kind: rubric
status: agreed
style: single-point
scale:
  - id: meets
    label: Meets the mark
criteria:
#^^^^^^^ warning: This rubric has no criterion for fit with the objectives. Add one, so that somebody looks at it before the learners do.
  - id: everyone
    category: accessibility
  - id: steps
    category: accuracy
`,
        fixed: `
kind: rubric
status: agreed
style: single-point
scale:
  - id: meets
    label: Meets the mark
criteria:
  - id: everyone
    category: accessibility
  - id: steps
    category: accuracy
  - id: alignment
    title: Fit with the objectives
    # What would make you say no?
    # Where in the work would you look?
    question: <the question the reviewer answers>
    category: alignment
    look-at: <where in the work reviewers find it>
    levels:
      meets: <what one sees at the level Meets the mark>
`,
      },
      {
        text: `
kind: rubric
status: agreed
style: checklist
criteria:
#^^^^^^^ warning: This rubric has no criterion for fit with the objectives, accuracy and accessibility. Add one, so that somebody looks at it before the learners do.
  - id: smooth
    category: technical
`,
        fixed: `
kind: rubric
status: agreed
style: checklist
criteria:
  - id: smooth
    category: technical
  - id: alignment
    title: Fit with the objectives
    # What would make you say no?
    # Where in the work would you look?
    question: <the question the reviewer answers>
    category: alignment
    look-at: <where in the work reviewers find it>
  - id: accuracy
    title: Correct in every detail
    # What would make you say no?
    # Where in the work would you look?
    question: <the question the reviewer answers>
    category: accuracy
    look-at: <where in the work reviewers find it>
  - id: accessibility
    title: Works for everyone
    # What would make you say no?
    # Where in the work would you look?
    question: <the question the reviewer answers>
    category: accessibility
    look-at: <where in the work reviewers find it>
`,
      },
      {
        text: `
kind: brief
status: ready
rubric: quality@1
#^^^^^ warning: This brief plans for other languages and AI-assisted parts, and the rubric “Learning quality” has no criterion for it. Add one, or choose a rubric that has it.
governance: works
localization:
  method: human
=== quality.rubric.yaml
kind: rubric
id: quality
title: Learning quality
criteria:
  - id: steps
    category: accuracy
=== works.governance.yaml
kind: governance
id: works
ai-policy:
  stance: allowed-with-review
`,
      },
      {
        text: `
kind: brief
status: draft
rubric: quality@1
#^^^^^ info: This brief plans for AI-assisted parts, and the rubric “quality” has no criterion for it. Add one, or choose a rubric that has it.
governance: works
ai-use:
  stance: allowed-with-review
=== quality.rubric.yaml
kind: rubric
id: quality
criteria:
  - id: steps
    category: localization
=== works.governance.yaml
kind: governance
id: works
ai-policy:
  stance: not-allowed
`,
      },
      {
        text: `
kind: brief
status: agreed
rubric: quality@1
#^^^^^ warning: This brief plans for other languages, and the rubric “quality” has no criterion for it. Add one, or choose a rubric that has it.
localization:
  method: human
=== quality.rubric.yaml
kind: rubric
id: quality
criteria:
  - id: steps
    category: accuracy
`,
      },
    ],
  },
  *check(_content, { document, workspace }) {
    if (document.kind === 'rubric') yield* ofRubric(document);
    else yield* ofBrief(document, workspace);
  },
});

function* ofRubric(rubric: DocumentOf<'rubric'>): Iterable<Problem> {
  const gaps = gapsIn(rubric.content, ['alignment', 'accuracy', 'accessibility']);
  const list = rubric.content.criteria;
  if (!list || gaps.length === 0) return;
  yield {
    at: list.place,
    message: l10n.t('This rubric has no criterion for {0}. Add one, so that somebody looks at it before the learners do.', named(gaps)),
    fixes: () => {
      const edits = addCriteria(rubric, gaps);
      return edits ? [{ title: addTitle(gaps), edits, preferred: true }] : [];
    },
  };
}

function* ofBrief(brief: DocumentOf<'brief'>, workspace: Workspace): Iterable<Problem> {
  const { rubric: reference } = brief.content;
  const { rubric, governance } = familyOf(brief, workspace);
  if (!reference || !rubric) return;
  const gaps = gapsIn(rubric.content, plannedIn(brief.content, governance));
  if (gaps.length === 0) return;
  yield {
    at: reference.place,
    message: l10n.t('This brief plans for {0}, and the rubric “{1}” has no criterion for it. Add one, or choose a rubric that has it.', named(gaps), nameOf(rubric.content)),
    related: criteriaOf(rubric),
    fixes: () => {
      const edits = addCriteria(rubric, gaps);
      return edits ? [{ title: l10n.t('{0} to the rubric', addTitle(gaps)), edits: [], elsewhere: [{ document: rubric, edits }], preferred: true }] : [];
    },
  };
}

/** What a brief plans that wants a judgment of its own. */
function plannedIn({ localization, 'ai-use': own }: Located<Brief>, governance: DocumentOf<'governance'> | undefined): readonly Area[] {
  const stance = own?.stance ?? governance?.content['ai-policy']?.stance;
  return [...(localization ? (['localization'] as const) : []), ...(stance?.value === 'allowed-with-review' ? (['ai-review'] as const) : [])];
}

/** A criterion whose area cannot be read may be the one that is asked for. */
function gapsIn({ criteria }: Located<Rubric>, areas: readonly Area[]): readonly Area[] {
  const found = itemsOf(criteria).map(({ category }) => category?.value);
  if (found.length === 0 || found.some((category) => category === undefined || isOpen(category))) return [];
  return areas.filter((area) => !found.includes(area));
}

const criteriaOf = ({ name, content }: DocumentOf<'rubric'>): readonly Related[] =>
  content.criteria ? [{ document: name, span: content.criteria.place.key?.span ?? content.criteria.place.node.span, message: l10n.t('What the rubric judges.') }] : [];

const addTitle = (gaps: readonly Area[]): string => (gaps.length === 1 ? l10n.t('Add a criterion for {0}', named(gaps)) : l10n.t('Add criteria for {0}', named(gaps)));

const named = (gaps: readonly Area[]): string => listed(gaps.map(areaName));

function areaName(area: Area): string {
  switch (area) {
    case 'alignment':
      return l10n.t('fit with the objectives');
    case 'accuracy':
      return l10n.t('accuracy');
    case 'accessibility':
      return l10n.t('accessibility');
    case 'localization':
      return l10n.t('other languages');
    case 'ai-review':
      return l10n.t('AI-assisted parts');
  }
}
