import { gzipSync } from 'node:zlib';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { builtFiles } from './support/built-site.ts';
import { incident, invented } from './support/pages.ts';
import { axeFaults } from './support/accessible/axe-faults.ts';

const site = incident('2021-01-12-django-site-exhaustion');

function figure(page: Page): Locator {
  return page.locator('.graph').first();
}

function slider(page: Page): Locator {
  return figure(page).getByRole('slider');
}

function highest(page: Page): Locator {
  return figure(page).locator('.graph-highest');
}

/** Moves the pointer to where a time stands on a graph. */
async function pointAt(page: Page, svg: Locator, time: string): Promise<void> {
  await svg.scrollIntoViewIfNeeded();
  const { from, to } = await svg.evaluate((node) => ({
    from: Number(node.dataset['from']),
    to: Number(node.dataset['to']),
  }));
  const box = await svg.boundingBox();
  if (!box) throw new Error('The graph is not shown.');
  const share = (Date.parse(time) - from) / (to - from);
  await page.mouse.move(box.x + share * box.width, box.y + box.height / 2);
}

/** Where the cursor's lines stand, as parts of the width; none of a cursor that does not show. */
function lines(page: Page): Promise<number[]> {
  return figure(page)
    .locator('.graph-cursor-line')
    .evaluateAll((nodes) =>
      nodes
        .filter((node) => getComputedStyle(node).display !== 'none')
        .map((node) => parseFloat(node.getAttribute('x1') ?? '')),
    );
}

test('the pointer moves one cursor through all graphs of a group, and reads each', async ({
  page,
}) => {
  await page.goto(site);
  const [memory, throttling] = [highest(page).nth(0), highest(page).nth(1)];
  await expect(memory).toHaveText('Highest 1.89 GB at 03:42');
  expect(await lines(page)).toEqual([]);
  await pointAt(page, figure(page).locator('.graph-svg').first(), '2021-01-12T03:52:10Z');
  await expect(throttling).toHaveText('03:52: 65.9 %');
  await expect(memory).toHaveText(/^03:52: \d+ MB$/);
  const [first, second, ...others] = await lines(page);
  expect(first).toBe(second);
  expect(others).toEqual([]);
  // Nothing was sampled then, and nothing is made up.
  await pointAt(page, figure(page).locator('.graph-svg').nth(1), '2021-01-12T03:37Z');
  await expect(memory).toHaveText('03:37: no sample');
  await page.mouse.move(1, 1);
  await expect(memory).toHaveText('Highest 1.89 GB at 03:42');
  expect(await lines(page)).toEqual([]);
});

test('keys move it from sample to sample, and to either end', async ({ page }) => {
  await page.goto(site);
  const rows = await figure(page).locator('tbody time').allTextContents();
  const reads = (index: number): Promise<void> =>
    expect(slider(page)).toHaveAttribute('aria-valuetext', rows.at(index) ?? '');
  await slider(page).focus();
  await expect(slider(page), 'it starts at the highest value').toHaveAttribute(
    'aria-valuetext',
    '03:42',
  );
  for (const [key, index] of [
    ['Home', 0],
    ['ArrowRight', 1],
    ['ArrowUp', 2],
    ['ArrowLeft', 1],
    ['PageUp', 11],
    ['PageDown', 1],
    ['Home', 0],
    ['ArrowLeft', 0],
    ['End', -1],
    ['ArrowRight', -1],
  ] as const) {
    await page.keyboard.press(key);
    await reads(index);
  }
  await expect(highest(page).first()).toHaveText(/^\d\d:\d\d: \d+ MB$/);
  expect(await lines(page)).toEqual([100, 100]);
  await page.keyboard.press('Escape');
  expect(await lines(page)).toEqual([]);
  await page.keyboard.press('Home');
  expect(await lines(page)).toEqual([0, 0]);
  await page.keyboard.press('Tab');
  expect(await lines(page)).toEqual([]);
});

test('what it reads is announced politely, once it rests', async ({ page }) => {
  await page.goto(site);
  const status = figure(page).getByRole('status');
  const said = await status.evaluateHandle((node) => {
    const texts: string[] = [];
    new MutationObserver(() => texts.push(node.textContent)).observe(node, { childList: true });
    return texts;
  });
  const svg = figure(page).locator('.graph-svg').first();
  await pointAt(page, svg, '2021-01-12T02:30Z');
  const box = await svg.boundingBox();
  if (box) await page.mouse.move(box.x + 20, box.y + box.height / 2, { steps: 40 });
  await pointAt(page, svg, '2021-01-12T03:42Z');
  await expect(status).toHaveText(
    '03:42: Memory of the site 1.89 GB, CPU throttling of the site no sample',
  );
  // Not at each of the many moves.
  expect((await said.jsonValue()).length).toBeLessThan(8);
});

test('several series are read at their names', async ({ page }) => {
  await page.goto(invented('2026-10-29-seat-map-storm'));
  await slider(page).focus();
  await page.keyboard.press('End');
  const summaries = figure(page).locator('.graph-legend-summary');
  await expect(summaries).toHaveCount(2);
  for (const text of await summaries.allTextContents()) expect(text).toMatch(/^[\d.]+ [MG]iB/);
  await page.keyboard.press('Escape');
  await expect(summaries.first()).toHaveText(/^highest /);
});

for (const [colorScheme, width] of [
  ['light', 1280],
  ['dark', 390],
] as const) {
  test.describe(`${colorScheme}, ${width} px`, () => {
    test.use({ colorScheme, viewport: { width, height: 900 } });

    test('axe finds nothing in a graph that is being read', async ({ page }) => {
      await page.goto(site);
      await slider(page).focus();
      await page.keyboard.press('PageUp');
      expect(await axeFaults(page, '.graph')).toEqual([]);
      expect(
        await page.evaluate(
          () => document.documentElement.scrollWidth <= document.documentElement.clientWidth,
        ),
      ).toBe(true);
    });
  });
}

test('letters of a graph are no smaller on a telephone', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 800 });
  await page.goto(site);
  const sizes = await figure(page)
    .locator('.graph-svg text')
    .evaluateAll((nodes) => nodes.map((node) => parseFloat(getComputedStyle(node).fontSize)));
  expect(sizes.length).toBeGreaterThan(10);
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(11);
});

test('in forced colours the cursor is seen', async ({ page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await page.goto(site);
  await slider(page).focus();
  const [stroke, paper] = await figure(page)
    .locator('.graph-cursor-line')
    .first()
    .evaluate((node) => [
      getComputedStyle(node).stroke,
      getComputedStyle(document.body).backgroundColor,
    ]);
  expect(stroke).not.toBe(paper);
});

test('printed, nothing of it shows', async ({ page }) => {
  await page.goto(site);
  await slider(page).focus();
  await page.emulateMedia({ media: 'print' });
  await expect(figure(page).locator('.graph-slider')).toBeHidden();
  expect(await lines(page)).toEqual([]);
});

test('without JavaScript nothing of it is there', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(site);
  await expect(page.locator('.graph-slider, .graph-cursor-line')).toHaveCount(0);
  await expect(highest(page).first()).toHaveText('Highest 1.89 GB at 03:42');
  await context.close();
});

test('it costs at most 2 KB', () => {
  const scripts = builtFiles('.js').filter(({ read }) => read().includes('graph-cursor-line'));
  expect(scripts.length).toBeGreaterThan(0);
  for (const { name, read } of scripts)
    expect(gzipSync(read()).length, name).toBeLessThanOrEqual(2048);
});
