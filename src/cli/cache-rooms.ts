import path from 'node:path';

/** The rooms of a cache folder (`Environment.cacheDir`); all paths are absolute. */
export interface CacheRooms {
  /** Astro's own cache. */
  readonly astro: string;
  /** A renderer, as Astro leaves it; a finished one lies among the renderers (`renderers.ts`). */
  readonly compiled: string;
  /** The postmortems, as they were last checked. */
  readonly postmortems: string;
  /** Packed pictures. */
  readonly pictures: string;
  /** How often words stand in the texts of postmortems. */
  readonly words: string;
  /** The code that pages show, coloured. */
  readonly code: string;
  /** The list of the pages in the site, and what they were made from. */
  readonly pages: string;
  /** The site as it is rendered, before it is verified and published. */
  readonly site: string;
  /** The site that was published before, as links: most of the next one is the same. */
  readonly spare: string;
  /** The search index, kept between builds; the dev server searches it. */
  readonly search: string;
  /** What the check said when postmortems were last read: the text of its report, empty when it said nothing. */
  readonly report: string;
  /** A file that says what the last build was made from, and what it left in these rooms. */
  readonly seal: string;
  /** A file that remembers what is in files that have not changed. */
  readonly digests: string;
  /** A file that remembers what stands in folders that have not changed. */
  readonly folders: string;
  /** A file that exists while a site is rendered, and after a build that did not finish; it holds `siteDone` once every page is. */
  readonly marker: string;
  /** A file that names the process that is building. */
  readonly lock: string;
  /** A file that names the content folder that is built here. */
  readonly owner: string;
}

/** What the marker holds once the last page is rendered: an exit code alone is no proof of that. */
export const siteDone = 'The site is done.\n';

/** Where things lie in a cache folder. */
export function cacheRooms(cacheDir: string): CacheRooms {
  return {
    astro: path.join(cacheDir, 'astro'),
    compiled: path.join(cacheDir, 'compiled'),
    postmortems: path.join(cacheDir, 'postmortems'),
    pictures: path.join(cacheDir, 'pictures'),
    words: path.join(cacheDir, 'words'),
    code: path.join(cacheDir, 'code'),
    pages: path.join(cacheDir, 'pages'),
    site: path.join(cacheDir, 'site'),
    spare: path.join(cacheDir, 'spare'),
    search: path.join(cacheDir, 'search'),
    report: path.join(cacheDir, 'report'),
    seal: path.join(cacheDir, 'seal'),
    digests: path.join(cacheDir, 'digests'),
    folders: path.join(cacheDir, 'folders'),
    marker: path.join(cacheDir, 'unfinished'),
    lock: path.join(cacheDir, 'lock'),
    owner: path.join(cacheDir, 'owner'),
  };
}
