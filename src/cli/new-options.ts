import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** What `npm run new` was told, as it was typed; null for what was left out. */
export interface NewOptions {
  title: string | null;
  date: string | null;
  severity: string | null;
  services: readonly string[];
  owner: string | null;
}

const usage =
  '`npm run new -- "Title" [--date yyyy-mm-dd] [--severity SEV1…SEV5] [--service ID] [--owner HANDLE]`';

const text = { type: 'string' } as const;
const known = {
  date: text,
  severity: text,
  service: { type: 'string', multiple: true },
  owner: text,
} as const;

/**
 * Reads the command line of `npm run new`. Words without quotes are one title; services may be given one by one or
 * parted by commas.
 * @throws UsageError for an option that it does not have
 */
export function readNewOptions(args: readonly string[]): NewOptions {
  const { values, positionals } = parse(args);
  const services = (values.service ?? []).flatMap((list) => list.split(/[\s,]+/));
  return {
    title: positionals.join(' ').trim() || null,
    date: values.date ?? null,
    severity: values.severity ?? null,
    services: services.filter((id) => id !== ''),
    owner: values.owner ?? null,
  };
}

/** Nothing can be written without a title, and there is nobody to ask. */
export function titleMissing(): UsageError {
  return new UsageError(`The title is missing. Use ${usage}.`);
}

function parse(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: typeof known; allowPositionals: true }>> {
  try {
    return parseArgs({ args: [...args], options: known, allowPositionals: true });
  } catch (error) {
    // Node's own first sentence names the option; what follows advises on things that are not meant here.
    const said = error instanceof Error ? error.message.split(/\.(?:\s|$)/)[0] : '';
    throw new UsageError(`${(said ?? '').replaceAll("'", '`')}. Use ${usage}.`);
  }
}
