import type { PlainDate } from '../domain/plain-date.ts';
import type { LateFollowUp, Review } from '../domain/review.ts';
import type { TrackedFollowUp } from '../domain/tracker.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import {
  followUpBounds,
  pagesOfCut,
  shownFirst,
  type GroupOnFirst,
  type ListPage,
  type PageBounds,
  type RowGroup,
} from './list-pages.ts';
import { counted } from './numbers.ts';
import type { RelatedIncident } from './related-incidents.ts';
import { wholeDate } from './review-words.ts';

/** One follow-up in a list of the review: what it is about, and the days that concern the list. */
export interface ReviewRow {
  tracked: TrackedFollowUp;
  /** `12 days late, due 3 January 2021`; the same on whatever day the page is built. */
  when: string;
}

/** A list of follow-ups under one heading. */
export interface ReviewList extends RowGroup<ReviewRow> {
  title: string;
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

/** Incidents under one heading. */
export interface ReviewIncidents extends RowGroup<RelatedIncident> {
  title: string;
}

/** The incidents of a week, and those of the same days of earlier years. */
export function reviewIncidents({ incidents, anniversaries }: Review): {
  own: ReviewIncidents;
  earlier: ReviewIncidents;
} {
  return {
    own: {
      anchor: 'incidents',
      title: 'Incidents',
      rows: incidents.map((incident) => linkTo(incident, incident.frontMatter.summary ?? '')),
    },
    earlier: {
      anchor: 'anniversaries',
      title: 'In this week of earlier years',
      rows: anniversaries.map(({ postmortem, years }) =>
        linkTo(postmortem, `${counted(years, 'year')} before.`),
      ),
    },
  };
}

function linkTo({ id, frontMatter }: Postmortem, reason: string): RelatedIncident {
  const { title, date, severity } = frontMatter;
  return { id, title, date, severity, reason, recurrence: false };
}

/** How many incidents the page of a week has room for. */
const incidentBounds: PageBounds = { whole: 100, first: 50 };

/** What the page of a week shows of each list; of what is too much for it, the lists have pages of their own. */
export interface ReviewShown {
  own: GroupOnFirst<RelatedIncident, ReviewIncidents>[];
  lists: GroupOnFirst<ReviewRow, ReviewList>[];
  /** Empty where no earlier year has any. */
  earlier: GroupOnFirst<RelatedIncident, ReviewIncidents>[];
}

/** Path of the page of a week, under which its lists have theirs. */
export function reviewPath({ week }: Pick<Review, 'week'>): string {
  return `/review/${week}/`;
}

/** Lays out the page of a week. */
export function reviewShown(review: Review): ReviewShown {
  const folder = reviewPath(review);
  const { own, earlier } = reviewIncidents(review);
  const [first, last] = shownFirst([own, earlier], folder, incidentBounds);
  return {
    own: first ? [first] : [],
    lists: shownFirst(reviewLists(review), folder, followUpBounds),
    earlier: last && last.rows.length > 0 ? [last] : [],
  };
}

/** One of the pages of a list of a week. */
export type ReviewPage =
  | ({ kind: 'incidents' } & ListPage<RelatedIncident, ReviewIncidents>)
  | ({ kind: 'follow-ups' } & ListPage<ReviewRow, ReviewList>);

/** The pages of the lists for which the page of a week has no room. */
export function reviewPages(review: Review): ReviewPage[] {
  const folder = reviewPath(review);
  const { own, earlier } = reviewIncidents(review);
  const lists = reviewLists(review);
  return [
    ...pagesOfCut([own, earlier], folder, incidentBounds).map((page) => ({
      kind: 'incidents' as const,
      ...page,
    })),
    ...pagesOfCut(lists, folder, followUpBounds).map((page) => ({
      kind: 'follow-ups' as const,
      ...page,
    })),
  ];
}
