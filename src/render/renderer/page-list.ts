import { writeFileSync } from 'node:fs';
import { z } from 'zod';
import { textOf } from '../../cli/text-of.ts';
import type { FactualRoutes } from './site-paths.ts';

/** What is remembered of a page that was rendered. */
export interface ListedPage {
  /** Its key: see `SitePath`. */
  key: string;
  /** The pictures that it shows: address on the site, and name of the packed file. */
  pictures: [address: string, name: string][];
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

const listSchema = z.object({
  renderer: z.string(),
  facts: z.string(),
  factual: z.record(
    z.string(),
    z.array(z.object({ pathname: z.string(), key: z.string().optional() })),
  ),
  pages: z.record(
    z.string(),
    z.object({ key: z.string(), pictures: z.array(z.tuple([z.string(), z.string()])) }),
  ),
});

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
  const list = value === null ? null : listSchema.parse(value);
  if (list?.renderer !== renderer) return { factual: new Map(), pages: new Map() };
  return {
    factual: new Map(
      Object.entries(list.facts === facts ? list.factual : {}).map(([route, paths]) => [
        route,
        paths.map(({ pathname, key }) => ({ pathname, key })),
      ]),
    ),
    pages: new Map(Object.entries(list.pages)),
  };
}

/** Leaves a list for the next build. */
export function writePageList(file: string, list: PageList): void {
  const factual = Object.fromEntries(list.factual);
  const pages = Object.fromEntries(list.pages);
  writeFileSync(file, JSON.stringify({ ...list, factual, pages }));
}
