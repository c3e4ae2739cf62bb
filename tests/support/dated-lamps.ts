import { readFileSync } from 'node:fs';
import path from 'node:path';
import type { TestContext } from 'node:test';
import { gitIn } from '../../src/cli/run-git.ts';
import { readTrueDates } from '../../src/history/read-true-dates.ts';
import type { Finding } from '../../src/history/true-dates.ts';
import { bareGit, GitRepository } from './git-repository.ts';
import { sampleConfig, sampleSource } from './sample-postmortem.ts';

/** Where the postmortem of these tests stands in its repository. */
export const lampsFile = 'content/incidents/lamps.mdx';

/** A postmortem of 10 January 2026 with these follow-ups, and enough else for git to know it again. */
export function lamps(...followUps: string[]): string {
  const more = Array.from({ length: 20 }, (_, index) => `Line ${String(index)} of what was seen.`);
  return sampleSource({
    followUps: [...followUps, '', '## Supporting information', '', ...more].join('\n'),
  });
}

/** A repository with a commit for each version of that file. */
export function repositoryOf(
  context: TestContext,
  ...versions: [day: string, text: string][]
): GitRepository {
  const repository = new GitRepository(context);
  for (const [day, text] of versions) repository.commit(day, lampsFile, text);
  return repository;
}

/** What history says of a file: `opened closed` of each follow-up, a day or the reason why there is none. */
export async function datesOf(repository: GitRepository, name = lampsFile): Promise<string[]> {
  const whole = path.join(repository.folder, name);
  const file = path.basename(name);
  const { dates } = await readTrueDates(
    gitIn(path.dirname(whole), bareGit),
    [{ file, bytes: readFileSync(whole), incident: '2026-01-10' }],
    sampleConfig.tickets,
  );
  return (dates.get(file) ?? []).map(({ opened, closed }) => `${word(opened)} ${word(closed)}`);
}

function word(finding: Finding | null): string {
  if (finding === null) return '–';
  return finding.kind === 'known' ? finding.day : finding.reason;
}
