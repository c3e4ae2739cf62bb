import { expect, test, type Locator, type Page } from 'playwright/test';
import { fixtureUrl, siteUrl } from './addresses.ts';
import { fetchFollowUps, isOpenEntry, type FollowUpEntry } from './support/follow-ups-json.ts';

const tracker = `${fixtureUrl}/follow-ups/`;
const closed = `${fixtureUrl}/follow-ups/closed/`;

/** Rows that can be seen, by the address of their follow-up. */
async function shown(page: Page): Promise<string[]> {
  const rows = page.locator('.tracker tbody tr:visible a[href*="#follow-up-"]');
  return rows.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''));
}

function filter(page: Page, label: string): Locator {
  return page.getByRole('search', { name: 'Filter the follow-ups' }).getByLabel(label);
}

async function urls(page: Page, keep: (entry: FollowUpEntry) => boolean): Promise<string[]> {
  const { followUps } = await fetchFollowUps(page.request, fixtureUrl);
  return followUps.filter(keep).map(({ url }) => url);
}

function sorted(list: readonly string[]): string[] {
  return [...list].sort();
}

test('each filter leaves what it says, and stands in the address', async ({ page }) => {
  const cases: [
    label: string,
    value: string,
    query: string,
    keep: (entry: FollowUpEntry) => boolean,
  ][] = [
    ['Owner', 'teo', 'owner=teo', ({ owners }) => owners.includes('teo')],
    [
      'Owner',
      'platform',
      'owner=platform',
      ({ owners }) => owners.some((one) => ['platform', 'mira', 'teo'].includes(one)),
    ],
    ['Owner', 'unassigned', 'owner=unassigned', ({ owners }) => owners.length === 0],
    ['Service', 'payments', 'service=payments', ({ services }) => services.includes('payments')],
    ['Severity', 'SEV1', 'severity=SEV1', ({ severity }) => severity === 'SEV1'],
    ['Type', 'prevent', 'type=prevent', ({ type }) => type === 'prevent'],
    ['Type', 'none', 'type=none', ({ type }) => type === null],
    ['State', 'in-progress', 'state=in-progress', ({ status }) => status === 'in-progress'],
  ];
  const all = await urls(page, isOpenEntry);
  for (const [label, value, query, keep] of cases) {
    const expected = await urls(page, (entry) => isOpenEntry(entry) && keep(entry));
    expect(expected.length, query).toBeGreaterThan(0);
    await page.goto(tracker);
    await filter(page, label).selectOption(value);
    await expect(page).toHaveURL(`${tracker}?${query}`);
    expect(sorted(await shown(page)), query).toEqual(sorted(expected));
    await expect(page.getByRole('status')).toHaveText(
      `${expected.length} of ${all.length} open follow-ups`,
    );
    // The address alone gives the same.
    await page.goto(`${tracker}?${query}`);
    await expect(filter(page, label)).toHaveValue(value);
    expect(sorted(await shown(page)), query).toEqual(sorted(expected));
  }
});

test('filters add up, heads count what is left, and Clear gives all back', async ({ page }) => {
  await page.goto(`${tracker}?owner=platform&severity=SEV1&q=seat`);
  const expected = await urls(
    page,
    (entry) =>
      isOpenEntry(entry) &&
      entry.severity === 'SEV1' &&
      entry.owners.some((one) => ['platform', 'mira', 'teo'].includes(one)) &&
      /seat/i.test(entry.text + entry.incidentTitle),
  );
  expect(expected.length).toBeGreaterThan(1);
  expect(sorted(await shown(page))).toEqual(sorted(expected));
  const heads = await page.locator('.tracker-group:visible h2 span').allInnerTexts();
  expect(heads.reduce((sum, text) => sum + Number(text), 0)).toBe(expected.length);
  await expect(page.getByRole('heading', { name: /^No due date/ })).toBeHidden();
  await page.getByRole('button', { name: 'Clear' }).click();
  await expect(page).toHaveURL(tracker);
  expect(sorted(await shown(page))).toEqual(sorted(await urls(page, isOpenEntry)));
});

test('words are found without case and accents, in text, incident and owner', async ({ page }) => {
  await page.goto(tracker);
  await filter(page, 'Words').fill('ines  REFUNDS');
  await expect(page).toHaveURL(`${tracker}?q=ines++REFUNDS`);
  await expect(page.getByRole('status')).toHaveText(/^1 of /);
  await expect(page.locator('.tracker tbody tr:visible')).toContainText('Write the runbook');
  await filter(page, 'Words').fill('nothing has these words');
  await expect(page.getByRole('status')).toHaveText(/^0 of /);
  expect(await shown(page)).toEqual([]);
});

test('a choice is one step back', async ({ page }) => {
  await page.goto(tracker);
  await filter(page, 'Severity').selectOption('SEV1');
  await filter(page, 'Owner').selectOption('teo');
  await page.goBack();
  await expect(page).toHaveURL(`${tracker}?severity=SEV1`);
  await expect(filter(page, 'Owner')).toHaveValue('');
  expect(await shown(page)).toHaveLength(
    (await urls(page, (entry) => isOpenEntry(entry) && entry.severity === 'SEV1')).length,
  );
});

