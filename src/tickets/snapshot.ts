import { z } from 'zod';
import { toPlainDate } from '../domain/plain-date.ts';
import type { Outcome } from '../domain/problem.ts';
import { ticketKey, type TicketState, type TicketStates } from './ticket-state.ts';

const ticketSchema = z.object({
  url: z.url(),
  state: z
    .string()
    .toLowerCase()
    .pipe(z.enum(['open', 'closed', 'merged', 'gone'])),
  closedAt: z.iso.datetime({ offset: true }).or(z.iso.date()).nullish(),
  stateReason: z.string().toLowerCase().nullish(),
  movedTo: z.url().nullish(),
});

/**
 * A snapshot of tickets as a team exports it: a JSON array with an object for each ticket. This is also what
 * `gh issue list --json url,state,stateReason,closedAt` and `gh pr list --json url,state,closedAt` print. Other fields
 * are passed over.
 */
export const snapshotSchema = z.array(ticketSchema);

/** Reads the text of a snapshot. */
export function readSnapshot(text: string): Outcome<TicketStates> {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return refuse('The snapshot is not JSON.');
  }
  const parsed = snapshotSchema.safeParse(value);
  if (!parsed.success) {
    const path = parsed.error.issues[0]?.path.map(String) ?? [];
    if (path.length === 0) return refuse('The snapshot is not a list of tickets.');
    const [index = '', ...field] = path;
    const name = field.length === 0 ? '' : ` has a \`${field.join('.')}\` that cannot be read`;
    return refuse(`Ticket ${String(Number(index) + 1)} of the snapshot${name || ' is no object'}.`);
  }
  const entries = parsed.data.map((ticket) => [ticketKey(ticket.url), stateOf(ticket)] as const);
  return { ok: true, value: new Map(entries) };
}

function stateOf({
  state,
  closedAt,
  stateReason,
  movedTo,
}: z.output<typeof ticketSchema>): TicketState {
  if (state === 'gone') return { kind: 'gone' };
  if (state === 'open') return { kind: 'open', movedTo: movedTo ?? null };
  return {
    kind: 'closed',
    on: typeof closedAt === 'string' ? toPlainDate(Date.parse(closedAt)) : null,
    finished: stateReason !== 'not_planned' && stateReason !== 'duplicate',
    movedTo: movedTo ?? null,
  };
}

function refuse(message: string): Outcome<never> {
  return {
    ok: false,
    slip: {
      rule: 'tickets-snapshot',
      message,
      cure: 'Write `[{"url": "https://…", "state": "closed", "closedAt": "2026-02-01T09:00:00Z"}]`; states are `open`, `closed`, `merged` and `gone`.',
    },
  };
}
