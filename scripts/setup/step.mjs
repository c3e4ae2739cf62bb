// @ts-check
import { spawnSync } from 'node:child_process';

/** The set-up cannot go on. The message says what is, then what to do. */
export class SetupError extends Error {}

/**
 * Says what is being done; one line a step, on standard error.
 * @param {string} line
 */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Runs a program to its end.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: Record<string, string | undefined>, seconds?: number, quiet?: boolean }} [options]
 *   `seconds` is how long it may take; with `quiet` its output is shown, on standard error, only if
 *   it fails
 * @returns {boolean} whether it ended well; false too when there is no such program
 */
export function run(command, args, { cwd, env, seconds, quiet = false } = {}) {
  const { status, output } = spawnSync(command, args, {
    stdio: quiet ? ['ignore', 'pipe', 'pipe'] : ['ignore', 2, 2],
    maxBuffer: 64 * 2 ** 20,
    // npm is a `.cmd` file on Windows, which only a shell starts.
    shell: process.platform === 'win32',
    ...(cwd === undefined ? {} : { cwd }),
    ...(env === undefined ? {} : { env }),
    ...(seconds === undefined ? {} : { timeout: seconds * 1000 }),
  });
  if (quiet && status !== 0) for (const part of output ?? []) process.stderr.write(part ?? '');
  return status === 0;
}
