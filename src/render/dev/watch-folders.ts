import path from 'node:path';
import { holds } from '../../read/holds.ts';

/** Milliseconds of quiet before a change is read: editors write a file in several steps. */
const quiet = 15;

/** What tells of changes: Vite's watcher, or a test. */
export interface Watcher {
  add: (paths: string[]) => unknown;
  on: (event: 'add' | 'change' | 'unlink', listener: (path: string) => void) => unknown;
}

/**
 * Calls `refresh` after changes in folders and files, one call at a time, with the absolute paths of what was touched.
 * @param paths absolute paths
 */
export function watchFolders(
  watcher: Watcher,
  paths: readonly string[],
  refresh: (touched: ReadonlySet<string>) => Promise<void>,
): void {
  let touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const onChange = (file: string): void => {
    const whole = path.resolve(file);
    if (!paths.some((watched) => holds(watched, whole))) return;
    touched.add(whole);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const now = touched;
      touched = new Set();
      running = running
        .then(() => refresh(now))
        .catch((error: unknown) => {
          console.error(error);
        });
    }, quiet);
  };
  watcher.add([...paths]);
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
