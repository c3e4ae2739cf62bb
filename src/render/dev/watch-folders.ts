import path from 'node:path';
import type { FSWatcher } from 'vite';
import { holds } from '../../read/holds.ts';

/** Milliseconds of quiet before a change is read: editors write a file in several steps. */
const quiet = 40;

/**
 * Calls `refresh` after changes in folders and files, one call at a time, with the absolute paths of what was touched.
 * @param paths absolute paths
 */
export function watchFolders(
  watcher: FSWatcher,
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
