import { expect, test } from 'vitest';
import { isDigital, isLoaded, isReminder, isTaught } from '../../server/src/core/deliverableTypes';
import { schemas } from '../../server/src/core/schema/schemas';
import type { DeliverableType } from '../../server/src/core/schema/types';

/** Digital, loaded into the platform, taught, a reminder at work. */
const TABLE: Readonly<Record<DeliverableType, string>> = {
  'elearning-module': 'DLT-',
  'scenario-practice': 'DLT-',
  'simulation': 'DLT-',
  'video': 'DL--',
  'job-aid': '---R',
  'discussion-guide': '---R',
  'facilitator-led-session': '--T-',
  'virtual-session': 'DLT-',
  'assessment': 'DL--',
  'learning-path': 'DLT-',
  'translation-package': 'D---',
  'platform-configuration': '----',
  'data-migration': '----',
  'dashboard': 'D---',
  'communication-kit': '----',
  'content-update': '----',
  'other': '----',
};

const told = (type: DeliverableType | undefined): string => (isDigital(type) ? 'D' : '-') + (isLoaded(type) ? 'L' : '-') + (isTaught(type) ? 'T' : '-') + (isReminder(type) ? 'R' : '-');

test.each(Object.entries(TABLE))('%s is %s', (type, expected) => {
  expect(told(type as DeliverableType)).toBe(expected);
});

test('every type of deliverable has its row, and what has no type is nothing', () => {
  expect(Object.keys(schemas.deliverable.properties?.['type']?.values ?? {}).sort()).toEqual(Object.keys(TABLE).sort());
  expect(told(undefined)).toBe('----');
});
