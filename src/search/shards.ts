/** How many postmortems the shards of an archive have, unless it would need too many of them. */
const smallest = 500;
/** Indexes that a first search asks; each costs a reader some 27 KB. */
const most = 8;

/**
 * Divides what is searched into shards, each with an index of its own, so that one changed postmortem of thousands has one
 * of them made anew, and the memory of one is needed at a time. All but the last are full: what is added at the end leaves
 * them as they are. How large they are follows from the number alone, so that the same archive is divided the same.
 *
 * @param all in an order that grows at its end
 * @returns at least one shard, at most eight
 */
export function shardsOf<T>(all: readonly T[]): T[][] {
  let size = smallest;
  while (all.length > size * most) size *= 2;
  const count = Math.max(1, Math.ceil(all.length / size));
  return Array.from({ length: count }, (_, at) => all.slice(at * size, (at + 1) * size));
}
