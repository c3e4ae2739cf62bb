import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import type { Digests } from '../cli/digest-memory.ts';
import { mirrorFiles } from '../cli/link-files.ts';
import { builtPages } from './indexed-pages.ts';
import { renewShards } from './renew-shards.ts';
import { searchFacets } from './search-facets.ts';
import { searchFolder } from './search-folder.ts';
import { keepShards, readShards } from './kept-shards.ts';
import { shardsOf } from './shards.ts';
import { writeIndexFile } from './write-index-file.ts';

/** What services are called, by id. */
type ServiceNames = Readonly<Record<string, string>>;

/**
 * Puts the search of a built site into it: an index for each shard, what reads them, the names of their folders
 * (`shards.json`), and what results are narrowed by (`facets.json`). All of it is kept beside the cache; of the indexes
 * only those are made anew of which a page says something else. The same pages give the same bytes: they are added in one
 * order and carry no filter.
 *
 * @param siteDir absolute path of the site as it was rendered
 * @param keptDir absolute path of the folder in which the search and what pages say are kept between builds
 * @param code a digest of the code that makes an index
 * @param names what results are narrowed by is called
 * @throws Error when Pagefind does not answer or refuses a page
 */
export async function addSearchIndex(
  siteDir: string,
  keptDir: string,
  code: string,
  names: ServiceNames,
  digests: Digests,
): Promise<void> {
  const marks = path.join(keptDir, 'shards');
  const kept = readShards(marks, code);
  if (kept === null) rmSync(keptDir, { recursive: true, force: true });
  const room = { files: path.join(keptDir, 'files'), texts: path.join(keptDir, 'texts') };
  for (const folder of Object.values(room)) mkdirSync(folder, { recursive: true });
  const pages = builtPages(siteDir, digests);
  // The archive grows at its newest end; of pages of a shard that fit alike the newest is found first.
  const wanted = shardsOf(pages.toReversed()).map((shard) => shard.toReversed());
  // Whoever is interrupted from here on leaves nothing that is taken for whole.
  rmSync(marks, { force: true });
  const shards = await renewShards(wanted, kept ?? [], room);
  const facets = searchFacets(
    new Map(shards.flatMap(({ ids }) => Object.entries(ids))),
    pages.map(({ incident }) => incident),
    names,
  );
  writeIndexFile(room.files, 'facets.json', JSON.stringify(facets));
  writeIndexFile(room.files, 'shards.json', JSON.stringify(shards.map(({ folder }) => folder)));
  keepShards(marks, code, shards);
  mirrorFiles(room.files, path.join(siteDir, searchFolder));
}
