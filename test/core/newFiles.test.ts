import { describe, expect, test } from 'vitest';
import { check } from '../../server/src/core/check';
import { read, type Document } from '../../server/src/core/document';
import { freeId } from '../../server/src/core/freeId';
import { decisionId, newDecision, type DecisionDraft } from '../../server/src/core/newDecision';
import { newDeliverable, type DeliverableDraft } from '../../server/src/core/newDeliverable';
import { rules } from '../../server/src/core/rules';
import { workspaceOf } from '../../server/src/core/workspace';
import { exampleWorkspace, workspaceNames } from '../support/examples';

describe('a new deliverable spec', () => {
  test('says what is known and asks for the rest', () => {
    const draft: DeliverableDraft = {
      id: 'ward-card',
      title: 'Ward card: what to ask',
      status: 'designing',
      brief: 'handover',
      fulfils: 'card',
      type: 'job-aid',
      preparedBy: 'dev',
      audiences: ['nurses', 'doctors'],
      objectives: ['ask-about-doses', 'on'],
      minutes: 2,
    };
    expect(newDeliverable(draft)).toBe(`kind: deliverable
schema-version: 1
id: ward-card
title: 'Ward card: what to ask'
status: designing
brief: handover
fulfils: card
type: job-aid
prepared-by: dev

audiences:
  - nurses
  - doctors

objectives:
  - ask-about-doses
  - 'on'

# Which cause from the brief does it work on?
# Why will it work for these people in their place of work?
# What did you decide not to do, and why?
rationale: <why this approach will change what these people do>
minutes: 2
`);
  });

  test('may know little more than its brief', () => {
    expect(newDeliverable({ id: 'ward-card', brief: 'handover' })).toBe(`kind: deliverable
schema-version: 1
id: ward-card
title: <what people will call it>
status: proposed
brief: handover
type: <what kind of thing it is>
prepared-by: <who designs it>

objectives:
  - <which objective of the brief it serves>

# Which cause from the brief does it work on?
# Why will it work for these people in their place of work?
# What did you decide not to do, and why?
rationale: <why this approach will change what these people do>
`);
  });
});

describe('a new decision record', () => {
  const draft: DecisionDraft = { id: '2026-05-11-add-a-card', title: 'Add a card', type: 'scope-change', question: 'Should we add a card?', affects: ['brief:handover', 'deliverable:card#front'] };

  test('is a proposal at first', () => {
    expect(newDecision(draft)).toBe(`kind: decision
schema-version: 1
id: 2026-05-11-add-a-card
title: Add a card
status: proposed
type: scope-change
question: Should we add a card?
affects:
  - brief:handover
  - deliverable:card#front
`);
  });

  test('says when it was decided, by whom and why', () => {
    const whole: DecisionDraft = {
      ...draft,
      id: 'add-a-card',
      status: 'accepted',
      decidedOn: '2026-05-08',
      options: ['Yes', 'A poster'],
      choice: 'Yes',
      because: 'Nurses asked: it fits the pocket',
      decidedBy: ['ana', 'dev'],
      consulted: ['sol'],
      addsDays: 3,
      supersedes: '2026-03-02-no-card',
    };
    expect(newDecision(whole)).toBe(`kind: decision
schema-version: 1
id: add-a-card
title: Add a card
status: accepted
type: scope-change
decided-on: 2026-05-08
question: Should we add a card?
options:
  - option: 'Yes'
  - option: A poster
choice: 'Yes'
because: 'Nurses asked: it fits the pocket'
decided-by:
  - ana
  - dev
consulted:
  - sol
affects:
  - brief:handover
  - deliverable:card#front
adds-days: 3
supersedes: 2026-03-02-no-card
`);
  });

  test('asks for what every accepted decision says', () => {
    expect(newDecision({ ...draft, status: 'accepted' })).toContain(`decided-on: <when it was decided>
question: Should we add a card?
choice: <what was chosen>
because: <why it was chosen>
decided-by:
  - <who decided>
`);
    expect(newDecision({ ...draft, choice: 'Perhaps' })).toContain('choice: Perhaps\naffects:');
  });

  test('is named after its day', () => {
    expect(decisionId('2026-05-11', 'Änderung: a  card!')).toBe('2026-05-11-anderung-a-card');
    expect(decisionId('2026-05-11', 'word '.repeat(40))).toMatch(/^2026-05-11(-word)+(-w|-wo|-wor)?$/);
    expect(decisionId('2026-05-11', 'word '.repeat(40)).length).toBeLessThanOrEqual(64);
  });
});

test('an id that is taken gets a number', () => {
  const taken = (...ids: string[]) => (id: string): boolean => ids.includes(id);
  expect(freeId('card', taken())).toBe('card');
  expect(freeId('card', taken('card'))).toBe('card-2');
  expect(freeId('card', taken('card', 'card-2', 'card-4'))).toBe('card-3');
  const long = 'a'.repeat(61) + '-bc';
  expect(freeId(long, taken(long))).toBe(`${'a'.repeat(61)}-2`);
});

const shortest = [
  ['deliverable', newDeliverable({ id: 'new-one', brief: '<which brief>' })],
  ['decision', newDecision({ id: 'new-one', title: 'New one', type: 'other', question: 'What now?', affects: ['<what it touches>'] })],
  ['decision', newDecision({ id: 'new-one', title: 'New one', status: 'accepted', type: 'other', question: 'What now?', affects: ['<what it touches>'] })],
] as const;

describe.each(workspaceNames)('in the workspace %s', (name) => {
  test.each(shortest)('a new %s has nothing wrong with it but what is left to fill in', (kind, text) => {
    const { documents, settings } = exampleWorkspace(name);
    const document = read(text, `new-one.${kind}.yaml`) as Document;
    const found = check(document, workspaceOf([...documents, document]), settings, rules);
    expect(found.filter(({ rule }) => rule !== 'file/placeholder').map(({ message }) => message)).toEqual([]);
  });
});
