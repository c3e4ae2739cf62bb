import { existsSync, rmSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { entriesOf, type Folders } from './folder-listing.ts';

/** What stays in a folder; paths inside it, with forward slashes. */
export interface Keeping {
  /** Files that stay where they are there. */
  readonly files: ReadonlySet<string>;
  /** Folders that stay though nothing is left in them: something will be. */
  readonly folders: ReadonlySet<string>;
  /** A folder that is in order, whatever it holds. */
  readonly untouched: string;
}

/**
 * Removes every other file from a folder, and folders that are left empty.
 * @param folder absolute path; it need not be there
 * @param disk tells what stands in folders
 */
export function keepOnly(folder: string, keeping: Keeping, disk: Folders): void {
  if (existsSync(folder)) sweep(folder, '', keeping, disk);
}

/**
 * @param below path inside the folder that is swept, with a slash at its end; empty for that folder itself
 * @returns whether the folder is still there
 */
function sweep(folder: string, below: string, keeping: Keeping, disk: Folders): boolean {
  let isEmpty = true;
  for (const { name, kind } of entriesOf(disk.listingOf(folder))) {
    const inside = `${below}${name}`;
    const whole = `${folder}${path.sep}${name}`;
    if (inside === keeping.untouched || (kind !== 'folder' && keeping.files.has(inside))) {
      isEmpty = false;
    } else if (kind !== 'folder') rmSync(whole);
    else if (sweep(whole, `${inside}/`, keeping, disk)) isEmpty = false;
  }
  if (!isEmpty || keeping.folders.has(below.slice(0, -1))) return true;
  rmdirSync(folder);
  return false;
}
