import * as l10n from '@vscode/l10n';
import { replaceScalar } from '../../edit';
import { itemsOf, said } from '../../located';
import { defineRule } from '../../rule';
import { isQualified, reviewersFor } from './policy';

/** Checked by somebody of whom nobody has said that they can judge it. */
export const reviewerNotQualified = defineRule({
  id: 'ai/reviewer-not-qualified',
  kinds: ['deliverable'],
  reads: ['family'],
  tier: 1,
  severity: 'warning',
  summary: 'AI-assisted parts are checked by a designer, a subject expert or a language expert.',
  why: 'The judgment whether AI-generated learning content is instructionally sound and contextually accurate sits most credibly with experienced instructional designers (source document, “Technology in the outsourced L&D stack”).',
  examples: {
    clean: [
      `
kind: deliverable
ai-assistance:
  - part: Feedback
    human-review:
      by: dev
  - part: Translation
    human-review:
      by: sofia
  - part: Nobody yet
  - part: Somebody else
    human-review:
      by: a-stranger
  - part: Still open
    human-review:
      by: <who checked it>
=== team.people.yaml
kind: people
people:
  - id: dev
    skills: [video, learning-experience-design]
  - id: sofia
    skills: [localization]
`,
    ],
    marked: [
      {
        text: `
kind: deliverable
brief: handover
ai-assistance:
  - part: Feedback
#   ^^^^^^^^^^^^^^ warning: “Vic Lund” is not listed as a designer or subject expert. Ask someone who can judge it to check this part.
    human-review:
      by: vic # in May
      outcome: accepted
  - part: Pictures
#   ^^^^^^^^^^^^^^ warning: “kim” is not listed as a designer or subject expert. Ask someone who can judge it to check this part.
    human-review:
      by: kim
=== handover.brief.yaml
kind: brief
id: handover
governance: care
team:
  expert: sol
=== care.governance.yaml
kind: governance
id: care
roles:
  - id: expert
    per-brief: true
ai-policy:
  reviewed-by: [expert]
=== team.people.yaml
kind: people
people:
  - id: dev
    name: Dev Iyer
    skills: [instructional-design]
  - id: kim
    name: ' '
  - id: sol
    name: Sol Aas
    skills: [subject-matter]
  - id: vic
    name: Vic Lund
    skills: [video, accessibility]
`,
        fixed: `
kind: deliverable
brief: handover
ai-assistance:
  - part: Feedback
    human-review:
      by: sol # in May
      outcome: accepted
  - part: Pictures
    human-review:
      by: kim
`,
      },
    ],
  },
  *check({ 'ai-assistance': assisted }, { document, workspace }) {
    for (const { place, 'human-review': review } of itemsOf(assisted)) {
      const by = review?.by;
      const person = workspace.person(by?.value);
      // Somebody whom no people file knows is told as such.
      if (!by || !person || isQualified(person)) continue;
      const { node } = by.place;
      yield {
        at: place,
        message: l10n.t('“{0}” is not listed as a designer or subject expert. Ask someone who can judge it to check this part.', said(person.name) ?? by.value),
        fixes: () => reviewersFor(document, workspace).all.slice(0, 5).flatMap((id) =>
          node.type === 'scalar' ? [{ title: l10n.t('Change who checked it to “{0}”', said(workspace.person(id)?.name) ?? id), edits: [replaceScalar(node, id)] }] : []),
      };
    }
  },
});
