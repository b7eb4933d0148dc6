/** A text cut to fit into a message: one line, whole words, and never half a character. */
export function short(text: string, most = 60): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= most) return line;
  const cut = line.slice(0, most - 1);
  const space = cut.lastIndexOf(' ');
  return `${(space > most / 2 ? cut.slice(0, space) : cut).replace(/[\s,;:.–\p{Cs}-]+$/u, '')}…`;
}
