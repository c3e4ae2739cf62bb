import { readFile } from 'node:fs/promises';
import path from 'node:path';

/** The version that a folder's package.json gives. @throws Error when it gives none */
export async function versionOf(folder: string): Promise<string> {
  const text = await readFile(path.join(folder, 'package.json'), 'utf8');
  const version = /"version":\s*"([^"]+)"/.exec(text)?.[1];
  if (version === undefined) throw new Error(`${folder} has no version.`);
  return version;
}
