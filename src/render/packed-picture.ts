import { existsSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { getConfiguredImageService, getImage, imageConfig } from 'astro:assets';
import { cacheRooms } from '../cli/cache-rooms.ts';
import { lightVersions, offeredFormats, type Version } from './light-versions.ts';
import { liveSite } from './live-site.ts';
import { versionWidths, type PictureFile } from './picture-file.ts';
import { environment } from './site.ts';

/** What a `<source>` of a picture says. */
export interface PictureSource {
  readonly type: string;
  readonly srcset: string;
}

/** A picture in some width and format. */
type Wanted = Pick<Version, 'width'> & { readonly format: PictureFile['metadata']['format'] };

const { pictures: room } = cacheRooms(environment.cacheDir);

/**
 * The versions of a picture that a page offers: at several widths, and none larger than the picture's own file. A build
 * packs them; the dev server packs what is asked for, and weighs nothing.
 */
export async function pictureSources(picture: PictureFile): Promise<PictureSource[]> {
  if (!picture.resizable) return [];
  const { metadata, digest, bytes } = picture;
  const widths = versionWidths(metadata.width);
  const versions = import.meta.env.DEV
    ? offeredFormats.flatMap((format) => widths.map((width) => ({ format, width, bytes: null })))
    : await lightVersions(
        { digest, size: bytes.length, widths },
        path.join(room, 'sizes'),
        (version) => pack(picture, version),
      );
  const entries = await Promise.all(
    versions.map(async ({ format, width, bytes: packed }) => {
      const address = await addressOf(picture, { format, width }, packed);
      return { format, entry: `${address} ${width}w` };
    }),
  );
  return offeredFormats.flatMap((format) => {
    const own = entries.filter((each) => each.format === format);
    if (own.length === 0) return [];
    return { type: `image/${format}`, srcset: own.map(({ entry }) => entry).join(', ') };
  });
}

/** The address of a picture in its own format and size, without remarks. */
export function fullPicture(picture: PictureFile): Promise<string> {
  const { width, format, src } = picture.metadata;
  return picture.resizable ? addressOf(picture, { format, width }, null) : Promise.resolve(src);
}

/**
 * The address of a version. A build keeps the packed file in the room of pictures under a name of its own, and notes
 * that the page shows it.
 * @param packed its bytes, when it was packed just now
 */
async function addressOf(
  picture: PictureFile,
  wanted: Wanted,
  packed: Uint8Array | null,
): Promise<string> {
  const { metadata, digest } = picture;
  if (import.meta.env.DEV) return (await getImage({ src: metadata, ...wanted })).src;
  const name = `${digest}-${wanted.width}.${wanted.format}`;
  const file = path.join(room, name);
  if (!existsSync(file)) {
    const bytes = packed ?? (await pack(picture, wanted));
    await writeFile(file, bytes);
  }
  const bare = metadata.src.replace(/\.[^./]+$/, '');
  const address = `${bare}_${digest.slice(0, 8)}-${wanted.width}.${wanted.format}`;
  liveSite().pictures.set(decodeURI(address), name);
  return address;
}

async function pack(
  { metadata, bytes }: PictureFile,
  { format, width }: Wanted,
): Promise<Uint8Array> {
  const service = await getConfiguredImageService();
  if (!('transform' in service)) throw new Error('Pictures are packed by a service of our own.');
  const wanted = { src: metadata, width, format };
  const options = (await service.validateOptions?.(wanted, imageConfig, console)) ?? wanted;
  const { data } = await service.transform(
    bytes,
    { ...options, src: metadata.src },
    imageConfig,
    console,
  );
  return data;
}
