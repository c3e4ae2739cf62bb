import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test, type Page } from 'playwright/test';
import { copyProject, type ProjectCopy } from '../build/project-copy.ts';
import { fixtureUrl } from './addresses.ts';

// The live preview while somebody writes: a dev server over a copy of the project.

const id = '2021-01-30-nodebalancer-faults';
let project: ProjectCopy;
let server: ChildProcess;
let printed = '';
let url = '';

test.describe.configure({ mode: 'serial', timeout: 180_000 });

test.beforeAll(async () => {
  project = copyProject('dev site');
  const port = Number(new URL(fixtureUrl).port) + 6;
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AFTERMATH_'));
  server = spawn(process.execPath, ['src/cli/dev.ts', '--port', String(port)], {
    cwd: project.folder,
    env: { ...Object.fromEntries(own), AFTERMATH_TODAY: '2026-08-22', NO_COLOR: '1' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  for (const stream of [server.stdout, server.stderr]) {
    stream?.on('data', (data: Buffer) => {
      printed += data.toString('utf8');
    });
  }
  const address = /Local\s+(http:\/\/\S+?)\/?\s/;
  await expect.poll(() => address.exec(printed)?.[1], { timeout: 120_000 }).toBeTruthy();
  url = address.exec(printed)?.[1] ?? '';
});

test.afterAll(() => {
  server.kill('SIGTERM');
  project.remove();
});

function fileOf(name: string): string {
  return path.join(project.folder, 'content', 'incidents', `${name}.mdx`);
}

function edit(name: string, change: (source: string) => string): void {
  writeFileSync(fileOf(name), change(readFileSync(fileOf(name), 'utf8')));
}

/** Opens a page, and waits until it can be told of changes. */
async function open(page: Page, address: string): Promise<void> {
  // The first page of a server takes as long as all that it is made from.
  const connected = page.waitForEvent('console', {
    predicate: (message) => message.text().includes('connected.'),
    timeout: 90_000,
  });
  await page.goto(url + address);
  await connected;
}

const overlay = 'vite-error-overlay';
const quick = { timeout: 30_000 };

test('a slip shows the check’s report over the page and in the terminal, and goes with the slip', async ({
  page,
  request,
}) => {
  await open(page, `/incidents/${id}/`);
  const title = await page.locator('main h1').innerText();
  const before = readFileSync(fileOf(id), 'utf8');
  edit(id, (source) => source.replace('## Impact', '<MetricGraf data="x.csv" />\n\n## Impact'));
  const line = before.split('\n').indexOf('## Impact') + 1;
  const place = `content/incidents/${id}.mdx:${line}:1  error  `;
  await expect(page.locator(overlay)).toContainText(place, quick);
  await expect(page.locator(overlay)).toContainText('component-unknown');
  await expect(page.locator(overlay)).toContainText('<MetricGraf data="x.csv" />');
  await expect(page.locator(overlay)).toContainText('^');
  await expect.poll(() => printed, quick).toContain(place);
  expect(printed).not.toContain(project.folder);

  // The last good state stays, and so does every other page.
  expect(await (await request.get(`${url}/incidents/${id}/`)).text()).toContain(title);
  await open(page, '/follow-ups/');
  await expect(page.locator(overlay)).toHaveCount(0);
  // Whoever opens the broken page later is told as well.
  await page.goto(`${url}/incidents/${id}/`);
  await expect(page.locator(overlay)).toContainText('component-unknown', quick);

  edit(id, () => before.replace(/^title: .*$/m, 'title: Mended and renamed'));
  await expect(page.locator('main h1')).toHaveText('Mended and renamed', quick);
  await expect(page.locator(overlay)).toHaveCount(0);
});

test('a slip that is taken back leaves the page as it was', async ({ page }) => {
  const before = readFileSync(fileOf(id), 'utf8');
  await open(page, `/incidents/${id}/`);
  edit(id, (source) => source.replace('## Impact', '{1 + 1}\n\n## Impact'));
  await expect(page.locator(overlay)).toContainText('code-expression', quick);
  edit(id, () => before);
  await expect(page.locator(overlay)).toHaveCount(0, quick);
  await expect.poll(() => printed, quick).toContain('0 errors');
});

test('a new file has its page at once, broken or not, and a deleted one has none', async ({
  page,
  request,
}) => {
  const other = '2021-02-01-a-new-one';
  const status = async (): Promise<number> =>
    (await request.get(`${url}/incidents/${other}/`)).status();
  expect(await status()).toBe(404);
  const sound = readFileSync(fileOf(id), 'utf8');
  writeFileSync(fileOf(other), sound.replace(/^severity: .*$/m, 'severity: SEV9'));
  await expect.poll(() => printed, quick).toContain(`${other}.mdx:`);
  await page.goto(`${url}/incidents/${other}/`);
  await expect(page.locator(overlay)).toContainText('front-matter-unknown-value', quick);
  expect((await request.get(`${url}/`)).status()).toBe(200);

  writeFileSync(fileOf(other), sound.replace(/^title: .*$/m, 'title: Brand new'));
  await expect.poll(status, quick).toBe(200);
  await expect(page.locator('main h1')).toHaveText('Brand new', quick);
  rmSync(fileOf(other));
  await expect.poll(status, quick).toBe(404);
});
