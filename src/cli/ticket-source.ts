import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Reading } from '../read/reading.ts';
import { readSnapshot } from '../tickets/snapshot.ts';
import type { TicketStates } from '../tickets/ticket-state.ts';
import { askGitHubTickets } from './ask-github.ts';
import { UsageError } from './usage-error.ts';

/** The states of tickets, and where they are from. */
export interface TicketSource {
  states: TicketStates;
  /** `the snapshot` or `GitHub`. */
  source: string;
}

/**
 * Reads the states of all tickets of some postmortems from a snapshot, or asks GitHub for them.
 * @param snapshot path as it was typed; null to ask GitHub
 * @param standing absolute path of the folder that the person stands in
 * @returns the states, or a sentence that says why there are none
 * @throws UsageError when there is no such file
 */
export async function readTicketSource(
  snapshot: string | null,
  readings: readonly Reading[],
  standing: string,
  env: Readonly<Record<string, string | undefined>>,
): Promise<TicketSource | string> {
  if (snapshot === null) {
    const urls = readings.flatMap(({ postmortem }) =>
      (postmortem?.followUps ?? []).flatMap(({ tickets }) => tickets.map(({ url }) => url)),
    );
    const states = await askGitHubTickets([...new Set(urls)], env);
    return typeof states === 'string' ? states : { states, source: 'GitHub' };
  }
  const text = await readFile(path.resolve(standing, snapshot), 'utf8').catch(() => {
    throw new UsageError(`\`${snapshot}\` cannot be read. Name a file with a snapshot of tickets.`);
  });
  const read = readSnapshot(text);
  return read.ok
    ? { states: read.value, source: 'the snapshot' }
    : `${read.slip.message} ${read.slip.cure}`;
}
