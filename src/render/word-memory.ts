import {
  countWords,
  vocabularyOf,
  type Vocabulary,
  type WordCounts,
} from '../domain/word-counts.ts';

/**
 * Remembers how often words stand in texts, by a digest that is another for another text: counting them is most of the
 * work of finding texts alike, and of a thousand texts few change.
 */
export class WordMemory {
  readonly #vocabulary: Vocabulary;
  readonly #known: ReadonlyMap<string, WordCounts>;
  readonly #used = new Map<string, WordCounts>();

  /**
   * @param words by their numbers
   * @param known counts by digest
   */
  constructor(words: readonly string[] = [], known: ReadonlyMap<string, WordCounts> = new Map()) {
    this.#vocabulary = vocabularyOf(words);
    this.#known = known;
  }

  /** The words, by the numbers that they have in counts. */
  get words(): readonly string[] {
    return this.#vocabulary.words;
  }

  /** What was asked for, by digest. */
  get used(): ReadonlyMap<string, WordCounts> {
    return this.#used;
  }

  /** Whether exactly what was known was asked for. */
  get isUnchanged(): boolean {
    const { size } = this.#known;
    return (
      this.#used.size === size && [...this.#used.keys()].every((each) => this.#known.has(each))
    );
  }

  /** The counts of a text. @param read gives it when it is not known */
  countsOf(digest: string, read: () => string): WordCounts {
    const counts =
      this.#used.get(digest) ?? this.#known.get(digest) ?? countWords(read(), this.#vocabulary);
    this.#used.set(digest, counts);
    return counts;
  }
}
