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

type Shared = Extract<RelatedReason, { kind: 'shares' }>;

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
  const holders = indexOf(newestFirst);
  return (id) => {
    const index = position.get(id);
    const own = index === undefined ? undefined : newestFirst[index];
    if (index === undefined || !own) return [];
    const repeats = recurring(id, recurrences);
    const taken = new Set([id, ...repeats.map((related) => related.id)]);
    const near = keysOf(own).flatMap((key) => around(holders.get(key) ?? [], index));
    const sharing = [...new Set(near)]
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

function indexOf(newestFirst: readonly Postmortem[]): Map<string, number[]> {
  const holders = new Map<string, number[]>();
  newestFirst.forEach((postmortem, index) => {
    for (const key of new Set(keysOf(postmortem))) {
      const list = holders.get(key);
      if (list) list.push(index);
      else holders.set(key, [index]);
    }
  });
  return holders;
}

function sharesOf(own: Postmortem, others: readonly Postmortem[]): Related[] {
  const { date } = own.frontMatter;
  return others
    .map((other) => ({
      id: other.id,
      reason: sharedBy(own, other),
      days: Math.abs(daysBetween(date, other.frontMatter.date)),
    }))
    .sort(
      (a, b) => weight(b.reason) - weight(a.reason) || a.days - b.days || compareText(a.id, b.id),
    )
    .slice(0, most.shares)
    .map(({ id, reason }) => ({ id, reason }));
}

function sharedBy({ frontMatter: a }: Postmortem, { frontMatter: b }: Postmortem): Shared {
  return {
    kind: 'shares',
    services: a.services.filter((name) => b.services.includes(name)),
    factors: a.factors.filter((name) => b.factors.includes(name)),
    trigger: a.trigger !== undefined && a.trigger === b.trigger ? a.trigger : null,
  };
}

/** A common factor or trigger tells more than a service, which often stands in many. */
function weight({ services, factors, trigger }: Shared): number {
  return services.length + 2 * factors.length + (trigger === null ? 0 : 2);
}

/** The few entries of an ascending list on either side of `index`. */
function around(list: readonly number[], index: number): number[] {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] ?? 0) < index) low = middle + 1;
    else high = middle;
  }
  return list.slice(Math.max(0, low - reach), low + reach + 1);
}
