/** A piece of a sentence that leads to what it counts. */
export interface Link {
  words: string;
  href: string;
}

/** A sentence in pieces: text, and links. */
export type LinkedWords = readonly (string | Link)[];

/** Makes links of words of a sentence, each at its next occurrence; what does not occur is passed over. */
export function linkWords(sentence: string, links: readonly Link[]): LinkedWords {
  const pieces: (string | Link)[] = [];
  let rest = sentence;
  for (const link of links) {
    const at = rest.indexOf(link.words);
    if (at === -1) continue;
    pieces.push(rest.slice(0, at), link);
    rest = rest.slice(at + link.words.length);
  }
  return [...pieces, rest].filter((piece) => piece !== '');
}
