import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { after, before, test } from 'node:test';
import sharp from 'sharp';
import { lightVersions, type Version } from './light-versions.ts';

let folder = '';
before(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'versions '));
});
after(() => rm(folder, { recursive: true }));

/** Versions of a picture that are no larger than it, by name, and how many were packed for that. */
async function weigh(name: string, picture: Uint8Array, widths: readonly number[]) {
  let packed = 0;
  const versions = await lightVersions(
    { digest: name, size: picture.length, widths },
    folder,
    ({ format, width }: Version) => {
      packed += 1;
      return sharp(picture).resize(width).toFormat(format, { effort: 1 }).toBuffer();
    },
  );
  return { names: versions.map(({ format, width }) => `${format} ${width}`), packed, versions };
}

const plain = { width: 8, height: 8, channels: 3, background: '#b0270f' } as const;
const noise = { type: 'gaussian', mean: 128, sigma: 30 } as const;

test('of a tiny PNG no version is offered that is larger than it', async () => {
  const png = await sharp({ create: plain }).png({ palette: true, colours: 2 }).toBuffer();
  const { names, versions } = await weigh('tiny-png', png, [8]);
  assert.ok(!names.includes('avif 8'), `AVIF in ${png.length} bytes`);
  assert.ok(versions.every(({ bytes }) => bytes !== null && bytes.length <= png.length));
});

test('of a tiny JPEG, what is offered is no larger either', async () => {
  const jpeg = await sharp({ create: plain }).jpeg({ quality: 30 }).toBuffer();
  const { versions } = await weigh('tiny-jpeg', jpeg, [8]);
  assert.ok(versions.every(({ bytes }) => bytes !== null && bytes.length <= jpeg.length));
});

test('a photograph is offered in both formats at all widths', async () => {
  const create = { width: 400, height: 300, channels: 3, background: '#000', noise } as const;
  const photo = await sharp({ create }).blur(2).jpeg({ quality: 95 }).toBuffer();
  const { names } = await weigh('photo', photo, [200, 400]);
  assert.deepEqual(names, ['avif 200', 'avif 400', 'webp 200', 'webp 400']);
});

test('one width too large takes its whole format with it', async () => {
  const sizes: Record<string, number> = { 'avif 100': 5, 'avif 200': 11, 'webp 100': 5 };
  const versions = await lightVersions(
    { digest: 'mixed', size: 10, widths: [100, 200] },
    folder,
    ({ format, width }) => Promise.resolve(new Uint8Array(sizes[`${format} ${width}`] ?? 10)),
  );
  assert.deepEqual(
    versions.map(({ format, width }) => `${format} ${width}`),
    ['webp 100', 'webp 200'],
  );
});

test('nothing is packed a second time, unless what was kept is damaged', async () => {
  const png = await sharp({ create: { ...plain, width: 60 } })
    .png()
    .toBuffer();
  const first = await weigh('kept', png, [30, 60]);
  const second = await weigh('kept', png, [30, 60]);
  assert.deepEqual([first.packed, second.packed], [4, 0]);
  assert.deepEqual(second.names, first.names);
  const file = path.join(folder, 'kept.json');
  assert.ok((await readFile(file, 'utf8')).includes('webp 30'));
  await writeFile(file, '{"avif 30": ');
  assert.equal((await weigh('kept', png, [30, 60])).packed, 4);
});
