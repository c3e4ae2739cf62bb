import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { linkFiles } from '../../cli/link-files.ts';
import { renderSite, type SiteRooms } from './render-site.ts';

let root = '';
let rooms: SiteRooms;
let number = 0;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'render site '));
  const at = (name: string): string => path.join(root, name);
  rooms = {
    root,
    renderer: writeRenderer(),
    publicDir: at('public'),
    postmortems: at('postmortems'),
    pictures: at('pictures'),
    pages: at('pages'),
    site: at('site'),
  };
  write('public/_headers', '/*');
  tell({ a: '1', b: '1' });
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  writeFileSync(path.join(root, file), text);
}

/**
 * A renderer as Astro leaves it, in little: a first page, a file, and a page for each name in `paths.json`, whose key and
 * text stand there. Node loads a module once, so each has a name of its own.
 */
function writeRenderer(): string {
  number += 1;
  const name = `renderer-${number}`;
  write(`${name}/assets/_astro/a.css`, 'body {}');
  write(
    `${name}/server/prerender-entry.x.mjs`,
    `import { readFileSync } from 'node:fs';
    const route = (name, type, more) => ({ styles: [], routeData: {
      route: name, component: name, type, prerender: true, fallbackRoutes: [], params: [], segments: [], ...more } });
    const told = () => JSON.parse(readFileSync(${JSON.stringify(path.join(root, 'paths.json'))}, 'utf8'));
    const page = { getStaticPaths: () =>
      Object.entries(told()).map(([name, key]) => ({ params: { name }, cacheKey: key })) };
    const segments = [[{ content: 'name', dynamic: true, spread: false }]];
    export const app = {
      manifest: { base: '/', trailingSlash: 'always', serverLike: false, routes: [
        route('/', 'page', { pathname: '/' }),
        route('/feed.xml', 'endpoint', { pathname: '/feed.xml' }),
        route('/[name]', 'page', { params: ['name'], segments, pattern: /^\\/([^/]+?)\\/$/ }),
      ] },
      routeCache: { get: () => undefined, set: () => undefined },
      getComponentByRoute: async () => page,
      setInternals() {}, setOptions() {},
      async render(request) {
        const { pathname } = new URL(request.url);
        if (told()[pathname.slice(1, -1)] === 'broken') throw new Error('A word is missing.');
        return new Response('page of ' + pathname);
      },
    };`,
  );
  return path.join(root, name);
}

/** Which pages there are, by name, with their keys. */
function tell(paths: Readonly<Record<string, string>>): void {
  write('paths.json', JSON.stringify(paths));
}

function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort();
}

function inodeOf(file: string): number {
  return statSync(path.join(rooms.site, file)).ino;
}

const everything = [
  '_astro/a.css',
  '_headers',
  'a/index.html',
  'b/index.html',
  'feed.xml',
  'index.html',
];

test('a site is every page, what Astro made beside them, and the public folder', async () => {
  await renderSite(rooms);
  assert.deepEqual(filesOf(rooms.site), everything);
  assert.equal(readFileSync(path.join(rooms.site, 'a/index.html'), 'utf8'), 'page of /a/');
});

test('a page whose key is the same stays where it lies, every other one is a new file', async () => {
  await renderSite(rooms);
  const before = new Map(everything.map((file) => [file, inodeOf(file)]));
  // Second names, as the published site has them: their inodes cannot be given to new files.
  linkFiles(rooms.site, path.join(root, 'published'));
  tell({ a: '1', b: '2' });
  await renderSite(rooms);
  assert.deepEqual(
    everything.filter((file) => inodeOf(file) === before.get(file)),
    ['_astro/a.css', 'a/index.html'],
    'the style sheet is the same link',
  );
  assert.deepEqual(filesOf(rooms.site), everything);
});

test('what is gone is removed, with its folder', async () => {
  await renderSite(rooms);
  tell({ b: '1' });
  rmSync(path.join(root, 'public/_headers'));
  await renderSite(rooms);
  assert.deepEqual(filesOf(rooms.site), ['_astro/a.css', 'b/index.html', 'feed.xml', 'index.html']);
  assert.equal(existsSync(path.join(rooms.site, 'a')), false);
});

test('another renderer makes everything anew', async () => {
  await renderSite(rooms);
  writeFileSync(path.join(rooms.site, 'a/index.html'), 'stale');
  await renderSite({ ...rooms, renderer: writeRenderer() });
  assert.equal(readFileSync(path.join(rooms.site, 'a/index.html'), 'utf8'), 'page of /a/');
});

test('a file of the public folder goes before the page of that name, and that is told', async (t) => {
  const warn = t.mock.method(console, 'warn', () => undefined);
  write('public/feed.xml', 'a feed of their own');
  await renderSite(rooms);
  assert.equal(readFileSync(path.join(rooms.site, 'feed.xml'), 'utf8'), 'a feed of their own');
  assert.match(String(warn.mock.calls[0]?.arguments[0]), /`feed\.xml`/);
});

test('a page that cannot be made is named, and no list is left', async () => {
  tell({ a: '1', b: 'broken' });
  await assert.rejects(renderSite(rooms), /^Error: `\/b\/` cannot be made\. A word is missing\.$/);
  assert.equal(existsSync(rooms.pages), false);
});
