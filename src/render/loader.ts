import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Loader, LoaderContext } from 'astro/loaders';
import { nameFrom } from '../check/check-folder.ts';
import { reportHuman } from '../check/report/human.ts';
import { sourcesIn } from '../check/report/source-of.ts';
import { cacheRooms } from '../cli/cache-rooms.ts';
import type { Environment } from '../cli/environment.ts';
import { loadSiteConfig } from '../cli/load-site-config.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { followFolder } from './dev/follow-folder.ts';
import { BuildRefused } from './load/build-refused.ts';
import { digestOf, digestOfCode } from './load/fingerprint.ts';
import { loadFolder, type Earlier, type LoadedFolder } from './load/load-folder.ts';
import { fromEntry, isEntry, toEntry, type LoadedPostmortem } from './load/stored-postmortem.ts';

/** What the loader works with. */
export interface PostmortemLoaderOptions {
  environment: Environment;
  config: SiteConfig;
}

/**
 * Fills the content store with postmortems. Each file is parsed once and kept as data under a digest of all that it was
 * made from; entries whose file is gone are deleted. Any error stops a build with one report of all files. The dev
 * server tells the same report and goes on: a broken postmortem keeps its last good state.
 */
export function postmortemLoader(options: PostmortemLoaderOptions): Loader {
  const { contentDir, publicDir, configFile, today } = options.environment;
  return {
    name: 'postmortems',
    load: async (context) => {
      const root = fileURLToPath(context.config.root);
      const contentName = path.relative(root, contentDir).split(path.sep).join('/');
      const code = await digestOfCode(root);
      const read = async (
        earlier: Earlier,
        touched: ReadonlySet<string> | null,
      ): Promise<LoadedFolder> => {
        const config = await currentConfig(root, options);
        const base = digestOf(code, JSON.stringify(config));
        const everything = touched === null || touched.has(configFile);
        const untouched = (file: string): boolean => !everything && !touched.has(file);
        return loadFolder({ contentDir, publicDir, config, today, base, untouched }, earlier);
      };
      const report = (folder: Told): string => reportOf(folder, contentName, root);
      const { watcher } = context;
      if (watcher) {
        const paths = [contentDir, publicDir, configFile];
        const kept = keptOf(context);
        update(context, await followFolder({ watcher, paths, kept, read, reportOf: report }));
        return;
      }
      const folder = await read((id) => stored(context, id), null);
      const told = report(folder);
      if (folder.problems.some(({ severity }) => severity === 'error'))
        throw new BuildRefused(told);
      keepReport(options.environment, told);
      if (told !== '') console.warn(told);
      update(context, folder);
    },
  };
}

/** The config as it stands now: a dev server's may have been edited. One with problems is reported by the pages. */
async function currentConfig(
  root: string,
  { environment: { configFile }, config }: PostmortemLoaderOptions,
): Promise<SiteConfig> {
  return (await loadSiteConfig(root, configFile)).config ?? config;
}

/** A build that is left out because nothing changed tells the same again. */
function keepReport({ cacheDir }: Environment, report: string): void {
  mkdirSync(cacheDir, { recursive: true });
  writeFileSync(cacheRooms(cacheDir).report, report === '' ? '' : `${report}\n`);
}

type Told = Pick<LoadedFolder, 'ids' | 'problems'>;

/** The report that `npm run check` gives; empty when there is nothing to tell. */
function reportOf({ ids, problems }: Told, contentName: string, root: string): string {
  if (problems.length === 0) return '';
  const named = problems.map((problem) => nameFrom(contentName, problem));
  return reportHuman({ files: ids.size, problems: named, sourceOf: sourcesIn(root) });
}

function stored({ store }: LoaderContext, id: string): ReturnType<Earlier> {
  const entry = store.get(id);
  return entry?.digest && isEntry(entry.data)
    ? { digest: String(entry.digest), data: fromEntry(entry.data) }
    : undefined;
}

/** What an earlier run of the dev server kept, the text of each file included. */
function keptOf(context: LoaderContext): Map<string, LoadedPostmortem> {
  const kept = context.store.values().flatMap(({ id, body }): [string, LoadedPostmortem][] => {
    const known = stored(context, id);
    return known && body !== undefined ? [[id, { id, source: body, ...known }]] : [];
  });
  return new Map(kept);
}

function update({ store, watcher }: LoaderContext, { fresh, ids }: LoadedFolder): void {
  for (const id of store.keys()) if (!ids.has(id)) store.delete(id);
  for (const { id, digest, source, data } of fresh) {
    // Astro keeps an entry that it has under the same digest, also one that was damaged on the disk.
    store.delete(id);
    // A page of the dev server shows what stood in the file before an error came in; a build reads the file.
    store.set({ id, digest, data: { ...toEntry(data) }, ...(watcher ? { body: source } : {}) });
  }
}
