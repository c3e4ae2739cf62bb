import { addDays, daysBetween, startOfDay, type PlainDate } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { Recurrences } from '../domain/recurrence.ts';
import { severityRank, type Severity } from '../domain/severity.ts';
import { monthTicks, type MonthTick } from './month-ticks.ts';
import { percentScale } from './time-scale.ts';

/** One bar of the record: an incident, or the incidents of a week or month when there are many. */
export interface RecordBar {
  /** Left edge, per cent. */
  x: number;
  severity: Severity;
}

/** A dashed bracket from an incident to the one that repeats it. */
export interface RecordBracket {
  /** Per cent. */
  from: number;
  to: number;
  /** From 0: how many brackets lie under it. */
  level: number;
}

/** All incidents on a calendar. */
export interface IncidentRecord {
  bars: RecordBar[];
  /** Empty when there are more than can be told apart; `repeats` still counts them. */
  brackets: RecordBracket[];
  /** How often a later incident repeats an earlier one. */
  repeats: number;
  /** The severities in use, worst first. */
  levels: Severity[];
  ticks: MonthTick[];
  /** What a bar stands for: an incident, or the worst of a week or month. */
  unit: 'incident' | 'week' | 'month';
  /** Per cent that a bar of a week or month is wide; null for bars of one incident, which have a width of their own. */
  barWidth: number | null;
}

/** From this many incidents on a bar is a week. */
const manyIncidents = 120;
/** Weeks that can stand side by side on a narrow screen; in a longer time a bar is a month. */
const mostWeeks = 156;
/** Brackets that can be told apart. */
const mostBrackets = 8;
const mostLevels = 3;

/** Lays out the record. Null without incidents. */
export function recordOf(
  postmortems: readonly Postmortem[],
  { earlier }: Recurrences,
): IncidentRecord | null {
  const dated = postmortems.map(({ id, frontMatter: { date, severity } }) => ({
    id,
    date,
    severity,
  }));
  const dates = dated.map(({ date }) => date).sort();
  const first = dates[0];
  const last = dates.at(-1);
  if (first === undefined || last === undefined) return null;
  const from = `${first.slice(0, 7)}-01`;
  const to = firstOfNextMonth(last);
  const x = percentScale(startOfDay(from), startOfDay(to));
  const days = daysBetween(from, to);
  const unit = dated.length < manyIncidents ? 'incident' : days <= mostWeeks * 7 ? 'week' : 'month';
  const position = (date: PlainDate): number => x(startOfDay(beginOf(unit, date)));
  const at = new Map(dated.map(({ id, date }) => [id, position(date)]));
  const bars = dated.map(({ date, severity }) => ({ x: position(date), severity })).reverse();
  const spans = spansOf(earlier, at);
  return {
    bars: unit === 'incident' ? apart(bars) : worstOf(bars),
    brackets: spans.length > mostBrackets ? [] : stacked(spans),
    repeats: spans.length,
    levels: [...new Set(dated.map(({ severity }) => severity))].sort(),
    ticks: monthTicks(from, to),
    unit,
    barWidth: unit === 'incident' ? null : round(((unit === 'week' ? 7 : 30) / days) * 70),
  };
}

/** Bars of one day stand side by side. */
function apart(bars: readonly RecordBar[]): RecordBar[] {
  let taken = -Infinity;
  return bars.map((bar) => {
    // 0.9 % is a bar and a hair of air, on a wide page and on a narrow one.
    const x = round(Math.max(bar.x, taken + 0.9));
    taken = x;
    return { ...bar, x };
  });
}

/** Bars of one week or month become the worst of them. */
function worstOf(bars: readonly RecordBar[]): RecordBar[] {
  const worst = new Map<number, RecordBar>();
  for (const bar of bars) {
    const other = worst.get(bar.x);
    if (!other || severityRank(bar.severity) < severityRank(other.severity)) worst.set(bar.x, bar);
  }
  return [...worst.values()];
}

interface Span {
  from: number;
  to: number;
}

function spansOf(earlier: Recurrences['earlier'], at: ReadonlyMap<string, number>): Span[] {
  return [...earlier].flatMap(([id, origins]) =>
    origins.flatMap((origin) => {
      const from = at.get(origin);
      const to = at.get(id);
      return from === undefined || to === undefined ? [] : [{ from, to }];
    }),
  );
}

/** Spans that would cross lie above each other. */
function stacked(spans: readonly Span[]): RecordBracket[] {
  const ends: number[] = [];
  return [...spans]
    .sort((a, b) => a.from - b.from || a.to - b.to)
    .flatMap((span) => {
      const free = ends.findIndex((end) => end < span.from);
      const level = free === -1 ? ends.length : free;
      if (level >= mostLevels) return [];
      ends[level] = span.to;
      return [{ ...span, level }];
    });
}

function firstOfNextMonth(date: PlainDate): PlainDate {
  return `${addDays(`${date.slice(0, 7)}-01`, 31).slice(0, 7)}-01`;
}

/** The day on which the bar of a day begins: a week's Monday (1970-01-01 was a Thursday), a month's first. */
function beginOf(unit: IncidentRecord['unit'], date: PlainDate): PlainDate {
  if (unit === 'incident') return date;
  if (unit === 'month') return `${date.slice(0, 7)}-01`;
  return addDays(date, -((startOfDay(date) / 86_400_000 + 3) % 7));
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
