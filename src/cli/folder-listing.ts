import { lstatSync, readdirSync, statSync, type BigIntStats } from 'node:fs';
import path from 'node:path';

/** What something in a folder is. Links and all that is neither count as `other`. */
export type EntryKind = 'file' | 'folder' | 'other';

/** What stands directly in a folder. */
export interface FolderEntry {
  readonly name: string;
  readonly kind: EntryKind;
  /** Names the file on its disk: two names with the same number are one file. Empty for a folder. */
  readonly inode: string;
}

/** A folder as it stands: its own names, not what lies deeper. */
export interface FolderListing {
  /** The disk that it lies on: numbers of files say nothing between two. */
  readonly disk: string;
  /**
   * Its entries as text, sorted by name: two folders on one disk whose texts are equal hold the same files under the same
   * names, and folders of the same names. {@link entriesOf} reads it.
   */
  readonly text: string;
}

/** Tells what stands in folders. */
export interface Folders {
  /**
   * @param folder absolute path
   * @throws Error of the file system, when there is no such folder
   */
  listingOf: (folder: string) => FolderListing;
  /** Told what stands in a folder, by whoever made it so. @param folder absolute path */
  note: (folder: string, listing: FolderListing) => void;
}

/** Looks into every folder each time. */
export const readFolders: Folders = {
  listingOf: (folder) => ({
    disk: diskOf(statSync(folder, { bigint: true })),
    text: textOfFolder(folder),
  }),
  note: () => undefined,
};

/** The disk of a file. */
export function diskOf({ dev }: BigIntStats): string {
  return String(dev);
}

/** The text of a listing, read from the disk. @param folder absolute path */
export function textOfFolder(folder: string): string {
  const parts: string[] = [];
  const entries = readdirSync(folder, { withFileTypes: true });
  for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const sign = entry.isDirectory() ? '' : signOf(path.join(folder, entry.name));
    if (sign !== null) parts.push(entry.name, sign);
  }
  // A slash can stand in no name.
  return parts.join('/');
}

/** What was read of listings: a folder is gone through several times in a build. */
const read = new WeakMap<FolderListing, readonly FolderEntry[]>();

/** Reads the text of a listing. */
export function entriesOf(listing: FolderListing): readonly FolderEntry[] {
  const entries = read.get(listing) ?? parse(listing.text);
  read.set(listing, entries);
  return entries;
}

function parse(text: string): FolderEntry[] {
  if (text === '') return [];
  const parts = text.split('/');
  const entries: FolderEntry[] = [];
  for (let at = 0; at + 1 < parts.length; at += 2) {
    const [name = '', sign = ''] = [parts[at], parts[at + 1]];
    if (sign === '') entries.push({ name, kind: 'folder', inode: '' });
    else if (sign.startsWith('-')) entries.push({ name, kind: 'other', inode: sign });
    else entries.push({ name, kind: 'file', inode: sign });
  }
  return entries;
}

/** What stands for a file in a listing; null when it has been removed meanwhile. */
function signOf(file: string): string | null {
  const stats = lstatSync(file, { bigint: true, throwIfNoEntry: false });
  if (!stats) return null;
  return stats.isFile() ? String(stats.ino) : `-${stats.ino}`;
}
