import { createHash, hash } from 'node:crypto';
import { readdirSync } from 'node:fs';
import path from 'node:path';
import { readDigests, type Digests } from '../../cli/digest-memory.ts';

/** A short digest of texts and bytes, in order. */
export function digestOf(...parts: readonly (string | Uint8Array)[]): string {
  // One call for what is asked thousands of times: texts alone.
  if (parts.every((part) => typeof part === 'string')) {
    return hash('sha256', parts.map((part) => `${part.length}:${part}`).join('')).slice(0, 32);
  }
  const sum = createHash('sha256');
  for (const part of parts) sum.update(`${part.length}:`).update(part);
  return sum.digest('hex').slice(0, 32);
}

/**
 * A digest of files, and of which of them are not there.
 * @param paths absolute paths, in an order that is always the same
 * @param digests tells what is in files
 */
export function digestOfFiles(paths: readonly string[], digests: Digests = readDigests): string {
  return digestOf(...paths.map((file) => contentOf(file, digests)));
}

function contentOf(file: string, digests: Digests): string {
  try {
    return digests.digestOf(file);
  } catch {
    return 'not there';
  }
}

/** The folders whose code decides what is read out of a file, what is wrong with it, and how it is kept. */
const analysing = ['src/domain', 'src/read', 'src/check', 'src/render/load'];

/**
 * A digest of the code that analyses postmortems and of the versions of its packages, so that nothing that an older
 * Aftermath read survives its update.
 * @param root absolute path of the project's folder
 * @param digests tells what is in files
 */
export function digestOfCode(root: string, digests?: Digests): string {
  const files = analysing.flatMap((folder) => codeIn(root, folder));
  const paths = [...files, 'package-lock.json'].map((file) => path.join(root, file));
  return digestOf(files.join('\n'), digestOfFiles(paths, digests));
}

function codeIn(root: string, folder: string): string[] {
  return readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts') && !file.endsWith('.test.ts'))
    .map((file) => `${folder}/${file.split(path.sep).join('/')}`)
    .sort();
}
