import { spawn } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { archiveToday } from '../archive/plan.ts';
import { writeArchive } from '../archive/write-archive.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** A built archive that is being served. */
export interface ServedArchive {
  url: string;
  stop: () => void;
}

/**
 * Writes an archive with four follow-ups in each postmortem, builds it, unless it was built before, and serves it.
 *
 * @param count how many postmortems
 * @param port free one on this machine
 */
export async function serveArchive(count: number, port: number): Promise<ServedArchive> {
  const folder = path.join(root, '.aftermath', 'bench', 'browser', String(count));
  rmSync(folder, { recursive: true, force: true });
  await writeArchive(folder, { count, followUps: 4, seed: 7 });
  const env = {
    ...process.env,
    ASTRO_TELEMETRY_DISABLED: '1',
    AFTERMATH_TODAY: archiveToday,
    AFTERMATH_CONTENT: path.join(folder, 'incidents'),
    AFTERMATH_PUBLIC: path.join(folder, 'public'),
    AFTERMATH_CONFIG: 'bench/site.config.ts',
    AFTERMATH_OUT: path.join(folder, 'site'),
  };
  const run = (...args: string[]) =>
    spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'ignore', 'inherit'] });
  await new Promise((resolve) => run('src/cli/build.mjs').once('exit', resolve));
  if (!existsSync(env.AFTERMATH_OUT)) throw new Error(`The archive of ${count} was not built.`);
  const server = run('src/cli/serve.ts', '--port', String(port));
  const url = `http://127.0.0.1:${port}`;
  await answers(url);
  return {
    url,
    stop: () => {
      server.kill();
    },
  };
}

async function answers(url: string): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error(`Nothing answers at ${url}.`);
}
