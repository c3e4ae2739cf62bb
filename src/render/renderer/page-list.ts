import { writeFileSync } from 'node:fs';
import { textOf } from '../../cli/text-of.ts';
import type { RoutePath } from './open-renderer.ts';
import type { FactualRoutes } from './site-paths.ts';

/** What is remembered of a page that was rendered. */
export interface ListedPage {
  /** Its key: see `SitePath`. */
  key: string;
  /** The pictures that it shows: address on the site, and name of the packed file. */
  pictures: [address: string, name: string][];
  /** Keys of the code that it shows: see `CodeMemory`. */
  code: string[];
}

/** What a build remembers of its pages for the next one. */
export interface PageList {
  /** Name of the renderer that made them. */
  readonly renderer: string;
  /** A digest of the facts of all postmortems and of today: see `facts.ts`. */
  readonly facts: string;
  /** The paths of the routes that stand on these facts alone. */
  readonly factual: FactualRoutes;
  /** By their path inside the site: those that carry a key. */
  readonly pages: ReadonlyMap<string, ListedPage>;
}

/** As it is written. */
interface WrittenList extends Pick<PageList, 'renderer' | 'facts'> {
  readonly factual: Readonly<Record<string, readonly RoutePath[]>>;
  readonly pages: Readonly<Record<string, ListedPage>>;
}

/**
 * The pages that a build left.
 *
 * @param file absolute path of the list
 * @param renderer name of the renderer that pages are made with now
 * @param facts as they are now
 * @returns no page when there is no list, or another renderer made them; no route when the facts were others
 */
export function readPageList(
  file: string,
  renderer: string,
  facts: string,
): Pick<PageList, 'factual' | 'pages'> {
  const text = textOf(file);
  const value: unknown = text === '' ? null : JSON.parse(text);
  if (!isList(value) || value.renderer !== renderer)
    return { factual: new Map(), pages: new Map() };
  return {
    factual: new Map(Object.entries(value.facts === facts ? value.factual : {})),
    pages: new Map(Object.entries(value.pages)),
  };
}

/** Not checked page by page: the seal of the build before holds a digest of it. */
function isList(value: unknown): value is WrittenList {
  return typeof value === 'object' && value !== null && 'factual' in value && 'pages' in value;
}

/** Leaves a list for the next build. */
export function writePageList(file: string, list: PageList): void {
  const factual = Object.fromEntries(list.factual);
  const pages = Object.fromEntries(list.pages);
  writeFileSync(file, JSON.stringify({ ...list, factual, pages }));
}
