import { writeFileSync } from 'node:fs';
import { textOf } from '../../cli/text-of.ts';
import type { WordCounts } from '../../domain/word-counts.ts';
import { digestOf } from '../load/fingerprint.ts';
import { WordMemory } from '../word-memory.ts';

/** As it is written: words by their numbers, and counts by the digest of their text. */
interface WordFile {
  readonly words: readonly string[];
  readonly counts: Readonly<Record<string, WordCounts>>;
}

/**
 * The words that an earlier build counted; none when another renderer did, or when the file is not as it was written.
 *
 * @param file absolute path
 * @param renderer name of the renderer that counts them now
 */
export function readWords(file: string, renderer: string): WordMemory {
  const text = textOf(file);
  const end = text.indexOf('\n');
  const json = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== digestOf(renderer, json)) return new WordMemory();
  const value: unknown = JSON.parse(json);
  return isWordFile(value)
    ? new WordMemory(value.words, new Map(Object.entries(value.counts)))
    : new WordMemory();
}

/** Not checked number by number: the digest is that of what the same code wrote. */
function isWordFile(value: unknown): value is WordFile {
  return typeof value === 'object' && value !== null && 'words' in value && 'counts' in value;
}

/** Leaves the words of the texts that were asked for to the next build. */
export function writeWords(file: string, renderer: string, memory: WordMemory): void {
  if (memory.isUnchanged) return;
  // Words that stand in no text any more are left out, so the others get new numbers.
  const numbers = new Map<number, number>();
  const words: string[] = [];
  const renumber = (number: number): number => {
    const known = numbers.get(number) ?? words.push(memory.words[number] ?? '') - 1;
    numbers.set(number, known);
    return known;
  };
  const counts = Array.from(memory.used, ([digest, list]): [string, WordCounts] => [
    digest,
    list.map((each, index) => (index % 2 === 0 ? renumber(each) : each)),
  ]);
  const written: WordFile = { words, counts: Object.fromEntries(counts) };
  const json = JSON.stringify(written);
  writeFileSync(file, `${digestOf(renderer, json)}\n${json}`);
}
