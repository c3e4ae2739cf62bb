import { addDays, startOfDay, type PlainDate } from '../domain/plain-date.ts';
import { dayAndMonth } from './dates.ts';
import { percentScale } from './time-scale.ts';

/** A mark of a calendar axis. */
export interface MonthTick {
  /** Per cent of the axis. */
  x: number;
  /** `Jan`, or `2021` when the marks are years. */
  label: string;
  /** The year beside the month where one begins, and at the first mark. */
  year: string | null;
}

/** Steps in months between marks, of which the smallest is taken that gives at most twelve. */
const steps = [1, 2, 3, 6, 12, 24, 60, 120];

/** Marks at the first of months, at most twelve from `from` to `to` (not included). `from` is the first of a month. */
export function monthTicks(from: PlainDate, to: PlainDate): MonthTick[] {
  const x = percentScale(startOfDay(from), startOfDay(to));
  const firsts = firstsOfMonths(from, to);
  const step = steps.find((months) => firsts.length / months <= 12) ?? 240;
  const shown = firsts.filter((first) => monthIndex(first) % step === 0 || step === 1);
  return shown.map((first, index) => {
    const begins = index === 0 || first.slice(0, 4) !== shown[index - 1]?.slice(0, 4);
    return step >= 12
      ? { x: x(startOfDay(first)), label: first.slice(0, 4), year: null }
      : {
          x: x(startOfDay(first)),
          label: dayAndMonth(first).slice(2),
          year: begins ? first.slice(0, 4) : null,
        };
  });
}

function firstsOfMonths(from: PlainDate, to: PlainDate): PlainDate[] {
  const firsts: PlainDate[] = [];
  for (let first = from; first < to; first = `${addDays(first, 31).slice(0, 7)}-01`)
    firsts.push(first);
  return firsts;
}

function monthIndex(first: PlainDate): number {
  return Number(first.slice(0, 4)) * 12 + Number(first.slice(5, 7)) - 1;
}
