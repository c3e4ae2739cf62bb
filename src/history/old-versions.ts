import type { SiteConfig } from '../domain/site-config.ts';
import type { CommitGraph } from './commit-graph.ts';
import type { Git } from './git.ts';
import { readOldFollowUps, type OldFollowUp } from './old-follow-up.ts';

/** The follow-ups of each version of some files, by the id of its content; null for one that cannot be read. */
export type OldVersions = ReadonlyMap<string, readonly OldFollowUp[] | null>;

/**
 * Reads every version that some files have had, under all their names, with one run of git.
 * @param files paths from the top of the repository
 */
export async function readOldVersions(
  git: Git,
  graph: CommitGraph,
  files: readonly string[],
  tickets: SiteConfig['tickets'],
): Promise<OldVersions> {
  const blobs = [...blobsOf(graph, files)];
  if (blobs.length === 0) return new Map();
  const output = await git(['cat-file', '--batch'], `${blobs.join('\n')}\n`);
  const versions = new Map<string, OldFollowUp[] | null>();
  let at = 0;
  for (const blob of blobs) {
    const end = output.indexOf('\n', at);
    const size = Number(output.toString('utf8', at, end).split(' ')[2]);
    // Without a size the object is not there: a partial clone without a network.
    if (Number.isNaN(size)) {
      versions.set(blob, null);
      at = end + 1;
      continue;
    }
    versions.set(blob, readOldFollowUps(output.subarray(end + 1, end + 1 + size), tickets));
    at = end + size + 2;
  }
  return versions;
}

/** Newest commit first, the names that the files had before are picked up on the way. */
function blobsOf({ commits }: CommitGraph, files: readonly string[]): Set<string> {
  const names = new Set(files);
  const blobs = new Set<string>();
  for (const { steps } of commits.values()) {
    for (const { changes, removed } of steps) {
      let added = false;
      for (const [file, { blob, before }] of changes) {
        if (!names.has(file)) continue;
        blobs.add(blob);
        if (before) {
          blobs.add(before.blob);
          names.add(before.file);
        } else added = true;
      }
      // A file that changed much while it moved looks like one that went and one that came.
      for (const { file, blob } of added ? removed : []) {
        names.add(file);
        blobs.add(blob);
      }
    }
  }
  return blobs;
}
