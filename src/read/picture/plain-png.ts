import { crc32 } from 'node:zlib';
import { latin1 } from './layout.ts';

/** Width and height in pixels. */
export interface PictureSize {
  readonly width: number;
  readonly height: number;
}

/** Bit depths that each colour type may have (PNG specification, third edition, table 11.1). */
const depths: Readonly<Partial<Record<number, readonly number[]>>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16],
};
const palette = 3;

/** A side that no decoder takes for too long. */
const longest = 65_535;

const order = /^IHDR13 (?:PLTE\d+ )?(?:pHYs9 )?(?:IDAT\d+ )+IEND0 $/;

/**
 * The size of a PNG whose header leaves nothing to doubt and which holds only what draws it, as most pictures of screens
 * do. Null for any other: whether that one is sound is for a decoder to say, and loading one takes 50 ms. The checksums
 * of what follows the header are not looked at.
 */
export function sizeOfPlainPng(bytes: Uint8Array): PictureSize | null {
  const chunks = chunksOf(bytes);
  if (chunks === null || !order.test(chunks)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, colours, compression, filter, interlace] = bytes.subarray(24, 29);
  const isSound =
    crc32(bytes.subarray(12, 29)) === view.getUint32(29) &&
    Math.min(width, height) > 0 &&
    Math.max(width, height) <= longest &&
    depths[colours ?? -1]?.includes(depth ?? 0) &&
    compression === 0 &&
    filter === 0 &&
    (interlace === 0 || interlace === 1) &&
    hasPalette(chunks, depth ?? 0) === (colours === palette);
  return isSound ? { width, height } : null;
}

/** Types and lengths of all chunks in their order, as in `IHDR13 IDAT60 IEND0 `; null when the last is cut off. */
function chunksOf(bytes: Uint8Array): string | null {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let chunks = '';
  let start = 8;
  while (start + 12 <= bytes.length) {
    const length = view.getUint32(start);
    chunks += `${latin1(bytes, start + 4, 4)}${String(length)} `;
    start += length + 12;
  }
  return start === bytes.length ? chunks : null;
}

/** Whether there is a palette, and of no more colours than the pixels can name. */
function hasPalette(chunks: string, depth: number): boolean | null {
  const length = /PLTE(\d+)/.exec(chunks)?.[1];
  if (length === undefined) return false;
  const isSound = Number(length) % 3 === 0 && Number(length) <= 3 * 2 ** depth;
  return isSound && Number(length) > 0 ? true : null;
}
