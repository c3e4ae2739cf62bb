/** A calendar day in UTC, written `yyyy-mm-dd`. Dates are compared as text: the form sorts by itself. */
export type PlainDate = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;
const daysOfMonths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** Whether `text` has the form `yyyy-mm-dd` and names a day that exists: 2021-02-30 does not. */
export function isPlainDate(text: string): boolean {
  const [, year, month, day] = form.exec(text) ?? [];
  if (year === undefined) return false;
  const days = month === '02' && isLeap(Number(year)) ? 29 : daysOfMonths[Number(month) - 1];
  return days !== undefined && day !== '00' && Number(day) <= days;
}

/** By the Gregorian calendar, in years before it as well: ISO 8601-1, section 4.2.1. */
function isLeap(year: number): boolean {
  return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
}

/** The UTC day of an epoch time in milliseconds. */
export function toPlainDate(epochMs: number): PlainDate {
  const day = Math.floor(epochMs / msPerDay);
  const known = texts.get(day);
  if (known !== undefined) return known;
  const text = new Date(epochMs).toISOString().slice(0, 10);
  texts.set(day, text);
  return text;
}

/** By days since 1970: the same days are asked for again and again, and writing a date is slow. */
const texts = new Map<number, PlainDate>();

/** Epoch milliseconds of the first instant of `date` in UTC. */
export function startOfDay(date: PlainDate): number {
  const known = starts.get(date);
  if (known !== undefined) return known;
  const epochMs = Date.parse(`${date}T00:00:00Z`);
  starts.set(date, epochMs);
  return epochMs;
}

/** The same days are asked for again and again, and reading a date is slow. */
const starts = new Map<PlainDate, number>();

/** Whole days from `from` to `to`: negative when `to` is the earlier one. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / msPerDay);
}

/** The day `days` after `date` (before it when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return toPlainDate(startOfDay(date) + days * msPerDay);
}
