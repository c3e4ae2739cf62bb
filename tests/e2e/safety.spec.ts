import { expect, test } from 'playwright/test';
import { siteUrl, sites } from './addresses.ts';
import { builtFiles } from './support/built-site.ts';

// One walk for all that is asked of every page, since walking is what takes long.
test('no page asks another origin for anything, breaks its own policy, reports an error or is wider than 320 px', async ({
  page,
}) => {
  await page.setViewportSize({ width: 320, height: 800 });
  const faults: string[] = [];
  let at = '';
  // A page's icon may be asked for when the walk is already on a page of the next site.
  const own = new Set(Object.values(sites).map(({ url }) => url));
  page.on('request', (request) => {
    if (!own.has(new URL(request.url()).origin)) faults.push(`${at} asks for ${request.url()}`);
  });
  page.on('response', (response) => {
    if (response.status() >= 400 && response.url() !== at)
      faults.push(`${at} gets ${response.status()} for ${response.url()}`);
  });
  page.on('console', (message) => {
    if (message.type() !== 'log') faults.push(`${at} says ${message.text()}`);
  });
  page.on('pageerror', (error) => {
    faults.push(`${at} throws ${error.message}`);
  });
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  test.slow();
  let count = 0;
  for (const file of builtFiles('.html')) {
    at = `${sites[file.site].url}/${file.path.replace(/index\.html$/, '')}`;
    await page.goto(at);
    // Pictures further down are asked for as well.
    const over = await page.evaluate(async () => {
      for (const fold of document.querySelectorAll('details')) fold.open = true;
      for (const image of document.images) image.loading = 'eager';
      const pictures = [...document.images].filter((image) => image.hasAttribute('src'));
      await Promise.all(pictures.map((image) => image.decode()));
      return document.documentElement.scrollWidth - document.documentElement.clientWidth;
    });
    if (over > 0) faults.push(`${at} is ${over} px wider than the window`);
    count += 1;
  }
  expect(count).toBeGreaterThan(20);
  expect(faults).toEqual([]);
});

test('the policy holds: what is inline or foreign is refused', async ({ page }) => {
  const refused: string[] = [];
  page.on('console', (message) => {
    refused.push(message.text());
  });
  await page.goto(siteUrl);
  await page.evaluate(() => {
    document.body.insertAdjacentHTML(
      'beforeend',
      '<p style="color: red">x</p><img src="https://elsewhere.example/x.png" alt="">',
    );
  });
  await expect
    .poll(() => refused.filter((text) => text.includes('Content Security Policy')).length)
    .toBeGreaterThanOrEqual(2);
  const headers = (await page.request.get(siteUrl)).headers();
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).not.toContain('unsafe-inline');
  expect(headers['x-content-type-options']).toBe('nosniff');
});

test('no built page holds an inline style, an inline script or a handler', () => {
  const inline = [
    /\sstyle\s*=/i,
    /<style[\s>]/i,
    /<script(?![^>]*\ssrc=)[^>]*>/i,
    /\son[a-z]+\s*=\s*["']/i,
    /javascript:/i,
    /<base[\s>]/i,
  ];
  const pages = builtFiles('.html');
  expect(pages.length).toBeGreaterThan(20);
  const found = pages.flatMap(({ name, read }) => {
    // Words of the text may look like any of these; only tags count.
    const tags =
      read()
        .toString('utf8')
        .match(/<[a-z!][^>]*>/gi)
        ?.join('\n') ?? '';
    return inline
      .filter((pattern) => pattern.test(tags))
      .map((pattern) => `${name}: ${pattern.source}`);
  });
  expect(found).toEqual([]);
});

test('no built file tells of the machine it was built on', () => {
  const told = builtFiles('.html', '.json', '.css', '.js', '.xml', '.svg', '.csv', '.ics')
    .filter(({ read }) => read().includes(process.cwd()))
    .map(({ name }) => name);
  expect(told).toEqual([]);
});
