import { latin1, type Layout, type Span } from './layout.ts';

/** Block introducers and labels of the GIF89a specification, appendix A. */
const block = { extension: 0x21, image: 0x2c, trailer: 0x3b };
const comment = 0xfe;
const applicationLabel = 0xff;

/** Applications whose blocks draw: how often an animation repeats, and colours. */
const drawing = ['NETSCAPE2.0', 'ANIMEXTS1.0', 'ICCRGBG1012'];

/** Takes a GIF apart: a screen with its colours, then blocks of sub-blocks, then a trailer. */
export function layoutOfGif(bytes: Uint8Array): Layout {
  const remarks: Span[] = [];
  let at = 13 + coloursAfter(bytes[10] ?? 0);
  while (at < bytes.length) {
    const start = at;
    const kind = bytes[at];
    if (kind === block.trailer) {
      if (at + 1 < bytes.length) remarks.push({ start: at + 1, end: bytes.length });
      return { whole: true, remarks };
    }
    if (kind === block.image)
      at = afterSubBlocks(bytes, at + 11 + coloursAfter(bytes[at + 9] ?? 0));
    else if (kind === block.extension) {
      at = afterSubBlocks(bytes, at + 2);
      if (at <= bytes.length && isRemark(bytes, start)) remarks.push({ start, end: at });
    } else break;
  }
  return { whole: false, remarks };
}

function isRemark(bytes: Uint8Array, start: number): boolean {
  const label = bytes[start + 1];
  if (label === comment) return true;
  return label === applicationLabel && !drawing.includes(latin1(bytes, start + 3, 11));
}

/** Bytes of the colours that the flags announce. */
function coloursAfter(flags: number): number {
  return flags & 0x80 ? 3 * 2 ** ((flags & 7) + 1) : 0;
}

/** Where sub-blocks, each led by its length, end: after the empty one. */
function afterSubBlocks(bytes: Uint8Array, start: number): number {
  let at = start;
  while (at < bytes.length) {
    const length = bytes[at] ?? 0;
    at += 1 + length;
    if (length === 0) return at;
  }
  return bytes.length + 1;
}
