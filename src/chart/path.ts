/** Samples → path data for the plot's own coordinates: whole numbers, relative commands. */
import type { Series, TimeRange } from '../domain/metric.ts';
import type { Run } from './runs.ts';
import { columnsFor, plotPixels, thin } from './thin.ts';

/** A point in plot units: `x` from 0 to `plotUnits`, `y` from 0 (top) to the plot's height times its fineness. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** Width of the plot in plot units, two a pixel: half a pixel is finer than an eye sees. */
export const plotUnits = plotPixels * 2;

/** How many plot units a pixel has downwards. Lines that are thinned are drawn to the whole pixel, to save bytes. */
export type Fineness = 1 | 2;

/** How closely lines follow their samples. */
export interface Detail {
  /** See `thin`. */
  readonly columns: number | null;
  readonly fineness: Fineness;
}

/** The detail for a plot with so many lines, and so many samples in all of them together. */
export function detailFor(lines: number, samples: number): Detail {
  const columns = columnsFor(lines, samples);
  return { columns, fineness: columns === null ? 2 : 1 };
}

/** The drawn points of one run, thinned, in plot units; `yPixel` gives pixels below the plot's top. */
export function pointsOf(
  series: Series,
  run: Run,
  range: TimeRange,
  yPixel: (value: number) => number,
  { columns, fineness }: Detail,
): PlotPoint[] {
  const scale = plotUnits / (range.to - range.from);
  return thin(series, run, range, columns).map((index) => ({
    x: Math.round(((series.times[index] ?? 0) - range.from) * scale),
    y: Math.round(yPixel(series.values[index] ?? 0) * fineness),
  }));
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

/** Points without those that lie on the straight way between their neighbours: exactly, so nothing moves. */
function withoutStraight(points: readonly PlotPoint[]): PlotPoint[] {
  const kept: PlotPoint[] = [];
  for (const point of points) {
    const b = kept.at(-1);
    const a = kept.at(-2);
    if (b !== undefined && b.x === point.x && b.y === point.y) continue;
    if (a !== undefined && b !== undefined && between(a, b, point)) kept.pop();
    kept.push(point);
  }
  return kept;
}

function between(a: PlotPoint, b: PlotPoint, c: PlotPoint): boolean {
  const [ux, uy] = [b.x - a.x, b.y - a.y];
  const [vx, vy] = [c.x - b.x, c.y - b.y];
  return ux * vy === uy * vx && ux * vx + uy * vy > 0;
}
