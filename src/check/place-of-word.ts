import type { Place } from '../domain/problem.ts';
import { placeOfLine } from '../read/place.ts';

/** How many lines below its first a follow-up's line may be continued. */
const reach = 12;

/** Where a word stands on a line or on those after it, upper and lower case alike; the line when it is not found. */
export function placeOfWord(source: string, line: number, word: string): Place {
  const lines = source.split('\n').slice(line - 1, line - 1 + reach);
  const below = lines.findIndex((text) => text.toLowerCase().includes(word.toLowerCase()));
  if (below === -1) return placeOfLine(line);
  const column = (lines[below] ?? '').toLowerCase().indexOf(word.toLowerCase()) + 1;
  const at = line + below;
  return { line: at, column, endLine: at, endColumn: column + word.length };
}
