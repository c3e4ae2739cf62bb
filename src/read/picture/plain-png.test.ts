import assert from 'node:assert/strict';
import { test } from 'node:test';
import { crc32 } from 'node:zlib';
import sharp from 'sharp';
import { plainPicture } from '../../../tests/support/picture-samples.ts';
import { sizeOfPlainPng } from './plain-png.ts';

/** The same PNG with one byte of its header changed, and the header's checksum made good. */
function withHeader(bytes: Uint8Array, offset: number, value: number): Buffer {
  const changed = Buffer.from(bytes);
  changed.writeUInt8(value, offset);
  changed.writeUInt32BE(crc32(changed.subarray(12, 29)), 29);
  return changed;
}

test('a plain PNG of every kind is as large as its decoder says', async () => {
  const made = [
    plainPicture(41, 30),
    plainPicture(41, 30).ensureAlpha(0.5),
    plainPicture(41, 30).greyscale().toColourspace('b-w'),
    plainPicture(41, 30).toColourspace('rgb16'),
    plainPicture(41, 30).png({ palette: true }),
    plainPicture(41, 30).png({ progressive: true }),
  ];
  for (const [index, picture] of made.entries()) {
    const size = sizeOfPlainPng(await picture.toFormat('png').toBuffer());
    assert.deepEqual(size, { width: 41, height: 30 }, String(index));
  }
});

test('what leaves a doubt is left to a decoder', async () => {
  const png = await plainPicture().png().toBuffer();
  const palette = await plainPicture().png({ palette: true }).toBuffer();
  const doubtful: [string, Uint8Array][] = [
    ['cut off', png.subarray(0, png.length - 1)],
    ['longer than it says', Buffer.concat([png, Buffer.from([0])])],
    ['no width', withHeader(png, 19, 0)],
    ['very wide', withHeader(png, 17, 1)],
    ['depth of 3', withHeader(png, 24, 3)],
    ['no such colours', withHeader(png, 25, 5)],
    ['a palette is missing', withHeader(png, 25, 3)],
    ['a palette too many', withHeader(withHeader(palette, 24, 8), 25, 2)],
    ['other compression', withHeader(png, 26, 1)],
    ['other filter', withHeader(png, 27, 1)],
    ['other interlace', withHeader(png, 28, 2)],
    [
      'remarks',
      await plainPicture()
        .withExif({ IFD0: { Make: 'Lanternfish' } })
        .png()
        .toBuffer(),
    ],
  ];
  for (const [what, bytes] of doubtful) assert.equal(sizeOfPlainPng(bytes), null, what);
  const broken = Buffer.from(png);
  broken.writeUInt8(1, 30);
  assert.equal(sizeOfPlainPng(broken), null, 'checksum');
});

test('whatever is told without a decoder, a decoder reads in the same way', async () => {
  const png = await plainPicture().png().toBuffer();
  const palette = await plainPicture().png({ palette: true }).toBuffer();
  let told = 0;
  for (const bytes of [png, palette]) {
    for (let offset = 16; offset < 29; offset += 1) {
      for (const value of [0, 1, 2, 3, 4, 6, 8, 16, 255]) {
        const changed = withHeader(bytes, offset, value);
        const size = sizeOfPlainPng(changed);
        if (size === null) continue;
        told += 1;
        const { width, height } = await sharp(changed, { limitInputPixels: false }).metadata();
        assert.deepEqual(size, { width, height }, `${String(value)} at ${String(offset)}`);
      }
    }
  }
  assert.ok(told > 50, `${String(told)} told`);
});
