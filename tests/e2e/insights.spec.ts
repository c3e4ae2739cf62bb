import { expect, test } from 'playwright/test';
import { fixtureUrl, siteUrl } from './addresses.ts';

test('insights count incidents only, and every drawing has words and a table', async ({ page }) => {
  await page.goto(`${fixtureUrl}/insights/`);
  await expect(page.locator('.dek')).toContainText('one drill and one near miss');
  const drawings = page.getByRole('img');
  expect(await drawings.count()).toBeGreaterThanOrEqual(4);
  for (const drawing of await drawings.all()) {
    await expect(drawing).toHaveAccessibleName(/.+/);
    await expect(drawing.locator('desc')).not.toBeEmpty();
  }
  await page.getByText('Incidents by quarter, as a table').click();
  await expect(page.locator('#table-quarters tbody tr')).not.toHaveCount(0);
  await page.locator('#table-quarters').getByRole('link', { name: '2026 Q4' }).click();
  await expect(page).toHaveURL(`${fixtureUrl}/years/2026/#2026-q4`);
});

test('numbers lead to the incidents and follow-ups behind them', async ({ page }) => {
  await page.goto(`${fixtureUrl}/insights/`);
  await page.getByText('Incidents by quarter, as a table').click();
  const sums = page.locator('#table-quarters tr').filter({ hasText: 'All quarters' });
  const severe = sums.getByRole('link').first();
  const count = Number(await severe.textContent());
  expect(count).toBeGreaterThan(1);
  await severe.click();
  await expect(page).toHaveURL(`${fixtureUrl}/?kind=incident&severity=SEV1`);
  await expect(page.locator('#filters output')).toHaveText(`${count} of 11 postmortems`);
  await page.goto(`${fixtureUrl}/insights/`);
  await page.getByRole('link', { name: 'Not recorded in 3' }).click();
  await expect(page).toHaveURL(`${fixtureUrl}/insights/times/time-to-mitigate/#not-recorded`);
  const missing = page.getByRole('region', { name: /^Not recorded/ });
  await expect(missing.getByRole('rowheader')).toHaveCount(3);
  await page.goto(`${fixtureUrl}/insights/`);
  await page.getByRole('link', { name: 'four overdue' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Overdue');
  await expect(page.locator('.refs li')).toHaveCount(4);
});

test('without an incident in two years the headline says since when', async ({ page }) => {
  await page.goto(`${siteUrl}/insights/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(
    'No incident since 11 July 2021',
  );
});

test('with too few values it says so instead of drawing', async ({ page }) => {
  await page.goto(`${siteUrl}/insights/`);
  await expect(page.getByText('Too few to draw').first()).toBeVisible();
  await expect(page.locator('.insight-time svg')).toHaveCount(
    await page.locator('.insight-time', { hasText: 'Half of' }).count(),
  );
});

test('the six have a review for each of their weeks and for that of today', async ({ request }) => {
  for (const week of ['2020-W50', '2021-W01', '2021-W02', '2021-W04', '2021-W27', '2026-W34']) {
    expect((await request.get(`${siteUrl}/review/${week}/`)).status(), week).toBe(200);
  }
  expect((await request.get(`${siteUrl}/review/2021-W03/`)).status()).toBe(404);
});

test('the tracker leads to the review of the week', async ({ page }) => {
  await page.goto(`${fixtureUrl}/follow-ups/`);
  await page.getByRole('link', { name: /this week’s review/i }).click();
  await expect(page).toHaveURL(`${fixtureUrl}/review/2026-W47/`);
  await expect(page.getByRole('heading', { level: 1 })).toContainText('late');
});

test('a review is printed without the way around it', async ({ page }) => {
  await page.goto(`${fixtureUrl}/review/2026-W47/`);
  await page.emulateMedia({ media: 'print' });
  await expect(page.getByRole('navigation', { name: 'Site' })).toBeHidden();
  await expect(page.getByRole('navigation', { name: 'Other weeks' })).toBeHidden();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
});

test('a service shows its incidents, what it owes and what it fails with', async ({ page }) => {
  await page.goto(`${fixtureUrl}/services/booking/`);
  await expect(page.getByRole('img', { name: /record/i })).toBeVisible();
  for (const name of ['Fails with', 'Set off by', 'Made possible by', 'Overdue 4']) {
    await expect(page.getByRole('heading', { name })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Payments', exact: true }).click();
  await expect(page).toHaveURL(`${fixtureUrl}/services/payments/`);
});

test('related incidents say why they are there', async ({ page }) => {
  await page.goto(`${fixtureUrl}/incidents/2026-03-14-booking-locks-up-again/`);
  const repeats = page.locator('[data-kind="recurrence-of"]');
  await expect(repeats.getByRole('heading', { name: 'Happened before' })).toBeVisible();
  await expect(repeats.getByRole('heading', { name: 'Happened again' })).toBeVisible();
  const related = page.locator('[data-kind="related"]').getByRole('listitem');
  await expect(related.first()).toContainText(/^.*Also (hit|had) /s);
});
