import type { Problem } from '../../domain/problem.ts';

/** What a check found over how many files. */
export interface CheckSummary {
  files: number;
  problems: readonly Problem[];
}

/**
 * The report for people: a line for each problem, `file:line:column  severity  what is. What to do.  rule`, and counts
 * at the end. Control characters from content never reach the terminal.
 */
export function reportHuman({ files, problems }: CheckSummary): string {
  const lines = problems.map(
    ({ file, line, column, severity, message, cure, rule }) =>
      `${file}:${String(line)}:${String(column)}  ${severity}  ${message} ${cure}  ${rule}`,
  );
  return `${[...lines.map(plain), ...(lines.length > 0 ? [''] : []), countLine(files, problems)].join('\n')}\n`;
}

/** `6 postmortems checked: 1 error, 2 warnings.` */
export function countLine(files: number, problems: readonly Problem[]): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
  const counts = `${count(errors, 'error')}, ${count(problems.length - errors, 'warning')}`;
  return `${count(files, 'postmortem')} checked: ${problems.length === 0 ? 'no problem' : counts}.`;
}

function count(number: number, word: string): string {
  return `${String(number)} ${word}${number === 1 ? '' : 's'}`;
}

function plain(text: string): string {
  return text.replace(
    /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/g,
    '\ufffd',
  );
}
