import { compareText } from './problem.ts';
import { termsKept, vectorsOf, type CountedText, type Vector } from './word-vectors.ts';

/** Another text, and how alike the two are. */
export interface Likeness {
  id: string;
  /** Cosine of the two texts' vectors, from 0 to 1. */
  score: number;
  /** The words that make most of it, the weightiest first; at most {@link wordsShown}. */
  words: string[];
}

/** A word in more texts than this leads to none of them: it would cost much and tell little. */
const mostTexts = 48;
/** Below this two texts are not alike. */
const least = 0.12;
/** One common word is chance. */
const leastWords = 3;
const wordsShown = 3;

/** The texts that hold a word, by their place, and what it weighs in each. */
interface Holders {
  places: number[];
  weights: number[];
}

/** What a text has in common with others, by their place; all zero but while one text is looked at. */
interface Common {
  /** The cosine of the two vectors. */
  scores: Float64Array;
  /** How many words the two share. */
  shared: Uint8Array;
}

/**
 * Finds texts that speak of the same things, by TF-IDF: a word weighs (1 + ln count) · ln(texts / texts with it), and
 * texts are compared by the cosine of their vectors (G. Salton and C. Buckley, "Term-Weighting Approaches in Automatic
 * Text Retrieval", 1988). Only the weightiest words of each text take part, and only words that few texts share lead
 * from one to another, so that the work for one text does not grow with the archive.
 *
 * @param words by their numbers
 * @returns for an id the texts most like it, at most `most`, the likest first; the same on every machine, whatever the
 * words' numbers are
 */
export function findLikeness(
  texts: readonly CountedText[],
  words: readonly string[],
  most: number,
): (id: string) => Likeness[] {
  const vectors = vectorsOf(texts, words);
  const ids = texts.map(({ id }) => id);
  const places = new Map(ids.map((id, place) => [id, place]));
  const holders = holdersOf(vectors);
  const common = {
    scores: new Float64Array(texts.length),
    shared: new Uint8Array(texts.length),
  };
  return (id) => {
    const place = places.get(id) ?? -1;
    const own = vectors[place];
    if (!own) return [];
    return compare(own, vectors, holders, common)
      .filter(({ other, score }) => other !== place && score >= least)
      .sort((a, b) => b.score - a.score || compareText(ids[a.other] ?? '', ids[b.other] ?? ''))
      .slice(0, most)
      .map(({ other, score }) => ({
        id: ids[other] ?? '',
        score,
        // Of those that are found, few are shown.
        get words() {
          return wordsOf(own, vectors[other], words);
        },
      }));
  };
}

/** The texts that hold each word, by its number. */
function holdersOf(vectors: readonly Vector[]): Map<number, Holders> {
  const all = new Map<number, Holders>();
  vectors.forEach(({ terms, weights }, place) => {
    terms.forEach((term, index) => {
      const holders = all.get(term) ?? { places: [], weights: [] };
      holders.places.push(place);
      holders.weights.push(weights[index] ?? 0);
      all.set(term, holders);
    });
  });
  return all;
}

/** The texts that enough words of one lead to, by their place, and how alike they are; itself, too. */
function compare(
  own: Vector,
  vectors: readonly Vector[],
  holders: ReadonlyMap<number, Holders>,
  common: Common,
): { other: number; score: number }[] {
  const { scores, shared } = common;
  const found: number[] = [];
  const wide: number[] = [];
  own.terms.forEach((term, index) => {
    const list = holders.get(term);
    if (!list || list.places.length > mostTexts) {
      wide.push(index);
      return;
    }
    const weight = own.weights[index] ?? 0;
    list.places.forEach((place, at) => {
      if (shared[place] === 0) found.push(place);
      add(common, place, weight * (list.weights[at] ?? 0));
    });
  });
  for (const index of wide) {
    const term = own.terms[index] ?? -1;
    const weight = own.weights[index] ?? 0;
    const list = holders.get(term);
    // The shorter way: through the texts that have the word, or through the words of those that were found.
    if (list && list.places.length < found.length * (termsKept / 4)) {
      list.places.forEach((place, at) => {
        if (shared[place] !== 0) add(common, place, weight * (list.weights[at] ?? 0));
      });
      continue;
    }
    for (const place of found) {
      const other = vectors[place];
      const at = other?.terms.indexOf(term) ?? -1;
      if (at >= 0) add(common, place, weight * (other?.weights[at] ?? 0));
    }
  }
  const alike = found
    // Rounding lifts a score by less than this.
    .filter((place) => (shared[place] ?? 0) >= leastWords && (scores[place] ?? 0) > least - 1e-6)
    // The last bits of a logarithm may differ between machines; what is sorted by must not.
    .map((other) => ({ other, score: Math.round((scores[other] ?? 0) * 1e6) / 1e6 }));
  for (const place of found) {
    scores[place] = 0;
    shared[place] = 0;
  }
  return alike;
}

function add({ scores, shared }: Common, place: number, part: number): void {
  scores[place] = (scores[place] ?? 0) + part;
  shared[place] = (shared[place] ?? 0) + 1;
}

/** The words that make most of what two vectors share. */
function wordsOf(own: Vector, other: Vector | undefined, words: readonly string[]): string[] {
  return own.terms
    .map((term, index) => {
      const at = other?.terms.indexOf(term) ?? -1;
      const part = at < 0 ? 0 : (own.weights[index] ?? 0) * (other?.weights[at] ?? 0);
      return { word: words[term] ?? '', part };
    })
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part || compareText(a.word, b.word))
    .slice(0, wordsShown)
    .map(({ word }) => word);
}
