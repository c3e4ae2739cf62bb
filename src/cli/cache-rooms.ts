import path from 'node:path';

/** The rooms of a cache folder (`Environment.cacheDir`); all paths are absolute. */
export interface CacheRooms {
  /** Astro's own cache: content store, images, pages kept between builds. */
  readonly astro: string;
  /** The site as Astro writes it, before it is verified and published. */
  readonly site: string;
  /** The search index, kept between builds; the dev server searches it. */
  readonly search: string;
  /** What the check said when postmortems were last read: the text of its report, empty when it said nothing. */
  readonly report: string;
  /** A file that says what the last build was made from, and what it left in these rooms. */
  readonly seal: string;
  /** A file that remembers what is in files that have not changed. */
  readonly digests: string;
  /** A file that exists while a build runs, and after one that did not finish; it holds `astroDone` once Astro is. */
  readonly marker: string;
  /** A file that names the process that is building. */
  readonly lock: string;
  /** A file that names the content folder that is built here. */
  readonly owner: string;
}

/** What the marker holds once Astro has come to its end: its exit code alone is no proof of that. */
export const astroDone = 'Astro is done.\n';

/** Where things lie in a cache folder. */
export function cacheRooms(cacheDir: string): CacheRooms {
  return {
    astro: path.join(cacheDir, 'astro'),
    site: path.join(cacheDir, 'site'),
    search: path.join(cacheDir, 'search'),
    report: path.join(cacheDir, 'report'),
    seal: path.join(cacheDir, 'seal'),
    digests: path.join(cacheDir, 'digests'),
    marker: path.join(cacheDir, 'unfinished'),
    lock: path.join(cacheDir, 'lock'),
    owner: path.join(cacheDir, 'owner'),
  };
}
