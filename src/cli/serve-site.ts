import { existsSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import type { Environment } from './environment.ts';
import { isTaken, listen } from './listen.ts';
import { shown } from './project.ts';
import { recover } from './recover.ts';
import { createSiteServer } from './static-server.ts';
import { UsageError } from './usage-error.ts';

/** Where to serve: `--host NAME` and `--port N`. */
export interface ServeOptions {
  /** A name or address of this machine. */
  readonly host: string;
  /** From 0 (any free one) to 65535; undefined takes the usual one, or the next that is free. */
  readonly port: number | undefined;
}

const usual = { host: '127.0.0.1', port: 4321 };

/**
 * Serves the finished site until the process is told to end, and prints its address.
 *
 * @returns the exit code: 0 once it listens
 */
export async function serveSite({ outDir }: Environment, options: ServeOptions): Promise<number> {
  const { host, port } = options;
  recover(outDir);
  if (!existsSync(path.join(outDir, 'index.html'))) {
    console.error(`There is no site in \`${shown(outDir)}\` yet. Run \`npm run build\` first.`);
    return 1;
  }
  const server = createSiteServer(outDir);
  try {
    // A port that was asked for is not exchanged for another behind the caller's back.
    const more = port === undefined ? 99 : 0;
    const open = await listen(server, { host, port: port ?? usual.port, more });
    console.log(`Aftermath is at http://${nameOf(host)}:${open}/`);
  } catch (error) {
    if (!isTaken(error)) throw error;
    console.error(`Port ${port ?? usual.port} is taken. Choose another with \`--port\`.`);
    return 1;
  }
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      server.close();
      server.closeAllConnections();
    });
  }
  return 0;
}

/**
 * Reads the options of a command line.
 *
 * @throws UsageError when there is one that it does not know, or a port that is none
 */
export function readServeOptions(args: string[]): ServeOptions {
  const { host = usual.host, port } = parse(args);
  if (port === undefined) return { host, port };
  if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535) {
    throw new UsageError(`\`--port\` is \`${port}\`. Give a number from 0 to 65535.`);
  }
  return { host, port: Number(port) };
}

function parse(args: string[]): { host?: string | undefined; port?: string | undefined } {
  try {
    const options = { host: { type: 'string' }, port: { type: 'string' } } as const;
    return parseArgs({ args, options }).values;
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('. ')[0] : '';
    throw new UsageError(`${reason ?? ''}. The options are \`--port N\` and \`--host NAME\`.`);
  }
}

/** How the address is printed: the usual ones by the name that people type. */
function nameOf(host: string): string {
  if (['127.0.0.1', '0.0.0.0', '::', '::1'].includes(host)) return 'localhost';
  return host.includes(':') ? `[${host}]` : host;
}
