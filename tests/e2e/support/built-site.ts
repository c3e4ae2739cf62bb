import { existsSync, readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { sites } from '../addresses.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** A file of one of the sites, as it was built. */
export interface BuiltFile {
  /** The site, and the file's path in it with forward slashes: `fixture/incidents/x/index.html`. */
  readonly name: string;
  /** Path of the file in its site, with forward slashes. */
  readonly path: string;
  readonly site: keyof typeof sites;
  readonly read: () => Buffer;
}

/** Every file of every site whose name ends with one of the endings; all of them when none is given. */
export function builtFiles(...endings: string[]): BuiltFile[] {
  return (['site', 'fixture', 'extremes', 'empty'] as const).flatMap((site) => {
    const folder = path.join(root, sites[site].variables.AFTERMATH_OUT);
    // Whoever runs the specs of one site alone need not have built the others.
    if (!existsSync(folder)) return [];
    return readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .filter((file) => endings.length === 0 || endings.some((ending) => file.endsWith(ending)))
      .sort()
      .map((file) => {
        const inside = path.relative(folder, file).split(path.sep).join('/');
        return { name: `${site}/${inside}`, path: inside, site, read: () => readFileSync(file) };
      });
  });
}
