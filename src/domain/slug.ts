/**
 * A name fit for an address: lower case, letters and digits of any script, everything else one hyphen, at most
 * `length` characters and cut at a hyphen where there is one. Latin, Greek and Cyrillic letters lose their accents; the
 * marks of other scripts are part of their letters and stay. Marks that only dress an emoji go with it.
 */
export function slugify(text: string, length = 60): string {
  const slug = withoutAccents(text)
    .replace(/['’]/g, '')
    .toLowerCase()
    .replace(/[^\p{Letter}\p{Mark}\p{Number}]+/gu, '-')
    .replace(/^-+|-+$/g, '');
  if (slug.length <= length) return slug;
  const characters = Array.from(slug);
  if (characters.length <= length) return slug;
  const cut = characters.slice(0, length + 1).join('');
  const hyphen = cut.lastIndexOf('-');
  return hyphen > 0 ? cut.slice(0, hyphen) : characters.slice(0, length).join('');
}

function withoutAccents(text: string): string {
  if (/^[\0-\x7f]*$/.test(text)) return text;
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\ufe00-\ufe0f]|\p{Enclosing_Mark}/gu, '')
    .replace(/(?<![\p{Letter}\p{Mark}\p{Number}])\p{Mark}+/gu, '')
    .normalize('NFC');
}

/**
 * Whether a name is in kebab-case: lower-case letters and digits of any script in Unicode's composed form (NFC), parted
 * by single hyphens. Such a name is an address, a file name and an anchor without a change.
 */
export function isKebabCase(name: string): boolean {
  return kebabCase.test(name) && name === name.normalize('NFC');
}

const kebabCase =
  /^[\p{Ll}\p{Lo}\p{Lm}\p{Number}][\p{Ll}\p{Lo}\p{Lm}\p{Mark}\p{Number}]*(?:-[\p{Ll}\p{Lo}\p{Lm}\p{Number}][\p{Ll}\p{Lo}\p{Lm}\p{Mark}\p{Number}]*)*$/u;
