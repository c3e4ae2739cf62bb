import { countErrors, type CheckSummary } from './summary.ts';
import { plainJson } from './visible.ts';

/**
 * The report for programs: `{version: 1, files, errors, warnings, problems: [{file, line, column, endLine, endColumn,
 * rule, severity, message, cure}]}`, lines and columns from 1. The shape changes only with its version.
 */
export function reportJson({ files, problems }: CheckSummary): string {
  const errors = countErrors(problems);
  const listed = problems.map(
    ({ file, line, column, endLine, endColumn, rule, severity, message, cure }) => ({
      file,
      line,
      column,
      endLine,
      endColumn,
      rule,
      severity,
      message,
      cure,
    }),
  );
  const report = { version: 1, files, errors, warnings: problems.length - errors };
  return `${plainJson({ ...report, problems: listed })}\n`;
}
