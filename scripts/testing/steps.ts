import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { archiveFolder, sites } from '../../tests/e2e/addresses.ts';
import { type Count, one, readBrowserReport, readUnitReport, settle } from './count.ts';

/** A part of `npm test` that can be run alone: `npm test -- --only unit`. */
export type Part = 'lint' | 'types' | 'unit' | 'build' | 'e2e';

/** One step of `npm test`. */
export interface Step {
  readonly name: string;
  readonly part: Part;
  /** Runs it with its output shown, and counts. */
  readonly run: () => Promise<Count>;
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = path.join(root, '.aftermath', 'e2e');
const browserReport = path.join(reports, 'report.json');

/** All steps, in the order in which they run: the quick ones first, as far as one needs no other. */
export const steps: readonly Step[] = [
  // First, since it writes the types of the content that the linter reads. It checks all TypeScript, Astro's or not.
  check('types', 'types', [
    script('astro', 'bin/astro.mjs'),
    'check',
    '--minimumSeverity=hint',
    '--minimumFailingSeverity=hint',
  ]),
  check('lint', 'lint', [script('eslint', 'bin/eslint.js'), '--max-warnings=0', '.']),
  check('format', 'lint', [
    script('prettier', 'bin/prettier.cjs'),
    '--check',
    '--log-level=warn',
    '.',
  ]),
  {
    name: 'unit tests',
    part: 'unit',
    run: () =>
      runTests('unit', [
        '{src,scripts,bench}/**/*.test.ts',
        'tests/*.test.ts',
        'tests/!(build|archive)/**/*.test.ts',
      ]),
  },
  // Whole builds, in copies of the project.
  {
    name: 'build tests',
    part: 'build',
    run: () => runTests('build', ['tests/build/**/*.test.ts']),
  },
  check('build the site', 'e2e', ['src/cli/build.ts'], sites.site.variables),
  check('build the fixture site', 'e2e', ['src/cli/build.ts'], sites.fixture.variables),
  check('build a site at its limits', 'e2e', ['src/cli/build.ts'], sites.extremes.variables),
  check('build an empty site', 'e2e', ['src/cli/build.ts'], sites.empty.variables),
  { name: 'write the archive', part: 'e2e', run: writeArchive },
  check('build the archive site', 'e2e', ['src/cli/build.ts'], sites.archive.variables),
  {
    name: 'archive tests',
    part: 'e2e',
    run: () => runTests('archive', ['tests/archive/**/*.test.ts']),
  },
  { name: 'browser tests', part: 'e2e', run: runBrowserTests },
];

/** A step that passes or fails as a whole. */
function check(
  name: string,
  part: Part,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Step {
  return { name, part, run: async () => one(await runNode(args, variables)) };
}

/** Runs the files of node:test that the patterns name. */
async function runTests(name: string, patterns: readonly string[]): Promise<Count> {
  const report = path.join(reports, `${name}.json`);
  return counted(report, readUnitReport, [
    '--test',
    '--test-concurrency=2',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/testing/count-reporter.ts',
    `--test-reporter-destination=${report}`,
    ...patterns,
  ]);
}

/** A thousand postmortems with four thousand follow-ups: the same at each run, so that its build can be left out. */
async function writeArchive(): Promise<Count> {
  rmSync(path.join(root, archiveFolder), { recursive: true, force: true });
  return one(await runNode(['bench/generate.ts', '--out', archiveFolder, '--seed', '7']));
}

async function runBrowserTests(): Promise<Count> {
  return counted(browserReport, readBrowserReport, [script('playwright', 'cli.js'), 'test']);
}

/** Runs a test runner and reads the report that it leaves; one of an earlier run does not count. */
async function counted(
  report: string,
  read: (text: string) => Count | undefined,
  args: readonly string[],
): Promise<Count> {
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const endedWell = await runNode(args);
  return settle(existsSync(report) ? read(readFileSync(report, 'utf8')) : undefined, endedWell);
}

/** @returns whether it ended with exit code 0 */
function runNode(
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  // The tests bring their own folders and their own today, whatever the caller has set.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AFTERMATH_'));
  const env = { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: '1', ...variables };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    child.once('error', reject);
    child.once('exit', (code) => {
      resolve(code === 0);
    });
  });
}

/** Absolute path of a program that a package brings. */
function script(name: string, file: string): string {
  return path.join(root, 'node_modules', name, file);
}
