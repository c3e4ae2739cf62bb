import { expect, test, type Locator, type Page } from 'playwright/test';
import { fixtureUrl, siteUrl } from './addresses.ts';
import { fetchFollowUps, isOpenEntry, type FollowUpEntry } from './support/follow-ups-json.ts';

/** The fixture site's recurrences as its authors meant them, for an order that owes nothing to the site's own code. */
const repeats: Readonly<Record<string, readonly string[]>> = {
  '2025-11-03-booking-locks-up': ['2026-03-14-booking-locks-up-again', '2026-10-29-seat-map-storm'],
  '2026-03-14-booking-locks-up-again': ['2026-10-29-seat-map-storm'],
};
/** Days that a priority has in the fixture site's config. */
const days: Readonly<Record<string, number>> = { P0: 7, P1: 28, P2: 56, P3: 180 };
const msPerDay = 86_400_000;

function dueBy({ due, opened, priority }: FollowUpEntry): string | null {
  const allowed = priority === null ? undefined : days[priority];
  if (due !== null || allowed === undefined || opened === null) return due;
  return new Date(Date.parse(opened) + allowed * msPerDay).toISOString().slice(0, 10);
}

function daysFrom(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / msPerDay;
}

/** Overdue (longest first), then incidents it might have spared, no owner, severity, age, id: smaller comes first. */
function rank(entry: FollowUpEntry, today: string): (number | string)[] {
  const due = dueBy(entry);
  const late = due === null ? 0 : Math.max(0, daysFrom(due, today));
  return [
    -late,
    -(repeats[entry.incident]?.length ?? 0),
    entry.owners.length === 0 ? 0 : 1,
    Number(entry.severity.slice(3)),
    -daysFrom(entry.opened ?? today, today),
    entry.incident,
    entry.id,
  ];
}

function compare(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  const at = a.findIndex((value, index) => value !== b[index]);
  if (at === -1) return 0;
  return (a[at] ?? '') < (b[at] ?? '') ? -1 : 1;
}

function group(page: Page, name: RegExp): Locator {
  return page.getByRole('region', { name });
}

