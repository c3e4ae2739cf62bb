import path from 'node:path';
import type { LoaderContext } from 'astro/loaders';
import { holds } from '../../read/holds.ts';

/** Milliseconds of quiet before a change is read: editors write a file in several steps. */
const quiet = 40;

/** Calls `refresh` after changes in folders and files, one call at a time. @param paths absolute paths */
export function watchFolders(
  watcher: NonNullable<LoaderContext['watcher']>,
  paths: readonly string[],
  refresh: () => Promise<void>,
): void {
  let timer: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const onChange = (file: string): void => {
    if (!paths.some((watched) => holds(watched, path.resolve(file)))) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      running = running.then(refresh).catch((error: unknown) => {
        console.error(error);
      });
    }, quiet);
  };
  watcher.add([...paths]);
  for (const event of ['add', 'change', 'unlink'] as const) watcher.on(event, onChange);
}
