import { csvParse } from 'd3-dsv';
import { DOMParser } from '@xmldom/xmldom';
import ICAL from 'ical.js';
import { expect, test, type APIRequestContext } from 'playwright/test';
import { fixtureUrl, siteUrl } from './addresses.ts';
import { fetchFollowUps, isOpenEntry } from './support/follow-ups-json.ts';

ICAL.design.strict = true;

async function text(request: APIRequestContext, url: string, type: string): Promise<string> {
  const response = await request.get(url);
  expect(response.ok(), url).toBe(true);
  expect(response.headers()['content-type']).toContain(type);
  return response.text();
}

async function eventsOf(request: APIRequestContext, url: string): Promise<ICAL.Component[]> {
  const parsed: unknown = ICAL.parse(await text(request, url, 'text/calendar'));
  if (!Array.isArray(parsed)) throw new Error('The calendar is no calendar.');
  return new ICAL.Component(parsed).getAllSubcomponents('vevent');
}

for (const [name, site] of [
  ['the six', siteUrl],
  ['the fixture', fixtureUrl],
] as const) {
  test(`${name}: page, JSON, CSV and calendar count the same`, async ({ page, request }) => {
    const { followUps } = await fetchFollowUps(request, site);
    const open = followUps.filter(isOpenEntry);
    const rows = csvParse(await text(request, `${site}/follow-ups.csv`, 'text/csv'));
    expect(rows.map(({ url, status }) => [url, status])).toEqual(
      followUps.map(({ url, status }) => [url, status]),
    );
    await page.goto(`${site}/follow-ups/`);
    await expect(page.locator('.tracker tbody tr')).toHaveCount(open.length);
    const undated = page.locator('.tracker-group[data-urgency="undated"] tbody tr');
    const events = await eventsOf(request, `${site}/follow-ups.ics`);
    expect(events).toHaveLength(open.length - (await undated.count()));
    const uids = events.map((event) => event.getFirstPropertyValue('uid'));
    expect(new Set(uids).size).toBe(events.length);
    await page.goto(`${site}/follow-ups/closed/`);
    await expect(page.locator('.tracker tbody tr')).toHaveCount(followUps.length - open.length);
  });

  test(`${name}: feeds lead to pages that are there`, async ({ request }) => {
    const atom = new DOMParser({
      onError: (level, message) => {
        throw new Error(`${level}: ${message}`);
      },
    }).parseFromString(await text(request, `${site}/feed.xml`, 'xml'), 'application/xml');
    const ids = [...atom.getElementsByTagName('entry')].map(
      (entry) => entry.getElementsByTagName('id')[0]?.textContent ?? '',
    );
    expect(ids.length).toBeGreaterThan(5);
    for (const id of ids) {
      const response = await request.get(site + new URL(id).pathname);
      expect(response.ok(), id).toBe(true);
    }
    const json = JSON.parse(await text(request, `${site}/feed.json`, 'json')) as {
      version: string;
      items: { id: string }[];
    };
    expect(json.version).toBe('https://jsonfeed.org/version/1.1');
    expect(json.items.map(({ id }) => id)).toEqual(ids);
  });
}

test('a person’s calendar holds what is theirs, and a team’s also what its people have', async ({
  request,
}) => {
  const summaries = async (owner: string): Promise<unknown[]> => {
    const events = await eventsOf(request, `${fixtureUrl}/follow-ups/${owner}.ics`);
    return events.map((event) => event.getFirstPropertyValue('summary')).sort();
  };
  expect(await summaries('mira')).toEqual([
    'Shed load before the seat map answers nobody',
    'Turn away a client that asks too often',
  ]);
  expect(await summaries('platform')).toContain('Turn away a client that asks too often');
  expect(await summaries('platform')).toContain('Keep one seat map for each sailing in memory');
  expect(await eventsOf(request, `${siteUrl}/follow-ups/joe.ics`)).toEqual([]);
});
