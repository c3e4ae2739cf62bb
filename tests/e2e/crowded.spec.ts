import { expect, test } from 'playwright/test';
import { crowd } from '../archive/crowd.ts';
import { crowdedUrl } from './addresses.ts';
import { holdAccessible } from './support/accessible/hold-accessible.ts';
import { htmlFaults } from './support/accessible/html-faults.ts';

// The pages that only a site has on which hundreds of things happened in a week.

const paths = [
  '/years/2026/',
  '/years/2026/2026-q4/2/',
  '/services/api/2026/incidents/3/',
  '/triggers/none-named/2026/',
  '/insights/2026/incidents/2/',
  '/review/2026-W47/',
  '/review/2026-W47/incidents/2/',
  '/review/2026-W47/opened/2/',
];

holdAccessible(crowdedUrl, paths);

test('they are valid HTML', async ({ page }) => {
  for (const path of ['/', '/insights/', '/incidents/lamp-300/', ...paths]) {
    const html = await (await page.request.get(crowdedUrl + path)).text();
    expect(await htmlFaults(html, path)).toEqual([]);
  }
});

test('the list filters over all of a year that has several pages', async ({ page }) => {
  await page.goto(`${crowdedUrl}/?year=2026`);
  const rows = page.locator('#list tbody tr');
  await expect(rows).toHaveCount(100);
  await expect(page.getByText(`${String(crowd)} of 720 postmortems`)).toBeVisible();
  for (const count of [200, 300, 400, 500, 600]) {
    await page.getByRole('button', { name: 'Show more' }).click();
    await expect(rows).toHaveCount(count);
  }
  const ids = await rows
    .locator('a.incident-title')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(new Set(ids).size).toBe(crowd);
});
