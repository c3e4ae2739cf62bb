import type { RouteData } from 'astro';
import { liveSite } from '../live-site.ts';
import type { Renderer, RoutePath } from './open-renderer.ts';
import { placeOf, type Place } from './place.ts';

/** A page or file of the site that can be rendered. */
export interface SitePath extends Place {
  /**
   * Two builds with the same key and the same renderer give the same bytes; undefined where nothing is known of that
   * before the page is rendered.
   */
  readonly key: string | undefined;
  /** Whether the key speaks of facts alone, since the page says none: one that asks for more when it is rendered has none. */
  readonly isFactual: boolean;
  readonly route: RouteData;
}

/** The paths of routes that stand on nothing but facts (`facts.ts`), by the file that a route was written in. */
export type FactualRoutes = ReadonlyMap<string, readonly RoutePath[]>;

/** What a site is made of. */
export interface SitePaths {
  /** Every page and file of the site, each address once. */
  readonly paths: SitePath[];
  readonly factual: FactualRoutes;
}

/**
 * Asks a renderer for the pages and files of a site. A page that says nothing of what it stands on is keyed by the facts
 * of all postmortems: whether it asks for more is seen when it is rendered.
 *
 * @param facts a digest of the facts of all postmortems, and of today
 * @param known routes that gave these paths for the same facts: they are not asked again, nor their modules loaded
 */
export async function sitePaths(
  renderer: Renderer,
  facts: string,
  known: FactualRoutes,
): Promise<SitePaths> {
  const factual = new Map<string, readonly RoutePath[]>();
  const seen = new Map<string, SitePath>();
  for (const route of renderer.routes) {
    liveSite().beyondFacts = false;
    const paths = known.get(route.component) ?? (await renderer.pathsOf(route));
    const { beyondFacts } = liveSite();
    if (!beyondFacts) factual.set(route.component, paths);
    const otherwise = beyondFacts ? undefined : facts;
    for (const { pathname, key = otherwise } of paths) {
      const place = placeOf(pathname, route.type);
      if (seen.has(place.file)) continue;
      seen.set(place.file, { ...place, route, key, isFactual: key === facts });
    }
  }
  return { paths: [...seen.values()], factual };
}
