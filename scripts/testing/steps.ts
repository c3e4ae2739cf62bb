import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  archiveFolder,
  archiveSeed,
  archiveSize,
  crowdedFolder,
  sites,
} from '../../tests/e2e/addresses.ts';
import { type Count, one, readBrowserReport, readUnitReport, settle } from './count.ts';

/** A part of `npm test` that can be run alone: `npm test -- --only unit`. */
export type Part = 'lint' | 'types' | 'unit' | 'build' | 'e2e';

/** One step of `npm test`. */
export interface Step {
  readonly name: string;
  readonly part: Part;
  /**
   * Runs it and counts.
   * @param show takes its output piece by piece; without it, the output is shown as it comes
   */
  readonly run: (show?: Show) => Promise<Count>;
}

/** Takes a piece of output. */
export type Show = (text: string) => void;

const root = fileURLToPath(new URL('../..', import.meta.url));
const reports = path.join(root, '.aftermath', 'e2e');
const browserReport = path.join(reports, 'report.json');

/**
 * All steps, round after round; the quick ones first, as far as one needs no other. Those of a round run side by side: each
 * of them keeps one processor busy, and machines have two.
 */
export const rounds: readonly (readonly Step[])[] = [
  [
    // First, since it writes the types of the content that the linter reads. It checks all TypeScript, Astro's or not.
    check('types', 'types', [
      script('astro', 'bin/astro.mjs'),
      'check',
      '--minimumSeverity=hint',
      '--minimumFailingSeverity=hint',
    ]),
    check('format', 'lint', [
      script('prettier', 'bin/prettier.cjs'),
      '--check',
      '--log-level=warn',
      '.',
    ]),
  ],
  [
    check('lint', 'lint', [script('eslint', 'bin/eslint.js'), '--max-warnings=0', '.']),
    {
      name: 'unit tests',
      part: 'unit',
      run: (show) =>
        runTests(
          'unit',
          [
            '{src,scripts,bench}/**/*.test.ts',
            'tests/*.test.ts',
            'tests/!(build|archive)/**/*.test.ts',
          ],
          show,
        ),
    },
  ],
  // Whole builds, in copies of the project.
  [
    {
      name: 'build tests',
      part: 'build',
      run: (show) => runTests('build', ['tests/build/**/*.test.ts'], show),
    },
  ],
  [check('build the site', 'e2e', ['src/cli/build.mjs'], sites.site.variables)],
  [check('build the fixture site', 'e2e', ['src/cli/build.mjs'], sites.fixture.variables)],
  [check('build a site at its limits', 'e2e', ['src/cli/build.mjs'], sites.extremes.variables)],
  [check('build an empty site', 'e2e', ['src/cli/build.mjs'], sites.empty.variables)],
  [{ name: 'write the archive', part: 'e2e', run: writeArchive }],
  [check('build the archive site', 'e2e', ['src/cli/build.mjs'], sites.archive.variables)],
  [check('write the crowd', 'e2e', ['tests/archive/write-crowd.ts', crowdedFolder])],
  [check('build the crowded site', 'e2e', ['src/cli/build.mjs'], sites.crowded.variables)],
  [
    {
      name: 'archive tests',
      part: 'e2e',
      run: (show) => runTests('archive', ['tests/archive/**/*.test.ts'], show),
    },
  ],
  [{ name: 'browser tests', part: 'e2e', run: runBrowserTests }],
];

/** A step that passes or fails as a whole. */
function check(
  name: string,
  part: Part,
  args: readonly string[],
  variables: Readonly<Record<string, string>> = {},
): Step {
  return { name, part, run: async (show) => one(await runNode(args, show, variables)) };
}

/** Runs the files of node:test that the patterns name. */
async function runTests(name: string, patterns: readonly string[], show?: Show): Promise<Count> {
  const report = path.join(reports, `${name}.json`);
  const args = [
    '--test',
    '--test-concurrency=2',
    '--test-reporter=dot',
    '--test-reporter-destination=stdout',
    '--test-reporter=./scripts/testing/count-reporter.ts',
    `--test-reporter-destination=${report}`,
    ...patterns,
  ];
  return counted(report, readUnitReport, args, show);
}

/** A thousand postmortems with four thousand follow-ups: the same at each run, so that its build can be left out. */
async function writeArchive(show?: Show): Promise<Count> {
  rmSync(path.join(root, archiveFolder), { recursive: true, force: true });
  const numbers = ['--count', String(archiveSize), '--seed', String(archiveSeed)];
  return one(await runNode(['bench/generate.ts', '--out', archiveFolder, ...numbers], show));
}

async function runBrowserTests(show?: Show): Promise<Count> {
  return counted(browserReport, readBrowserReport, [script('playwright', 'cli.js'), 'test'], show);
}

/** Runs a test runner and reads the report that it leaves; one of an earlier run does not count. */
async function counted(
  report: string,
  read: (text: string) => Count | undefined,
  args: readonly string[],
  show?: Show,
): Promise<Count> {
  mkdirSync(reports, { recursive: true });
  rmSync(report, { force: true });
  const endedWell = await runNode(args, show);
  return settle(existsSync(report) ? read(readFileSync(report, 'utf8')) : undefined, endedWell);
}

/** @returns whether it ended with exit code 0 */
function runNode(
  args: readonly string[],
  show: Show | undefined,
  variables: Readonly<Record<string, string>> = {},
): Promise<boolean> {
  // The tests bring their own folders and their own today, whatever the caller has set.
  const own = Object.entries(process.env).filter(([name]) => !name.startsWith('AFTERMATH_'));
  const env = { ...Object.fromEntries(own), ASTRO_TELEMETRY_DISABLED: '1', ...variables };
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, {
      cwd: root,
      env,
      stdio: ['ignore', show ? 'pipe' : 'inherit', show ? 'pipe' : 'inherit'],
    });
    for (const stream of [child.stdout, child.stderr]) {
      if (show) stream?.setEncoding('utf8').on('data', show);
    }
    child.once('error', reject);
    child.once('close', (code) => {
      resolve(code === 0);
    });
  });
}

/** Absolute path of a program that a package brings. */
function script(name: string, file: string): string {
  return path.join(root, 'node_modules', name, file);
}
