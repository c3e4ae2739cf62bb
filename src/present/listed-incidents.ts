import type { Postmortem } from '../domain/postmortem.ts';
import { byYear, type Year } from './index-summary.ts';

/** How many postmortems a page lists that have something in common; pages of years have the others. */
export const mostListed = 100;

/** What the page of a service, a trigger or a factor lists. */
export interface ListedIncidents {
  /** Newest first. */
  newest: readonly Postmortem[];
  /** All of them by year, newest first, each of which has a page; empty when the one page lists all. */
  years: readonly Year[];
}

/** Parts a list that is newest first, so that no page grows with the archive. */
export function listedIncidents(newestFirst: readonly Postmortem[]): ListedIncidents {
  if (newestFirst.length <= mostListed) return { newest: newestFirst, years: [] };
  return { newest: newestFirst.slice(0, mostListed), years: byYear(newestFirst) };
}
