import type { Problem } from '../../domain/problem.ts';

/** What a check found, over how many files. */
export interface CheckSummary {
  files: number;
  problems: readonly Problem[];
  /** The text of a file as a problem names it, for the lines around the place; undefined when it cannot be had. */
  sourceOf?: (file: string) => string | undefined;
}

/** How many of the problems stop a build. */
export function countErrors(problems: readonly Problem[]): number {
  return problems.filter(({ severity }) => severity === 'error').length;
}

/** `6 postmortems checked: 1 error, 2 warnings.` */
export function countLine({ files, problems }: CheckSummary): string {
  const errors = countErrors(problems);
  const counts = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  return `${count(files, 'postmortem')} checked: ${problems.length === 0 ? 'no problem' : counts}.`;
}

function count(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}
