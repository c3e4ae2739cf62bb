/** Points that a line passes anyhow, and that need not be written. */

/** A point in plot units: `x` and `y` count from the plot's left and top, as many to the pixel as its `Fineness`. */
export interface PlotPoint {
  readonly x: number;
  readonly y: number;
}

/** A sample as it is drawn, rounded to whole plot units, and how far down it really lies. */
export interface Place extends PlotPoint {
  readonly exact: number;
}

/** How far a line may pass from a sample, in plot units: no further than rounding moves one. */
const tolerance = 0.5;

/**
 * Points without those that the line passes within half a plot unit on its way up or down. Where it turns, the point
 * stays, so every high and every low is drawn where it is. A piece of line grows as long as its slope lies between
 * those that all samples on it allow: the cone of J. Sklansky, V. Gonzalez, "Fast polygonal approximation of digitized
 * curves", Pattern Recognition 12(5), 1980, pages 327–331, with its two ends at samples.
 *
 * @param places - from left to right; the first and the last are kept.
 */
export function withoutPassed(places: readonly Place[]): PlotPoint[] {
  let [anchor] = places;
  if (anchor === undefined) return [];
  const kept = [anchor];
  let [before, last, lowest, highest] = [anchor, anchor, -Infinity, Infinity];
  for (const next of places) {
    if (last !== anchor) {
      const across = last.x - anchor.x;
      lowest = Math.max(lowest, (last.exact - tolerance - anchor.y) / across);
      highest = Math.min(highest, (last.exact + tolerance - anchor.y) / across);
      const slope = (next.y - anchor.y) / (next.x - anchor.x);
      const turns = Math.sign(last.y - before.y) !== Math.sign(next.y - last.y);
      if (turns || across === 0 || slope < lowest || slope > highest) {
        kept.push(last);
        [anchor, lowest, highest] = [last, -Infinity, Infinity];
      }
    }
    [before, last] = [last, next];
  }
  if (last !== anchor) kept.push(last);
  return kept;
}

/** Points without those that lie on the straight way between their neighbours: exactly, so nothing moves. */
export function withoutStraight(points: readonly PlotPoint[]): PlotPoint[] {
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
