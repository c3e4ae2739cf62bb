import type { Server } from 'node:http';

/** Where a server is to listen. */
export interface Place {
  /** A name or address of this machine, like `127.0.0.1`. */
  readonly host: string;
  /** The first port that is tried. */
  readonly port: number;
  /** How many more ports may be tried, one after another, when that one is taken. */
  readonly more: number;
}

/**
 * Lets a server listen.
 *
 * @returns the port that was free
 * @throws Error of the system; its code is `EADDRINUSE` when all ports were taken
 */
export async function listen(server: Server, { host, port, more }: Place): Promise<number> {
  try {
    await new Promise<void>((resolve, reject) => {
      server.once('error', reject);
      server.listen(port, host, () => {
        server.off('error', reject);
        resolve();
      });
    });
  } catch (error) {
    if (more === 0 || !isTaken(error)) throw error;
    return listen(server, { host, port: port + 1, more: more - 1 });
  }
  const address = server.address();
  return typeof address === 'object' && address ? address.port : port;
}

/** Whether an error says that the port is another's. */
export function isTaken(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
}
