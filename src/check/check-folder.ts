import { readFileSync } from 'node:fs';
import type { PlainDate } from '../domain/plain-date.ts';
import { compareProblems, type Problem } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { listPostmortems } from '../read/folder.ts';
import { readPostmortem } from '../read/postmortem.ts';
import type { Reading } from '../read/reading.ts';
import { checkAlone } from './check-alone.ts';
import { unseenDisk } from './disk.ts';
import { checkOwn, checkTies, knownReading } from './check-postmortems.ts';
import type { KnownPostmortem, TiedReading } from './rule.ts';
import { hideValues, secretValues } from './secret/hide-secrets.ts';
import { tiesOf } from './ties.ts';

/** Everything that a check looks at. */
export interface CheckInput {
  /** Absolute path of the folder of postmortems. */
  contentDir: string;
  /** How reports name that folder: its path from the folder one stands in, with forward slashes. */
  contentName: string;
  /** Absolute path of the public folder. */
  publicDir: string;
  config: SiteConfig;
  today: PlainDate;
}

/** How many postmortems a folder holds and all their problems, sorted, each with its file's path from where one stands. */
export interface CheckResult {
  files: number;
  problems: Problem[];
}

/** Told of each file as soon as it is read; `total` is how many there are. */
export type OnRead = (reading: Reading, done: number, total: number) => void;

/**
 * Reads and checks a whole content folder: each file once, the data and pictures that it uses as well. Each is let go as
 * soon as it is checked, but for what it says of others, so that an archive of any size needs little memory.
 */
export async function checkFolder(
  { contentDir, contentName, publicDir, config, today }: CheckInput,
  onRead?: OnRead,
): Promise<CheckResult> {
  const { files, problems } = listPostmortems(contentDir);
  const folders = { contentDir, publicDir, disk: unseenDisk() };
  const known = new Map<string, KnownPostmortem>();
  const secrets: string[] = [];
  const waiting: TiedReading[] = [];
  const shared = { config, today, known };
  for (const [index, { id, file, path }] of files.entries()) {
    const reading = readPostmortem({ id, file, bytes: readFileSync(path) }, config);
    known.set(id, knownReading(reading));
    const alone = await checkAlone(reading, folders, config);
    problems.push(...alone);
    secrets.push(...secretValues(alone, reading.source));
    problems.push(...checkOwn(reading, shared));
    const ties = tiesOf(reading);
    if (ties) waiting.push({ ...ties, placeOf: reading.placeOf });
    else problems.push(...checkTies(reading, shared));
    onRead?.(reading, index + 1, files.length);
  }
  for (const reading of waiting) problems.push(...checkTies(reading, shared));
  return {
    files: files.length,
    problems: hideValues(problems, secrets)
      .map((problem) => nameFrom(contentName, problem))
      .sort(compareProblems),
  };
}

/** Names a problem's file from where one stands instead of from the content folder. */
export function nameFrom(contentName: string, problem: Problem): Problem {
  return contentName === '' ? problem : { ...problem, file: `${contentName}/${problem.file}` };
}
