import { expect, test, type Page } from 'playwright/test';
import { z } from 'zod';
import { fixtureUrl, siteUrl } from './addresses.ts';
import { axeFaults } from './support/accessible/axe-faults.ts';
import { foundPlaces } from './support/found-places.ts';

const status = (page: Page) => page.locator('.search-status');

test('nothing of the search is loaded before it is used, and little by the first query', async ({
  page,
}) => {
  const sizes: { path: string; bytes: number }[] = [];
  page.on('response', (response) => {
    void response.body().then(
      (body) => sizes.push({ path: new URL(response.url()).pathname, bytes: body.length }),
      () => undefined,
    );
  });
  await page.goto(`${siteUrl}/incidents/2021-01-12-django-site-exhaustion/`);
  await page.waitForLoadState('networkidle');
  expect(sizes.filter(({ path }) => /pagefind|search-/.test(path))).toEqual([]);
  sizes.length = 0;
  await page.keyboard.press('/');
  await page.getByRole('searchbox').fill('postgres');
  await expect(status(page)).toHaveText(/postmortems/);
  await page.waitForLoadState('networkidle');
  const bytes = sizes.reduce((sum, one) => sum + one.bytes, 0);
  expect(bytes).toBeGreaterThan(50_000);
  expect(bytes).toBeLessThanOrEqual(180_000);
  const paths = sizes.map(({ path }) => path).join(' ');
  expect(paths).not.toMatch(/worker|-ui|facets/);
});

test('by keyboard alone: opens, counts, goes through the results, into a section, and closes', async ({
  page,
}) => {
  await page.goto(fixtureUrl);
  await page.keyboard.press('/');
  const field = page.getByRole('searchbox', { name: 'Search postmortems' });
  await expect(field).toBeFocused();
  await page.keyboard.type('retries');
  await expect(status(page)).toHaveText(/^\d+ postmortems?$/);
  const results = page.getByRole('dialog').locator('.results > li');
  await expect(results.first()).toContainText(/20\d\d-\d\d-\d\d SEV\d/);
  await page.keyboard.press('ArrowDown');
  await expect(results.first().getByRole('link').first()).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('/');
  await expect(field).toBeFocused();
  const section = page.getByRole('dialog').locator('.results a[href*="#"]').first();
  const address = (await section.getAttribute('href')) ?? '';
  await section.focus();
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(fixtureUrl + address);
});

test('who goes to the results before the last letters are searched for stays among results', async ({
  page,
}) => {
  await page.goto(`${fixtureUrl}/search/`);
  const field = page.getByRole('searchbox', { name: 'Search postmortems' });
  const first = page.locator('.results > li').first().getByRole('link').first();
  await field.fill('re');
  await expect(first).toBeVisible();
  const before = await status(page).textContent();
  await field.press('End');
  await field.pressSequentially('tries');
  await page.keyboard.press('ArrowDown');
  await expect(status(page)).not.toHaveText(before ?? '');
  await expect(first).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(field).toBeFocused();
});

for (const colorScheme of ['light', 'dark'] as const) {
  test(`axe finds nothing in the open search, ${colorScheme}`, async ({ page }) => {
    await page.emulateMedia({ colorScheme });
    await page.goto(fixtureUrl);
    await page.keyboard.press('/');
    await page.getByRole('searchbox').fill('booking');
    await expect(status(page)).toHaveText(/^\d+ postmortems?$/);
    await expect(page.locator('.results > li').first()).toBeVisible();
    await page.getByText('Narrow').click();
    expect(await axeFaults(page)).toEqual([]);
  });
}

test('a slash in a field is a slash', async ({ page }) => {
  await page.goto(`${fixtureUrl}/search/`);
  const field = page.getByRole('searchbox');
  await expect(field).toBeFocused();
  await page.keyboard.type('a/b');
  await expect(field).toHaveValue('a/b');
  await expect(page.getByRole('dialog')).toHaveCount(0);
});

test('the page of the search keeps its query in the address, and says when nothing is found', async ({
  page,
}) => {
  await page.goto(`${fixtureUrl}/search/?q=booking`);
  await expect(status(page)).toHaveText(/^\d+ postmortems?$/);
  await page.getByRole('searchbox').fill('zzyzx');
  await expect(status(page)).toContainText('Nothing found for “zzyzx”');
  await expect(page).toHaveURL(/\?q=zzyzx$/);
  await expect(page.locator('.results > li')).toHaveCount(0);
});

