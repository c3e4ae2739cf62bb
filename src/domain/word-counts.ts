import { commonWords } from './common-words.ts';

/** Gives words numbers, so that texts may be compared without comparing letters. */
export interface Vocabulary {
  /** The words, by their numbers. */
  readonly words: readonly string[];
  /** The number of a word, which gets one if it has none yet. */
  readonly numberOf: (word: string) => number;
}

/** How often words stand in a text: the number of a word, how often, and so on for each word once. */
export type WordCounts = readonly number[];

/** A vocabulary that begins with words that have their numbers already. */
export function vocabularyOf(known: readonly string[]): Vocabulary {
  const words = [...known];
  let numbers: Map<string, number> | undefined;
  return {
    words,
    numberOf: (word) => {
      numbers ??= new Map(words.map((each, number) => [each, number]));
      const number = numbers.get(word) ?? words.push(word) - 1;
      numbers.set(word, number);
      return number;
    },
  };
}

/** How often each word of four letters or more occurs, in lower case, but for those that any text has. */
export function countWords(text: string, { numberOf }: Vocabulary): WordCounts {
  const counts = new Map<string, number>();
  const words = text.toLowerCase().match(/\p{Letter}[\p{Letter}\p{Mark}\p{Number}]{3,}/gu) ?? [];
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].flatMap(([word, count]) =>
    commonWords.has(word) ? [] : [numberOf(word), count],
  );
}
