/**
 * What strangers wrote, made fit to show. A comment comes from anybody who can write to the repository, so nothing in it
 * may fetch, run or hide.
 */

/** A comment's text as Markdown that fetches nothing: pictures become links, and invisible characters show themselves. */
export function safeMarkdown(text: string): string {
  return visible(text).replace(/!(?=\[)/g, '');
}

/** A name, a path or a line as plain text on one line, with invisible characters shown. */
export function safeText(text: string, longest = 200): string {
  const line = visible(text).replace(/[\r\n\t]+/g, ' ').trim();
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/** Text in a fenced block that it cannot close itself. */
export function codeBlock(lines: readonly string[]): string {
  const text = visible(lines.join('\n'));
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const fence = '`'.repeat(longest + 1);
  return `${fence}yaml\n${text}\n${fence}`;
}

// Control characters but tab and line ends; and those that turn, join or hide text (Unicode's bidi and format characters).
const HIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u2064\u2066-\u206F\uFEFF\uFFF9-\uFFFB]/g;

const visible = (text: string): string => text.replace(HIDDEN, (char) => `⟨U+${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}⟩`);
