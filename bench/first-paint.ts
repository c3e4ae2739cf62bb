// How soon a reader on a slow phone sees a postmortem: `node bench/first-paint.ts [FOLDER PATH…]`, of a built site.
// It is served packed, as hosts serve it. The line and the processor are slowed as Lighthouse's "slow 4G" has them: 150 ms there and back, 1.6 Mbit/s, a
// processor four times slower. A figure of one machine under one load; no test goes by it.
import { existsSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import path from 'node:path';
import { gzipSync } from 'node:zlib';
import { chromium, type Browser } from 'playwright';
import { contentType } from '../src/cli/content-type.ts';
import { listen } from '../src/cli/listen.ts';
import { findChromium } from '../scripts/find-chromium.mjs';

/** Bits a second to bytes a second, with Lighthouse's own allowance for what the protocol takes. */
const throughput = (1.6 * 1024 * 1024 * 0.9) / 8;

/**
 * Milliseconds from the visit to the largest paint, with an empty cache.
 * @see https://web.dev/articles/lcp
 */
async function largestPaint(browser: Browser, url: string): Promise<number> {
  const page = await browser.newPage({ viewport: { width: 412, height: 823 } });
  try {
    const session = await page.context().newCDPSession(page);
    await session.send('Network.enable');
    await session.send('Network.emulateNetworkConditions', {
      offline: false,
      latency: 150,
      downloadThroughput: throughput,
      uploadThroughput: throughput,
    });
    await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
    await page.goto(url, { waitUntil: 'networkidle' });
    return await page.evaluate(
      () =>
        new Promise<number>((resolve) => {
          new PerformanceObserver((list) => {
            resolve(list.getEntries().at(-1)?.startTime ?? 0);
          }).observe({ type: 'largest-contentful-paint', buffered: true });
        }),
    );
  } finally {
    await page.close();
  }
}

/** A server that packs what it sends. */
function packingServer(folder: string): Server {
  return createServer((request, response) => {
    const address = new URL(request.url ?? '/', 'http://site');
    const inside = address.pathname.endsWith('/')
      ? `${address.pathname}index.html`
      : address.pathname;
    const file = path.join(folder, inside);
    if (!existsSync(file)) {
      response.writeHead(404).end();
      return;
    }
    response.setHeader('Content-Type', contentType(file));
    response.setHeader('Content-Encoding', 'gzip');
    response.end(gzipSync(readFileSync(file)));
  });
}

const [folder = 'dist', ...paths] = process.argv.slice(2);
if (paths.length === 0) paths.push('/incidents/2021-01-12-django-site-exhaustion/');
const executablePath = await findChromium(process.env);
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox'],
});
const server = packingServer(folder);
const port = await listen(server, { host: '127.0.0.1', port: 0, more: 0 });
for (const each of paths) {
  const runs: number[] = [];
  for (let run = 0; run < 5; run += 1) {
    runs.push(await largestPaint(browser, `http://127.0.0.1:${port}${each}`));
  }
  runs.sort((a, b) => a - b);
  const all = runs.map((run) => run.toFixed(0)).join(', ');
  console.log(`${each}  ${(runs[2] ?? 0).toFixed(0)} ms (median of ${all})`);
}
await browser.close();
server.close();
server.closeAllConnections();
