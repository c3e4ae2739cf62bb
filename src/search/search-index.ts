import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import { linkFiles } from '../cli/link-files.ts';
import { indexedPages, type IndexedPage } from './indexed-pages.ts';
import { searchFacets } from './search-facets.ts';

/** Folder of the index in a site, and the path it is served at. */
export const searchFolder = 'pagefind';

/** Grows when the code here writes another index from the same pages. */
const revision = 5;

/** What stands on a postmortem's page without being said in it: ways to elsewhere, ages of today, drawings and their tables. */
const notIndexed = [
  '.eyebrow',
  '.heading-link',
  '.contents',
  '.neighbours',
  '[data-kind="related"]',
  '.due',
  '.strip',
  '.stations',
  '.graph-readings',
  '.state',
  '.again',
  '.unknown',
  '.follow-ups-key',
  '.why-disc',
  'svg',
];

/** What services are called, by id. */
type ServiceNames = Readonly<Record<string, string>>;

/** Of all that Pagefind writes, the files that its bare interface needs in one thread. */
const needed =
  /^(?:pagefind\.js|pagefind-entry\.json|wasm\.[^/]+\.pagefind|[^/]+\.pf_meta|(?:index|fragment)\/.+)$/;

/**
 * Puts the search index of a built site into it. The index is kept beside the cache and made anew only when a page has
 * changed. The same pages give the same bytes: they are added in one order and carry no filter.
 *
 * @param siteDir absolute path of the site as Astro wrote it
 * @param keptDir absolute path of the folder in which the index is kept between builds
 * @param names what results are narrowed by is called
 * @throws Error when Pagefind does not answer or refuses a page
 */
export async function addSearchIndex(
  siteDir: string,
  keptDir: string,
  names: ServiceNames,
): Promise<void> {
  const pages = indexedPages(siteDir);
  const mark = path.join(keptDir, 'digest');
  const files = path.join(keptDir, 'files');
  const digest = digestOf(pages, names);
  if (!existsSync(mark) || readFileSync(mark, 'utf8') !== digest) {
    rmSync(keptDir, { recursive: true, force: true });
    await writeIndex(pages, names, files);
    writeFileSync(mark, digest);
  }
  const place = path.join(siteDir, searchFolder);
  rmSync(place, { recursive: true, force: true });
  linkFiles(files, place);
}

async function writeIndex(
  pages: readonly IndexedPage[],
  names: ServiceNames,
  folder: string,
): Promise<void> {
  mkdirSync(folder, { recursive: true });
  try {
    const { index, errors } = await createIndex({
      rootSelector: '.postmortem',
      excludeSelectors: notIndexed,
    });
    if (!index) throw new Error(`The search index cannot be made. ${errors.join(' ')}`);
    for (const page of pages) await add(index, page);
    const { files, errors: faults } = await index.getFiles();
    if (faults.length > 0) throw new Error(`The search index cannot be read. ${faults.join(' ')}`);
    for (const { path: name, content } of files.filter((file) => needed.test(file.path))) {
      const file = path.join(folder, name);
      mkdirSync(path.dirname(file), { recursive: true });
      writeFileSync(file, name === 'pagefind.js' ? await packed(content) : content);
    }
    writeFileSync(
      path.join(folder, 'facets.json'),
      JSON.stringify(searchFacets(files, pages, names)),
    );
  } finally {
    await close();
  }
}

/** A third less of what reads the index: Pagefind publishes it as it was written. */
async function packed(script: Uint8Array): Promise<string> {
  // Loaded only where an index is made.
  const { minifySync } = await import('vite');
  const { code, errors } = minifySync('pagefind.js', Buffer.from(script).toString('utf8'), {
    module: true,
  });
  if (errors.length > 0) throw new Error('The script of the search does not parse.');
  return code;
}

async function add(index: PagefindIndex, { id, html }: IndexedPage): Promise<void> {
  const { errors } = await index.addHTMLFile({
    sourcePath: `incidents/${id}/index.html`,
    content: html,
  });
  if (errors.length > 0)
    throw new Error(`The page of \`${id}\` cannot be indexed. ${errors.join(' ')}`);
}

function digestOf(pages: readonly IndexedPage[], names: ServiceNames): string {
  const hash = createHash('sha256').update(
    `${String(revision)} ${notIndexed.join()} ${JSON.stringify(names)}`,
  );
  for (const { id, html } of pages) hash.update(`\0${id}\0${html}`);
  return hash.digest('hex');
}
