/** The values of a series that its story turns on. */
import type { Sample, Series } from '../domain/metric.ts';
import type { Run } from './runs.ts';

/** A sample and where it is in its series. */
export interface Peak extends Sample {
  readonly index: number;
  /** The run it lies in. */
  readonly run: Run;
}

/** What a series reaches within a graph's range. */
export interface Summary {
  /** The first of the highest and of the lowest samples. */
  readonly highest: Peak;
  readonly lowest: Peak;
  readonly last: Peak;
}

/** Highest, lowest and last sample of the runs; null when they hold none. */
export function summarise(series: Series, runs: readonly Run[]): Summary | null {
  let summary: Summary | null = null;
  for (const run of runs) {
    for (let index = run.first; index <= run.last; index += 1) {
      const value = series.values[index] ?? 0;
      if (summary !== null && value <= summary.highest.value && value >= summary.lowest.value)
        continue;
      const here = { index, run, value, time: series.times[index] ?? 0 };
      summary = {
        highest: summary === null || value > summary.highest.value ? here : summary.highest,
        lowest: summary === null || value < summary.lowest.value ? here : summary.lowest,
        last: here,
      };
    }
  }
  const run = runs.at(-1);
  if (summary === null || run === undefined) return null;
  const index = run.last;
  const last = { index, run, value: series.values[index] ?? 0, time: series.times[index] ?? 0 };
  return { ...summary, last };
}

/** With more peaks than this the graph has a rhythm, and only its highest point is named. */
const mostPeaks = 3;

/**
 * The peaks that deserve a label: the highest sample, and others at least half as high that are parted from it by a
 * fall of at least half its height. Heights count from zero, or from the lowest sample if that is negative. A series
 * that never moves has none.
 *
 * @returns the highest first, then by time.
 */
export function notablePeaks(series: Series, runs: readonly Run[]): Peak[] {
  const summary = summarise(series, runs);
  if (summary === null) return [];
  const { highest, lowest } = summary;
  const base = Math.min(0, lowest.value);
  const half = (highest.value - base) / 2;
  const flat = highest.value === lowest.value && summary.last.index !== highest.index;
  if (flat) return [];
  if (half <= 0) return [highest];
  const others = turningPoints(series, runs, half).filter(
    (peak) => peak.index !== highest.index && peak.value - base >= half,
  );
  return others.length >= mostPeaks ? [highest] : [highest, ...others];
}

/** Highest samples between falls and rises of at least `fall`. */
function turningPoints(series: Series, runs: readonly Run[], fall: number): Peak[] {
  const peaks: Peak[] = [];
  let top: Peak | null = null;
  let bottom = Infinity;
  for (const run of runs) {
    for (let index = run.first; index <= run.last; index += 1) {
      const value = series.values[index] ?? 0;
      const rising: boolean = top !== null || value - bottom >= fall || bottom === Infinity;
      if (rising && (top === null || value > top.value)) {
        top = { index, run, value, time: series.times[index] ?? 0 };
      } else if (top !== null && top.value - value >= fall) {
        peaks.push(top);
        top = null;
        bottom = value;
      }
      bottom = top === null ? Math.min(bottom, value) : bottom;
    }
  }
  if (top !== null) peaks.push(top);
  return peaks;
}
