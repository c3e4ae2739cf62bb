import type { Location, Log, ReportingDescriptor, Result } from 'sarif';
import type { Problem } from '../../domain/problem.ts';
import { catalogue } from '../catalogue.ts';
import type { CheckSummary } from './summary.ts';
import { plainJson } from './visible.ts';

/**
 * The report as SARIF 2.1.0 (OASIS Standard, March 2020), for code scanning: every rule that was broken, and each
 * problem with its place in UTF-16 columns. Paths are relative to the folder one stands in.
 */
export function reportSarif({ problems }: CheckSummary): string {
  const rules = [...new Set(problems.map(({ rule }) => rule))].sort();
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: { driver: { name: 'Aftermath', rules: rules.map(descriptor) } },
        columnKind: 'utf16CodeUnits',
        results: problems.map((problem) => result(problem, rules.indexOf(problem.rule))),
      },
    ],
  };
  return `${plainJson(log)}\n`;
}

function descriptor(id: string): ReportingDescriptor {
  const rule = catalogue.find((known) => known.id === id);
  if (!rule) return { id };
  return {
    id,
    shortDescription: { text: rule.summary },
    fullDescription: { text: rule.reason },
    defaultConfiguration: { level: rule.severity },
  };
}

function result(problem: Problem, ruleIndex: number): Result {
  return {
    ruleId: problem.rule,
    ruleIndex,
    level: problem.severity,
    message: { text: `${problem.message} ${problem.cure}` },
    locations: [location(problem)],
  };
}

function location({ file, line, column, endLine, endColumn }: Problem): Location {
  return {
    physicalLocation: {
      artifactLocation: { uri: file.split('/').map(encodeURIComponent).join('/') },
      region: { startLine: line, startColumn: column, endLine, endColumn },
    },
  };
}
