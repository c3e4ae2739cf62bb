import type { Postmortem } from '../domain/postmortem.ts';
import type { Year } from '../present/index-summary.ts';
import { listedIncidents } from '../present/listed-incidents.ts';
import { cacheKey } from './cache-key.ts';
import { getDigests } from './collection.ts';

/** What a service, a trigger or a factor hit. */
export interface NamedList {
  /** Id in the config, which is its part of the address. */
  id: string;
  /** As pages call it. */
  title: string;
  /** Newest first. */
  postmortems: readonly Postmortem[];
}

/** What the page of one of its years is given. A type and no interface: Astro wants one that may have any name. */
export type YearProps = {
  title: string;
  /** Path of the page that all its years belong to. */
  path: string;
  year: Year;
};

/** A route of such a page, as Astro takes it. */
interface YearRoute {
  params: Record<string, string>;
  props: YearProps;
  cacheKey: string;
}

/**
 * Routes of the years of those that hit too many incidents for one page.
 * @param folder the part of the site, like `services`
 * @param param what the route calls the id
 */
export function yearRoutes(
  folder: string,
  param: string,
  lists: readonly NamedList[],
): Promise<YearRoute[]> {
  return Promise.all(
    lists.flatMap(({ id, title, postmortems }) =>
      listedIncidents(postmortems).years.map(async (year) => ({
        params: { [param]: id, year: year.year },
        props: { title, path: `/${folder}/${id}/`, year },
        cacheKey: cacheKey(await getDigests(year.postmortems)),
      })),
    ),
  );
}
