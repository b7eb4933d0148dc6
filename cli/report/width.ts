/** How many cells of a terminal a text takes, so that carets stand under what they point to. */

export function widthOf(text: string): number {
  let width = 0;
  for (const char of text) width += NONE.test(char) ? 0 : WIDE.test(char) ? 2 : 1;
  return width;
}

/** Accents that sit on the letter before them, joiners and variation marks. */
const NONE = /[\p{Mn}\p{Me}]|\u200B|\u200C|\u200D/u;

/** Chinese, Japanese and Korean characters, and emoji. */
const WIDE = /[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]|\p{Emoji_Presentation}/u;
