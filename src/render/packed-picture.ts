import { mkdir, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getConfiguredImageService, getImage, imageConfig } from 'astro:assets';
import { cacheRooms } from '../cli/cache-rooms.ts';
import { lightVersions, offeredFormats, type Version } from './light-versions.ts';
import { versionWidths, type PictureFile } from './picture-file.ts';
import { environment } from './site.ts';

/** What a `<source>` of a picture says. */
export interface PictureSource {
  readonly type: string;
  readonly srcset: string;
}

const { astro } = cacheRooms(environment.cacheDir);
/** Where Astro keeps the pictures that it made, by their published names. */
const madePictures = path.join(astro, 'assets');

/**
 * The versions of a picture that a page offers: at several widths, and none larger than the picture's own file. In a
 * build they are packed here, and left where Astro finds them instead of packing them again; the dev server packs what
 * is asked for, and weighs nothing.
 */
export async function pictureSources(picture: PictureFile): Promise<PictureSource[]> {
  if (!picture.resizable) return [];
  const { metadata, digest, bytes } = picture;
  const widths = versionWidths(metadata.width);
  const versions = import.meta.env.DEV
    ? offeredFormats.flatMap((format) => widths.map((width) => ({ format, width, bytes: null })))
    : await lightVersions(
        { digest, size: bytes.length, widths },
        path.join(astro, 'picture-sizes'),
        (version) => pack(picture, version),
      );
  const entries = await Promise.all(
    versions.map(async ({ format, width, bytes: packed }) => {
      const { src } = await getImage({ src: metadata, width, format, digest });
      if (packed !== null) await handOver(src, packed);
      return { format, entry: `${src} ${width}w` };
    }),
  );
  return offeredFormats.flatMap((format) => {
    const own = entries.filter((each) => each.format === format);
    if (own.length === 0) return [];
    return { type: `image/${format}`, srcset: own.map(({ entry }) => entry).join(', ') };
  });
}

async function pack(
  { metadata, digest, bytes }: PictureFile,
  { format, width }: Version,
): Promise<Uint8Array> {
  const service = await getConfiguredImageService();
  if (!('transform' in service)) throw new Error('Pictures are packed by a service of our own.');
  const wanted = { src: metadata, width, format, digest };
  const options = (await service.validateOptions?.(wanted, imageConfig, console)) ?? wanted;
  const { data } = await service.transform(
    bytes,
    { ...options, src: metadata.src },
    imageConfig,
    console,
  );
  return data;
}

async function handOver(src: string, bytes: Uint8Array): Promise<void> {
  await mkdir(madePictures, { recursive: true });
  await writeFile(path.join(madePictures, path.posix.basename(decodeURI(src))), bytes);
}
