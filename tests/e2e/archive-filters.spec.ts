import { gzipSync } from 'node:zlib';
import { expect, test, type Locator, type Page } from 'playwright/test';
import { people } from '../../bench/archive/people.ts';
import { archiveUrl } from './addresses.ts';
import { fetchFollowUps, isOpenEntry, type FollowUpEntry } from './support/follow-ups-json.ts';

// The filters over four thousand follow-ups and a thousand postmortems.

const tracker = `${archiveUrl}/follow-ups/`;
const closed = `${archiveUrl}/follow-ups/closed/`;
/** A team of the archive's config, and who is in it. */
const money = ['money', ...Object.keys(people).filter((name) => people[name]?.team === 'money')];

interface Case {
  query: string;
  /** Label of a field and what is chosen in it. */
  choice: [label: string, value: string];
  keep: (entry: FollowUpEntry) => boolean;
}

const cases: readonly Case[] = [
  {
    query: 'owner=unassigned',
    choice: ['Owner', 'unassigned'],
    keep: ({ owners }) => owners.length === 0,
  },
  {
    query: 'service=lockers',
    choice: ['Service', 'lockers'],
    keep: ({ services }) => services.includes('lockers'),
  },
  {
    query: 'severity=SEV1',
    choice: ['Severity', 'SEV1'],
    keep: ({ severity }) => severity === 'SEV1',
  },
  { query: 'type=detect', choice: ['Type', 'detect'], keep: ({ type }) => type === 'detect' },
];

function filter(page: Page, label: string): Locator {
  return page.getByRole('search', { name: 'Filter the follow-ups' }).getByLabel(label);
}

/** Addresses of the follow-ups in rows that are not hidden, sorted. */
async function shown(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('.tracker-group:not([hidden]) tbody tr:not([hidden])')]
      .map((row) => row.querySelector('a[href*="#follow-up-"]')?.getAttribute('href') ?? '')
      .sort(),
  );
}

async function urls(page: Page, keep: (entry: FollowUpEntry) => boolean): Promise<string[]> {
  const { followUps } = await fetchFollowUps(page.request, archiveUrl);
  return followUps
    .filter(keep)
    .map(({ url }) => url)
    .sort();
}

function words(count: number, of: number, side: string): string {
  const grouped = (value: number): string => value.toLocaleString('en-GB');
  return `${grouped(count)} of ${grouped(of)} ${side} follow-ups`;
}

for (const [side, address, isSide] of [
  ['open', tracker, isOpenEntry],
  ['closed', closed, (entry: FollowUpEntry) => !isOpenEntry(entry)],
] as const) {
  test(`each filter leaves of the ${side} ones what it says, by choice and by address`, async ({
    page,
  }) => {
    const all = await urls(page, isSide);
    for (const { query, choice, keep } of cases) {
      const expected = await urls(page, (entry) => isSide(entry) && keep(entry));
      expect(expected.length, query).toBeGreaterThan(5);
      await page.goto(address);
      await filter(page, choice[0]).selectOption(choice[1]);
      await expect(page).toHaveURL(`${address}?${query}`);
      await expect(page.getByRole('status')).toHaveText(words(expected.length, all.length, side));
      expect(await shown(page), query).toEqual(expected);
      await page.goto(`${address}?${query}`);
      await expect(page.getByRole('status')).toHaveText(words(expected.length, all.length, side));
      expect(await shown(page), query).toEqual(expected);
    }
  });
}

test('filters of the closed add up over all years, and Clear gives the first page back', async ({
  page,
}) => {
  await page.goto(closed);
  const first = await shown(page);
  expect(first).toHaveLength(100);
  await filter(page, 'State').selectOption('done-date-unknown');
  await filter(page, 'Owner').selectOption('money');
  await filter(page, 'Words').fill('RUNBOOK');
  await expect(page).toHaveURL(`${closed}?q=RUNBOOK&owner=money&state=done-date-unknown`);
  const expected = await urls(
    page,
    ({ status, closed: day, owners, text }) =>
      status === 'done' &&
      day === null &&
      owners.some((owner) => money.includes(owner)) &&
      /runbook/i.test(text),
  );
  expect(expected.length).toBeGreaterThan(3);
  await expect.poll(() => shown(page)).toEqual(expected);
  await page.goBack();
  await expect(filter(page, 'Owner')).toHaveValue('');
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(closed);
  expect(await shown(page)).toEqual(first);
});

test('a state of the closed, chosen on the tracker, shows all of them', async ({ page }) => {
  await page.goto(tracker);
  await filter(page, 'State').selectOption('wont-do');
  await expect(page).toHaveURL(`${closed}?state=wont-do`);
  const expected = await urls(page, ({ status }) => status === 'wont-do');
  await expect.poll(() => shown(page)).toEqual(expected);
});

test('years that cannot be loaded are said, and asked for again', async ({ page }) => {
  await page.goto(closed);
  await page.route(/\/follow-ups\/closed\/2019\//, (route) => route.abort());
  await filter(page, 'Severity').selectOption('SEV1');
  await expect(page.getByRole('status')).toContainText('could not be loaded');
  await page.unroute(/\/follow-ups\/closed\/2019\//);
  await filter(page, 'Severity').selectOption('SEV2');
  await expect(page.getByRole('status')).toHaveText(/ of [\d,]+ closed follow-ups$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the filters of the tracker are links to pages with the same rows', async ({ page }) => {
    const choices: [label: string, name: string, keep: (entry: FollowUpEntry) => boolean][] = [
      ['Owner', 'Nobody', ({ owners }) => owners.length === 0],
      ['Service', 'Lockers', ({ services }) => services.includes('lockers')],
      ['Severity', 'SEV1', ({ severity }) => severity === 'SEV1'],
      ['Type', 'Detect', ({ type }) => type === 'detect'],
    ];
    for (const [label, name, keep] of choices) {
      await page.goto(tracker);
      const links = page.getByRole('navigation', { name: 'Follow-ups by' });
      await links.getByText(label, { exact: true }).click();
      await links.getByRole('link', { name, exact: true }).click();
      const found = page.locator('.tracker-group[data-urgency] tbody tr');
      const expected = await urls(page, (entry) => isOpenEntry(entry) && keep(entry));
      await expect(found, name).toHaveCount(expected.length);
    }
  });

  test('every closed one is reached: by the table of the years, and from year to year', async ({
    page,
  }) => {
    await page.goto(closed);
    const found: string[] = [];
    let next = await page.locator('#table-closed tbody th a').first().getAttribute('href');
    while (next !== null) {
      await page.goto(archiveUrl + next);
      const own = await page
        .locator('.tracker tbody tr')
        .evaluateAll((rows) =>
          rows.map((row) => row.querySelector('a[href*="#follow-up-"]')?.getAttribute('href')),
        );
      found.push(...own.map((url) => url ?? ''));
      const earlier = page.getByRole('navigation', { name: 'Other years' }).locator('[rel=prev]');
      next = (await earlier.count()) === 0 ? null : await earlier.getAttribute('href');
    }
    expect(found.sort()).toEqual(await urls(page, (entry) => !isOpenEntry(entry)));
  });
});

test('the script of the tracker stays below 12 KB, compressed', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body());
  });
  for (const address of [tracker, closed]) {
    scripts.length = 0;
    await page.goto(address, { waitUntil: 'networkidle' });
    const bytes = (await Promise.all(scripts)).map((script) => gzipSync(script).length);
    expect(bytes.length).toBeGreaterThan(0);
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(12_000);
  }
});
