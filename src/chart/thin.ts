/** Fewer points, the same picture. */
import type { Series, TimeRange } from '../domain/metric.ts';
import type { Run } from './runs.ts';

/** How many columns a plot has: the pixels of the widest place that a graph is given on a page. */
export const plotColumns = 872;

/** The column, from 0, that a time falls in; `range` is not empty. */
export function columnOf(time: number, range: TimeRange): number {
  const share = (time - range.from) / (range.to - range.from);
  return Math.min(plotColumns - 1, Math.floor(share * plotColumns));
}

/**
 * The samples of a run that must be drawn: of each pixel column the first, the lowest, the highest and the last.
 * A line through these covers the same pixels as a line through all, so no extreme is lost. This is M4: U. Jugel,
 * Z. Jerzak, G. Hackenbroich, V. Markl, "M4: A Visualization-Oriented Time Series Data Aggregation", Proceedings of
 * the VLDB Endowment 7(10), 2014, pages 797–808.
 *
 * @returns indexes into the series, ascending, each once.
 */
export function thin(series: Series, run: Run, range: TimeRange): number[] {
  const { times, values } = series;
  const kept: number[] = [];
  let column = -1;
  let first = run.first;
  let lowest = run.first;
  let highest = run.first;
  const close = (last: number): void => {
    const middle = lowest < highest ? [lowest, highest] : [highest, lowest];
    for (const index of [first, ...middle, last]) {
      if (kept.at(-1) !== index && index > (kept.at(-1) ?? -1)) kept.push(index);
    }
  };
  for (let index = run.first; index <= run.last; index += 1) {
    const here = columnOf(times[index] ?? 0, range);
    if (here !== column) {
      if (column >= 0) close(index - 1);
      column = here;
      first = index;
      lowest = index;
      highest = index;
      continue;
    }
    const value = values[index] ?? 0;
    if (value < (values[lowest] ?? 0)) lowest = index;
    if (value > (values[highest] ?? 0)) highest = index;
  }
  close(run.last);
  return kept;
}
