/** Markdown as the pages of the reference need it. */

/** The first line of every page. */
export const marked = (from: string): string => `<!-- Generated from ${from} by npm run generate; do not edit. -->`;

/** A text of ours as Markdown. What stands in backquotes stays as it is. */
export const prose = (text: string): string =>
  text
    .split(/(`[^`]*`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(/[<*_|]/g, '\\$&')))
    .join('');

export const code = (text: string): string => `\`${text}\``;

export const yaml = (text: string): string => `\`\`\`yaml\n${text.replace(/^\n/, '').trimEnd()}\n\`\`\``;

export const link = (text: string, target: string): string => `[${text}](${target})`;

export function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.map((cell) => cell.replaceAll('\n', ' ')).join(' | ')} |`;
  return [line(header), line(header.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Parts of a page with a blank line between them; what is missing leaves no gap. */
export const paragraphs = (...parts: readonly (string | undefined)[]): string => parts.filter(Boolean).join('\n\n');

export const page = (...parts: readonly (string | undefined)[]): string => `${paragraphs(...parts)}\n`;

/** “a, b and c”. */
export function listed(words: readonly string[], last = 'and'): string {
  const [end = '', ...before] = [...words].reverse();
  return before.length === 0 ? end : `${before.reverse().join(', ')} ${last} ${end}`;
}

/** The name that a heading goes by in a link, as the usual viewers make it. */
export const anchor = (heading: string): string =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}_ -]/gu, '')
    .replaceAll(' ', '-');
