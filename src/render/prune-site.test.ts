import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, test } from 'node:test';
import { pruneSite } from './prune-site.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'prune '));

after(() => {
  rmSync(folder, { recursive: true });
});

test('files that were not made go, with the folders that they leave empty; all others stay', () => {
  for (const file of ['index.html', 'a/index.html', 'a/data.csv', 'b/c/index.html', 'd/é x.png']) {
    mkdirSync(path.join(folder, path.dirname(file)), { recursive: true });
    writeFileSync(path.join(folder, file), '');
  }
  mkdirSync(path.join(folder, 'empty'));
  const made = new Set(['index.html', 'a/index.html', 'd/é x.png']);
  pruneSite(folder, (file) => made.has(file));
  assert.deepEqual(readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort(), [
    'a',
    'a/index.html',
    'd',
    'd/é x.png',
    'index.html',
  ]);
});
