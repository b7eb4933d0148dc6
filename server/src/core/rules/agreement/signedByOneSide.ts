import * as l10n from '@vscode/l10n';
import { defineRule } from '../../rule';
import { textAt } from '../../values';
import type { Version } from '../../history';
import { fact, steps, versionsOf, when } from '../past';
import { personBehind, sideOf, sidesBehind } from '../signatures';

/** Two signatures by one hand. It may be a note of what was said in a meeting; then a word of the other side is quickly had. */
export const signedByOneSide = defineRule({
  id: 'agreement/signed-by-one-side',
  kinds: ['brief', 'governance', 'rubric'],
  reads: ['family', 'date', 'history'],
  tier: 3,
  severity: 'info',
  summary: 'Each side signs for itself.',
  why: 'A brief, a rubric and the governance around them only help when both sides have agreed to them (source document, “Governance gaps”). A name in a commit proves nothing, so this asks and does not accuse.',
  examples: {
    clean: [
      // Each side signed for itself.
      `
kind: rubric
id: quality
agreed:
  date: 2026-03-09
  internal: pat
  partner: vic
=== team.people.yaml
kind: people
people:
  - id: pat
    side: internal
    email: pat@example.org
  - id: vic
    side: partner
    email: vic@partner.example
=== 2026-03-02 example.rubric.yaml
kind: rubric
id: quality
=== 2026-03-09 example.rubric.yaml by Pat <pat@example.org>
kind: rubric
id: quality
agreed:
  date: 2026-03-09
  internal: pat
=== 2026-03-10 example.rubric.yaml by Vic <vic@partner.example>
`,
      // A merge went through a review that Git does not show.
      `
kind: rubric
id: quality
agreed:
  internal: pat
  partner: vic
=== team.people.yaml
kind: people
people:
  - id: pat
    side: internal
    email: pat@example.org
=== 2026-03-02 example.rubric.yaml
kind: rubric
id: quality
=== 2026-03-09 merge example.rubric.yaml by Pat <pat@example.org>
`,
      // The other side went through it afterwards.
      `
kind: rubric
id: quality
agreed:
  internal: pat
  partner: vic
notes: Looks good to me
=== team.people.yaml
kind: people
people:
  - id: pat
    side: internal
    email: pat@example.org
  - id: vic
    side: partner
    email: vic@partner.example
=== 2026-03-02 example.rubric.yaml
kind: rubric
id: quality
=== 2026-03-09 example.rubric.yaml by Pat <pat@example.org>
kind: rubric
id: quality
agreed:
  internal: pat
  partner: vic
=== 2026-03-10 example.rubric.yaml by Vic <vic@partner.example>
`,
      // It came into Git when it was signed already; and nobody knows who Robin is.
      `
kind: brief
id: safety
agreed:
  internal: pat
  partner: vic
=== team.people.yaml
kind: people
people:
  - id: pat
    side: internal
    email: pat@example.org
=== 2026-03-09 example.brief.yaml by Pat <pat@example.org>
`,
      `
kind: brief
id: safety
agreed:
  internal: pat
  partner: vic
=== team.people.yaml
kind: people
people:
  - id: pat
    side: internal
    email: pat@example.org
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
=== 2026-03-09 example.brief.yaml by Robin <robin@example.org>
`,
      // Not committed yet.
      `
kind: brief
id: safety
agreed:
  internal: pat
  partner: vic
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
`,
    ],
    marked: [
      {
        text: `
kind: governance
id: frame
agreed:
#^^^^^ info: Both signatures came in one commit of Pat Moss on 2026-03-09 (a000002). Ask Vic Vance to confirm, for example with a review comment.
  date: 2026-03-09
  internal: pat
  partner: vic
=== team.people.yaml
kind: people
people:
  - id: pat
    name: Pat Moss
    side: internal
    email: pat@example.org
  - id: vic
    name: Vic Vance
    side: partner
    email: vic@partner.example
=== 2026-03-02 example.governance.yaml
kind: governance
id: frame
=== 2026-03-09 example.governance.yaml by Pat <pat@example.org>
`,
      },
      {
        text: `
kind: brief
id: safety
agreed:
#^^^^^ info: Both signatures came in one commit of vic on 2026-03-09 (a000002). Ask pat to confirm, for example with a review comment.
  internal: pat
  partner: vic
=== team.people.yaml
kind: people
people:
  - id: vic
    side: partner
    email: vic@partner.example
=== 2026-03-02 example.brief.yaml
kind: brief
id: safety
agreed:
  date: <when>
=== 2026-03-09 example.brief.yaml by Vic <vic@partner.example>
`,
      },
    ],
  },
  *check(content, { document, history, workspace, settings }) {
    const { agreed } = content;
    const versions = versionsOf(document, { history, workspace, settings });
    const signing = steps(versions).find(({ before, after }) => !isSigned(before, 'internal') && !isSigned(before, 'partner') && isSigned(after, 'internal') && isSigned(after, 'partner'))?.after;
    if (!agreed || signing?.commit === undefined || signing.merge) return;
    const person = personBehind(signing.author, workspace);
    const side = sideOf(person);
    const involved = versions.slice(versions.indexOf(signing)).filter(({ commit }) => commit !== undefined).flatMap((version) => [...sidesBehind(version, workspace)]);
    // Whoever else had a hand in it may be the other side; only when all are known to be of one, something can be said.
    if (!person || !side || involved.some((one) => one !== side)) return;
    const other = agreed[side === 'internal' ? 'partner' : 'internal']?.value ?? '';
    yield {
      at: agreed.place,
      message: l10n.t('Both signatures came in one commit of {0} {1}. Ask {2} to confirm, for example with a review comment.', person.name?.value ?? person.id?.value ?? '', when(signing), workspace.person(other)?.name?.value ?? other),
      related: [fact(document, agreed.place, l10n.t('Commit {0} by {1}', signing.commit.slice(0, 7), signing.author.name))],
    };
  },
});

const isSigned = ({ data }: Version, side: 'internal' | 'partner'): boolean => textAt(data, 'agreed', side) !== undefined;
