/**
 * Makes text from files safe to print. A terminal obeys control characters, and a file may hold any of them: a title
 * could clear the screen, hide a line or rename the window. So they are shown instead of sent.
 */

/** The text with every character that a terminal would obey made visible. Line ends too: a message is one line. */
export const printable = (text: string): string => text.replace(OBEYED, visible);

/** The same for JSON, where an escape keeps the value as it was. */
export const escaped = (json: string): string => json.replace(OBEYED, (char) => (char === '\n' ? char : `\\u${hex(char)}`));

// C0, delete and C1; what ends a line; and the marks that turn the direction of the text around them.
const OBEYED = /[\u0000-\u001F\u007F-\u009F\u061C\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF]/g;

function visible(char: string): string {
  const code = char.charCodeAt(0);
  if (char === '\t') return '→';
  // Unicode has a picture for each of the oldest ones: ␛ for escape.
  if (code < 0x20) return String.fromCharCode(0x2400 + code);
  return code === 0x7f ? '␡' : `<U+${hex(char)}>`;
}

const hex = (char: string): string => char.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
