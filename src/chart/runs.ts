/** Where a series has values without a break, and where it has none. */
import { median } from 'd3-array';
import { firstIndexFrom, type Series, type TimeRange } from '../domain/metric.ts';

/** Consecutive samples that a line may join: indexes into the series, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** A stretch without samples. */
export interface Gap {
  /** `before`: up to the first sample of the range; `after`: from the last on; `all`: the range has none. */
  readonly kind: 'before' | 'between' | 'after' | 'all';
  /** The last sample before it, or the range's start: where the hatch begins. Epoch milliseconds. */
  readonly from: number;
  /** The first sample after it, or the range's end. */
  readonly to: number;
  /** The first and last sample that are missing, by the series' own step. */
  readonly firstMissing: number;
  readonly lastMissing: number;
}

/** A series divided. */
export interface Division {
  readonly runs: readonly Run[];
  readonly gaps: readonly Gap[];
  /** The median time between samples in milliseconds; 0 when there are fewer than two. */
  readonly step: number;
}

/** The median distance of neighbouring samples: one long outage does not move it as it would a mean. */
export function stepOf(times: readonly number[]): number {
  const distances = new Float64Array(Math.max(0, times.length - 1));
  let even = true;
  for (let index = 0; index < distances.length; index += 1) {
    const distance = (times[index + 1] ?? 0) - (times[index] ?? 0);
    distances[index] = distance;
    even &&= distance === distances[0];
  }
  // Most series are sampled evenly, and need no search for the middle.
  return (even ? distances[0] : median(distances)) ?? 0;
}

/**
 * Divides the part of a series that lies in `range`. Two samples are parted by a gap when a sample without a finite
 * value stands between them, or when they are more than one and a half steps apart.
 */
export function divide(series: Series, range: TimeRange): Division {
  const { times, values } = series;
  const step = stepOf(times);
  // A lone sample has no rhythm of its own; a minute about it is taken as covered.
  const longest = step === 0 ? 30_000 : 1.5 * step;
  const runs: Run[] = [];
  const gaps: Gap[] = [];
  let first = -1;
  let last = -1;
  for (let index = firstIndexFrom(times, range.from); index < times.length; index += 1) {
    const time = times[index] ?? 0;
    if (time > range.to) break;
    if (!Number.isFinite(values[index])) continue;
    const previous = times[last] ?? range.from;
    if (last < 0) {
      if (time - range.from > longest) gaps.push(edgeGap('before', range.from, time, step));
      first = index;
    } else if (last < index - 1 || time - previous > longest) {
      runs.push({ first, last });
      gaps.push(gapBetween(times, last, index, step));
      first = index;
    }
    last = index;
  }
  if (last < 0) return { runs, gaps: [edgeGap('all', range.from, range.to, 0)], step };
  runs.push({ first, last });
  const end = times[last] ?? range.to;
  if (range.to - end > longest) gaps.push(edgeGap('after', end, range.to, step));
  return { runs, gaps, step };
}

function edgeGap(kind: Gap['kind'], from: number, to: number, step: number): Gap {
  const firstMissing = kind === 'after' ? from + step : from;
  return { kind, from, to, firstMissing, lastMissing: kind === 'before' ? to - step : to };
}

function gapBetween(times: readonly number[], before: number, after: number, step: number): Gap {
  const from = times[before] ?? 0;
  const to = times[after] ?? 0;
  // Samples without a value say themselves which are missing; otherwise the step does.
  const empty = after - before > 1;
  const firstMissing = Math.min(from + step, empty ? (times[before + 1] ?? to) : to);
  const lastMissing = Math.max(to - step, empty ? (times[after - 1] ?? from) : from);
  return {
    kind: 'between',
    from,
    to,
    firstMissing,
    lastMissing: Math.max(firstMissing, lastMissing),
  };
}

/** The stretches in which none of the series has a sample: only these may be hatched over the whole plot. */
export function commonGaps(divisions: readonly Division[]): Gap[] {
  const [one, ...others] = divisions;
  if (one === undefined) return [];
  return others.reduce(
    (shared, { gaps }) => shared.flatMap((gap) => meet(gap, gaps)),
    [...one.gaps],
  );
}

function meet(gap: Gap, gaps: readonly Gap[]): Gap[] {
  return gaps.flatMap((other) => {
    const from = Math.max(gap.from, other.from);
    const to = Math.min(gap.to, other.to);
    if (from >= to) return [];
    const firstMissing = Math.max(gap.firstMissing, other.firstMissing);
    const lastMissing = Math.max(firstMissing, Math.min(gap.lastMissing, other.lastMissing));
    const kind = gap.kind === 'all' ? other.kind : gap.kind;
    return [{ kind, from, to, firstMissing, lastMissing }];
  });
}
