import { copyFileSync, linkSync, mkdirSync, readdirSync } from 'node:fs';
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
