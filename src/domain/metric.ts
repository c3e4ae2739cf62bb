/**
 * What a metric is to Aftermath: named series of samples in time, read from a file beside a postmortem.
 *
 * A series is kept as two arrays of one length instead of an array of objects, because a data file may hold a
 * million samples and a graph reads each of them several times.
 */
import type { WrittenFamily } from './metric-quantity.ts';
import type { Problem } from './problem.ts';

/** The formats a data file can have; `format=` says one when it cannot be recognised. */
export const metricFormats = ['csv', 'grafana-csv', 'prometheus-json'] as const;

/**
 * `csv`: a time column and one column a series. `grafana-csv`: what Grafana's "Download CSV" writes, cells with or
 * without units. `prometheus-json`: the answer of Prometheus' `query_range`.
 */
export type MetricFormat = (typeof metricFormats)[number];

/** One line of a graph: a name and its samples. */
export interface Series {
  /** The name as the data file has it, or a Prometheus series in PromQL's own notation. `series=` selects by it. */
  readonly name: string;
  /** The shortest name that still tells the file's series apart; the same as `name` unless labels were shared. */
  readonly label: string;
  /** What the units written in the cells measure (`1.5 GiB` is bytes), or null when the cells are bare numbers. */
  readonly writtenFamily: WrittenFamily | null;
  /** When each sample was taken: milliseconds since 1970-01-01T00:00Z, strictly ascending. */
  readonly times: readonly number[];
  /**
   * The value of each sample, as many as `times`. NaN means that there was no sample (an empty cell, `null`) or
   * that the source computed none (`NaN`); positive and negative infinity are kept as they were written. None of
   * these can be drawn, so each is a gap.
   */
  readonly values: readonly number[];
}

/** Everything that one data file holds. Series are in the order of the file. */
export interface MetricData {
  /** The format the file was read as. */
  readonly format: MetricFormat;
  /** The file's series, at least one. */
  readonly series: readonly Series[];
}

/** One sample of a series, for those who look at a single one. */
export interface Sample {
  /** Milliseconds since 1970-01-01T00:00Z. */
  readonly time: number;
  /** A finite number in the series' unit. */
  readonly value: number;
}

/** A stretch of time, both ends included, in milliseconds since 1970-01-01T00:00Z. */
export interface TimeRange {
  readonly from: number;
  readonly to: number;
}

/**
 * A mistake in a data file: a problem without the file's name, which only the caller knows. The place is in the data
 * file.
 */
export type DataProblem = Omit<Problem, 'file'>;

/** The first index whose time is at or after `time`; the length when there is none. `times` is ascending. */
export function firstIndexFrom(times: readonly number[], time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? Infinity) < time) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The first and last time of all series, samples without a value included; null when there is no sample at all. */
export function extentOf(series: readonly Series[]): TimeRange | null {
  let from = Infinity;
  let to = -Infinity;
  for (const { times } of series) {
    from = Math.min(from, times[0] ?? Infinity);
    to = Math.max(to, times.at(-1) ?? -Infinity);
  }
  return from <= to ? { from, to } : null;
}
