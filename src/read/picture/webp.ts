import { latin1, type Layout, type Span } from './layout.ts';

const head = 12;
/** Flags of the chunk `VP8X` that announce remarks (RFC 9649, section 2.7.1). */
const announced = 0x08 | 0x04;

/** Takes a WebP apart: a RIFF file of chunks, each padded to an even length (RFC 9649). */
export function layoutOfWebp(bytes: Uint8Array): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const last = head <= bytes.length ? 8 + view.getUint32(4, true) : Infinity;
  const remarks: Span[] = [];
  if (last > bytes.length) return { whole: false, remarks };
  let start = head;
  while (start + 8 <= last) {
    const length = view.getUint32(start + 4, true);
    const end = start + 8 + length + (length % 2);
    if (end > last) return { whole: false, remarks };
    if (['EXIF', 'XMP '].includes(latin1(bytes, start, 4))) remarks.push({ start, end });
    start = end;
  }
  if (last < bytes.length) remarks.push({ start: last, end: bytes.length });
  return { whole: start > head, remarks };
}

/** Corrects what a WebP says of itself after remarks were taken out. In place. */
export function settleWebp(bytes: Uint8Array): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  view.setUint32(4, bytes.length - 8, true);
  if (latin1(bytes, head, 4) === 'VP8X') view.setUint8(20, view.getUint8(20) & ~announced);
}
