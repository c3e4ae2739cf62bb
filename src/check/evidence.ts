import type { Problem } from '../domain/problem.ts';
import { reporter } from '../read/place.ts';
import type { Reading } from '../read/reading.ts';
import { unseenDisk, type Disk } from './disk.ts';
import { checkGraphs } from './graph/graph-use.ts';
import { checkPicture } from './picture/picture-use.ts';

/** The folders in which evidence lies; absolute paths. */
export interface EvidenceFolders {
  contentDir: string;
  publicDir: string;
  /** What the same run has seen before. */
  disk?: Disk;
}

/**
 * Checks the pictures and data files that a postmortem shows: they are there, they can be read, they say what the
 * postmortem says of them. A problem inside a data file names that file.
 */
export async function checkEvidence(
  reading: Reading,
  folders: EvidenceFolders,
): Promise<Problem[]> {
  const problems: Problem[] = [];
  const report = reporter(reading.file, problems);
  const seen = { ...folders, disk: folders.disk ?? unseenDisk() };
  for (const picture of reading.pictures) await checkPicture(reading.id, picture, seen, report);
  problems.push(...checkGraphs(reading, seen, report));
  return problems;
}
