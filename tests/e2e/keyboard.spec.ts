import { expect, test, type Page } from 'playwright/test';
import { fixtureUrl, siteUrl } from './addresses.ts';
import { invented, pages } from './support/pages.ts';

/** What the keyboard has reached, as far as a person would see it. */
interface Stop {
  readonly name: string;
  /** An outline on the element, or on what is drawn for it. */
  readonly outlined: boolean;
  /** Some of it lies in the window, has a size and is painted on top. */
  readonly seen: boolean;
}

/** Presses Tab until it comes round to the document again; at most `most` times. */
async function stops(page: Page, most = 400): Promise<Stop[]> {
  const found: Stop[] = [];
  for (let press = 0; press < most; press += 1) {
    await page.keyboard.press('Tab');
    const stop = await page.evaluate((): Stop | null => {
      const node = document.activeElement;
      if (!(node instanceof HTMLElement || node instanceof SVGElement) || node === document.body)
        return null;
      const outlined = [null, '::after', '::before'].some((part) => {
        const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(node, part);
        return (
          outlineStyle !== 'none' &&
          parseFloat(outlineWidth) >= 2 &&
          outlineColor !== 'rgba(0, 0, 0, 0)'
        );
      });
      const seen = [...node.getClientRects()].some((box) => {
        const x = Math.min(Math.max(box.x + box.width / 2, 0), innerWidth - 1);
        const y = Math.min(Math.max(box.y + Math.min(box.height / 2, 20), 0), innerHeight - 1);
        const top = document.elementFromPoint(x, y);
        return (
          box.width > 1 &&
          box.height > 1 &&
          top !== null &&
          (node.contains(top) || top.contains(node))
        );
      });
      return {
        name: `${node.tagName.toLowerCase()} ${node.textContent.trim().slice(0, 40)}`,
        outlined,
        seen,
      };
    });
    if (stop === null) return found;
    found.push(stop);
  }
  throw new Error(`Tab does not come round after ${most} presses.`);
}

test('Tab goes through the bar in the order in which it is read', async ({ page }) => {
  await page.goto(`${siteUrl}/incidents/2021-01-12-django-site-exhaustion/`);
  const names = (await stops(page)).map(({ name }) => name);
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
      test(`whatever the keyboard reaches can be seen, and is marked: ${name}`, async ({
        page,
      }) => {
        await page.goto(url);
        const all = await stops(page);
        expect(all.length).toBeGreaterThan(4);
        expect(all.filter(({ outlined, seen }) => !outlined || !seen)).toEqual([]);
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
