/** A piece of a sentence. */
export interface Span {
  text: string;
  /** Whether it is code: it stood between backticks. */
  code: boolean;
}

/** Parts a sentence of ours into words and code. */
export function codeSpans(sentence: string): Span[] {
  return sentence
    .split('`')
    .map((text, index) => ({ text, code: index % 2 === 1 }))
    .filter(({ text }) => text !== '');
}
