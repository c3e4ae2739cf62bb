/**
 * Text as it may stand in a line of Markdown and mean itself. What GitHub or a chat would turn into a mention of a
 * stranger (`@name`) or a reference to some other issue (`#12`) is parted by a character that cannot be seen.
 */
export function markdownText(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f]+/g, ' ')
    .replace(/[\\`*_[\]{}<>~|&]/g, (character) => `\\${character}`)
    .replace(/([@#])(?=[\p{Letter}\p{Number}])/gu, '$1\u2060');
}

/** A link; its address is written so that no blank and no bracket can end it. */
export function markdownLink(text: string, url: string): string {
  const safe = url.replace(
    /[\s<>()\\]/g,
    (character) => `%${(character.codePointAt(0) ?? 0).toString(16).padStart(2, '0')}`,
  );
  return `[${markdownText(text)}](${safe})`;
}
