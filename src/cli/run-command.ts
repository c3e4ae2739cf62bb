import { getSystemErrorMessage } from 'node:util';
import { endWithNpm } from './end-with-npm.ts';
import { shown } from './project.ts';
import { UsageError } from './usage-error.ts';

/**
 * The edge of a command: runs it, turns its outcome into the exit code, and keeps stack traces from
 * the person who called it.
 *
 * @param command gives the exit code: 0 fine, 1 problems, 2 wrong usage
 */
export async function runCommand(command: () => Promise<number>): Promise<void> {
  endWithNpm(process.env);
  process.stdout.on('error', stopUnread);
  try {
    process.exitCode = await command();
  } catch (error) {
    const usage = error instanceof UsageError;
    console.error(usage ? error.message : `Aftermath stopped: ${sentence(error)}`);
    process.exitCode = usage ? 2 : 1;
  }
}

/** Whoever reads the output may have read enough, as `head` does: that is no fault, and there is nobody left to tell. */
function stopUnread(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
}

/** The system's own messages name files from the root of the machine: those are told anew. */
function sentence(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (!('errno' in error) || typeof error.errno !== 'number') return error.message;
  const file =
    'path' in error && typeof error.path === 'string' ? ` (\`${shown(error.path)}\`)` : '';
  return `${getSystemErrorMessage(error.errno)}${file}`;
}
