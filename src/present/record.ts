import { addDays, startOfDay, type PlainDate } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { Recurrences } from '../domain/recurrence.ts';
import { severityRank, type Severity } from '../domain/severity.ts';
import { monthTicks, type MonthTick } from './month-ticks.ts';
import { percentScale } from './time-scale.ts';

/** One bar of the record: an incident, or the incidents of a week when there are many. */
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
  brackets: RecordBracket[];
  /** The severities in use, worst first. */
  levels: Severity[];
  ticks: MonthTick[];
  /** Whether a bar stands for a week and its worst severity. */
  weekly: boolean;
}

/** From this many incidents on a bar is a week. */
const manyIncidents = 120;
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
  const weekly = dated.length >= manyIncidents;
  const position = (date: PlainDate): number => x(startOfDay(weekly ? weekOf(date) : date));
  const at = new Map(dated.map(({ id, date }) => [id, position(date)]));
  return {
    bars: apart(
      dated.map(({ date, severity }) => ({ x: position(date), severity })).reverse(),
      weekly,
    ),
    brackets: bracketsOf(earlier, at),
    levels: [...new Set(dated.map(({ severity }) => severity))].sort(),
    ticks: monthTicks(from, to),
    weekly,
  };
}

/** Bars of one day stand side by side; bars of one week become the worst of them. */
function apart(bars: RecordBar[], weekly: boolean): RecordBar[] {
  if (weekly) {
    const worst = new Map<number, RecordBar>();
    for (const bar of bars) {
      const other = worst.get(bar.x);
      if (!other || severityRank(bar.severity) < severityRank(other.severity))
        worst.set(bar.x, bar);
    }
    return [...worst.values()];
  }
  let taken = -Infinity;
  return bars.map((bar) => {
    // 0.9 % is a bar and a hair of air, on a wide page and on a narrow one.
    const x = Math.round(Math.max(bar.x, taken + 0.9) * 100) / 100;
    taken = x;
    return { ...bar, x };
  });
}

function bracketsOf(
  earlier: Recurrences['earlier'],
  at: ReadonlyMap<string, number>,
): RecordBracket[] {
  const spans = [...earlier].flatMap(([id, origins]) =>
    origins.flatMap((origin) => {
      const from = at.get(origin);
      const to = at.get(id);
      return from === undefined || to === undefined ? [] : [{ from, to }];
    }),
  );
  const ends: number[] = [];
  return spans
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

/** The Monday of a day's week. 1970-01-01 was a Thursday. */
function weekOf(date: PlainDate): PlainDate {
  return addDays(date, -((startOfDay(date) / 86_400_000 + 3) % 7));
}
