import { spreadOf, type Spread } from './distribution.ts';
import { isOpen } from './follow-up.ts';
import { daysBetween, type PlainDate } from './plain-date.ts';
import { lastDay, quarterOf, quartersBetween, type Quarter } from './quarter.ts';
import type { TrackedFollowUp } from './tracker.ts';

/** What happened to follow-ups in one quarter. */
export interface FlowCount {
  quarter: Quarter;
  opened: number;
  /** Done or decided against. */
  closed: number;
  /** Still open at the end of the last day, or of today in the quarter of today. */
  open: number;
}

/** Follow-ups opened, closed and open over time. */
export interface Flow {
  quarters: FlowCount[];
  /** Closed on a day that nobody wrote down: counted in no quarter, neither as opened nor as open. */
  undated: number;
}

/** Whether it can be said of any day whether a follow-up was open then. */
export function isDated({ followUp }: TrackedFollowUp): boolean {
  return isOpen(followUp) || followUp.closed !== null;
}

/** Whether a follow-up was open at the end of a day. Of one that was closed on an unknown day nobody can say: false. */
export function wasOpenOn(tracked: TrackedFollowUp, day: PlainDate): boolean {
  if (!isDated(tracked) || tracked.opened > day) return false;
  return tracked.followUp.closed === null || tracked.followUp.closed > day;
}

/** Counts by quarter, from the first that a follow-up was opened in to that of today. */
export function followUpFlow(all: readonly TrackedFollowUp[], today: PlainDate): Flow {
  const dated = all.filter((tracked) => isDated(tracked) && tracked.opened <= today);
  const undated = all.filter((tracked) => !isDated(tracked)).length;
  const first = dated.map(({ opened }) => opened).sort()[0];
  if (first === undefined) return { quarters: [], undated };
  const quarters = quartersBetween(quarterOf(first), quarterOf(today)).map(
    (quarter): FlowCount => ({ quarter, opened: 0, closed: 0, open: 0 }),
  );
  const byQuarter = new Map(quarters.map((count) => [count.quarter, count]));
  for (const { opened, followUp } of dated) {
    bump(byQuarter.get(quarterOf(opened)), 'opened');
    if (followUp.closed !== null) bump(byQuarter.get(quarterOf(followUp.closed)), 'closed');
  }
  const open = openAtEnds(
    dated,
    quarters.map(({ quarter }) => quarter),
    today,
  );
  for (const count of quarters) count.open = open.get(count.quarter)?.length ?? 0;
  return { quarters, undated };
}

/**
 * The follow-ups that were open at the end of each quarter, or of today in that of today, in the order given. Each is asked
 * of the quarters only that it was open in: asking all of all would go through the archive once for each quarter.
 *
 * @param dated follow-ups of which it can be said: see {@link isDated}
 * @param quarters one after the other, the earliest first
 */
export function openAtEnds(
  dated: readonly TrackedFollowUp[],
  quarters: readonly Quarter[],
  today: PlainDate,
): Map<Quarter, TrackedFollowUp[]> {
  const ends = quarters.map((quarter) => {
    const last = lastDay(quarter);
    return { end: last < today ? last : today, open: [] as TrackedFollowUp[] };
  });
  const placeOf = new Map(quarters.map((quarter, index) => [quarter, index]));
  for (const tracked of dated) {
    const first = placeOf.get(quarterOf(tracked.opened)) ?? quarters.length;
    for (let index = first; index < ends.length; index += 1) {
      const at = ends[index];
      if (!at || !wasOpenOn(tracked, at.end)) break;
      at.open.push(tracked);
    }
  }
  return new Map(quarters.map((quarter, index) => [quarter, ends[index]?.open ?? []]));
}

function bump(count: FlowCount | undefined, field: 'opened' | 'closed'): void {
  if (count) count[field] += 1;
}

/** How long follow-ups took until they were done. */
export interface TimeToClose {
  /** Days from opened to closed of each that was done on a known day, the fewest first. */
  days: number[];
  /** Null when there is none. */
  spread: Spread | null;
  /** Done on a day that nobody wrote down. */
  unknown: number;
  /** Still open: how long they will take is not known yet, and leaving them out makes the rest look quick. */
  open: number;
  /** Decided against: no part of the figure. */
  declined: number;
}

/** Days from opened to done. */
export function timeToClose(all: readonly TrackedFollowUp[]): TimeToClose {
  const done = all.filter(({ followUp }) => followUp.status === 'done');
  const days = done
    .flatMap(({ opened, followUp }) =>
      followUp.closed === null ? [] : [Math.max(0, daysBetween(opened, followUp.closed))],
    )
    .sort((a, b) => a - b);
  return {
    days,
    spread: spreadOf(days),
    unknown: done.length - days.length,
    open: all.filter(({ followUp }) => isOpen(followUp)).length,
    declined: all.filter(({ followUp }) => followUp.status === 'wont-do').length,
  };
}

/** What became of the follow-ups whose day has come: those with a due day before today, or done already. */
export interface Punctuality {
  /** Done on their due day or before. */
  inTime: number;
  /** Done after it. */
  late: number;
  /** Past it and still open. */
  overdue: number;
  /** Done, nobody wrote down when: no part of the share. */
  unknown: number;
}

/** What became of a follow-up that has a due day. */
export type DueOutcome = keyof Punctuality;

/**
 * Compares the day of closing with the due day, as written or as the priority gives it. Null while the day has not come,
 * without a due day, and for what was decided against.
 */
export function dueOutcome({ followUp, dueBy, overdueDays }: TrackedFollowUp): DueOutcome | null {
  if (dueBy === null || followUp.status === 'wont-do') return null;
  if (isOpen(followUp)) return overdueDays > 0 ? 'overdue' : null;
  if (followUp.closed === null) return 'unknown';
  return followUp.closed <= dueBy ? 'inTime' : 'late';
}

/** Counts what became of the follow-ups that have a due day. */
export function punctuality(all: readonly TrackedFollowUp[]): Punctuality {
  const result: Punctuality = { inTime: 0, late: 0, overdue: 0, unknown: 0 };
  for (const tracked of all) {
    const outcome = dueOutcome(tracked);
    if (outcome !== null) result[outcome] += 1;
  }
  return result;
}
