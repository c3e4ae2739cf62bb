import { expect, test } from 'playwright/test';
import { archiveUrl } from './addresses.ts';
import { holdAccessible } from './support/accessible/hold-accessible.ts';
import { htmlFaults } from './support/accessible/html-faults.ts';

// The pages that only a large archive has: those of lists that are too long for one.

const paths = [
  '/follow-ups/open/later/',
  '/follow-ups/closed/2019/done/2/',
  '/insights/follow-ups/day-has-come/follow-ups/2/',
  '/insights/times/time-to-detect/approximate/',
];

holdAccessible(archiveUrl, paths);

test('they are valid HTML, and the list says where the rest of each group is', async ({ page }) => {
  for (const path of ['/follow-ups/', '/insights/times/time-to-detect/', ...paths]) {
    const html = await (await page.request.get(archiveUrl + path)).text();
    expect(await htmlFaults(html, path)).toEqual([]);
  }
  await page.goto(`${archiveUrl}/follow-ups/`);
  const rest = page.locator('.tracker-group .more');
  await expect(rest.first()).toHaveText(/^The first \d+ of \d+\. All that are late$/);
  for (const href of await rest
    .getByRole('link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('href')))) {
    expect(href).toMatch(/^\/follow-ups\/open\/[a-z-]+\/$/);
  }
});

test('on paper the first page keeps its groups, and the way to the rest', async ({ page }) => {
  await page.goto(`${archiveUrl}/follow-ups/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.tracker-group h2')).toHaveCount(4);
  await expect(page.locator('.tracker-group .more').first()).toBeVisible();
});
