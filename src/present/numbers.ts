// The folder `present` turns domain values into the words and shapes that pages print. Pure: no Astro, no files, no clock.

const words = [
  'no',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

/** A whole number with a comma between thousands: `2,140`. The same in every locale. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** A count as prose writes it: a word up to twelve (`no` for zero), digits above. */
export function inWords(count: number): string {
  return words[count] ?? grouped(count);
}

/** Digits and a noun: `1 day`, `2,140 days`. `many` is the plural when it is not the noun and an `s`. */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${grouped(count)} ${count === 1 ? one : many}`;
}

/** As {@link counted}, with the number in words up to twelve: `two incidents`. */
export function countedInWords(count: number, one: string, many = `${one}s`): string {
  return `${inWords(count)} ${count === 1 ? one : many}`;
}

/** The text with its first letter as a capital. */
export function capitalised(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

/** Names in a row, as prose joins them: `a`, `a and b`, `a, b and c`. */
export function listed(names: readonly string[]): string {
  const last = names.at(-1) ?? '';
  return names.length < 2 ? last : `${names.slice(0, -1).join(', ')} and ${last}`;
}

/** A kebab-case id as words: `missing-limits` is `missing limits`. */
export function idInWords(id: string): string {
  return id.replaceAll('-', ' ');
}
