import { expect, test, type Page } from 'playwright/test';
import { fixtureUrl, siteUrl } from './addresses.ts';
import { incident, invented, pages } from './support/pages.ts';

const background = (page: Page): Promise<string> =>
  page.evaluate(() => {
    const [html, body] = [document.documentElement, document.body].map(
      (node) => getComputedStyle(node).backgroundColor,
    );
    return body !== undefined && body !== 'rgba(0, 0, 0, 0)' ? body : (html ?? '');
  });

/** Brightness of a colour from 0 to 1, good enough to tell paper from night. */
function brightness(colour: string): number {
  const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map(Number);
  const whole = colour.startsWith('color(') ? 1 : 255;
  return parts.reduce((sum, part) => sum + part, 0) / (3 * whole);
}

/** Pixels by which a page is wider than the window, with all its folds open. */
function overhang(page: Page): Promise<number> {
  return page.evaluate(() => {
    for (const fold of document.querySelectorAll('details')) fold.open = true;
    return document.documentElement.scrollWidth - document.documentElement.clientWidth;
  });
}

// At 320 px each page is walked to in safety.spec.ts.
for (const { name, url } of pages) {
  test(`from 390 to 1280 px it is not wider than the window: ${name}`, async ({ page }) => {
    await page.goto(url);
    const wide: string[] = [];
    for (const width of [390, 600, 768, 1024, 1280]) {
      await page.setViewportSize({ width, height: 800 });
      const over = await overhang(page);
      if (over > 0) wide.push(`${String(width)} px: ${String(over)} px`);
    }
    expect(wide).toEqual([]);
  });
}

test('text at twice its size still fits a narrow screen', async ({ page }) => {
  await page.setViewportSize({ width: 640, height: 800 });
  for (const { url, name } of pages) {
    await page.goto(url);
    // What a browser does that is told to set larger type: the root's size doubles.
    await page.evaluate(() => {
      document.documentElement.setAttribute('data-large', '');
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(':root[data-large] { font-size: 200% !important; }');
      document.adoptedStyleSheets = [sheet];
    });
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over, name).toBeLessThanOrEqual(0);
  }
});

test('figures are as wide as each other everywhere, so that times stand under times', async ({
  page,
}) => {
  for (const { url, name } of pages) {
    await page.goto(url);
    const uneven = await page.evaluate(() =>
      [...document.body.querySelectorAll('*')]
        .filter((element) => getComputedStyle(element).fontVariantNumeric !== 'tabular-nums')
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(uneven, name).toEqual([]);
  }
});

test('light and dark follow the system', async ({ page }) => {
  for (const { name, url } of pages) {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto(url);
    expect(brightness(await background(page)), name).toBeGreaterThan(0.9);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(brightness(await background(page)), name).toBeLessThan(0.2);
  }
});

test.describe('printed', () => {
  test.use({ viewport: { width: 794, height: 1123 }, colorScheme: 'dark' });

  test('a postmortem is dark on white, without what only a screen can use', async ({ page }) => {
    await page.goto(incident('2021-01-12-django-site-exhaustion'));
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const colours = await page.evaluate(() => {
      const { color } = getComputedStyle(document.querySelector('main p') ?? document.body);
      return color;
    });
    const paper = await background(page);
    expect(paper === 'rgba(0, 0, 0, 0)' || brightness(paper) > 0.95, paper).toBe(true);
    expect(brightness(colours)).toBeLessThan(0.3);
    await expect(page.getByRole('navigation')).toHaveCount(0);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('img', { name: 'Memory of the site' })).toBeVisible();
    await expect(page.getByRole('table')).toHaveCount(0);
    const over = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(over).toBeLessThanOrEqual(0);
  });

  test('outside links have their addresses behind them, but for those whose words they are', async ({
    page,
  }) => {
    const behind = (name: string): Promise<string[]> =>
      page
        .locator('main a, .foot a')
        .filter({ hasText: name })
        .evaluateAll((links) => links.map((link) => getComputedStyle(link, '::after').content));
    await page.goto(incident('2021-01-12-django-site-exhaustion'));
    await page.emulateMedia({ media: 'print' });
    // In the text, and in the foot.
    expect(await behind('github.com/python-discord/infra')).toEqual(['none', 'none']);
    await page.goto(invented('2026-05-02-cards-charged-twice'));
    await page.emulateMedia({ media: 'print' });
    expect(await behind('What idempotency is')).toEqual([
      '" (https://en.wikipedia.org/wiki/Idempotence)"',
    ]);
  });

  test('the tracker keeps its table', async ({ page }) => {
    await page.goto(`${siteUrl}/follow-ups/`);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('row').filter({ hasText: 'Log more on the bot' })).toBeVisible();
    await expect(page.getByRole('navigation')).toHaveCount(0);
  });
});

test.describe('in forced colours', () => {
  test.use({ forcedColors: 'active' });

  for (const colorScheme of ['light', 'dark'] as const) {
    test(`signs are still drawn, ${colorScheme}: cells, states, hatches, lines of graphs`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme, forcedColors: 'active' });
      const signs = [
        [
          invented('2026-10-29-seat-map-storm'),
          ['.severity-filled', '.graph-line', '.axis', '.state svg', '.again svg'],
        ],
        [
          incident('2021-01-12-django-site-exhaustion'),
          ['.unknown svg', '.stations svg', '.graph-dot'],
        ],
        [`${fixtureUrl}/`, ['.solid', '.axis']],
        [`${fixtureUrl}/follow-ups/`, ['.lag-today', '.state svg']],
      ] as const;
      for (const [url, selectors] of signs) {
        await page.goto(url);
        const paper = await page.evaluate(() => {
          const canvas = document.createElement('canvas').getContext('2d');
          if (canvas) canvas.fillStyle = 'Canvas';
          return typeof canvas?.fillStyle === 'string' ? canvas.fillStyle : '';
        });
        expect(paper).toBe(colorScheme === 'light' ? '#ffffff' : '#000000');
        for (const selector of selectors) {
          const painted = await page.locator(selector).evaluateAll((nodes) =>
            nodes.map((node) => {
              const { fill, stroke, color } = getComputedStyle(node);
              // A sign that is drawn by reference takes the colour of its text.
              return node.querySelector('use') ? [color] : [fill, stroke];
            }),
          );
          expect(painted.length, selector).toBeGreaterThan(0);
          for (const colours of painted) {
            const contrast = colours
              .filter((colour) => colour.startsWith('rgb(') || colour.startsWith('color('))
              .map((colour) => Math.abs(brightness(colour) - (colorScheme === 'light' ? 1 : 0)));
            expect(Math.max(0, ...contrast), `${selector}: ${colours.join()}`).toBeGreaterThan(0.3);
          }
        }
      }
    });
  }
});
