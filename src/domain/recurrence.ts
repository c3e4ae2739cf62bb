import type { Postmortem } from './postmortem.ts';

/** Who repeats whom, over all postmortems. */
export interface Recurrences {
  /** Ids of the incidents that this one repeats, as its front matter says. */
  earlier: ReadonlyMap<string, readonly string[]>;
  /** Ids of the incidents that repeat this one, directly or through another, each once, in the order given. */
  later: ReadonlyMap<string, readonly string[]>;
}

/** Follows `recurrenceOf` in both directions. Ids that name no postmortem are left out, and a circle ends where it began. */
export function findRecurrences(postmortems: readonly Postmortem[]): Recurrences {
  const known = new Set(postmortems.map(({ id }) => id));
  const earlier = new Map(
    postmortems.map(({ id, frontMatter }) => [
      id,
      frontMatter.recurrenceOf.filter((other) => known.has(other) && other !== id),
    ]),
  );
  const later = new Map<string, string[]>();
  for (const { id } of postmortems) {
    for (const origin of reach(id, earlier)) {
      const repeats = later.get(origin);
      if (repeats) repeats.push(id);
      else later.set(origin, [id]);
    }
  }
  return { earlier, later };
}

/** Ids of the incidents that one repeats, directly or through another, each once: the direct ones first. */
export function originsOf(id: string, { earlier }: Pick<Recurrences, 'earlier'>): string[] {
  const direct = earlier.get(id) ?? [];
  return [...new Set([...direct, ...reach(id, earlier)])];
}

function reach(start: string, edges: ReadonlyMap<string, readonly string[]>): Set<string> {
  const seen = new Set<string>();
  const queue = [...(edges.get(start) ?? [])];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (id === start || seen.has(id)) continue;
    seen.add(id);
    queue.push(...(edges.get(id) ?? []));
  }
  return seen;
}
