import { existsSync, readdirSync, readFileSync, rmdirSync, rmSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroPrerenderer } from 'astro';
import { z } from 'zod';

/** The part of Astro's list of kept pages that says where they lie: file URLs relative to the site. */
const listSchema = z.object({
  routes: z.record(
    z.string(),
    z.object({ paths: z.record(z.string(), z.object({ outputFile: z.string() })) }),
  ),
});

/**
 * Which files of a site Astro can leave as the last build made them: those of pages with a key.
 *
 * @param astroDir absolute path of Astro's cache
 * @param site URL of the site's folder, ending with a slash
 * @returns absolute paths; none when there was no build before
 */
export function keptFiles(astroDir: string, site: URL): Set<string> {
  const file = path.join(astroDir, 'incremental-build.json');
  if (!existsSync(file)) return new Set();
  const list: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const files = Object.values(listSchema.parse(list).routes)
    .flatMap(({ paths }) => Object.values(paths))
    .map(({ outputFile }) => fileURLToPath(new URL(outputFile, site)));
  return new Set(files);
}

/**
 * Removes from a site everything else, and folders that are left empty: Astro trusts what lies there, and what it makes
 * anew (pages without a key, scripts, pictures, what is copied) is to be new files, since the old ones are linked into
 * the site that people read.
 *
 * @param folder absolute path
 */
export function removeOthers(folder: string, kept: ReadonlySet<string>): void {
  if (!existsSync(folder)) return;
  let left = 0;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const whole = path.join(folder, entry.name);
    if (entry.isDirectory()) removeOthers(whole, kept);
    else if (!kept.has(whole)) rmSync(whole);
    if (existsSync(whole)) left += 1;
  }
  if (left === 0) rmdirSync(folder);
}

/**
 * Removes kept files that belong to no page any more, and the folders that they leave empty.
 * @param made absolute paths of all files that this build made or left
 */
export function removeOrphans(
  site: string,
  kept: ReadonlySet<string>,
  made: ReadonlySet<string>,
): void {
  for (const file of kept) {
    if (made.has(file)) continue;
    rmSync(file, { force: true });
    let folder = path.dirname(file);
    while (folder.startsWith(site) && isEmpty(folder)) {
      rmdirSync(folder);
      folder = path.dirname(folder);
    }
  }
}

function isEmpty(folder: string): boolean {
  return existsSync(folder) && readdirSync(folder).length === 0;
}

/** Removes the file that is about to be rendered, so that it is made anew: see {@link removeOthers}. */
export function replacingFiles(site: URL, prerenderer: AstroPrerenderer): AstroPrerenderer {
  return {
    ...prerenderer,
    render: (request, options) => {
      const { pathname } = new URL(request.url);
      // Some addresses of files end with a slash as well.
      const whole = fileURLToPath(new URL(`.${pathname.replace(/\/$/, '')}`, site));
      const isFile = statSync(whole, { throwIfNoEntry: false })?.isFile() ?? false;
      rmSync(isFile ? whole : path.join(whole, 'index.html'), { force: true });
      return prerenderer.render(request, options);
    },
  };
}
