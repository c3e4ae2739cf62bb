/** The readings as a table, thinned when there are too many to read. */
import { firstIndexFrom } from '../domain/metric.ts';
import { formatNumber, formatValue } from '../domain/metric-unit.ts';
import type { TableModel, TableRow } from './drawn-graph.ts';
import type { PanelPlan, PlannedSeries } from './panel-plan.ts';
import { columnOf } from './thin.ts';
import { daysText, isoText, timeText, type TimeStyle } from './time-text.ts';

/** A table up to this many rows is shown whole: four hours by the minute. */
const mostRows = 240;

interface Column {
  readonly head: string;
  readonly planned: PlannedSeries;
  readonly plan: PanelPlan;
}

/**
 * One table for all series of a group: a row a time, a column a series. With more than 240 times it is thinned: the
 * range is cut into equal parts, and of each series each part keeps its highest and lowest reading.
 */
export function readingsTable(plans: readonly PanelPlan[]): TableModel {
  const columns = plans.flatMap((plan) =>
    plan.series.map((planned): Column => ({ head: headOf(plan, planned), planned, plan })),
  );
  const style = plans[0]?.style ?? { day: false, year: false, seconds: false, clock: true };
  const range = plans[0]?.range ?? { from: 0, to: 0 };
  const { times, total } = timesOf(columns);
  const thinned = total > mostRows;
  return {
    columns: columns.map(({ head }) => head),
    timeHead: style.day ? 'Time (UTC)' : `Time (UTC), ${daysText(range)}`,
    rows: rowsAt(times, columns, style),
    total,
    note: thinned
      ? `${times.length} of ${formatNumber(total)} readings: the highest and the lowest of each series in equal parts of the time. The data file holds all.`
      : null,
  };
}

function headOf(plan: PanelPlan, { series }: PlannedSeries): string {
  const { title } = plan.attributes;
  return plan.series.length === 1 ? title : `${title}: ${series.label}`;
}

function timesOf(columns: readonly Column[]): { times: readonly number[]; total: number } {
  const all = distinct(columns.map(timesInRange));
  if (all.length <= mostRows) return { times: all, total: all.length };
  return { times: distinct(columns.map((each) => extremesOf(each, columns))), total: all.length };
}

function timesInRange({ planned, plan }: Column): readonly number[] {
  const { times } = planned.series;
  const start = firstIndexFrom(times, plan.range.from);
  const end = firstIndexFrom(times, plan.range.to + 1);
  return start === 0 && end === times.length ? times : times.slice(start, end);
}

/** All times of the lists, each of which is ascending and without doubles, as one such list. */
function distinct(lists: readonly (readonly number[])[]): readonly number[] {
  const [first, ...others] = lists;
  // Columns of one file mostly share their times.
  const same = others.every(
    (list) => list.length === first?.length && list.every((time, index) => time === first[index]),
  );
  // Times of one series are ascending and distinct as they are.
  if (same) return first ?? [];
  const sorted = Float64Array.from(lists.flat()).sort();
  return Array.from(sorted.filter((time, index) => index === 0 || time !== sorted[index - 1]));
}

function extremesOf({ planned, plan }: Column, columns: readonly Column[]): number[] {
  const parts = Math.max(6, Math.floor(mostRows / (2 * columns.length)));
  const { times, values } = planned.series;
  const lowest = new Int32Array(parts).fill(-1);
  const highest = new Int32Array(parts).fill(-1);
  const least = new Float64Array(parts).fill(Infinity);
  const most = new Float64Array(parts).fill(-Infinity);
  for (const run of planned.division.runs) {
    for (let index = run.first; index <= run.last; index += 1) {
      const value = values[index] ?? 0;
      const part = columnOf(times[index] ?? 0, plan.range, parts);
      if (value < (least[part] ?? 0)) {
        least[part] = value;
        lowest[part] = index;
      }
      if (value > (most[part] ?? 0)) {
        most[part] = value;
        highest[part] = index;
      }
    }
  }
  const kept = new Set([...lowest, ...highest].filter((index) => index >= 0));
  return [...kept].sort((a, b) => a - b).map((index) => times[index] ?? 0);
}

function rowsAt(
  times: readonly number[],
  columns: readonly Column[],
  style: TimeStyle,
): TableRow[] {
  // Times ascend in the table and in each series, so that every series is read once from its start to its end.
  const reached = columns.map(() => 0);
  const cellAt = ({ planned, plan }: Column, column: number, time: number): string => {
    const { times: own, values } = planned.series;
    let index = reached[column] ?? 0;
    while (index < own.length && (own[index] ?? 0) < time) index += 1;
    reached[column] = index;
    return own[index] === time ? formatValue(values[index] ?? Number.NaN, plan.unit) : '';
  };
  return times.map((time) => ({
    datetime: isoText(time),
    time: timeText(time, style),
    cells: columns.map((column, index) => cellAt(column, index, time)),
  }));
}
