import { AxeBuilder } from '@axe-core/playwright';
import { expect, test, type Page } from 'playwright/test';
import { pages } from './support/pages.ts';

/** All of axe's rules, with those that it leaves out unless asked: WCAG 2.2's target size, and ids that are there twice. */
const rules = {
  'target-size': { enabled: true },
  'duplicate-id': { enabled: true },
  'duplicate-id-active': { enabled: true },
};

async function violations(page: Page): Promise<string[]> {
  // Folded parts are read as well.
  await page.locator('details').evaluateAll((folds) => {
    for (const fold of folds) fold.setAttribute('open', '');
  });
  const { violations: found } = await new AxeBuilder({ page }).options({ rules }).analyze();
  return found.map(
    ({ id, help, nodes }) =>
      `${id}: ${help}\n  ${nodes.map(({ html, failureSummary }) => `${html}\n    ${failureSummary ?? ''}`).join('\n  ')}`,
  );
}

for (const colorScheme of ['light', 'dark'] as const) {
  for (const width of [390, 1280]) {
    test.describe(`${colorScheme}, ${width} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });
      for (const { name, url } of pages) {
        test(`axe finds nothing in ${name}`, async ({ page }) => {
          await page.goto(url);
          expect(await violations(page)).toEqual([]);
        });
      }
    });
  }
}

test('axe would find what is wrong', async ({ page }) => {
  await page.goto(pages[0]?.url ?? '');
  await page.evaluate(() => {
    const box = document.createElement('input');
    box.type = 'checkbox';
    document.querySelector('main')?.append(box);
  });
  expect((await violations(page)).join()).toContain('label');
});
