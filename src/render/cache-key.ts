import { hash } from 'node:crypto';

/**
 * One short key for all that a page shows. A page whose key is that of the last build stays as it was
 * (`renderer/render-site.ts`), so everything that can change a page without changing code belongs in: the postmortem, the
 * text of its file and the digest of its data and pictures; the titles of other postmortems that it names; today, exactly
 * when an age or a lateness stands on the page. Code, styles and site.config.ts stay out: they make another renderer, and
 * that makes every page anew.
 *
 * @param parts values that JSON can write; two lists of parts give one key only if they are written alike
 */
export function cacheKey(...parts: readonly unknown[]): string {
  return shortDigest(parts);
}

/** Digests of values, by the values: a row stands in many lists, and is written once. */
const digests = new WeakMap<object, string>();

/** A digest of each row of a list, for its key. A row must not change afterwards. */
export function rowDigests(rows: readonly object[]): string[] {
  return rows.map(rowDigest);
}

/** A digest of one value that JSON can write, and that does not change afterwards. */
export function rowDigest(row: object): string {
  const known = digests.get(row) ?? shortDigest(row);
  digests.set(row, known);
  return known;
}

function shortDigest(value: unknown): string {
  return hash('sha256', JSON.stringify(value)).slice(0, 32);
}
