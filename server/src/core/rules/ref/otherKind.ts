/** What a name that nothing of the wanted kind answers to means instead. */
import type { Document } from '../../document';
import { KINDS } from '../../document';
import { targetsOf } from '../../references';
import type { RefTarget } from '../../schema/node';
import type { Kind } from '../../schema/types';
import type { Workspace } from '../../workspace';

const TARGETS: readonly RefTarget[] = [
  'person', 'role', 'brief', 'governance', 'rubric', 'deliverable', 'decision', 'objective', 'audience', 'measure', 'source', 'milestone',
  'deliverable-request', 'checkpoint', 'criterion', 'scale-level',
];

/** The kind of thing that has this id, when the wanted kind has none with it. Undefined when nothing has. */
export function otherKind(wanted: RefTarget, text: string, id: string, document: Document, workspace: Workspace): RefTarget | Kind | undefined {
  const claimed = KINDS.find((kind) => text.startsWith(`${kind}:`));
  if (claimed && wanted !== 'any' && claimed !== wanted) return claimed;
  const expected = wanted === 'any' ? claimed : wanted;
  const own = TARGETS.find((target) => target !== expected && targetsOf(target, id, document, workspace)?.known.has(id));
  return own ?? KINDS.find((kind) => kind !== expected && workspace.ids(kind).includes(id));
}
