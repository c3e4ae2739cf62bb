import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

/** A short digest of texts and bytes, in order. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  const hash = createHash('sha256');
  for (const part of parts) hash.update(`${part.length}:`).update(part);
  return hash.digest('hex').slice(0, 32);
}

/** A digest of files, and of which of them are not there. @param paths absolute paths, in an order that is always the same */
export async function digestOfFiles(paths: readonly string[]): Promise<string> {
  const contents: (string | Uint8Array)[] = [];
  for (const file of paths) contents.push(await readFile(file).catch(() => 'not there'));
  return digestOf(...contents);
}

/** The folders whose code decides what is read out of a file and what is wrong with it. */
const analysing = ['src/domain', 'src/read', 'src/check'];

/**
 * A digest of the code that analyses postmortems and of the versions of its packages, so that nothing that an older
 * Aftermath read survives its update.
 * @param root absolute path of the project's folder
 */
export async function digestOfCode(root: string): Promise<string> {
  const files = (await Promise.all(analysing.map((folder) => codeIn(root, folder)))).flat();
  const paths = [...files, 'package-lock.json'].map((file) => path.join(root, file));
  return digestOf(files.join('\n'), await digestOfFiles(paths));
}

async function codeIn(root: string, folder: string): Promise<string[]> {
  const files = await readdir(path.join(root, folder), { recursive: true });
  return files
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
}
