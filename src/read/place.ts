import type { Node } from 'unist';
import type { Place, Problem, ProblemSeverity, Slip } from '../domain/problem.ts';

/** Collects a file's problems as its parts are read. */
export type Report = (slip: Slip, place: Place, severity?: ProblemSeverity) => void;

/** A report that appends to `problems`, each with `file`; an error unless said. */
export function reporter(file: string, problems: Problem[]): Report {
  return (slip, place, severity = 'error') => {
    problems.push({
      file,
      line: place.line,
      column: place.column,
      endLine: place.endLine,
      endColumn: place.endColumn,
      rule: slip.rule,
      severity,
      message: slip.message,
      cure: slip.cure,
    });
  };
}

/** The very start of a file. */
export const startOfFile: Place = { line: 1, column: 1, endLine: 1, endColumn: 1 };

/** Where a node stands. Trees of the page have positions on every node; one without stands at the start of the file. */
export function placeOf(node: Node): Place {
  const { position } = node;
  if (!position) return startOfFile;
  return {
    line: position.start.line,
    column: position.start.column,
    endLine: position.end.line,
    endColumn: position.end.column,
  };
}

/** Where a node begins, on its first line only: for marking a whole block without underlining all of it. */
export function headOf(node: Node): Place {
  const { line, column } = placeOf(node);
  return { line, column, endLine: line, endColumn: column };
}

/** A whole line. */
export function placeOfLine(line: number): Place {
  return { line, column: 1, endLine: line, endColumn: 1 };
}
