import type { SummaryLine } from './summary.ts';

const heads = [
  'postmortems',
  'scenario',
  'generator',
  'CPU s',
  'least–most',
  'against ours',
  'wall s',
  'peak MB',
  'out MB',
  'pages',
  'made anew',
] as const;

/** The summary as a table in Markdown, its columns padded so that a terminal shows it as well. */
export function tableOf(lines: readonly SummaryLine[]): string {
  const sorted = lines.toSorted(
    (a, b) =>
      a.size - b.size || order(a.scenario) - order(b.scenario) || a.cpuSeconds - b.cpuSeconds,
  );
  const rows = [heads, ...sorted.map(rowOf)];
  const widths = heads.map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  const written = rows.map(
    (row) => `| ${row.map((cell, index) => pad(cell, index, widths)).join(' | ')} |`,
  );
  const rule = `| ${widths.map((width, index) => (index < 3 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [written[0] ?? '', rule, ...written.slice(1)].join('\n');
}

const scenarioOrder = ['cold', 'unchanged', 'postmortem', 'data', 'config', 'check'] as const;
const scenarioWords = {
  cold: 'cold',
  unchanged: 'unchanged',
  postmortem: 'one postmortem',
  data: 'one data file',
  config: 'the config',
  check: 'check alone',
} as const;

function order(scenario: SummaryLine['scenario']): number {
  return scenarioOrder.indexOf(scenario);
}

function rowOf(line: SummaryLine): string[] {
  const megabytes = (bytes: number): string => (bytes === 0 ? '' : (bytes / 1e6).toFixed(1));
  return [
    String(line.size),
    scenarioWords[line.scenario],
    line.subject,
    line.cpuSeconds.toFixed(2),
    line.rounds === 1 ? '' : `${line.cpuLeast.toFixed(2)}–${line.cpuMost.toFixed(2)}`,
    line.ratio === null ? '' : `${line.ratio.toFixed(2)} ×`,
    line.wallSeconds.toFixed(2),
    (line.peakBytes / 1e6).toFixed(0),
    megabytes(line.bytes),
    line.pages === 0 ? '' : String(line.pages),
    line.rendered === null ? '' : String(line.rendered),
  ];
}

function pad(cell: string, index: number, widths: readonly number[]): string {
  const width = widths[index] ?? 0;
  return index < 3 ? cell.padEnd(width) : cell.padStart(width);
}
