import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { nameFrom } from '../check/check-folder.ts';
import { compareProblems, type Problem } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { listPostmortems } from '../read/folder.ts';
import { readPostmortem } from '../read/postmortem.ts';
import type { Reading } from '../read/reading.ts';
import type { Environment } from './environment.ts';
import { loadSiteConfig } from './load-site-config.ts';

/** The config and every postmortem of the site; or the problems that keep them from being read whole. */
export type ContentReading =
  | { ok: true; config: SiteConfig; readings: Reading[] }
  | { ok: false; files: number; problems: Problem[] };

/**
 * Reads the config and all postmortems, for commands that count over all of them: one that cannot be read would make
 * every count wrong, so it stops the command. What the check finds besides (a picture, the contract) does not.
 * @param root absolute path of the project
 * @param standing absolute path of the folder that the person stands in; problems name files from there
 */
export async function readContent(
  { contentDir, configFile }: Environment,
  root: string,
  standing: string,
): Promise<ContentReading> {
  const { config, problems: slips } = await loadSiteConfig(root, configFile);
  if (!config) return { ok: false, files: 0, problems: [...slips] };
  const { files, problems: strays } = listPostmortems(contentDir);
  const readings: Reading[] = [];
  for (const { id, file, path: whole } of files) {
    readings.push(readPostmortem({ id, file, bytes: await readFile(whole) }, config));
  }
  const unread = readings.filter(({ postmortem }) => postmortem === null);
  const problems = [...strays, ...unread.flatMap((reading) => reading.problems)];
  if (!problems.some(({ severity }) => severity === 'error')) return { ok: true, config, readings };
  const name = path.relative(standing, contentDir).split(path.sep).join('/');
  return {
    ok: false,
    files: files.length,
    problems: problems.map((problem) => nameFrom(name, problem)).sort(compareProblems),
  };
}
