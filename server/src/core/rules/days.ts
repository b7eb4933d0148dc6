/** Mends that write another day. */
import { replace, replaceScalar, type TextEdit } from '../edit';
import type { Place } from '../tree';

/** Another day where one stands already. Days are written without quotes here, unless somebody did quote them. */
export function rewriteDay(place: Place | undefined, day: string): TextEdit | undefined {
  if (place?.node.type !== 'scalar') return undefined;
  return place.node.style === 'plain' ? replace(place.node.span, day) : replaceScalar(place.node, day);
}
