import { addDays, type PlainDate } from './plain-date.ts';

/** A quarter of a calendar year in UTC, written `2021-Q1`. Quarters are compared as text. */
export type Quarter = string;

/** The quarter that a day lies in. */
export function quarterOf(date: PlainDate): Quarter {
  return `${date.slice(0, 4)}-Q${Math.ceil(Number(date.slice(5, 7)) / 3)}`;
}

/** The first day of a quarter. */
export function firstDay(quarter: Quarter): PlainDate {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.slice(6)) * 3 - 2).padStart(2, '0')}-01`;
}

/** The last day of a quarter. */
export function lastDay(quarter: Quarter): PlainDate {
  return addDays(firstDay(nextQuarter(quarter)), -1);
}

/** The quarter after. */
export function nextQuarter(quarter: Quarter): Quarter {
  // The longest quarter has 92 days, so that 95 days on lies in the next.
  return quarterOf(addDays(firstDay(quarter), 95));
}

/** Every quarter from the one to the other, both included; none when `to` is the earlier. */
export function quartersBetween(from: Quarter, to: Quarter): Quarter[] {
  const quarters: Quarter[] = [];
  for (let quarter = from; quarter <= to; quarter = nextQuarter(quarter)) quarters.push(quarter);
  return quarters;
}
