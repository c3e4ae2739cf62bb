import assert from 'node:assert/strict';
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

test('a smaller version, or one in another format, is made', async () => {
  const small = await sharp(
    await make(tight, { width: 30, height: 20, format: 'webp' }),
  ).metadata();
  assert.deepEqual([small.width, small.height, small.format], [30, 20, 'webp']);
});

test('the bytes of a picture are part of the name of its versions', () => {
  assert.ok(imageService.propertiesToHash?.includes('digest'));
});
