/** Everything about one panel that is worked out before anything is placed or written. */
import { extentOf, type Series, type TimeRange } from '../domain/metric.ts';
import type { GraphAttributes } from '../domain/metric-graph.ts';
import type { Unit } from '../domain/metric-unit.ts';
import type { GraphInput } from './drawn-graph.ts';
import { summarise, type Summary } from './peaks.ts';
import type { PlotScale } from './peak-label.ts';
import { commonGaps, divide, type Division, type Gap } from './runs.ts';
import { rangeOf, selectSeries, unionOf, unitOf } from '../domain/graph-series.ts';
import { timeStyleOf, type TimeStyle } from './time-text.ts';
import { valueAxis, type ValueAxis } from './value-axis.ts';

/** A series as a panel shows it. */
export interface PlannedSeries {
  readonly series: Series;
  /** Its place among the panel's series, from 1: the number of its dash pattern. */
  readonly number: number;
  readonly division: Division;
  readonly summary: Summary | null;
}

/** A panel, ready to be drawn. */
export interface PanelPlan {
  readonly attributes: GraphAttributes;
  readonly unit: Unit | null;
  /** The time axis, shared by the group; never of no length. */
  readonly range: TimeRange;
  /** The data's own extent, which settles times of day in attributes. */
  readonly extent: TimeRange;
  readonly style: TimeStyle;
  readonly series: readonly PlannedSeries[];
  /** Stretches in which no series of the panel has a sample. */
  readonly gaps: readonly Gap[];
  /** Null when nothing can be drawn. */
  readonly axis: ValueAxis | null;
  /** Pixels from the plot's top to its foot. */
  readonly height: number;
  readonly scale: PlotScale;
}

/** Room above the highest line, for its own label and for words on gaps. */
export const headroom = 22;

/** Heights of a plot by its place: alone, first of a group, further down in it. */
const heights = { alone: 204, first: 190, next: 116 };

/** The time axis of a group: from the first to the last sample of all its graphs, or as their attributes say. */
export function groupRange(graphs: readonly GraphInput[]): TimeRange {
  const ranges = graphs.flatMap(({ data, attributes }) => {
    const { series } = selectSeries(data, attributes.series);
    return rangeOf(series, attributes) ?? [];
  });
  // A graph without any sample still has to be some length of time wide.
  return unionOf(ranges) ?? { from: 0, to: 60_000 };
}

/** Plans the panels of a group. */
export function planPanels(graphs: readonly GraphInput[]): PanelPlan[] {
  const range = groupRange(graphs);
  const selected = graphs.map((graph) => selectSeries(graph.data, graph.attributes.series).series);
  const style = timeStyleOf(
    range,
    selected.flat().map(({ times }) => times),
  );
  return graphs.map(({ attributes }, index) => {
    const height = graphs.length === 1 ? heights.alone : index === 0 ? heights.first : heights.next;
    return planPanel(selected[index] ?? [], attributes, range, style, height);
  });
}

function planPanel(
  chosen: readonly Series[],
  attributes: GraphAttributes,
  range: TimeRange,
  style: TimeStyle,
  height: number,
): PanelPlan {
  const series = chosen.map((each, index): PlannedSeries => {
    const division = divide(each, range);
    const summary = summarise(each, division.runs);
    return { series: each, number: index + 1, division, summary };
  });
  const unit = unitOf(chosen, attributes);
  const axis = axisOf(series, attributes, unit, height);
  return {
    attributes,
    unit,
    range,
    extent: extentOf(chosen) ?? range,
    style,
    series,
    gaps: commonGaps(series.map(({ division }) => division)),
    axis,
    height,
    scale: {
      xPercent: (time) => ((time - range.from) / (range.to - range.from)) * 100,
      yPixel: (value) => {
        if (axis === null) return height;
        return height - ((value - axis.low) / (axis.high - axis.low)) * (height - headroom);
      },
    },
  };
}

function axisOf(
  series: readonly PlannedSeries[],
  attributes: GraphAttributes,
  unit: Unit | null,
  height: number,
): ValueAxis | null {
  const summaries = series.flatMap(({ summary }) => summary ?? []);
  if (summaries.length === 0) return null;
  const levels = attributes.thresholds.map(({ value }) => value);
  const low = Math.min(...summaries.map(({ lowest }) => lowest.value), ...levels);
  const high = Math.max(...summaries.map(({ highest }) => highest.value), ...levels);
  return valueAxis(low, high, unit, attributes.y, height - headroom);
}
