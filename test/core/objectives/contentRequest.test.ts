import { describe, expect, test } from 'vitest';
import { contentRequestIn } from '../../../server/src/core/objectives/contentRequest';
import { settingsFrom } from '../../../server/src/core/settings';

const { vocabulary } = settingsFrom(undefined, '2026-05-11');

function asked(statement: string, phrases: readonly string[] = []): string | undefined {
  const found = contentRequestIn(statement, { ...vocabulary, allowedPhrases: new Set(phrases) });
  return found && statement.slice(found.start, found.end);
}

describe('a statement that asks for content', () => {
  test.each([
    ['We need a training on machine safety because employees must understand the rules.', 'We need a training'],
    ['Managers want a short e-learning about feedback', 'Managers want a short e-learning'],
    ['The branch requires courses', 'The branch requires courses'],
    ['The depot would like to have a workshop', 'The depot would like to have a workshop'],
    ['The safety manager says everyone needs to complete a module on lifting', 'The safety manager says everyone needs to complete a module'],
    ['Please build a course for new hires.', 'Please build a course'],
    ['Roll out the new e-learning', 'Roll out the new e-learning'],
    ['Train all staff on GDPR', 'Train all'],
    ['We need to train managers', 'We need to train managers'],
    ['Training on data protection', 'Training on'],
    ['A short introduction to the new scanner', 'A short introduction to'],
    ['Forklift training.', 'Forklift training.'],
    ['New modules', 'New modules'],
    ['A workshop for supervisors', 'A workshop for supervisors'],
    ['A refresher for the night shift is urgently needed.', 'A refresher for the night shift is urgently needed'],
    ['All employees must understand the policy.', 'All employees must understand'],
    ['Staff should be aware of phishing', 'Staff should be aware'],
    ['People have to learn the new CRM', 'People have to learn'],
    ['Lack of awareness among nurses', 'Lack of awareness'],
    ['There is a general lack of product knowledge.', 'There is a general lack of product knowledge'],
    ['New hires don’t have the skills they need', 'New hires don’t have the skills'],
    ['Raise awareness of phishing', 'Raise awareness of'],
    ['Improve the product knowledge of sellers', 'Improve the product knowledge'],
    ['Safety awareness of drivers is low.', 'Safety awareness of'],
    ['Cyber security awareness campaign', 'Cyber security awareness campaign'],
    ['What came in: a training on lockout', 'a training on'],
    ['It started in May! Staff need a course.\nSince then nothing.', 'Staff need a course'],
    ['we need\n  a course', 'we need\n  a course'],
  ])('%s', (statement, words) => expect(asked(statement)).toBe(words));
});

describe('a statement that tells what people do', () => {
  test.each([
    'Nurses skip the medication question at shift change',
    'Drivers skip the training.',
    'Drivers ignore the training on load limits and pass 12 t.',
    'On stoppages under ten minutes, technicians reach in. In 2025 this caused 11 of 19 hand injuries.',
    'Pilots who lose awareness of the runway taxi past the holding point.',
    'New hires wait six weeks for their first training and improvise until then.',
    'New hires need six weeks of training before the first call.',
    'Technicians press stop because they need to clear the jam',
    'Train drivers pass the signal at danger twice a month.',
    'The pump needs two control modules replaced every month.',
    'Agents must choose between two screens and pick the wrong one in 30 % of calls.',
    'Operators need to wait for the swab result; they restart without it.',
    'Teams building a course skip the review.',
    'Course completions are entered by hand and 1 in 9 is wrong.',
    'The retraining on line 3 stops.',
    'Courses in German lie unopened on Mondays.',
    '',
  ])('%s', (statement) => expect(asked(statement)).toBeUndefined());
});

describe('a request that a statement only mentions', () => {
  test.each([
    '“We need a course on lifting”, the depot wrote. Drivers lift with a bent back.',
    '"We need a course on lifting", the depot wrote.',
    '„Wir brauchen, we need a course“ steht im Auftrag.',
    '«We need a course», they wrote.',
    'Drivers must know the limit, but they guess it.',
    'Staff should understand the form. Yet 9 of 14 leave the second page out.',
    'We need a course. Drivers skip the check in 30 % of starts.',
    'We need a course. Drivers skip the check 4 times a day.',
    'We need a course. 3 in 10 drivers skip the check.',
    'We need a course. Drivers skip the check in 12 percent of starts.',
  ])('%s', (statement) => expect(asked(statement)).toBeUndefined());

  test('a count inside the request says nothing about what people do', () => {
    expect(asked('We need a course for 30 % of the drivers.')).toBe('We need a course');
    expect(asked('We need a course. It starts on 1 June 2026.')).toBe('We need a course');
  });

  test('a phrase the team allows', () => {
    expect(asked('Safety awareness is the name of our badge.')).toBe('Safety awareness is');
    expect(asked('Safety awareness is the name of our badge.', ['safety awareness'])).toBeUndefined();
    expect(asked('We need a course. Safety awareness is the name of our badge.', ['safety awareness'])).toBe('We need a course');
  });
});
