/** What the measurement runs: the rules, in a copy that can be changed from outside, and the question whether the examples notice. */
import { rules } from '../../server/src/core/rules';
import { examine } from '../support/examine';

export const ids = rules.map(({ id }) => id);

/** Whether everything is as the examples of a rule say. A change that makes a rule fail is noticed, too. */
export function isAsItsExamplesSay(id: string): boolean {
  const rule = rules.find((one) => one.id === id);
  try {
    return rule !== undefined && examine(rule, rules).length === 0;
  } catch {
    return false;
  }
}
