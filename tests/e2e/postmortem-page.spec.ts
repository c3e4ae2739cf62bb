import { expect, test, type Page } from 'playwright/test';
import { incident, invented } from './support/pages.ts';

const django = incident('2021-01-12-django-site-exhaustion');

const marked = (page: Page): Promise<string[]> =>
  page
    .getByRole('navigation', { name: 'On this page' })
    .locator('[aria-current="location"]')
    .allTextContents()
    .then((texts) => texts.map((text) => text.trim()));

test.describe('the contents', () => {
  test('mark the section that is being read, one at a time', async ({ page }) => {
    await page.goto(django);
    await expect.poll(() => marked(page)).toEqual(['Timeline']);
    for (const title of ['Impact', 'Five whys', 'Leadup']) {
      await page.getByRole('heading', { name: title, exact: true }).evaluate((head) => {
        head.scrollIntoView({ block: 'start' });
      });
      await expect.poll(() => marked(page)).toEqual([title]);
    }
  });

  test('mark the section that was gone to, also at the end, where it cannot come up', async ({
    page,
  }) => {
    await page.goto(django);
    const contents = page.getByRole('navigation', { name: 'On this page' });
    for (const title of ['Related incidents', 'Supporting information', 'Follow-up tasks']) {
      await contents.getByRole('link', { name: title }).click();
      await expect.poll(() => marked(page)).toEqual([title]);
    }
    await page.goto(django);
    await page.keyboard.press('End');
    await expect.poll(() => marked(page)).toEqual(['Related incidents']);
  });
});

test.describe('the copy button on code', () => {
  test('copies what the block says, and tells so', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(django);
    const button = page.getByRole('button', { name: /^Copy Python: A sketch of ours/ });
    await button.focus();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('status').filter({ hasText: 'Copied' })).toBeAttached();
    await expect(button).toHaveText('Copied');
    const code = await page.locator('figure.code code').first().textContent();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(code);
    await expect(button).toBeFocused();
    await expect(button).toHaveText('Copy');
  });

  test('selects the code where the browser lends no clipboard', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator, 'clipboard', { value: undefined });
    });
    await page.goto(django);
    await page.getByRole('button', { name: /^Copy Python/ }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Selected' })).toBeAttached();
    expect(await page.evaluate(() => getSelection()?.toString())).toContain('chunks(users, 1_000)');
  });

  test.describe('without scripts', () => {
    test.use({ javaScriptEnabled: false });
    test('is not there', async ({ page }) => {
      await page.goto(django);
      await expect(page.locator('.copy').first()).toBeHidden();
    });
  });
});

test('a tall picture leaves room for the words around it', async ({ page }) => {
  await page.setViewportSize({ width: 1280, height: 900 });
  for (const url of [django, invented('2026-06-18-gate-readers-offline')]) {
    await page.goto(url);
    for (const picture of await page.locator('figure.picture img').all()) {
      await picture.scrollIntoViewIfNeeded();
      const [box, ratio] = [
        await picture.boundingBox(),
        await picture.evaluate(
          (image: HTMLImageElement) =>
            Number(image.getAttribute('width')) / Number(image.getAttribute('height')),
        ),
      ];
      // A width of whole pixels leaves a fraction of one.
      expect(box?.height).toBeLessThan(561);
      expect(Math.abs((box?.width ?? 0) / (box?.height ?? 1) - ratio)).toBeLessThan(0.02);
    }
  }
});

test('on a phone the strip says the times of its ranges', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await page.goto(django);
  const strip = page.getByRole('img', { name: /to scale/i });
  const boxes = await strip.locator('text').evaluateAll((texts) =>
    texts
      .filter((text) => /\d–\d/.test(text.textContent))
      .map((text) => {
        const { left, right, top, bottom } = text.getBoundingClientRect();
        return { words: text.textContent.trim(), left, right, top, bottom };
      }),
  );
  expect(boxes.length).toBe(4);
  for (const [index, box] of boxes.entries()) {
    expect(box.left, box.words).toBeGreaterThanOrEqual(0);
    expect(box.right, box.words).toBeLessThanOrEqual(390);
    for (const other of boxes.slice(index + 1)) {
      const apart =
        box.right <= other.left ||
        other.right <= box.left ||
        box.bottom <= other.top ||
        other.bottom <= box.top;
      expect(apart, `${box.words} and ${other.words}`).toBe(true);
    }
  }
});
