const msPerDay = 86_400_000;

/** The day so many days after another; both as `yyyy-mm-dd`. */
export function dayAfter(date: string, count: number): string {
  return new Date(Date.parse(date) + count * msPerDay).toISOString().slice(0, 10);
}

/** Days from one day to a later one. */
export function daysFrom(date: string, later: string): number {
  return (Date.parse(later) - Date.parse(date)) / msPerDay;
}

/** A day as the site writes it out, with spaces that no line ends in: `3 January 2021`. */
export function inFull(date: string): string {
  const months =
    'January February March April May June July August September October November December';
  const [year = '', month = '', day = ''] = date.split('-');
  return [Number(day), months.split(' ')[Number(month) - 1], year].join(' ');
}

/** The Sunday of the week of a day, found by stepping. */
function endOfWeek(date: string): string {
  let day = date;
  while (new Date(day).getUTCDay() !== 0) day = dayAfter(day, 1);
  return day;
}

/** A week's name: its number is how many Thursdays the year has had. */
export function week(date: string): string {
  const thursday = dayAfter(endOfWeek(date), -3);
  const year = thursday.slice(0, 4);
  let count = 0;
  for (let day = thursday; day.startsWith(year); day = dayAfter(day, -7)) count += 1;
  return `${year}-W${String(count).padStart(2, '0')}`;
}

/** The last day of a week, by its name. */
export function sundayOf(name: string): string {
  const year = Number(name.slice(0, 4));
  let sunday = endOfWeek(`${String(year - 1)}-12-25`);
  while (week(sunday) !== name) sunday = dayAfter(sunday, 7);
  return sunday;
}
