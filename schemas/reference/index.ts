/** The reference for people, from the rules and the schemas: every page under its path in docs/. */
import { formatPages } from './format';
import { rulePages } from './rules';

export function pages(): Readonly<Record<string, string>> {
  return { ...formatPages(), ...rulePages() };
}
