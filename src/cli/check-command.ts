import { existsSync } from 'node:fs';
import path from 'node:path';
import { checkFolder } from '../check/check-folder.ts';
import { reportGithub } from '../check/report/github.ts';
import { reportHuman } from '../check/report/human.ts';
import { reportJson } from '../check/report/json.ts';
import { sourcesIn } from '../check/report/source-of.ts';
import type { CheckSummary } from '../check/report/summary.ts';
import { compareProblems, type Problem } from '../domain/problem.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import type { Progress } from './check-progress.ts';
import type { CheckOptions, ReportFormat } from './check-options.ts';
import { findTargets, type CheckTarget } from './check-targets.ts';
import type { Environment } from './environment.ts';
import { loadSiteConfig } from './load-site-config.ts';
import { UsageError } from './usage-error.ts';

/** Where a check runs. */
export interface CheckPlace {
  environment: Environment;
  /** Absolute path of the project, which holds site.config.ts. */
  root: string;
  /** Absolute path of the folder that the person stands in. */
  standing: string;
  /** Whether the report may be coloured. */
  colour: boolean;
  /** Told how far the check is. */
  progress?: Progress;
}

/** The report of a check, and its exit code: 0 when nothing but warnings was found, else 1. */
export interface CheckOutcome {
  report: string;
  code: 0 | 1;
}

/**
 * Checks what the options name; without a path, the project's postmortems.
 * @throws UsageError for a path that is not there or is no postmortem
 */
export async function runCheck(options: CheckOptions, place: CheckPlace): Promise<CheckOutcome> {
  const { environment, root, standing } = place;
  const targets =
    options.paths.length > 0
      ? await findTargets(options.paths, standing)
      : [ownTarget(environment.contentDir, root)];
  const { config, problems } = await loadSiteConfig(root, environment.configFile);
  if (!config) {
    const named = problems.map((problem) => nameFile(problem, root, standing));
    return outcome({ files: 0, problems: named }, options.format, place);
  }
  const summary: { files: number; problems: Problem[] } = { files: 0, problems: [] };
  for (const target of targets) {
    const { files, problems: found } = await checkTarget(target, config, place);
    summary.files += files;
    summary.problems.push(...found);
  }
  return outcome(
    { ...summary, problems: summary.problems.sort(compareProblems) },
    options.format,
    place,
  );
}

/** The project's own folder may be missing: Git keeps no empty one. */
function ownTarget(contentDir: string, root: string): CheckTarget {
  if (contentDir !== path.join(root, 'content/incidents') && !existsSync(contentDir)) {
    throw new UsageError(
      '`AFTERMATH_CONTENT` names no folder. Set it to the folder that holds the postmortems.',
    );
  }
  return { contentDir, files: null };
}

async function checkTarget(
  { contentDir, files }: CheckTarget,
  config: SiteConfig,
  { environment: { publicDir, today }, standing, progress }: CheckPlace,
): Promise<CheckSummary> {
  const contentName = nameOf(contentDir, standing);
  const result = await checkFolder(
    { contentDir, contentName, publicDir, config, today },
    (_, done, total) => {
      progress?.step(done, total);
    },
  );
  progress?.end();
  if (files === null) return { files: result.files, problems: result.problems };
  // A postmortem's own folder holds its data, so their problems are its own.
  const prefix = contentName === '' ? '' : `${contentName}/`;
  const folders = files.map((file) => `${prefix}${file.replace(/(?:\/index)?\.mdx?$/, '')}/`);
  const names = new Set(files.map((file) => prefix + file));
  return {
    files: names.size,
    problems: result.problems.filter(
      ({ file }) => names.has(file) || folders.some((folder) => file.startsWith(folder)),
    ),
  };
}

async function outcome(
  found: CheckSummary,
  format: ReportFormat,
  { standing, colour }: CheckPlace,
): Promise<CheckOutcome> {
  const summary = { ...found, sourceOf: sourcesIn(standing) };
  const write = {
    human: () => reportHuman(summary, { colour }),
    json: () => reportJson(summary),
    github: () => reportGithub(summary),
    // Its report explains every rule, so it loads them all; the other formats need none.
    sarif: async () => (await import('../check/report/sarif.ts')).reportSarif(summary),
  }[format];
  const failed = summary.problems.some(({ severity }) => severity === 'error');
  return { report: await write(), code: failed ? 1 : 0 };
}

function nameFile(problem: Problem, folder: string, standing: string): Problem {
  return { ...problem, file: nameOf(path.join(folder, problem.file), standing) };
}

/** How a person who stands in `standing` would name a path; empty for the folder itself. */
function nameOf(whole: string, standing: string): string {
  return path.relative(standing, whole).split(path.sep).join('/');
}
