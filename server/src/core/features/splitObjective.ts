/** For the objective whose text the cursor is in, where it holds several things to do: as one objective each. */
import type { DocumentOf } from '../document';
import type { Fix } from '../rule';
import { splitUp } from '../rules/objective/split';
import type { Settings } from '../settings';
import type { Span } from '../tree';
import type { Workspace } from '../workspace';
import { objectiveAt } from './objectiveAt';

/** Also where no check points at it: "isolate, lock and try each source" is one thing to some, and three to others. */
export function splitObjective(document: DocumentOf<'brief'>, settings: Settings, span: Span, workspace: Workspace): Fix | undefined {
  const found = objectiveAt(document, settings, span);
  return found && splitUp({ ...found, document, settings }, workspace);
}
