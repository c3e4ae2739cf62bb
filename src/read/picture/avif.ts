import type { Layout } from './layout.ts';

/** Whether an AVIF's boxes, each led by its length, fill the file (ISO/IEC 14496-12, section 4.2). */
export function layoutOfAvif(bytes: Uint8Array): Layout {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let start = 0;
  while (start + 8 <= bytes.length) {
    const short = view.getUint32(start);
    if (short === 1 && start + 16 > bytes.length) break;
    const length = short === 1 ? Number(view.getBigUint64(start + 8)) : short;
    // A length of nought reaches to the end of the file.
    if (length === 0) return { whole: true, remarks: [] };
    if (length < 8) break;
    start += length;
  }
  return { whole: start === bytes.length, remarks: [] };
}
