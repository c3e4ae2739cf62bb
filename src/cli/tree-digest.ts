import { hash } from 'node:crypto';
import { readdirSync, statSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { readDigests, type Digests } from './digest-memory.ts';
import {
  entriesOf,
  type EntryKind,
  type FolderEntry,
  type FolderListing,
  type Folders,
} from './folder-listing.ts';

/** How a tree is gone through. */
export interface TreeWalk {
  /** Tells what stands in folders, from memory; otherwise each is opened. */
  readonly folders?: Folders;
  /**
   * What was found in folders earlier in this run, which is added to: a folder whose listing is the very same holds the same
   * bytes, provided that nobody writes into files. Of use together with `folders` alone.
   */
  readonly found?: Map<FolderListing, string>;
  /** Says of a path below one of those that are asked for, with forward slashes, that it does not count. */
  readonly skip?: (inside: string) => boolean;
}

/**
 * A digest of files and folders: of their names below the given paths, and of every byte in them. What is not there
 * counts as well, links and folders without files do not.
 *
 * @param paths absolute paths; where they lie does not count, only their order does
 * @param digests tells what is in a file
 */
export function treeDigest(
  paths: readonly string[],
  digests: Digests = readDigests,
  walk: TreeWalk = {},
): string {
  const parts: string[] = [];
  for (const whole of paths) {
    const stats = statSync(whole, { throwIfNoEntry: false });
    if (stats?.isFile() && !walk.skip?.('')) parts.push('', digests.digestOf(whole));
    if (stats?.isDirectory()) addDigests(parts, whole, '', digests, walk);
    parts.push('');
  }
  return hash('sha256', parts.join('\0'));
}

/** @param below path inside the folder that was asked for, with a slash at its end; empty for that folder itself */
function addDigests(
  parts: string[],
  folder: string,
  below: string,
  digests: Digests,
  walk: TreeWalk,
): void {
  const listing = walk.folders?.listingOf(folder);
  const entries = listing ? entriesOf(listing) : entriesIn(folder);
  const known = listing && walk.found?.get(listing);
  const files = known ?? digestsOf(entries, folder, below, digests, walk);
  if (listing) walk.found?.set(listing, files);
  if (files !== '') parts.push(below, files);
  for (const { name, kind } of entries) {
    if (kind !== 'folder') continue;
    addDigests(parts, `${folder}${path.sep}${name}`, `${below}${name}/`, digests, walk);
  }
}

/** Names and digests of the files that stand directly in a folder. */
function digestsOf(
  entries: readonly Entry[],
  folder: string,
  below: string,
  digests: Digests,
  { skip }: TreeWalk,
): string {
  return entries
    .filter(({ name, kind }) => kind === 'file' && !skip?.(`${below}${name}`))
    .map(({ name }) => `${name}\0${digests.digestOf(`${folder}${path.sep}${name}`)}`)
    .join('\0');
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

type Entry = Pick<FolderEntry, 'name' | 'kind'>;

/** What stands in a folder, sorted by name. */
function entriesIn(folder: string): Entry[] {
  return readdirSync(folder, { withFileTypes: true })
    .map((entry): Entry => ({ name: entry.name, kind: kindOf(entry) }))
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

function kindOf(entry: Dirent): EntryKind {
  if (entry.isFile()) return 'file';
  return entry.isDirectory() ? 'folder' : 'other';
}
