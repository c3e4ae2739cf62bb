import type { PlainDate } from '../domain/plain-date.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

interface Parts {
  year: string;
  /** Full name of the month. */
  month: string;
  day: string;
}

function partsOf(date: PlainDate): Parts {
  const month = months[Number(date.slice(5, 7)) - 1] ?? '';
  return { year: date.slice(0, 4), month, day: String(Number(date.slice(8, 10))) };
}

/** `12 January 2021`. */
export function longDate(date: PlainDate): string {
  const { year, month, day } = partsOf(date);
  return `${day} ${month} ${year}`;
}

/** `12 Jan`: for a place that says the year itself. */
export function dayAndMonth(date: PlainDate): string {
  const { month, day } = partsOf(date);
  return `${day} ${month.slice(0, 3)}`;
}

/** `12 Jan 2021`. */
export function fullShortDate(date: PlainDate): string {
  return `${dayAndMonth(date)} ${date.slice(0, 4)}`;
}

/** `12 Jan 2021`, and without the year when it is that of `near`. */
export function shortDate(date: PlainDate, near: PlainDate): string {
  return date.slice(0, 4) === near.slice(0, 4) ? dayAndMonth(date) : fullShortDate(date);
}

/** The months from the earlier day to the later: `July 2021`, `January to July 2021`, `December 2020 to July 2021`. */
export function period(first: PlainDate, last: PlainDate): string {
  const from = partsOf(first);
  const to = partsOf(last);
  const end = `${to.month} ${to.year}`;
  if (from.year !== to.year) return `${from.month} ${from.year} to ${end}`;
  return from.month === to.month ? end : `${from.month} to ${end}`;
}
