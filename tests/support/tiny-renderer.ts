import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';

let number = 0;
const staticPaths = import.meta.resolve('astro/runtime/prerender/static-paths.js');

/**
 * A renderer as Astro leaves it, in little: a first page, which stands on facts alone, a feed, which has the texts of
 * postmortems, a list of one page, which notes how often it was asked for its paths, and a page for each name in
 * `paths.json`, whose key and text stand there. Node loads a module once, so each has a name of its own.
 *
 * @param root absolute path of the folder of `paths.json`
 * @returns absolute path of the renderer
 */
export function writeTinyRenderer(root: string): string {
  number += 1;
  const name = `renderer-${number}`;
  const at = (...names: string[]): string => path.join(root, name, ...names);
  mkdirSync(at('assets/_astro'), { recursive: true });
  mkdirSync(at('server'));
  writeFileSync(at('assets/_astro/a.css'), 'body {}');
  writeFileSync(
    at('server/prerender-entry.x.mjs'),
    `import { appendFileSync, readFileSync } from 'node:fs';
    const route = (name, type, more) => ({ styles: [], routeData: {
      route: name, component: name, type, prerender: true, fallbackRoutes: [], params: [], segments: [], ...more } });
    export { StaticPaths } from ${JSON.stringify(staticPaths)};
    const goBeyond = () => { globalThis[Symbol.for('aftermath.live-site')].beyondFacts = true; };
    const told = () => JSON.parse(readFileSync(${JSON.stringify(path.join(root, 'paths.json'))}, 'utf8'));
    const page = { getStaticPaths: () => {
      goBeyond();
      return Object.entries(told()).map(([name, key]) => ({ params: { name }, cacheKey: key }));
    } };
    const list = { getStaticPaths: () => {
      appendFileSync(${JSON.stringify(path.join(root, 'asked'))}, 'x');
      return [{ params: { year: '2026' }, cacheKey: 'c' }];
    } };
    const segments = [[{ content: 'name', dynamic: true, spread: false }]];
    export const app = {
      manifest: { base: '/', trailingSlash: 'always', serverLike: false, routes: [
        route('/', 'page', { pathname: '/' }),
        route('/feed.xml', 'endpoint', { pathname: '/feed.xml' }),
        route('/years/[year]', 'page', { params: ['year'], pattern: /^\\/years\\/([^/]+?)\\/$/, segments: [
          [{ content: 'years', dynamic: false, spread: false }],
          [{ content: 'year', dynamic: true, spread: false }],
        ] }),
        route('/[name]', 'page', { params: ['name'], segments, pattern: /^\\/([^/]+?)\\/$/ }),
      ] },
      routeCache: { get: () => undefined, set: () => undefined },
      getComponentByRoute: async ({ route }) => (route === '/[name]' ? page : list),
      setInternals() {}, setOptions() {},
      async render(request) {
        const { pathname } = new URL(request.url);
        if (pathname === '/feed.xml') goBeyond();
        if (told()[pathname.slice(1, -1)] === 'broken') throw new Error('A word is missing.');
        return new Response('page of ' + pathname);
      },
    };`,
  );
  return at();
}
