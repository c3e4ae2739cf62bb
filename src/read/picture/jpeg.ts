import { latin1, type Layout, type Span } from './layout.ts';

/** Markers of ITU-T T.81, table B.1. */
const marker = { firstRestart: 0xd0, lastRestart: 0xd7, end: 0xd9, scan: 0xda, comment: 0xfe };
const application = { jfif: 0xe0, profile: 0xe2, adobe: 0xee, last: 0xef };

/** Takes a JPEG apart: segments of a marker and a length; after the start of a scan come its coded bytes. */
export function layoutOfJpeg(bytes: Uint8Array): Layout {
  const remarks: Span[] = [];
  let at = 2;
  while (at + 4 <= bytes.length || bytes[at + 1] === marker.end) {
    if (bytes[at] !== 0xff) break;
    const kind = bytes[at + 1] ?? 0;
    // Any number of 0xFF may fill the way to a marker.
    if (kind === 0xff) {
      at += 1;
      continue;
    }
    if (kind === marker.end) {
      if (at + 2 < bytes.length) remarks.push({ start: at + 2, end: bytes.length });
      return { whole: true, remarks };
    }
    const end = at + 2 + (bytes[at + 2] ?? 0) * 256 + (bytes[at + 3] ?? 0);
    if (end > bytes.length) break;
    if (isRemark(bytes, kind, at)) remarks.push({ start: at, end });
    at = kind === marker.scan ? endOfScan(bytes, end) : end;
  }
  return { whole: false, remarks };
}

/** Application segments and comments, but for what colours depend on: JFIF, Adobe's and colour profiles. */
function isRemark(bytes: Uint8Array, kind: number, at: number): boolean {
  if (kind === marker.comment) return true;
  if (kind <= application.jfif || kind > application.last || kind === application.adobe)
    return false;
  return kind !== application.profile || latin1(bytes, at + 4, 11) !== 'ICC_PROFILE';
}

/** Where the next marker stands after coded bytes; in these 0xFF is followed by 0x00 or a restart. */
function endOfScan(bytes: Uint8Array, start: number): number {
  let at = bytes.indexOf(0xff, start);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    const coded = next === 0 || (next >= marker.firstRestart && next <= marker.lastRestart);
    if (!coded) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}
