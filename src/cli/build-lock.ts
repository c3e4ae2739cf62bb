import { rmSync, writeFileSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { isAlive, markOf, ownMark, readMark } from './process-mark.ts';
import { textOf } from './text-of.ts';

/** The right to build in one cache folder, held by one process at a time. */
export interface BuildLock {
  /** Notes the process that does the work: it may live on for a moment when this one is killed. */
  readonly noteWorker: (pid: number) => void;
  /** Gives the right back. */
  readonly release: () => void;
}

/** How long a build that is about to end, or to begin, is waited for; milliseconds. */
const patience = 5000;

/**
 * Takes the lock, also from a build that was killed.
 *
 * @param file absolute path of the lock; its folder exists
 * @returns undefined when another build holds it
 */
export async function takeLock(file: string): Promise<BuildLock | undefined> {
  const end = performance.now() + patience;
  while (!create(file)) {
    const holder = holderOf(file);
    if (holder === 'build') return undefined;
    const late = performance.now() > end;
    if (late && holder === 'worker') return undefined;
    if (late || holder === 'nobody') rmSync(file, { force: true });
    else await pause(50);
  }
  return {
    noteWorker: (pid) => {
      writeFileSync(file, `${ownMark()}\n${markOf(pid) ?? ''}\n`);
    },
    release: () => {
      rmSync(file, { force: true });
    },
  };
}

function create(file: string): boolean {
  try {
    writeFileSync(file, `${ownMark()}\n`, { flag: 'wx' });
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * Who stands behind the lock: a build that runs, the worker that a killed build left behind, nobody,
 * or someone who has made the file and is about to write the name into it.
 */
function holderOf(file: string): 'build' | 'worker' | 'nobody' | 'unnamed' {
  const [build = '', worker = ''] = textOf(file).split('\n');
  if (build === '') return 'unnamed';
  if (runs(build)) return 'build';
  return runs(worker) ? 'worker' : 'nobody';
}

function runs(line: string): boolean {
  const mark = readMark(line);
  return mark !== undefined && isAlive(mark);
}
