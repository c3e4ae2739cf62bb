/** SVG as text. The only place where charts escape anything. */

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

const unsafe = /[&<>"'\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/;

/** Text made safe for an element's content and for an attribute in quotes; control characters are dropped. */
export function escapeText(text: string): string {
  // A path has thousands of characters, and nearly no text holds any of these.
  if (!unsafe.test(text)) return text;
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
  let written = '';
  for (const [key, value] of Object.entries(attributes)) {
    if (value === null) continue;
    written += ` ${key}="${typeof value === 'number' ? short(value) : escapeText(value)}"`;
  }
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
