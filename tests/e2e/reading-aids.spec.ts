import { gzipSync } from 'node:zlib';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { fixtureUrl, siteUrl } from './addresses.ts';
import { incident, invented } from './support/pages.ts';
import { serveStalling } from './support/stalling-site.ts';

const zone = (page: Page): Locator => page.getByLabel('Times in');
const exhaustion = incident('2021-01-12-django-site-exhaustion');

test.describe('in another time zone', () => {
  test.use({ timezoneId: 'America/New_York' });

  test('times are UTC until the reader asks for their own, and that is remembered', async ({
    page,
  }) => {
    await page.goto(exhaustion);
    const started = page.locator('.station-time time').first();
    const key = page.locator('.timeline-key');
    await expect(zone(page)).toHaveValue('utc');
    await expect(started).toHaveText('03:01');
    await expect(key).toContainText('Times are UTC');
    await zone(page).selectOption('local');
    await expect(started).toHaveText('22:01');
    await expect(started).toHaveAttribute('title', 'the day before');
    await expect(key).toContainText('Times are America/New_York');
    await expect(page.locator('.ledger-note time').first()).toHaveText('22:01');
    // What somebody marked as about stays so, and ends of ranges go along.
    await expect(page.locator('.station-time time').nth(1)).toHaveText('~22:02');
    await expect(page.locator('.event-time').filter({ hasText: '22:37' })).toHaveText(
      /22:37.*22:38/,
    );
    // A new page; its rows and those that a filter brings.
    await page.goto(fixtureUrl);
    await expect(zone(page)).toHaveValue('utc');
    await page.goto(siteUrl);
    await expect(zone(page)).toHaveValue('local');
    const rows = page.locator('#list').getByRole('row').filter({ hasText: 'Django site CPU' });
    await expect(rows.locator('time[datetime*="T"]').first()).toHaveText('22:01');
    await page.getByLabel('Year').selectOption('2021');
    await expect(rows.locator('time[datetime*="T"]').first()).toHaveText('22:01');
    await page.goto(exhaustion);
    await zone(page).selectOption('utc');
    await expect(started).toHaveText('03:01');
    await expect(started).not.toHaveAttribute('title');
    await page.reload();
    await expect(started).toHaveText('03:01');
    expect(await page.evaluate(() => localStorage.length)).toBe(0);
  });

  test('graphs, their readings and lengths of time stay as they are', async ({ page }) => {
    await page.goto(exhaustion);
    const unmoved = '.graph time, .graph text, .strip text, time[datetime^="PT"]';
    const before = await page.locator(unmoved).allTextContents();
    expect(before.length).toBeGreaterThan(50);
    await zone(page).selectOption('local');
    await expect(page.locator('.station-time time').first()).toHaveText('22:01');
    expect(await page.locator(unmoved).allTextContents()).toEqual(before);
  });

  test('nothing moves and no time is exchanged before the eyes, however late scripts come', async ({
    page,
    context,
  }) => {
    await page.goto(exhaustion);
    await zone(page).selectOption('local');
    await page.addInitScript(() => {
      const painted = new Set<string>();
      const moved: string[] = [];
      Object.assign(window, { seen: () => ({ painted: [...painted], moved }) });
      const look = (): void => {
        const first = document.querySelector('.station-time time');
        if (first?.checkVisibility({ visibilityProperty: true })) painted.add(first.textContent);
        requestAnimationFrame(look);
      };
      requestAnimationFrame(look);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries()) {
          if (!('value' in entry) || !('sources' in entry) || !Array.isArray(entry.sources))
            continue;
          const words = entry.sources.map(({ node }: { node: Node | null }) => node?.textContent);
          moved.push(`${String(entry.value)}: ${words.join(' | ')}`);
        }
      }).observe({ type: 'layout-shift', buffered: true });
    });
    const client = await context.newCDPSession(page);
    await client.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.route('**/*.js', async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 900 });
      for (const top of [0, 700]) {
        await page.goto(exhaustion);
        await page.evaluate((y) => {
          scrollTo(0, y);
        }, top);
        await expect(zone(page)).toHaveValue('local');
        await page.waitForLoadState('networkidle');
        const { painted, moved } = await page.evaluate<{ painted: string[]; moved: string[] }>(
          'new Promise((resolve) => requestAnimationFrame(() => setTimeout(() => resolve(seen()))))',
        );
        expect(painted, `${String(width)} px`).toEqual(['22:01']);
        // Signs that are painted a moment before their words may settle within their line, and nothing else may.
        const sum = moved.reduce((total, line) => total + Number.parseFloat(line), 0);
        expect(sum, moved.join('\n')).toBeLessThan(0.0002);
      }
    }
    await client.detach();
  });

  for (const letters of ['', '03', '03:01', '03:01</time>']) {
    test(`a time of which "${letters}" has come so far waits unseen`, async ({ page, context }) => {
      const opening = '<div class="station-time"><time datetime="2021-01-12T03:01Z">';
      const stalling = await serveStalling(opening + letters);
      const localStorage = [{ name: 'zone', value: 'local' }];
      await context.setStorageState({
        cookies: [],
        origins: [{ origin: stalling.url, localStorage }],
      });
      const { pathname } = new URL(exhaustion);
      await page.goto(stalling.url + pathname, { waitUntil: 'commit' });
      const started = page.locator('.station-time time').first();
      await expect(started).toHaveText(letters.slice(0, 5));
      await expect(started).toHaveCSS('visibility', 'hidden');
      stalling.goOn();
      await expect(started).toHaveText('22:01');
      await expect(started).toBeVisible();
      stalling.stop();
    });
  }

  test.describe('to the east', () => {
    test.use({ timezoneId: 'Asia/Kolkata' });

    test('half hours and the day after are told, in rows that a filter brings too', async ({
      page,
    }) => {
      await page.goto(`${siteUrl}/`);
      await zone(page).selectOption('local');
      await page.getByLabel('Year').selectOption('2021');
      const times = page.locator('#list time[data-utc]');
      expect(await times.count()).toBeGreaterThan(3);
      const shown = await times.evaluateAll((all) =>
        all.map((time) => ({
          moment: time.getAttribute('datetime') ?? '',
          text: time.textContent.slice(-5),
          title: time.getAttribute('title'),
        })),
      );
      const there = new Intl.DateTimeFormat('sv-SE', {
        timeZone: 'Asia/Kolkata',
        dateStyle: 'short',
        timeStyle: 'short',
      });
      for (const { moment, text, title } of shown) {
        const [day, clock] = there.format(new Date(moment)).split(' ');
        expect(text).toBe(clock);
        expect(title).toBe(moment.startsWith(day ?? '?') ? null : 'the day after');
      }
      expect(shown.some(({ title }) => title !== null)).toBe(true);
    });
  });
});

