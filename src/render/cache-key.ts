import { createHash } from 'node:crypto';

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
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
