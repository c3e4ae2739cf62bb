import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import sharp from 'sharp';
import { Face } from './face.ts';
import { drawSocialPicture, type SocialWords } from './social-picture.ts';

const find = createRequire(import.meta.url).resolve;
const files = ['latin', 'latin-ext'].map((set) =>
  readFileSync(find(`@fontsource/inter/files/inter-${set}-700-normal.woff`)),
);
const face = new Face(files);
const words: SocialWords = {
  site: 'Aftermath',
  title: 'Django site CPU and RAM exhaustion',
  severity: 3,
  foot: '12 January 2021',
};

/** The share of pixels that are not paper, in a part of the picture. */
async function inked(
  png: Buffer,
  from: number,
  to: number,
  left = 80,
  width = 1040,
): Promise<number> {
  const part = sharp(png).extract({ left, top: from, width, height: to - from });
  const { data } = await part.greyscale().raw().toBuffer({ resolveWithObject: true });
  return data.filter((value) => value < 128).length / data.length;
}

test('it is a PNG of 1200 × 630 with mark, title, severity and day', async () => {
  const png = await drawSocialPicture(words, face);
  const { width, height, format } = await sharp(png).metadata();
  assert.deepEqual([width, height, format], [1200, 630, 'png']);
  for (const [from, to] of [
    [70, 120],
    [160, 500],
    [540, 585],
  ] as const) {
    assert.ok((await inked(png, from, to)) > 0.02, `${from} to ${to}`);
  }
  assert.ok(png.length < 20_000, `${png.length} bytes`);
});

test('the same words give the same bytes, with letters drawn anew; other words give others', async () => {
  const once = await drawSocialPicture(words, face);
  assert.deepEqual(await drawSocialPicture(words, new Face(files)), once);
  assert.notDeepEqual(await drawSocialPicture({ ...words, severity: 2 }, face), once);
  assert.notDeepEqual(await drawSocialPicture({ ...words, title: 'Another' }, face), once);
});

test('a title in letters that the typeface lacks is left out, and all else is there', async () => {
  const png = await drawSocialPicture({ ...words, title: 'توقف فرز الطرود' }, face);
  assert.equal(await inked(png, 160, 500), 0);
  assert.ok((await inked(png, 540, 585)) > 0.02);
  assert.ok(face.has('Zażółć gęślą jaźń – “déjà vu”…'));
});

test('a long title is set smaller, and ends in dots when it still does not fit', async () => {
  const title = 'A title that goes on about everything that went wrong that day '.repeat(5).trim();
  const png = await drawSocialPicture({ ...words, title }, face);
  assert.ok((await inked(png, 160, 500)) > 0.05);
  // Nothing runs into the rule or beyond the margin.
  assert.equal(await inked(png, 500, 515), 0);
  assert.equal(await inked(png, 0, 630, 1122, 78), 0);
});
