import { fileURLToPath } from 'node:url';
import { runChild, type ChildProgram } from './child-process.ts';

/** How to run Astro: its command and options, like `['build']`. */
export interface AstroRun extends Omit<ChildProgram, 'entry' | 'variables'> {
  /** From which level on Astro's own log is printed; `info` tells of each page. */
  readonly log: 'info' | 'warn';
}

/** Runs Astro beside this process. Returns its exit code: see {@link runChild}. */
export function runAstro({ log, ...program }: AstroRun): Promise<number> {
  return runChild({
    ...program,
    entry: fileURLToPath(new URL('astro-entry.ts', import.meta.url)),
    variables: {
      AFTERMATH_LOG: log,
      ASTRO_TELEMETRY_DISABLED: '1',
      // Keeps the dev server in the foreground: under some terminals' programs Astro detaches it.
      ASTRO_DEV_BACKGROUND: '1',
    },
  });
}
