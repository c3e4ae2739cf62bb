import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** The forms in which the tracker can be printed. */
export const trackerFormats = ['human', 'json', 'markdown'] as const;
export type TrackerFormat = (typeof trackerFormats)[number];

/** The tracker is to be printed. */
export interface PrintOptions {
  task: 'print';
  /** Handle of a person or team, or `unassigned`; null for everybody. */
  owner: string | null;
  /** Id of a service; null for all. */
  service: string | null;
  overdue: boolean;
  format: TrackerFormat;
}

/** What git knows of dates is to be proposed or written. */
export interface DatesOptions {
  task: 'dates';
  write: boolean;
}

/** The boxes are to be compared with tickets, and ticked where `write` says so. */
export interface TicketsOptions {
  task: 'tickets';
  /** Path of a snapshot as it was typed; null when it is GitHub that is asked. */
  snapshot: string | null;
  write: boolean;
}

/** What `npm run follow-ups` was asked to do. */
export type FollowUpsOptions = PrintOptions | DatesOptions | TicketsOptions;

const usage = [
  '`npm run follow-ups -- [--owner HANDLE] [--service ID] [--overdue] [--format human|json|markdown]`',
  '`npm run follow-ups -- --dates [--write]`',
  '`npm run follow-ups -- --tickets FILE [--write]`',
  '`npm run follow-ups -- --github [--write]`',
];

/**
 * Reads the command line of the tracker.
 * @throws UsageError for an option, a format or a mixture that it does not have
 */
export function readFollowUpsOptions(args: readonly string[]): FollowUpsOptions {
  const { owner, service, overdue = false, format, dates, tickets, github, write } = parse(args);
  const tasks = [dates === true, tickets !== undefined, github === true].filter(Boolean).length;
  if (tasks === 0) {
    if (write === true) throw new UsageError(`\`--write\` does not say what to write. ${help()}`);
    const known = formatNamed(format ?? 'human');
    const handle = owner?.replace(/^@/, '').toLowerCase() ?? null;
    return { task: 'print', owner: handle, service: service ?? null, overdue, format: known };
  }
  const narrowed = overdue || [owner, service, format].some((value) => value !== undefined);
  if (tasks > 1 || narrowed) throw new UsageError(`These options do not go together. ${help()}`);
  if (dates === true) return { task: 'dates', write: write === true };
  return { task: 'tickets', snapshot: tickets ?? null, write: write === true };
}

function formatNamed(written: string): TrackerFormat {
  const format = trackerFormats.find((name) => name === written);
  if (format !== undefined) return format;
  const known = trackerFormats.map((name) => `\`${name}\``).join(', ');
  throw new UsageError(`\`--format\` is \`${written}\`. Use one of ${known}.`);
}

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;
const known = {
  owner: text,
  service: text,
  overdue: flag,
  format: text,
  dates: flag,
  tickets: text,
  github: flag,
  write: flag,
};

function parse(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof known }>>['values'] {
  try {
    return parseArgs({ args: [...args], options: known }).values;
  } catch (error) {
    // Node's own first sentence names the option; what follows advises on things that are not meant here.
    const said = error instanceof Error ? error.message.split(/\.(?:\s|$)/)[0] : '';
    throw new UsageError(`${(said ?? '').replaceAll("'", '`')}. ${help()}`);
  }
}

function help(): string {
  return `Use one of\n${usage.map((line) => `  ${line}`).join('\n')}`;
}
