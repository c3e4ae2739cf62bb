import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { z } from 'zod';
import { readDigests } from '../cli/digest-memory.ts';
import { searchFolder } from './search-folder.ts';
import { addSearchIndex } from './search-index.ts';

const names = { a: 'Zebra', b: 'Buoys' };
const rooms: string[] = [];
after(() => {
  for (const room of rooms) rmSync(room, { recursive: true, force: true });
});

/** A site of postmortems, newest first, and the folder its index is kept in. */
function site(word: string, ids = ['b', 'a']): { siteDir: string; keptDir: string } {
  const room = mkdtempSync(path.join(tmpdir(), 'search-'));
  rooms.push(room);
  const siteDir = path.join(room, 'site');
  for (const id of ids) writePage(siteDir, id, word);
  writeList(siteDir, ids);
  return { siteDir, keptDir: path.join(room, 'kept') };
}

function writePage(siteDir: string, id: string, word: string): void {
  const folder = path.join(siteDir, 'incidents', id);
  mkdirSync(folder, { recursive: true });
  writeFileSync(
    path.join(folder, 'index.html'),
    `<!doctype html><html lang="en"><body><nav>elsewhere</nav><article class="postmortem"><h1>${id}</h1><h2 id="impact">Impact</h2><p>${word}</p></article></body></html>`,
  );
}

function writeList(siteDir: string, ids: readonly string[]): void {
  const incidents = ids.map((id) => ({
    id,
    date: `2026-0${id === 'a' ? '1' : '2'}-03`,
    severity: 'SEV2',
    services: [id, 'lamps'],
  }));
  writeFileSync(path.join(siteDir, 'incidents.json'), JSON.stringify({ incidents }));
}

/** Ids of so many postmortems, newest first. */
const many = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `i${count - at}`);

function digest(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort()
    .map(
      (file) =>
        `${path.relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`,
    );
}

describe('the search index', () => {
  it('is the same of the same pages, and holds nothing of a ready-made interface', async () => {
    const [one, two] = [site('lantern'), site('lantern')];
    await addSearchIndex(one.siteDir, one.keptDir, 'code', names, readDigests);
    await addSearchIndex(two.siteDir, two.keptDir, 'code', names, readDigests);
    const files = digest(path.join(one.siteDir, searchFolder));
    assert.deepEqual(files, digest(path.join(two.siteDir, searchFolder)));
    assert.ok(files.some((file) => file.startsWith('pagefind.js ')));
    assert.doesNotMatch(files.join(), /ui|worker|highlight/);
  });

  it('is kept while no page changes, and made anew when one does', async () => {
    const { siteDir, keptDir } = site('lantern');
    await addSearchIndex(siteDir, keptDir, 'code', names, readDigests);
    const before = digest(keptDir);
    rmSync(path.join(siteDir, searchFolder), { recursive: true });
    await addSearchIndex(siteDir, keptDir, 'code', names, readDigests);
    assert.deepEqual(digest(keptDir), before);
    assert.ok(readdirSync(path.join(siteDir, searchFolder)).length > 0);
    const page = path.join(siteDir, 'incidents', 'a', 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('lantern', 'beacon'));
    await addSearchIndex(siteDir, keptDir, 'code', names, readDigests);
    assert.notDeepEqual(digest(keptDir), before);
    // Nothing of the index before is left in it.
    const published = digest(path.join(siteDir, searchFolder));
    const fresh = `${keptDir}-fresh`;
    await addSearchIndex(siteDir, fresh, 'code', names, readDigests);
    assert.deepEqual(digest(path.join(fresh, 'files')), published);
  });

  it('is kept when only what is not said changes, and made anew by other code', async () => {
    const { siteDir, keptDir } = site('lantern');
    await addSearchIndex(siteDir, keptDir, 'code', names, readDigests);
    const mark = path.join(keptDir, 'files', 'shard-1', 'mark');
    writeFileSync(mark, '');
    const page = path.join(siteDir, 'incidents', 'a', 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('elsewhere', 'nowhere'));
    await addSearchIndex(siteDir, keptDir, 'code', names, readDigests);
    assert.ok(existsSync(mark));
    await addSearchIndex(siteDir, keptDir, 'other code', names, readDigests);
    assert.ok(!existsSync(mark));
  });

  it('of many pages has an index for each five hundred, and makes anew the one of which a page changed', async () => {
    const { siteDir, keptDir } = site('lantern', many(502));
    await addSearchIndex(siteDir, keptDir, 'code', names, readDigests);
    const folder = path.join(siteDir, searchFolder);
    const shards = ['shard-1', 'shard-2'];
    assert.deepEqual(JSON.parse(readFileSync(path.join(folder, 'shards.json'), 'utf8')), shards);
    const counts = shards.map((shard) => readdirSync(path.join(folder, shard, 'fragment')).length);
    assert.deepEqual(counts, [500, 2]);

    const marks = shards.map((shard) => path.join(keptDir, 'files', shard, 'mark'));
    for (const mark of marks) writeFileSync(mark, '');
    writePage(siteDir, 'i502', 'beacon');
    await addSearchIndex(siteDir, keptDir, 'code', names, readDigests);
    // Where an index is made, what does not belong to it is removed.
    assert.deepEqual(
      marks.map((mark) => existsSync(mark)),
      [true, false],
    );
    for (const mark of marks) rmSync(mark, { force: true });

    // The oldest are gone: five hundred have one index.
    writeList(siteDir, many(502).slice(0, 500));
    await addSearchIndex(siteDir, keptDir, 'code', names, readDigests);
    assert.deepEqual(JSON.parse(readFileSync(path.join(folder, 'shards.json'), 'utf8')), [
      'shard-1',
    ]);
    const fresh = `${keptDir}-fresh`;
    await addSearchIndex(siteDir, fresh, 'code', names, readDigests);
    assert.deepEqual(digest(path.join(fresh, 'files')), digest(folder));
    assert.deepEqual(digest(path.join(keptDir, 'files')), digest(folder));
  });

  it('says of each page what it can be narrowed by', async () => {
    const { siteDir, keptDir } = site('lantern');
    await addSearchIndex(siteDir, keptDir, 'code', names, readDigests);
    const text = readFileSync(path.join(siteDir, searchFolder, 'facets.json'), 'utf8');
    const { services, pages } = z
      .object({
        services: z.array(z.array(z.string())),
        pages: z.record(z.string(), z.array(z.unknown())),
      })
      .parse(JSON.parse(text));
    assert.deepEqual(services, [
      ['b', 'Buoys'],
      ['a', 'Zebra'],
      ['lamps', 'lamps'],
    ]);
    assert.deepEqual(Object.values(pages).sort(), [
      ['SEV2', '2026', [0, 2]],
      ['SEV2', '2026', [1, 2]],
    ]);
    for (const name of Object.keys(pages)) assert.match(name, /^en_[0-9a-f]+$/);
  });
});
