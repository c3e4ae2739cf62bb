import type { Tracker } from '../domain/tracker.ts';
import { handlesOf, unassigned, type Owners } from '../domain/tracker-part.ts';
import { ownerName } from './follow-up-words.ts';
import { trackerHeadline } from './tracker-summary.ts';

/** Somebody who may own follow-ups, as a page links them. */
export interface OwnerLink {
  handle: string;
  name: string;
}

/** What stands at the head of the page of one owner. */
export interface OwnerPage {
  name: string;
  /** What a person does; null for a team and where it is not said. */
  role: string | null;
  /** The team of a person; empty for a team. */
  teams: OwnerLink[];
  /** The people of a team, whose follow-ups stand on its page too. */
  members: OwnerLink[];
  /** The finding, after the name: `Mira Okonjo: one of two open follow-ups is late`. */
  headline: string;
}

/**
 * The head of an owner's page.
 * @param owner handle of a person or team, or {@link unassigned}
 * @param tracker the part of the tracker that belongs to them
 */
export function ownerPage(owner: string, tracker: Tracker, config: Owners): OwnerPage {
  const name = owner === unassigned ? 'Without an owner' : ownerName(owner, config);
  const person = config.people[owner];
  const link = (handle: string): OwnerLink => ({ handle, name: ownerName(handle, config) });
  return {
    name,
    role: person?.role ?? null,
    teams: person?.team === undefined ? [] : [link(person.team)],
    members: handlesOf(owner, config)
      .filter((handle) => handle !== owner)
      .map(link),
    headline: `${name}: ${lowered(trackerHeadline(tracker))}`,
  };
}

function lowered(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}
