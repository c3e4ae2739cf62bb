import { DOMParser } from '@xmldom/xmldom';
import sharp from 'sharp';
import { expect, test, type Page } from 'playwright/test';
import { extremesUrl, fixtureUrl, siteUrl } from './addresses.ts';
import { builtFiles } from './support/built-site.ts';
import { incident } from './support/pages.ts';

const published = 'https://aftermath.example.com';

function tag(page: Page, name: string): Promise<string | null> {
  return page.locator(`meta[property="${name}"], meta[name="${name}"]`).getAttribute('content');
}

test('a postmortem says what a network needs to show it', async ({ page }) => {
  await page.goto(incident('2021-01-12-django-site-exhaustion'));
  expect(await tag(page, 'og:type')).toBe('article');
  expect(await tag(page, 'og:title')).toBe('Django site CPU and RAM exhaustion');
  expect(await tag(page, 'og:description')).toContain('The bot sent 80,000 user updates');
  expect(await tag(page, 'article:published_time')).toBe('2021-01-12');
  expect(await tag(page, 'twitter:card')).toBe('summary_large_image');
  const address = `${published}/incidents/2021-01-12-django-site-exhaustion/`;
  expect(await tag(page, 'og:url')).toBe(address);
  await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', address);
  const picture = (await tag(page, 'og:image')) ?? '';
  const response = await page.request.get(picture.replace(published, siteUrl));
  expect(response.headers()['content-type']).toBe('image/png');
  const { width, height } = await sharp(await response.body()).metadata();
  expect([width, height]).toEqual([1200, 630]);
});

test('every page has a description and a canonical address, or is kept from search engines', () => {
  const faults: string[] = [];
  for (const { name, path, read } of builtFiles('.html')) {
    const html = read().toString('utf8');
    const description = /<meta name="description" content="([^"]{20,})"/.test(html);
    const isFound = html.includes('name="robots" content="noindex"');
    const canonical = /<link rel="canonical" href="https:\/\/[^"]+?(\/[^"]*)"/.exec(html)?.[1];
    const expected = `/${path.replace(/index\.html$/, '')}`;
    if (!description) faults.push(`${name}: no description`);
    if (!isFound && decodeURI(canonical ?? '') !== expected) faults.push(`${name}: ${canonical}`);
    if (!isFound && !html.includes('property="og:image"')) faults.push(`${name}: no picture`);
  }
  expect(faults).toEqual([]);
});

test('every address of the sitemap is a page, and every postmortem is in it', async ({ page }) => {
  for (const [site, address] of [
    [siteUrl, published],
    [fixtureUrl, 'https://postmortems.skerry-line.example'],
    [extremesUrl, 'https://postmortems.quillhaven.example'],
  ] as const) {
    const text = await (await page.request.get(`${site}/sitemap.xml`)).text();
    const document = new DOMParser().parseFromString(text, 'text/xml');
    const places = [...document.getElementsByTagName('loc')].map((node) => node.textContent ?? '');
    expect(new Set(places).size).toBe(places.length);
    for (const place of places) {
      const response = await page.request.get(place.replace(address, site));
      expect(response.status(), place).toBe(200);
    }
    const { incidents } = (await (await page.request.get(`${site}/incidents.json`)).json()) as {
      incidents: { id: string }[];
    };
    for (const { id } of incidents) expect(places).toContain(`${address}/incidents/${id}/`);
  }
});

test('the icon is there', async ({ page }) => {
  await page.goto(siteUrl);
  const icon = await page.locator('link[rel="icon"]').getAttribute('href');
  const response = await page.request.get(new URL(icon ?? '', siteUrl).href);
  expect(response.headers()['content-type']).toContain('image/svg+xml');
});
