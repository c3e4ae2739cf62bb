import { spawn } from 'node:child_process';
import { constants } from 'node:os';
import { type Environment, environmentVariables } from './environment.ts';

/** A program to run beside this process. */
export interface ChildProgram {
  /** Absolute path of the program. */
  readonly entry: string;
  readonly args: readonly string[];
  /** Absolute path of the project's folder. */
  readonly root: string;
  /** Passed on whole, so that the child has the same folders and the same today. */
  readonly environment: Environment;
  /** Options of Node's. */
  readonly flags?: readonly string[];
  /** Further variables. */
  readonly variables?: Readonly<Record<string, string>>;
  /** Told the child's process id as soon as there is one. */
  readonly onStart?: (pid: number) => void;
}

/**
 * Runs a program in a child process with this one's input and output. A dependency that ends the
 * process ends the child, not the build around it. SIGINT and SIGTERM are passed on. The child ends with its parent if
 * it loads `end-with-parent.ts`.
 *
 * @returns the exit code; 128 and the signal's number when a signal ended it, as shells count
 */
export async function runChild(program: ChildProgram): Promise<number> {
  const { entry, args, flags = [], root, environment, variables, onStart } = program;
  const child = spawn(process.execPath, [...flags, entry, ...args], {
    cwd: root,
    // The channel carries no message: the child ends when it breaks, should this process be killed.
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, ...environmentVariables(environment), ...variables },
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
