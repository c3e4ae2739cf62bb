import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { publish } from './publish.ts';
import { recover } from './recover.ts';

let home = '';
let site = '';
let dist = '';

beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'aftermath publish '));
  site = path.join(home, 'cache', 'site');
  dist = path.join(home, 'dist');
  fill(site, { 'index.html': 'new', 'incidents/b/index.html': 'new b' });
});
afterEach(() => {
  rmSync(home, { recursive: true });
});

function fill(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
}

/** The files of a folder with their text. */
function filesOf(folder: string): Record<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return Object.fromEntries(
    files.map((file): [string, string] => [
      path.relative(folder, file),
      readFileSync(file, 'utf8'),
    ]),
  );
}

function failWith(code: string): Error {
  return Object.assign(new Error(code), { code });
}

const old = { 'index.html': 'old', 'incidents/a/index.html': 'old a' };
const fresh = { 'incidents/b/index.html': 'new b', 'index.html': 'new' };

test('the first site is put in its place, its parent made', () => {
  const deep = path.join(home, 'not yet', 'there');
  const spareDir = path.join(home, 'cache', 'spare');
  assert.equal(publish(site, deep, { spareDir }), 'swapped');
  assert.deepEqual(filesOf(deep), fresh);
  assert.deepEqual(filesOf(spareDir), fresh);
});

test('the new site replaces the old one whole, leaves nothing beside it and keeps its source', () => {
  fill(dist, old);
  publish(site, dist);
  assert.deepEqual(filesOf(dist), fresh);
  assert.deepEqual(filesOf(site), fresh);
  assert.deepEqual(readdirSync(home).sort(), ['cache', 'dist']);
});

test('a file of the source that is made anew does not change the published one', () => {
  publish(site, dist);
  rmSync(path.join(site, 'index.html'));
  writeFileSync(path.join(site, 'index.html'), 'half wri');
  assert.deepEqual(filesOf(dist), fresh);
});

test('where files cannot be linked they are copied', () => {
  publish(site, dist, {
    link: () => {
      throw failWith('EXDEV');
    },
  });
  assert.deepEqual(filesOf(dist), fresh);
  assert.equal(statSync(path.join(dist, 'index.html')).nlink, 1);
});

test('a site is published once more over its own links, by name and file by file', () => {
  publish(site, dist);
  publish(site, dist);
  assert.deepEqual(filesOf(dist), fresh);
  const refuse = (): never => {
    throw failWith('EBUSY');
  };
  assert.equal(publish(site, dist, { rename: refuse }), 'copied-in-place');
  assert.deepEqual(filesOf(dist), fresh);
  assert.deepEqual(filesOf(site), fresh);
});

test('the site of before is kept as a spare, and what is published is the new one whole', () => {
  const spareDir = path.join(home, 'cache', 'spare');
  fill(dist, old);
  publish(site, dist, { spareDir });
  assert.deepEqual(filesOf(dist), fresh);
  assert.deepEqual(filesOf(spareDir), fresh, 'the old one has nothing in common with it');
  // A page is made anew, one is gone, and a folder becomes a file.
  const { ino } = statSync(path.join(site, 'index.html'));
  rmSync(path.join(site, 'incidents'), { recursive: true });
  fill(site, { incidents: 'a file now' });
  publish(site, dist, { spareDir });
  assert.deepEqual(filesOf(dist), { incidents: 'a file now', 'index.html': 'new' });
  assert.deepEqual(filesOf(spareDir), fresh);
  publish(site, dist, { spareDir });
  assert.deepEqual(filesOf(dist), { incidents: 'a file now', 'index.html': 'new' });
  assert.equal(statSync(path.join(dist, 'index.html')).ino, ino, 'it is the same file');
  assert.deepEqual(readdirSync(home).sort(), ['cache', 'dist']);
});

test('a spare that was tampered with is of no harm', () => {
  const spareDir = path.join(home, 'cache', 'spare');
  fill(dist, old);
  publish(site, dist, { spareDir });
  rmSync(spareDir, { recursive: true });
  fill(spareDir, { 'index.html/nested': 'no page', 'incidents/b/index.html': 'false', extra: '' });
  publish(site, dist, { spareDir });
  assert.deepEqual(filesOf(dist), fresh);
});

test('a place behind a link stays behind it', () => {
  const real = path.join(home, 'real');
  fill(real, old);
  symlinkSync(real, dist);
  publish(site, dist);
  assert.deepEqual(filesOf(real), fresh);
  assert.deepEqual(filesOf(dist), fresh);
});

test('when the second rename fails the old site is back', () => {
  fill(dist, old);
  let renames = 0;
  assert.throws(() =>
    publish(site, dist, {
      rename: (from, to) => {
        renames += 1;
        if (renames === 2) throw failWith('ENOSPC');
        renameSync(from, to);
      },
    }),
  );
  assert.deepEqual(filesOf(dist), old);
  assert.deepEqual(readdirSync(home).sort(), ['cache', 'dist']);
});

for (const code of ['EBUSY', 'EXDEV', 'EACCES']) {
  test(`a place that cannot be renamed (${code}) is filled where it is`, () => {
    fill(dist, { ...old, 'incidents/b/index.html': 'old b' });
    const outcome = publish(site, dist, {
      rename: () => {
        throw failWith(code);
      },
    });
    assert.equal(outcome, 'copied-in-place');
    assert.deepEqual(filesOf(dist), fresh);
    assert.equal(existsSync(path.join(dist, 'incidents/a')), false);
    assert.deepEqual(readdirSync(home).sort(), ['cache', 'dist']);
  });
}

test('a build that is killed between its two renames is mended by the next command', () => {
  fill(dist, old);
  const script = `
    import { renameSync } from 'node:fs';
    import { publish } from ${JSON.stringify(new URL('publish.ts', import.meta.url).href)};
    const [site, dist] = process.argv.slice(1);
    let renames = 0;
    publish(site, dist, { rename: (from, to) => {
      if (++renames === 2) process.kill(process.pid, 'SIGKILL');
      renameSync(from, to);
    } });`;
  const { signal } = spawnSync(
    process.execPath,
    ['--input-type=module', '-e', script, site, dist],
    { encoding: 'utf8' },
  );
  assert.equal(signal, 'SIGKILL');
  assert.equal(existsSync(dist), false);
  recover(dist);
  assert.deepEqual(filesOf(dist), old);
  assert.deepEqual(readdirSync(home).sort(), ['cache', 'dist']);
});
