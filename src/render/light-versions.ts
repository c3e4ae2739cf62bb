import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

/** The formats that a picture is offered in besides its own, the better packed first. */
export const offeredFormats = ['avif', 'webp'] as const;
export type OfferedFormat = (typeof offeredFormats)[number];

/** One version of a picture. */
export interface Version {
  readonly format: OfferedFormat;
  /** Pixels across. */
  readonly width: number;
}

/** A version that was packed in this build; of one that was packed in an earlier build only the size is kept. */
export interface PackedVersion extends Version {
  readonly bytes: Uint8Array | null;
}

/** A picture whose versions are weighed. */
export interface WeighedPicture {
  /** Digest of its bytes. */
  readonly digest: string;
  /** How many bytes its file has. */
  readonly size: number;
  readonly widths: readonly number[];
}

/**
 * The versions that are worth offering: those of each format whose versions are all no larger than the picture's own
 * file. A whole format goes, never a width of it, since a browser takes the best format that is offered at all, and
 * would then show a small version large. Sizes are kept by the picture's digest, so that it is packed once.
 *
 * @param folder where sizes are kept from build to build; absolute
 * @param pack makes one version
 */
export async function lightVersions(
  { digest, size, widths }: WeighedPicture,
  folder: string,
  pack: (version: Version) => Promise<Uint8Array>,
): Promise<PackedVersion[]> {
  const file = path.join(folder, `${digest}.json`);
  const kept = await readSizes(file);
  const sizes: Record<string, number> = {};
  const light = await Promise.all(
    offeredFormats.map(async (format) => {
      const versions = await Promise.all(
        widths.map(async (width) => {
          const name = `${format} ${width}`;
          const bytes = kept[name] === undefined ? await pack({ format, width }) : null;
          sizes[name] = kept[name] ?? bytes?.length ?? 0;
          return { format, width, bytes };
        }),
      );
      const fits = widths.every((width) => (sizes[`${format} ${width}`] ?? 0) <= size);
      return fits ? versions : [];
    }),
  );
  if (Object.keys(sizes).some((name) => kept[name] === undefined)) {
    await mkdir(folder, { recursive: true });
    await writeFile(file, JSON.stringify(sizes));
  }
  return light.flat();
}

/** Sizes in bytes by format and width; none when the file is not there or was damaged. */
async function readSizes(file: string): Promise<Readonly<Partial<Record<string, number>>>> {
  try {
    const value: unknown = JSON.parse(await readFile(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return {};
    const numbers = Object.entries(value).filter(
      (entry): entry is [string, number] => typeof entry[1] === 'number',
    );
    return Object.fromEntries(numbers);
  } catch {
    return {};
  }
}
