import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { mirrorFiles, type Mirroring } from './link-files.ts';
import { filesBelow } from './tree-digest.ts';
import { recover } from './recover.ts';
import { ownMark } from './process-mark.ts';

/** How a site came to its place: exchanged at once, or copied file by file over the old one. */
export type Publication = 'swapped' | 'copied-in-place';

/** Gives a folder another name, as `renameSync` does; a parameter so that a test can fail it. */
export type Rename = (from: string, to: string) => void;

/** How a site is published, where a test or a build wants it otherwise. */
export interface Publishing extends Mirroring {
  /**
   * Absolute path in which the site of before is kept, as links, so that the next time most of them need not be made
   * again. Without it the site of before is removed.
   */
  readonly spareDir?: string;
  readonly rename?: Rename;
}

/**
 * Puts a finished site where people read it: links its files into a folder beside, then exchanges the two by name. So a
 * file of the source is never written into afterwards, only removed and made anew: see `render/renderer/render-site.ts`.
 *
 * Where the folder itself cannot be renamed (a mount point, a parent that may not be written to)
 * the files are copied over the old ones instead, which a reader may see half done.
 *
 * @param siteDir absolute path of the finished site; stays as it is
 * @param outDir absolute path of the place; what was there is gone from it afterwards
 * @throws Error of the file system; then the old site is where it was
 */
export function publish(
  siteDir: string,
  outDir: string,
  { spareDir, rename = renameSync, ...mirroring }: Publishing = {},
): Publication {
  const place = existsSync(outDir) ? realpathSync(outDir) : outDir;
  recover(place);
  const next = `${place}.next-${ownMark()}`;
  try {
    mkdirSync(path.dirname(place), { recursive: true });
    if (spareDir !== undefined && existsSync(spareDir)) move(spareDir, next);
    const { made, kept } = mirrorFiles(siteDir, next, mirroring);
    const previous = swap(next, place, rename);
    if (previous !== null) {
      if (spareDir !== undefined) move(previous, spareDir);
      rmSync(previous, { recursive: true, force: true });
    }
    if (spareDir !== undefined && (previous === null || made > kept) && !isApart(siteDir, place)) {
      renewSpare(siteDir, spareDir, mirroring);
    }
    return 'swapped';
  } catch (error) {
    if (!isImmovable(error) || !existsSync(place)) throw error;
    copyInPlace(siteDir, place);
    return 'copied-in-place';
  } finally {
    rmSync(next, { recursive: true, force: true });
  }
}

/**
 * Brings a spare up to date that has little in common with the site, or is not there. Else the next time would, when
 * somebody waits for one changed page. The site is published: what goes wrong here harms nobody.
 */
function renewSpare(siteDir: string, spareDir: string, mirroring: Mirroring): void {
  try {
    mirrorFiles(siteDir, spareDir, mirroring);
  } catch {
    rmSync(spareDir, { recursive: true, force: true });
  }
}

/** Gives a folder another name, if its disk allows: between two disks, it stays. */
function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch (error) {
    if (!isImmovable(error)) throw error;
  }
}

/**
 * No system call of Node's exchanges two folders: `recover` mends a kill between these renames.
 * @returns where the site of before lies now; null when there was none
 */
function swap(next: string, place: string, rename: Rename): string | null {
  if (!existsSync(place)) {
    rename(next, place);
    return null;
  }
  const previous = `${place}.previous-${ownMark()}`;
  rename(place, previous);
  try {
    rename(next, place);
  } catch (error) {
    rename(previous, place);
    throw error;
  }
  return previous;
}

/** First what is new, then away with what is gone: no page ever points at a file that is not there. */
function copyInPlace(siteDir: string, place: string): void {
  for (const inside of filesBelow(siteDir)) {
    const file = path.join(place, inside);
    mkdirSync(path.dirname(file), { recursive: true });
    // It may be a link to the very file that is copied.
    rmSync(file, { recursive: true, force: true });
    copyFileSync(path.join(siteDir, inside), file);
  }
  const kept = new Set(readdirSync(siteDir, { recursive: true, encoding: 'utf8' }));
  for (const name of readdirSync(place, { recursive: true, encoding: 'utf8' })) {
    if (!kept.has(name)) rmSync(path.join(place, name), { recursive: true, force: true });
  }
}

/** Whether two folders lie on two disks, between which nothing can be moved or linked. */
function isApart(one: string, other: string): boolean {
  return statSync(one).dev !== statSync(other).dev;
}

/** Whether the file system refuses to rename this folder or to write beside it. */
function isImmovable(error: unknown): boolean {
  const codes: unknown[] = ['EBUSY', 'EXDEV', 'EACCES', 'EPERM', 'EROFS'];
  return error instanceof Error && 'code' in error && codes.includes(error.code);
}
