import { parseArgs } from 'node:util';
import { UsageError } from './usage-error.ts';

/** What `npm run pdf` was asked for. */
export interface PdfOptions {
  /** Id of the postmortem. */
  readonly id: string;
  /** Path of the file to write, as it was typed; null for `<id>.pdf`. */
  readonly out: string | null;
}

const usage = '`npm run pdf -- ID [--out FILE]`';

/**
 * Reads the command line of `npm run pdf`.
 * @throws UsageError when it does not name one postmortem, or has an option that is not known
 */
export function readPdfOptions(args: readonly string[]): PdfOptions {
  const { values, positionals } = parse(args);
  const [id, ...more] = positionals;
  if (id === undefined) throw new UsageError(`The postmortem is missing. Use ${usage}.`);
  if (more.length > 0) throw new UsageError(`One postmortem makes one PDF. Use ${usage}.`);
  return { id, out: values.out ?? null };
}

function parse(
  args: readonly string[],
): ReturnType<typeof parseArgs<{ options: { out: { type: 'string' } }; allowPositionals: true }>> {
  try {
    return parseArgs({
      args: [...args],
      options: { out: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    // Node's own first sentence names the option; what follows advises on things that are not meant here.
    const said = error instanceof Error ? error.message.split(/\.(?:\s|$)/)[0] : '';
    throw new UsageError(`${(said ?? '').replaceAll("'", '`')}. Use ${usage}.`);
  }
}
