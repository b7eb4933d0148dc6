/** A working agreement that is begun for somebody has everything that its model needs, and leaves open what only they know. */
import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import { read } from '../../server/src/core/document';
import { rules } from '../../server/src/core/rules';
import { agreementText } from '../../server/src/core/rules/governance/templates';
import type { EngagementModel } from '../../server/src/core/schema/types';
import { settingsFrom } from '../../server/src/core/settings';
import { workspaceOf } from '../../server/src/core/workspace';
import { example } from '../support/marked';

const MODELS: readonly EngagementModel[] = ['project-based', 'staff-augmentation', 'managed-services', 'hybrid-coe'];

/** The rules that find something in a text, what is left to be filled in aside. */
function foundIn(text: string): string[] {
  const document = read(text, 'new.governance.yaml');
  if (!document) throw new Error('This is no working agreement.');
  expect(document.complaints).toEqual([]);
  const findings = check(document, workspaceOf([document]), settingsFrom(undefined, '2026-05-11'), rules);
  return findings.map(({ rule, message }) => `${rule}: ${message}`).filter((one) => !one.startsWith('file/placeholder'));
}

describe.each(MODELS)('for %s', (model) => {
  const text = agreementText({ id: 'new', title: 'Working agreement: nights', model });

  test('a draft has nothing but placeholders', () => expect(foundIn(text)).toEqual([]));

  test('agreed as it is, it wants a rubric and nothing else of its parts', () => {
    const about = foundIn(text.replace('status: draft', 'status: agreed')).filter((one) => /^(?:engagement|governance|scale)\//.test(one));
    expect(about.map((one) => one.split(':')[0])).toEqual(['governance/no-quality-criteria']);
  });
});

test('people who are known hold the roles, and one person is not two levels of an escalation', () => {
  const known = agreementText({ id: 'new', title: 'New', model: 'project-based', owner: 'ida', sponsor: 'olu', partnerLead: 'vic' });
  expect(known).toContain('owner: ida\n');
  expect([...known.matchAll(/person: (.*)/g)].map(([, person]) => person)).toEqual(['ida', 'olu', 'vic']);
  const same = agreementText({ id: 'new', title: 'New', model: 'project-based', owner: 'ida', sponsor: 'ida' });
  expect([...same.matchAll(/person: (.*)/g)].map(([, person]) => person)).toEqual(['ida', '<who pays and decides in the end>', '<who leads for the partner>']);
  expect(foundIn(same)).toEqual([]);
});

test('a brief without an agreement gets one beside it', () => {
  const { document, workspace, settings } = example(`
kind: brief
status: ready
id: night-shift
title: Night shift
owner: ida
sponsor: olu
agreed:
  partner: vic
engagement-model: staff-augmentation
=== team.people.yaml
kind: people
people:
  - id: ida
    side: internal
  - id: olu
    side: partner
  - id: vic
    side: partner
`);
  const finding = check(document, workspace, settings, rules).find(({ rule }) => rule === 'governance/missing-or-unsigned');
  const created = finding?.fixes().flatMap(({ creates }) => creates ?? []);
  expect(created?.map(({ name }) => name)).toEqual(['night-shift-agreement.governance.yaml']);
  // Whoever works for the partner is no sponsor.
  expect(created?.[0]?.text).toBe(agreementText({ id: 'night-shift-agreement', title: 'Working agreement: Night shift', model: 'staff-augmentation', owner: 'ida', partnerLead: 'vic' }));
});