test('results are narrowed by severity, service and year', async ({ page }) => {
  await page.goto(`${fixtureUrl}/search/?q=booking`);
  await expect(status(page)).toHaveText(/postmortem/);
  const before = parseInt((await status(page).textContent()) ?? '', 10);
  await page.getByText('Narrow').click();
  await page.getByLabel('Severity').selectOption('SEV1');
  await expect(status(page)).not.toHaveText(`${before} postmortems`);
  for (const facts of await page.locator('.result-facts').allTextContents()) {
    expect(facts).toContain('SEV1');
  }
  await page.getByLabel('Severity').selectOption('');
  // Services by their names, as everywhere.
  await page.getByLabel('Service').selectOption({ label: 'Pier gates' });
  await expect(status(page)).not.toHaveText(`${before} postmortems`);
  expect(await page.getByLabel('Service').inputValue()).toBe('pier-gates');
  await page.getByLabel('Service').selectOption('');
  await page.getByLabel('Year').selectOption('2025');
  for (const facts of await page.locator('.result-facts').allTextContents()) {
    expect(facts).toContain('2025-');
  }
});

test('without JavaScript the search says so and leads to the lists', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false });
  const page = await context.newPage();
  await page.goto(siteUrl);
  await page.getByRole('link', { name: /^Search/ }).click();
  await expect(page).toHaveURL(`${siteUrl}/search/`);
  await expect(page.getByRole('main')).toContainText('The search needs JavaScript');
  await expect(page.getByRole('searchbox')).toHaveCount(0);
  await page.getByRole('link', { name: 'postgres' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('postgres');
  await context.close();
});

/** A word without its commonest endings: a little shorter than Pagefind's stem, never longer. */
const stem = (word: string): string =>
  word.replace(/(?:ings?|e[dsr]|ly|ion|y|e|s)+$/, '').replace(/(.)\1$/, '$1');

const listSchema = z.object({ incidents: z.array(z.object({ id: z.string() })) });
const incidentSchema = z.object({
  sections: z.array(z.object({ kind: z.string(), url: z.string(), markdown: z.string() })),
});

test('fifty words, of every kind of section, are found in the section they stand in', async ({
  page,
  request,
}) => {
  const list = listSchema.parse(await (await request.get(`${fixtureUrl}/incidents.json`)).json());
  const places = new Map<string, Set<string>>();
  const kinds = new Map<string, string>();
  for (const { id } of list.incidents) {
    const data: unknown = await (await request.get(`${fixtureUrl}/incidents/${id}.json`)).json();
    for (const { kind, url, markdown } of incidentSchema.parse(data).sections) {
      kinds.set(url, kind);
      // Attributes and comments are not text; a footnote is shown elsewhere; fields of a follow-up are shown in other words.
      const text = markdown.replace(
        /^\[\^.*$|<[^>]*>|\{\/\*[\s\S]*?\*\/\}|\S*[:@#]\S*|https?\S+/gm,
        ' ',
      );
      for (const [word] of text
        .toLowerCase()
        .matchAll(/(?<![\p{L}\p{N}_.-])[a-z]{5,}(?![\p{L}\p{N}_.-])/gu)) {
        places.set(word, (places.get(word) ?? new Set<string>()).add(url));
      }
    }
  }
  const byKind = new Map<string, [word: string, url: string][]>();
  for (const [word, urls] of places) {
    const [url] = urls;
    // Pagefind finds words of one stem, so that only a stem that stands in one place will do.
    const alone = [...places].every(
      ([other, own]) => stem(other) !== stem(word) || [...own].every((one) => one === url),
    );
    if (url === undefined || !alone) continue;
    const kind = kinds.get(url) ?? '';
    byKind.set(kind, [...(byKind.get(kind) ?? []), [word, url]]);
  }
  const words = [...byKind.values()].flatMap((own) => own.slice(0, 6));
  // A short section may have no word of its own; its longest words together have to lead to it.
  for (const [url, kind] of kinds) {
    if (byKind.has(kind)) continue;
    const own = [...places].flatMap(([word, urls]) => (urls.has(url) ? [word] : []));
    own.sort((a, b) => b.length - a.length);
    byKind.set(kind, [[own.slice(0, 3).join(' '), url]]);
    words.push([own.slice(0, 3).join(' '), url]);
  }
  expect([...byKind.keys()].sort()).toEqual([...new Set(kinds.values())].sort());
  expect(byKind.size).toBeGreaterThanOrEqual(14);
  expect(words.length).toBeGreaterThanOrEqual(50);
  await page.goto(`${fixtureUrl}/search/`);
  const found = await page.evaluate(
    foundPlaces,
    words.map(([word]) => word),
  );
  // A place below a subheading has that one's address, which begins with the section's.
  const missed = words.filter(([, url], at) => !found[at]?.some((place) => place.startsWith(url)));
  expect(missed).toEqual([]);
});
