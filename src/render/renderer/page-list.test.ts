import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { test } from 'node:test';
import { readPageList, writePageList, type ListedPage } from './page-list.ts';

test('a list is read by the renderer that wrote it, and is nothing to another', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'pages '));
  try {
    const file = path.join(folder, 'pages');
    assert.equal(readPageList(file, 'one').size, 0);
    const pages = new Map<string, ListedPage>([
      ['index.html', { key: 'a', pictures: [] }],
      ['incidents/a/index.html', { key: 'b', pictures: [['/incidents/a/b.avif', 'c.avif']] }],
    ]);
    writePageList(file, 'one', pages);
    assert.deepEqual(readPageList(file, 'one'), pages);
    assert.equal(readPageList(file, 'two').size, 0);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
