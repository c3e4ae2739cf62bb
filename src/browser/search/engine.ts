import { excerptPieces, type ExcerptPiece } from './excerpt.ts';

/** One place in a postmortem that a search found. */
export interface FoundPlace {
  /** Title of its section; that of the postmortem when it stands before the first. */
  title: string;
  url: string;
  /** The words around it, in pieces: those that were searched for are marked. */
  excerpt: ExcerptPiece[];
}

/** A postmortem that a search found. */
export interface FoundIncident {
  title: string;
  url: string;
  severity: string;
  /** `yyyy-mm-dd`. */
  date: string;
  places: FoundPlace[];
}

/** What results may be narrowed to; an empty string narrows nothing. */
export interface Narrowing {
  severity: string;
  service: string;
  year: string;
}

/** What was found: how many, and the means to look at them. */
export interface Found {
  count: number;
  /** The found ones from `start` on, at most `most`. */
  load: (start: number, most: number) => Promise<FoundIncident[]>;
}

/** The file of `src/search/search-facets.ts`. */
export interface Facets {
  services: [id: string, name: string][];
  pages: Record<string, [severity: string, year: string, services: number[]]>;
}

/** As much of Pagefind's interface as is used here. */
interface Pagefind {
  options: (options: ShardOptions & { noWorker: boolean; basePath: string }) => Promise<void>;
  init: () => Promise<void>;
  mergeIndex: (basePath: string, options: ShardOptions) => Promise<void>;
  search: (query: string) => Promise<{ results: PagefindResult[] }>;
}

interface ShardOptions {
  excerptLength: number;
}

interface PagefindResult {
  id: string;
  data: () => Promise<PagefindPage>;
}

interface PagefindPage {
  url: string;
  meta: Record<string, string | undefined>;
  excerpt: string;
  sub_results: { title: string; url: string; excerpt: string }[];
}

/** Places shown of one postmortem. */
const mostPlaces = 3;
const folder = '/pagefind/';

let pagefind: Promise<Pagefind> | undefined;
let facets: Promise<Facets> | undefined;

/** Loads what searches, the first time. @throws Error when there is no index */
export function loadSearch(): Promise<Pagefind> {
  pagefind ??= start().catch((error: unknown) => {
    // The next try asks again: a build may have made the index meanwhile.
    pagefind = undefined;
    throw error;
  });
  return pagefind;
}

async function start(): Promise<Pagefind> {
  const address = `${folder}pagefind.js`;
  const [module, shards] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    loadShards(),
  ]);
  const [first, ...others] = shards.map((shard) => `${folder}${shard}/`);
  if (first === undefined) throw new Error('The search has no index.');
  const shardOptions = { excerptLength: 24 };
  // In one thread the first search costs 40 KB less, and an archive of thousands is searched in milliseconds.
  await module.options({ ...shardOptions, noWorker: true, basePath: first });
  await module.init();
  await Promise.all(others.map((shard) => module.mergeIndex(shard, shardOptions)));
  return module;
}

/** The folders of the indexes: see `src/search/shards.ts`. */
async function loadShards(): Promise<string[]> {
  const response = await fetch(`${folder}shards.json`);
  if (!response.ok) throw new Error('The search has no index.');
  return response.json() as Promise<string[]>;
}

/** Loads what results are narrowed by, the first time. */
export function loadFacets(): Promise<Facets> {
  return (facets ??= fetch(`${folder}facets.json`).then(
    (response) => response.json() as Promise<Facets>,
  ));
}

/** Searches all postmortems. @throws Error when there is no index */
export async function search(query: string, narrowing: Narrowing): Promise<Found> {
  const { results } = await (await loadSearch()).search(query);
  const keep = await keeper(narrowing);
  const kept = results.filter(({ id }) => keep(id));
  return {
    count: kept.length,
    load: (start, most) =>
      Promise.all(
        kept.slice(start, start + most).map(async ({ data }) => foundIncident(await data())),
      ),
  };
}

async function keeper({ severity, service, year }: Narrowing): Promise<(id: string) => boolean> {
  if (severity === '' && service === '' && year === '') return () => true;
  const { services, pages } = await loadFacets();
  const wanted = services.findIndex(([id]) => id === service);
  return (id) => {
    const [ownSeverity, ownYear, ownServices] = pages[id] ?? ['', '', []];
    return (
      (severity === '' || severity === ownSeverity) &&
      (year === '' || year === ownYear) &&
      (service === '' || ownServices.includes(wanted))
    );
  };
}

function foundIncident({ url, meta, excerpt, sub_results: places }: PagefindPage): FoundIncident {
  const title = meta['title'] ?? url;
  const found = places.length > 0 ? places : [{ title, url, excerpt }];
  return {
    title,
    url,
    severity: meta['severity'] ?? '',
    date: meta['date'] ?? '',
    places: found.slice(0, mostPlaces).map((place) => ({
      title: place.title,
      url: place.url,
      excerpt: excerptPieces(place.excerpt, place.title),
    })),
  };
}
