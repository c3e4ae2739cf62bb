/** Fewer points, the same picture. */
import type { Series, TimeRange } from '../domain/metric.ts';
import type { Run } from './runs.ts';

/** How many pixels a plot has across: those of the widest place that a graph is given on a page. */
export const plotPixels = 872;

/** Up to this many samples a plot draws every one, to half a pixel. */
const mostWhole = 1000;

/**
 * How many columns of equal width a plot is thinned to: as many as it has pixels, or null when every sample is drawn.
 *
 * @param samples - of all lines together.
 */
export function columnsFor(samples: number): number | null {
  return samples <= mostWhole ? null : plotPixels;
}

/** The column, from 0, that a time falls in; `range` is not empty. */
export function columnOf(time: number, range: TimeRange, columns: number): number {
  const share = (time - range.from) / (range.to - range.from);
  return Math.min(columns - 1, Math.floor(share * columns));
}

/**
 * The samples of a run that are drawn: its first and its last, and the lowest and the highest of each column (of equal
 * ones the first). So no extreme of any column is lost, and every point of the line is a sample at its own time. This
 * is the MinMax aggregation which U. Jugel, Z. Jerzak, G. Hackenbroich, V. Markl describe in "M4: A
 * Visualization-Oriented Time Series Data Aggregation", Proceedings of the VLDB Endowment 7(10), 2014, pages 797–808.
 * Their own M4 also keeps the first and the last of each column: twice the bytes, for less than a pixel.
 *
 * @param columns - null keeps every sample.
 * @returns indexes into the series, ascending, each once.
 */
export function thin(
  { times, values }: Series,
  run: Run,
  range: TimeRange,
  columns: number | null,
): number[] {
  const kept = [run.first];
  const keep = (index: number): void => {
    if (index > (kept.at(-1) ?? -1)) kept.push(index);
  };
  let column = -1;
  let lowest = run.first;
  let highest = run.first;
  const close = (): void => {
    keep(Math.min(lowest, highest));
    keep(Math.max(lowest, highest));
  };
  for (let index = run.first; index <= run.last; index += 1) {
    const here = columns === null ? index : columnOf(times[index] ?? 0, range, columns);
    if (here !== column) {
      close();
      column = here;
      lowest = index;
      highest = index;
      continue;
    }
    const value = values[index] ?? 0;
    if (value < (values[lowest] ?? 0)) lowest = index;
    if (value > (values[highest] ?? 0)) highest = index;
  }
  close();
  keep(run.last);
  return kept;
}
