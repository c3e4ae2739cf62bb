/** Whether the highest value that the text claims is the one that the data has. */
import { resolveGraphTime, type GraphTime } from '../../domain/graph-time.ts';
import { extentOf, firstIndexFrom, type MetricData, type Sample } from '../../domain/metric.ts';
import type { GraphAttributes } from '../../domain/metric-graph.ts';
import { formatValue } from '../../domain/metric-unit.ts';
import type { Slip } from '../../domain/problem.ts';
import { rangeOf, selectSeries, unitOf } from '../../domain/graph-series.ts';

/**
 * Compares `peak="1.9 GB at 03:42"` with the highest sample of the graph's series in its range, each within the
 * precision it was written in: 1.9 GB covers 1.85 to 1.95 GB, and 03:42 covers that minute. A highest value that is
 * reached several times is right at any of them.
 *
 * @returns null when they agree, when no peak is claimed, and when there is nothing to compare it with.
 */
export function comparePeak(data: MetricData, attributes: GraphAttributes): Slip | null {
  const { peak } = attributes;
  const { series } = selectSeries(data, attributes.series);
  const range = rangeOf(series, attributes);
  const extent = extentOf(series);
  if (peak === null || range === null || extent === null) return null;
  const highest = highestSamples(
    series.map(({ times, values }) => ({ times, values })),
    range.from,
    range.to,
  );
  const first = highest[0];
  if (first === undefined) return null;
  const unit = unitOf(series, attributes);
  // Cells in per cent hold 66 although the author calls the unit a ratio; the claim was read as 0.66.
  const size = attributes.unit === 'ratio' && unit === 'percent' ? 100 : 1;
  const { amount, halfDigit } = peak.quantity;
  // 1.85 written in binary is not 1.85: a millionth of the last digit is allowed for.
  const near = Math.abs(first.value - amount * size) <= halfDigit * size * (1 + 1e-6);
  const claimed = resolveGraphTime(peak.time, extent);
  if (!claimed.ok) return claimed.slip;
  const end = claimed.value + peak.time.precisionMs;
  const then = highest.some(({ time }) => time >= claimed.value && time < end);
  if (near && then) return null;
  const found = `${formatValue(first.value, unit)} at ${asWritten(first.time, peak.time)}`;
  return {
    rule: 'graph-peak-differs',
    message: `The text has the peak \`${peak.text}\`, and the data \`${found}\`.`,
    cure: 'Correct the text, or take the data that it speaks of.',
  };
}

/** A time as the author would have written it: a time of day where they wrote one, a whole instant otherwise. */
function asWritten(time: number, { epochMs }: GraphTime): string {
  const iso = new Date(time).toISOString().replace('.000Z', 'Z').replace(/:00Z$/u, 'Z');
  return epochMs === null ? iso.slice('yyyy-mm-ddT'.length, -1) : iso;
}

/** All samples with the highest finite value between two times, both included. */
function highestSamples(
  series: readonly { readonly times: readonly number[]; readonly values: readonly number[] }[],
  from: number,
  to: number,
): Sample[] {
  let highest: Sample[] = [];
  for (const { times, values } of series) {
    for (let index = firstIndexFrom(times, from); index < times.length; index += 1) {
      const time = times[index] ?? 0;
      const value = values[index] ?? Number.NaN;
      if (time > to) break;
      const most = highest[0]?.value ?? -Infinity;
      if (!Number.isFinite(value) || value < most) continue;
      if (value > most) highest = [];
      highest.push({ time, value });
    }
  }
  return highest;
}
