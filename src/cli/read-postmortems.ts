import { writeFileSync } from 'node:fs';
import type { SiteConfig } from '../domain/site-config.ts';
import { folderReader } from '../render/load/folder-reader.ts';
import { readStore, writeStore } from '../render/load/postmortem-store.ts';
import { cacheRooms } from './cache-rooms.ts';
import type { Digests } from './digest-memory.ts';
import type { Environment } from './environment.ts';
import { projectRoot } from './project.ts';

/**
 * Reads and checks the postmortems of a build, those that have not changed from what the last one kept, and keeps them
 * for the pages. The report goes to the terminal, and is kept as well: a build that is left out tells the same again.
 *
 * @param digests tells what is in files, from memory
 * @returns false when a postmortem is refused; then nothing is kept
 */
export async function readPostmortems(
  environment: Environment,
  config: SiteConfig,
  digests: Digests,
): Promise<boolean> {
  const rooms = cacheRooms(environment.cacheDir);
  const { read, reportOf } = folderReader(projectRoot, environment, digests);
  const kept = readStore(rooms.postmortems);
  const folder = await read(config, (id) => kept.get(id), null);
  const report = reportOf(folder);
  if (report !== '') process.stderr.write(`${report}\n`);
  if (folder.problems.some(({ severity }) => severity === 'error')) return false;
  const gone = [...kept.keys()].filter((id) => !folder.ids.has(id));
  for (const id of gone) kept.delete(id);
  for (const loaded of folder.fresh) kept.set(loaded.id, loaded);
  if (gone.length + folder.fresh.length > 0) writeStore(rooms.postmortems, kept.values());
  writeFileSync(rooms.report, report === '' ? '' : `${report}\n`);
  return true;
}
