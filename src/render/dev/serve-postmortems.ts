import path from 'node:path';
import type { FSWatcher } from 'vite';
import { cacheRooms } from '../../cli/cache-rooms.ts';
import type { Environment } from '../../cli/environment.ts';
import { loadSiteConfig } from '../../cli/load-site-config.ts';
import type { SiteConfig } from '../../domain/site-config.ts';
import { holds } from '../../read/holds.ts';
import { folderReader } from '../load/folder-reader.ts';
import { readStore, writeStore } from '../load/postmortem-store.ts';
import { followFolder } from './follow-folder.ts';
import { followTree, type Tell } from './follow-tree.ts';

/**
 * Gives the pages of the dev server their postmortems, and follows the folder. What was read first is kept for the next
 * start, and taken from the last one or the last build.
 *
 * @param root absolute path of the project
 * @param started the config that the server was started with, for as long as an edited one has problems
 * @param watcher Vite's, of the public folder and the config
 * @returns what ends it
 */
export async function servePostmortems(
  root: string,
  environment: Environment,
  started: SiteConfig,
  watcher: FSWatcher,
): Promise<() => void> {
  const { contentDir, publicDir, configFile } = environment;
  const { postmortems } = cacheRooms(environment.cacheDir);
  const { read, reportOf } = folderReader(root, environment);
  const kept = readStore(postmortems);
  let stop = (): void => undefined;
  const first = await followFolder({
    follow: (tell) => {
      stop = followTree(contentDir, tell);
      followWith(watcher, [publicDir, configFile], tell);
    },
    kept,
    read: async (earlier, touched) => {
      const { config } = await loadSiteConfig(root, configFile);
      return read(config ?? started, earlier, touched);
    },
    reportOf,
  });
  const isKept =
    first.size === kept.size && first.values().every((each) => kept.get(each.id) === each);
  if (!isKept) writeStore(postmortems, first.values());
  return stop;
}

/** @param paths absolute paths */
function followWith(watcher: FSWatcher, paths: readonly string[], tell: Tell): void {
  watcher.add([...paths]);
  for (const event of ['add', 'change', 'unlink'] as const) {
    watcher.on(event, (file: string) => {
      const whole = path.resolve(file);
      if (paths.some((followed) => holds(followed, whole))) tell(whole);
    });
  }
}
