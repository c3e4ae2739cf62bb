import { createHash } from 'node:crypto';
import path from 'node:path';
import { UsageError } from './usage-error.ts';

/** What one run works with: the environment and the clock, read once. */
export interface Environment {
  /** The day that ages and due dates are counted to, `yyyy-mm-dd`, a UTC day. */
  readonly today: string;
  /** Absolute path of the folder of postmortems. */
  readonly contentDir: string;
  /** Absolute path of the folder whose files are served as they are. */
  readonly publicDir: string;
  /** Absolute path of the finished site. */
  readonly outDir: string;
  /** Absolute path of the team's config, `site.config.ts` unless the variable names another. */
  readonly configFile: string;
  /**
   * Absolute path of the folder that is kept between builds. It derives from the content and public
   * folders and the config, so that what was built of one is never found in a build of another.
   */
  readonly cacheDir: string;
}

/**
 * Reads `AFTERMATH_TODAY`, `AFTERMATH_CONTENT`, `AFTERMATH_PUBLIC`, `AFTERMATH_OUT` and
 * `AFTERMATH_CONFIG`.
 *
 * @param env the variables of the process
 * @param now the clock's instant; today is its UTC day unless `AFTERMATH_TODAY` says another
 * @param cwd absolute path of the project's folder, to which relative paths are taken
 * @throws UsageError when `AFTERMATH_TODAY` is no date
 */
export function readEnvironment(
  env: Readonly<Record<string, string | undefined>>,
  now: Date,
  cwd: string,
): Environment {
  const whole = (name: string, otherwise: string): string =>
    path.resolve(cwd, env[name] || otherwise);
  const contentDir = whole('AFTERMATH_CONTENT', 'content/incidents');
  const publicDir = whole('AFTERMATH_PUBLIC', 'public');
  const configFile = whole('AFTERMATH_CONFIG', 'site.config.ts');
  return {
    today: readToday(env['AFTERMATH_TODAY'], now),
    contentDir,
    publicDir,
    outDir: whole('AFTERMATH_OUT', 'dist'),
    configFile,
    cacheDir: path.join(cwd, '.aftermath', digest([contentDir, publicDir, configFile])),
  };
}

/**
 * The variables that give a child process the same environment, with today fixed: a build that
 * runs over midnight has one today.
 */
export function environmentVariables(environment: Environment): Record<string, string> {
  return {
    AFTERMATH_TODAY: environment.today,
    AFTERMATH_CONTENT: environment.contentDir,
    AFTERMATH_PUBLIC: environment.publicDir,
    AFTERMATH_OUT: environment.outDir,
    AFTERMATH_CONFIG: environment.configFile,
  };
}

function readToday(value: string | undefined, now: Date): string {
  if (value === undefined || value === '') return utcDay(now);
  const instant = /^\d{4}-\d{2}-\d{2}$/.test(value) ? new Date(`${value}T00:00:00Z`) : undefined;
  // The calendar is asked back: some engines read 30 February as 2 March.
  if (!instant || Number.isNaN(instant.getTime()) || utcDay(instant) !== value) {
    throw new UsageError(
      `\`AFTERMATH_TODAY\` is \`${value}\`, which is no date. Write it as yyyy-mm-dd.`,
    );
  }
  return value;
}

function utcDay(instant: Date): string {
  return instant.toISOString().slice(0, 10);
}

/** A short name for folders; 48 bits keep a project's few folders apart. */
function digest(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 12);
}
