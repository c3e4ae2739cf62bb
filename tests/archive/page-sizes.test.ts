import assert from 'node:assert/strict';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { archiveSite } from './built-archive.ts';

/** The most bytes of markup that a page of an archive may have. */
const most = 400_000;

test('no page of an archive of 1,000 has more than 400 KB, whatever it lists', () => {
  const pages = readdirSync(archiveSite, { recursive: true })
    .map(String)
    .filter((file) => file.endsWith('.html'))
    .map((file) => ({ file, bytes: statSync(path.join(archiveSite, file)).size }));
  const lists = pages.filter(({ file }) => !file.startsWith('incidents'));
  assert.ok(lists.length > 200, String(lists.length));
  assert.deepEqual(
    pages.filter(({ bytes }) => bytes > most),
    [],
  );
  const folders = ['follow-ups/open', 'follow-ups/closed', 'insights/follow-ups', 'insights/times'];
  for (const folder of folders) {
    const own = lists.filter(({ file }) => file.startsWith(path.join(folder, path.sep)));
    assert.ok(own.length > 3, folder);
  }
});
