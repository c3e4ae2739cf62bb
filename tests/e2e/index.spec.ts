import { expect, test } from 'playwright/test';
import { fixtureUrl, siteUrl } from './addresses.ts';

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the index lists the six, newest first', async ({ page }) => {
      await page.goto(siteUrl);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'What broke, and what changed',
      );
      const rows = page.getByRole('table').getByRole('rowheader');
      await expect(rows).toHaveCount(6);
      const addresses = await rows
        .getByRole('link')
        .evaluateAll((links) => links.map((link) => link.getAttribute('href')));
      expect(addresses).toEqual([
        '/incidents/2021-07-11-cascading-node-failures/',
        '/incidents/2021-01-30-nodebalancer-faults/',
        '/incidents/2021-01-12-django-site-exhaustion/',
        '/incidents/2021-01-10-primary-node-outage/',
        '/incidents/2020-12-11-all-services-outage/',
        '/incidents/2020-12-11-postgres-connection-surge/',
      ]);
      await expect(page.getByRole('heading', { level: 2 })).toContainText(['2021', '2020']);
    });

    test('a row says severity, services, duration and what is open', async ({ page }) => {
      await page.goto(siteUrl);
      const row = page.getByRole('row').filter({ hasText: 'Django site CPU' });
      for (const text of ['SEV3', 'site, postgres, bot', 'not recorded', 'from 03:01']) {
        await expect(row).toContainText(text);
      }
      await expect(row).toContainText(/1 open|one open/i);
      await expect(
        page.getByRole('row').filter({ hasText: 'Primary Kubernetes node' }),
      ).toContainText('about 26 min');
      await expect(page.getByRole('main')).toContainText(/two follow-ups are still open/i);
    });

    test('the whole row leads to the postmortem', async ({ page }) => {
      await page.goto(siteUrl);
      const row = page.getByRole('row').filter({ hasText: 'NodeBalancer' });
      await row.scrollIntoViewIfNeeded();
      const cell = await row.getByText('ingress').boundingBox();
      await page.mouse.click((cell?.x ?? 0) + 5, (cell?.y ?? 0) + 5);
      await expect(page).toHaveURL(`${siteUrl}/incidents/2021-01-30-nodebalancer-faults/`);
    });

    test('near misses, drills and drafts are told apart; the record has words', async ({
      page,
    }) => {
      await page.goto(fixtureUrl);
      const row = (text: string) => page.getByRole('row').filter({ hasText: text });
      await expect(row('Pier gates lose')).toContainText('Near miss');
      await expect(row('everything moves')).toContainText('Drill');
      await expect(row('Login codes')).toContainText('Draft');
      await expect(row('Ticket printers')).toContainText('In review');
      await expect(row('Booking locks up at the first')).not.toContainText(/Near miss|Drill|Draft/);
      const record = page.getByRole('img', { name: /record/i });
      await expect(record).toBeVisible();
      await expect(record.locator('desc')).not.toBeEmpty();
    });

    test('an address without a page answers 404 and leads back', async ({ page }) => {
      const response = await page.goto(`${siteUrl}/incidents/2021-02-30-never-happened/`);
      expect(response?.status()).toBe(404);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing is here');
      await page.getByRole('link', { name: 'All postmortems' }).click();
      await expect(page).toHaveURL(`${siteUrl}/`);
    });

    test('the bar says where one is', async ({ page }) => {
      await page.goto(siteUrl);
      const bar = page.getByRole('navigation', { name: 'Site' });
      await expect(bar.getByRole('link', { name: 'Postmortems' })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await bar.getByRole('link', { name: 'Follow-ups' }).click();
      await expect(page).toHaveURL(`${siteUrl}/follow-ups/`);
      await expect(bar.getByRole('link', { name: 'Follow-ups' })).toHaveAttribute(
        'aria-current',
        'page',
      );
      await expect(bar.getByRole('link', { name: 'Postmortems' })).not.toHaveAttribute(
        'aria-current',
      );
    });
  });
}
