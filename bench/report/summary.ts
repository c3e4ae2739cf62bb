import type { Run } from '../measure/benchmark.ts';

/** All rounds of one subject, size and scenario in one line. */
export interface SummaryLine {
  size: number;
  subject: string;
  scenario: Run['scenario'];
  rounds: number;
  /** CPU seconds: the median of the rounds, and the least and the most. */
  cpuSeconds: number;
  cpuLeast: number;
  cpuMost: number;
  /** Medians. */
  wallSeconds: number;
  peakBytes: number;
  bytes: number;
  pages: number;
  rendered: number | null;
  /** CPU seconds against those of Aftermath in the same scenario and size; null where there is nothing to compare. */
  ratio: number | null;
}

/** Sums the runs up, in the order of their sizes, scenarios and subjects. */
export function summarise(runs: readonly Run[]): SummaryLine[] {
  const groups = Object.values(
    Object.groupBy(runs, ({ size, scenario, subject }) => `${size}/${scenario}/${subject}`),
  ).flatMap((group) => (group?.[0] ? [lineOf(group[0], group)] : []));
  return groups.map((line) => {
    const own = groups.find(
      ({ subject, size, scenario }) =>
        subject === 'Aftermath' && size === line.size && scenario === line.scenario,
    );
    const ratio = own && own !== line ? line.cpuSeconds / own.cpuSeconds : null;
    return { ...line, ratio };
  });
}

function lineOf({ size, subject, scenario }: Run, group: readonly Run[]): SummaryLine {
  const cpu = group.map(({ cpuSeconds }) => cpuSeconds);
  const rendered = group.flatMap((run) => (run.rendered === null ? [] : [run.rendered]));
  return {
    size,
    subject,
    scenario,
    rounds: group.length,
    cpuSeconds: median(cpu),
    cpuLeast: Math.min(...cpu),
    cpuMost: Math.max(...cpu),
    wallSeconds: median(group.map(({ wallSeconds }) => wallSeconds)),
    peakBytes: median(group.map(({ peakBytes }) => peakBytes)),
    bytes: median(group.map(({ bytes }) => bytes)),
    pages: median(group.map(({ pages }) => pages)),
    rendered: rendered.length === 0 ? null : median(rendered),
    ratio: null,
  };
}

/** The middle value; of an even number the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const low = sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
  const high = sorted[Math.floor(sorted.length / 2)] ?? 0;
  return (low + high) / 2;
}
