import { copyFileSync, linkSync, lstatSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import path from 'node:path';

/** Gives a file a second name, as `linkSync` does; a parameter so that a test can fail it. */
export type Link = (from: string, to: string) => void;

/**
 * Puts a folder's files into another one as hard links: a thousand pages cost no copy and no room. Where the file system
 * has no links (two disks), they are copied. So who changes a file that was published gives it a new inode: removes it
 * first, then writes it.
 *
 * @param from absolute path
 * @param to absolute path; made where it is not there, and empty
 */
export function linkFiles(from: string, to: string, link: Link = linkSync): void {
  mkdirSync(to, { recursive: true });
  for (const entry of readdirSync(from, { withFileTypes: true })) {
    const [old, young] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) linkFiles(old, young, link);
    else linkFile(old, young, link);
  }
}

/** Puts one file under a second name: see {@link linkFiles}. The name is not there yet. */
export function linkFile(from: string, to: string, link: Link = linkSync): void {
  try {
    link(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

/**
 * Makes a folder hold the same files as another one, again as hard links: links that are there already stay, since two
 * names of one inode are one file. So of a thousand pages of which few have changed, few are touched.
 *
 * @param from absolute path
 * @param to absolute path of a folder, which may hold anything; what does not belong into it is removed
 */
export function mirrorFiles(from: string, to: string, link: Link = linkSync): void {
  mkdirSync(to, { recursive: true });
  const entries = readdirSync(from, { withFileTypes: true });
  const names = new Set(entries.map(({ name }) => name));
  for (const { name } of readdirSync(to, { withFileTypes: true })) {
    if (!names.has(name)) rmSync(path.join(to, name), { recursive: true, force: true });
  }
  for (const entry of entries) {
    const [old, young] = [path.join(from, entry.name), path.join(to, entry.name)];
    const there = lstatSync(young, { throwIfNoEntry: false });
    if (entry.isDirectory()) {
      if (there && !there.isDirectory()) rmSync(young);
      mirrorFiles(old, young, link);
      continue;
    }
    const { dev, ino } = lstatSync(old);
    if (there?.ino === ino && there.dev === dev) continue;
    if (there) rmSync(young, { recursive: true });
    linkFile(old, young, link);
  }
}
