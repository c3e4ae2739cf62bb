import { expect, test } from 'playwright/test';
import { axeFaults } from './support/accessible/axe-faults.ts';
import { colourFaults, motionFaults } from './support/accessible/look-faults.ts';
import { structureFaults } from './support/accessible/structure-faults.ts';
import { targetFaults } from './support/accessible/target-faults.ts';
import { pages } from './support/pages.ts';

/** How a page is looked at. */
interface View {
  readonly colorScheme: 'light' | 'dark';
  readonly width: 320 | 768 | 1280;
  /** Without them nothing of the page's own runs; axe does. */
  readonly scripts: boolean;
}

const views: readonly View[] = (['light', 'dark'] as const).flatMap((colorScheme) =>
  ([320, 768, 1280] as const).flatMap((width) =>
    [true, false].map((scripts) => ({ colorScheme, width, scripts })),
  ),
);

/** Of twelve views three that hold each theme, each width, and both with and without scripts; `test:all` has all. */
const everyDay = ['dark 320 true', 'light 768 false', 'light 1280 true'];

for (const { colorScheme, width, scripts } of views) {
  const view = `${colorScheme}, ${width} px, ${scripts ? 'with' : 'without'} scripts`;
  const daily = everyDay.includes(`${colorScheme} ${width} ${scripts}`);
  test.describe(view, { tag: daily ? [] : ['@all'] }, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });
    test.beforeEach(async ({ page }) => {
      if (!scripts) await page.route(/\.js$/, (route) => route.abort());
    });
    for (const { name, url } of pages) {
      test(`axe finds nothing in ${name}, and every target is large enough`, async ({ page }) => {
        await page.goto(url);
        expect(await axeFaults(page)).toEqual([]);
        expect(await targetFaults(page)).toEqual([]);
      });
    }
  });
}

test('each kind of page has its landmarks, headings in order, and parts that speak', async ({
  page,
}) => {
  for (const { name, url } of pages) {
    await page.goto(url);
    expect(await structureFaults(page), name).toEqual([]);
  }
});

test('no sign is told by its colour alone, and nothing moves for those who asked for rest', async ({
  page,
}) => {
  for (const { name, url } of pages) {
    await page.goto(url);
    expect(await colourFaults(page), name).toEqual([]);
    expect(await motionFaults(page), name).toEqual([]);
  }
});
