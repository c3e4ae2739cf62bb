import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';

/** What a build left. */
export interface Output {
  bytes: number;
  files: number;
  /** Files that end in `.html`. */
  pages: number;
}

/** Counts what lies in a folder and below. */
export async function measureOutput(folder: string): Promise<Output> {
  const files = await filesBelow(folder);
  const sizes = await Promise.all(files.map(async (file) => (await stat(file)).size));
  return {
    bytes: sizes.reduce((sum, size) => sum + size, 0),
    files: files.length,
    pages: files.filter((file) => file.endsWith('.html')).length,
  };
}

/** Absolute paths of all files in a folder and below; none when it is not there. */
export async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
}
