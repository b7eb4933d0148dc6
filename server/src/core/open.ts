/**
 * What is left for the author to fill in: a template's `<how many>`, a hurried `TBD`. Such a value says that the question
 * is known and the answer is not, so that only `file/placeholder` speaks about it and nobody says that it is wrong.
 */

/** Words count only when they stand alone: "ToDo" in a product's name does not, "TBD" does. */
export const OPEN_MARK = /\b(?:TBD|TBC|TODO|FIXME|XXX)\b|lorem ipsum|\[(?:insert|your|add)\b[^\]]*\]|<[a-z][^<>\n]*[a-z0-9?…]>|\?\?\?/gi;

/** Whether there may be such a mark anywhere in a source: it can be broken over two lines there. */
export const mayHaveOpenMark = (source: string): boolean => BEGINNING.test(source);

const BEGINNING = /\b(?:TBD|TBC|TODO|FIXME|XXX)\b|lorem|\[(?:insert|your|add)\b|<[a-z]|\?\?\?/i;

/** Whether a whole value is one such mark. */
export const isOpen = (value: unknown): boolean => typeof value === 'string' && value.length <= 300 && WHOLE.test(value.trim());

const WHOLE = new RegExp(`^(?:${OPEN_MARK.source})$`, 'i');
