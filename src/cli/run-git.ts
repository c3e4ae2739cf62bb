import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { GitError, type Git, type GitFault } from '../history/git.ts';

/** What a user's own config could change in git's output is fixed. */
const fixed = ['-c', 'core.quotePath=false', '-c', 'log.showSignature=false', '--no-pager'];

/** Inside a hook these name another repository, or this one from another folder. */
const ofHooks = new Set(['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_PREFIX']);

/**
 * Git in one folder.
 * @param folder absolute path
 * @param env the variables of the process
 */
export function gitIn(folder: string, env: Readonly<Record<string, string | undefined>>): Git {
  const kept = Object.entries(env).filter(([name]) => !ofHooks.has(name));
  return async (args, input = '') => {
    const child = spawn('git', [...fixed, ...args], {
      cwd: folder,
      // Its messages are told apart below, so they have to be in one language.
      env: { ...Object.fromEntries(kept), LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0' },
      stdio: ['pipe', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    const errors: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => errors.push(chunk));
    // Git may end before it has read all; its exit code then tells why.
    child.stdin.on('error', () => undefined);
    child.stdin.end(input);
    try {
      const [code] = (await once(child, 'close')) as unknown[];
      if (code === 0) return Buffer.concat(output);
    } catch (error) {
      throw new GitError('not-installed', error instanceof Error ? error.message : String(error));
    }
    const message = Buffer.concat(errors).toString('utf8').trim();
    throw new GitError(faultOf(message), message.split('\n')[0] ?? '');
  };
}

function faultOf(message: string): GitFault {
  if (/not a git repository/i.test(message)) return 'no-repository';
  if (/dubious ownership/i.test(message)) return 'not-trusted';
  if (/bad revision|unknown revision|ambiguous argument/i.test(message)) return 'no-commit';
  return 'failed';
}
