import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import { publishablePicture, smallestOf } from './publishable-picture.ts';
import { loadSharp } from './sharp-package.ts';

/** A way to pack a picture: of some quality, or without any loss; null is the usual one. */
type Packing = number | 'lossless' | null;

/**
 * Packings that are tried in turn until the version is no larger than the picture itself. Drawings of few colours are
 * what PNG packs best, and WebP without loss. AVIF is tried once: packing it takes longest.
 */
const packings: Readonly<Record<string, readonly Packing[]>> = {
  webp: [null, 'lossless'],
  jpg: [null, 70, 60, 50, 40],
};

/**
 * Astro's own image service with one change: a version in the picture's own size and format is never larger than the
 * picture. Where packing it again gains nothing, its own pixels are kept.
 */
const imageService: LocalImageService<Record<string, unknown>> = {
  ...sharpService,
  async transform(input, options, config, logger) {
    const wanted = String(options['format'] ?? '');
    let format = wanted;
    const data = await smallestOf(input.length, packings[wanted] ?? [null], async (packing) => {
      if (packing === 'lossless') return losslessWebp(input, widthOf(options));
      const quality = packing === null ? {} : { quality: packing };
      const made = await sharpService.transform(input, { ...options, ...quality }, config, logger);
      // sharp calls AVIF by the name of its container, which browsers do not know.
      format = made.format === 'heif' ? 'avif' : made.format;
      return made.data;
    });
    const own = await unchanged(input, wanted, widthOf(options));
    return own && own.length <= data.length ? { data: own, format } : { data, format };
  },
};

/** The picture itself without remarks, when a version in its own size and format is asked for; null otherwise. */
async function unchanged(
  input: Uint8Array,
  wanted: string,
  width: number | undefined,
): Promise<Uint8Array | null> {
  const sharp = await loadSharp();
  const { format, autoOrient } = await sharp(input).metadata();
  const name = format === 'jpeg' ? 'jpg' : format === 'heif' ? 'avif' : format;
  return wanted === name && width === autoOrient.width ? publishablePicture(input) : null;
}

function widthOf(options: Readonly<Record<string, unknown>>): number | undefined {
  return typeof options['width'] === 'number' ? options['width'] : undefined;
}

async function losslessWebp(input: Uint8Array, width: number | undefined): Promise<Uint8Array> {
  const sharp = await loadSharp();
  const resized = width === undefined ? {} : { width, withoutEnlargement: true };
  return sharp(input).autoOrient().resize(resized).webp({ lossless: true }).toBuffer();
}

export default imageService;
