import type { Earlier, LoadedFolder } from '../load/load-folder.ts';
import type { LoadedPostmortem } from '../load/postmortem-store.ts';
import { afterQuiet } from './after-quiet.ts';
import type { Tell } from './follow-tree.ts';
import { liveSite } from '../live-site.ts';

/** What a dev server follows a folder with. */
export interface FollowedFolder {
  /** Has every change told from now on. */
  follow: (tell: Tell) => void;
  /** What an earlier run of the server kept. */
  kept: ReadonlyMap<string, LoadedPostmortem>;
  /** Reads the folder; `touched` are the absolute paths of files that may have changed, and of folders in which anything may; null for everything. */
  read: (earlier: Earlier, touched: ReadonlySet<string> | null) => Promise<LoadedFolder>;
  /** The report of problems, as the check prints it; empty for none. */
  reportOf: (folder: Pick<LoadedFolder, 'ids' | 'problems'>) => string;
}

/**
 * Reads a folder, keeps it in the live site, and reads it again after each change. A broken postmortem keeps its last
 * good state.
 *
 * @returns all that the first read found good, or had been kept
 */
export async function followFolder(
  followed: FollowedFolder,
): Promise<ReadonlyMap<string, LoadedPostmortem>> {
  const { follow, kept, read, reportOf } = followed;
  const live = new Map(kept);
  const site = liveSite();
  let told = '';
  let refused: ReadonlySet<string> = new Set();
  const refresh = async (touched: ReadonlySet<string> | null): Promise<void> => {
    // Of what holds errors the last good state is shown, and its file read each time: its problems are not kept.
    const folder = await read((id) => (refused.has(id) ? undefined : live.get(id)), touched);
    refused = folder.refused;
    const gone = [...live.keys()].filter((id) => !folder.ids.has(id));
    // Those that name others are read anew each time, and are mostly the same.
    const other = folder.fresh.filter(({ id, digest }) => live.get(id)?.digest !== digest);
    for (const id of gone) live.delete(id);
    for (const loaded of folder.fresh) live.set(loaded.id, loaded);
    site.postmortems = new Map(live);
    const report = reportOf(folder);
    if (report !== told) console.warn(report || 'No problem is left.\n');
    told = report;
    const changed = gone.length > 0 || other.length > 0;
    const before = site.change;
    site.change = { ...brokenOf(folder, reportOf), changed };
    site.tell(site.change, before);
  };
  await refresh(null);
  follow(afterQuiet(refresh));
  return live;
}

/** The postmortems that hold errors, themselves or in their data, and the report of their files. */
function brokenOf(
  { ids, problems }: Pick<LoadedFolder, 'ids' | 'problems'>,
  reportOf: FollowedFolder['reportOf'],
): { broken: ReadonlySet<string>; report: string } {
  const idOf = (file: string): string => (file.split('/')[0] ?? file).replace(/\.mdx?$/, '');
  const errors = problems.filter(({ severity }) => severity === 'error');
  const broken = new Set(errors.map(({ file }) => idOf(file)));
  const theirs = problems.filter(({ file }) => broken.has(idOf(file)));
  return { broken, report: broken.size === 0 ? '' : reportOf({ ids, problems: theirs }) };
}
