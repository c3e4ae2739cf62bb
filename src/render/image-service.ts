import type { LocalImageService } from 'astro';
import sharpService from 'astro/assets/services/sharp';
import sharp from 'sharp';

/**
 * Astro's own image service with two changes. A version's name depends on the bytes that it was made from, since a
 * picture under `public/` may change under its name. And a version in the picture's own size and format is never larger
 * than the picture: where packing it again gains nothing, it stays as it is, unless it carries metadata, which may say
 * where and by whom it was taken.
 */
const imageService: LocalImageService<Record<string, unknown>> = {
  ...sharpService,
  propertiesToHash: ['src', 'width', 'height', 'format', 'quality', 'digest'],
  async transform(input, options, config, logger) {
    const made = withFormat(await sharpService.transform(input, options, config, logger));
    const { format, width, exif, iptc, xmp } = await sharp(input).metadata();
    const same = format === made.format && options['width'] === width;
    return same && !exif && !iptc && !xmp && made.data.length >= input.length
      ? { data: input, format: made.format }
      : made;
  },
};

/** sharp calls AVIF by the name of its container, which browsers do not know. */
function withFormat<T extends { format: string }>(made: T): T {
  return made.format === 'heif' ? { ...made, format: 'avif' } : made;
}

export default imageService;
