import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** The forms in which the tracker can be printed. */
export const trackerFormats = ['human', 'json', 'markdown'] as const;
export type TrackerFormat = (typeof trackerFormats)[number];

/** What `npm run follow-ups` was asked to do. */
export interface FollowUpsOptions {
  /** Handle of a person or team, or `unassigned`; null for everybody. */
  owner: string | null;
  /** Id of a service; null for all. */
  service: string | null;
  overdue: boolean;
  format: TrackerFormat;
}

const usage =
  'npm run follow-ups -- [--owner HANDLE] [--service ID] [--overdue] [--format human|json|markdown]';

/**
 * Reads the command line of the tracker.
 * @throws UsageError for an option or a format that it does not have
 */
export function readFollowUpsOptions(args: readonly string[]): FollowUpsOptions {
  const values = parse(args);
  const format = trackerFormats.find((name) => name === (values.format ?? 'human'));
  if (format === undefined) {
    const known = trackerFormats.map((name) => `\`${name}\``).join(', ');
    throw new UsageError(`\`--format\` is \`${values.format ?? ''}\`. Use one of ${known}.`);
  }
  return {
    owner: values.owner?.replace(/^@/, '').toLowerCase() ?? null,
    service: values.service ?? null,
    overdue: values.overdue ?? false,
    format,
  };
}

function parse(args: readonly string[]): {
  owner?: string;
  service?: string;
  overdue?: boolean;
  format?: string;
} {
  try {
    return parseArgs({
      args: [...args],
      options: {
        owner: { type: 'string' },
        service: { type: 'string' },
        overdue: { type: 'boolean' },
        format: { type: 'string' },
      },
    }).values;
  } catch (error) {
    // Node's own first sentence names the option; what follows advises on things that are not meant here.
    const said = error instanceof Error ? error.message.split(/\.(?:\s|$)/)[0] : '';
    throw new UsageError(`${(said ?? '').replaceAll("'", '`')}. Use \`${usage}\`.`);
  }
}
