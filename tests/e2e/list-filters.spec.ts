import { expect, test, type Page } from 'playwright/test';
import { fixtureUrl } from './addresses.ts';

const rows = (page: Page) => page.locator('#list tbody tr');
const said = (page: Page) => page.locator('#filters output');

test('a filter narrows the list, says so, and stands in the address', async ({ page }) => {
  await page.goto(fixtureUrl);
  await expect(rows(page)).toHaveCount(11);
  await page.getByLabel('Severity').selectOption('SEV1');
  await expect(said(page)).toHaveText('3 of 11 postmortems');
  await expect(rows(page)).toHaveCount(3);
  await expect(page).toHaveURL(`${fixtureUrl}/?severity=SEV1`);
  for (const text of await rows(page).allTextContents()) expect(text).toContain('SEV1');
});

test('from one day to another, in an address or by hand', async ({ page }) => {
  await page.goto(`${fixtureUrl}/?from=2026-05-02&to=2026-07-07`);
  await expect(said(page)).toHaveText('3 of 11 postmortems');
  await expect(page.getByLabel('From')).toHaveValue('2026-05-02');
  await page.getByLabel('To', { exact: true }).fill('2026-06-18');
  await expect(page).toHaveURL(`${fixtureUrl}/?from=2026-05-02&to=2026-06-18`);
  await expect(rows(page)).toHaveCount(2);
});

test('back undoes one filter after the other', async ({ page }) => {
  await page.goto(fixtureUrl);
  await page.getByLabel('Severity').selectOption('SEV3');
  await expect(page).toHaveURL(/severity=SEV3$/);
  await expect(said(page)).toHaveText('3 of 11 postmortems');
  await page.getByLabel('Year').selectOption('2024');
  await expect(rows(page)).toHaveCount(1);
  await page.goBack();
  await expect(rows(page)).toHaveCount(3);
  await expect(page.getByLabel('Year')).toHaveValue('');
  await page.goBack();
  await expect(rows(page)).toHaveCount(11);
  await expect(page.getByLabel('Severity')).toHaveValue('');
});

test('an address with filters is enough, and Clear takes all of them away', async ({ page }) => {
  await page.goto(`${fixtureUrl}/?kind=drill`);
  await expect(rows(page)).toHaveCount(1);
  await expect(page.getByLabel('Kind')).toHaveValue('drill');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(rows(page)).toHaveCount(11);
  await expect(page).toHaveURL(`${fixtureUrl}/`);
});

test('filters that leave nothing say so', async ({ page }) => {
  await page.goto(`${fixtureUrl}/?kind=drill&severity=SEV1`);
  await expect(said(page)).toHaveText('0 of 11 postmortems');
  await expect(rows(page)).toHaveCount(0);
});

test('the keyboard is enough', async ({ page }) => {
  await page.goto(fixtureUrl);
  await page.getByLabel('Severity').focus();
  await page.keyboard.press('S');
  await expect(said(page)).toHaveText(/of 11 postmortems/);
});

test('without JavaScript there is no filter, and each year and service has a page', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(fixtureUrl);
  await expect(page.locator('#filters')).toBeHidden();
  await page.getByRole('navigation', { name: 'Lists' }).getByRole('link', { name: '2025' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('2025');
  await expect(page.getByRole('table').getByRole('rowheader')).toHaveCount(1);
  await context.close();
});
