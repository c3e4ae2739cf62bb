import type { Tracker, TrackedFollowUp } from '../domain/tracker.ts';
import type { Urgency } from './follow-up-words.ts';
import type { RowGroup } from './list-pages.ts';
import { byUrgency } from './tracker-summary.ts';

/** Follow-ups under one head of the tracker. */
export interface TrackerGroup extends RowGroup<TrackedFollowUp> {
  title: string;
  /** What it says of its follow-ups: `are late`. */
  says: string;
  /** How near the day of the open ones is; null for closed ones. */
  urgency: Urgency | null;
}

const openGroups: readonly (Omit<TrackerGroup, 'rows'> & { urgency: Urgency })[] = [
  { urgency: 'overdue', anchor: 'overdue', title: 'Overdue', says: 'are late' },
  {
    urgency: 'soon',
    anchor: 'due-soon',
    title: 'Due within 7 days',
    says: 'are due within 7 days',
  },
  { urgency: 'later', anchor: 'later', title: 'Later', says: 'are due later' },
  { urgency: 'undated', anchor: 'no-due-date', title: 'No due date', says: 'have no due date' },
];

/**
 * The tracker's groups in order, empty ones among them: the open ones by urgency; then what is done, what is done on a
 * day that nobody wrote down and is therefore counted on none, and what was decided against.
 */
export function trackerGroups(tracker: Tracker): { open: TrackerGroup[]; closed: TrackerGroup[] } {
  const urgent = byUrgency(tracker);
  const closed = (keep: (row: TrackedFollowUp) => boolean): TrackedFollowUp[] =>
    tracker.closed.filter(keep);
  return {
    open: openGroups.map((group) => ({ ...group, rows: urgent[group.urgency] })),
    closed: [
      {
        anchor: 'done',
        title: 'Done',
        says: 'are done',
        urgency: null,
        rows: closed(({ followUp }) => followUp.status === 'done' && followUp.closed !== null),
      },
      {
        anchor: 'done-date-unknown',
        title: 'Done, date unknown',
        says: 'were done on a day that nobody wrote down',
        urgency: null,
        rows: closed(({ followUp }) => followUp.status === 'done' && followUp.closed === null),
      },
      {
        anchor: 'wont-do',
        title: 'Won’t do',
        says: 'were decided against',
        urgency: null,
        rows: closed(({ followUp }) => followUp.status === 'wont-do'),
      },
    ],
  };
}
