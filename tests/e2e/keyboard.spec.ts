import { expect, test } from 'playwright/test';
import { fixtureUrl, siteUrl } from './addresses.ts';
import { keyboardFaults, stops } from './support/accessible/keyboard-faults.ts';
import { invented, pages } from './support/pages.ts';

test('Tab goes through the bar in the order in which it is read', async ({ page }) => {
  await page.goto(`${siteUrl}/incidents/2021-01-12-django-site-exhaustion/`);
  const names = (await stops(page)).map(({ name }) => name);
  expect(names.length).toBeGreaterThan(20);
  expect(names.slice(0, 4)).toEqual([
    'a Skip to the content',
    'a Aftermath',
    'a Postmortems',
    'a Follow-ups',
  ]);
});

test('the skip link is seen when it is reached, and skips', async ({ page }) => {
  await page.goto(`${siteUrl}/follow-ups/`);
  const skip = page.getByRole('link', { name: 'Skip to the content' });
  await expect(skip).not.toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Tab');
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('main')).toBeFocused();
  await page.keyboard.press('Tab');
  const inMain = await page.evaluate(() => document.activeElement?.closest('main') !== null);
  expect(inMain).toBe(true);
});

for (const width of [390, 1280]) {
  test.describe(`${width} px`, () => {
    test.use({ viewport: { width, height: 800 } });
    for (const { name, url } of pages) {
      test(`whatever the keyboard reaches can be seen, is marked and comes in order: ${name}`, async ({
        page,
      }) => {
        await page.goto(url);
        expect(await keyboardFaults(page)).toEqual([]);
      });
    }
  });
}

test.describe('on a narrow screen', () => {
  test.use({ viewport: { width: 390, height: 800 } });

  test('code that does not fit scrolls by keyboard', async ({ page }) => {
    await page.goto(invented('2026-07-07-move-to-the-other-region'));
    const code = page.locator('pre').filter({ hasText: 'skerry regions move' });
    // Some browsers let the keyboard into whatever scrolls; the others have to be told.
    await expect(code).toHaveAttribute('tabindex', '0');
    await expect(code).toHaveAccessibleName(/has to be scrolled/);
    await code.focus();
    await expect(code).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => code.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
    expect(await page.evaluate(() => scrollX)).toBe(0);
  });

  test('a wide table scrolls by keyboard, and says what it is', async ({ page }) => {
    await page.goto(invented('2026-05-02-cards-charged-twice'));
    const region = page.getByRole('region', { name: /Way of paying/ });
    await expect(region).toHaveAttribute('tabindex', '0');
    await region.focus();
    await expect(region).toBeFocused();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => region.evaluate((node) => node.scrollLeft)).toBeGreaterThan(0);
  });
});

test('a fold opens by keyboard', async ({ page }) => {
  await page.goto(invented('2026-05-02-cards-charged-twice'));
  const summary = page.getByText('What banks promise about keys');
  await summary.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('They promise that two requests')).toBeVisible();
});

test('a postmortem is opened from the index by keyboard alone', async ({ page }) => {
  await page.goto(fixtureUrl);
  const row = page.getByRole('row').filter({ hasText: 'Cards are charged twice' });
  await row.getByRole('link').focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(invented('2026-05-02-cards-charged-twice'));
});
