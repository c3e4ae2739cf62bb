import { writeFileSync } from 'node:fs';
import path from 'node:path';
import type { SiteConfig } from '../domain/site-config.ts';
import { digestOf } from '../render/load/fingerprint.ts';
import type { CacheRooms } from './cache-rooms.ts';
import type { Environment } from './environment.ts';
import type { Digests } from './digest-memory.ts';
import { textOf } from './text-of.ts';
import { treeDigest, type TreeWalk } from './tree-digest.ts';

/** What a finished build says of itself. */
export interface BuildSeal {
  /** A digest of everything that the site was made from; empty when something was edited meanwhile. */
  inputs: string;
  /** A digest of the site that it left. */
  site: string;
  /** A digest of what else it left for the next one to go by. */
  rest: string;
  /** What the check said of the postmortems; empty when it had nothing to say. */
  report: string;
}

/** Grows when something else is kept in the rooms, or digested in another way. */
const format = 'seal 6';

/** What of the project makes a site, besides the content, the public folder and the config. The guide shows examples of docs. */
const parts = [
  'src',
  'docs',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];

/**
 * A digest of all that a site is made from. Two builds with the same inputs give the same bytes, so that the second can
 * be left out.
 *
 * @param code a digest of code and config: {@link codeDigest}
 * @param config as it was read: the file may import others
 */
export function inputsDigest(
  environment: Environment,
  code: string,
  config: SiteConfig,
  digests?: Digests,
): string {
  const { today, contentDir, publicDir } = environment;
  return digestOf(
    [format, process.version, today, contentDir, publicDir, code].join('\n'),
    JSON.stringify(config),
    treeDigest([contentDir, publicDir], digests),
  );
}

/** A digest of the project's code, its tests left out, and of the config. @param root absolute path of the project */
export function codeDigest({ configFile }: Environment, root: string, digests?: Digests): string {
  const files = [...parts.map((name) => path.join(root, name)), configFile];
  return digestOf(
    root,
    treeDigest(files, digests, { skip: (inside) => inside.endsWith('.test.ts') }),
  );
}

/** Digests the site as it lies in its room now. */
export function siteDigest({ site }: CacheRooms, digests?: Digests, walk?: TreeWalk): string {
  return treeDigest([site], digests, walk);
}

/**
 * Digests what else the next build goes by: packed pictures, the list of pages, and the search. The postmortems are left
 * out, since each carries a digest of its own.
 */
export function restDigest({ pictures, pages, search }: CacheRooms, digests?: Digests): string {
  return treeDigest([pictures, pages, search], digests);
}

/** The seal of the last build; undefined when there is none, or one of another format. */
export function readSeal({ seal }: CacheRooms): BuildSeal | undefined {
  const [written, inputs, site, rest, ...report] = textOf(seal).split('\n');
  if (written !== format || inputs === undefined || !site || !rest) return undefined;
  // The last line is empty: a seal that was cut off is none.
  return report.length > 0 ? { inputs, site, rest, report: report.join('\n') } : undefined;
}

/** Seals a build: written when everything else is in its place. */
export function writeSeal({ seal }: CacheRooms, seals: BuildSeal): void {
  const { inputs, site, rest, report } = seals;
  writeFileSync(seal, [format, inputs, site, rest, report].join('\n'));
}
