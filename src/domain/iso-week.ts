import { addDays, startOfDay, type PlainDate } from './plain-date.ts';

/** A week of ISO 8601, in UTC: from Monday to Sunday, written `2021-W02`. Weeks are compared as text. */
export type IsoWeek = string;

const msPerDay = 86_400_000;

/** From 0 for Monday to 6 for Sunday. 1970-01-01 was a Thursday. */
function weekday(date: PlainDate): number {
  return (((startOfDay(date) / msPerDay + 3) % 7) + 7) % 7;
}

/** The week that a day lies in. The year of a week is that of its Thursday (ISO 8601-1:2019, 3.1.1.23). */
export function isoWeekOf(date: PlainDate): IsoWeek {
  const thursday = addDays(date, 3 - weekday(date));
  const year = thursday.slice(0, 4);
  const days = (startOfDay(thursday) - startOfDay(`${year}-01-01`)) / msPerDay;
  return `${year}-W${String(Math.floor(days / 7) + 1).padStart(2, '0')}`;
}

/** The Monday of a week. */
export function mondayOf(week: IsoWeek): PlainDate {
  // 4 January lies in week 1 of every year.
  const fourth = `${week.slice(0, 4)}-01-04`;
  return addDays(fourth, (Number(week.slice(6)) - 1) * 7 - weekday(fourth));
}

/** The Sunday of a week. */
export function sundayOf(week: IsoWeek): PlainDate {
  return addDays(mondayOf(week), 6);
}
