import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** The forms in which a report can be printed. */
export const reportFormats = ['human', 'json', 'github', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];

/** What `npm run check` was asked to do. */
export interface CheckOptions {
  /** Postmortems and content folders as they were typed; empty means the project's own folder. */
  paths: string[];
  format: ReportFormat;
}

/**
 * Reads the command line of the check.
 * @throws UsageError for an option or a format that it does not have
 */
export function readCheckOptions(args: readonly string[]): CheckOptions {
  const { values, positionals } = parse(args);
  const format = reportFormats.find((name) => name === (values.format ?? 'human'));
  if (format === undefined) {
    throw new UsageError(
      `\`--format\` is \`${values.format ?? ''}\`. Use one of ${reportFormats.map((name) => `\`${name}\``).join(', ')}.`,
    );
  }
  return { paths: positionals, format };
}

function parse(args: readonly string[]): {
  values: { format?: string };
  positionals: string[];
} {
  try {
    return parseArgs({
      args: [...args],
      options: { format: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    // Node's own first sentence names the option; what follows advises on things that are not meant here.
    const said = error instanceof Error ? error.message.split(/\.(?:\s|$)/)[0] : '';
    throw new UsageError(
      `${(said ?? '').replaceAll("'", '`')}. Use \`npm run check -- [PATH…] [--format ${reportFormats.join('|')}]\`.`,
    );
  }
}
