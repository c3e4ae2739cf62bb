import { recogniseFormat } from '../read/picture/recognise.ts';
import { withoutRemarks } from '../read/picture/without-remarks.ts';
import { loadSharp } from './sharp-package.ts';

/** Qualities that a photograph is packed with again, until it is no larger than it was. */
const qualities = [90, 80, 70, 60, 50, 40];

/**
 * A picture as it may be given to readers: upright, and without a word about who took it, where and with what. Mostly
 * its remarks are cut out and its pixels left alone. It is packed anew only where a remark says which way is up, and
 * where remarks cannot be cut out (AVIF); its colour profile stays. Bytes that are no picture are given back.
 */
export async function publishablePicture(bytes: Uint8Array): Promise<Uint8Array> {
  const format = recogniseFormat(bytes);
  if (format === null || format === 'svg') return bytes;
  if (format === 'gif') return withoutRemarks(format, bytes);
  if (format !== 'avif' && !namesCamera(bytes)) return withoutRemarks(format, bytes);
  const sharp = await loadSharp();
  const { orientation = 1, exif, xmp, iptc } = await sharp(bytes).metadata();
  const telling = format === 'avif' && Boolean(exif ?? xmp ?? iptc);
  if (orientation === 1 && !telling) return withoutRemarks(format, bytes);
  const upright = sharp(bytes).autoOrient().keepIccProfile();
  if (format === 'png') return upright.png({ compressionLevel: 9 }).toBuffer();
  return smallestOf(bytes.length, qualities, (quality) =>
    upright.clone().toFormat(format, { quality }).toBuffer(),
  );
}

/**
 * Whether anything in a picture may be what a camera says of it, which way is up among it: Exif names itself wherever a
 * JPEG, PNG or WebP keeps it, in PNG also as a text called `Raw profile type exif` or `APP1`. Pixels may look like it too.
 */
function namesCamera(bytes: Uint8Array): boolean {
  return /exif|app1/i.test(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('latin1'),
  );
}

/** The first of several tries that is no larger than `most` bytes, or the smallest of all. */
export async function smallestOf<T>(
  most: number,
  tries: readonly T[],
  make: (attempt: T) => Promise<Uint8Array>,
): Promise<Uint8Array> {
  let smallest: Uint8Array | null = null;
  for (const attempt of tries) {
    const made = await make(attempt);
    if (smallest === null || made.length < smallest.length) smallest = made;
    if (smallest.length <= most) break;
  }
  if (smallest === null) throw new Error('A picture is packed at least once.');
  return smallest;
}
