import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { plainPicture, remarkedPicture } from '../../../tests/support/picture-samples.ts';
import type { PictureFormat } from './layout.ts';
import { layoutOf, recogniseFormat } from './recognise.ts';
import { withoutRemarks } from './without-remarks.ts';

const formats = ['avif', 'gif', 'jpeg', 'png', 'webp'] as const;

async function sample(format: PictureFormat): Promise<Buffer> {
  return format === 'svg'
    ? Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" width="20" height="10"/>')
    : remarkedPicture().toFormat(format).toBuffer();
}

test('a format is told by its bytes', async () => {
  for (const format of [...formats, 'svg'] as const)
    assert.equal(recogniseFormat(await sample(format)), format);
  const commented =
    '\uFEFF<?xml version="1.0"?>\n<!-- <html> -->\n<!DOCTYPE svg [ <!ENTITY a "b"> ]>\n<svg>';
  assert.equal(recogniseFormat(Buffer.from(commented)), 'svg');
});

test('what browsers do not show as a picture is none', async () => {
  const tiff = await plainPicture().tiff().toBuffer();
  const others = [tiff, Buffer.from('%PDF-1.7'), Buffer.from('<html><svg></svg></html>')];
  for (const bytes of [...others, Buffer.from('')]) assert.equal(recogniseFormat(bytes), null);
});

test('a whole file is whole, and one cut anywhere is not', async () => {
  for (const format of formats) {
    const bytes = await sample(format);
    assert.equal(layoutOf(format, bytes).whole, true, format);
    for (let length = 12; length < bytes.length; length += 7) {
      const cut = bytes.subarray(0, length);
      assert.equal(layoutOf(format, cut).whole, false, `${format} cut after ${length} bytes`);
    }
  }
});

test('a changed byte inside a PNG is found', async () => {
  const bytes = await plainPicture().png().toBuffer();
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  assert.equal(layoutOf('png', bytes).whole, false);
});

test('progressive and restarted JPEGs are walked to their end', async () => {
  const noise = sharp({
    create: {
      width: 200,
      height: 150,
      channels: 3,
      background: '#000',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });
  const bytes = await noise.jpeg({ progressive: true }).toBuffer();
  assert.deepEqual(layoutOf('jpeg', bytes), { whole: true, remarks: [] });
});

test('remarks go, and no pixel changes', async () => {
  for (const format of ['gif', 'jpeg', 'png', 'webp'] as const) {
    const bytes = await sample(format);
    const clean = withoutRemarks(format, bytes);
    assert.equal(Buffer.from(clean).includes('Lanternfish'), false, format);
    const { exif, xmp, iptc } = await sharp(clean).metadata();
    assert.deepEqual([exif, xmp, iptc], [undefined, undefined, undefined], format);
    const pixels = (file: Uint8Array): Promise<Buffer> => sharp(file).raw().toBuffer();
    assert.deepEqual(await pixels(clean), await pixels(bytes), format);
    assert.equal(layoutOf(format, clean).whole, true, format);
    assert.deepEqual(layoutOf(format, clean).remarks, [], format);
  }
});

test('what follows the end of a picture goes with them', async () => {
  for (const format of ['gif', 'jpeg', 'png', 'webp'] as const) {
    const plain = Buffer.from(withoutRemarks(format, await sample(format)));
    const trailed = Buffer.concat([plain, Buffer.from('MOTION PHOTO')]);
    assert.deepEqual(Buffer.from(withoutRemarks(format, trailed)), plain, format);
  }
});

test('comments of a GIF go, its repetition stays', () => {
  const gif = (...blocks: string[]): Buffer =>
    Buffer.from(['GIF89a\x01\0\x01\0\0\0\0', ...blocks, ';'].join(''), 'latin1');
  const repeat = '!\xff\x0bNETSCAPE2.0\x03\x01\0\0\0';
  const image = ',\0\0\0\0\x01\0\x01\0\0\x02\x02D\x01\0';
  const clean = withoutRemarks('gif', gif(repeat, '!\xfe\x03Ada\0', image));
  assert.deepEqual(Buffer.from(clean), gif(repeat, image));
});

test('a picture without remarks stays the same object', async () => {
  const bytes = await plainPicture().png().toBuffer();
  assert.equal(withoutRemarks('png', bytes), bytes);
});

test('a colour profile is no remark', async () => {
  const bytes = await plainPicture().withIccProfile('p3').jpeg().toBuffer();
  const { icc } = await sharp(withoutRemarks('jpeg', bytes)).metadata();
  assert.ok(icc);
});
