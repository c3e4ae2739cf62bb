import { createRequire } from 'node:module';
import type * as Yaml from 'yaml';

let loaded: typeof Yaml | undefined;

/**
 * The YAML parser. It is loaded when something asks for it, which reading does while nobody can wait: most archives are
 * read without it, and its seventy files take as long to load as thirty postmortems to read.
 */
export function yamlPackage(): typeof Yaml {
  loaded ??= createRequire(import.meta.url)('yaml') as typeof Yaml;
  return loaded;
}