test('closed states lead to the page of the closed, with the other choices, and back', async ({
  page,
}) => {
  await page.goto(tracker);
  await filter(page, 'Severity').selectOption('SEV1');
  await filter(page, 'State').selectOption('wont-do');
  await expect(page).toHaveURL(`${closed}?severity=SEV1&state=wont-do`);
  const expected = await urls(
    page,
    ({ status, severity }) => status === 'wont-do' && severity === 'SEV1',
  );
  expect(expected.length).toBeGreaterThan(0);
  expect(sorted(await shown(page))).toEqual(sorted(expected));
  await page.goBack();
  await expect(page).toHaveURL(`${tracker}?severity=SEV1`);
  await page.goto(closed);
  await filter(page, 'State').selectOption('open');
  await expect(page).toHaveURL(`${tracker}?state=open`);
});

test('an old address with a name that is gone shows everything', async ({ page }) => {
  await page.goto(`${tracker}?owner=nobody-of-this-name`);
  expect(sorted(await shown(page))).toEqual(sorted(await urls(page, isOpenEntry)));
});

test('by keyboard alone', async ({ page }) => {
  await page.goto(tracker);
  await filter(page, 'Words').focus();
  await page.keyboard.type('log');
  await expect(page.getByRole('status')).toHaveText(/ of /);
  await page.keyboard.press('Control+A');
  await page.keyboard.press('Delete');
  await page.keyboard.press('Tab');
  await expect(filter(page, 'Owner')).toBeFocused();
  await page.keyboard.type('Teo');
  await expect(page).toHaveURL(`${tracker}?owner=teo`);
  for (let tab = 0; tab < 5; tab += 1) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Clear' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(tracker);
});

test('the script is small', async ({ page }) => {
  const scripts: Promise<Buffer>[] = [];
  page.on('response', (response) => {
    if (response.url().endsWith('.js')) scripts.push(response.body());
  });
  await page.goto(tracker, { waitUntil: 'networkidle' });
  expect(scripts.length).toBeGreaterThan(0);
  // Not compressed, and still below the 12 KB that are allowed compressed.
  const sizes = (await Promise.all(scripts)).map((script) => script.length);
  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(12_000);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('filters are links to pages of their own, each with its rows', async ({ page }) => {
    await page.goto(tracker);
    await expect(page.getByRole('search', { name: 'Filter the follow-ups' })).toBeHidden();
    const links = page.getByRole('navigation', { name: 'Follow-ups by' });
    const cases: [label: string, name: string, keep: (entry: FollowUpEntry) => boolean][] = [
      ['Owner', 'Teo Lindqvist', ({ owners }) => owners.includes('teo')],
      ['Owner', 'Nobody', ({ owners }) => owners.length === 0],
      ['Service', 'Payments', ({ services }) => services.includes('payments')],
      ['Severity', 'SEV1', ({ severity }) => severity === 'SEV1'],
      ['Type', 'No type', ({ type }) => type === null],
      ['State', 'In progress', ({ status }) => status === 'in-progress'],
    ];
    for (const [label, name, keep] of cases) {
      await page.goto(tracker);
      await links.getByText(label, { exact: true }).click();
      await links.getByRole('link', { name, exact: true }).click();
      const open = page.locator('.tracker-group[data-urgency] tbody tr a[href*="#follow-up-"]');
      const found = await open.evaluateAll((all) =>
        all.map((link) => link.getAttribute('href') ?? ''),
      );
      const expected = await urls(page, (entry) => isOpenEntry(entry) && keep(entry));
      expect(sorted(found), name).toEqual(sorted(expected));
    }
  });
});

test('everybody of the config has a page and a calendar, and every page its feeds', async ({
  page,
  request,
}) => {
  const { followUps } = await fetchFollowUps(request, fixtureUrl);
  for (const owner of ['mira', 'teo', 'ines', 'yara', 'bo', 'quayside']) {
    await page.goto(`${fixtureUrl}/follow-ups/${owner}/`);
    await expect(page.locator('link[type="text/calendar"]')).toHaveAttribute(
      'href',
      `/follow-ups/${owner}.ics`,
    );
    await expect(page.locator('link[type="application/atom+xml"]')).toHaveAttribute(
      'href',
      '/feed.xml',
    );
    await expect(page.locator('link[type="application/feed+json"]')).toHaveAttribute(
      'href',
      '/feed.json',
    );
    const own = owner === 'quayside' ? ['quayside', 'bo'] : [owner];
    const expected = followUps.filter(({ owners }) => owners.some((one) => own.includes(one)));
    expect(await shown(page)).toHaveLength(expected.length);
  }
  await page.goto(`${siteUrl}/follow-ups/joe/`);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Joe Banks: no follow-ups yet');
  await page.goto(`${siteUrl}/follow-ups/unassigned/`);
  expect(await shown(page)).toHaveLength(11);
});
