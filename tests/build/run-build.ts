import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';

/** How a build ended. */
export interface BuildOutcome {
  /** Exit code; null when a signal ended it. */
  readonly code: number | null;
  /** Everything it printed, on both outputs, in the order of arrival. */
  readonly output: string;
}

/**
 * Runs `npm run build`'s own program in a copy of the project.
 *
 * @param folder absolute path of the copy
 * @param variables set on top of the environment, from which all `AFTERMATH_` ones are taken
 */
export function runBuild(
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<BuildOutcome> {
  const own = Object.entries(process.env).filter(([name]) => !/^(AFTERMATH_|npm_)/.test(name));
  const child = spawn(process.execPath, ['src/cli/build.mjs'], {
    cwd: folder,
    env: { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: '1', ...variables },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      resolve({ code, output });
    });
  });
}

/**
 * Runs a build that has to succeed.
 *
 * @throws Error with everything it printed when it does not
 */
export async function build(
  folder: string,
  variables: Readonly<Record<string, string>>,
): Promise<string> {
  const { code, output } = await runBuild(folder, variables);
  if (code !== 0) throw new Error(`The build ended with ${String(code)}:\n${output}`);
  return output;
}

/** The bytes of every file in a folder, by its path with forward slashes, as Latin-1 text; sorted by path. */
export function bytesOf(folder: string): Map<string, string> {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name));
  return new Map(
    files
      .map((file) => [path.relative(folder, file).split(path.sep).join('/'), file] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, file]) => [name, readFileSync(file, 'latin1')]),
  );
}
