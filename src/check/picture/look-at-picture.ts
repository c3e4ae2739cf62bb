import type { Slip } from '../../domain/problem.ts';
import type { PictureFormat } from '../../read/picture/layout.ts';
import { sizeOfPlainPng, type PictureSize } from '../../read/picture/plain-png.ts';
import { layoutOf, recogniseFormat } from '../../read/picture/recognise.ts';

/** The most pixels a picture may have; unpacked they take four bytes each, and a small file can hold far more. */
export const mostPixels = 40_000_000;

/**
 * What is wrong with a picture's bytes, or null. Only its header is decoded: a picture of too many pixels is refused
 * before any of them is unpacked.
 *
 * @param file as a report names it
 */
export async function lookAtPicture(file: string, bytes: Uint8Array): Promise<Slip | null> {
  if (bytes.length === 0) {
    return {
      rule: 'picture-empty',
      message: `\`${file}\` is empty: it has no bytes.`,
      cure: 'Save the picture again, or remove it from the text.',
    };
  }
  const format = recogniseFormat(bytes);
  if (format === null) {
    return {
      rule: 'picture-no-image',
      message: `\`${file}\` is no picture that browsers show.`,
      cure: 'Save it as PNG, JPEG, WebP, AVIF, GIF or SVG; a new name alone does not change what is in it.',
    };
  }
  const size = (format === 'png' ? sizeOfPlainPng(bytes) : null) ?? (await decodedSize(bytes));
  if (size !== null && size.width * size.height > mostPixels) return tooLarge(file, size);
  if (size === null || !layoutOf(format, bytes).whole) return damaged(file, format);
  return null;
}

/** Width and height by the header; null when it cannot be read. */
async function decodedSize(bytes: Uint8Array): Promise<PictureSize | null> {
  // Loaded when there is a picture that needs it: most files have none.
  const { default: sharp } = await import('sharp');
  return sharp(bytes, { limitInputPixels: false, unlimited: false })
    .metadata()
    .then(
      ({ width, height }) => ({ width, height }),
      () => null,
    );
}

function tooLarge(file: string, { width, height }: PictureSize): Slip {
  const across = width.toLocaleString('en-GB');
  const down = height.toLocaleString('en-GB');
  return {
    rule: 'picture-too-large',
    message: `\`${file}\` has ${across} × ${down} pixels, more than 40 million.`,
    cure: 'Cut out the part that matters, or make it smaller.',
  };
}

function damaged(file: string, format: PictureFormat): Slip {
  return {
    rule: 'picture-damaged',
    message: `\`${file}\` is cut off or damaged: it starts as ${format.toUpperCase()} and does not end as one.`,
    cure: 'Copy or save it again.',
  };
}
