/** The braces or brackets around the cursor, written on lines. */
import * as l10n from '@vscode/l10n';
import type { Document } from '../document';
import type { Fix } from '../rule';
import type { Node, Span } from '../tree';
import { touch } from './codeActions';
import { blockStyle } from './convertBraces';

/** A list of a few short words is best read in its brackets; what holds more is offered on lines. */
export function onLines(document: Document, span: Span): Fix | undefined {
  const node = document.root && bracesAt(document.root, span);
  const edit = node && blockStyle(document, node);
  return edit && { title: l10n.t('Write this on lines, without braces'), edits: [edit] };
}

/** The outermost braces around the cursor that hold a section. */
function bracesAt(node: Node, span: Span): Node | undefined {
  if (node.type === 'scalar' || !touch(node.span, span)) return undefined;
  if (node.flow && holdsSection(node)) return node;
  const children = node.type === 'map' ? node.entries.map(({ value }) => value) : node.items;
  for (const child of children) {
    const found = bracesAt(child, span);
    if (found) return found;
  }
  return undefined;
}

const holdsSection = (node: Node): boolean => node.type === 'map' || (node.type === 'list' && node.items.some(holdsSection));
