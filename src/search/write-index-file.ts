import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Writes a file of the search, unless it is there with the same bytes. One that differs is removed first, since it is
 * linked into the site that people read.
 *
 * @param folder absolute path
 * @param name inside the folder, with forward slashes
 */
export function writeIndexFile(folder: string, name: string, content: string | Uint8Array): void {
  const file = path.join(folder, name);
  const bytes = Buffer.from(content);
  if (existsSync(file) && readFileSync(file).equals(bytes)) return;
  mkdirSync(path.dirname(file), { recursive: true });
  rmSync(file, { force: true });
  writeFileSync(file, bytes);
}
