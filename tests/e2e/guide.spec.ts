import { expect, test } from 'playwright/test';
import { catalogue } from '../../src/check/catalogue.ts';
import { fixtureUrl, siteUrl } from './addresses.ts';

test('the guide has every rule under its id, and every page leads to it', async ({ page }) => {
  await page.goto(siteUrl);
  await page
    .getByRole('contentinfo')
    .getByRole('link', { name: 'How to write a postmortem' })
    .click();
  await expect(page).toHaveURL(`${siteUrl}/guide/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('How to write a postmortem');
  const ids = await page.locator('.rules dt').evaluateAll((terms) => terms.map(({ id }) => id));
  expect(ids.sort()).toEqual(catalogue.map(({ id }) => id).sort());
});

test('a rule’s address leads to it, and its example unfolds', async ({ page }) => {
  await page.goto(`${siteUrl}/guide/#section-unanswered`);
  const rule = page.locator('.rules > div', { has: page.locator('#section-unanswered') });
  await expect(rule.locator('dt')).toBeInViewport();
  await expect(rule.getByText('Not so')).toBeHidden();
  await rule.getByText('An example and its cure').click();
  await expect(rule.getByText('Not so')).toBeVisible();
  await expect(rule.locator('pre').first()).toContainText('What lies underneath?');
});

test('it is laid out like a postmortem: sections in its contents, tables, links, highlighted examples', async ({
  page,
}) => {
  await page.goto(`${siteUrl}/guide/`);
  const contents = page.getByRole('navigation', { name: 'On this page' }).getByRole('link');
  const heads = page.locator('.section > h2');
  expect(await contents.allInnerTexts()).toEqual(await heads.allInnerTexts());
  await contents.getByText('Follow-ups').click();
  await expect(page.locator('#follow-ups')).toBeInViewport();
  const table = page.getByRole('region', { name: 'Table: Field, Means' });
  await expect(table.getByRole('columnheader')).toHaveText(['Field', 'Means']);
  await expect(
    page.locator('.prose a[href="https://www.w3.org/WAI/tutorials/images/"]'),
  ).toHaveCount(1);
  await expect(page.locator('.code:has-text("A timeline") pre')).toContainText(
    '~09:20 Support sees',
  );
  expect(await page.locator('.code span[class^="code-"]').count()).toBeGreaterThan(20);
});

test('it names what this team’s config names', async ({ page }) => {
  await page.goto(`${siteUrl}/guide/`);
  await expect(page.getByRole('region', { name: 'Table: Service, What it is' })).toContainText(
    'postgres',
  );
  await expect(page.getByRole('region', { name: 'Table: Severity, Means' })).toContainText(
    'Nobody but the team noticed',
  );
  await page.goto(`${fixtureUrl}/guide/`);
  await expect(page.getByRole('region', { name: 'Table: Handle, Who' })).toContainText('mira');
});

test('the JSON Schema of the front matter is served with the names of the config', async ({
  request,
}) => {
  const response = await request.get(`${siteUrl}/schema/postmortem.json`);
  expect(response.headers()['content-type']).toMatch(/^application\/json/);
  const schema = (await response.json()) as {
    properties: { services: { items: { enum: string[] } } };
  };
  expect(schema.properties.services.items.enum).toContain('postgres');
});
