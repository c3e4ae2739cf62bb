/** Which series and which stretch of time a graph draws. */
import type { GraphTime } from './graph-time.ts';
import { resolveGraphTime } from './graph-time.ts';
import { extentOf, type MetricData, type Series, type TimeRange } from './metric.ts';
import type { GraphAttributes } from './metric-graph.ts';
import { unitOfFamily } from './metric-quantity.ts';
import type { Unit } from './metric-unit.ts';

/** Series that were asked for by name, and names that no series has. */
export interface Selection {
  readonly series: readonly Series[];
  readonly unknown: readonly string[];
}

/**
 * The series that `wanted` names, in its order; all of the file when it is null. Names are parted by `;`, but a
 * name that itself holds one is found as a whole. Full and short names both count.
 */
export function selectSeries(data: MetricData, wanted: string | null): Selection {
  if (wanted === null) return { series: data.series, unknown: [] };
  const find = (name: string): Series | undefined =>
    data.series.find((each) => each.name === name) ??
    data.series.find((each) => each.label === name);
  const whole = find(wanted.trim());
  if (whole !== undefined) return { series: [whole], unknown: [] };
  const names = wanted.split(';').map((name) => name.trim());
  const series: Series[] = [];
  const unknown: string[] = [];
  for (const name of names) {
    const found = find(name);
    if (found === undefined) unknown.push(name);
    else if (!series.includes(found)) series.push(found);
  }
  return { series, unknown: unknown.filter((name) => name !== '') };
}

/** The unit of a graph: the author's, or the one that the cells were written in. */
export function unitOf(series: readonly Series[], attributes: GraphAttributes): Unit | null {
  const family = series.find(({ writtenFamily }) => writtenFamily !== null)?.writtenFamily ?? null;
  // Cells written as per cent hold 66, not 0.66, whatever the author calls the unit.
  if (attributes.unit === 'ratio' && family === 'percent') return 'percent';
  return attributes.unit ?? unitOfFamily(family);
}

/** The stretch that the attributes ask for; the data's own where they say nothing. Null without any sample. */
export function rangeOf(series: readonly Series[], attributes: GraphAttributes): TimeRange | null {
  const extent = extentOf(series);
  if (extent === null) return null;
  const at = (time: GraphTime | null, otherwise: number): number => {
    const resolved = time === null ? null : resolveGraphTime(time, extent);
    return resolved?.ok === true ? resolved.value : otherwise;
  };
  return { from: at(attributes.from, extent.from), to: at(attributes.to, extent.to) };
}

/** From the first start to the last end, and never of no length: one sample gets half a minute on either side. */
export function unionOf(ranges: readonly TimeRange[]): TimeRange | null {
  if (ranges.length === 0) return null;
  const from = Math.min(...ranges.map((range) => range.from));
  const to = Math.max(...ranges.map((range) => range.to));
  return from < to ? { from, to } : { from: from - 30_000, to: from + 30_000 };
}
