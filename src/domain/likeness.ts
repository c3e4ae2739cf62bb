import { commonWords } from './common-words.ts';
import { compareText } from './problem.ts';

/** A text of the archive. */
export interface NamedText {
  id: string;
  text: string;
}

/** Another text, and how alike the two are. */
export interface Likeness {
  id: string;
  /** Cosine of the two texts' vectors, from 0 to 1. */
  score: number;
  /** The words that make most of it, the weightiest first; at most {@link wordsShown}. */
  words: string[];
}

/** Words of a text that take part: its weightiest. */
const termsKept = 40;
/** A word in more texts than this leads to none of them: it would cost much and tell little. */
const mostTexts = 48;
/** Below this two texts are not alike. */
const least = 0.12;
/** One common word is chance. */
const leastWords = 3;
const wordsShown = 3;

type Vector = ReadonlyMap<string, number>;

/**
 * Finds texts that speak of the same things, by TF-IDF: a word weighs (1 + ln count) · ln(texts / texts with it), and
 * texts are compared by the cosine of their vectors (G. Salton and C. Buckley, "Term-Weighting Approaches in Automatic
 * Text Retrieval", 1988). Only the weightiest words of each text take part, and only words that few texts share lead
 * from one to another, so that the work for one text does not grow with the archive.
 *
 * @returns for an id the texts most like it, at most `most`, the likest first; the same on every machine
 */
export function findLikeness(
  texts: readonly NamedText[],
  most: number,
): (id: string) => Likeness[] {
  const vectors = vectorsOf(texts);
  const holders = new Map<string, string[]>();
  for (const [id, vector] of vectors) {
    for (const term of vector.keys()) {
      const list = holders.get(term);
      if (list) list.push(id);
      else holders.set(term, [id]);
    }
  }
  return (id) => {
    const own = vectors.get(id);
    if (!own) return [];
    const others = new Set<string>();
    for (const term of own.keys()) {
      const list = holders.get(term) ?? [];
      if (list.length <= mostTexts) for (const other of list) others.add(other);
    }
    others.delete(id);
    return [...others]
      .map((other) => compare(own, other, vectors.get(other) ?? new Map<string, number>()))
      .filter(({ score, shared }) => score >= least && shared >= leastWords)
      .sort((a, b) => b.score - a.score || compareText(a.id, b.id))
      .slice(0, most)
      .map(({ id: other, score, vector }) => ({ id: other, score, words: wordsOf(own, vector) }));
  };
}

/** Two vectors' cosine, and how many words they share. */
function compare(
  own: Vector,
  id: string,
  vector: Vector,
): Pick<Likeness, 'id' | 'score'> & { shared: number; vector: Vector } {
  let [score, shared] = [0, 0];
  for (const [term, weight] of own) {
    const other = vector.get(term);
    if (other === undefined) continue;
    score += weight * other;
    shared += 1;
  }
  // The last bits of a logarithm may differ between machines; what is sorted by must not.
  return { id, score: Math.round(score * 1e6) / 1e6, shared, vector };
}

/** The words that make most of what two vectors share. */
function wordsOf(own: Vector, vector: Vector): string[] {
  return [...own]
    .map(([term, weight]) => ({ term, part: weight * (vector.get(term) ?? 0) }))
    .filter(({ part }) => part > 0)
    .sort((a, b) => b.part - a.part || compareText(a.term, b.term))
    .slice(0, wordsShown)
    .map(({ term }) => term);
}

/** A vector of length 1 for each text. */
function vectorsOf(texts: readonly NamedText[]): Map<string, Vector> {
  const counted = texts.map(({ id, text }) => ({ id, counts: countWords(text) }));
  const spread = new Map<string, number>();
  for (const { counts } of counted) {
    for (const term of counts.keys()) spread.set(term, (spread.get(term) ?? 0) + 1);
  }
  return new Map(
    counted.map(({ id, counts }) => {
      const weighed = [...counts]
        .map(([term, count]) => ({
          term,
          weight: (1 + Math.log(count)) * Math.log(texts.length / (spread.get(term) ?? 1)),
        }))
        .filter(({ term, weight }) => weight > 0 && (spread.get(term) ?? 0) > 1)
        .sort((a, b) => b.weight - a.weight || compareText(a.term, b.term))
        .slice(0, termsKept);
      const length = Math.hypot(...weighed.map(({ weight }) => weight)) || 1;
      return [id, new Map(weighed.map(({ term, weight }) => [term, weight / length]))];
    }),
  );
}

/** How often each word of four letters or more occurs, in lower case, but for those that any text has. */
function countWords(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const [word] of text
    .toLowerCase()
    .matchAll(/\p{Letter}[\p{Letter}\p{Mark}\p{Number}]{3,}/gu)) {
    if (!commonWords.has(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}
