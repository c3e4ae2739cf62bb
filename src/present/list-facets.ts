import { isOpen } from '../domain/follow-up.ts';
import type { Postmortem } from '../domain/postmortem.ts';
import type { Tracker } from '../domain/tracker.ts';
import { pagesOfYears, type RowsOfPage } from './year-lists.ts';

/** How the follow-ups of one postmortem stand: one is late, one is open, all are closed, or there is none. */
export const followUpStates = ['overdue', 'open', 'closed', 'none'] as const;
export type FollowUpState = (typeof followUpStates)[number];

/** One postmortem in `/facets.json`; services and tags are places in the lists beside it. */
export type FacetRow = [
  id: string,
  date: string,
  severity: string,
  kind: string,
  services: number[],
  tags: number[],
  state: FollowUpState,
];

/** `/facets.json`: what the list is filtered by, in as few bytes as an archive of thousands allows. Newest first. */
export interface ListFacets {
  services: string[];
  tags: string[];
  incidents: FacetRow[];
  /** The pages that have their rows, in the same order. */
  pages: RowsOfPage[];
}

/** Gathers what the list is filtered by. */
export function listFacets(newestFirst: readonly Postmortem[], tracker: Tracker): ListFacets {
  const late = new Set(
    tracker.open.flatMap(({ incident, overdueDays }) => (overdueDays > 0 ? [incident.id] : [])),
  );
  const services = namesIn(newestFirst, 'services');
  const tags = namesIn(newestFirst, 'tags');
  return {
    services,
    tags,
    incidents: newestFirst.map(({ id, frontMatter, followUps }) => [
      id,
      frontMatter.date,
      frontMatter.severity,
      frontMatter.kind,
      frontMatter.services.map((name) => services.indexOf(name)),
      frontMatter.tags.map((name) => tags.indexOf(name)),
      stateOf(followUps, late.has(id)),
    ]),
    pages: pagesOfYears(newestFirst),
  };
}

/** The services or tags in use, sorted by id. */
export function namesIn(postmortems: readonly Postmortem[], field: 'services' | 'tags'): string[] {
  return [...new Set(postmortems.flatMap(({ frontMatter }) => frontMatter[field]))].sort();
}

function stateOf(followUps: Postmortem['followUps'], late: boolean): FollowUpState {
  if (followUps.length === 0) return 'none';
  if (late) return 'overdue';
  return followUps.some(isOpen) ? 'open' : 'closed';
}
