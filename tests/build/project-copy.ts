import { cpSync, mkdtempSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What a build is made from, and the fixture site. */
const parts = [
  'astro.config.mjs',
  'content',
  'docs',
  'package.json',
  'public',
  'site.config.ts',
  'src',
  'tests/fixtures',
  'tsconfig.json',
];

/** A copy of the project in a folder of its own. */
export interface ProjectCopy {
  /** Absolute path of the copy. */
  readonly folder: string;
  /** Removes the copy and everything that was built in it. */
  readonly remove: () => void;
}

/**
 * Copies the project into a temporary folder, where it shares the packages of this one and nothing else: no cache, no
 * site.
 *
 * @param name name of the copy's folder; blanks are welcome
 */
export function copyProject(name: string): ProjectCopy {
  const parent = mkdtempSync(path.join(tmpdir(), 'aftermath-'));
  const folder = path.join(parent, name);
  mkdirSync(folder);
  for (const part of parts) {
    cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'dir');
  const remove = (): void => {
    rmSync(parent, { recursive: true, force: true });
  };
  return { folder, remove };
}
