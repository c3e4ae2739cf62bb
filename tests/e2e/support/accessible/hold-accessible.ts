import { expect, test } from 'playwright/test';
import { axeFaults } from './axe-faults.ts';
import { structureFaults } from './structure-faults.ts';
import { targetFaults } from './target-faults.ts';

/**
 * Tests that nothing is wrong with pages in a light wide view and a dark narrow one.
 * @param site address of the site
 */
export function holdAccessible(site: string, paths: readonly string[]): void {
  for (const [colorScheme, width] of [
    ['light', 1280],
    ['dark', 390],
  ] as const) {
    test.describe(`${colorScheme}, ${String(width)} px`, () => {
      test.use({ colorScheme, viewport: { width, height: 900 } });

      test('axe finds nothing in them, targets are large enough, and parts speak', async ({
        page,
      }) => {
        for (const path of paths) {
          const response = await page.goto(site + path);
          expect(response?.status(), path).toBe(200);
          expect(await axeFaults(page), path).toEqual([]);
          expect(await targetFaults(page), path).toEqual([]);
          expect(await structureFaults(page), path).toEqual([]);
          const wide = await page.evaluate('document.documentElement.scrollWidth > innerWidth');
          expect(wide, `${path} scrolls sideways`).toBe(false);
        }
      });
    });
  }
}
