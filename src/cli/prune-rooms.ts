import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { cacheRooms } from './cache-rooms.ts';
import type { Environment } from './environment.ts';

/** How many caches of other folders are kept, whatever their age. */
const mostKept = 6;
/** A cache that was used since is never too many: a build may be about to use it again. Milliseconds, one day. */
const recent = 86_400_000;

/** What `readEnvironment` calls a cache folder; everything else in the folder around it is left alone. */
const cacheName = /^[0-9a-f]{12}$/;

/**
 * Notes whose cache this is, then removes caches that nobody will use again: those of content folders that are no longer
 * there, and of the others the ones that were used longest ago. One in which a build runs stays.
 *
 * @param now milliseconds since 1970
 */
export function pruneRooms({ cacheDir, contentDir }: Environment, now: number): void {
  writeFileSync(cacheRooms(cacheDir).owner, `${contentDir}\n`);
  const around = path.dirname(cacheDir);
  const others = readdirSync(around, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && cacheName.test(entry.name))
    .map((entry) => path.join(around, entry.name))
    .filter((folder) => folder !== cacheDir && !existsSync(cacheRooms(folder).lock))
    .map((folder) => ({ folder, ...ownerOf(folder) }))
    .sort((a, b) => b.used - a.used);
  for (const [index, { folder, content, used }] of others.entries()) {
    const gone = content !== null && !existsSync(content);
    const old = index >= mostKept && now - used > recent;
    if (gone || old) rmSync(folder, { recursive: true, force: true });
  }
}

/** The content folder that a cache belongs to, null when it does not say; and when it was last used, in milliseconds. */
function ownerOf(folder: string): { content: string | null; used: number } {
  const { owner } = cacheRooms(folder);
  if (!existsSync(owner)) return { content: null, used: statSync(folder).mtimeMs };
  const content = readFileSync(owner, 'utf8').trimEnd();
  return { content: path.isAbsolute(content) ? content : null, used: statSync(owner).mtimeMs };
}
