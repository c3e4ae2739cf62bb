import { expect, test, type Page } from 'playwright/test';
import { emptyUrl, extremesUrl } from './addresses.ts';
import { cutOff } from './support/accessible/look-faults.ts';

const long = `${extremesUrl}/incidents/2025-05-17-sorted-by-length/`;
const twoHundred = `${extremesUrl}/incidents/2026-01-14-two-hundred-parcels/`;
const fromTheRight = `${extremesUrl}/incidents/2026-03-02-rtl/`;
const kinds = [
  `${extremesUrl}/`,
  long,
  twoHundred,
  fromTheRight,
  `${extremesUrl}/follow-ups/`,
  `${extremesUrl}/follow-ups/odile/`,
  `${extremesUrl}/insights/`,
  `${extremesUrl}/services/ledger/`,
  `${extremesUrl}/years/2025/`,
  `${extremesUrl}/search/`,
  `${emptyUrl}/`,
  `${emptyUrl}/follow-ups/`,
  `${emptyUrl}/insights/`,
];

/** What a reader sets in their browser, as one rule that nothing of the page outdoes. */
async function insist(page: Page, rule: string): Promise<void> {
  await page.evaluate((text) => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [sheet];
  }, rule);
}

for (const width of [320, 768, 1280]) {
  test(`at ${width} px nothing is cut off and nothing but tables and code scrolls sideways`, async ({
    page,
  }) => {
    await page.setViewportSize({ width, height: 800 });
    for (const url of kinds) {
      await page.goto(url);
      expect(await cutOff(page), url).toEqual([]);
    }
  });
}

test('text at twice its size is not cut off', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  for (const url of kinds) {
    await page.goto(url);
    await insist(page, ':root:root:root { font-size: 200% !important; }');
    expect(await cutOff(page), url).toEqual([]);
  }
});

test('text as wide as WCAG lets a reader set it is not cut off', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  for (const url of kinds) {
    await page.goto(url);
    // Success criterion 1.4.12.
    await insist(
      page,
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }
       p { margin-block-end: 2em !important; }`,
    );
    expect(await cutOff(page), url).toEqual([]);
  }
});

test('words that are cut off would be told', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 800 });
  await page.goto(twoHundred);
  await insist(page, 'h1 { height: 0.5em; overflow: hidden; }');
  expect(await cutOff(page)).toContain('H1.');
  await insist(page, '.event-text { width: 30rem; }');
  expect((await cutOff(page)).join()).toContain('the page');
});

test('a timeline of two hundred entries shows each of them', async ({ page }) => {
  await page.goto(twoHundred);
  await expect(page.locator('.event').filter({ hasText: /Parcel \d+ is found/ })).toHaveCount(200);
  await expect(page.locator('.events').first()).toBeVisible();
});

test('no summary, forty services: the facts are there, and the page says what it is', async ({
  page,
}) => {
  await page.goto(long);
  await expect(page.locator('.dek')).toHaveCount(0);
  await expect(page.locator('.ledger')).toContainText('Meter');
  const description = page.locator('meta[name="description"]');
  expect((await description.getAttribute('content'))?.length).toBeGreaterThan(20);
});

test('what an author writes runs its own way, and the page around it stays', async ({ page }) => {
  await page.goto(fromTheRight);
  const way = (selector: string): Promise<string[]> =>
    page
      .locator(selector)
      .evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).direction));
  expect(await way('h1')).toEqual(['rtl']);
  expect(await way('.dek')).toEqual(['rtl']);
  expect(await way('.follow-up-text')).toEqual(['rtl']);
  // The first entry is an instant: its English tag does not decide.
  expect((await way('.event-text')).filter((direction) => direction === 'rtl').length).toBe(3);
  expect(await way('.prose > p')).toContain('rtl');
  await expect(page.getByText('The next paragraph runs the other way.')).toHaveCSS(
    'direction',
    'ltr',
  );
  expect(await way('.prose table')).toEqual(['rtl']);
  expect(await way('html')).toEqual(['ltr']);
  await page.goto(`${extremesUrl}/`);
  expect(await way('.incidents tbody th[dir="auto"]')).toEqual(['rtl']);
});

test('a site without postmortems welcomes, and says what to do', async ({ page }) => {
  await page.goto(emptyUrl);
  const welcome = page.locator('.welcome');
  await expect(welcome).toContainText('npm run new');
  await expect(welcome).toContainText('site.config.ts');
  await expect(page.getByRole('table')).toHaveCount(0);
  await page.goto(`${emptyUrl}/follow-ups/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto(`${emptyUrl}/search/`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});
