import { readFileSync } from 'node:fs';

/**
 * Names one run of one process, as `<pid>-<start>`. The pid alone is given away again after a while
 * (in a container within seconds), so the moment of the start stands beside it.
 */
export type ProcessMark = `${number}-${number}`;

/**
 * The mark of a process, or undefined when no process of that number runs. One that has ended and
 * was not yet waited for does not run.
 *
 * The start is in clock ticks since the machine booted; 0 where the system has no `/proc`, and
 * there the pid alone has to do.
 */
export function markOf(pid: number): ProcessMark | undefined {
  try {
    process.kill(pid, 0);
  } catch (error) {
    // EPERM: it exists and belongs to somebody else.
    if (!(error instanceof Error && 'code' in error && error.code === 'EPERM')) return undefined;
  }
  const { state, start } = statusOf(pid);
  return state === 'Z' || state === 'X' ? undefined : `${pid}-${start}`;
}

/** The mark of this process. */
export function ownMark(): ProcessMark {
  return `${process.pid}-${statusOf(process.pid).start}`;
}

/** Reads a mark as it was written; undefined when the text is none. */
export function readMark(text: string): ProcessMark | undefined {
  const [, pid, start] = /^(\d{1,10})-(\d{1,15})$/.exec(text) ?? [];
  return pid === undefined || start === undefined ? undefined : `${Number(pid)}-${Number(start)}`;
}

/** Whether the process that a mark names still runs. */
export function isAlive(mark: ProcessMark): boolean {
  return markOf(Number.parseInt(mark, 10)) === mark;
}

/** Fields 3 (state) and 22 (start) of proc_pid_stat(5). */
function statusOf(pid: number): { state: string; start: number } {
  try {
    // The second field is the program's name in brackets and may itself hold blanks and brackets.
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return { state: fields[0] ?? '', start: Number(fields[19] ?? 0) };
  } catch {
    return { state: '', start: 0 };
  }
}
