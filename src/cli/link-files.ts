import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

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
    rmSync(to, { recursive: true });
  }
  try {
    link(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Makes a folder hold the same files as another one, as {@link linkFiles} does it, and no others. So of a thousand pages of
 * which few have changed, few are touched.
 *
 * @param from absolute path
 * @param to absolute path of a folder, which may hold anything
 */
export function mirrorFiles(from: string, to: string, link: Link = linkSync): void {
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from, { withFileTypes: true });
  const kinds = new Map(entries.map((entry) => [entry.name, entry.isDirectory()]));
  for (const entry of readdirSync(to, { withFileTypes: true })) {
    if (kinds.get(entry.name) === entry.isDirectory()) continue;
    rmSync(path.join(to, entry.name), { recursive: true, force: true });
  }
  for (const [name, isFolder] of kinds) {
    const [old, young] = [path.join(from, name), path.join(to, name)];
    if (isFolder) mirrorFiles(old, young, link);
    else linkFile(old, young, link);
  }
}
