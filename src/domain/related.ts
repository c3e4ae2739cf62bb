import type { Likeness } from './likeness.ts';
import { daysBetween } from './plain-date.ts';
import type { Postmortem } from './postmortem.ts';
import { compareText } from './problem.ts';
import type { Recurrences } from './recurrence.ts';

/** Why another incident is shown beside one. */
export type RelatedReason =
  /** The one at hand repeats it. */
  | { kind: 'repeats' }
  /** It repeats the one at hand. */
  | { kind: 'repeated-by' }
  /** Both name these services, factors and trigger: ids of the config. */
  | { kind: 'shares'; services: string[]; factors: string[]; trigger: string | null }
  /** Their texts have these words in common that others have not. */
  | { kind: 'alike'; words: string[] };

/** Another incident and why it is shown. */
export interface Related {
  id: string;
  reason: RelatedReason;
}

/** How many incidents that share something, and how many whose text is alike, are shown. */
const most = { shares: 3, alike: 2 } as const;
/** How many incidents on either side in time are looked at for each thing that may be shared. */
const reach = 4;

/**
 * Prepares the question "what else is like this?" and answers it for one id: recurrences first, then incidents that
 * share services, factors or the trigger, then those whose text is alike. The index is made once; an answer looks at
 * the few incidents nearest in time that share each thing or each pair of things, so that it costs the same in any
 * archive.
 *
 * @param newestFirst all postmortems
 * @param alike the texts most like that of an id, from `findLikeness`
 */
export function findRelated(
  newestFirst: readonly Postmortem[],
  recurrences: Recurrences,
  alike: (id: string) => readonly Likeness[],
): (id: string) => Related[] {
  const position = new Map(newestFirst.map(({ id }, index) => [id, index]));
  const keys = newestFirst.map(keysOf);
  const holders = indexOf(keys);
  return (id) => {
    const index = position.get(id);
    const own = index === undefined ? undefined : newestFirst[index];
    if (index === undefined || !own) return [];
    const repeats = recurring(id, recurrences);
    const taken = new Set([id, ...repeats.map((related) => related.id)]);
    const near = new Set<number>();
    for (const key of keys[index] ?? []) addAround(near, holders.get(key) ?? [], index);
    const sharing = [...near]
      .flatMap((other) => newestFirst[other] ?? [])
      .filter((other) => !taken.has(other.id));
    const shares = sharesOf(own, sharing);
    for (const related of shares) taken.add(related.id);
    const texts = alike(id)
      .filter((other) => !taken.has(other.id))
      .slice(0, most.alike)
      .map(({ id: other, words }): Related => ({ id: other, reason: { kind: 'alike', words } }));
    return [...repeats, ...shares, ...texts];
  };
}

function recurring(id: string, { earlier, later }: Recurrences): Related[] {
  const origins = earlier.get(id) ?? [];
  // In a circle of recurrences one may be both; it is named once.
  const repeats = (later.get(id) ?? []).filter((other) => !origins.includes(other));
  return [
    ...origins.map((other): Related => ({ id: other, reason: { kind: 'repeats' } })),
    ...repeats.map((other): Related => ({ id: other, reason: { kind: 'repeated-by' } })),
  ];
}

/** The things that incidents may share, each alone and in pairs: pairs find the like ones that lie far off in time. */
function keysOf({ frontMatter: { services, factors, trigger } }: Postmortem): string[] {
  const single = [
    ...services.map((name) => `service ${name}`),
    ...factors.map((name) => `factor ${name}`),
    ...(trigger === undefined ? [] : [`trigger ${trigger}`]),
  ].sort();
  const pairs = single.flatMap((a, index) => single.slice(index + 1).map((b) => `${a}, ${b}`));
  return [...pairs, ...single];
}

function indexOf(all: readonly (readonly string[])[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  all.forEach((keys, index) => {
    for (const key of keys) {
      const list = holders.get(key);
      // One that names a thing twice is held once.
      if (!list) holders.set(key, [index]);
      else if (list.at(-1) !== index) list.push(index);
    }
  });
  return holders;
}

function sharesOf(own: Postmortem, others: readonly Postmortem[]): Related[] {
  const { date } = own.frontMatter;
  return others
    .map((other) => ({
      other,
      weight: weightOf(own, other),
      days: Math.abs(daysBetween(date, other.frontMatter.date)),
    }))
    .sort((a, b) => b.weight - a.weight || a.days - b.days || compareText(a.other.id, b.other.id))
    .slice(0, most.shares)
    .map(({ other }) => ({ id: other.id, reason: sharedBy(own, other) }));
}

function sharedBy({ frontMatter: a }: Postmortem, { frontMatter: b }: Postmortem): RelatedReason {
  return {
    kind: 'shares',
    services: a.services.filter((name) => b.services.includes(name)),
    factors: a.factors.filter((name) => b.factors.includes(name)),
    trigger: a.trigger !== undefined && a.trigger === b.trigger ? a.trigger : null,
  };
}

/** How much two share. A common factor or trigger tells more than a service, which often stands in many. */
function weightOf({ frontMatter: a }: Postmortem, { frontMatter: b }: Postmortem): number {
  let weight = a.trigger !== undefined && a.trigger === b.trigger ? 2 : 0;
  for (const name of a.services) if (b.services.includes(name)) weight += 1;
  for (const name of a.factors) if (b.factors.includes(name)) weight += 2;
  return weight;
}

/** Adds the few entries of an ascending list on either side of `index`. */
function addAround(near: Set<number>, list: readonly number[], index: number): void {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  for (let at = Math.max(0, low - reach); at <= low + reach; at += 1) {
    const other = list[at];
    if (other !== undefined) near.add(other);
  }
}
