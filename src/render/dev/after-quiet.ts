import { statSync } from 'node:fs';

/** Milliseconds of quiet before changes are read: editors write a file in several steps. */
const quiet = 10;
/** Milliseconds after which what was read is looked at once more: within 50 Vite's watcher tells of a file only once. */
const settled = 60;

/**
 * Gathers changes until it is quiet, then reads them.
 *
 * @param refresh is called with the absolute paths of what may have changed, one call at a time
 * @returns what is told of each change, by its absolute path
 */
export function afterQuiet(
  refresh: (touched: ReadonlySet<string>) => Promise<void>,
): (path: string) => void {
  let touched = new Set<string>();
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const tell = (path: string): void => {
    touched.add(path);
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
        for (const [each, mark] of marks) if (markOf(each) !== mark) tell(each);
      }, settled).unref();
    }, quiet);
  };
  return tell;
}

/** What tells a file from one with other bytes, most of the time. */
function markOf(file: string): string {
  const stats = statSync(file, { bigint: true, throwIfNoEntry: false });
  return stats ? `${stats.ino} ${stats.size} ${stats.mtimeNs}` : 'gone';
}
