import assert from 'node:assert/strict';
import { test } from 'node:test';
import sharp from 'sharp';
import { plainPicture, remarkedPicture } from '../../tests/support/picture-samples.ts';
import { publishablePicture } from './publishable-picture.ts';

test('what a picture says of itself is gone in every format', async () => {
  for (const format of ['avif', 'gif', 'jpeg', 'png', 'webp'] as const) {
    const bytes = await remarkedPicture().toFormat(format).toBuffer();
    const clean = Buffer.from(await publishablePicture(bytes));
    const { exif, xmp, iptc, width, height } = await sharp(clean).metadata();
    assert.deepEqual([exif, xmp, iptc], [undefined, undefined, undefined], format);
    assert.deepEqual([width, height], [40, 30], format);
    assert.equal(clean.includes('Lanternfish'), false, format);
  }
});

test('a picture that lies on its side is stood up, in its own format', async () => {
  for (const format of ['jpeg', 'png', 'webp'] as const) {
    const lying = await plainPicture().toFormat(format).withMetadata({ orientation: 6 }).toBuffer();
    const upright = await sharp(await publishablePicture(lying)).metadata();
    assert.deepEqual(
      [upright.format, upright.width, upright.height, upright.orientation, upright.exif],
      [format, 30, 40, undefined, undefined],
    );
  }
});

test('colours that need their profile keep it', async () => {
  const lying = await plainPicture()
    .withIccProfile('p3')
    .jpeg()
    .withMetadata({ orientation: 3, icc: 'p3' })
    .toBuffer();
  assert.ok((await sharp(await publishablePicture(lying)).metadata()).icc);
});

test('a picture without remarks, a drawing, and what is no picture are given back', async () => {
  const plain = await plainPicture().png().toBuffer();
  for (const bytes of [plain, Buffer.from('<svg/>'), Buffer.from('time,value\n')])
    assert.equal(await publishablePicture(bytes), bytes);
});
