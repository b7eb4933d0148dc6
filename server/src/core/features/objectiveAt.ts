/** The objective whose text the cursor is in. */
import type { DocumentOf } from '../document';
import { readingsOf, type ObjectiveReading } from '../objectivesOf';
import type { Settings } from '../settings';
import type { Span } from '../tree';
import { touch } from './codeActions';

export const objectiveAt = (document: DocumentOf<'brief'>, settings: Settings, span: Span): ObjectiveReading | undefined =>
  readingsOf(document, settings).find(({ behavior }) => touch(behavior.place.node.span, span));
