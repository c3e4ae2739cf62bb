import { statSync } from 'node:fs';
import path from 'node:path';
import { holds } from '../../read/holds.ts';

/** Milliseconds of quiet before a change is read: editors write a file in several steps. */
const quiet = 10;
/** Milliseconds after which what was read is looked at once more: within 50 the watcher tells of a file only once. */
const settled = 60;

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
      const marks = new Map([...now].map((each) => [each, markOf(each)]));
      running = running
        .then(() => refresh(now))
        .catch((error: unknown) => {
          console.error(error);
        });
      setTimeout(() => {
        for (const [each, mark] of marks) if (markOf(each) !== mark) onChange(each);
      }, settled).unref();
    }, quiet);
  };
  watcher.add([...paths]);
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}

/** What tells a file from one with other bytes, most of the time. */
function markOf(file: string): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : 'gone';
}
