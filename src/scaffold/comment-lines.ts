/** Columns to which a comment is filled. */
const width = 100;

/** A sentence broken at blanks into lines of at most 100 columns; a longer word has a line of its own. */
export function commentLines(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) {
      lines[lines.length - 1] = `${last} ${word}`;
    } else lines.push(word);
  }
  return lines;
}
