import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { holds } from '../read/holds.ts';
import type { Environment } from './environment.ts';
import { UsageError } from './usage-error.ts';

/**
 * Refuses folders that a build could do harm to or could not use, before anything is written.
 *
 * @param root absolute path of the project
 * @throws UsageError with what is wrong and what to do
 */
export function checkFolders(environment: Environment, root: string): void {
  const { contentDir, publicDir, outDir, configFile, cacheDir } = environment;
  if (
    existsSync(contentDir)
      ? !isFolder(contentDir)
      : contentDir !== path.join(root, 'content/incidents')
  ) {
    throw new UsageError(
      '`AFTERMATH_CONTENT` names no folder. Set it to the folder that holds the postmortems.',
    );
  }
  const isOwnConfig = configFile === path.join(root, 'site.config.ts');
  if (!isOwnConfig && (!existsSync(configFile) || isFolder(configFile))) {
    throw new UsageError('`AFTERMATH_CONFIG` names no file. Set it to the config of the site.');
  }
  // What is published replaces its folder whole.
  const precious = [root, contentDir, publicDir, configFile, cacheDir];
  const meant = precious.some((folder) => holds(outDir, folder));
  if (meant || [contentDir, publicDir, cacheDir].some((folder) => holds(folder, outDir))) {
    throw new UsageError(
      '`AFTERMATH_OUT` names a folder that the site is made from. Set it to a folder of its own.',
    );
  }
  if (outDir !== path.join(root, 'dist') && isForeign(outDir)) {
    throw new UsageError(
      '`AFTERMATH_OUT` names a folder with other things in it, which publishing would remove. ' +
        'Empty it, or set it to another folder.',
    );
  }
}

function isFolder(file: string): boolean {
  return statSync(file).isDirectory();
}

/** A site of ours always has a front page. */
function isForeign(folder: string): boolean {
  if (!existsSync(folder)) return false;
  if (!isFolder(folder)) return true;
  return readdirSync(folder).length > 0 && !existsSync(path.join(folder, 'index.html'));
}
