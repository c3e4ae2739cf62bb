import type { PlainDate } from '../domain/plain-date.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { readCommitGraph } from './commit-graph.ts';
import type { Git } from './git.ts';
import { Lineage } from './lineage.ts';
import { readOldFollowUps } from './old-follow-up.ts';
import { readOldVersions } from './old-versions.ts';
import { findTrueDates, type TrueDates } from './true-dates.ts';

/** A postmortem as it stands in the working tree. */
export interface WorkingFile {
  /** Path inside the content folder, with forward slashes. */
  file: string;
  bytes: Uint8Array;
  /** Day of the incident. */
  incident: PlainDate;
}

/** What history says of some files. */
export interface HistoryReading {
  /** Path of the content folder from the top of the repository; empty, or with a slash at its end. */
  prefix: string;
  /** By path inside the content folder: an entry for each follow-up, in the order written. */
  dates: ReadonlyMap<string, readonly TrueDates[]>;
}

/**
 * Asks git when each follow-up appeared and when it was closed.
 * @param git runs in the content folder
 * @throws GitError when there is no history to ask, or only a part of it
 */
export async function readTrueDates(
  git: Git,
  files: readonly WorkingFile[],
  tickets: SiteConfig['tickets'],
): Promise<HistoryReading> {
  const prefix = (await git(['rev-parse', '--show-prefix'])).toString('utf8').replace(/\n$/, '');
  const graph = await readCommitGraph(git);
  const names = files.map(({ file }) => prefix + file);
  const lineage = new Lineage(graph, await readOldVersions(git, graph, names, tickets));
  const dates = files.map(({ file, bytes, incident }) => {
    const followUps = readOldFollowUps(bytes, tickets) ?? [];
    return [file, findTrueDates({ file: prefix + file, incident, followUps }, lineage)] as const;
  });
  return { prefix, dates: new Map(dates) };
}
