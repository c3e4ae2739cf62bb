import type { FollowUpStatus, FollowUpType, Priority } from '../domain/follow-up.ts';
import { daysBetween, type PlainDate } from '../domain/plain-date.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import type { TrackedFollowUp } from '../domain/tracker.ts';
import { counted } from './numbers.ts';
import { fullShortDate, shortDate } from './dates.ts';

/** The word for each state. */
export const statusTitles: Record<FollowUpStatus, string> = {
  open: 'Open',
  'in-progress': 'In progress',
  done: 'Done',
  'wont-do': 'Won’t do',
};

/** What a follow-up is for, in words. */
export const typePurposes: Record<FollowUpType, string> = {
  prevent: 'to prevent it',
  detect: 'to see it sooner',
  mitigate: 'to make it hurt less',
  repair: 'to repair it',
  investigate: 'to find out why',
  process: 'to work differently',
};

/** How near an open follow-up's day is. */
export type Urgency = 'overdue' | 'soon' | 'later' | 'undated';

/** Days ahead that count as soon: the week until the next weekly review. */
export const soonDays = 7;

/** The urgency of an open follow-up on `today`: late, due within {@link soonDays} days, later, or without a day. */
export function urgencyOf({ dueBy, overdueDays }: TrackedFollowUp, today: PlainDate): Urgency {
  if (dueBy === null) return 'undated';
  if (overdueDays > 0) return 'overdue';
  return daysBetween(today, dueBy) <= soonDays ? 'soon' : 'later';
}

/** What a row says of a follow-up's time: the finding, and the facts under it. */
export interface DueWords {
  /** `41 days late`, `due tomorrow`, `in 16 days`, `No due date`; for a closed one `closed 11 Mar 2025`, or null when its day is not recorded. */
  finding: string | null;
  /** `due 12 Oct, open 80 days`; null when there is nothing to add. */
  facts: string | null;
}

/** The time of a follow-up in words, as it stands on `today`. */
export function dueWords(tracked: TrackedFollowUp, today: PlainDate): DueWords {
  const { followUp, dueBy, overdueDays, ageDays } = tracked;
  const { status, closed } = followUp;
  if (status === 'done' || status === 'wont-do') {
    if (closed === null) return { finding: null, facts: null };
    return {
      // With its year, so that a page of closed follow-ups does not change with the day.
      finding: `closed ${fullShortDate(closed)}`,
      facts: ageDays === null ? null : closedAfter(ageDays),
    };
  }
  const age = `open ${counted(ageDays ?? 0, 'day')}`;
  if (dueBy === null) return { finding: 'No due date', facts: age };
  const day = `${shortDate(dueBy, today)}${dayGivenBy(followUp.due, followUp.priority)}`;
  if (overdueDays > 0) {
    return { finding: `${counted(overdueDays, 'day')} late`, facts: `due ${day}, ${age}` };
  }
  return { finding: ahead(daysBetween(today, dueBy)), facts: `${day}, ${age}` };
}

function closedAfter(days: number): string {
  return days === 0 ? 'the same day' : `after ${counted(days, 'day')}`;
}

/** A day ahead: `due today`, `due tomorrow`, `due in 3 days`, and beyond a week `in 16 days`. */
export function ahead(days: number): string {
  if (days === 0) return 'due today';
  if (days === 1) return 'due tomorrow';
  return `${days <= soonDays ? 'due ' : ''}in ${counted(days, 'day')}`;
}

function dayGivenBy(due: PlainDate | null, priority: Priority | null): string {
  return due === null && priority !== null ? ` by its ${priority}` : '';
}

/** The name behind a handle: a person's or a team's from the config, else the handle itself with its `@`. */
export function ownerName(handle: string, config: Pick<SiteConfig, 'people' | 'teams'>): string {
  return config.people[handle]?.name ?? config.teams[handle]?.name ?? `@${handle}`;
}
