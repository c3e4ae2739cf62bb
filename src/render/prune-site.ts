import { readdirSync, rmdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/**
 * Takes away what an earlier build left in a folder and this one did not make: pages of postmortems that are gone,
 * pictures that nobody shows any more. Folders that are empty then go as well.
 *
 * @param folder absolute path
 * @param isKept says of a path inside the folder, with forward slashes, whether this build made it
 */
export function pruneSite(folder: string, isKept: (file: string) => boolean): void {
  prune(folder, '', isKept);
}

/** @returns whether anything is left */
function prune(folder: string, way: string, isKept: (file: string) => boolean): boolean {
  let left = 0;
  for (const entry of readdirSync(path.join(folder, way), { withFileTypes: true })) {
    const inside = way === '' ? entry.name : `${way}/${entry.name}`;
    const whole = path.join(folder, inside);
    if (entry.isDirectory()) {
      if (prune(folder, inside, isKept)) left += 1;
      else rmdirSync(whole);
    } else if (isKept(inside)) left += 1;
    else rmSync(whole);
  }
  return left > 0;
}
