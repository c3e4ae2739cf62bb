import { readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sites } from '../e2e/addresses.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Absolute path of the archive's site; `npm run test:e2e` builds it before the tests of this folder run. */
export const archiveSite = path.join(root, sites.archive.variables.AFTERMATH_OUT);

/** The text of a file of the archive's site. */
export function read(...names: string[]): string {
  return readFileSync(path.join(archiveSite, ...names), 'utf8');
}
