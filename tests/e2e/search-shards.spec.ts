import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import type { Server } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'playwright/test';
import { readDigests } from '../../src/cli/digest-memory.ts';
import { listen } from '../../src/cli/listen.ts';
import { createSiteServer } from '../../src/cli/static-server.ts';
import { addSearchIndex } from '../../src/search/search-index.ts';
import { sites } from './addresses.ts';

/** So many postmortems have three indexes. */
const count = 1200;
const room = mkdtempSync(path.join(tmpdir(), 'search-shards-'));
const site = path.join(room, 'site');
let server: Server;
let url = '';

test.beforeAll(async () => {
  cpSync(sites.fixture.variables.AFTERMATH_OUT, site, { recursive: true });
  const incidents = Array.from({ length: count }, (_, at) => ({
    id: `mooring-${count - at}`,
    // Newest first, a hundred a year.
    date: `${2026 - Math.floor(at / 100)}-03-04`,
    severity: at % 2 === 0 ? 'SEV2' : 'SEV3',
    services: ['harbour'],
  }));
  for (const { id } of incidents) {
    mkdirSync(path.join(site, 'incidents', id), { recursive: true });
    const text = `The rope of ${id.replace('mooring-', 'bollard')} came loose in the night.`;
    writeFileSync(
      path.join(site, 'incidents', id, 'index.html'),
      `<html lang="en"><body><article class="postmortem"><h1>${id}</h1><h2 id="impact">Impact</h2><p>${text}</p></article></body></html>`,
    );
  }
  writeFileSync(path.join(site, 'incidents.json'), JSON.stringify({ incidents }));
  await addSearchIndex(site, path.join(room, 'kept'), 'code', { harbour: 'Harbour' }, readDigests);
  server = createSiteServer(site);
  url = `http://127.0.0.1:${await listen(server, { host: '127.0.0.1', port: 0, more: 0 })}`;
});

test.afterAll(() => {
  server.close();
  server.closeAllConnections();
  rmSync(room, { recursive: true, force: true });
});

test('an archive of more than five hundred is searched in all its indexes', async ({ page }) => {
  const status = page.locator('.search-status');
  const results = page.locator('.results > li');
  const asked = new Set<string>();
  page.on('request', (request) => {
    asked.add(/shard-\d+\/(?=index)/.exec(request.url())?.[0] ?? '');
  });
  await page.goto(`${url}/search/?q=rope`);
  await expect(status).toHaveText(`${count} postmortems`);
  expect([...asked].filter(Boolean).sort()).toEqual(['shard-1/', 'shard-2/', 'shard-3/']);

  // One that stands in the first index, in the second and in the third.
  for (const number of [7, 777, 1177]) {
    await page.getByRole('searchbox').fill(`bollard${number}`);
    await expect(results.first().getByRole('link', { name: `mooring-${number}` })).toBeVisible();
    await expect(results.first().getByRole('link', { name: 'Impact' })).toHaveAttribute(
      'href',
      `/incidents/mooring-${number}/#impact`,
    );
    await expect(results.first().locator('mark')).toHaveText(`bollard${number}`);
  }

  await page.getByRole('searchbox').fill('rope');
  await page.getByText('Narrow').click();
  for (const year of ['2015', '2021', '2026']) {
    await page.getByLabel('Year').selectOption(year);
    await expect(status).toHaveText('100 postmortems');
    await expect(page.locator('.result-facts').first()).toContainText(year);
  }
});
