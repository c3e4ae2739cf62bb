import { expect, test, type Page } from 'playwright/test';
import { archiveUrl, fixtureUrl } from './addresses.ts';

/** Opens a page, and notes the paths that are asked for once it has all that it needs itself. */
async function askedAfter(page: Page, url: string): Promise<string[]> {
  await page.goto(url, { waitUntil: 'networkidle' });
  const paths: string[] = [];
  page.on('request', (request) => paths.push(new URL(request.url()).pathname));
  return paths;
}

test('a page is fetched ahead when the pointer rests on its link, once, and nothing else is', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') refused.push(message.text());
  });
  const paths = await askedAfter(page, `${fixtureUrl}/`);
  await page.waitForTimeout(300);
  expect(paths).toEqual([]);
  const link = page.getByRole('link', { name: 'Insights', exact: true });
  await link.hover();
  await expect.poll(() => paths).toEqual(['/insights/']);
  await page.mouse.move(5, 400);
  await link.hover();
  await page.waitForTimeout(300);
  expect(paths).toEqual(['/insights/']);
  expect(refused).toEqual([]);
});

test('a link to a file and a link to the page itself fetch nothing', async ({ page }) => {
  const paths = await askedAfter(page, `${fixtureUrl}/follow-ups/`);
  for (const name of ['Follow-ups as CSV', 'Feed of postmortems', 'Follow-ups']) {
    await page.getByRole('link', { name, exact: true }).first().hover();
    await page.waitForTimeout(200);
  }
  expect(paths).toEqual([]);
});

test('what is only in sight, scrolled past or reached by Tab is not fetched', async ({ page }) => {
  for (const path of ['/', '/follow-ups/', '/insights/', '/years/2025/']) {
    const paths = await askedAfter(page, archiveUrl + path);
    for (let screens = 0; screens < 5; screens += 1) {
      await page.mouse.wheel(0, 800);
      await page.waitForTimeout(100);
    }
    for (let links = 0; links < 12; links += 1) await page.keyboard.press('Tab');
    await page.waitForTimeout(200);
    expect(paths, path).toEqual([]);
  }
});
