import { likeness } from './likeness.ts';
import type { OldFollowUp } from './old-follow-up.ts';

/**
 * What a follow-up was in the version before: the one at `index`; not there yet; or in doubt, because something like it
 * was there, or several were.
 */
export type Match = { kind: 'same'; index: number } | { kind: 'new' } | { kind: 'doubtful' };

/** From here on two wordings are one promise reworded. */
const alike = 0.5;
/** Up to here they are two promises. */
const unlike = 0.3;
/** How far the best has to be ahead of the second best. */
const ahead = 0.1;

/**
 * Finds each follow-up of a version in the version before it: by its words, then by its `id:`, then by a ticket that only
 * the two have, then by the likeness of the words. Between `unlike` and `alike`, or where two are nearly as much alike,
 * it says that it is in doubt instead of guessing.
 */
export function matchFollowUps(
  now: readonly OldFollowUp[],
  before: readonly OldFollowUp[],
): Match[] {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pair = (same: (a: OldFollowUp, b: OldFollowUp) => boolean, onlyOne: boolean): void => {
    now.forEach((item, at) => {
      if (found.has(at)) return;
      const candidates = before.flatMap((other, index) =>
        !taken.has(index) && same(item, other) ? [index] : [],
      );
      const [first] = candidates;
      if (first === undefined || (onlyOne && candidates.length > 1)) return;
      found.set(at, first);
      taken.add(first);
    });
  };
  pair((a, b) => a.words === b.words, false);
  pair((a, b) => a.id !== null && a.id === b.id, true);
  pair((a, b) => a.tickets.some((ticket) => b.tickets.includes(ticket)), true);
  const rest = matchByLikeness(
    now.map((item, at) => (found.has(at) ? null : item)),
    before.map((item, index) => (taken.has(index) ? null : item)),
  );
  return now.map((_, at) => {
    const index = found.get(at);
    return index === undefined ? (rest[at] ?? { kind: 'new' }) : { kind: 'same', index };
  });
}

/** Nulls are those that were matched already; positions stay. */
function matchByLikeness(
  now: readonly (OldFollowUp | null)[],
  before: readonly (OldFollowUp | null)[],
): Match[] {
  const scores = now.map((a) => before.map((b) => (a && b ? likeness(a.words, b.words) : 0)));
  const best = (list: readonly number[]): { index: number; score: number; lead: number } => {
    const score = Math.max(0, ...list);
    const index = list.indexOf(score);
    return { index, score, lead: score - Math.max(0, ...list.filter((_, at) => at !== index)) };
  };
  return scores.map((row, at): Match => {
    const mine = best(row);
    if (mine.score < unlike) return { kind: 'new' };
    const theirs = best(scores.map((other) => other[mine.index] ?? 0));
    const sure = mine.score >= alike && mine.lead >= ahead && theirs.lead >= ahead;
    return sure && theirs.index === at ? { kind: 'same', index: mine.index } : { kind: 'doubtful' };
  });
}
