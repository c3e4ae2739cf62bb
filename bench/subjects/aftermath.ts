import { cp, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import {
  type Environment,
  environmentVariables,
  readEnvironment,
} from '../../src/cli/environment.ts';
import { archiveToday } from '../archive/plan.ts';
import { filesBelow } from '../measure/output.ts';
import type { Command } from '../measure/run-measured.ts';
import { changeData, changePostmortem } from './changes.ts';
import { versionOf } from './package-version.ts';
import type { Subject } from './subject.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** This project itself. */
export const aftermath: Subject = {
  name: 'Aftermath',
  prepare: async (archive, workDir) => {
    await cp(archive, workDir, { recursive: true });
    const config = path.join(workDir, 'site.config.ts');
    await writeConfig(config, 0);
    const environment = readEnvironment(
      {
        AFTERMATH_TODAY: archiveToday,
        AFTERMATH_CONTENT: path.join(workDir, 'incidents'),
        AFTERMATH_PUBLIC: path.join(workDir, 'public'),
        AFTERMATH_OUT: path.join(workDir, 'dist'),
        AFTERMATH_CONFIG: config,
      },
      new Date(0),
      root,
    );
    const files = (await filesBelow(environment.contentDir)).sort();
    const renderers = path.join(path.dirname(environment.cacheDir), 'renderers');
    const postmortems = files.filter((file) => file.endsWith('.mdx'));
    const data = files.filter((file) => file.endsWith('.csv'));
    return {
      version: await versionOf(root),
      build: command('src/cli/build.mjs', environment, buildFlags),
      check: command('src/cli/check.mjs', environment, checkFlags),
      outDir: environment.outDir,
      caches: [environment.cacheDir, renderers, environment.outDir],
      postmortems,
      changes: {
        postmortem: (round) => changePostmortem(middleOf(postmortems), round),
        data: (round) => changeData(middleOf(data), round),
        config: (round) => writeConfig(config, round),
      },
      renderedPages: (since) => renderedPages(environment, since),
    };
  },
};

/** As `npm run build` and `npm run check` have them. */
const buildFlags = ['--max-semi-space-size=8', '--expose-gc'];
const checkFlags = ['--max-semi-space-size=8', '--max-opt=2', '--no-allocation-site-pretenuring'];

function command(
  program: string,
  environment: Environment,
  flags: readonly string[] = [],
): Command {
  return {
    file: process.execPath,
    args: [...flags, path.join(root, program)],
    cwd: root,
    env: environmentVariables(environment),
  };
}

/** The config of the archives with a footer of its own, which stands on every page. */
async function writeConfig(file: string, round: number): Promise<void> {
  const base = pathToFileURL(path.join(root, 'bench/site.config.ts')).href;
  await writeFile(
    file,
    `import base from '${base}';\nexport default { ...base, footer: { text: 'Edition ${round}' } };\n`,
  );
}

/** A page that is not made anew keeps its file. */
async function renderedPages({ outDir }: Environment, sinceMs: number): Promise<number> {
  const pages = (await filesBelow(outDir)).filter((file) => file.endsWith('.html'));
  const times = await Promise.all(pages.map(async (file) => (await stat(file)).mtimeMs));
  return times.filter((time) => time >= sinceMs).length;
}

function middleOf(files: readonly string[]): string {
  const file = files[Math.floor(files.length / 2)];
  if (file === undefined) throw new RangeError('The archive is too small to change one of these.');
  return file;
}
