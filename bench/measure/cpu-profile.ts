import { readFileSync } from 'node:fs';
import { z } from 'zod';

const profileSchema = z.object({
  nodes: z.array(
    z.object({
      id: z.number(),
      callFrame: z.object({ functionName: z.string(), url: z.string() }),
    }),
  ),
  samples: z.array(z.number()),
  /** Microseconds since the sample before. */
  timeDeltas: z.array(z.number()),
});

/** What the main thread did, in seconds, by where the code stands that was running; what waits is left out. */
export type TimeByPlace = ReadonlyMap<string, number>;

/**
 * Reads a profile of V8's, as `node --cpu-prof` leaves it.
 * @param file absolute path
 * @throws Error when it is none
 */
export function readCpuProfile(file: string): TimeByPlace {
  const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
  const { nodes, samples, timeDeltas } = profileSchema.parse(value);
  const places = new Map(nodes.map(({ id, callFrame }) => [id, placeOf(callFrame)]));
  const times = new Map<string, number>();
  samples.forEach((id, index) => {
    const place = places.get(id) ?? null;
    if (place === null) return;
    times.set(place, (times.get(place) ?? 0) + (timeDeltas[index] ?? 0) / 1e6);
  });
  return times;
}

/** A package, a folder of ours, or what V8 calls its own; null for waiting. */
function placeOf({ functionName, url }: { functionName: string; url: string }): string | null {
  if (functionName === '(idle)') return null;
  if (functionName === '(garbage collector)') return 'garbage';
  if (url === '') return 'the system and V8';
  const inPackage = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (inPackage !== undefined) return inPackage;
  if (url.startsWith('node:')) return 'Node';
  // The renderer is a bundle: its files are named after a module in them.
  const chunk = /\/renderers\/[^/]+\/server\/(?:chunks\/)?([^/]+?)[._-][\w-]{8}\.mjs/.exec(
    url,
  )?.[1];
  if (chunk !== undefined) return `renderer: ${chunk}`;
  return /\/(src\/[^/]+)\//.exec(url)?.[1] ?? 'other';
}
