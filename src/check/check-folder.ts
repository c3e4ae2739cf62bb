import { readFileSync } from 'node:fs';
import type { PlainDate } from '../domain/plain-date.ts';
import { compareProblems, type Problem } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { listPostmortems } from '../read/folder.ts';
import { readPostmortem } from '../read/postmortem.ts';
import type { Reading } from '../read/reading.ts';
import { checkAlone } from './check-alone.ts';
import { unseenDisk } from './disk.ts';
import { hideSecrets } from './secret/hide-secrets.ts';
import { checkPostmortems } from './check-postmortems.ts';

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

/** All postmortems of a folder and all their problems, sorted, each with its file's path from where one stands. */
export interface CheckResult {
  readings: Reading[];
  problems: Problem[];
}

/** Reads and checks a whole content folder: each file once, the data and pictures that it uses as well. */
export async function checkFolder({
  contentDir,
  contentName,
  publicDir,
  config,
  today,
}: CheckInput): Promise<CheckResult> {
  const { files, problems } = await listPostmortems(contentDir);
  const readings: Reading[] = [];
  for (const { id, file, path } of files) {
    readings.push(readPostmortem({ id, file, bytes: readFileSync(path) }, config));
  }
  const folders = { contentDir, publicDir, disk: unseenDisk() };
  const alone: Problem[] = [];
  for (const reading of readings) {
    alone.push(...(await checkAlone(reading, folders, config)));
  }
  const all = hideSecrets(
    [...problems, ...checkPostmortems(readings, config, today), ...alone],
    (file) => readings.find((reading) => reading.file === file)?.source,
  );
  return {
    readings,
    problems: all.map((problem) => nameFrom(contentName, problem)).sort(compareProblems),
  };
}

/** Names a problem's file from where one stands instead of from the content folder. */
export function nameFrom(contentName: string, problem: Problem): Problem {
  return contentName === '' ? problem : { ...problem, file: `${contentName}/${problem.file}` };
}
