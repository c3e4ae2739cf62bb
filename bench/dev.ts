// How long a writer waits for the dev server of 1,000 postmortems, and for an edit to be seen: node bench/dev.ts
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { chromium, type Page } from 'playwright';
import { findChromium } from '../scripts/find-chromium.mjs';
import { archiveToday } from './archive/plan.ts';
import { writeArchive } from './archive/write-archive.ts';
import { median } from './report/summary.ts';
import { filesBelow } from './measure/output.ts';

const { values } = parseArgs({
  options: {
    size: { type: 'string', default: '1000' },
    edits: { type: 'string', default: '15' },
    starts: { type: 'string', default: '3' },
    port: { type: 'string', default: '4394' },
  },
});
const root = fileURLToPath(new URL('..', import.meta.url));
// Not in the cache's folder, which the server does not watch.
const folder = mkdtempSync(path.join(tmpdir(), 'aftermath dev '));
const content = path.join(folder, 'incidents');
const variables = {
  AFTERMATH_TODAY: archiveToday,
  AFTERMATH_CONTENT: content,
  AFTERMATH_PUBLIC: path.join(folder, 'public'),
  AFTERMATH_CONFIG: 'bench/site.config.ts',
};

await writeArchive(folder, { count: Number(values.size), followUps: 4, seed: 1 });

console.log(`A dev server of ${values.size} postmortems, in milliseconds by the clock:`);
const first = await start();
console.log(`ready, at its first start: ${first.toFixed(0)}`);
const again = await repeat(Number(values.starts), start);
console.log(`ready, when it was started before: ${told(again)}`);

const { server, url } = await startServer();
const executablePath = await findChromium(process.env);
const browser = await chromium.launch({
  ...(executablePath === undefined ? {} : { executablePath }),
  args: ['--no-sandbox', '--disable-gpu'],
});
const page = await browser.newPage();
await page.addInitScript(noteEdits);
const files = (await filesBelow(content)).sort();
const edited = files.find((file) => /\d-[^/]+\.mdx$/.test(file)) ?? '';
// The first page of a server takes as long as all that it is made from.
const connected = page.waitForEvent('console', {
  predicate: (message) => message.text().includes('connected.'),
  timeout: 120_000,
});
await page.goto(`${url}/incidents/${path.basename(edited, '.mdx')}/`, {
  timeout: 120_000,
});
await connected;
let number = 0;
// The first edits of a server load what it needs for them.
const seen = await repeat(Number(values.edits) + 3, () => edit(page, edited));
console.log(`an edit is seen in the browser, the page loaded again: ${told(seen.slice(3))}`);
await browser.close();
await stop(server);
rmSync(folder, { recursive: true });

async function start(): Promise<number> {
  const { server, ready } = await startServer();
  await stop(server);
  return ready;
}

/** Starts the server; `ready` is how long it took until it says where it is. */
function startServer(): Promise<{ server: ChildProcess; url: string; ready: number }> {
  const since = performance.now();
  const server = spawn(process.execPath, ['src/cli/dev.ts', '--port', values.port], {
    cwd: root,
    env: { ...process.env, ...variables, NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  return new Promise((resolve, reject) => {
    let printed = '';
    server.once('exit', () => {
      reject(new Error(`The dev server ended: ${printed}`));
    });
    server.stdout.setEncoding('utf8').on('data', (text: string) => {
      printed += text;
      const [, url] = /Local\s+(http:\/\/\S+?)\/?\s/.exec(printed) ?? [];
      if (url !== undefined) resolve({ server, url, ready: performance.now() - since });
    });
  });
}

function stop(server: ChildProcess): Promise<unknown> {
  server.removeAllListeners('exit');
  const ended = new Promise((resolve) => server.once('exit', resolve));
  server.kill('SIGTERM');
  return ended;
}

/**
 * Runs in the page: says which edit has been painted, and when. The tool that drives the browser has to be set up in each new
 * page before it sees anything, for which a writer does not wait.
 */
function noteEdits(): void {
  const look = (): void => {
    const last = [
      ...document.documentElement.textContent.matchAll(/Edit (\d+) of the benchmark\./g),
    ].at(-1);
    if (!last) requestAnimationFrame(look);
    else
      requestAnimationFrame(() => {
        console.debug(`edit ${last[1]} ${Date.now()}`);
      });
  };
  requestAnimationFrame(look);
}

/** Writes a sentence into a postmortem. Returns how many milliseconds later the browser has painted it. */
async function edit(page: Page, file: string): Promise<number> {
  number += 1;
  const sentence = `Edit ${number} of the benchmark.`;
  const text = readFileSync(file, 'utf8');
  const since = Date.now();
  const painted = page.waitForEvent('console', (message) =>
    message.text().startsWith(`edit ${number} `),
  );
  writeFileSync(file, text.replace('\n## Lessons learned', `\n${sentence}\n\n## Lessons learned`));
  return Number((await painted).text().split(' ')[2]) - since;
}

async function repeat(times: number, measure: () => Promise<number>): Promise<number[]> {
  const measured = [];
  for (let round = 0; round < times; round += 1) measured.push(await measure());
  return measured;
}

function told(measured: readonly number[]): string {
  return `median ${median(measured).toFixed(0)}, least ${Math.min(...measured).toFixed(0)}, most ${Math.max(...measured).toFixed(0)}`;
}
