import { readdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { StaticPaths, StaticPathsApp } from 'astro/runtime/prerender/static-paths.js';
import { rendererParts } from './renderer-parts.ts';
import type { SitePath } from './site-paths.ts';

/** A path that a route gives. */
export interface RoutePath {
  /** As Astro writes it: see `placeOf`. */
  readonly pathname: string;
  /** What the route says that the page stands on; undefined where it says nothing. */
  readonly key?: string | undefined;
}

/** Renders pages with modules that Astro bundled earlier. */
export interface Renderer {
  /** In Astro's order: of two with an address in common, the first has it. */
  readonly routes: readonly RouteData[];
  /** The pages and files of one of them. Its module is loaded for that. */
  readonly pathsOf: (route: RouteData) => Promise<RoutePath[]>;
  /** The bytes of one. @throws Error of the page's own code */
  readonly render: (path: SitePath) => Promise<Uint8Array>;
}

/** What Astro's bundle exports: its own prerenderer works with the same. */
interface BundledApp extends Required<StaticPathsApp> {
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
  if (!isBundle(module)) throw new Error('The renderer was made by another Astro.');
  const { app, StaticPaths: PathsOf } = module;
  app.setInternals({ pagesByKeys: pagesByKeys(app) });
  app.setOptions({
    settings: { scripts: [] },
    logger: { options: { destination: { write: () => undefined } } },
  });
  const { manifest, routeCache } = app;
  return {
    routes: manifest.routes.map(({ routeData }) => routeData),
    pathsOf: async (route) => {
      const routes = manifest.routes.filter(({ routeData }) => routeData === route);
      const one = new PathsOf({
        manifest: { ...manifest, routes },
        // Astro looks there for the paths when a page is rendered.
        routeCache,
        getComponentByRoute: (each) => app.getComponentByRoute(each),
      });
      const paths = await one.getAll();
      return paths.map(({ pathname, cacheKey }) => ({ pathname, key: cacheKey }));
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

/** What the first module of a renderer exports: see `whole-renderer.ts`. */
interface Bundle {
  app: BundledApp;
  StaticPaths: typeof StaticPaths;
}

function isBundle(value: unknown): value is Bundle {
  return (
    typeof value === 'object' &&
    value !== null &&
    'app' in value &&
    isApp(value.app) &&
    'StaticPaths' in value &&
    typeof value.StaticPaths === 'function'
  );
}

function isApp(value: unknown): value is BundledApp {
  return (
    typeof value === 'object' &&
    value !== null &&
    'manifest' in value &&
    ['setInternals', 'setOptions', 'getComponentByRoute', 'render'].every(
      (name) => typeof Reflect.get(value, name) === 'function',
    )
  );
}
