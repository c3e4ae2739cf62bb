import { isDated } from './follow-up-flow.ts';
import { mondayOf, sundayOf } from './iso-week.ts';
import { addDays, type PlainDate } from './plain-date.ts';
import type { Postmortem } from './postmortem.ts';
import { reviewOf, reviewWeeks, type Review } from './review.ts';
import type { TrackedFollowUp } from './tracker.ts';

/**
 * The reviews of all weeks that have a page, the earliest first; each as `reviewOf` gives it. A week is shown only what
 * can matter to it: going through all follow-ups for each week would cost the square of the archive.
 */
export function reviewsOf(
  postmortems: readonly Postmortem[],
  all: readonly TrackedFollowUp[],
  today: PlainDate,
): Review[] {
  const byDay = Map.groupBy(postmortems, ({ frontMatter }) => frontMatter.date.slice(5));
  // One that was closed on an unknown day is listed in the week in which it was opened, and from then on only counted.
  const undated = all.filter((tracked) => !isDated(tracked)).map(({ opened }) => opened);
  undated.sort();
  let undatedSoFar = 0;
  const waiting = all
    .map((tracked) => ({ tracked, ...span(tracked) }))
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  let alive: typeof waiting = [];
  let next = 0;
  return reviewWeeks(postmortems, all, today).map((week) => {
    const monday = mondayOf(week);
    const sunday = sundayOf(week);
    alive = alive.filter(({ to }) => to === null || to >= monday);
    for (let one = waiting[next]; one && one.from <= sunday; one = waiting[next]) {
      if (one.to === null || one.to >= monday) alive.push(one);
      next += 1;
    }
    const near = yearDays(monday, sunday).flatMap((day) => byDay.get(day) ?? []);
    const known = alive.map(({ tracked }) => tracked);
    const review = reviewOf(week, near, known, today);
    while ((undated[undatedSoFar] ?? '9999') <= review.asOf) undatedSoFar += 1;
    return { ...review, undated: undatedSoFar };
  });
}

/** From its first day to its last that matters to a week, both included; null where it is still open. */
function span(tracked: TrackedFollowUp): { from: PlainDate; to: PlainDate | null } {
  const { opened, followUp } = tracked;
  const { closed } = followUp;
  if (!isDated(tracked)) return { from: opened, to: opened };
  // One that says to have been closed before it was opened is seen on both days.
  if (closed === null) return { from: opened, to: null };
  return closed < opened ? { from: closed, to: opened } : { from: opened, to: closed };
}

/** The days of the year from one day to another, as `mm-dd`, and 29 February with the 28th. */
function yearDays(from: PlainDate, to: PlainDate): string[] {
  const days = new Set<string>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    days.add(day.slice(5));
    if (day.slice(5) === '02-28') days.add('02-29');
  }
  return [...days];
}
