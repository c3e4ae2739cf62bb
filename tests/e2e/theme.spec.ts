import { expect, test, type Locator, type Page } from 'playwright/test';
import { siteUrl } from './addresses.ts';
import { incident } from './support/pages.ts';

const scheme = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).colorScheme);
const paper = (page: Page): Promise<string> =>
  page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
const field = (page: Page): Locator => page.getByLabel('Theme');
const night = 'rgb(17, 20, 22)';
const day = 'rgb(255, 255, 255)';

test('the theme follows the system until one is chosen, and is remembered then', async ({
  page,
}) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(siteUrl);
  await expect(field(page)).toHaveValue('system');
  expect(await paper(page)).toBe(day);
  await field(page).selectOption('Dark');
  expect(await paper(page)).toBe(night);
  await page.goto(incident('2021-01-12-django-site-exhaustion'));
  await expect(field(page)).toHaveValue('dark');
  expect(await paper(page)).toBe(night);
  await page.emulateMedia({ colorScheme: 'dark' });
  await field(page).selectOption('Light');
  expect(await paper(page)).toBe(day);
  await field(page).selectOption('System');
  expect(await paper(page)).toBe(night);
  await page.reload();
  expect(await scheme(page)).toBe('light dark');
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
});

test('a choice in one window shows in the others', async ({ page, context }) => {
  await page.goto(siteUrl);
  const other = await context.newPage();
  await other.goto(`${siteUrl}/follow-ups/`);
  await field(other).selectOption('Dark');
  await expect(field(page)).toHaveValue('dark');
  expect(await paper(page)).toBe(night);
});

test('it is there before the first paint: nothing flashes and nothing moves', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'light' });
  await page.goto(siteUrl);
  await field(page).selectOption('Dark');
  // The paint is observed where no module has run: they are never answered.
  await page.route(/_astro\/(?!apply-).*\.js$/, () => new Promise(() => undefined));
  await page.goto(siteUrl, { waitUntil: 'commit' });
  await page.waitForFunction(() => performance.getEntriesByType('paint').length > 0);
  expect(await paper(page)).toBe(night);
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await page.goto(siteUrl);
  const before = await field(page).boundingBox();
  await field(page).selectOption('System');
  expect(await field(page).boundingBox()).toEqual(before);
});

test('what is stored and is no theme is the system’s', async ({ page }) => {
  await page.goto(siteUrl);
  await page.evaluate(() => {
    localStorage.setItem('theme', 'mauve');
  });
  await page.reload();
  expect(await scheme(page)).toBe('light dark');
  await expect(field(page)).toHaveValue('system');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('no switch is shown', async ({ page }) => {
    await page.goto(siteUrl);
    await expect(field(page)).toBeHidden();
  });
});

test('more contrast, when it is asked for', async ({ page }) => {
  await page.emulateMedia({ contrast: 'more', colorScheme: 'dark' });
  await page.goto(siteUrl);
  expect(await paper(page)).toBe('rgb(0, 0, 0)');
  await page.emulateMedia({ contrast: 'no-preference', colorScheme: 'dark' });
  expect(await paper(page)).toBe(night);
});
