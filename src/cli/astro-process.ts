import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { fileURLToPath } from 'node:url';
import { type Environment, environmentVariables } from './environment.ts';

const entry = fileURLToPath(new URL('astro-entry.ts', import.meta.url));

/** How to run Astro beside this process. */
export interface AstroRun {
  /** The command and its options, like `['build']`. */
  readonly args: readonly string[];
  /** Absolute path of the project's folder. */
  readonly root: string;
  /** Passed on whole, so that the child has the same folders and the same today. */
  readonly environment: Environment;
  /** From which level on Astro's own log is printed; `info` tells of each page. */
  readonly log: 'info' | 'warn';
  /** Told the child's process id as soon as there is one. */
  readonly onStart?: (pid: number) => void;
}

/**
 * Runs Astro in a child process with this one's input and output. A dependency that ends the
 * process ends the child, not the build around it. SIGINT and SIGTERM are passed on.
 *
 * @returns the exit code; 128 and the signal's number when a signal ended it, as shells count
 */
export async function runAstro({
  args,
  root,
  environment,
  log,
  onStart,
}: AstroRun): Promise<number> {
  const child = spawn(process.execPath, [entry, ...args], {
    cwd: root,
    // The channel carries no message: the child ends when it breaks, should this process be killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: {
      ...process.env,
      ...environmentVariables(environment),
      AFTERMATH_LOG: log,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Keeps the dev server in the foreground: under some terminals' programs Astro detaches it.
      ASTRO_DEV_BACKGROUND: '1',
    },
  });
  if (child.pid !== undefined) onStart?.(child.pid);
  const pass = (signal: NodeJS.Signals): void => {
    child.kill(signal);
  };
  process.on('SIGINT', pass);
  process.on('SIGTERM', pass);
  try {
    return await new Promise<number>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', (code, signal) => {
        resolve(code ?? 128 + (signal === null ? 0 : constants.signals[signal]));
      });
    });
  } finally {
    process.off('SIGINT', pass);
    process.off('SIGTERM', pass);
  }
}
