import type { PlainDate } from '../domain/plain-date.ts';

/** How a ticket stands where it lives. */
export type TicketState =
  | { kind: 'open'; movedTo: string | null }
  | {
      kind: 'closed';
      /** The UTC day on which it was closed; null when that is not said. */
      on: PlainDate | null;
      /** False for an issue that was closed as not planned and a pull request that was closed unmerged. */
      finished: boolean;
      movedTo: string | null;
    }
  /** Not there any more, or not for whoever asked. */
  | { kind: 'gone' };

/** The states of tickets by {@link ticketKey}; one that is not in it was not asked for, or is not covered. */
export type TicketStates = ReadonlyMap<string, TicketState>;

/**
 * What makes two addresses one ticket: host and path, without case, query and closing slash. A pull request has the
 * number of an issue, so `/pull/12` and `/issues/12` are one.
 */
export function ticketKey(url: string): string {
  if (!URL.canParse(url)) return url.toLowerCase();
  const { host, pathname } = new URL(url);
  return `${host}${pathname.replace(/\/+$/, '').replace(/\/pull\/(\d+)$/, '/issues/$1')}`.toLowerCase();
}
