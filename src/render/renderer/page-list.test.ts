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
    const nothing = { factual: new Map(), pages: new Map() };
    assert.deepEqual(readPageList(file, 'one', 'facts'), nothing);
    const pages = new Map<string, ListedPage>([
      ['index.html', { key: 'a', pictures: [], code: ['d'] }],
      [
        'incidents/a/index.html',
        { key: 'b', pictures: [['/incidents/a/b.avif', 'c.avif']], code: [] },
      ],
    ]);
    const factual = new Map([
      ['src/pages/index.astro', [{ pathname: '/' }]],
      ['src/pages/years/[year].astro', [{ pathname: '/years/2026', key: 'c' }]],
    ]);
    writePageList(file, { renderer: 'one', facts: 'facts', factual, pages });
    assert.deepEqual(readPageList(file, 'one', 'facts'), { factual, pages });
    assert.deepEqual(readPageList(file, 'one', 'other facts'), { factual: new Map(), pages });
    assert.deepEqual(readPageList(file, 'two', 'facts'), nothing);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
