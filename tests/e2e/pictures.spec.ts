import { statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test, type Locator, type Page } from 'playwright/test';
import sharp from 'sharp';
import { fixtureUrl } from './addresses.ts';
import { builtFiles } from './support/built-site.ts';
import { incident, invented } from './support/pages.ts';

const originals = fileURLToPath(new URL('../fixtures/site/', import.meta.url));
const beside = path.join(originals, 'incidents/2026-06-18-gate-readers-offline');

/**
 * Pictures of the fixture site: their words for those who do not see them, the file they were made from, and whether
 * AVIF and WebP pack them smaller than that file does.
 */
const cases = [
  {
    offered: false,
    alt: /^The board of the pier gates/,
    original: path.join(originals, 'public/images/2026-06-18/gate-board.png'),
    width: 1600,
    height: 900,
  },
  // Stored lying on its side, with a note in its metadata that says so.
  {
    offered: true,
    alt: /^A gate with two posts/,
    original: path.join(beside, 'gate.jpg'),
    width: 900,
    height: 1200,
  },
  {
    offered: true,
    alt: /^A lamp at the left post/,
    original: path.join(beside, 'reader-small.png'),
    width: 180,
    height: 240,
  },
];

function sources(picture: Locator, type: string): Promise<{ url: string; width: number }[]> {
  return picture.locator(`source[type="${type}"]`).evaluateAll((nodes) =>
    nodes.flatMap((node) =>
      (node.getAttribute('srcset') ?? '').split(',').map((entry) => {
        const [url = '', width = ''] = entry.trim().split(/\s+/);
        return { url, width: parseInt(width, 10) };
      }),
    ),
  );
}

async function fetchBytes(page: Page, url: string): Promise<Buffer> {
  const response = await page.request.get(new URL(url, fixtureUrl).href);
  expect(response.status(), url).toBe(200);
  return response.body();
}

for (const { alt, original, width, height, offered } of cases) {
  const formats = offered ? 'in AVIF and WebP' : 'as it is, which is smaller than AVIF and WebP';
  test(`${path.basename(original)} comes ${formats}, at its true size, never larger than it was`, async ({
    page,
  }) => {
    await page.goto(invented('2026-06-18-gate-readers-offline'));
    const image = page.getByRole('img', { name: alt });
    const picture = page.locator('picture').filter({ has: image });
    // One taller than 560 pixels stands in the text at that height; the versions below are whole.
    const scale = Math.min(1, 560 / (height * Math.min(1, 672 / width)));
    await expect(image).toHaveAttribute(
      'width',
      String(scale < 1 ? Math.round((width * 560) / height) : width),
    );
    await expect(image).toHaveAttribute('height', String(scale < 1 ? 560 : height));
    for (const type of ['image/avif', 'image/webp']) {
      const versions = await sources(picture, type);
      expect(versions.length, type).toBe(!offered ? 0 : width > 480 ? 3 : 1);
      for (const version of versions) {
        const bytes = await fetchBytes(page, version.url);
        const { width: across, height: down, format } = await sharp(bytes).metadata();
        expect(`image/${format === 'heif' ? 'avif' : format}`).toBe(type);
        expect(across).toBe(version.width);
        expect(across).toBeLessThanOrEqual(width);
        expect(bytes.length, version.url).toBeLessThanOrEqual(statSync(original).size);
        expect(Math.abs(across / down - width / height)).toBeLessThan(0.01);
      }
    }
    const fallback = await fetchBytes(page, (await image.getAttribute('src')) ?? '');
    const { width: across, height: down } = await sharp(fallback).metadata();
    expect([across, down]).toEqual([width, height]);
    expect(fallback.length).toBeLessThanOrEqual(statSync(original).size);
  });
}

test('the browser shows each picture, upright and in its own shape', async ({ page }) => {
  await page.goto(invented('2026-06-18-gate-readers-offline'));
  for (const { alt, width, height, offered } of cases) {
    const image = page.getByRole('img', { name: alt });
    await image.scrollIntoViewIfNeeded();
    const shown = await image.evaluate(async (node) => {
      if (!(node instanceof HTMLImageElement)) return null;
      await node.decode();
      const { width: across, height: down } = node.getBoundingClientRect();
      return { source: node.currentSrc, across, down };
    });
    expect(shown?.source).toMatch(offered ? /\.avif$/ : /\.png$/);
    expect(shown?.across).toBeLessThanOrEqual(width);
    expect((shown?.across ?? 0) / (shown?.down ?? 1)).toBeCloseTo(width / height, 1);
  }
  const drawing = page.getByRole('img', { name: 'Three boxes in a row' });
  await expect(drawing).toHaveAttribute('src', /\.svg$/);
  await expect(drawing).toHaveAttribute('width', '480');
});

test('captions stand under their pictures', async ({ page }) => {
  await page.goto(invented('2026-06-18-gate-readers-offline'));
  const figure = (alt: RegExp): Locator =>
    page.getByRole('figure').filter({ has: page.getByRole('img', { name: alt }) });
  await expect(figure(/^The board of/).locator('figcaption')).toHaveText(
    'The board as Bo drew it afterwards. No values, only the shape.',
  );
  await expect(figure(/^A lamp at/).locator('figcaption')).toHaveText('Half as large as in life.');
  await expect(figure(/^A gate with/).locator('figcaption')).toHaveText('The gate, an hour later');
  await expect(page.getByText('*Half as large')).toHaveCount(0);
  await page.goto(incident('2021-01-12-django-site-exhaustion'));
  await expect(figure(/^Diagram, drawn for this catalogue/).locator('figcaption')).toContainText(
    'It shows the story, not a measurement.',
  );
});

test('a picture leads to its full size', async ({ page }) => {
  await page.goto(invented('2026-06-18-gate-readers-offline'));
  const link = page
    .getByRole('link')
    .filter({ has: page.getByRole('img', { name: /^The board of/ }) });
  const full = await sharp(
    await fetchBytes(page, (await link.getAttribute('href')) ?? ''),
  ).metadata();
  expect(full.width).toBe(1600);
});

test('no file of either site says by what or where a picture was taken', async () => {
  const pictures = builtFiles('.jpg', '.jpeg', '.png', '.webp', '.avif', '.gif', '.tif', '.tiff');
  expect(pictures.length).toBeGreaterThan(15);
  const told: string[] = [];
  for (const { name, read } of pictures) {
    const bytes = read();
    const { exif, xmp, iptc } = await sharp(bytes).metadata();
    if (exif || xmp || iptc || bytes.includes('Lanternfish')) told.push(name);
  }
  expect(told).toEqual([]);
});
