/** What is offered to whom: the words on the buttons of the mends that name people, roles and agreements. */
import { expect, test } from 'vitest';
import { run } from '../../server/src/core/check';
import { rules } from '../../server/src/core/rules';
import { example } from '../support/marked';

/** The titles of a rule's mends for its first finding; the one most people want has a star. */
function offered(id: string, text: string): string[] {
  const rule = rules.find((one) => one.id === id);
  if (!rule) throw new Error(`There is no rule ${id}.`);
  const { document, workspace, settings } = example(text);
  const [finding] = run(rule, document, { workspace, settings });
  return finding?.fixes().map(({ title, preferred }) => (preferred ? `* ${title}` : title)) ?? ['nothing found'];
}

const people = (...lines: readonly string[]): string => `=== team.people.yaml\nkind: people\npeople:\n${lines.map((line) => `  - { ${line} }\n`).join('')}`;
const inside = (ids: string): string => people(...ids.split(' ').map((id) => `id: ${id}, side: internal`));
const roles = (ids: string): string => `roles:\n${ids.split(' ').map((id) => `  - { id: ${id}, title: Role ${id}, side: internal }\n`).join('')}`;

const cases: readonly (readonly [rule: string, text: string, ...titles: readonly string[]])[] = [
  ['governance/escalation-same-person', `kind: governance
status: agreed
escalation:
  - { level: 1, internal: x, partner: p }
  - { level: 2, internal: x, partner: p }
${roles('x a b c d e f')}`, 'Go to “Role a” instead', 'Go to “Role b” instead', 'Go to “Role c” instead', 'Go to “Role d” instead'],
  ['governance/escalation-same-person', `kind: governance
status: agreed
escalation:
  - { level: 1, internal: x, partner: p }
  - { level: 2, internal: x, partner: p }
${roles('x a')}`, '* Go to “Role a” instead'],
  ['governance/escalation-same-person', `kind: governance
status: agreed
escalation:
  - { level: 1, internal: x, partner: p }
  - { level: 2, internal: x, partner: p }
`, 'Leave room for another role'],
  ['governance/final-approval-outside', `kind: governance
status: agreed
${roles('a b c d e f')}  - { id: p, side: partner }
  - { id: g, side: internal }
checkpoints:
  - { id: last, decided-by: p, reviewers: [c, g] }
`, 'Let “Role c” have the last word', 'Let “g” have the last word', 'Let “Role a” have the last word', 'Let “Role b” have the last word', 'Let “Role d” have the last word'],
  ['governance/final-approval-outside', `kind: governance
status: agreed
${roles('a b')}  - { id: p, side: partner }
checkpoints:
  - { id: last, decided-by: p, reviewers: [b] }
`, '* Let “Role b” have the last word', 'Let “Role a” have the last word'],
  ['governance/final-approval-outside', `kind: governance
status: agreed
${roles('a')}  - { id: p, side: partner }
checkpoints:
  - { id: last, decided-by: p }
`, '* Let “Role a” have the last word'],
  ['governance/final-approval-outside', `kind: brief
status: ready
sponsor: e
owner: nobody
compliance: { final-approver: p }
${people('id: p, side: partner', 'id: a, name: Ann, side: internal', 'id: e, name: Eva, side: internal')}`, 'Let “Eva” have the last word', 'Let “Ann” have the last word'],
  ['governance/missing-or-unsigned', `kind: brief
status: ready
id: nights
=== a.governance.yaml
kind: governance
id: a
title: Agreement A
status: draft
`, '* Work under the agreement “Agreement A”', 'Start a working agreement in “nights-agreement.governance.yaml”'],
  ['governance/missing-or-unsigned', `kind: brief
status: ready
id: nights
`, '* Start a working agreement in “nights-agreement.governance.yaml”'],
  ['governance/missing-or-unsigned', `kind: brief
status: ready
id: nights
${['a', 'b', 'c', 'd', 'e'].map((id) => `=== ${id}.governance.yaml\nkind: governance\nid: ${id}\nstatus: agreed\n`).join('')}`, 'Work under the agreement “a”', 'Work under the agreement “b”', 'Work under the agreement “c”', 'Work under the agreement “d”', 'Start a working agreement in “nights-agreement.governance.yaml”'],
  ['governance/missing-or-unsigned', `kind: brief
status: ready
id: a-very-long-name-of-a-brief-that-does-not-seem-to-come-to-its-end
`, '* Start a working agreement in “a-very-long-name-of-a-brief-that-does-not-seem-to-agreement.governance.yaml”'],
  ['governance/no-business-review', `kind: governance
status: agreed
engagement: { model: hybrid-coe }
`, '* Add a business review every quarter'],
  ['governance/no-change-control', `kind: governance
status: agreed
engagement: { model: hybrid-coe }
`, '* Add change control, with a decision within 3 days'],
  ['governance/no-escalation', `kind: governance
status: agreed
`, '* Add two levels of escalation, after 2 and after 3 days'],
  ['governance/no-escalation', `kind: governance
status: agreed
escalation:
  - level: 1
`, '* Add a second level of escalation, after 3 days'],
  ['governance/no-handover', `kind: governance
status: agreed
`, '* Add the handover of the source files'],
  ['governance/no-qualified-reviewer', `kind: governance
status: agreed
roles:
  - { id: head, side: internal, person: a }
checkpoints:
  - { id: last, reviewers: [head] }
${people('id: a, side: internal', ...['b', 'c', 'd', 'e', 'f'].map((id) => `id: ${id}, side: internal, skills: [video, instructional-design]`))}`, 'Let b review “last”', 'Let c review “last”', 'Let d review “last”', 'Let e review “last”'],
  ['governance/no-qualified-reviewer', `kind: governance
status: agreed
roles:
  - { id: head, side: internal, person: a }
checkpoints:
  - { id: last, title: Last look, reviewers: [head] }
${people('id: a, side: internal', 'id: b, name: Bo, side: internal, skills: [instructional-design]')}`, '* Let Bo review “Last look”'],
  ['governance/no-quality-criteria', `kind: governance
status: agreed
`, '* Add room for the name of a rubric'],
  ['governance/no-quality-criteria', `kind: governance
status: agreed
=== a.rubric.yaml
kind: rubric
id: a
`, '* Judge by the rubric “a”'],
  ['governance/no-quality-criteria', `kind: governance
status: agreed
${['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `=== ${id}.rubric.yaml\nkind: rubric\nid: ${id}\n`).join('')}`, 'Judge by the rubric “a”', 'Judge by the rubric “b”', 'Judge by the rubric “c”', 'Judge by the rubric “d”', 'Judge by the rubric “e”'],
  ['governance/phase-without-owner', `kind: governance
status: agreed
`, '* Add responsibilities for scoping, content discovery, and 4 more phases'],
  ['governance/phase-without-owner', `kind: governance
status: agreed
responsibilities:
  - { phase: scoping }
  - { phase: content-discovery }
  - { phase: design-development }
  - { phase: review-approval }
  - { phase: measurement }
`, '* Add a responsibility for delivery and launch'],
  ['governance/role-unfilled', `kind: governance
status: agreed
${roles('x')}${inside('a b c d e')}`, 'Let a hold this role', 'Let b hold this role', 'Let c hold this role', 'Let d hold this role', 'Leave room for a name'],
  ['governance/role-unfilled', `kind: governance
status: agreed
${roles('x')}${inside('a')}`, '* Let a hold this role', 'Leave room for a name'],
  ['governance/role-unfilled', `kind: governance
status: agreed
${roles('x')}`, '* Leave room for a name'],
  ['governance/role-unfilled', `kind: brief
status: ready
governance: g
smes:
  - { person: c }
  - { person: nobody }
=== g.governance.yaml
kind: governance
id: g
roles:
  - { id: x, side: internal, per-brief: true }
${inside('a b c')}`, 'Let c hold this role', 'Let a hold this role', 'Let b hold this role', 'Leave room for a name'],
  ['governance/role-unfilled', `kind: brief
status: ready
governance: g
=== g.governance.yaml
kind: governance
id: g
roles:
  - { id: x, per-brief: true }
  - { id: y, per-brief: true }
`, '* Add the roles to “team”'],
  ['engagement/accountability-outside', `kind: governance
status: agreed
engagement: { model: staff-augmentation }
${roles('a b c d e')}  - { id: p, side: partner }
responsibilities:
  - { id: r, accountable: p, responsible: [p], consulted: [e, d] }
`, 'Make “Role e” accountable', 'Make “Role d” accountable', 'Make “Role a” accountable', 'Make “Role b” accountable'],
  ['engagement/accountability-outside', `kind: governance
status: agreed
engagement: { model: staff-augmentation }
roles:
  - { id: a, side: internal }
  - { id: p, side: partner }
responsibilities:
  - { id: r, accountable: p }
`, '* Make “a” accountable'],
  ['engagement/cost-only', `kind: brief
status: ready
why-external: { signals: [cost] }
`, 'Add “capacity”: Your team is behind although priorities are clear.', 'Add “expertise”: The work needs a skill nobody on the team has.', 'Add “geographic-coverage”: Sites or markets you cannot reach yourselves.', 'Add “languages”: Languages or cultures you cannot cover yourselves.', 'Add “speed”: More is needed by a date than your team can make.', 'Add “production-format”: A format you cannot produce, such as video or simulation.', 'Add “platform”: A new platform needs people who know it.', 'Add “measurement”: Leaders ask for proof of impact and you cannot analyze the data yet.', 'Add “no-design-process”: Programs are built without a design method and quality varies.'],
  ['engagement/model-mismatch', `kind: brief
status: ready
engagement-model: hybrid-coe
governance: g
=== g.governance.yaml
kind: governance
id: g
engagement: { model: managed-services }
`, '* Use the agreement’s model, “managed-services”'],
  ['engagement/model-section-missing', `kind: brief
status: ready
engagement-model: managed-services
`, '* Add “request”'],
  ['engagement/strategy-outsourced', `kind: brief
status: ready
work-split: { internal: [], partner: [final-approval] }
`, '* Move “final-approval” to “internal”'],
  ['engagement/strategy-outsourced', `kind: brief
status: ready
work-split: { internal: [quality-review, final-approval], partner: [final-approval] }
`, '* Take “final-approval” off the partner’s list; it is on yours already'],
  ['engagement/strategy-outsourced', `kind: governance
status: agreed
engagement: { starts-on: 2026-05-04 }
`, '* Keep learning-strategy, stakeholder-alignment, final-approval, compliance-approval inside'],
  ['engagement/strategy-outsourced', `kind: governance
status: agreed
engagement:
  starts-on: 2026-05-04
`, '* Keep learning-strategy, stakeholder-alignment, final-approval, compliance-approval inside'],
  ['engagement/work-on-both-sides', `kind: brief
status: ready
work-split: { internal: [localization], partner: [localization] }
`, '* Move “localization” to “shared”', 'Keep “localization” on your side only', 'Leave “localization” to the partner'],
  ['engagement/work-on-both-sides', `kind: brief
status: ready
work-split: { internal: [stakeholder-alignment], partner: [stakeholder-alignment] }
`, '* Move “stakeholder-alignment” to “shared”', 'Keep “stakeholder-alignment” on your side only'],
  ['scale/intake-not-structured', `kind: governance
status: agreed
engagement: { model: hybrid-coe }
`, '* Add the intake, with two priorities, two sizes and a limit of 6 briefs'],
  ['scale/one-sided-service-levels', `kind: governance
status: agreed
service-levels:
  - { id: a, applies-to: partner }
`, '* Add a promise of your own: reviews on time'],
  ['scale/request-incomplete', `kind: brief
status: ready
governance: g
request: { priority: bq, triaged-on: 2026-05-04 }
=== g.governance.yaml
kind: governance
id: g
intake: { priorities: [{ id: aaa, meaning: Now }, { id: b2, meaning: Later }, { id: c }, { id: d }, { id: e }, { id: f }, { id: g }, { id: h }, { id: i }] }
`, '* Choose “b2”: Later', 'Choose “aaa”: Now', 'Choose “c”: c', 'Choose “d”: d', 'Choose “e”: e', 'Choose “f”: f', 'Choose “g”: g', 'Choose “h”: h'],
  ['scale/request-incomplete', `kind: brief
status: ready
governance: g
request: { size: large, triaged-on: 2026-05-04 }
=== g.governance.yaml
kind: governance
id: g
intake: { sizes: [{ id: medium, meaning: A month }] }
`, '* Choose “medium”: A month'],
  ['scale/request-incomplete', `kind: brief
status: ready
governance: g
request: { size: largee, triaged-on: 2026-05-04 }
=== g.governance.yaml
kind: governance
id: g
intake: { sizes: [{ id: small }, { id: large }] }
`, '* Choose “large”: large', 'Choose “small”: small'],
  ['scale/request-incomplete', `kind: brief
status: ready
governance: g
request: {}
=== g.governance.yaml
kind: governance
id: g
intake: {}
`, 'It was sorted today: add “triaged-on: 2026-05-11”'],
];

test.each(cases.map(([rule, text, ...titles]) => ({ rule, text, titles })))('$rule: $text', ({ rule, text, titles }) => {
  expect(offered(rule, text)).toEqual(titles);
});
