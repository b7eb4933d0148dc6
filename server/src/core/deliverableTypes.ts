/** What the kinds of deliverables have in common: what is used on a screen, what teaches, what helps on the job. */
import type { DeliverableType } from './schema/types';

/** Used on a screen, so that it has to be accessible and to be tried where it will run. */
export const isDigital = (type: DeliverableType | undefined): boolean => type !== undefined && DIGITAL.has(type);

/** Loaded into the learning platform, in the form that the platform needs. A translation package travels in another one. */
export const isLoaded = (type: DeliverableType | undefined): boolean => isDigital(type) && type !== 'translation-package' && type !== 'dashboard';

/** People learn something new with it, and so they have to try it. */
export const isTaught = (type: DeliverableType | undefined): boolean => type !== undefined && TAUGHT.has(type);

/** Reminds people at work of what they have learned. */
export const isReminder = (type: DeliverableType | undefined): boolean => type !== undefined && REMINDERS.has(type);

/** Learners, or those who lead them, see it, and so it is needed in their language. */
export const isLearning = (type: DeliverableType | undefined): boolean => isTaught(type) || isReminder(type) || (type !== undefined && OTHER_LEARNING.has(type));

const DIGITAL: ReadonlySet<DeliverableType> = new Set([
  'elearning-module',
  'scenario-practice',
  'simulation',
  'video',
  'assessment',
  'learning-path',
  'virtual-session',
  'dashboard',
  'translation-package',
]);

const TAUGHT: ReadonlySet<DeliverableType> = new Set(['elearning-module', 'scenario-practice', 'simulation', 'learning-path', 'facilitator-led-session', 'virtual-session']);

const REMINDERS: ReadonlySet<DeliverableType> = new Set(['job-aid', 'discussion-guide']);

const OTHER_LEARNING: ReadonlySet<DeliverableType> = new Set(['video', 'assessment', 'translation-package']);
