import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { writePictures } from '../support/check-room.ts';

/** A folder to stand in, with the content folder `incidents`, five files and twenty mistakes, and a public folder. */
export interface BrokenFolder {
  root: string;
  publicDir: string;
  leave: () => Promise<void>;
}

/** Makes a copy of `broken` in a folder of its own, so that no path of this project is in a report by chance. */
export async function brokenFolder(): Promise<BrokenFolder> {
  const root = await mkdtemp(path.join(tmpdir(), 'broken folder '));
  const publicDir = path.join(root, 'public');
  await cp(path.join(import.meta.dirname, 'broken'), path.join(root, 'incidents'), {
    recursive: true,
  });
  await writePictures(path.join(publicDir, 'images'));
  return { root, publicDir, leave: () => rm(root, { recursive: true, force: true }) };
}
