import { expect, test } from 'vitest';
import { largerActions } from '../../../server/src/core/features/largerActions';
import { settingsFrom } from '../../../server/src/core/settings';
import { scene } from '../../support/cursor';
import { TODAY } from '../../support/marked';

const AROUND = {
  'safety.brief.yaml': 'kind: brief\nid: safety\ngovernance: works\n',
  'works.governance.yaml': 'kind: governance\nid: works\ncheckpoints:\n  - id: storyboard\n    title: Storyboard\n',
};

const CARD = 'kind: deliverable\nschema-version: 1\nid: card\nbrief: safety\nstatus: designing\nminutes: 5\n';

/** What is offered at the cursor when nothing is found anywhere. */
function titles(text: string, wanted = (kind: string): boolean => kind === 'refactor'): readonly string[] {
  const { document, workspace, offset } = scene(text, AROUND, 'card.deliverable.yaml');
  const actions = largerActions({ document, workspace, span: { start: offset, end: offset }, settings: settingsFrom(undefined, TODAY), check: () => [], wanted });
  for (const { title, fix, preferred } of actions) expect([fix.title || title, preferred, fix.preferred ?? false]).toEqual([title, false, fix.preferred ?? false]);
  return actions.map(({ title }) => title);
}

test('the next status and the next review on the status and on the first line', () => {
  const expected = expect.arrayContaining(['Set the status to “building”', 'Start the review “Storyboard”, round 1']);
  expect(titles(CARD.replace('designing', 'des│igning'))).toEqual(expected);
  expect(titles(CARD.replace('deliverable', 'deliver│able'))).toEqual(expected);
});

test('a decision in the part it is about', () => {
  expect(titles(CARD.replace('minutes', 'min│utes'))).toEqual(['Record as decision: Learner minutes of “card”']);
});

test('only what is wanted', () => {
  expect(titles(CARD.replace('designing', 'des│igning'), () => false)).toEqual([]);
  expect(titles(CARD.replace('minutes', 'min│utes'), () => false)).toEqual([]);
});
