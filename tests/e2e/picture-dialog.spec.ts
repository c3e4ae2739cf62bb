import { expect, test, type Locator, type Page } from 'playwright/test';
import { fixtureUrl } from './addresses.ts';
import { invented } from './support/pages.ts';
import { axeFaults } from './support/accessible/axe-faults.ts';

const gates = invented('2026-06-18-gate-readers-offline');

function link(page: Page): Locator {
  return page.getByRole('link').filter({ has: page.getByRole('img', { name: /^The board of/ }) });
}

function dialog(page: Page): Locator {
  return page.getByRole('dialog', { name: /^The board as Bo drew it/ });
}

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 800 } });

    test('a click opens the picture at its full size, and axe finds nothing', async ({ page }) => {
      await page.goto(gates);
      await link(page).click();
      await expect(dialog(page)).toBeVisible();
      const image = dialog(page).getByRole('img', { name: /^The board of the pier gates/ });
      await expect
        .poll(() => image.evaluate((node: HTMLImageElement) => node.naturalWidth))
        .toBe(1600);
      expect((await image.boundingBox())?.width).toBe(1600);
      await expect(dialog(page)).toContainText('No values, only the shape.');
      const box = await dialog(page).boundingBox();
      expect(box?.x).toBeGreaterThanOrEqual(0);
      expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(width);
      expect(await axeFaults(page, '.picture-dialog')).toEqual([]);
    });
  });
}

test('Enter opens it; Escape and the button close it; focus comes back', async ({ page }) => {
  await page.goto(gates);
  await link(page).focus();
  for (const close of ['Escape', 'button'] as const) {
    await page.keyboard.press('Enter');
    await expect(dialog(page)).toBeVisible();
    if (close === 'Escape') await page.keyboard.press('Escape');
    else await dialog(page).getByRole('button', { name: 'Close' }).click();
    await expect(dialog(page)).toBeHidden();
    await expect(link(page)).toBeFocused();
  }
  expect(page.url()).toBe(gates);
});

test('keys reach the whole of a picture that is larger than the window', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 500 });
  await page.goto(gates);
  await link(page).click();
  const scroller = dialog(page).getByRole('region', { name: 'Picture at full size' });
  await scroller.focus();
  for (let press = 0; press < 5; press += 1) await page.keyboard.press('ArrowRight');
  await expect.poll(() => scroller.evaluate((node) => node.scrollLeft)).toBeGreaterThan(100);
});

test('with a key held, the link is a link', async ({ page, context }) => {
  await page.goto(gates);
  const opened = context.waitForEvent('page');
  await link(page).click({ modifiers: ['ControlOrMeta'] });
  expect((await opened).url()).toMatch(/\.png$/);
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('without JavaScript it leads to the picture itself', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(gates);
  await link(page).click();
  await expect(page).toHaveURL(/\/images\/2026-06-18\/.*\.png$/);
  await context.close();
});

test('only the first picture of a page is not waited for', async ({ page }) => {
  await page.goto(gates);
  const ways = await page
    .locator('main picture > img')
    .evaluateAll((nodes) => nodes.map((node) => node.getAttribute('loading')));
  expect(ways).toEqual(['eager', 'lazy', 'lazy', 'lazy']);
});

test('a drawing cannot run a script, wherever it is opened', async ({ page }) => {
  const drawing = await page.request.get(`${fixtureUrl}/images/2026-06-18/way-of-a-ticket.svg`);
  const policy = drawing.headers()['content-security-policy'] ?? '';
  expect(policy).toContain("default-src 'none'");
  expect(policy).toMatch(/(?:^|; )sandbox(?:;|$)/);
  await page.goto(gates);
  // An <img> never runs what is in it; an <object> or <iframe> would.
  await expect(page.locator('img[src$=".svg"]').first()).toBeAttached();
  await expect(page.locator('object, embed, iframe')).toHaveCount(0);
});
