import type { TrackedFollowUp, Tracker } from '../domain/tracker.ts';
import { followUpBounds } from './list-pages.ts';
import { counted } from './numbers.ts';
import { trackerGroups } from './tracker-groups.ts';

/** The first page of closed follow-ups. */
export const closedPath = '/follow-ups/closed/';

/** The closed follow-ups of one year, or those of an unknown day. */
export interface ClosedPage {
  /** Last part of its address: `2025`, or `date-unknown`. */
  key: string;
  path: string;
  /** `2025`, or `Date unknown`. */
  name: string;
  rows: TrackedFollowUp[];
}

/**
 * The pages of the closed follow-ups: newest year first, those of an unknown day last; none while one page holds all.
 * A year never moves to another address, as numbered pages would with every follow-up that is closed.
 */
export function closedPages({ closed }: Pick<Tracker, 'closed'>): ClosedPage[] {
  if (closed.length <= followUpBounds.whole) return [];
  const byKey = Map.groupBy(closed, ({ followUp }) => followUp.closed?.slice(0, 4) ?? unknownDay);
  return [...byKey].map(([key, rows]) => ({
    key,
    path: `${closedPath}${key}/`,
    name: key === unknownDay ? 'Date unknown' : key,
    rows,
  }));
}

const unknownDay = 'date-unknown';

/** What the first page lists: all, or those closed last. */
export function onFirstPage(tracker: Tracker): Tracker {
  const { closed } = tracker;
  return closed.length <= followUpBounds.whole
    ? tracker
    : { ...tracker, closed: closed.slice(0, followUpBounds.first) };
}

/**
 * Where the closed follow-ups of one kind stand for a reader without JavaScript: their place on the only page; else the
 * page of an unknown day, or the table that leads to the years.
 *
 * @param anchor of their group
 */
export function closedGroupPath(tracker: Pick<Tracker, 'closed'>, anchor: string): string {
  const pages = closedPages(tracker);
  if (pages.length === 0) return `${closedPath}#${anchor}`;
  const unknown = pages.find(({ key }) => key === unknownDay);
  return anchor === 'done-date-unknown' && unknown
    ? `${unknown.path}#${anchor}`
    : `${closedPath}#by-year`;
}

/** The finding of one page: `412 follow-ups were closed in 2025`. */
export function closedPageHeadline({ key, rows }: ClosedPage): string {
  const subject = `${counted(rows.length, 'follow-up')} ${rows.length === 1 ? 'was' : 'were'} closed`;
  return key === unknownDay ? `${subject} on a day that nobody wrote down` : `${subject} in ${key}`;
}

/** A count of one page and the place that holds what was counted. */
export interface LinkedCount {
  count: number;
  /** Null when there is nothing to go to. */
  href: string | null;
}

/** How many of a page are done and how many were decided against. */
export function closedPageCounts(page: ClosedPage, tracker: Tracker): LinkedCount[] {
  const groups = trackerGroups({ ...tracker, open: [], closed: page.rows }).closed;
  const counts = groups.map(({ anchor, rows }) => ({
    count: rows.length,
    href: rows.length === 0 ? null : `${page.path}#${anchor}`,
  }));
  const [done, undated, declined] = counts;
  return [page.key === unknownDay ? undated : done, declined].flatMap((one) => one ?? []);
}
