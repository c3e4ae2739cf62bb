import type { FSWatcher } from 'vite';
import { cacheRooms } from '../../cli/cache-rooms.ts';
import type { Environment } from '../../cli/environment.ts';
import { loadSiteConfig } from '../../cli/load-site-config.ts';
import type { SiteConfig } from '../../domain/site-config.ts';
import { folderReader } from '../load/folder-reader.ts';
import { readStore, writeStore } from '../load/postmortem-store.ts';
import { followFolder } from './follow-folder.ts';

/**
 * Gives the pages of the dev server their postmortems, and follows the folder. What was read first is kept for the next
 * start, and taken from the last one or the last build.
 *
 * @param root absolute path of the project
 * @param started the config that the server was started with, for as long as an edited one has problems
 */
export async function servePostmortems(
  root: string,
  environment: Environment,
  started: SiteConfig,
  watcher: FSWatcher,
): Promise<void> {
  const { contentDir, publicDir, configFile } = environment;
  const { postmortems } = cacheRooms(environment.cacheDir);
  const { read, reportOf } = folderReader(root, environment);
  const kept = readStore(postmortems);
  const first = await followFolder({
    watcher,
    paths: [contentDir, publicDir, configFile],
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
}
