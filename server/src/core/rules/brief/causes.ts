/** Which causes learning can mend, and what mends the others. */
import type { Located } from '../../located';
import type { Brief } from '../../schema/types';

export type Cause = Located<NonNullable<NonNullable<Brief['performance-problem']>['causes']>[number]>;
type Kind = NonNullable<Cause['cause']>['value'];
type Response = NonNullable<Cause['response']>['value'];

/** The kinds of cause that learning mends by itself. */
export const LEARNABLE: ReadonlySet<Kind> = new Set(['knowledge', 'skill']);

/** The answers that are learning. */
export const LEARNING: ReadonlySet<Response> = new Set(['learning', 'job-aid']);

/** The kinds of cause that no learning reaches, with what would. */
export const MENDED_BY: ReadonlyMap<Kind, Response> = new Map([
  ['tools', 'tool-change'],
  ['process', 'process-change'],
  ['environment', 'tool-change'],
  ['incentives', 'incentive-change'],
  ['capacity', 'process-change'],
]);
