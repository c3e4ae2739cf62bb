/** A piece of an excerpt; what was searched for is marked. */
export interface ExcerptPiece {
  text: string;
  marked: boolean;
}

/**
 * Takes an excerpt of the index apart, so that what a postmortem says never becomes markup here. The title of its section,
 * which stands above it, is left out; where it begins or ends inside a sentence, it says so.
 *
 * @param excerpt escaped text with `<mark>` around what was searched for
 */
export function excerptPieces(excerpt: string, title: string): ExcerptPiece[] {
  const heading = `${title}. `;
  const words = excerpt.startsWith(heading) ? excerpt.slice(heading.length) : excerpt;
  const begins = /^(?:<mark>)?\p{Ll}/u.test(words) ? '… ' : '';
  const ends = /[.!?…](?:<\/mark>)?\s*$/.test(words) ? '' : ' …';
  return pieces(`${begins}${words.trim()}${ends}`);
}

const entities: Readonly<Record<string, string>> = {
  '&lt;': '<',
  '&gt;': '>',
  '&amp;': '&',
  '&quot;': '"',
  '&#39;': "'",
  '&#x27;': "'",
};

function pieces(excerpt: string): ExcerptPiece[] {
  return excerpt.split(/<(\/?)mark>/).reduce<ExcerptPiece[]>((all, part, index, parts) => {
    // Between the texts stand `` for an opening and `/` for a closing mark.
    if (index % 2 === 1 || part === '') return all;
    const text = part.replace(
      /&(?:lt|gt|amp|quot|#39|#x27);/g,
      (entity) => entities[entity] ?? entity,
    );
    return [...all, { text, marked: index > 0 && parts[index - 1] === '' }];
  }, []);
}
