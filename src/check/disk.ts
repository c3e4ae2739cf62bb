import { readdirSync, realpathSync, type Dirent } from 'node:fs';
import type { Slip } from '../domain/problem.ts';

/**
 * What one run has seen on the disk, so that a thousand postmortems in one folder do not list it a thousand times, and
 * a picture that many show is looked at once. Folders are read while the check waits: handing each of these small
 * questions to another thread takes several times as long as its answer.
 */
export interface Disk {
  /** What lies in a folder, by name; nothing when it is not there. */
  entriesIn: (folder: string) => ReadonlyMap<string, Dirent>;
  /** A folder's path without links on the way. */
  realFolder: (folder: string) => string;
  /** What `look` says of a file, asked once for each file. */
  once: (file: string, look: () => Promise<Slip | null>) => Promise<Slip | null>;
}

/** A disk that nothing has been seen of yet; for one run, since files change. */
export function unseenDisk(): Disk {
  const entries = new Map<string, ReadonlyMap<string, Dirent>>();
  const folders = new Map<string, string>();
  const looks = new Map<string, Promise<Slip | null>>();
  return {
    entriesIn: (folder) => remember(entries, folder, () => listed(folder)),
    realFolder: (folder) => remember(folders, folder, () => realpathSync(folder)),
    once: (file, look) => remember(looks, file, look),
  };
}

function listed(folder: string): Map<string, Dirent> {
  try {
    return new Map(
      readdirSync(folder, { withFileTypes: true }).map((entry) => [entry.name, entry]),
    );
  } catch {
    return new Map();
  }
}

function remember<T>(known: Map<string, T>, key: string, ask: () => T): T {
  const answer = known.get(key) ?? ask();
  known.set(key, answer);
  return answer;
}
