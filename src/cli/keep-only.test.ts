import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { readFolders } from './folder-listing.ts';
import { keepOnly } from './keep-only.ts';

let home = '';
beforeEach(() => {
  home = mkdtempSync(path.join(tmpdir(), 'keep '));
});
afterEach(() => {
  rmSync(home, { recursive: true, force: true });
});

function write(...names: string[]): void {
  for (const name of names) {
    mkdirSync(path.dirname(path.join(home, name)), { recursive: true });
    writeFileSync(path.join(home, name), '');
  }
}

function left(): string[] {
  return readdirSync(home, { recursive: true, encoding: 'utf8' }).sort();
}

test('what is named stays, all else is removed, and folders that nothing is left in', () => {
  write('index.html', 'a/index.html', 'a/data.csv', 'b/c/index.html', 'd/index.html');
  write('search/entry', 'search/index/one');
  symlinkSync('index.html', path.join(home, 'link'));
  symlinkSync('a', path.join(home, 'folder'));
  mkdirSync(path.join(home, 'empty'));
  const keeping = {
    files: new Set(['index.html', 'a/data.csv', 'not/there']),
    folders: new Set(['d', 'not']),
    untouched: 'search',
  };
  keepOnly(home, keeping, readFolders);
  assert.deepEqual(left(), [
    'a',
    'a/data.csv',
    'd',
    'index.html',
    'search',
    'search/entry',
    'search/index',
    'search/index/one',
  ]);
});

test('of a folder that holds nothing else nothing is left, and one that is not there is none', () => {
  write('a/index.html');
  const nothing = { files: new Set<string>(), folders: new Set<string>(), untouched: 'search' };
  const folder = path.join(home, 'a');
  keepOnly(folder, nothing, readFolders);
  assert.deepEqual(left(), []);
  keepOnly(folder, nothing, readFolders);
  assert.deepEqual(left(), []);
});
