/**
 * A source in which nothing is left that MDX would read as code: each brace that opens an expression, and the first
 * letter of each line that starts with `import` or `export`, stands as a sign that Markdown gives no meaning. Every
 * place in the text stays where it was.
 *
 * A postmortem is data, so none of these may be there; yet the parser hands them to a compiler, which thousands of
 * nested brackets bring down. It never sees them.
 */
export interface MaskedCode {
  text: string;
  /** Offsets of the braces, in order. */
  braces: number[];
  /** Offsets of the words `import` and `export`, in order. */
  words: number[];
  /** Puts the characters back into a piece of the text. */
  restore: (piece: string) => string;
  /** Whether one of them lies between two offsets. */
  isWithin: (start: number, end: number) => boolean;
}

const commentStart = /\{\s*\/\*/y;
const commentEnd = /\*\/\s*\}/y;
const statement = /^(?:import|export)(?=[ \t{*])/gm;

/** Masks a body; MDX comments, `{/* … *\/}`, stay as they are. */
export function maskCode(source: string): MaskedCode {
  const braces = findBraces(source);
  const words = [...source.matchAll(statement)].map(({ index }) => index);
  if (braces.length === 0 && words.length === 0) {
    return { text: source, braces, words, restore: (piece) => piece, isWithin: () => false };
  }
  const signs = unusedSigns(source);
  const originals = ['{', 'i', 'e'];
  const back = new RegExp(`[${signs.join('')}]`, 'g');
  const replacements = [
    ...braces.map((offset) => ({ offset, sign: signs[0] ?? '' })),
    ...words.map((offset) => ({ offset, sign: signs[source[offset] === 'i' ? 1 : 2] ?? '' })),
  ];
  replacements.sort((a, b) => a.offset - b.offset);
  const offsets = replacements.map(({ offset }) => offset);
  return {
    text: replaceAt(source, replacements),
    isWithin: (start, end) => (offsets[firstFrom(offsets, start)] ?? Infinity) < end,
    braces,
    words,
    restore: (piece) => piece.replace(back, (sign) => originals[signs.indexOf(sign)] ?? sign),
  };
}

/** Index of the first offset that is not before `start`; their number when all are. */
function firstFrom(offsets: readonly number[], start: number): number {
  let [low, high] = [0, offsets.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? Infinity) < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function findBraces(source: string): number[] {
  const braces: number[] = [];
  let end = 0;
  for (let at = source.indexOf('{'); at !== -1; at = source.indexOf('{', at + 1)) {
    commentStart.lastIndex = at;
    const opens = commentStart.test(source);
    // The next end is looked for once, not for each beginning before it.
    if (opens && end !== -1 && end < commentStart.lastIndex) {
      end = source.indexOf('*/', commentStart.lastIndex);
    }
    commentEnd.lastIndex = end;
    const isComment = opens && end !== -1 && commentEnd.test(source);
    // A brace inside a comment is masked all the same: the comment may turn out to be text in a fence that ends in it.
    if (!isComment && !isEscaped(source, at)) braces.push(at);
  }
  return braces;
}

function isEscaped(source: string, at: number): boolean {
  let backslashes = 0;
  while (source[at - 1 - backslashes] === '\\') backslashes += 1;
  return backslashes % 2 === 1;
}

/** Three characters of the private use area that the source does not have. */
function unusedSigns(source: string): string[] {
  const signs: string[] = [];
  for (let code = 0xe000; signs.length < 3; code += 1) {
    const sign = String.fromCharCode(code);
    if (!source.includes(sign)) signs.push(sign);
  }
  return signs;
}

function replaceAt(source: string, signs: readonly { offset: number; sign: string }[]): string {
  const pieces: string[] = [];
  let from = 0;
  for (const { offset, sign } of signs) {
    pieces.push(source.slice(from, offset), sign);
    from = offset + 1;
  }
  return pieces.join('') + source.slice(from);
}
