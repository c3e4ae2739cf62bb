import { expect, test } from 'playwright/test';
import { planArchive } from '../../bench/archive/plan.ts';
import { plantedCount, plantedWords } from '../../bench/archive/planted.ts';
import { archiveSeed, archiveSize, archiveUrl } from './addresses.ts';
import { foundPlaces } from './support/found-places.ts';

const words = plantedWords(planArchive(archiveSize, archiveSeed)).map(
  ({ word, incident, section }) => {
    const anchor = section.toLowerCase().replaceAll(' ', '-');
    return { word, url: `/incidents/${incident}/#${anchor}` };
  },
);

test('in a thousand postmortems fifty words are found, each in its section', async ({ page }) => {
  expect(words).toHaveLength(plantedCount);
  await page.goto(`${archiveUrl}/search/`);
  const found = await page.evaluate(
    foundPlaces,
    words.map(({ word }) => word),
  );
  const missed = words.filter(({ url }, at) => !found[at]?.includes(url));
  expect(missed).toEqual([]);
});

test('in a thousand postmortems the first query transfers at most 180 KB', async ({
  page,
  context,
}) => {
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.setCacheDisabled', { cacheDisabled: true });
  let bytes = 0;
  client.on('Network.loadingFinished', ({ encodedDataLength }) => {
    bytes += encodedDataLength;
  });
  // A rare word, and one that stands in most postmortems.
  for (const { query, least } of [
    { query: words[0]?.word ?? '', least: 1 },
    { query: 'harbour', least: 100 },
  ]) {
    await page.goto(`${archiveUrl}/`, { waitUntil: 'networkidle' });
    expect(bytes).toBeGreaterThan(10_000);
    bytes = 0;
    await page.keyboard.press('/');
    // Nothing comes from the cache, and a busy machine is slow.
    await expect(page.getByRole('searchbox')).toBeVisible({ timeout: 30_000 });
    await page.getByRole('searchbox').fill(query);
    const status = page.locator('.search-status');
    await expect(status).toHaveText(/^\d+ postmortems?$/);
    expect(parseInt((await status.textContent()) ?? '', 10)).toBeGreaterThanOrEqual(least);
    await expect(page.locator('.results > li').first()).toBeVisible();
    await page.waitForLoadState('networkidle');
    expect(bytes, query).toBeGreaterThan(50_000);
    expect(bytes, query).toBeLessThanOrEqual(180_000);
  }
  await client.detach();
});
