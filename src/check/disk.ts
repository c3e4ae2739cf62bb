import { readdir } from 'node:fs/promises';
import type { Slip } from '../domain/problem.ts';

/**
 * What one run has seen on the disk, so that a thousand postmortems in one folder do not list it a thousand times, and
 * a picture that many show is looked at once.
 */
export interface Disk {
  /** Names in a folder; none when it is not there. */
  namesIn: (folder: string) => Promise<readonly string[]>;
  /** What `look` says of a file, asked once for each file. */
  once: (file: string, look: () => Promise<Slip | null>) => Promise<Slip | null>;
}

/** A disk that nothing has been seen of yet; for one run, since files change. */
export function unseenDisk(): Disk {
  const folders = new Map<string, Promise<readonly string[]>>();
  const looks = new Map<string, Promise<Slip | null>>();
  return {
    namesIn: (folder) => remember(folders, folder, () => readdir(folder).catch(() => [])),
    once: (file, look) => remember(looks, file, look),
  };
}

function remember<T>(
  known: Map<string, Promise<T>>,
  key: string,
  ask: () => Promise<T>,
): Promise<T> {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}
