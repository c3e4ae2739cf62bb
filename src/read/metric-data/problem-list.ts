/** The problems of one data file: placed, and no more of them than somebody reads. */
import type { DataProblem } from '../../domain/metric.ts';
import type { Slip } from '../../domain/problem.ts';

/** How many problems of one file are shown; a wrong column makes one in every row. */
export const shownProblems = 20;

/** How many are kept: at the first that is not shown stands how many more there are. */
export const keptProblems = shownProblems + 1;

/** A slip and where it stands, as offsets into the text of the file (UTF-16, end exclusive). */
export interface PlacedSlip extends Slip {
  readonly start: number;
  readonly end: number;
}

/** Turns offsets into lines and columns, and adds a last line when `total` is more than the slips that were kept. */
export function toProblems(
  text: string,
  slips: readonly PlacedSlip[],
  total = slips.length,
): DataProblem[] {
  const placed = slips.slice(0, keptProblems);
  const lineStarts = startsOfLines(text, Math.max(0, ...placed.map(({ end }) => end)));
  const problems = placed.map(({ start, end, rule, message, cure }): DataProblem => {
    const from = placeOf(lineStarts, start);
    const to = placeOf(lineStarts, Math.max(end, start));
    const place = { ...from, endLine: to.line, endColumn: to.column };
    return { rule, severity: 'error', ...place, message, cure };
  });
  const next = problems[shownProblems];
  if (next === undefined) return problems;
  const message = `${total - shownProblems} more of this file’s rows have a problem, from here on.`;
  const cure = 'Mend those above, then check again.';
  return [
    ...problems.slice(0, shownProblems),
    { ...next, rule: 'data-more-problems', message, cure },
  ];
}

function startsOfLines(text: string, until: number): number[] {
  const starts = [0];
  for (let index = 0; index < until; index += 1) {
    const code = text.charCodeAt(index);
    const pair = code === 13 && text.charCodeAt(index + 1) === 10;
    if ((code === 10 || code === 13) && !pair) starts.push(index + 1);
  }
  return starts;
}

function placeOf(lineStarts: readonly number[], offset: number): { line: number; column: number } {
  let line = lineStarts.findLastIndex((start) => start <= offset);
  if (line < 0) line = 0;
  return { line: line + 1, column: offset - (lineStarts[line] ?? 0) + 1 };
}