async function links(rows: Locator): Promise<(string | null)[]> {
  return rows
    .locator('a[href^="/incidents/"][href*="#follow-up-"]')
    .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('of the six exactly two follow-ups are open, each with its age', async ({ page }) => {
      await page.goto(`${siteUrl}/follow-ups/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Two follow-ups are open');
      const open = group(page, /^No due date/)
        .getByRole('row')
        .filter({ has: page.getByRole('rowheader') });
      await expect(open).toHaveCount(2);
      const log = open.filter({ hasText: 'Log more on the bot' });
      const surge = open.filter({ hasText: /Django/ }).filter({ hasText: '2021-07-11' });
      await expect(log).toContainText('open 2,048 days');
      await expect(log).toContainText('SEV3');
      await expect(log).toContainText('no owner');
      await expect(surge).toContainText('open 1,868 days');
      for (const none of [/^Overdue/, /^Due within/, /^Later/])
        await expect(group(page, none)).toHaveCount(0);
      await expect(page.getByRole('main')).toContainText('as of 22 August 2026');
    });

    test('its order is the documented one, worst first', async ({ page, request }) => {
      const { today, followUps } = await fetchFollowUps(request, fixtureUrl);
      const open = followUps.filter(isOpenEntry);
      expect(open.length).toBeGreaterThan(15);
      const expected = [...open].sort((a, b) => compare(rank(a, today), rank(b, today)));
      expect(open.map(({ url }) => url)).toEqual(expected.map(({ url }) => url));

      const due = (entry: FollowUpEntry): number | null => {
        const day = dueBy(entry);
        return day === null ? null : daysFrom(today, day);
      };
      const groups: readonly [RegExp, (entry: FollowUpEntry) => boolean][] = [
        [/^Overdue/, (entry) => (due(entry) ?? 0) < 0],
        [/^Due within 7 days/, (entry) => inside(due(entry), 0, 7)],
        [/^Later/, (entry) => (due(entry) ?? 0) > 7],
        [/^No due date/, (entry) => due(entry) === null],
      ];
      await page.goto(`${fixtureUrl}/follow-ups/`);
      for (const [name, belongs] of groups) {
        const wanted = expected.filter(belongs).map(({ url }) => url);
        expect(wanted.length, String(name)).toBeGreaterThan(1);
        expect(await links(group(page, name)), String(name)).toEqual(wanted);
      }
    });

    test('its headline, figures and words of lateness', async ({ page }) => {
      await page.goto(`${fixtureUrl}/follow-ups/`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        /^Five of .* open follow-ups are late$/,
      );
      const figure = (name: string): Locator =>
        page.locator('dl > div').filter({ has: page.getByText(name, { exact: true }) });
      await expect(figure('Overdue')).toContainText('5');
      await expect(figure('Overdue')).toContainText('by 2 to 205 days');
      await expect(figure('Oldest')).toContainText('384');
      const row = (text: string): Locator => page.getByRole('row').filter({ hasText: text });
      await expect(row('Shed load')).toContainText('205 days late');
      await expect(row('Shed load')).toContainText('while open, it happened again');
      await expect(row('Name a second keeper')).toContainText('82 days late');
      await expect(row('Name a second keeper')).toContainText('by its P2');
      await expect(row('Show the state of a reader')).toContainText(/due today/i);
      await expect(row('Bound a search')).toContainText(/due in 7 days/i);
      await expect(row('Cache-Control')).toContainText(/in 8 days/i);
      await expect(row('Cap the retries')).toContainText('No due date');
      await expect(row('Cap the retries').getByRole('link', { name: '2026-10-29' })).toBeVisible();
      await expect(row('Keep one seat map')).toContainText('In progress');
      await expect(row('Keep one seat map')).toContainText('Platform');
    });

    test('what is closed is counted and reached', async ({ page, request }) => {
      const { followUps } = await fetchFollowUps(request, fixtureUrl);
      const kinds: readonly [string, RegExp, (entry: FollowUpEntry) => boolean][] = [
        ['Done', /^Done \d/, ({ status, closed }) => status === 'done' && closed !== null],
        [
          'Done, date unknown',
          /^Done, date unknown/,
          ({ status, closed }) => status === 'done' && closed === null,
        ],
        ['Won’t do', /^Won’t do/, ({ status }) => status === 'wont-do'],
      ];
      await page.goto(`${fixtureUrl}/follow-ups/`);
      for (const [name, region, belongs] of kinds) {
        const count = followUps.filter(belongs).length;
        expect(count).toBeGreaterThan(1);
        const counts = page.getByRole('list', { name: 'Closed follow-ups' }).getByRole('listitem');
        const entry = counts.filter({ has: page.getByRole('link', { name, exact: true }) });
        await expect(entry).toContainText(String(count));
        await entry.getByRole('link', { name, exact: true }).click();
        await expect(group(page, region).getByRole('heading', { level: 2 })).toBeInViewport();
        expect(await links(group(page, region))).toHaveLength(count);
      }
      await expect(page.getByRole('row').filter({ hasText: 'Look at each charge' })).toContainText(
        'five thousand a day',
      );
      await expect(page.getByRole('row').filter({ hasText: 'Raise the limit' })).toContainText(
        'date not recorded',
      );
    });

    test('a row leads to its follow-up in its postmortem', async ({ page }) => {
      await page.goto(`${fixtureUrl}/follow-ups/`);
      await page
        .getByRole('row')
        .filter({ hasText: 'Shed load' })
        .getByRole('link', { name: /2026-03-14/ })
        .first()
        .click();
      await expect(page).toHaveURL(
        /\/incidents\/2026-03-14-booking-locks-up-again\/#follow-up-shed-load/,
      );
      await expect(
        page.getByRole('listitem').filter({ hasText: 'Shed load' }).first(),
      ).toBeInViewport();
    });
  });
}

test('the JSON of the six: eleven, nine of them done on a day that nobody knows', async ({
  request,
}) => {
  const response = await request.get(`${siteUrl}/follow-ups.json`);
  expect(response.headers()['content-type']).toContain('application/json');
  const { today, followUps } = await fetchFollowUps(request, siteUrl);
  expect(today).toBe('2026-08-22');
  expect(followUps).toHaveLength(11);
  const done = followUps.filter(({ status }) => status === 'done');
  expect(done).toHaveLength(9);
  for (const entry of done) expect([entry.closed, entry.ageDays]).toEqual([null, null]);
  const open = followUps.filter(isOpenEntry);
  expect(open.map(({ incident, ageDays }) => [incident, ageDays])).toEqual([
    ['2021-07-11-cascading-node-failures', 1868],
    ['2021-01-12-django-site-exhaustion', 2048],
  ]);
  for (const { owners, due, tickets, priority } of followUps) {
    expect([owners, due, tickets, priority]).toEqual([[], null, [], null]);
  }
});

test('the JSON of the fixture says all that a line can say', async ({ page, request }) => {
  const { followUps } = await fetchFollowUps(request, fixtureUrl);
  const find = (text: string): FollowUpEntry | undefined =>
    followUps.find((entry) => entry.text.startsWith(text));
  expect(find('Alert on seat maps that fail')).toEqual({
    id: 'alert-on-seat-maps-that-fail',
    incident: '2026-03-14-booking-locks-up-again',
    incidentTitle: 'Booking locks up again when the Easter sale opens',
    severity: 'SEV1',
    services: ['booking', 'payments'],
    text: 'Alert on seat maps that fail',
    status: 'done',
    owners: ['mira'],
    due: null,
    opened: '2026-03-15',
    closed: '2026-03-28',
    ageDays: 13,
    overdueDays: 0,
    priority: null,
    type: 'detect',
    tickets: [{ label: 'SK-119', url: 'https://tickets.skerry-line.example/SK-119' }],
    note: null,
    url: '/incidents/2026-03-14-booking-locks-up-again/#follow-up-alert-on-seat-maps-that-fail',
  });
  expect(find('Look at each charge')?.note).toBe(
    'There are five thousand a day.\n\nThe comparison finds them within a minute.',
  );
  expect(find('Have each notice')?.id).toBe('read-by-a-reader');
  expect(find('Keep an answer')?.text).toContain('Cache-Control: max-age=60');
  // Every address of it leads somewhere.
  for (const { url } of followUps) {
    const [path = '', anchor = ''] = url.split('#');
    const body = await (await request.get(fixtureUrl + path)).text();
    expect(body, url).toContain(`id="${anchor}"`);
  }
  await page.goto(`${fixtureUrl}/follow-ups/`);
  await expect(page.getByRole('link', { name: 'JSON' })).toHaveAttribute(
    'href',
    '/follow-ups.json',
  );
});

function inside(value: number | null, from: number, to: number): boolean {
  return value !== null && value >= from && value <= to;
}
