import { hash } from 'node:crypto';
import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { readDigests, type Digests } from './digest-memory.ts';
import { entriesOf, type Folders } from './folder-listing.ts';

/** How a tree is gone through. */
export interface TreeWalk {
  /** Tells what stands in folders, from memory; otherwise each is opened. */
  readonly folders?: Folders;
  /** Says of a path below one of those that are asked for, with forward slashes, that it does not count. */
  readonly skip?: (inside: string) => boolean;
}

/**
 * A digest of files and folders: of their names below the given paths, and of every byte in them. What is not there
 * counts as well.
 *
 * @param paths absolute paths; where they lie does not count, only their order does
 * @param digests tells what is in a file
 */
export function treeDigest(
  paths: readonly string[],
  digests: Digests = readDigests,
  { folders, skip }: TreeWalk = {},
): string {
  const parts: string[] = [];
  for (const whole of paths) {
    for (const inside of filesBelow(whole, folders)) {
      if (skip?.(inside)) continue;
      parts.push(inside, digests.digestOf(inside === '' ? whole : path.join(whole, inside)));
    }
    parts.push('');
  }
  return hash('sha256', parts.join('\0'));
}

/**
 * Paths inside a folder, with forward slashes, sorted by code unit; the empty one for a file; none for what is not there.
 * Links are none.
 *
 * @param whole absolute path
 * @param folders tells what stands in folders, from memory
 */
export function filesBelow(whole: string, folders?: Folders): string[] {
  const stats = statSync(whole, { throwIfNoEntry: false });
  if (!stats) return [];
  if (stats.isFile()) return [''];
  const found: string[] = [];
  addFiles(found, whole, '', folders);
  return found.sort();
}

/** @param below path inside the folder that was asked for, with a slash at its end; empty for that folder itself */
function addFiles(
  found: string[],
  folder: string,
  below: string,
  folders: Folders | undefined,
): void {
  const entries = folders ? entriesOf(folders.listingOf(folder)) : entriesIn(folder);
  for (const { name, kind } of entries) {
    if (kind === 'file') found.push(`${below}${name}`);
    else if (kind === 'folder') {
      addFiles(found, `${folder}${path.sep}${name}`, `${below}${name}/`, folders);
    }
  }
}

function entriesIn(folder: string): { name: string; kind: 'file' | 'folder' | 'other' }[] {
  return readdirSync(folder, { withFileTypes: true }).map((entry) => ({
    name: entry.name,
    kind: entry.isFile() ? 'file' : entry.isDirectory() ? 'folder' : 'other',
  }));
}
