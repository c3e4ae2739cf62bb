import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths, type StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { rendererParts } from './renderer-parts.ts';
import { placeOf, type Place } from './place.ts';

/** A page or file of the site that can be rendered. */
export interface SitePath extends Place {
  /** Two builds with the same key and the same renderer give the same bytes; undefined where none was said. */
  readonly key: string | undefined;
  readonly route: RouteData;
}

/** Renders pages with modules that Astro bundled earlier. */
export interface Renderer {
  /** Every page and file of the site, each address once, in Astro's order of routes. */
  readonly paths: () => Promise<SitePath[]>;
  /** The bytes of one. @throws Error of the page's own code */
  readonly render: (path: SitePath) => Promise<Uint8Array>;
}

/** What Astro's bundle exports: its own prerenderer works with the same. */
interface BundledApp extends StaticPathsApp {
  setInternals: (internals: { pagesByKeys: PagesByKeys }) => void;
  setOptions: (options: BundledOptions) => void;
  render: (request: Request, options: { routeData: RouteData }) => Promise<Response>;
}

/** The style sheets of pages, by `route&component`. */
type PagesByKeys = ReadonlyMap<
  string,
  { styles: { depth: number; order: number; sheet: unknown }[] }
>;

/** As much of Astro's options as rendering asks for. */
interface BundledOptions {
  settings: { scripts: [] };
  logger: { options: { destination: { write: () => void } } };
}

/**
 * Opens a renderer that was compiled before (`cli/renderers.ts`).
 * @param folder absolute path
 * @throws Error when it is none
 */
export async function openRenderer(folder: string): Promise<Renderer> {
  const { server } = rendererParts(folder);
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry.'));
  if (entry === undefined) throw new Error('The renderer lacks its first module.');
  const module: unknown = await import(pathToFileURL(path.join(server, entry)).href);
  const app = typeof module === 'object' && module !== null && 'app' in module ? module.app : null;
  if (!isApp(app)) throw new Error('The renderer was made by another Astro.');
  app.setInternals({ pagesByKeys: pagesByKeys(app) });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: () => undefined } } },
  });
  return {
    paths: async () => {
      const seen = new Map<string, SitePath>();
      for (const { pathname, route, cacheKey } of await new StaticPaths(app).getAll()) {
        const place = placeOf(pathname, route.type);
        if (!seen.has(place.file)) seen.set(place.file, { ...place, route, key: cacheKey });
      }
      return [...seen.values()];
    },
    render: async ({ address, route }) => {
      const request = new Request(new URL(address, 'http://localhost/'));
      const response = await app.render(request, { routeData: route });
      return response.bytes();
    },
  };
}

/** Astro keeps the order of style sheets by number, the last first. */
function pagesByKeys({ manifest }: StaticPathsApp): PagesByKeys {
  return new Map(
    manifest.routes.map(({ routeData, styles }) => [
      `${routeData.route}&${routeData.component}`,
      { styles: styles.map((sheet, index) => ({ depth: 0, order: -index, sheet })) },
    ]),
  );
}

function isApp(value: unknown): value is BundledApp {
  return (
    typeof value === 'object' &&
    value !== null &&
    'manifest' in value &&
    ['setInternals', 'setOptions', 'render'].every(
      (name) => typeof Reflect.get(value, name) === 'function',
    )
  );
}
