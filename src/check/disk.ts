import { readdirSync, realpathSync } from 'node:fs';
import type { Slip } from '../domain/problem.ts';

/**
 * What one run has seen on the disk, so that a thousand postmortems in one folder do not list it a thousand times, and
 * a picture that many show is looked at once. Folders are read while the check waits: handing each of these small
 * questions to another thread takes several times as long as its answer.
 */
export interface Disk {
  /** Names in a folder; none when it is not there. */
  namesIn: (folder: string) => readonly string[];
  /** A folder's path without links on the way. */
  realFolder: (folder: string) => string;
  /** What `look` says of a file, asked once for each file. */
  once: (file: string, look: () => Promise<Slip | null>) => Promise<Slip | null>;
}

/** A disk that nothing has been seen of yet; for one run, since files change. */
export function unseenDisk(): Disk {
  const names = new Map<string, readonly string[]>();
  const folders = new Map<string, string>();
  const looks = new Map<string, Promise<Slip | null>>();
  return {
    namesIn: (folder) => remember(names, folder, () => listed(folder)),
    realFolder: (folder) => remember(folders, folder, () => realpathSync(folder)),
    once: (file, look) => remember(looks, file, look),
  };
}

function listed(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}

function remember<T>(known: Map<string, T>, key: string, ask: () => T): T {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}
