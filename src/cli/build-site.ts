import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { reportHuman } from '../check/report/human.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import {
  codeDigest,
  inputsDigest,
  restDigest,
  siteDigest,
  writeSeal,
  type BuildSeal,
} from './build-seal.ts';
import { takeLock, type BuildLock } from './build-lock.ts';
import { cacheRooms, type CacheRooms } from './cache-rooms.ts';
import type { Environment } from './environment.ts';
import { DigestMemory } from './digest-memory.ts';
import type { FolderListing } from './folder-listing.ts';
import { FolderMemory } from './folder-memory.ts';
import { checkFolders } from './folders.ts';
import { giveBackMemory } from './give-back-memory.ts';
import { demandUndamaged, finishedSeal, forgetPages } from './last-build.ts';
import { isMirror } from './link-files.ts';
import { loadSiteConfig } from './load-site-config.ts';
import { projectRoot, shown } from './project.ts';
import { publish } from './publish.ts';
import { pruneRooms } from './prune-rooms.ts';
import { recover } from './recover.ts';
import { compileRenderer, renderPages } from './render-pages.ts';
import { rendererFor } from './renderers.ts';
import { faultsOf, promisedIds } from './site-files.ts';
import { treeDigest } from './tree-digest.ts';

/**
 * Builds the whole site, or leaves the one that was there before: the postmortems are checked, their pages rendered into
 * a folder of its own and counted against them, and only then is the site published.
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
    pruneRooms(environment, Date.now());
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
  const { config, problems } = await loadSiteConfig(projectRoot, environment.configFile);
  if (!config) {
    process.stderr.write(reportHuman({ files: 0, problems }));
    return 1;
  }
  const last = finishedSeal(rooms);
  const memory = new DigestMemory(rooms.digests, Date.now);
  const folders = new FolderMemory(rooms.folders, Date.now);
  // Nobody writes into a file of the site: what is rendered again is removed first.
  const walk = { folders, found: new Map<FolderListing, string>() };
  const code = codeDigest(environment, projectRoot, memory);
  const inputs = inputsDigest(environment, code, config, memory);
  const isWhole = last !== undefined && siteDigest(rooms, memory, walk) === last.site;
  if (isWhole && last.inputs === inputs) return leave(environment, rooms, last, memory, folders);
  if (last) demandUndamaged(rooms, last, memory);
  if (!isWhole) forgetPages(rooms);
  console.log('Building the site …');
  // This and the search are most of the build's code, which one that is left out need not load.
  const { readPostmortems } = await import('./read-postmortems.ts');
  if (!(await readPostmortems(environment, config, memory))) return 1;
  giveBackMemory();
  const renderer = rendererFor(environment.cacheDir, code, config);
  const rendering = {
    environment,
    rooms,
    renderer,
    digests: memory,
    isCurrent: () => codeDigest(environment, projectRoot, memory) === code,
    onStart: lock.noteWorker,
  };
  const failed = (await compileRenderer(rendering)) || (await renderPages(rendering));
  if (failed !== 0) return failed;
  const ids = promisedIds(environment.contentDir);
  const faults = faultsOf(rooms.site, ids, folders);
  if (faults.length > 0) {
    tell(faults);
    console.error(`The site is not whole, so \`${shown(environment.outDir)}\` stays as it was.`);
    return 1;
  }
  const fault = await addIndex(rooms, code, config, memory);
  if (fault !== undefined) {
    tell([fault]);
    return 1;
  }
  // What was edited while it was built may be in it or not, so the next build is not to be left out.
  const now = codeDigest(environment, projectRoot, memory);
  const still = inputsDigest(environment, now, config, memory) === inputs;
  writeSeal(rooms, {
    inputs: still ? inputs : '',
    report: readFileSync(rooms.report, 'utf8'),
    site: siteDigest(rooms, memory, walk),
    rest: restDigest(rooms, memory),
  });
  memory.save();
  rmSync(rooms.marker, { force: true });
  bring(environment, rooms, folders);
  folders.save();
  const seconds = ((performance.now() - since) / 1000).toFixed(1);
  const count = `${ids.length} ${ids.length === 1 ? 'postmortem' : 'postmortems'}`;
  console.log(`Built ${count} into \`${shown(environment.outDir)}\` in ${seconds} s.`);
  return 0;
}

/** The site is made from the same as the last one, so it is the last one. */
function leave(
  environment: Environment,
  rooms: CacheRooms,
  { site, report }: BuildSeal,
  memory: DigestMemory,
  folders: FolderMemory,
): number {
  process.stderr.write(report);
  const { outDir } = environment;
  const isThere =
    isMirror(rooms.site, outDir, folders) || treeDigest([outDir], memory, { folders }) === site;
  if (!isThere) bring(environment, rooms, folders);
  console.log(`Nothing has changed: \`${shown(environment.outDir)}\` is up to date.`);
  return 0;
}

function bring({ outDir }: Environment, { site, spare }: CacheRooms, folders: FolderMemory): void {
  if (publish(site, outDir, { spareDir: spare, folders }) === 'swapped') return;
  console.log(`\`${shown(outDir)}\` cannot be renamed, so its files were replaced one by one.`);
}

/** @returns what went wrong, in a sentence; undefined when the site can be searched */
async function addIndex(
  { site, search }: CacheRooms,
  code: string,
  { services }: Pick<SiteConfig, 'services'>,
  memory: DigestMemory,
): Promise<string | undefined> {
  const names = Object.entries(services).map(([id, { name }]) => [id, name] as const);
  const { addSearchIndex } = await import('../search/search-index.ts');
  try {
    await addSearchIndex(site, search, code, Object.fromEntries(names), memory);
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
