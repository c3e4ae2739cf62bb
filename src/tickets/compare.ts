import type { Amendment } from '../amend/amend-source.ts';
import { isOpen, type FollowUp, type FollowUpLink } from '../domain/follow-up.ts';
import type { PlainDate } from '../domain/plain-date.ts';
import { ticketKey, type TicketState, type TicketStates } from './ticket-state.ts';

/** One way in which a follow-up and its tickets do not agree. */
export type Difference =
  /** The box is open, and every ticket is closed and finished; `on` is the day of the last. */
  | { kind: 'box-open'; on: PlainDate | null }
  /** The box is open, and every ticket is closed, but this one was given up. */
  | { kind: 'given-up'; ticket: FollowUpLink }
  /** The box is open, and its tickets were closed before it was promised. */
  | { kind: 'closed-before'; on: PlainDate }
  /** The follow-up is closed, and this ticket is open. */
  | { kind: 'ticket-open'; ticket: FollowUpLink }
  /** The box is ticked without a date, and the last ticket was closed on this day. */
  | { kind: 'date-known'; on: PlainDate }
  /** The ticket is not there, or not for whoever asks. */
  | { kind: 'gone'; ticket: FollowUpLink }
  /** The ticket lives at another address now. */
  | { kind: 'moved'; ticket: FollowUpLink; to: string };

/** What comparing one follow-up with its tickets gave. */
export interface Comparison {
  /** Line in the file, from 1. */
  line: number;
  differences: Difference[];
  /** The edit that settles them, where the tickets leave no question. */
  amendment: Amendment | null;
  /** Tickets of which nothing is known. */
  unknown: FollowUpLink[];
}

/**
 * Compares a follow-up with its tickets. With several, it is done when all of them are; one of which nothing is known
 * keeps it from being settled.
 * @param incident day of the incident, on which it was opened unless its line says otherwise
 */
export function compareTickets(
  followUp: FollowUp,
  incident: PlainDate,
  states: TicketStates,
): Comparison {
  const known: { ticket: FollowUpLink; state: TicketState }[] = [];
  const unknown: FollowUpLink[] = [];
  for (const ticket of followUp.tickets) {
    const state = states.get(ticketKey(ticket.url));
    if (state) known.push({ ticket, state });
    else unknown.push(ticket);
  }
  const differences = known.flatMap(({ ticket, state }): Difference[] => {
    if (state.kind === 'gone') return [{ kind: 'gone', ticket }];
    const moved =
      state.movedTo === null ? [] : [{ kind: 'moved' as const, ticket, to: state.movedTo }];
    const left = state.kind === 'open' && !isOpen(followUp);
    return left ? [...moved, { kind: 'ticket-open', ticket }] : moved;
  });
  const settled =
    unknown.length === 0 ? closing(followUp, known, followUp.opened ?? incident) : null;
  if (settled) differences.push(settled);
  return { line: followUp.line, differences, amendment: amendmentOf(followUp, settled), unknown };
}

/** What it means for the box that every ticket is closed; null when one is not. */
function closing(
  followUp: FollowUp,
  known: readonly { ticket: FollowUpLink; state: TicketState }[],
  opened: PlainDate,
): Difference | null {
  const days: (PlainDate | null)[] = [];
  let givenUp: FollowUpLink | null = null;
  for (const { ticket, state } of known) {
    if (state.kind !== 'closed') return null;
    days.push(state.on);
    if (!state.finished) givenUp ??= ticket;
  }
  if (days.length === 0) return null;
  const on = days.includes(null) ? null : (days.sort().at(-1) ?? null);
  const early = on !== null && on < opened;
  if (isOpen(followUp)) {
    if (givenUp) return { kind: 'given-up', ticket: givenUp };
    return early ? { kind: 'closed-before', on } : { kind: 'box-open', on };
  }
  const undated = followUp.status === 'done' && followUp.closed === null;
  return undated && on !== null && !early && !givenUp ? { kind: 'date-known', on } : null;
}

function amendmentOf({ line }: FollowUp, settled: Difference | null): Amendment | null {
  if (settled?.kind === 'box-open') return { line, tick: true, opened: null, closed: settled.on };
  if (settled?.kind === 'date-known')
    return { line, tick: false, opened: null, closed: settled.on };
  return null;
}
