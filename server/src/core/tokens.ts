/** What a text is made of, sign by sign, with every space and comment; and what it says, whatever it looks like. */
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, Parser, type CST } from 'yaml';

export type Token = CST.Token;
export type BlockMap = CST.BlockMap;
export type BlockList = CST.BlockSequence;
export type BlockText = CST.BlockScalar;
export type Flow = CST.FlowCollection;
export type FlowText = CST.FlowScalar;
export type Sign = CST.SourceToken;

/** The signs at the top of a text, in order: comments, marks between documents, and what each document holds. */
export const tokensOf = (source: string): readonly Token[] => [...new Parser().parse(source)];

/**
 * What a text says: keys and values in their order, with their marks and types. Two texts with one meaning differ in
 * blanks, quotes and comments only. Undefined when the text cannot be read.
 */
export const meaningOf = (source: string): string | undefined => sensed(source, false);

/** The same for texts whose fields stand in another order. */
export const meaningInAnyOrder = (source: string): string | undefined => sensed(source, true);

function sensed(source: string, sorted: boolean): string | undefined {
  const { contents, errors } = parseDocument(source, { version: '1.2', schema: 'core', prettyErrors: false, logLevel: 'silent', uniqueKeys: false });
  return errors.length > 0 ? undefined : JSON.stringify(sense(contents, sorted));
}

function sense(node: unknown, sorted: boolean): unknown {
  if (isAlias(node)) return { alias: node.source };
  if (isScalar(node)) return { ...marks(node), [typeof node.value]: typeof node.value === 'number' ? String(node.value) : node.value };
  if (isSeq(node)) return { ...marks(node), items: node.items.map((item) => sense(item, sorted)) };
  if (isMap(node)) {
    const fields = node.items.map(({ key, value }) => [sense(key, sorted), sense(value, sorted)]);
    return { ...marks(node), fields: sorted ? fields.map((field) => JSON.stringify(field)).sort() : fields };
  }
  return isPair(node) ? [sense(node.key, sorted), sense(node.value, sorted)] : null;
}

const marks = ({ anchor, tag }: { readonly anchor?: string | undefined; readonly tag?: string | undefined }): object => ({ ...(anchor ? { anchor } : {}), ...(tag ? { tag } : {}) });
