import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { didYouMean } from '../read/did-you-mean.ts';
import { buildSite } from './build-site.ts';
import type { Environment } from './environment.ts';
import { listen } from './listen.ts';
import type { PdfOptions } from './pdf-options.ts';
import { printPdf } from './print-pdf.ts';
import { promisedIds } from './site-files.ts';
import { createSiteServer } from './static-server.ts';
import { UsageError } from './usage-error.ts';

/** What the command works with besides its options. */
export interface PdfSurroundings {
  readonly environment: Environment;
  /** Absolute path of the folder that the person stands in. */
  readonly standing: string;
  /** Absolute path of a Chromium; undefined when there is none. */
  readonly browser: string | undefined;
}

/**
 * Writes a postmortem as PDF, from the site as it would be built now: a build with nothing to do takes a second.
 * @returns the exit code: 0 when the file is written
 * @throws UsageError when there is no such postmortem
 */
export async function writePdf(
  { id, out }: PdfOptions,
  { environment, standing, browser }: PdfSurroundings,
): Promise<number> {
  const ids = promisedIds(environment.contentDir);
  if (!ids.includes(id)) {
    throw new UsageError(`There is no postmortem \`${id}\`. ${didYouMean(id, ids)}`);
  }
  if (browser === undefined) {
    console.error(
      'There is no Chromium to print with. Install one, or set `CHROMIUM_PATH` to its program.',
    );
    return 1;
  }
  const built = await buildSite(environment);
  if (built !== 0) return built;
  const file = path.resolve(standing, out ?? `${id}.pdf`);
  const server = createSiteServer(environment.outDir);
  try {
    const port = await listen(server, { host: '127.0.0.1', port: 0, more: 0 });
    const bytes = await printPdf({ url: `http://127.0.0.1:${port}/incidents/${id}/`, browser });
    mkdirSync(path.dirname(file), { recursive: true });
    writeFileSync(file, bytes);
  } finally {
    server.close();
    server.closeAllConnections();
  }
  console.log(`Wrote \`${path.relative(standing, file).split(path.sep).join('/')}\`.`);
  return 0;
}
