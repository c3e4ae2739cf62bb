import { readFileSync } from 'node:fs';

/** What a process and everything that it has started hold in memory at one moment. */
export interface TreeMemory {
  /** Sum over the tree of each process's share of its pages (PSS), bytes: shared pages count once. */
  now: number;
  /** The most that a single one of them has ever held (VmHWM), bytes. */
  highest: number;
}

/**
 * Looks at a process tree through Linux's /proc.
 *
 * @returns null where there is no /proc, or when the process is gone
 */
export function treeMemory(pid: number): TreeMemory | null {
  const pids = descendants(pid);
  const shares = pids.map((each) => kilobytes(read(`/proc/${each}/smaps_rollup`), 'Pss'));
  const highs = pids.map((each) => kilobytes(read(`/proc/${each}/status`), 'VmHWM'));
  const now = shares.reduce((sum, share) => sum + share, 0);
  return now === 0 ? null : { now: now * 1024, highest: Math.max(...highs) * 1024 };
}

/**
 * CPU seconds, user and system, of all children of this process that have ended and were waited for, and of theirs.
 * Linux adds a child's times to its parent's when the parent waits for it (proc(5), `cutime` and `cstime`), so a whole
 * tree is counted as long as each process waits for those that it starts.
 *
 * @throws Error where there is no /proc
 */
export function childrenCpuSeconds(): number {
  const stat = readFileSync('/proc/self/stat', 'utf8');
  // The name in brackets may hold anything; the fields are counted from behind it, where `state` is the third.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const ticks = Number(fields[13]) + Number(fields[14]);
  return ticks / ticksPerSecond;
}

/** A process of a tree and the CPU time, user and system, of all its threads so far. */
export interface ProcessTime {
  pid: number;
  /** Its arguments, the program's own path first. */
  command: readonly string[];
  seconds: number;
}

/** Looks at the processes of a tree that are there at this moment, through Linux's /proc. */
export function treeTimes(pid: number): ProcessTime[] {
  return descendants(pid).map((each) => {
    const stat = read(`/proc/${each}/stat`);
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    const ticks = Number(fields[11] ?? 0) + Number(fields[12] ?? 0);
    const command = read(`/proc/${each}/cmdline`).split('\0');
    return { pid: each, command, seconds: ticks / ticksPerSecond };
  });
}

/** USER_HZ, which Linux fixes for every program. */
const ticksPerSecond = 100;

function descendants(pid: number): number[] {
  const found = [pid];
  for (const each of found) {
    const children = read(`/proc/${each}/task/${each}/children`).trim();
    if (children !== '') found.push(...children.split(' ').map(Number));
  }
  return found;
}

function kilobytes(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(text)?.[1] ?? 0);
}

/** A process may end between two looks; what it held is then nothing. */
function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
