/** Samples → path data for the plot's own coordinates: whole numbers, relative commands. */
import type { Series, TimeRange } from '../domain/metric.ts';
import type { Run } from './runs.ts';
import { withoutPassed, withoutStraight, type Place, type PlotPoint } from './straight.ts';
import { columnsFor, plotPixels, thin } from './thin.ts';

/**
 * How many plot units a pixel has, across and downwards: two are finer than an eye sees. Lines that are thinned are
 * drawn to the whole pixel, to save bytes.
 */
export type Fineness = 1 | 2;

/** Width of the plot in plot units. */
export function plotUnits(fineness: Fineness): number {
  return plotPixels * fineness;
}

/** How closely lines follow their samples. */
export interface Detail {
  /** See `thin`. */
  readonly columns: number | null;
  readonly fineness: Fineness;
}

/** The detail for a plot with so many samples in all of its lines together. */
export function detailFor(samples: number): Detail {
  const columns = columnsFor(samples);
  return { columns, fineness: columns === null ? 2 : 1 };
}

/**
 * The drawn points of one run, in plot units; `yPixel` gives pixels below the plot's top. Of a run that is thinned,
 * points that the line passes within half a pixel are left out too.
 */
export function pointsOf(
  series: Series,
  run: Run,
  range: TimeRange,
  yPixel: (value: number) => number,
  { columns, fineness }: Detail,
): PlotPoint[] {
  const scale = plotUnits(fineness) / (range.to - range.from);
  const places = thin(series, run, range, columns).map((index): Place => {
    const x = Math.round(((series.times[index] ?? 0) - range.from) * scale);
    const exact = yPixel(series.values[index] ?? 0) * fineness;
    return { x, y: Math.round(exact), exact };
  });
  return columns === null ? places : withoutPassed(places);
}

/** Path data of a line through the points; a single point becomes a line of no length, which a round cap shows. */
export function linePath(points: readonly PlotPoint[]): string {
  const [start, ...rest] = withoutStraight(points);
  if (start === undefined) return '';
  if (rest.length === 0) return `M${start.x} ${start.y}h0`;
  let path = `M${start.x} ${start.y}`;
  let command = '';
  let at = start;
  for (const point of rest) {
    const dx = point.x - at.x;
    const dy = point.y - at.y;
    const next = dy === 0 ? 'h' : dx === 0 ? 'v' : 'l';
    if (next !== command) path += next;
    else if ((next === 'v' ? dy : dx) >= 0) path += ' ';
    path += next === 'l' ? `${dx}${dy < 0 ? '' : ' '}${dy}` : String(next === 'h' ? dx : dy);
    command = next;
    at = point;
  }
  return path;
}

/** Path data of the area between the line and `base`, a y in plot units. */
export function areaPath(points: readonly PlotPoint[], base: number): string {
  const first = points[0];
  const last = points.at(-1);
  if (first === undefined || last === undefined || first === last) return '';
  return `${linePath([{ x: first.x, y: base }, ...points, { x: last.x, y: base }])}z`;
}
