import { isDated, wasOpenOn } from './follow-up-flow.ts';
import { isoWeekOf, mondayOf, sundayOf, type IsoWeek } from './iso-week.ts';
import { addDays, daysBetween, type PlainDate } from './plain-date.ts';
import type { Postmortem } from './postmortem.ts';
import { compareText } from './problem.ts';
import type { TrackedFollowUp } from './tracker.ts';

/** A follow-up that was late at the end of a week. */
export interface LateFollowUp {
  tracked: TrackedFollowUp;
  /** Days past its due day, at the end of the week. */
  daysLate: number;
}

/** An incident of an earlier year whose day lies in the week. */
export interface Anniversary {
  postmortem: Postmortem;
  years: number;
}

/** What a team looks at once a week. */
export interface Review {
  week: IsoWeek;
  monday: PlainDate;
  sunday: PlainDate;
  /** The day that the page shows the end of: the Sunday, or today while the week runs. */
  asOf: PlainDate;
  /** Postmortems of every kind dated in the week, oldest first. */
  incidents: Postmortem[];
  opened: TrackedFollowUp[];
  /** Done in the week. */
  closed: TrackedFollowUp[];
  /** Decided against in the week. */
  declined: TrackedFollowUp[];
  /** Open at the end. */
  open: number;
  /** Late at the end, longest first. */
  overdue: LateFollowUp[];
  /** Those of `overdue` that became late in this week. */
  newlyOverdue: LateFollowUp[];
  /** Opened by then and closed on a day that nobody wrote down: whether they were open then is not known. */
  undated: number;
  /** Longest ago first. */
  anniversaries: Anniversary[];
}

/**
 * The weeks that have a page, the earliest first: those in which an incident happened or a follow-up was opened, closed
 * or due, and the week of today. A week to come has none.
 */
export function reviewWeeks(
  postmortems: readonly Postmortem[],
  all: readonly TrackedFollowUp[],
  today: PlainDate,
): IsoWeek[] {
  const days = [
    today,
    ...postmortems.map(({ frontMatter }) => frontMatter.date),
    ...all.flatMap(({ opened, dueBy, followUp }) => [
      opened,
      dueBy ?? today,
      followUp.closed ?? today,
    ]),
  ];
  const past = [...new Set(days)].filter((day) => day <= today);
  return [...new Set(past.map(isoWeekOf))].sort();
}

/**
 * One week as it stood at its end. A past week depends on the postmortems alone, never on today; so only what was
 * written down with a day can be said of it, and whether a follow-up was in progress then cannot.
 */
export function reviewOf(
  week: IsoWeek,
  postmortems: readonly Postmortem[],
  all: readonly TrackedFollowUp[],
  today: PlainDate,
): Review {
  const monday = mondayOf(week);
  const sunday = sundayOf(week);
  const asOf = today < sunday ? today : sunday;
  const within = (day: PlainDate | null): boolean => day !== null && day >= monday && day <= asOf;
  const closed: TrackedFollowUp[] = [];
  const opened: TrackedFollowUp[] = [];
  const overdue: LateFollowUp[] = [];
  let open = 0;
  let undated = 0;
  // One way through them, since there are hundreds of weeks.
  for (const tracked of all) {
    if (within(tracked.followUp.closed)) closed.push(tracked);
    if (within(tracked.opened)) opened.push(tracked);
    if (wasOpenOn(tracked, asOf)) {
      open += 1;
      const late = lateFollowUp(tracked, asOf);
      if (late) overdue.push(late);
    } else if (!isDated(tracked) && tracked.opened <= asOf) undated += 1;
  }
  closed.sort(compareFollowUps);
  opened.sort(compareFollowUps);
  overdue.sort(compareLate);
  return {
    week,
    monday,
    sunday,
    asOf,
    incidents: postmortems
      .filter(({ frontMatter }) => within(frontMatter.date))
      .sort(compareOldest),
    opened,
    closed: closed.filter(({ followUp }) => followUp.status === 'done'),
    declined: closed.filter(({ followUp }) => followUp.status === 'wont-do'),
    open,
    overdue,
    newlyOverdue: overdue.filter(({ daysLate }) => daysLate <= daysBetween(monday, asOf) + 1),
    undated,
    anniversaries: anniversariesIn(monday, sunday, postmortems),
  };
}

function lateFollowUp(tracked: TrackedFollowUp, asOf: PlainDate): LateFollowUp | null {
  const { dueBy } = tracked;
  if (dueBy === null || dueBy >= asOf) return null;
  return { tracked, daysLate: daysBetween(dueBy, asOf) };
}

/**
 * The postmortems of earlier years whose day of the year is one of the days from `from` to `to`. In a year without a
 * 29 February, one of that day is remembered on the 28th.
 */
export function anniversariesIn(
  from: PlainDate,
  to: PlainDate,
  postmortems: readonly Postmortem[],
): Anniversary[] {
  const days = new Map<string, number>();
  for (let day = from; day <= to; day = addDays(day, 1)) {
    const year = Number(day.slice(0, 4));
    days.set(day.slice(5), year);
    if (day.slice(5) === '02-28' && addDays(day, 1).slice(5) === '03-01') days.set('02-29', year);
  }
  return postmortems
    .flatMap((postmortem): Anniversary[] => {
      const { date } = postmortem.frontMatter;
      const year = days.get(date.slice(5));
      const years = year === undefined ? 0 : year - Number(date.slice(0, 4));
      return years > 0 ? [{ postmortem, years }] : [];
    })
    .sort((a, b) => b.years - a.years || compareOldest(a.postmortem, b.postmortem));
}

function compareOldest(a: Postmortem, b: Postmortem): number {
  return compareText(a.frontMatter.date, b.frontMatter.date) || compareText(a.id, b.id);
}

function compareLate(a: LateFollowUp, b: LateFollowUp): number {
  return b.daysLate - a.daysLate || compareFollowUps(a.tracked, b.tracked);
}

function compareFollowUps(a: TrackedFollowUp, b: TrackedFollowUp): number {
  return compareText(a.incident.id, b.incident.id) || a.followUp.line - b.followUp.line;
}
