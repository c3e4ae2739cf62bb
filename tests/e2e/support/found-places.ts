/** As much of Pagefind's interface as is used here. */
interface Pagefind {
  options: (options: { noWorker: boolean; basePath: string }) => Promise<void>;
  mergeIndex: (basePath: string) => Promise<void>;
  search: (query: string) => Promise<{
    results: { data: () => Promise<{ sub_results: { url: string }[] }> }[];
  }>;
}

/**
 * Searches all shards of the site that a page belongs to. Runs in the browser, so that it stands alone.
 *
 * @returns the addresses that each query finds, in the order of the queries
 */
export async function foundPlaces(queries: readonly string[]): Promise<string[][]> {
  const folder = '/pagefind/';
  const pagefind = (await import(`${folder}pagefind.js`)) as Pagefind;
  const shards = (await (await fetch(`${folder}shards.json`)).json()) as string[];
  const [first = '', ...others] = shards.map((shard) => `${folder}${shard}/`);
  await pagefind.options({ noWorker: true, basePath: first });
  for (const shard of others) await pagefind.mergeIndex(shard);
  const found: string[][] = [];
  for (const query of queries) {
    const { results } = await pagefind.search(query);
    const pages = await Promise.all(results.map(({ data }) => data()));
    found.push(pages.flatMap(({ sub_results: places }) => places.map(({ url }) => url)));
  }
  return found;
}
