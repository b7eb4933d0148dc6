/** Offsets to lines and back. `\n`, `\r\n` and a lone `\r` each end a line, as in the language server protocol. */

/** Both count from zero; `character` counts UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export class Lines {
  readonly #starts: readonly number[];

  constructor(readonly text: string) {
    const starts = [0];
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 13 && text.charCodeAt(i + 1) === 10) i++;
      if (code === 10 || code === 13) starts.push(i + 1);
    }
    this.#starts = starts;
  }

  get count(): number {
    return this.#starts.length;
  }

  /** The position of an offset; an offset outside the text is drawn to its nearest end. */
  at(offset: number): Position {
    const clamped = Math.max(0, Math.min(offset, this.text.length));
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: clamped - (this.#starts[low] ?? 0) };
  }

  /** The offset of a position; a character past the end of its line means the end of that line. */
  offset({ line, character }: Position): number {
    if (line < 0) return 0;
    if (line >= this.count) return this.text.length;
    const { start, end } = this.span(line);
    return Math.max(start, Math.min(start + character, end));
  }

  /** Where a line stands, without its line end. */
  span(line: number): { start: number; end: number } {
    const start = this.#starts[line] ?? this.text.length;
    let end = this.#starts[line + 1] ?? this.text.length;
    if (line + 1 < this.count) {
      if (this.text.charCodeAt(end - 1) === 10) end--;
      if (end > start && this.text.charCodeAt(end - 1) === 13) end--;
    }
    return { start, end };
  }

  /** A line's text, without its line end. */
  line(index: number): string {
    const { start, end } = this.span(index);
    return this.text.slice(start, end);
  }
}
