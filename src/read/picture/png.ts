import { crc32 } from 'node:zlib';
import { latin1, type Layout, type Span } from './layout.ts';

/** Chunks that say something about the picture (PNG specification, third edition, section 11.3). */
const remarkTypes = new Set(['eXIf', 'iTXt', 'tEXt', 'tIME', 'zTXt']);

/** Length, type and checksum of a chunk. */
const frame = 12;

/** Takes a PNG apart: a signature, then chunks of length, type, data and checksum, the last one `IEND`. */
export function layoutOfPng(bytes: Uint8Array): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const remarks: Span[] = [];
  let start = 8;
  while (start + frame <= bytes.length) {
    const end = start + frame + view.getUint32(start);
    if (end > bytes.length) break;
    if (crc32(bytes.subarray(start + 4, end - 4)) !== view.getUint32(end - 4)) break;
    const type = latin1(bytes, start + 4, 4);
    if (remarkTypes.has(type)) remarks.push({ start, end });
    if (type === 'IEND') {
      if (end < bytes.length) remarks.push({ start: end, end: bytes.length });
      return { whole: true, remarks };
    }
    start = end;
  }
  return { whole: false, remarks };
}
