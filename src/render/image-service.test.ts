import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { before, test } from 'node:test';
import type { ImageTransform } from 'astro';
import sharp from 'sharp';
import imageService from './image-service.ts';

type Config = Parameters<typeof imageService.transform>[2];
const config: Config = {
  service: { entrypoint: 'x', config: {} },
  domains: [],
  remotePatterns: [],
  responsiveStyles: false,
  endpoint: { route: '/_image/', entrypoint: undefined },
  dangerouslyProcessSVG: false,
};

/** Nothing is to be said of a picture that is in order. */
const fail = (message: string): never => assert.fail(message);
const logger = { info: fail, warn: fail, error: fail };

/** A drawing that PNG packs to next to nothing, and noise that nothing packs. */
let drawing: Buffer;
let tight: Buffer;

before(async () => {
  const picture = sharp({ create: { width: 60, height: 40, channels: 3, background: '#b0270f' } });
  drawing = await picture
    .clone()
    .png()
    .withExif({ IFD0: { Copyright: 'Ada' } })
    .toBuffer();
  tight = await picture.clone().png({ palette: true, colours: 2, compressionLevel: 9 }).toBuffer();
});

async function make(input: Uint8Array, transform: Omit<ImageTransform, 'src'>): Promise<Buffer> {
  const { data } = await imageService.transform(
    input,
    { src: 'a.png', ...transform },
    config,
    logger,
  );
  return Buffer.from(data);
}

test('a version in the picture’s own size and format is never larger than the picture', async () => {
  assert.deepEqual(await make(tight, { width: 60, height: 40, format: 'png' }), tight);
});

test('what the picture says of its maker is gone', async () => {
  const made = await make(drawing, { width: 60, height: 40, format: 'png' });
  assert.ok((await sharp(drawing).metadata()).exif);
  assert.equal((await sharp(made).metadata()).exif, undefined);
});

test('a drawing of few colours is packed without loss where that is smaller', async () => {
  const site = new URL('../../tests/fixtures/site/', import.meta.url);
  const board = await readFile(new URL('public/images/2026-06-18/gate-board.png', site));
  for (const format of ['webp', 'png'] as const) {
    const made = await make(board, { width: 1600, format });
    assert.ok(made.length <= board.length, `${format}: ${made.length} > ${board.length}`);
  }
});

test('a photograph that lies on its side is stood up, and no larger for it', async () => {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const;
  const create = { width: 300, height: 200, channels: 3, background: '#000', noise } as const;
  const lying = await sharp({ create })
    .jpeg({ quality: 50 })
    .withMetadata({ orientation: 6 })
    .toBuffer();
  const made = await make(lying, { width: 200, format: 'jpg' });
  const { width, height, exif, orientation } = await sharp(made).metadata();
  assert.deepEqual([width, height, exif, orientation], [200, 300, undefined, undefined]);
  assert.ok(made.length <= lying.length, `${made.length} > ${lying.length}`);
});

test('a smaller version, or one in another format, is made', async () => {
  const small = await sharp(
    await make(tight, { width: 30, height: 20, format: 'webp' }),
  ).metadata();
  assert.deepEqual([small.width, small.height, small.format], [30, 20, 'webp']);
});
