/** What the measurement runs: the rules, in a copy that can be changed from outside, and the question whether the tests notice. */
import { rules } from '../../server/src/core/rules';
import { examine } from '../support/examine';
import { offersOf } from '../support/offers';

export const ids = rules.map(({ id }) => id);

/** What each rule offers as it is; `test/core/offers` holds the same. */
const offers = new Map<string, string>();

/** Whether everything is as the examples of a rule and the record of its offers say. A change that makes a rule fail is noticed, too. */
export function isAsItsTestsSay(id: string): boolean {
  const rule = rules.find((one) => one.id === id);
  if (!rule) return false;
  try {
    if (examine(rule, rules).length > 0) return false;
    const told = offersOf(rule, rules);
    const known = offers.get(id);
    if (known === undefined) offers.set(id, told);
    return known === undefined || known === told;
  } catch {
    return false;
  }
}
