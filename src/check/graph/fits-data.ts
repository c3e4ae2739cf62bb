/** What can only be known once a graph's data and its attributes meet. */
import { resolveGraphTime, type GraphTime } from '../../domain/graph-time.ts';
import { extentOf, firstIndexFrom, type MetricData, type Series } from '../../domain/metric.ts';
import type { AttributeSlip, GraphAttributes } from '../../domain/metric-graph.ts';
import { comparePeak } from './claimed-peak.ts';
import { rangeOf, selectSeries } from '../../domain/graph-series.ts';

/**
 * Everything that is wrong between a graph's attributes and its data: series that do not exist, a time of day that
 * occurs twice, a range that holds nothing, two units in one graph, a peak that the data does not have. Each slip
 * names its attribute. All are errors.
 */
export function checkFit(data: MetricData, attributes: GraphAttributes): AttributeSlip[] {
  const { series, unknown } = selectSeries(data, attributes.series);
  if (unknown.length > 0) return unknown.map((name) => unknownSeries(name, data));
  const times = timeSlips(series, attributes);
  if (times.length > 0) return times;
  const empty = rangeSlip(series, attributes);
  if (empty !== null) return [empty];
  const mixed = unitSlip(series, attributes);
  const peak = comparePeak(data, attributes);
  return [mixed, peak === null ? null : { ...peak, attribute: 'peak' }].filter(
    (slip) => slip !== null,
  );
}

/** Names listed in a cure; a file of hundreds of series would fill the screen. */
const listed = 8;

function unknownSeries(name: string, data: MetricData): AttributeSlip {
  const names = data.series.slice(0, listed).map(({ label }) => `\`${label}\``);
  const more = data.series.length > listed ? ` and ${data.series.length - listed} more` : '';
  return {
    attribute: 'series',
    rule: 'graph-series-unknown',
    message: `The data file has no series \`${name}\`.`,
    cure: `Name one that it has: ${names.join(', ')}${more}.`,
  };
}

function timeSlips(series: readonly Series[], attributes: GraphAttributes): AttributeSlip[] {
  const extent = extentOf(series);
  if (extent === null) return [];
  const written: [string, GraphTime | null][] = [
    ['from', attributes.from],
    ['to', attributes.to],
    ['peak', attributes.peak?.time ?? null],
    ...attributes.notes.map(({ time }): [string, GraphTime] => ['note', time]),
  ];
  return written.flatMap(([attribute, time]) => {
    const resolved = time === null ? null : resolveGraphTime(time, extent);
    return resolved?.ok === false ? [{ ...resolved.slip, attribute }] : [];
  });
}

function rangeSlip(series: readonly Series[], attributes: GraphAttributes): AttributeSlip | null {
  const range = rangeOf(series, attributes);
  const extent = extentOf(series);
  if (range === null || extent === null) return null;
  const has = series.some(({ times }) => {
    const time = times[firstIndexFrom(times, range.from)];
    return time !== undefined && time <= range.to;
  });
  if (has) return null;
  const iso = (time: number): string => `\`${new Date(time).toISOString().replace('.000Z', 'Z')}\``;
  return {
    attribute: attributes.from === null ? 'to' : 'from',
    rule: 'graph-range-empty',
    message: 'The data has no samples between `from` and `to`.',
    cure: `Choose a range inside the data, which spans ${iso(extent.from)} to ${iso(extent.to)}.`,
  };
}

function unitSlip(series: readonly Series[], attributes: GraphAttributes): AttributeSlip | null {
  const families = new Set(series.flatMap(({ writtenFamily }) => writtenFamily ?? []));
  if (families.size < 2) return null;
  return {
    attribute: attributes.series === null ? 'data' : 'series',
    rule: 'graph-units-mixed',
    message: `The graph’s series are in different units: ${[...families].join(', ')}.`,
    cure: 'Choose series of one unit with `series`, and draw a graph for each unit, joined by `group`.',
  };
}
