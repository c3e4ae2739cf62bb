import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { sampleConfig } from '../../tests/support/sample-postmortem.ts';
import {
  codeDigest,
  inputsDigest,
  readSeal,
  restDigest,
  siteDigest,
  writeSeal,
} from './build-seal.ts';
import { cacheRooms, type CacheRooms } from './cache-rooms.ts';
import { type Environment, readEnvironment } from './environment.ts';

let root = '';
let environment: Environment;
let rooms: CacheRooms;

beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'seal '));
  environment = readEnvironment({ AFTERMATH_TODAY: '2026-11-22' }, new Date(0), root);
  rooms = cacheRooms(environment.cacheDir);
  for (const file of [
    'content/incidents/a.mdx',
    'public/images/a.png',
    'site.config.ts',
    'src/pages/index.astro',
    'src/read/a.test.ts',
    'astro.config.mjs',
    'package-lock.json',
  ]) {
    write(path.join(root, file), file);
  }
  write(path.join(rooms.site, 'index.html'), 'page');
  write(path.join(rooms.pictures, 'a.avif'), 'picture');
  write(rooms.pages, 'list');
  write(rooms.postmortems, 'store');
  write(path.join(rooms.search, 'digest'), 'search');
});
afterEach(() => {
  rmSync(root, { recursive: true });
});

function write(file: string, text: string): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, text);
}

function inputs(): string {
  return inputsDigest(environment, codeDigest(environment, root), sampleConfig);
}

test('the digest of the inputs stays while nothing changes that a site is made from', () => {
  const before = inputs();
  write(path.join(root, 'src/read/a.test.ts'), 'another test');
  write(path.join(root, 'README.md'), 'words');
  write(path.join(rooms.site, 'index.html'), 'another page');
  assert.equal(inputs(), before);
});

for (const file of [
  'content/incidents/a.mdx',
  'content/incidents/a/data.csv',
  'public/images/a.png',
  'site.config.ts',
  'src/pages/index.astro',
  'docs/format.md',
  'astro.config.mjs',
  'package-lock.json',
]) {
  test(`a change of ${file} is another input`, () => {
    const before = inputs();
    write(path.join(root, file), 'changed');
    assert.notEqual(inputs(), before);
  });
}

test('another day and another config are other inputs', () => {
  const before = inputs();
  const code = codeDigest(environment, root);
  const tomorrow = { ...environment, today: '2026-11-23' };
  assert.notEqual(inputsDigest(tomorrow, code, sampleConfig), before);
  assert.notEqual(inputsDigest(environment, code, { ...sampleConfig, name: 'Other' }), before);
});

test('the digests of the rooms see damage to the site, to pictures, to the list of pages and to the search', () => {
  const site = siteDigest(rooms);
  const rest = restDigest(rooms);
  write(path.join(rooms.site, 'index.html'), 'pagE');
  assert.notEqual(siteDigest(rooms), site);
  assert.equal(restDigest(rooms), rest);
  for (const file of [path.join(rooms.pictures, 'a.avif'), rooms.pages]) {
    const before = restDigest(rooms);
    write(file, 'damaged');
    assert.notEqual(restDigest(rooms), before, file);
  }
  const before = restDigest(rooms);
  rmSync(path.join(rooms.search, 'digest'));
  assert.notEqual(restDigest(rooms), before);
});

test('what is kept of postmortems, each under a digest of its own, may change', () => {
  const before = restDigest(rooms);
  write(rooms.postmortems, 'another store');
  assert.equal(restDigest(rooms), before);
});

test('a seal is read as it was written, with its report', () => {
  for (const report of ['', 'a.mdx:1:1  warning\n\n1 postmortem checked.\n']) {
    const seal = { inputs: report === '' ? '' : 'a', site: 'b', rest: 'c', report };
    writeSeal(rooms, seal);
    assert.deepEqual(readSeal(rooms), seal);
  }
});

test('no seal, one of another format, and one that was cut off are none', () => {
  assert.equal(readSeal(rooms), undefined);
  writeSeal(rooms, { inputs: 'a', site: 'b', rest: 'c', report: '' });
  const good = readFileSync(rooms.seal, 'utf8');
  for (const bad of ['', good.slice(0, -1), good.replace('seal 6', 'seal 5'), good.slice(0, 9)]) {
    writeFileSync(rooms.seal, bad);
    assert.equal(readSeal(rooms), undefined, JSON.stringify(bad));
  }
});
