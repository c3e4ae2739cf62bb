import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Slip } from '../../domain/problem.ts';
import { isSafeUrl } from '../../read/allowed-markup.ts';
import { evidencePath } from '../../read/evidence-path.ts';
import type { Report } from '../../read/place.ts';
import type { PictureUse } from '../../read/reading.ts';
import type { Disk } from '../disk.ts';
import { fileThere } from '../file-there.ts';
import { checkAlt } from './alt-text.ts';
import { lookAtPicture } from './look-at-picture.ts';

/** Absolute paths of the folders in which pictures lie, and what is known of them. */
interface PictureFolders {
  readonly contentDir: string;
  readonly publicDir: string;
  readonly disk: Disk;
}

/**
 * Checks one picture of a postmortem: its words, where it lies, and whether it is one.
 *
 * @param id the postmortem's
 */
export async function checkPicture(
  id: string,
  picture: PictureUse,
  folders: PictureFolders,
  report: Report,
): Promise<void> {
  const slips = [checkAlt(picture), await checkFile(id, picture.url, folders)];
  for (const slip of slips) if (slip !== null) report(slip, picture);
}

async function checkFile(
  id: string,
  url: string,
  { contentDir, publicDir, disk }: PictureFolders,
): Promise<Slip | null> {
  const found = evidencePath(id, url, contentDir, publicDir);
  // An address that runs code is told for links and pictures alike.
  if (!isSafeUrl(url)) return null;
  if (found === null) {
    return {
      rule: 'picture-remote',
      message: 'The picture lies on another site, which may change or lose it.',
      cure: 'Put a copy under `public/images/` and name that.',
    };
  }
  if (!found.ok) return found.slip;
  const { path: whole, file } = found.value;
  const root = url.startsWith('/') ? publicDir : contentDir;
  return disk.once(whole, async () => {
    const missing = fileThere({ path: whole, file }, path.resolve(root), 'picture', disk);
    return missing ?? lookAtPicture(file, await readFile(whole));
  });
}
