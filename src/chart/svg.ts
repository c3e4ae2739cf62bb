/** SVG as text. The only place where charts escape anything. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Text made safe for an element's content and for an attribute in quotes; control characters are dropped. */
export function escapeText(text: string): string {
  return (
    text
      // XML 1.0 allows no control characters but tab and line breaks.
      .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/gu, '')
      .replace(/[&<>"']/gu, (character) => escapes[character] ?? character)
  );
}

/** An element; attributes that are null are left out, numbers keep at most two decimals. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | null>>,
  content: string | null = null,
): string {
  const written = Object.entries(attributes)
    .filter((entry): entry is [string, string | number] => entry[1] !== null)
    .map(
      ([key, value]) => ` ${key}="${escapeText(typeof value === 'number' ? short(value) : value)}"`,
    )
    .join('');
  return content === null ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}

/** A number in as few characters as two decimals need. */
export function short(value: number): string {
  const rounded = Math.round(value * 100) / 100;
  return String(rounded === 0 ? 0 : rounded);
}

/** A share of the width: `47.5%`. */
export function percent(value: number): string {
  return `${short(value)}%`;
}
