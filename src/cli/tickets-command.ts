import path from 'node:path';
import { compareTickets, type Difference } from '../tickets/compare.ts';
import type { TicketStates } from '../tickets/ticket-state.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import { counted } from '../present/numbers.ts';
import type { Reading } from '../read/reading.ts';
import type { CommandOutcome } from './dates-command.ts';
import { showAmended } from './write-amended.ts';

/** Everything that boxes are compared with. */
export interface TicketsInput {
  readings: readonly Reading[];
  states: TicketStates;
  /** Where the states are from, for the report: `the snapshot`, `GitHub`. */
  source: string;
  config: Pick<SiteConfig, 'tickets'>;
  /** Absolute path of the content folder. */
  contentDir: string;
  /** Absolute path of the folder that the person stands in. */
  standing: string;
  write: boolean;
}

/**
 * Reports where boxes and tickets do not agree. With `write` it ticks what the tickets settle, and shows each edit; what
 * they do not settle is for people. Exit code 1 as long as something is left to be settled.
 */
export async function reportTickets(input: TicketsInput): Promise<CommandOutcome> {
  const { readings, states, source, config, contentDir, standing, write } = input;
  const name = (file: string): string =>
    path.relative(standing, path.join(contentDir, file)).split(path.sep).join('/');
  const files = readings.flatMap(({ postmortem }) => {
    if (!postmortem) return [];
    const { file, frontMatter, followUps } = postmortem;
    const comparisons = followUps.map((followUp) =>
      compareTickets(followUp, frontMatter.date, states),
    );
    return [
      { file, comparisons, amendments: comparisons.flatMap(({ amendment }) => amendment ?? []) },
    ];
  });
  const folder = name('');
  const prefix = folder === '' ? '' : `${folder}/`;
  const place = { contentDir, prefix, tickets: config.tickets };
  const { diff, count, refused } = await showAmended(files, place, write);
  const lines = files.flatMap(({ file, comparisons }) =>
    comparisons.flatMap(({ line, differences }) =>
      differences.map((difference) => `${name(file)}:${String(line)}  ${words(difference)}`),
    ),
  );
  const all = files.flatMap(({ comparisons }) => comparisons);
  const unknown = all.reduce((sum, comparison) => sum + comparison.unknown.length, 0);
  const left = all.filter(
    ({ differences, amendment }) => differences.length > (amendment !== null && write ? 1 : 0),
  ).length;
  const notes = [
    ...refused.map((file) => `${name(file)}  This cannot be ticked safely. Tick it by hand.`),
    ...(unknown === 0 ? [] : [`${counted(unknown, 'ticket')} that ${source} does not know.`]),
    write
      ? `${counted(count, 'follow-up')} written; ${counted(left, 'follow-up')} left to be settled.`
      : `${counted(left, 'follow-up')} to be settled${count > 0 ? `; \`--write\` settles ${String(count)} of them` : ''}.`,
  ];
  return {
    output: [...lines.map((line) => `${line}\n`), ...(write ? [diff] : [])].join(''),
    notes: `${notes.join('\n')}\n`,
    code: left > 0 || refused.length > 0 ? 1 : 0,
  };
}

function words(difference: Difference): string {
  switch (difference.kind) {
    case 'box-open':
      return `The box is open and its ticket is closed${since(difference.on)}. Tick it.`;
    case 'given-up':
      return `The box is open and \`${difference.ticket.label}\` was closed without being done. Give it \`status:wont-do\` and the reason, or another ticket.`;
    case 'closed-before':
      return `The box is open and its ticket was closed before it was promised, on ${difference.on}. Tick it, or give it another ticket.`;
    case 'ticket-open':
      return `The follow-up is closed and \`${difference.ticket.label}\` is open. Close the ticket, or untick the box.`;
    case 'date-known':
      return `The box is ticked without a date and its ticket was closed on ${difference.on}. Add \`closed:${difference.on}\`.`;
    case 'gone':
      return `\`${difference.ticket.label}\` is gone, or may not be read. Correct the link, or take it away.`;
    case 'moved':
      return `\`${difference.ticket.label}\` has moved to ${difference.to}. Correct the link.`;
  }
}

function since(day: string | null): string {
  return day === null ? '' : ` since ${day}`;
}
