import type { Problem } from '../../domain/problem.ts';
import { countLine, type CheckSummary } from './summary.ts';
import { visible } from './visible.ts';

/**
 * The report as annotations of a pull request: GitHub's workflow commands, one a line, and the counts. Content cannot
 * smuggle a command in: a command begins a line, and no line of the report begins with anything that content says.
 * Source: GitHub's "Workflow commands for GitHub Actions", and the escapes of its toolkit's `command.ts`.
 */
export function reportGithub(summary: CheckSummary): string {
  return [...summary.problems.map(annotation), `${countLine(summary)}\n`].join('\n');
}

function annotation(problem: Problem): string {
  const { file, line, column, endLine, endColumn, severity, rule, message, cure } = problem;
  // A column is only understood together with an end on the same line.
  const columns = endLine === line && endColumn > column ? { col: column, endColumn } : {};
  const properties = { file, line, endLine, ...columns, title: rule };
  const written = Object.entries(properties).map(
    ([name, value]) => `${name}=${escapeProperty(String(value))}`,
  );
  return `::${severity} ${written.join(',')}::${escapeData(`${message} ${cure}`)}`;
}

function escapeData(text: string): string {
  const lines = text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
  return visible(lines);
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
