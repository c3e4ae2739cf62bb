import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { runAstro } from './astro-process.ts';
import { takeLock, type BuildLock } from './build-lock.ts';
import { cacheRooms, type CacheRooms } from './cache-rooms.ts';
import { addSearchIndex } from '../search/search-index.ts';
import type { Environment } from './environment.ts';
import { checkFolders } from './folders.ts';
import { projectRoot, shown } from './project.ts';
import { publish } from './publish.ts';
import { recover } from './recover.ts';
import { faultsOf, promisedIds } from './site-files.ts';

/**
 * Builds the whole site, or leaves the one that was there before: Astro writes into a folder of its
 * own, what it wrote is counted against the postmortems, and only then is it published.
 *
 * @returns the exit code: 0 when the new site is in its place
 * @throws UsageError when the folders will not do
 */
export async function buildSite(environment: Environment): Promise<number> {
  checkFolders(environment, projectRoot);
  recover(environment.outDir);
  const rooms = cacheRooms(environment.cacheDir);
  mkdirSync(environment.cacheDir, { recursive: true });
  const lock = await takeLock(rooms.lock);
  if (!lock) {
    console.error(
      `Another build of the same folders is running. Wait for it; if there is none, delete \`${shown(rooms.lock)}\`.`,
    );
    return 1;
  }
  try {
    return await build(environment, rooms, lock);
  } finally {
    lock.release();
  }
}

async function build(
  environment: Environment,
  rooms: CacheRooms,
  lock: BuildLock,
): Promise<number> {
  const since = performance.now();
  console.log('Building the site …');
  beginMarked(rooms);
  const code = await runAstro({
    args: ['build'],
    root: projectRoot,
    log: 'warn',
    environment,
    onStart: lock.noteWorker,
  });
  // Astro's own codes mean nothing to a caller; that a signal ended it does.
  if (code !== 0) return code > 128 ? code : 1;
  const ids = promisedIds(environment.contentDir);
  const faults = faultsOf(rooms.site, ids);
  if (faults.length > 0) {
    tell(faults);
    console.error(`The site is not whole, so \`${shown(environment.outDir)}\` stays as it was.`);
    return 1;
  }
  const fault = await addIndex(rooms);
  if (fault !== undefined) {
    tell([fault]);
    return 1;
  }
  rmSync(rooms.marker);
  if (publish(rooms.site, environment.outDir) === 'copied-in-place') {
    console.log(
      `\`${shown(environment.outDir)}\` cannot be renamed, so its files were replaced one by one.`,
    );
  }
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  const count = `${ids.length} ${ids.length === 1 ? 'postmortem' : 'postmortems'}`;
  console.log(`Built ${count} into \`${shown(environment.outDir)}\` in ${seconds} s.`);
  return 0;
}

/** @returns what went wrong, in a sentence; undefined when the site can be searched */
async function addIndex({ site, search }: CacheRooms): Promise<string | undefined> {
  try {
    await addSearchIndex(site, search);
    return undefined;
  } catch (error) {
    const reason = error instanceof Error ? error.message.replaceAll(site, 'the site') : '';
    return `The search index cannot be made, so the site stays as it was. ${reason}`.trimEnd();
  }
}

/** One cause often breaks every page: a few faults show it, and the number tells the extent. */
function tell(faults: readonly string[]): void {
  for (const fault of faults.slice(0, 10)) console.error(fault);
  if (faults.length > 10) console.error(`… and ${faults.length - 10} more of this kind.`);
}

/**
 * Marks the cache as in use. A mark that is already there was left by a build that failed or was
 * killed; Astro's cache is not to be trusted after one, and is thrown away.
 */
function beginMarked(rooms: CacheRooms): void {
  if (existsSync(rooms.marker)) {
    for (const room of [rooms.astro, rooms.site, rooms.search])
      rmSync(room, { recursive: true, force: true });
  }
  writeFileSync(rooms.marker, '');
}
