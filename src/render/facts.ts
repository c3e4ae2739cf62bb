import { hash } from 'node:crypto';
import type { PlainDate } from '../domain/plain-date.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import { liveSite } from './live-site.ts';

/**
 * A digest of the facts of a postmortem: all that reading found in its file, but for prose and for the lines that things
 * stand on. Lists, the tracker, reviews and insights are made of nothing else, so that a sentence that is written into a
 * section leaves them as they were. The order of things stays part of it.
 */
export function factsOf(postmortem: Postmortem): string {
  const { facts } = liveSite();
  const known = facts.get(postmortem);
  if (known !== undefined) return known;
  // A quote that stands in a text is escaped, so that only names of fields look like this.
  const digest = shortDigest(JSON.stringify(postmortem).replace(/"line":\d+/g, ''));
  facts.set(postmortem, digest);
  return digest;
}

/** A digest of the facts of all postmortems, and of the day that ages are counted to. */
export function factsOfAll(postmortems: Iterable<Postmortem>, today: PlainDate): string {
  const all = Array.from(postmortems, factsOf).sort();
  return shortDigest([today, ...all].join('\n'));
}

/** Whether two lists have postmortems of the same facts, in the same order. */
export function haveSameFacts(some: readonly Postmortem[], others: readonly Postmortem[]): boolean {
  return (
    some.length === others.length &&
    some.every((one, index) => {
      const other = others[index];
      return one === other || (other !== undefined && factsOf(one) === factsOf(other));
    })
  );
}

function shortDigest(text: string): string {
  return hash('sha256', text).slice(0, 32);
}
