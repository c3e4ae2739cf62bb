import { createHash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readDigests, type Digests } from './digest-memory.ts';

/**
 * A digest of files and folders: of their names below the given paths, and of every byte in them. What is not there
 * counts as well.
 *
 * @param paths absolute paths; where they lie does not count, only their order does
 * @param digests tells what is in a file
 * @param skip says of a path below one of them, with forward slashes, that it does not count
 */
export function treeDigest(
  paths: readonly string[],
  digests: Digests = readDigests,
  skip: (inside: string) => boolean = () => false,
): string {
  const hash = createHash('sha256');
  for (const whole of paths) {
    for (const inside of filesBelow(whole)) {
      if (!skip(inside)) hash.update(`${inside}\0${digests.digestOf(path.join(whole, inside))}\0`);
    }
    hash.update('\0');
  }
  return hash.digest('hex');
}

/**
 * Paths inside a folder, with forward slashes, sorted by code unit; the empty one for a file; none for what is not there.
 * @param whole absolute path
 */
export function filesBelow(whole: string): string[] {
  const stats = statSync(whole, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [''];
  return readdirSync(whole, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(whole, path.join(entry.parentPath, entry.name)))
    .map((inside) => inside.split(path.sep).join('/'))
    .sort();
}
