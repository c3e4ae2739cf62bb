import type { PictureFormat, Span } from './layout.ts';
import { layoutOf } from './recognise.ts';
import { settleWebp } from './webp.ts';

/**
 * A picture without what it says about itself: not a pixel changes. The bytes themselves when there is nothing to take
 * out. Two things are left to those who decode pictures: the way up, which only a remark of a JPEG knows, and the
 * remarks of an AVIF, which lie among its pixels.
 */
export function withoutRemarks(format: PictureFormat, bytes: Uint8Array): Uint8Array {
  const { remarks } = layoutOf(format, bytes);
  if (remarks.length === 0) return bytes;
  const kept = Buffer.concat(keptBetween(remarks, bytes.length).map((span) => part(bytes, span)));
  if (format === 'webp') settleWebp(kept);
  return kept;
}

function keptBetween(remarks: readonly Span[], length: number): Span[] {
  const ends = [0, ...remarks.map(({ end }) => end)];
  const starts = [...remarks.map(({ start }) => start), length];
  return ends.map((start, index) => ({ start, end: starts[index] ?? length }));
}

function part(bytes: Uint8Array, { start, end }: Span): Uint8Array {
  return bytes.subarray(start, end);
}
