import { readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * Reads files for the lines that a report shows of them, each once; undefined for one that cannot be read.
 * @param folder absolute path of the folder from which the report names files
 */
export function sourcesIn(folder: string): (file: string) => string | undefined {
  const read = new Map<string, string | undefined>();
  return (file) => {
    if (!read.has(file)) read.set(file, sourceOf(path.resolve(folder, file)));
    return read.get(file);
  };
}

function sourceOf(whole: string): string | undefined {
  try {
    return readFileSync(whole, 'utf8').replace(/^\ufeff/, '');
  } catch {
    return undefined;
  }
}
