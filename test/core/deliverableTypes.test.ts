import { expect, test } from 'vitest';
import { isDigital, isLearning, isLoaded, isReminder, isTaught } from '../../server/src/core/deliverableTypes';
import { schemas } from '../../server/src/core/schema/schemas';
import type { DeliverableType } from '../../server/src/core/schema/types';

/** Digital, loaded into the platform, taught, a reminder at work, needed in the learners’ language. */
const TABLE: Readonly<Record<DeliverableType, string>> = {
  'elearning-module': 'DLT-N',
  'scenario-practice': 'DLT-N',
  'simulation': 'DLT-N',
  'video': 'DL--N',
  'job-aid': '---RN',
  'discussion-guide': '---RN',
  'facilitator-led-session': '--T-N',
  'virtual-session': 'DLT-N',
  'assessment': 'DL--N',
  'learning-path': 'DLT-N',
  'translation-package': 'D---N',
  'platform-configuration': '-----',
  'data-migration': '-----',
  'dashboard': 'D----',
  'communication-kit': '-----',
  'content-update': '-----',
  'other': '-----',
};

const told = (type: DeliverableType | undefined): string =>
  (isDigital(type) ? 'D' : '-') + (isLoaded(type) ? 'L' : '-') + (isTaught(type) ? 'T' : '-') + (isReminder(type) ? 'R' : '-') + (isLearning(type) ? 'N' : '-');

test.each(Object.entries(TABLE))('%s is %s', (type, expected) => {
  expect(told(type as DeliverableType)).toBe(expected);
});

test('every type of deliverable has its row, and what has no type is nothing', () => {
  expect(Object.keys(schemas.deliverable.properties?.['type']?.values ?? {}).sort()).toEqual(Object.keys(TABLE).sort());
  expect(told(undefined)).toBe('-----');
});
