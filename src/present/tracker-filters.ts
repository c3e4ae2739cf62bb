import { followUpTypeSchema } from '../domain/follow-up.ts';
import { compareText } from '../domain/problem.ts';
import { severities } from '../domain/severity.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import type { TrackedFollowUp } from '../domain/tracker.ts';
import { unassigned } from '../domain/tracker-part.ts';
import { capitalised } from './numbers.ts';
import { ownerName } from './follow-up-words.ts';

/** What a row is told apart by, as its attributes and the filters name it; several values are parted by a blank. */
export interface RowFacets {
  /** Handles, and the teams of people; `unassigned` when nobody has it. */
  owner: string;
  service: string;
  severity: string;
  /** `none` without one. */
  type: string;
  /** The status; `done-date-unknown` for one that was done on a day that nobody wrote down. */
  state: string;
}

/** One filter: its name in the address, its label, and what it offers. */
export interface TrackerFilter {
  name: keyof RowFacets;
  label: string;
  /** The words for no choice. */
  all: string;
  options: FilterOption[];
}

/** One choice of a filter. */
export interface FilterOption {
  value: string;
  words: string;
  /** How many follow-ups of the page have it; null where they stand on another page. */
  count: number | null;
  /** Page on which they stand by themselves, for those without JavaScript. */
  href: string;
}

type Names = Pick<SiteConfig, 'people' | 'teams' | 'services'>;

/** The words for `type:`, and for none. */
const types: readonly string[] = [...followUpTypeSchema.options, 'none'];

const openStates = [
  { value: 'open', words: 'Open', href: '/follow-ups/state/open/' },
  { value: 'in-progress', words: 'In progress', href: '/follow-ups/state/in-progress/' },
];
const closedStates = [
  { value: 'done', words: 'Done', href: '/follow-ups/closed/#done' },
  {
    value: 'done-date-unknown',
    words: 'Done, date unknown',
    href: '/follow-ups/closed/#done-date-unknown',
  },
  { value: 'wont-do', words: 'Won’t do', href: '/follow-ups/closed/#wont-do' },
];

/** What one row is told apart by. */
export function rowFacets(
  { followUp, incident }: TrackedFollowUp,
  { people }: Pick<SiteConfig, 'people'>,
): RowFacets {
  const { owners, status, closed, type } = followUp;
  const teams = owners.flatMap((handle) => people[handle]?.team ?? []);
  const handles = [...new Set([...owners, ...teams])];
  return {
    owner: handles.length === 0 ? unassigned : handles.join(' '),
    service: incident.services.join(' '),
    severity: incident.severity,
    type: type ?? 'none',
    state: status === 'done' && closed === null ? 'done-date-unknown' : status,
  };
}

/** The filters of a page of follow-ups: only what some row of it has is offered, and every state. */
export function trackerFilters(
  rows: readonly TrackedFollowUp[],
  page: 'open' | 'closed',
  config: Names,
): TrackerFilter[] {
  const counts = countValues(rows, config);
  const offer = (
    name: keyof RowFacets,
    values: readonly string[],
    words: (value: string) => string,
    href: (value: string) => string,
  ): FilterOption[] =>
    values.flatMap((value) => {
      const count = counts[name].get(value) ?? 0;
      return count === 0 ? [] : [{ value, words: words(value), count, href: href(value) }];
    });
  const byWords = (words: (id: string) => string, ids: readonly string[]): string[] =>
    [...ids].sort((a, b) => compareText(words(a), words(b)));
  const owner = (handle: string): string =>
    handle === unassigned ? 'Nobody' : ownerName(handle, config);
  const service = (id: string): string => config.services[id]?.name ?? id;
  const people = byWords(owner, Object.keys(config.people));
  const teams = byWords(owner, Object.keys(config.teams));
  return [
    {
      name: 'owner',
      label: 'Owner',
      all: 'Everybody',
      options: offer('owner', [unassigned, ...teams, ...people], owner, pageOf('')),
    },
    {
      name: 'service',
      label: 'Service',
      all: 'All services',
      options: offer(
        'service',
        byWords(service, Object.keys(config.services)),
        service,
        (id) => `/services/${id}/`,
      ),
    },
    {
      name: 'severity',
      label: 'Severity',
      all: 'All severities',
      options: offer('severity', severities, (severity) => severity, pageOf('severity/')),
    },
    {
      name: 'type',
      label: 'Type',
      all: 'All types',
      options: offer('type', types, typeInWords, pageOf('type/')),
    },
    {
      name: 'state',
      label: 'State',
      all: page === 'open' ? 'All open' : 'All closed',
      options: states(counts.state, page),
    },
  ];
}

/** `To prevent`, and `No type`. */
export function typeInWords(type: string): string {
  return type === 'none' ? 'No type' : capitalised(type);
}

function pageOf(folder: string): (value: string) => string {
  return (value) => `/follow-ups/${folder}${value.toLowerCase()}/`;
}

/** Those of the other page are offered too, and lead there. */
function states(counts: ReadonlyMap<string, number>, page: 'open' | 'closed'): FilterOption[] {
  const here = page === 'open' ? openStates : closedStates;
  const there = page === 'open' ? closedStates : openStates;
  return [
    ...here.flatMap((state) => {
      const count = counts.get(state.value) ?? 0;
      return count === 0 ? [] : [{ ...state, count }];
    }),
    ...there.map((state) => ({ ...state, count: null })),
  ];
}

function countValues(
  rows: readonly TrackedFollowUp[],
  config: Names,
): Record<keyof RowFacets, Map<string, number>> {
  const counts = {
    owner: new Map<string, number>(),
    service: new Map<string, number>(),
    severity: new Map<string, number>(),
    type: new Map<string, number>(),
    state: new Map<string, number>(),
  };
  for (const row of rows) {
    const facets = rowFacets(row, config);
    for (const name of Object.keys(counts) as (keyof RowFacets)[]) {
      for (const value of facets[name].split(' ')) {
        counts[name].set(value, (counts[name].get(value) ?? 0) + 1);
      }
    }
  }
  return counts;
}
