/** A calendar day in UTC, written `yyyy-mm-dd`. Dates are compared as text: the form sorts by itself. */
export type PlainDate = string;

const form = /^(\d{4})-(\d{2})-(\d{2})$/;
const msPerDay = 86_400_000;

/** Whether `text` has the form `yyyy-mm-dd` and names a day that exists: 2021-02-30 does not. */
export function isPlainDate(text: string): boolean {
  const match = form.exec(text);
  if (!match) return false;
  const ms = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(ms) && toPlainDate(ms) === text;
}

/** The UTC day of an epoch time in milliseconds. */
export function toPlainDate(epochMs: number): PlainDate {
  const day = Math.floor(epochMs / msPerDay);
  if (day !== lastDay.day) lastDay = { day, text: new Date(epochMs).toISOString().slice(0, 10) };
  return lastDay.text;
}

/** The entries of a timeline lie on one day, and writing a date is slow. */
let lastDay = { day: Number.NaN, text: '' };

/** Epoch milliseconds of the first instant of `date` in UTC. */
export function startOfDay(date: PlainDate): number {
  return Date.parse(`${date}T00:00:00Z`);
}

/** Whole days from `from` to `to`: negative when `to` is the earlier one. */
export function daysBetween(from: PlainDate, to: PlainDate): number {
  return Math.round((startOfDay(to) - startOfDay(from)) / msPerDay);
}

/** The day `days` after `date` (before it when negative). */
export function addDays(date: PlainDate, days: number): PlainDate {
  return toPlainDate(startOfDay(date) + days * msPerDay);
}
