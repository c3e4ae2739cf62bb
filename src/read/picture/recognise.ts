import { layoutOfAvif } from './avif.ts';
import { layoutOfGif } from './gif.ts';
import { layoutOfJpeg } from './jpeg.ts';
import { latin1, type Layout, type PictureFormat } from './layout.ts';
import { layoutOfPng } from './png.ts';
import { layoutOfWebp } from './webp.ts';

/** The format that bytes are in, whatever the file is called; null when browsers show none of the kind. */
export function recogniseFormat(bytes: Uint8Array): PictureFormat | null {
  if (latin1(bytes, 0, 8) === '\x89PNG\r\n\x1a\n') return 'png';
  if (latin1(bytes, 0, 3) === '\xff\xd8\xff') return 'jpeg';
  if (/^GIF8[79]a/.test(latin1(bytes, 0, 6))) return 'gif';
  if (/^RIFF....WEBP/s.test(latin1(bytes, 0, 12))) return 'webp';
  if (/^....ftypavi[fs]/s.test(latin1(bytes, 0, 12))) return 'avif';
  return isSvg(new TextDecoder().decode(bytes.subarray(0, searched))) ? 'svg' : null;
}

/** How far into a file its first element is looked for: editors put their licence before it. */
const searched = 8192;

function isSvg(text: string): boolean {
  // What may stand before the first element of an XML document (XML 1.0, production 22).
  const prolog =
    /^\s*(?:<\?[^>]*\?>\s*|<!--[\s\S]*?-->\s*|<!DOCTYPE[^>[]*(?:\[[^\]]*\])?\s*>\s*)*/i;
  return /^<(?:\w+:)?svg[\s>/]/.test(text.replace(prolog, ''));
}

/** Takes a picture apart. A drawing (SVG) is text: whether it is whole shows when it is read. */
export function layoutOf(format: PictureFormat, bytes: Uint8Array): Layout {
  switch (format) {
    case 'avif':
      return layoutOfAvif(bytes);
    case 'gif':
      return layoutOfGif(bytes);
    case 'jpeg':
      return layoutOfJpeg(bytes);
    case 'png':
      return layoutOfPng(bytes);
    case 'webp':
      return layoutOfWebp(bytes);
    case 'svg':
      return { whole: true, remarks: [] };
  }
}
