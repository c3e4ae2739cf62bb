/**
 * How much two texts say the same, from 0 to 1: the mean of how many words and how many pairs of neighbouring letters
 * they share (Dice's coefficient of each, counted with repetition). Words alone would miss `batches` for `batch`, letters
 * alone find something alike in any two sentences of one language.
 * @param a words parted by single blanks
 * @param b the same
 */
export function likeness(a: string, b: string): number {
  return (dice(a.split(' '), b.split(' ')) + dice(pairs(a), pairs(b))) / 2;
}

function dice(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1;
  const left = new Map<string, number>();
  for (const part of a) left.set(part, (left.get(part) ?? 0) + 1);
  let shared = 0;
  for (const part of b) {
    const count = left.get(part) ?? 0;
    if (count === 0) continue;
    left.set(part, count - 1);
    shared += 1;
  }
  return (2 * shared) / (a.length + b.length);
}

/** UTF-16 units do: half of a rare letter is in both texts or in neither. */
function pairs(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
