import { readFile } from 'node:fs/promises';
import type { ImageMetadata } from 'astro';
import type { Metadata } from 'sharp';
import { evidencePath } from '../read/evidence-path.ts';
import { digestOf } from './load/fingerprint.ts';
import { loadSharp } from './sharp-package.ts';

/** A picture's file, as the page needs it. */
export interface PictureFile {
  /** Its address on the site, what Astro calls an imported image, though no module was imported. */
  metadata: ImageMetadata;
  /** The file as it lies there. */
  bytes: Uint8Array;
  /** Digest of its bytes: another picture under the same name is made anew. */
  digest: string;
  /** Whether smaller and better packed versions can be made of it: not of drawings (SVG) and animations. */
  resizable: boolean;
}

/** Where pictures lie. */
export interface PictureFolders {
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the public folder. */
  publicDir: string;
}

/** Formats that Astro makes versions of, by the name that sharp has for them. */
const resizable: Readonly<Partial<Record<string, ImageMetadata['format']>>> = {
  avif: 'avif',
  heif: 'avif',
  jpeg: 'jpg',
  png: 'png',
  webp: 'webp',
};

/**
 * Looks at a picture that a postmortem shows.
 * @param id the postmortem's
 * @param url as written: `/images/…`, or a path beside the postmortem
 * @throws Error when it was taken away since the check, or is no picture
 */
export async function readPictureFile(
  id: string,
  url: string,
  { contentDir, publicDir }: PictureFolders,
): Promise<PictureFile> {
  const found = evidencePath(id, url, contentDir, publicDir);
  if (!found?.ok) throw new Error(`The picture ${url} of ${id} lies elsewhere.`);
  const { file, path } = found.value;
  const bytes = await readFile(path);
  const digest = digestOf(bytes);
  const { format, autoOrient, pages = 1 } = await lookAt(digest, bytes);
  const packed = resizable[format];
  return {
    metadata: {
      src: encodeURI(
        file.startsWith('public/') ? file.slice('public'.length) : `/incidents/${file}`,
      ),
      width: autoOrient.width,
      height: autoOrient.height,
      format: packed ?? (format === 'svg' ? 'svg' : 'gif'),
    },
    bytes,
    digest,
    resizable: packed !== undefined && pages === 1,
  };
}

/** What sharp knew of a picture, by the digest of its bytes: many pages may show the same one. */
const known = new Map<string, Promise<Metadata>>();

function lookAt(digest: string, bytes: Uint8Array): Promise<Metadata> {
  const earlier = known.get(digest);
  if (earlier) return earlier;
  const metadata = loadSharp().then((sharp) => sharp(bytes).metadata());
  known.set(digest, metadata);
  return metadata;
}

/** CSS pixels of the column that shows pictures. */
export const columnWidth = 672;
/** CSS pixels down that a picture may take in it: more would part the words around it by a whole screen. */
const tallest = 560;

/**
 * The size at which a picture stands in the text, in CSS pixels, its shape kept: its own, unless the column would show
 * it taller than `tallest`. Narrow columns make it smaller still; its full size is a click away.
 */
export function shownSize({ width, height }: { width: number; height: number }): {
  width: number;
  height: number;
} {
  const inColumn = height * Math.min(1, columnWidth / width);
  if (inColumn <= tallest) return { width, height };
  return { width: Math.round((width * tallest) / height), height: tallest };
}

/** Pixels across at which pictures are made: a phone's column, the page's own at little more than one dot a pixel, and at two. */
const steps = [480, 800, 1344];

/** The widths of a picture's versions, ascending: none wider than the picture, and never more than the page can show. */
export function versionWidths(width: number): number[] {
  const widest = Math.min(width, steps.at(-1) ?? width);
  return [...steps.filter((step) => step < widest), widest];
}
