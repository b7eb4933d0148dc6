/** What a name that nothing of the wanted kind answers to means instead. */
import { KINDS } from '../../document';
import type { Resolver } from '../../references';
import type { RefTarget } from '../../schema/node';
import type { Kind } from '../../schema/types';

const TARGETS: readonly RefTarget[] = [
  'person', 'role', 'brief', 'governance', 'rubric', 'deliverable', 'decision', 'objective', 'audience', 'measure', 'source', 'milestone',
  'deliverable-request', 'checkpoint', 'criterion', 'scale-level',
];

/** The kind of thing that has this id, when the wanted kind has none with it. Undefined when nothing has. */
export function otherKind(wanted: RefTarget, text: string, id: string, resolver: Resolver): RefTarget | Kind | undefined {
  const claimed = KINDS.find((kind) => text.startsWith(`${kind}:`));
  if (claimed && wanted !== 'any' && claimed !== wanted) return claimed;
  const expected = wanted === 'any' ? claimed : wanted;
  const own = TARGETS.find((target) => target !== expected && resolver.targets(target, id)?.found);
  return own ?? KINDS.find((kind) => kind !== expected && resolver.workspace.find(kind, id) !== undefined);
}
