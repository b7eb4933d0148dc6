/** What in a document leads somewhere else: addresses, files, and the pages of checks. */
import type { Document } from '../document';
import type { Field } from '../interpret';
import { rules } from '../rules';
import type { Span } from '../tree';

export type Link =
  | { readonly kind: 'address'; readonly span: Span; readonly address: string }
  /** As it is written: from the document's folder, or from that of its workspace. */
  | { readonly kind: 'file'; readonly span: Span; readonly path: string }
  | { readonly kind: 'rule'; readonly span: Span; readonly rule: string };

/** In the order of the text; no two overlap. */
export function links(document: Document): readonly Link[] {
  const found = [...document.reading.fields.flatMap((field) => [...ruleNames(field), ...fileNamed(field, document), ...addresses(field, document)])];
  const kept: Link[] = [];
  for (const link of found.sort((a, b) => a.span.start - b.span.start)) if (link.span.start >= (kept.at(-1)?.span.end ?? 0)) kept.push(link);
  return kept;
}

/** Checks are named by the exceptions in every file, and by the workspace file. */
function ruleNames({ place: { node, path } }: Field): readonly Link[] {
  const [list, , field] = path;
  if (list === 'waivers' && field === 'rule' && node.type === 'scalar') return ruleAt(node.value, node.span);
  return list === 'rules' && path.length === 1 && node.type === 'map' ? node.entries.flatMap(({ key }) => ruleAt(key.value, key.span)) : [];
}

const ruleAt = (name: unknown, span: Span): readonly Link[] => (typeof name === 'string' && known.has(name) ? [{ kind: 'rule', span, rule: name }] : []);

const known: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/** A whole value that has the form of a path to a file. */
function fileNamed({ place: { node } }: Field, { source }: Document): readonly Link[] {
  if (node.type !== 'scalar' || typeof node.value !== 'string' || node.value.length > LONGEST_PATH || !PATH.test(node.value)) return [];
  const start = source.indexOf(node.value, node.span.start);
  const end = start + node.value.length;
  return start >= 0 && end <= node.span.end ? [{ kind: 'file', span: { start, end }, path: node.value }] : [];
}

const LONGEST_PATH = 300;
const PATH = /^(?:\.{1,2}\/)*(?:[\p{L}\p{N}_][^\s/\\:?#*"<>|]*\/)*[\p{L}\p{N}_][^\s/\\:?#*"<>|]*\.[A-Za-z][A-Za-z0-9]{0,7}$/u;

function addresses({ place: { node } }: Field, { source }: Document): readonly Link[] {
  if (node.type !== 'scalar' || typeof node.value !== 'string' || !node.value.includes('://')) return [];
  const { start, end } = node.span;
  return [...source.slice(start, end).matchAll(ADDRESS)].flatMap((found): readonly Link[] => {
    const address = withoutStop(found[0]);
    return /:\/\/[^/]/.test(address) ? [{ kind: 'address', span: { start: start + found.index, end: start + found.index + address.length }, address }] : [];
  });
}

const ADDRESS = /\bhttps?:\/\/[^\s<>"'`“”‘’{}|\\^]+/gi;

/** The full stop of a sentence is no part of an address, and a bracket only where it was opened in it. */
function withoutStop(address: string): string {
  const spare = { ')': count(address, ')') - count(address, '('), ']': count(address, ']') - count(address, '[') };
  let end = address.length;
  for (; end > 0; end--) {
    const last = address.charAt(end - 1);
    if (last === ')' || last === ']') {
      if (spare[last] <= 0) break;
      spare[last]--;
    } else if (!'.,;:!?…'.includes(last)) break;
  }
  return address.slice(0, end);
}

const count = (text: string, sign: string): number => text.split(sign).length - 1;
