import { createHash } from 'node:crypto';

/**
 * One short key for all that a page shows. With `experimental.incrementalBuild` Astro takes a page over from the build
 * before when its key and the code behind it are unchanged, so everything that can change a page without changing code
 * belongs in: the postmortem, the text of its file and the digest of its data and pictures; the titles of other
 * postmortems that it names; today, exactly when an age or a lateness stands on the page. Code, styles and
 * site.config.ts stay out: Astro watches them itself, because the page imports them.
 *
 * @param parts values that JSON can write; two lists of parts give one key only if they are written alike
 */
export function cacheKey(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex').slice(0, 32);
}
