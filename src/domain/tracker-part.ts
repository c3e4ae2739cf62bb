import type { FollowUp } from './follow-up.ts';
import type { SiteConfig } from './site-config.ts';
import type { TrackedFollowUp, Tracker } from './tracker.ts';

/** Stands for "nobody" wherever a handle could stand; no person and no team may be called so. */
export const unassigned = 'unassigned';

/** Who may own follow-ups, as the config names them. */
export type Owners = Pick<SiteConfig, 'people' | 'teams'>;

/** The follow-ups that `keep` picks, in the tracker's order. */
export function partOfTracker(
  tracker: Tracker,
  keep: (tracked: TrackedFollowUp) => boolean,
): Tracker {
  return {
    today: tracker.today,
    open: tracker.open.filter(keep),
    closed: tracker.closed.filter(keep),
  };
}

/** The handles whose follow-ups belong to `owner`: a person's own; a team's, and those of its members, by handle. */
export function handlesOf(owner: string, { people, teams }: Owners): string[] {
  if (!Object.hasOwn(teams, owner)) return [owner];
  const members = Object.keys(people).filter((handle) => people[handle]?.team === owner);
  return [owner, ...members.sort()];
}

/** Whether a follow-up belongs to a person or a team; with {@link unassigned}, whether it belongs to nobody. */
export function belongsTo(
  followUp: Pick<FollowUp, 'owners'>,
  owner: string,
  config: Owners,
): boolean {
  return belongingTo(owner, config)(followUp);
}

/** {@link belongsTo} for many follow-ups of one owner. */
export function belongingTo(
  owner: string,
  config: Owners,
): (followUp: Pick<FollowUp, 'owners'>) => boolean {
  if (owner === unassigned) return ({ owners }) => owners.length === 0;
  const handles = new Set(handlesOf(owner, config));
  return ({ owners }) => owners.some((handle) => handles.has(handle));
}
