import { existsSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { rendererParts } from '../render/renderer/renderer-parts.ts';
import { siteDone, type CacheRooms } from './cache-rooms.ts';
import { runChild } from './child-process.ts';
import type { Digests } from './digest-memory.ts';
import { runAstro } from './astro.ts';
import type { Environment } from './environment.ts';
import { projectRoot, shown } from './project.ts';
import { hasRenderer, keepRenderer } from './renderers.ts';
import { textOf } from './text-of.ts';

/** What is rendered, and with what. */
export interface Rendering {
  readonly environment: Environment;
  readonly rooms: CacheRooms;
  /** Absolute path of the renderer: see `rendererFor`. */
  readonly renderer: string;
  readonly digests: Digests;
  /** Whether code and config are still those that the renderer is named after. */
  readonly isCurrent: () => boolean;
  /** Told the process id of whatever does the work. */
  readonly onStart: (pid: number) => void;
}

/**
 * Has Astro make the renderer, unless it is there.
 * @returns the exit code: 0 when it is there now
 */
export async function compileRenderer(rendering: Rendering): Promise<number> {
  const { environment, rooms, renderer, digests, onStart } = rendering;
  if (hasRenderer(renderer, digests)) return 0;
  rmSync(rooms.compiled, { recursive: true, force: true });
  const args = ['build'];
  const code = await runAstro({ args, root: projectRoot, log: 'warn', environment, onStart });
  // Astro's own codes mean nothing to a caller; that a signal ended it does.
  if (code !== 0) return code > 128 ? code : 1;
  if (!existsSync(rendererParts(rooms.compiled).server)) return endedEarly('Astro', environment);
  if (!rendering.isCurrent()) {
    // It may be of the old code or the new, and would be taken for the old from now on.
    console.error('Code or config changed while it was compiled. Build again.');
    return 1;
  }
  keepRenderer(rooms.compiled, renderer);
  return 0;
}

/**
 * Renders the postmortems that were read into the room of the site. The marker stands from now on until the build is
 * sealed.
 * @returns the exit code: 0 when every page is there
 */
export async function renderPages(rendering: Rendering): Promise<number> {
  const { environment, rooms, renderer, onStart } = rendering;
  writeFileSync(rooms.marker, '');
  const code = await runChild({
    entry: fileURLToPath(new URL('render-entry.ts', import.meta.url)),
    args: [renderer],
    // Young garbage is collected sooner: 100 MB less, and no more work. Astro would need a tenth more.
    flags: ['--max-semi-space-size=8'],
    root: projectRoot,
    environment,
    // What Node has made of the code is kept: see build.mjs.
    variables: { NODE_COMPILE_CACHE: path.join(projectRoot, '.aftermath/code') },
    onStart,
  });
  if (code !== 0) return code;
  return textOf(rooms.marker) === siteDone ? 0 : endedEarly('Rendering', environment);
}

/** A dependency that ends the process with 0 leaves a part of the work. */
function endedEarly(what: string, { outDir }: Environment): number {
  console.error(`${what} ended before its work was done, so \`${shown(outDir)}\` stays as it was.`);
  return 1;
}
