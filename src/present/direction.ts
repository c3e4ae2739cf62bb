/** Letters that are written from right to left: Arabic, Hebrew and their relatives. */
const fromTheRight =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const letter = /\p{L}/u;

/**
 * The `dir` of an element that holds what an author wrote: `auto`, so that the browser goes by the first letter, where
 * any of it may run from the right; nothing where none does, since the page runs from the left anyway.
 */
export function directionOf(text: string): 'auto' | undefined {
  return fromTheRight.test(text) ? 'auto' : undefined;
}

/** The way in which a text runs by its first letter; null when it has none. */
export function firstDirection(text: string): 'ltr' | 'rtl' | null {
  const first = letter.exec(text)?.[0];
  if (first === undefined) return null;
  return fromTheRight.test(first) ? 'rtl' : 'ltr';
}