test('without JavaScript there is no switch of the zone, and links to sections work', async ({
  browser,
}) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(exhaustion);
  await expect(zone(page)).toBeHidden();
  await page.getByRole('link', { name: 'Link to Root cause' }).click();
  await expect(page).toHaveURL(`${exhaustion}#root-cause`);
  await expect(page.getByRole('heading', { name: 'Root cause' })).toBeInViewport();
  await context.close();
});

test('every heading of a postmortem has its link, by keyboard too, and it is copied', async ({
  page,
  context,
}) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  const url = invented('2026-03-14-booking-locks-up-again');
  await page.goto(url);
  const heads = page.locator('.section > h2');
  const names = await heads.allInnerTexts();
  expect(names.length).toBeGreaterThan(9);
  for (const name of names) {
    await expect(page.getByRole('link', { name: `Link to ${name}`, exact: true })).toBeVisible();
  }
  await page.getByRole('link', { name: 'Link to Impact' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status')).toHaveText('Link copied');
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(`${url}#impact`);
  await expect(page).toHaveURL(`${url}#impact`);
});

test('a postmortem asks for at most 5 KB of scripts, compressed, and for none of the search', async ({
  page,
}) => {
  for (const url of [exhaustion, invented('2026-05-02-cards-charged-twice')]) {
    const scripts: Promise<[path: string, body: Buffer]>[] = [];
    page.on('response', (response) => {
      const { pathname } = new URL(response.url());
      if (pathname.endsWith('.js')) {
        scripts.push(response.body().then((body): [string, Buffer] => [pathname, body]));
      }
    });
    await page.goto(url, { waitUntil: 'networkidle' });
    const loaded = await Promise.all(scripts);
    expect(loaded.length).toBeGreaterThan(0);
    const bytes = loaded.reduce((sum, [, body]) => sum + gzipSync(body).length, 0);
    expect(bytes, loaded.map(([path]) => path).join()).toBeLessThanOrEqual(5_000);
    expect(loaded.filter(([path]) => /pagefind|search-(?:dialog|panel)/.test(path))).toEqual([]);
    page.removeAllListeners('response');
  }
});

test('a postmortem leads to the one before it and the one after it', async ({ page }) => {
  await page.goto(exhaustion);
  const neighbours = page.getByRole('navigation', { name: 'Earlier and later incidents' });
  await expect(neighbours.locator('[rel=prev]')).toHaveAttribute(
    'href',
    /2021-01-10-primary-node-outage/,
  );
  await neighbours.locator('[rel=next]').click();
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText(/Django site CPU/);
  await page.locator('.neighbours [rel=prev]').click();
  await expect(page).toHaveURL(exhaustion);
});

test('the facts lead on: services, trigger and factors are links', async ({ page }) => {
  for (const name of ['site', 'Deployment', 'missing limits']) {
    await page.goto(exhaustion);
    await page.locator('.ledger').getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(new RegExp(name, 'i'));
    await expect(page.getByRole('link', { name: /Django site CPU/ }).first()).toBeVisible();
  }
});
