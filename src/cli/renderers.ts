import {
  existsSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import type { SiteConfig } from '../domain/site-config.ts';
import { digestOf } from '../render/load/fingerprint.ts';
import { rendererParts } from '../render/renderer/renderer-parts.ts';
import { readDigests, type Digests } from './digest-memory.ts';
import { textOf } from './text-of.ts';
import { treeDigest } from './tree-digest.ts';

/** Grows when a renderer is kept in another way. */
const format = 'renderer 1';

/** How many renderers are kept: those of some branches and of the tests. */
const mostKept = 8;

/**
 * Where the renderer of some code and config lies, or will. It is made of nothing else, so that all content folders of a
 * project share it, and who changes a postmortem needs no other.
 *
 * @param cacheDir absolute path of a content folder's cache
 * @param code a digest of the project's code and of the config's file
 * @param config as it was read: that file may import others
 * @returns absolute path
 */
export function rendererFor(cacheDir: string, code: string, config: SiteConfig): string {
  const name = digestOf(format, process.version, code, JSON.stringify(config)).slice(0, 16);
  return path.join(path.dirname(cacheDir), 'renderers', name);
}

/** Whether a renderer lies there, as it was made. Notes that it is used. */
export function hasRenderer(folder: string, digests: Digests): boolean {
  const seal = sealOf(folder);
  if (!existsSync(seal) || textOf(seal) !== digestOfRenderer(folder, digests)) return false;
  utimesSync(seal, new Date(), new Date());
  return true;
}

/**
 * Puts a renderer that Astro made into its place, and removes those that were used longest ago. One that a build of
 * another content folder has put there meanwhile stays: that build may be using it.
 */
export function keepRenderer(compiled: string, folder: string): void {
  writeFileSync(sealOf(compiled), digestOfRenderer(compiled));
  mkdirSync(path.dirname(folder), { recursive: true });
  if (hasRenderer(folder, readDigests)) {
    rmSync(compiled, { recursive: true });
    return;
  }
  rmSync(folder, { recursive: true, force: true });
  renameSync(compiled, folder);
  const around = path.dirname(folder);
  const used = readdirSync(around)
    .map((name) => path.join(around, name))
    .map((each) => ({ each, time: timeOf(sealOf(each)) }))
    .sort((a, b) => b.time - a.time);
  for (const { each } of used.slice(mostKept)) rmSync(each, { recursive: true, force: true });
}

function sealOf(folder: string): string {
  return path.join(folder, 'seal');
}

function digestOfRenderer(folder: string, digests?: Digests): string {
  return treeDigest(Object.values(rendererParts(folder)), digests);
}

function timeOf(file: string): number {
  return statSync(file, { throwIfNoEntry: false })?.mtimeMs ?? 0;
}
