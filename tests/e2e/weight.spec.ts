import { gzipSync } from 'node:zlib';
import { expect, test } from 'playwright/test';
import { siteUrl } from './addresses.ts';
import { builtFiles } from './support/built-site.ts';
import { incident, invented } from './support/pages.ts';
import { weigh } from './support/weigh.ts';

/** Postmortems with code and graphs; the second has a table as well, and a tree of whys, and callouts. */
const postmortems = [
  incident('2021-01-12-django-site-exhaustion'),
  invented('2026-05-02-cards-charged-twice'),
];

test('a postmortem weighs little: markup 12 KB, styles 10, scripts 5', async ({ page }) => {
  for (const url of postmortems) {
    const { document = 0, stylesheet = 0, script = 0 } = await weigh(page, url);
    expect(document, `${url} markup`).toBeGreaterThan(3000);
    expect(document, `${url} markup`).toBeLessThanOrEqual(12 * 1024);
    expect(stylesheet, `${url} styles`).toBeGreaterThan(3000);
    expect(stylesheet, `${url} styles`).toBeLessThanOrEqual(10 * 1024);
    expect(script, `${url} scripts`).toBeGreaterThan(1000);
    expect(script, `${url} scripts`).toBeLessThanOrEqual(5 * 1024);
  }
});

test('all styles of the site together are 10 KB', () => {
  for (const site of ['site', 'fixture']) {
    const sheets = builtFiles('.css').filter((file) => file.site === site);
    const bytes = sheets.reduce((sum, { read }) => sum + gzipSync(read(), { level: 9 }).length, 0);
    expect(bytes).toBeGreaterThan(3000);
    expect(bytes).toBeLessThanOrEqual(10 * 1024);
  }
});

test('nothing is asked of another origin, and nothing moves while a page is loaded and read', async ({
  page,
}) => {
  const elsewhere: string[] = [];
  page.on('request', (request) => {
    const { origin } = new URL(request.url());
    if (!/^http:\/\/127\.0\.0\.1:\d+$/.test(origin)) elsewhere.push(request.url());
  });
  await page.addInitScript(() => {
    const shifts: string[] = [];
    Object.assign(window, { shifted: () => shifts });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (!('value' in entry) || !('sources' in entry) || !Array.isArray(entry.sources)) continue;
        const moved = entry.sources.map((source: { node: Node | null }) =>
          source.node instanceof Element ? source.node.outerHTML.slice(0, 80) : 'text',
        );
        shifts.push(`${String(entry.value)}: ${moved.join()}`);
      }
    }).observe({ type: 'layout-shift', buffered: true });
  });
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 844 });
    for (const url of [...postmortems, `${siteUrl}/`, `${siteUrl}/follow-ups/`]) {
      await page.goto(url, { waitUntil: 'networkidle' });
      await page.evaluate(async () => {
        for (let y = 0; y < document.documentElement.scrollHeight; y += 600) {
          scrollTo(0, y);
          await new Promise(requestAnimationFrame);
        }
      });
      expect(await page.evaluate('shifted()'), `${url} at ${width} px`).toEqual([]);
    }
  }
  expect(elsewhere).toEqual([]);
});

test('a page that moves would be told', async ({ page }) => {
  await page.goto(`${siteUrl}/`);
  const seen = await page.evaluate(async () => {
    const shift = new Promise<boolean>((resolve) => {
      new PerformanceObserver(() => {
        resolve(true);
      }).observe({ type: 'layout-shift' });
      setTimeout(() => {
        resolve(false);
      }, 3000);
    });
    // Shifts right after a visit's start are counted as well.
    await new Promise((resolve) => setTimeout(resolve, 200));
    const box = document.createElement('p');
    box.textContent = 'Pushed in.';
    box.style.height = '300px';
    document.querySelector('main')?.prepend(box);
    return shift;
  });
  expect(seen).toBe(true);
});
