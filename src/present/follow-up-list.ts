import { followUpStatuses, isOpen, type FollowUp } from '../domain/follow-up.ts';
import type { Tracker, TrackedFollowUp } from '../domain/tracker.ts';
import { statusTitles } from './follow-up-words.ts';
import { grouped } from './numbers.ts';

/** The tracker's word on some follow-ups of one incident: the open ones in its order, then the closed as written. */
export function trackedOf(
  { open, closed }: Tracker,
  incident: string,
  followUps: readonly FollowUp[],
): TrackedFollowUp[] {
  const ids = new Set(followUps.map(({ id }) => id));
  const own = (tracked: TrackedFollowUp): boolean =>
    tracked.incident.id === incident && ids.has(tracked.followUp.id);
  return [
    ...open.filter(own),
    ...closed.filter(own).sort((a, b) => a.followUp.line - b.followUp.line),
  ];
}

/** What stands above a list: `1 open, 3 done. Ages are counted to 22 November 2026.` */
export function listKey(followUps: readonly FollowUp[], today: string): string {
  const counts = followUpStatuses.flatMap((status) => {
    const count = followUps.filter((followUp) => followUp.status === status).length;
    return count === 0 ? [] : [`${grouped(count)} ${statusTitles[status].toLowerCase()}`];
  });
  const ages = followUps.some(isOpen) ? ` Ages are counted to ${today}.` : '';
  return `${counts.join(', ')}.${ages}`;
}
