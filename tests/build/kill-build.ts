import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { TinySite } from './tiny-site.ts';

/** Which processes of a build a signal is sent to. */
export const targets = ['both', 'the build', 'its worker'] as const;

/** How a build is killed. */
export interface Kill {
  readonly signal: 'SIGTERM' | 'SIGKILL';
  readonly target: (typeof targets)[number];
  /** Milliseconds after its start, or after it began to put the new site into its place. */
  readonly after: number;
  readonly since: 'start' | 'publishing';
}

/** Runs a build and kills it. Gives its exit code; null when the signal ended it. */
export async function killBuild(site: TinySite, kill: Kill): Promise<number | null> {
  const child = spawn(process.execPath, ['src/cli/build.mjs'], {
    cwd: site.folder,
    // A group of its own, so that one signal reaches all of it.
    detached: true,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...site.variables },
    stdio: 'ignore',
  });
  const code = new Promise<number | null>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', resolve);
  });
  const runs = (): boolean => child.exitCode === null && child.signalCode === null;
  while (kill.since === 'publishing' && runs() && site.leftovers().length === 0) await pause(1);
  await Promise.race([pause(kill.after), code]);
  if (child.pid !== undefined && runs()) send(site, child.pid, kill);
  return code;
}

/** Before Astro or the rendering has started and after it has ended, the build is all that there is to kill. */
function send({ folder }: TinySite, build: number, { signal, target }: Kill): void {
  const worker = target === 'its worker' ? workerOf(folder) : undefined;
  try {
    process.kill(target === 'both' ? -build : (worker ?? build), signal);
  } catch (error) {
    // It ended in this very moment.
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}

/** The number of the process that a running build has noted in its lock; undefined before and after it runs. */
function workerOf(folder: string): number | undefined {
  const caches = path.join(folder, '.aftermath');
  const locks = readdirSync(caches).map((room) => path.join(caches, room, 'lock'));
  const [, worker = ''] = locks.flatMap((lock) => linesOf(lock));
  return worker === '' ? undefined : Number.parseInt(worker, 10);
}

function linesOf(lock: string): string[] {
  try {
    return readFileSync(lock, 'utf8').split('\n');
  } catch {
    // Not taken yet, or given back.
    return [];
  }
}
