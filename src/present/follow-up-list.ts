import { followUpStatuses, isOpen, type FollowUp } from '../domain/follow-up.ts';
import type { Tracker, TrackedFollowUp } from '../domain/tracker.ts';
import { statusTitles } from './follow-up-words.ts';
import { grouped } from './numbers.ts';

/** The tracker's word on some follow-ups of one incident: the open ones in its order, then the closed as written. */
export function trackedOf(
  tracker: Tracker,
  incident: string,
  followUps: readonly FollowUp[],
): TrackedFollowUp[] {
  const ids = new Set(followUps.map(({ id }) => id));
  const own = trackedOfIncident(tracker, incident).filter(({ followUp }) => ids.has(followUp.id));
  const closed = own.filter(({ followUp }) => !isOpen(followUp));
  return [
    ...own.filter(({ followUp }) => isOpen(followUp)),
    ...closed.sort((a, b) => a.followUp.line - b.followUp.line),
  ];
}

/** All follow-ups of one incident, in the tracker's order. A page costs the same in any archive: they are sorted once. */
export function trackedOfIncident(tracker: Tracker, incident: string): readonly TrackedFollowUp[] {
  let sorted = byIncident.get(tracker);
  if (!sorted) {
    sorted = Map.groupBy([...tracker.open, ...tracker.closed], (tracked) => tracked.incident.id);
    byIncident.set(tracker, sorted);
  }
  return sorted.get(incident) ?? [];
}

const byIncident = new WeakMap<Tracker, ReadonlyMap<string, readonly TrackedFollowUp[]>>();

/** What stands above a list: `1 open, 3 done. Ages are counted to 22 November 2026.` */
export function listKey(followUps: readonly FollowUp[], today: string): string {
  const counts = followUpStatuses.flatMap((status) => {
    const count = followUps.filter((followUp) => followUp.status === status).length;
    return count === 0 ? [] : [`${grouped(count)} ${statusTitles[status].toLowerCase()}`];
  });
  const ages = followUps.some(isOpen) ? ` Ages are counted to ${today}.` : '';
  return `${counts.join(', ')}.${ages}`;
}
