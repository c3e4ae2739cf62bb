import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** Absolute path of the folder that holds package.json. Not for modules that Vite bundles. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url)).replace(/[\\/]$/, '');

/** A path as a person may see it: from the project's folder, never the machine's. */
export function shown(file: string): string {
  return path.relative(projectRoot, file).split(path.sep).join('/') || '.';
}
