import { readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import path from 'node:path';
import { holds } from '../../read/holds.ts';

/** Milliseconds between two looks for a folder that is not there. */
const patience = 300;
/** Folders inside each other that are followed, so that a link to a folder around it comes to an end. */
const deepest = 8;

/** Takes the absolute path of a file that changed, or of a folder in which anything may have. */
export type Tell = (path: string) => void;

/**
 * Tells of every change in a folder and the folders in it, with one of the system's watchers for each folder. Vite's looks
 * through a thousand files when one of them changes, and Node's recursive one loses a file that an editor replaces by
 * another of its name.
 *
 * @param root absolute path; the folder may come later, or go and come back
 * @returns what ends it
 */
export function followTree(root: string, tell: Tell): () => void {
  const watchers = new Map<string, FSWatcher>();
  let waiting: NodeJS.Timeout | undefined;
  let entered = '';

  const leave = (folder: string): void => {
    for (const [watched, watcher] of watchers) {
      if (!holds(folder, watched)) continue;
      watcher.close();
      watchers.delete(watched);
    }
  };
  const enter = (folder: string): void => {
    if (!isFolder(folder) || depthOf(root, folder) > deepest) return;
    const watcher = watch(folder, (kind, name) => {
      const whole = path.join(folder, String(name));
      if (kind === 'rename') {
        // It came, or went, or another came in its place.
        leave(whole);
        enter(whole);
      }
      if (markOf(root) !== entered) wait();
      tell(whole);
    });
    watchers.set(folder, watcher);
    // Where the system says so when the folder goes.
    watcher.on('error', () => {
      leave(folder);
    });
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      if (!entry.isFile()) enter(path.join(folder, entry.name));
    }
  };
  const wait = (): void => {
    leave(root);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      if (!isFolder(root)) {
        wait();
        return;
      }
      begin();
      tell(root);
    }, patience).unref();
  };

  const begin = (): void => {
    entered = markOf(root);
    enter(root);
  };

  if (isFolder(root)) begin();
  else wait();
  return () => {
    clearTimeout(waiting);
    leave(root);
  };
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** What tells a folder from another that came in its place, maybe with its inode. */
function markOf(folder: string): string {
  const stats = statSync(folder, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.birthtimeNs}` : '';
}

function depthOf(root: string, folder: string): number {
  const way = path.relative(root, folder);
  return way === '' ? 0 : way.split(path.sep).length;
}
