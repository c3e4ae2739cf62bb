import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, describe, it } from 'node:test';
import { z } from 'zod';
import { indexedPages } from './indexed-pages.ts';
import { addSearchIndex, searchFolder } from './search-index.ts';

const names = { a: 'Zebra', b: 'Buoys' };
const rooms: string[] = [];
after(() => {
  for (const room of rooms) rmSync(room, { recursive: true, force: true });
});

/** A site of two postmortems, and the folder its index is kept in. */
function site(word: string): { siteDir: string; keptDir: string } {
  const room = mkdtempSync(path.join(tmpdir(), 'search-'));
  rooms.push(room);
  const siteDir = path.join(room, 'site');
  const incidents = ['b', 'a'].map((id) => ({
    id,
    date: `2026-0${id === 'a' ? '1' : '2'}-03`,
    severity: 'SEV2',
    services: [id, 'lamps'],
  }));
  for (const { id } of incidents) {
    const folder = path.join(siteDir, 'incidents', id);
    mkdirSync(folder, { recursive: true });
    writeFileSync(
      path.join(folder, 'index.html'),
      `<!doctype html><html lang="en"><body><nav>elsewhere</nav><article class="postmortem"><h1>${id}</h1><h2 id="impact">Impact</h2><p>${word}</p></article></body></html>`,
    );
  }
  writeFileSync(path.join(siteDir, 'incidents.json'), JSON.stringify({ incidents }));
  return { siteDir, keptDir: path.join(room, 'kept') };
}

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
    await addSearchIndex(one.siteDir, one.keptDir, names);
    await addSearchIndex(two.siteDir, two.keptDir, names);
    const files = digest(path.join(one.siteDir, searchFolder));
    assert.deepEqual(files, digest(path.join(two.siteDir, searchFolder)));
    assert.ok(files.some((file) => file.startsWith('pagefind.js ')));
    assert.doesNotMatch(files.join(), /ui|worker|highlight/);
  });

  it('is kept while no page changes, and made anew when one does', async () => {
    const { siteDir, keptDir } = site('lantern');
    await addSearchIndex(siteDir, keptDir, names);
    const before = digest(keptDir);
    rmSync(path.join(siteDir, searchFolder), { recursive: true });
    await addSearchIndex(siteDir, keptDir, names);
    assert.deepEqual(digest(keptDir), before);
    assert.ok(readdirSync(path.join(siteDir, searchFolder)).length > 0);
    const page = path.join(siteDir, 'incidents', 'a', 'index.html');
    writeFileSync(page, readFileSync(page, 'utf8').replace('lantern', 'beacon'));
    await addSearchIndex(siteDir, keptDir, names);
    assert.notDeepEqual(digest(keptDir), before);
  });

  it('says of each page what it can be narrowed by', async () => {
    const { siteDir, keptDir } = site('lantern');
    await addSearchIndex(siteDir, keptDir, names);
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

it('keeps the words of neighbouring elements apart', () => {
  const { siteDir } = site('</p><figcaption>Shell</figcaption><pre>lantern</pre><p>');
  const [page] = indexedPages(siteDir);
  assert.match(page?.html ?? '', /Shell<\/figcaption> <pre>lantern<\/pre> /);
  assert.match(page?.html ?? '', /data-pagefind-meta="severity:SEV2"/);
  assert.match(page?.html ?? '', /data-pagefind-meta="date:2026-02-03"/);
});

it('lets facts read as a line, ranges as one word, and the time since the start alone', () => {
  const { siteDir } = site(
    '</p><dl><dt>Services</dt><dd><span>Booking</span></dd><dt>Trigger</dt><dd>Sale</dd></dl>' +
      '<span><time>03:37</time>–<time>03:38</time></span><span class="event-since">+36 min</span><p>',
  );
  const [page] = indexedPages(siteDir);
  const text = (page?.html ?? '').replaceAll(/<[^>]*>/g, '').replaceAll(/\s+/g, ' ');
  assert.match(text, /Services: Booking\. Trigger: Sale\. 03:37–03:38 $/);
});
