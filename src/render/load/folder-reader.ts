import path from 'node:path';
import { nameFrom } from '../../check/check-folder.ts';
import { reportHuman } from '../../check/report/human.ts';
import { sourcesIn } from '../../check/report/source-of.ts';
import type { Digests } from '../../cli/digest-memory.ts';
import type { Environment } from '../../cli/environment.ts';
import type { SiteConfig } from '../../domain/site-config.ts';
import { listAgain, listPostmortems, type Listing } from '../../read/folder.ts';
import { digestOf, digestOfCode } from './fingerprint.ts';
import { loadFolder, type Earlier, type LoadedFolder } from './load-folder.ts';

/** What a report is made of. */
export type Told = Pick<LoadedFolder, 'ids' | 'problems'>;

/** Reads the content folder of an environment, and tells its problems as `npm run check` does. */
export interface FolderReader {
  /**
   * @param config as it stands now
   * @param earlier what an earlier read kept
   * @param touched absolute paths of files that may have changed since, and of folders in which anything may; null for everything
   */
  read: (
    config: SiteConfig,
    earlier: Earlier,
    touched: ReadonlySet<string> | null,
  ) => Promise<LoadedFolder>;
  /** The report of problems; empty when there is nothing to tell. */
  reportOf: (folder: Told) => string;
}

/**
 * Makes the reader. Each file is parsed once and kept as data under a digest of all that it was made from: the file,
 * the data and pictures that it shows, the config, and the code that analyses them as it stands now.
 *
 * @param root absolute path of the project
 * @param digests tells what is in files, from memory; otherwise each is read
 */
export function folderReader(
  root: string,
  environment: Environment,
  digests?: Digests,
): FolderReader {
  const { contentDir, publicDir, configFile, today } = environment;
  const code = digestOfCode(root, digests);
  const contentName = path.relative(root, contentDir).split(path.sep).join('/');
  let listing: Listing | undefined;
  return {
    read: (config, earlier, touched) => {
      const base = digestOf(code, JSON.stringify(config));
      const everything = touched === null || touched.has(configFile);
      const untouched = (file: string): boolean => !everything && !isTouched(file, touched);
      listing =
        listing && touched ? listAgain(contentDir, listing, touched) : listPostmortems(contentDir);
      const input = { contentDir, publicDir, config, today, base, untouched, listing };
      return loadFolder({ ...input, ...(digests && { digests }) }, earlier);
    },
    reportOf: ({ ids, problems }) => {
      if (problems.length === 0) return '';
      const named = problems.map((problem) => nameFrom(contentName, problem));
      return reportHuman({ files: ids.size, problems: named, sourceOf: sourcesIn(root) });
    },
  };
}

function isTouched(file: string, touched: ReadonlySet<string>): boolean {
  return touched.has(file) || touched.values().some((each) => file.startsWith(each + path.sep));
}
