import { expect, test } from 'playwright/test';
import { archiveUrl } from './addresses.ts';
import { axeFaults } from './support/accessible/axe-faults.ts';
import { htmlFaults } from './support/accessible/html-faults.ts';
import { structureFaults } from './support/accessible/structure-faults.ts';
import { targetFaults } from './support/accessible/target-faults.ts';

// The pages that only a large archive has: those of lists that are too long for one.

const paths = [
  '/follow-ups/open/later/',
  '/follow-ups/closed/2019/done/2/',
  '/insights/follow-ups/day-has-come/follow-ups/2/',
  '/insights/times/time-to-detect/approximate/',
];

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test.describe(`${colorScheme}, ${String(width)} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test('axe finds nothing in them, targets are large enough, and parts speak', async ({
      page,
    }) => {
      for (const path of paths) {
        const response = await page.goto(archiveUrl + path);
        expect(response?.status(), path).toBe(200);
        // Rows out of sight are laid out by nobody, so their targets would have no size.
        await page.evaluate(() => {
          for (const body of document.querySelectorAll<HTMLElement>('.tracker tbody'))
            body.style.contentVisibility = 'visible';
        });
        expect(await axeFaults(page), path).toEqual([]);
        expect(await targetFaults(page), path).toEqual([]);
        expect(await structureFaults(page), path).toEqual([]);
        const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
        expect(wide, `${path} scrolls sideways`).toBe(false);
      }
    });
  });
}

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
