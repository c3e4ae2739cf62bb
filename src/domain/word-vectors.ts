import { compareText } from './problem.ts';
import type { WordCounts } from './word-counts.ts';

/** A text of the archive, as its words were counted. */
export interface CountedText {
  id: string;
  counts: WordCounts;
}

/** Words of a text that take part: its weightiest. */
export const termsKept = 40;

/** A text's weightiest words, the weightiest first: their numbers and their weights; of length 1. */
export type Vector = Record<'terms' | 'weights', number[]>;

/**
 * A vector of length 1 for each text.
 * @param words by their numbers
 */
export function vectorsOf(texts: readonly CountedText[], words: readonly string[]): Vector[] {
  const rarities = raritiesOf(texts, words.length);
  return texts.map(({ counts }) => {
    const weights = new Float64Array(counts.length / 2);
    for (let at = 0; at < weights.length; at += 1) {
      const [term = 0, count = 1] = [counts[2 * at], counts[2 * at + 1]];
      weights[at] = (1 + Math.log(count)) * (rarities[term] ?? 0);
    }
    const bound = weights.toSorted().at(-termsKept) ?? 0;
    const kept: { term: number; weight: number }[] = [];
    weights.forEach((weight, at) => {
      if (weight > 0 && weight >= bound) kept.push({ term: counts[2 * at] ?? 0, weight });
    });
    kept
      .sort((a, b) => b.weight - a.weight || compareText(words[a.term] ?? '', words[b.term] ?? ''))
      .splice(termsKept);
    const length = Math.hypot(...kept.map(({ weight }) => weight)) || 1;
    return {
      terms: kept.map(({ term }) => term),
      weights: kept.map(({ weight }) => weight / length),
    };
  });
}

/** By its number, ln(texts / texts with the word); 0 for a word that leads from no text to another. */
function raritiesOf(texts: readonly CountedText[], words: number): Float64Array {
  const spread = new Float64Array(words);
  for (const { counts } of texts) {
    for (let index = 0; index < counts.length; index += 2) {
      const term = counts[index] ?? 0;
      spread[term] = (spread[term] ?? 0) + 1;
    }
  }
  return spread.map((holding) => (holding > 1 ? Math.log(texts.length / holding) : 0));
}
