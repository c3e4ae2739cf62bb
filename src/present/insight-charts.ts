import type { CountGrid } from '../chart/count-grid.ts';
import { valuesOfDot, type SpreadAxis, type SpreadStrip } from '../chart/spread-strip.ts';
import type { Spread } from '../domain/distribution.ts';
import type { Flow } from '../domain/follow-up-flow.ts';
import { severitiesIn, type QuarterCount, type TimeSpread } from '../domain/insights.ts';
import type { Quarter } from '../domain/quarter.ts';
import { counted, grouped } from './numbers.ts';
import { responseTimeTitles } from './insight-words.ts';

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

const timeMarks = [
  { value: 0, label: '0' },
  { value: 10 * minute, label: '10 min' },
  { value: hour, label: '1 h' },
  { value: 6 * hour, label: '6 h' },
  { value: day, label: '1 d' },
  { value: 7 * day, label: '7 d' },
  { value: 60 * day, label: '60 d' },
];

const dayMarks = [0, 7, 30, 90, 365, 1460].map((value) => ({
  value,
  label: value === 0 ? '0' : `${grouped(value)} d`,
}));

/** The axis of all response times. */
export function timeAxis(times: readonly TimeSpread[]): SpreadAxis {
  const highest = Math.max(hour, ...times.map(({ spread }) => spread?.highest ?? 0));
  return { highest, linear: 10 * minute, marks: timeMarks };
}

/** A response time as a strip of dots. */
export function timeStrip(
  time: TimeSpread,
  spread: Spread,
  axis: SpreadAxis,
  description: string,
): SpreadStrip {
  const dots = time.known.map(({ ms, approximate }) => ({ value: ms, approximate }));
  return {
    dots,
    valuesOfDot: valuesOfDot(dots, axis),
    spread,
    axis,
    title: responseTimeTitles[time.name],
    description,
    idPrefix: time.name,
  };
}

/** Days to close as a strip of dots. */
export function closingStrip(
  days: readonly number[],
  spread: Spread,
  description: string,
): SpreadStrip {
  const dots = days.map((value) => ({ value, approximate: false }));
  const axis = { highest: Math.max(30, spread.highest), linear: 7, marks: dayMarks };
  return {
    dots,
    valuesOfDot: valuesOfDot(dots, axis),
    spread,
    axis,
    title: 'Days from opened to done',
    description,
    idPrefix: 'time-to-close',
  };
}

/** Incidents by quarter: a row for each severity in use. */
export function quarterGrid(quarters: readonly QuarterCount[]): CountGrid {
  const rows = severitiesIn(quarters).map((severity) => {
    const values = quarters.map(({ bySeverity }) => bySeverity[severity]);
    return { label: rowLabel(severity, values), values };
  });
  const total = quarters.reduce((sum, quarter) => sum + quarter.total, 0);
  return {
    rows,
    ticks: yearTicks(quarters.map(({ quarter }) => quarter)),
    title: 'Incidents by quarter and severity',
    description: `${counted(total, 'incident')} in ${counted(quarters.length, 'quarter')}. ${rows.map(({ label }) => label).join('. ')}. The table below has every number.`,
    idPrefix: 'by-quarter',
  };
}

/** Follow-ups opened, closed, and open at the end of each quarter. */
export function flowGrid({ quarters }: Flow): CountGrid {
  const rows = (['opened', 'closed', 'open'] as const).map((field) => {
    const values = quarters.map((quarter) => quarter[field]);
    const label = { opened: 'Opened', closed: 'Closed', open: 'Open at the end' }[field];
    return { label: `${label}, at most ${grouped(Math.max(0, ...values))}`, values };
  });
  return {
    rows,
    ticks: yearTicks(quarters.map(({ quarter }) => quarter)),
    title: 'Follow-ups by quarter',
    description: `${rows.map(({ label }) => label).join('. ')} in a quarter. The table below has every number.`,
    idPrefix: 'flow',
  };
}

function rowLabel(name: string, values: readonly number[]): string {
  const sum = values.reduce((total, value) => total + value, 0);
  return `${name}: ${grouped(sum)}, at most ${grouped(Math.max(0, ...values))} in a quarter`;
}

/** The year where one begins, and at the first column when there are no others. */
function yearTicks(quarters: readonly Quarter[]): (string | null)[] {
  return quarters.map((quarter, index) =>
    quarter.endsWith('Q1') || (index === 0 && quarters.length < 5)
      ? quarter.endsWith('Q1')
        ? quarter.slice(0, 4)
        : quarter.replace('-', ' ')
      : null,
  );
}
