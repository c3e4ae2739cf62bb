import { createServer } from 'node:http';
import { siteUrl } from '../addresses.ts';

/** A site whose pages come in two pieces, as over a slow line. */
export interface StallingSite {
  readonly url: string;
  /** Sends the rest of the page. */
  readonly goOn: () => void;
  readonly stop: () => void;
}

/**
 * Serves the real site, but of a page that holds `mark` only what comes before and in it, until it is told to go on.
 * What holds no such mark comes whole.
 */
export async function serveStalling(mark: string): Promise<StallingSite> {
  const going = Promise.withResolvers<undefined>();
  const server = createServer((request, response) => {
    void (async () => {
      const answer = await fetch(new URL(request.url ?? '/', siteUrl));
      const body = Buffer.from(await answer.arrayBuffer());
      response.writeHead(answer.status, {
        'content-type': answer.headers.get('content-type') ?? 'text/html',
      });
      const at = body.indexOf(mark);
      if (at >= 0) {
        response.write(body.subarray(0, at + mark.length));
        await going.promise;
      }
      response.end(at >= 0 ? body.subarray(at + mark.length) : body);
    })();
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    goOn: () => {
      going.resolve(undefined);
    },
    stop: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}
