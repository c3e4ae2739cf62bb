import type { CheckSummary } from './human.ts';

/**
 * The report for programs: `{version: 1, files, errors, warnings, problems: [{file, line, column, endLine, endColumn,
 * rule, severity, message, cure}]}`, lines and columns from 1. The shape changes only with its version.
 */
export function reportJson({ files, problems }: CheckSummary): string {
  const errors = problems.filter(({ severity }) => severity === 'error').length;
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
  return `${JSON.stringify({ version: 1, files, errors, warnings: problems.length - errors, problems: listed }, null, 2)}\n`;
}
