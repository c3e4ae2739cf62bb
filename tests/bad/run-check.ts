import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { teamToday } from '../support/team.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** How `npm run check` ended. */
export interface CheckRun {
  code: number | null;
  stdout: string;
  stderr: string;
}

/**
 * Runs `npm run check`'s own program with the invented team's config.
 *
 * @param folder absolute path of the folder to stand in
 */
export function runCheck(
  folder: string,
  publicDir: string,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): CheckRun {
  const own = Object.entries(process.env).filter(
    ([name]) => !/^(AFTERMATH_|npm_|INIT_CWD)/.test(name),
  );
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(root, 'src/cli/check.mjs'), ...args],
    {
      cwd: folder,
      encoding: 'utf8',
      maxBuffer: 100_000_000,
      env: {
        ...Object.fromEntries(own),
        AFTERMATH_TODAY: teamToday,
        AFTERMATH_PUBLIC: publicDir,
        AFTERMATH_CONFIG: path.join(root, 'tests/bad/team.config.ts'),
        ...variables,
      },
    },
  );
  return { code: status, stdout, stderr };
}
