import { existsSync, rmSync } from 'node:fs';
import { readSeal, restDigest, type BuildSeal } from './build-seal.ts';
import type { CacheRooms } from './cache-rooms.ts';
import type { Digests } from './digest-memory.ts';

/**
 * The seal of the last build, if it came to its end. What one that failed or was killed half-way left is thrown away.
 */
export function finishedSeal(rooms: CacheRooms): BuildSeal | undefined {
  const seal = readSeal(rooms);
  if (seal && !existsSync(rooms.marker)) return seal;
  empty(rooms);
  return undefined;
}

/** Throws away what was damaged since the last build. */
export function demandUndamaged(rooms: CacheRooms, { rest }: BuildSeal, memory: Digests): void {
  if (restDigest(rooms, memory) === rest) return;
  console.log('What was kept of the last build is damaged, so everything is built anew.');
  empty(rooms);
}

function empty(rooms: CacheRooms): void {
  forgetPages(rooms);
  for (const room of [rooms.pictures, rooms.search, rooms.seal, rooms.marker]) {
    rmSync(room, { recursive: true, force: true });
  }
}

/** Has every page rendered anew. */
export function forgetPages({ site, pages }: CacheRooms): void {
  for (const room of [site, pages]) rmSync(room, { recursive: true, force: true });
}
