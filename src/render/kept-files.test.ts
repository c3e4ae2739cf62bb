import assert from 'node:assert/strict';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import type { AstroPrerenderer, RouteData } from 'astro';
import { keptFiles, removeOrphans, removeOthers, replacingFiles } from './kept-files.ts';

let home = '';
let site = '';
let siteUrl = new URL('file:///');

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'kept files '));
  site = path.join(home, 'site');
  siteUrl = pathToFileURL(`${site}/`);
  for (const file of ['index.html', '_astro/a.css', 'incidents/a/index.html', 'incidents/b.json']) {
    write(path.join(site, file), file);
  }
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function at(...names: string[]): string {
  return path.join(site, ...names);
}

function everything(): string[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' }).sort();
}

const routeData: RouteData = {
  type: 'page',
  route: '/',
  component: 'src/pages/index.astro',
  params: [],
  segments: [],
  pattern: /^\/$/,
  prerender: true,
  fallbackRoutes: [],
  distURL: [],
  isIndex: true,
  origin: 'project',
};

const pageOf: AstroPrerenderer = {
  name: 'a page',
  getStaticPaths: () => Promise.resolve([]),
  render: () => Promise.resolve(new Response('page')),
};

test('what Astro may leave is what its list names; without a list nothing', () => {
  assert.deepEqual(keptFiles(home, siteUrl), new Set());
  const paths = {
    '/incidents/a%20b/': { cacheKey: 'x', outputFile: 'incidents/a%20b/index.html' },
  };
  const list = { version: 1, routes: { 'src/pages/a.astro': { dependencyHash: 'y', paths } } };
  write(path.join(home, 'incremental-build.json'), JSON.stringify(list));
  assert.deepEqual(keptFiles(home, siteUrl), new Set([at('incidents/a b/index.html')]));
});

test('everything else is removed, with the folders that it leaves empty', () => {
  removeOthers(site, new Set([at('incidents/b.json')]));
  assert.deepEqual(everything(), ['incidents', 'incidents/b.json']);
  removeOthers(site, new Set());
  assert.equal(existsSync(site), false);
  removeOthers(site, new Set());
});

test('a page that is gone is removed, and one that was made stays', () => {
  const kept = new Set([at('incidents/a/index.html'), at('incidents/b.json'), at('gone/x.html')]);
  removeOrphans(site, kept, new Set([at('incidents/b.json')]));
  assert.deepEqual(everything(), [
    '_astro',
    '_astro/a.css',
    'incidents',
    'incidents/b.json',
    'index.html',
  ]);
});

test('a file is removed before its page is rendered, and no other', async () => {
  write(at('incidents/c.json'), 'c');
  const { render } = replacingFiles(siteUrl, pageOf);
  const before = everything().length;
  for (const [address, file] of [
    ['http://localhost/incidents/a/', 'incidents/a/index.html'],
    ['http://localhost/incidents/b.json', 'incidents/b.json'],
    ['http://localhost/incidents/c.json/', 'incidents/c.json'],
    ['http://localhost/', 'index.html'],
  ] as const) {
    const response = await render(new Request(address), { routeData });
    assert.ok(response instanceof Response);
    assert.equal(existsSync(at(file)), false, file);
  }
  assert.equal(everything().length, before - 4);
});
