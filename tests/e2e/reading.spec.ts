import { expect, test, type Locator, type Page } from 'playwright/test';
import { incident, invented } from './support/pages.ts';

/** Text of all matches, white space folded. */
async function texts(locator: Locator): Promise<string[]> {
  return (await locator.allInnerTexts()).map((text) => text.replace(/\s+/g, ' ').trim());
}

function section(page: Page, name: string): Locator {
  return page.getByRole('region', { name, exact: true });
}

function fact(page: Page, name: string): Locator {
  return page
    .getByRole('main')
    .locator('dl > div')
    .filter({ has: page.getByText(name, { exact: true }) });
}

for (const javaScriptEnabled of [true, false]) {
  test.describe(javaScriptEnabled ? 'with JavaScript' : 'without JavaScript', () => {
    test.use({ javaScriptEnabled });

    test('the head of a postmortem says what, when, how bad, how long', async ({ page }) => {
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      await expect(page).toHaveTitle('Django site CPU and RAM exhaustion · Aftermath');
      await expect(page.getByRole('heading', { level: 1 })).toHaveText(
        'Django site CPU and RAM exhaustion',
      );
      await expect(
        page.getByText('The bot sent 80,000 user updates to the site at once.'),
      ).toBeVisible();
      await expect(fact(page, 'Severity')).toContainText('SEV3');
      await expect(fact(page, 'Severity')).toContainText('One service is down or in trouble');
      await expect(fact(page, 'Duration')).toContainText('not recorded');
      await expect(fact(page, 'Duration')).toContainText('from 03:01; last entry 04:42');
      await expect(fact(page, 'Services')).toContainText('site, postgres, bot');
      await expect(fact(page, 'Responder')).toContainText('Joe Banks');
    });

    test('the five instants: what nobody wrote down is said', async ({ page }) => {
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      const stations = page.getByRole('list', { name: 'Instants' }).getByRole('listitem');
      expect(await texts(stations)).toEqual([
        'Started 03:01',
        'Detected ~03:02 about 1 min after the start',
        'Acknowledged not recorded',
        'Mitigated not recorded',
        'Resolved not recorded',
      ]);
      await expect(stations.first().locator('time')).toHaveAttribute(
        'datetime',
        '2021-01-12T03:01Z',
      );

      await page.goto(invented('2025-11-03-booking-locks-up'));
      expect(await texts(stations)).toEqual([
        'Started 09:00:20',
        'Detected 09:02 1 min 40 s after the start',
        'Acknowledged 09:05 3 min after detection',
        'Mitigated 09:41 40 min 40 s after the start',
        'Resolved 10:26 1 h 25 min after the start',
      ]);
    });

    test('the timeline: UTC, time since the start, ranges, what nobody knows', async ({ page }) => {
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      const timeline = section(page, 'Timeline');
      const row = (text: string): Locator =>
        timeline.getByRole('listitem').filter({ hasText: text });
      await expect(row('peaks again')).toContainText('03:42');
      await expect(row('peaks again')).toContainText('+41 min');
      await expect(row('peaks again').locator('time')).toHaveAttribute(
        'datetime',
        '2021-01-12T03:42Z',
      );
      await expect(row('The bot is deployed')).toContainText('−6 min');
      await expect(row('No statistics')).toContainText(/03:37\s*–\s*03:38/);
      // The instants of the front matter stand in it by themselves.
      await expect(row('Detected')).toContainText('~03:02');
      const start = row('Postgres is down');
      await expect(start).toContainText('Started');
      await expect(start).toContainText('03:01');
    });

    test('a timeline over midnight names each day, and keeps the order written', async ({
      page,
    }) => {
      await page.goto(invented('2026-10-29-seat-map-storm'));
      const timeline = section(page, 'Timeline');
      const rows = timeline.getByRole('listitem');
      const all = await texts(rows);
      const place = (text: string): number => all.findIndex((row) => row.includes(text));
      const order = [
        'Christmas sale',
        'alert on seat maps',
        'restarted',
        'graphs are back',
        'answers from memory',
        'second storm',
        'last queue',
      ];
      const places = order.map(place);
      expect(places.every((at) => at >= 0)).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      await expect(rows.filter({ hasText: 'second storm' })).toContainText('not recorded');
      await expect(rows.filter({ hasText: 'last queue' })).toContainText('+1 d 8 h');
      await expect(rows.filter({ hasText: 'last queue' }).locator('time').first()).toHaveAttribute(
        'datetime',
        '2026-10-31T06:15Z',
      );
      for (const day of ['30 Oct', '31 Oct']) await expect(timeline).toContainText(day);
    });

    test('what stands under a timeline entry, a why and a follow-up is shown', async ({ page }) => {
      await page.goto(invented('2026-05-02-cards-charged-twice'));
      await expect(section(page, 'Timeline')).toContainText('which was luck');
      await expect(section(page, 'Five whys')).toContainText('It looked tidy there.');
      await expect(section(page, 'Follow-up tasks')).toContainText(
        'There are five thousand a day.',
      );
      await page.goto(invented('2025-11-03-booking-locks-up'));
      await expect(section(page, 'Five whys')).toContainText('The library tries for ever');
    });

    test('sections bear the site’s own names, whatever the author wrote', async ({ page }) => {
      await page.goto(invented('2026-09-21-notices-backwards'));
      const heads = page.getByRole('article').getByRole('heading', { level: 2 });
      const names = await texts(heads);
      const own = [
        'Timeline',
        'Leadup',
        'Impact',
        'Detection',
        'Response',
        'Recovery',
        'Five whys',
        'Root cause',
        'Lessons learned',
        'Follow-up tasks',
      ];
      expect(names.filter((name) => own.includes(name))).toEqual(own);
      expect(names.join()).not.toMatch(/🔎|🕰|Blameless|Action items/u);
      await page.goto(invented('2026-05-02-cards-charged-twice'));
      const appendix = await texts(heads);
      expect(appendix.indexOf('Letter to passengers')).toBe(
        appendix.indexOf('Follow-up tasks') - 1,
      );
      expect(appendix).toContain('In short');
      expect(appendix).toContain('Footnotes');
    });

    test('the contents lead to each section', async ({ page }) => {
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      const contents = page.getByRole('navigation', { name: 'On this page' });
      const links = contents.getByRole('listitem').getByRole('link').filter({ hasNotText: 'Edit' });
      const names = await texts(links);
      expect(names.slice(0, 3)).toEqual(['Timeline', 'Leadup', 'Impact']);
      for (const name of names) {
        await contents.getByRole('link', { name, exact: true }).click();
        const heading = page.getByRole('heading', { level: 2, name, exact: true });
        await expect(heading).toBeInViewport();
        const anchor = new URL(page.url()).hash.slice(1);
        expect(
          await heading.evaluate((node, id) => node.closest(`[id="${id}"]`) !== null, anchor),
        ).toBe(true);
      }
      // Whoever goes on by keyboard goes on from there.
      await contents.getByRole('link', { name: 'Supporting information' }).click();
      await page.keyboard.press('Tab');
      await expect(section(page, 'Supporting information').getByRole('link').first()).toBeFocused();
    });

    test('five whys: a chain leads to the root cause', async ({ page }) => {
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      const steps = section(page, 'Five whys').getByRole('listitem');
      const all = await texts(steps);
      expect(all).toHaveLength(5);
      expect(all[0]).toMatch(/^1 Postgres was out\./);
      expect(all[1]).toContain('Why did Postgres stop? The kernel killed it');
      expect(all[4]).toMatch(/^5 .*80,000 updates/);
      const cause = section(page, 'Root cause');
      await expect(cause).toContainText('The difference was too large for Django');
      const [whys, root] = await Promise.all([
        section(page, 'Five whys').boundingBox(),
        cause.boundingBox(),
      ]);
      expect(root?.y).toBeGreaterThanOrEqual((whys?.y ?? Infinity) + (whys?.height ?? 0) - 1);
    });

    test('five whys: a tree keeps parallel causes inside what they cause', async ({ page }) => {
      await page.goto(invented('2026-05-02-cards-charged-twice'));
      const whys = section(page, 'Five whys');
      const step = (text: string): Locator =>
        whys.getByRole('listitem').filter({ hasText: text }).last();
      const root = whys.getByRole('listitem').first();
      await expect(root).toContainText('More than a third');
      await expect(root.getByRole('listitem')).toHaveCount(6);
      const retry = whys
        .getByRole('listitem')
        .filter({ hasText: 'A retry made a new payment' })
        .last();
      await expect(retry).toContainText('The test bank ignores keys.');
      await expect(retry).not.toContainText('Nothing compares payments');
      await expect(step('Each team watches')).not.toContainText('key');
    });

    test('five whys: an end that nobody knows is said', async ({ page }) => {
      await page.goto(invented('2026-08-09-timetable-search-slow'));
      await expect(section(page, 'Five whys').getByRole('listitem').last()).toContainText(
        'not at a cause',
      );
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      await expect(section(page, 'Five whys')).not.toContainText('not at a cause');
    });

    test('follow-ups: state, owner, day, ticket, reason', async ({ page }) => {
      await page.goto(invented('2026-03-14-booking-locks-up-again'));
      const tasks = section(page, 'Follow-up tasks').getByRole('listitem');
      const task = (text: string): Locator => tasks.filter({ hasText: text });
      await expect(tasks).toHaveCount(4);
      const late = task('Shed load');
      await expect(late).toContainText('Open');
      await expect(late).toContainText('Mira Okonjo, Platform');
      await expect(late).toContainText('205 days late');
      await expect(late).toContainText('open 253 days');
      await expect(late).toContainText('P1');
      await expect(late).toContainText('while open, it happened again');
      await expect(late.getByRole('link', { name: 'SK-118' })).toHaveAttribute(
        'href',
        'https://tickets.skerry-line.example/SK-118',
      );
      await expect(task('Rehearse a sale')).toContainText('In progress');
      await expect(task('Rehearse a sale').getByRole('link', { name: 'SK-121' })).toBeVisible();
      await expect(task('Alert on seat maps')).toContainText('Done');
      await expect(task('Alert on seat maps')).toContainText('28 Mar');
      await expect(task('Alert on seat maps')).toContainText('after 13 days');
      await expect(task('Move the seat map')).toContainText('Won’t do');
      await expect(task('Move the seat map')).toContainText('Distance was never the trouble');
      await expect(late).toHaveAttribute('id', /^follow-up-shed-load/);

      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      await expect(tasks).toHaveCount(4);
      await expect(task('Log more on the bot')).toContainText('Open');
      await expect(task('Log more on the bot')).toContainText('open 2,048 days');
      await expect(task('Log more on the bot')).toContainText('no owner');
      await expect(task('syncer batch')).toContainText('Done');
      await expect(task('syncer batch')).toContainText('date not recorded');
    });

    test('an incident and its recurrence name each other', async ({ page }) => {
      await page.goto(incident('2021-07-11-cascading-node-failures'));
      const before = section(page, 'Happened before');
      await expect(before).toContainText('2020-12-11');
      await expect(before).toContainText('212 days earlier');
      await expect(before).toContainText('Not known: done, on a day that is not recorded');
      await expect(before).toContainText('not marked as preventing it or as finding out why');
      await before.locator('a[href^="/incidents/"]').first().click();
      await expect(page).toHaveURL(incident('2020-12-11-postgres-connection-surge'));
      const again = section(page, 'Happened again');
      await expect(again).toContainText('2021-07-11');
      await expect(again).toContainText('212 days later');

      // The third of its kind repeats the first as well.
      await page.goto(invented('2025-11-03-booking-locks-up'));
      const repeats = await texts(again.getByRole('listitem'));
      expect(repeats.join()).toContain('2026-03-14');
      expect(repeats.join()).toContain('2026-10-29');
      await expect(section(page, 'Related incidents')).not.toContainText('2026-10-29-seat-map');
    });

    test('neighbours in time and incidents of the same services are a click away', async ({
      page,
    }) => {
      await page.goto(incident('2021-01-12-django-site-exhaustion'));
      const near = page.getByRole('navigation', { name: 'Earlier and later incidents' });
      await expect(near.locator('[rel=prev]')).toHaveAttribute(
        'href',
        '/incidents/2021-01-10-primary-node-outage/',
      );
      await expect(near.locator('[rel=next]')).toHaveAttribute(
        'href',
        '/incidents/2021-01-30-nodebalancer-faults/',
      );
      await expect(section(page, 'Related incidents')).toContainText(
        /Also hit .*(site|bot|postgres)/,
      );
      await near.locator('[rel=next]').click();
      await expect(page).toHaveURL(incident('2021-01-30-nodebalancer-faults'));
      await page.goto(incident('2020-12-11-postgres-connection-surge'));
      await expect(near.locator('[rel=prev]')).toHaveCount(0);
      await page.goto(incident('2021-07-11-cascading-node-failures'));
      await expect(near.locator('[rel=next]')).toHaveCount(0);
    });

    test('a postmortem says where it is edited', async ({ page }) => {
      await page.goto(invented('2026-05-02-cards-charged-twice'));
      await expect(page.getByRole('link', { name: 'Edit this page' })).toHaveAttribute(
        'href',
        'https://git.skerry-line.example/postmortems/edit/main/incidents/2026-05-02-cards-charged-twice/index.mdx',
      );
    });

    test('callouts, folds, footnotes, a table and small marks', async ({ page }) => {
      await page.goto(invented('2026-05-02-cards-charged-twice'));
      const response = section(page, 'Response');
      for (const type of [
        'Note',
        'Tip',
        'Important',
        'Warning',
        'Caution',
        'How to find a payment',
      ]) {
        await expect(response.getByText(type, { exact: false }).first()).toBeVisible();
      }
      await expect(response).not.toContainText('[!');
      const fold = section(page, 'Lessons learned').getByRole('group');
      await expect(fold.getByText('They promise')).toBeHidden();
      await fold.getByText('What banks promise').click();
      await expect(fold.getByText('They promise')).toBeVisible();
      for (const mark of ['abbr', 'kbd', 'sub', 'sup', 'mark', 'del', 'ins']) {
        await expect(fold.locator(mark).first()).toBeVisible();
      }
      await expect(
        section(page, 'Lessons learned')
          .getByText('check each charge by hand')
          .locator('xpath=self::del|ancestor-or-self::del'),
      ).toHaveCount(1);
      const impact = section(page, 'Impact');
      const table = impact.getByRole('table').filter({ hasText: 'Way of paying' });
      await expect(table.getByRole('columnheader')).toHaveCount(7);
      const number = table.getByRole('cell', { name: '4,812' });
      await expect(number).toHaveCSS('text-align', /end|right/);
      await section(page, 'Leadup').locator('.prose').getByRole('link').first().click();
      await expect(section(page, 'Footnotes').getByText('three seconds')).toBeInViewport();
    });

    test('code shows its caption, keeps its blanks and colours three kinds of words', async ({
      page,
    }) => {
      await page.goto(invented('2026-07-07-move-to-the-other-region'));
      const response = section(page, 'Response');
      await expect(response).toContainText('The switch, as it is now');
      const code = response.locator('pre').first();
      expect(await code.innerText()).toContain(
        '\n  const response = await fetch(`/regions/${region}/active`',
      );
      const colour = (text: string): Promise<string> =>
        code
          .getByText(text, { exact: true })
          .first()
          .evaluate((node) => getComputedStyle(node).color);
      expect(await colour('export')).not.toBe(
        await code.evaluate((node) => getComputedStyle(node).color),
      );
      await expect(
        section(page, 'Recovery').locator('pre').filter({ hasText: 'nuqneH' }),
      ).toBeVisible();
    });

    test('a single tilde strikes nothing, a comment is not shown', async ({ page }) => {
      await page.goto(invented('2026-08-09-timetable-search-slow'));
      await expect(page.getByText('By a passenger, on a Sunday.')).toBeVisible();
      await expect(page.getByText('Which one is not for the record')).toHaveCount(0);
    });
  });
}
