import type { TrackedFollowUp } from '../domain/tracker.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import type { LateFollowUp, Review } from '../domain/review.ts';
import { longDate } from './dates.ts';
import { joinUnits } from './join-units.ts';
import { capitalised, counted, countedInWords, grouped } from './numbers.ts';
import type { Figure } from './tracker-summary.ts';

/** The finding of a week. */
export function reviewHeadline({ incidents, overdue }: Review): string {
  const happened = capitalised(countedInWords(incidents.length, 'incident'));
  return `${happened}, ${countedInWords(overdue.length, 'follow-up')} late`;
}

/** The days of a week: `4 to 10 January 2021`. */
export function weekDays({ monday, sunday }: Pick<Review, 'monday' | 'sunday'>): string {
  const sameMonth = monday.slice(0, 7) === sunday.slice(0, 7);
  const sameYear = monday.slice(0, 4) === sunday.slice(0, 4);
  const words = longDate(monday).split(' ');
  const from = words.slice(0, sameMonth ? 1 : sameYear ? 2 : 3).join(' ');
  return `${from} to ${wholeDate(sunday)}`;
}

/** Whether the page shows the end of the week, or the week so far. */
export function asOfSentence({ asOf, sunday, undated }: Review): string {
  const as = asOf < sunday ? 'So far, to the end of' : 'As it stood at the end of';
  const unknown =
    undated === 0
      ? ''
      : ` ${capitalised(countedInWords(undated, 'follow-up'))} closed on a day that nobody wrote down ${undated === 1 ? 'is' : 'are'} counted nowhere.`;
  return `${as} ${wholeDate(asOf)}.${unknown}`;
}

/** The five figures of a week. */
export function reviewFigures(review: Review): Figure[] {
  const { incidents, opened, closed, declined, overdue, newlyOverdue, open } = review;
  const kinds = incidents.filter(({ frontMatter }) => frontMatter.kind !== 'incident').length;
  return [
    figure(
      'Overdue',
      overdue.length,
      `${grouped(newlyOverdue.length)} since this week`,
      overdue.length > 0,
    ),
    figure(
      'Incidents',
      incidents.length,
      kinds > 0 ? `${grouped(kinds)} drills or near misses` : 'of the week',
    ),
    figure('Opened', opened.length, 'follow-ups of the week'),
    figure(
      'Closed',
      closed.length,
      declined.length > 0
        ? `and ${grouped(declined.length)} decided against`
        : 'none decided against',
    ),
    figure('Open', open, 'at the end of the week'),
  ];
}

function figure(label: string, count: number, note: string, alarm = false): Figure {
  return { label, value: grouped(count), note, alarm };
}

/** One follow-up in a list of the review: what it is about, and the days that concern the list. */
export interface ReviewRow {
  tracked: TrackedFollowUp;
  /** `12 days late, due 3 January 2021`; the same on whatever day the page is built. */
  when: string;
}

/** A list of follow-ups under one heading. */
export interface ReviewList {
  title: string;
  anchor: string;
  rows: ReviewRow[];
  /** How many there are in all, when not all are listed. */
  of: number;
  /** Whether they are late. */
  alarm: boolean;
}

/** How many of those that were late already are listed; the tracker has them all. */
const mostLate = 10;

/** The lists of follow-ups, in the order in which a team goes through them; empty ones are left out. */
export function reviewLists(review: Review): ReviewList[] {
  const { opened, closed, declined, overdue, newlyOverdue } = review;
  const fresh = new Set(newlyOverdue);
  const lasting = overdue.filter((late) => !fresh.has(late));
  const day = (word: string, date: PlainDate | null): string =>
    `${word} ${date === null ? '' : wholeDate(date)}`;
  const lists: ReviewList[] = [
    list('Late since this week', 'late-now', newlyOverdue.map(lateRow), newlyOverdue.length, true),
    list(
      'Late for longer',
      'late-longer',
      lasting.slice(0, mostLate).map(lateRow),
      lasting.length,
      true,
    ),
    list(
      'Opened',
      'opened',
      opened.map((tracked) => ({ tracked, when: dueWhen(tracked) })),
    ),
    list(
      'Closed',
      'closed',
      closed.map((tracked) => ({ tracked, when: day('closed', tracked.followUp.closed) })),
    ),
    list(
      'Decided against',
      'declined',
      declined.map((tracked) => ({ tracked, when: day('closed', tracked.followUp.closed) })),
    ),
  ];
  return lists.filter(({ rows }) => rows.length > 0);
}

function list(
  title: string,
  anchor: string,
  rows: ReviewRow[],
  of = rows.length,
  alarm = false,
): ReviewList {
  return { title, anchor, rows, of, alarm };
}

function lateRow({ tracked, daysLate }: LateFollowUp): ReviewRow {
  const due = tracked.dueBy === null ? '' : `, due ${wholeDate(tracked.dueBy)}`;
  return { tracked, when: `${counted(daysLate, 'day')} late${due}` };
}

function dueWhen({ dueBy }: TrackedFollowUp): string {
  return dueBy === null ? 'no due date' : `due ${wholeDate(dueBy)}`;
}

/** A date that no line ends in. */
function wholeDate(date: PlainDate): string {
  return joinUnits(longDate(date));
}

/**
 * All that the page of a week shows, as text. Ages and lateness of today are no part of it, since they stand on no
 * review, so that the key of a past week is the same on every later day.
 */
export function reviewKey(review: Review): string {
  const { week, asOf, undated, incidents, anniversaries } = review;
  const lists = reviewLists(review).map(({ rows, ...list }) => ({
    ...list,
    rows: rows.map(({ tracked: { followUp, incident }, when }) => [followUp, incident, when]),
  }));
  return JSON.stringify([
    [week, asOf, undated, reviewHeadline(review), reviewFigures(review), lists],
    incidents.map(({ id, frontMatter }) => [id, frontMatter]),
    anniversaries.map(({ postmortem: { id, frontMatter }, years }) => [id, frontMatter, years]),
  ]);
}
