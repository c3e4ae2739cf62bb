import {
  copyFileSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  rmSync,
  unlinkSync,
} from 'node:fs';
import path from 'node:path';
import {
  entriesOf,
  readFolders,
  type FolderEntry,
  type FolderListing,
  type Folders,
} from './folder-listing.ts';

/** Gives a file a second name, as `linkSync` does; a parameter so that a test can fail it. */
export type Link = (from: string, to: string) => void;

/**
 * Puts a folder's files into another one as hard links: a thousand pages cost no copy and no room, and a link that is there
 * already stays, since two names of one inode are one file. Where the file system has no links (two disks), they are
 * copied. So who changes a file that was published gives it a new inode: removes it first, then writes it.
 *
 * @param from absolute path
 * @param to absolute path; made where it is not there
 */
export function linkFiles(from: string, to: string, link: Link = linkSync): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [old, young] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFiles(old, young, link);
    else linkFile(old, young, link);
  }
}

/** Puts one file under a second name: see {@link linkFiles}. What has that name and is another file is removed. */
export function linkFile(from: string, to: string, link: Link = linkSync): void {
  const there = lstatSync(to, { throwIfNoEntry: false });
  if (there) {
    const { dev, ino } = lstatSync(from);
    if (there.ino === ino && there.dev === dev) return;
    if (there.isDirectory()) rmSync(to, { recursive: true });
    else unlinkSync(to);
  }
  linkNew(from, to, link);
}

/** @returns whether it is a link */
function linkNew(from: string, to: string, link: Link): boolean {
  try {
    link(from, to);
    return true;
  } catch {
    copyFileSync(from, to);
    return false;
  }
}

/** How folders are made the same, where a test or a build wants it otherwise. */
export interface Mirroring {
  readonly link?: Link;
  /** Tells what stands in folders; otherwise each is opened. */
  readonly folders?: Folders;
}

/**
 * Makes a folder hold the same files as another one, as {@link linkFiles} does it, and no others. So of a thousand pages of
 * which few have changed, few are touched.
 *
 * @param from absolute path
 * @param to absolute path of a folder, which may hold anything
 * @returns how many of its files were there already, and how many were not
 */
export function mirrorFiles(
  from: string,
  to: string,
  { link = linkSync, folders = readFolders }: Mirroring = {},
): MirrorCount {
  const isNew = mkdirSync(to, { recursive: true }) !== undefined;
  const changed = new Map<string, FolderListing>();
  const count = { kept: 0, made: 0 };
  mirror(from, to, isNew, { link, folders, changed, count });
  // As late as that, so that most of many are settled.
  for (const [folder, listing] of changed) folders.note(folder, listing);
  return count;
}

/** How many files of a mirror stayed, and how many were made. */
export interface MirrorCount {
  kept: number;
  made: number;
}

/**
 * Whether a folder holds the very files of another one, and no others: not whether they have the same bytes, since two
 * names of one file need not be read to know that.
 *
 * @param to absolute path; it need not be there
 */
export function isMirror(from: string, to: string, folders: Folders): boolean {
  if (!existsSync(to)) return false;
  const [wanted, there] = [folders.listingOf(from), folders.listingOf(to)];
  if (wanted.disk !== there.disk || wanted.text !== there.text) return false;
  return entriesOf(wanted).every(
    ({ name, kind }) =>
      kind !== 'folder' ||
      isMirror(`${from}${path.sep}${name}`, `${to}${path.sep}${name}`, folders),
  );
}

/** How a mirror is made, and which folders it makes the same as which listings. */
interface Mirror extends Required<Mirroring> {
  changed: Map<string, FolderListing>;
  count: MirrorCount;
}

/** As {@link mirrorFiles}. @param isNew whether `to` has just been made */
function mirror(from: string, to: string, isNew: boolean, how: Mirror): void {
  const wanted = how.folders.listingOf(from);
  const there = isNew ? { ...wanted, text: '' } : how.folders.listingOf(to);
  const entries = entriesOf(wanted);
  const isSame = wanted.disk === there.disk && wanted.text === there.text;
  const kept = isSame ? null : clear(to, entries, there, wanted.disk === there.disk);
  let isLinked = true;
  for (const { name, kind } of entries) {
    const [old, young] = [`${from}${path.sep}${name}`, `${to}${path.sep}${name}`];
    const isThere = kept === null || kept.has(name);
    if (kind === 'folder') {
      if (!isThere) mkdirSync(young);
      mirror(old, young, !isThere, how);
    } else if (isThere) how.count.kept += 1;
    else {
      how.count.made += 1;
      isLinked = linkNew(old, young, how.link) && isLinked;
    }
  }
  if (!isSame && isLinked) how.changed.set(to, wanted);
}

/**
 * Removes what a folder may not hold.
 * @param isOneDisk whether files can be the same as those that are wanted
 * @returns the names of what it holds and may
 */
function clear(
  folder: string,
  wanted: readonly FolderEntry[],
  there: FolderListing,
  isOneDisk: boolean,
): Set<string> {
  const byName = new Map(wanted.map((entry) => [entry.name, entry]));
  const kept = new Set<string>();
  for (const { name, kind, inode } of entriesOf(there)) {
    const other = byName.get(name);
    const isFolder = kind === 'folder';
    if (other?.kind === kind && other.inode === inode && (isFolder || isOneDisk)) kept.add(name);
    else if (isFolder) rmSync(path.join(folder, name), { recursive: true });
    else unlinkSync(path.join(folder, name));
  }
  return kept;
}
