import { followUpTypeSchema } from '../domain/follow-up.ts';
import { compareText } from '../domain/problem.ts';
import { severities } from '../domain/severity.ts';
import type { SiteConfig } from '../domain/site-config.ts';
import type { TrackedFollowUp, Tracker } from '../domain/tracker.ts';
import { unassigned } from '../domain/tracker-part.ts';
import { closedGroupPath } from './closed-pages.ts';
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
  /**
   * Page on which they stand, for those without JavaScript; null where none has them: services, severities and types
   * have pages of open follow-ups only, so closed ones are reached by their owners and years.
   */
  href: string | null;
}

type Names = Pick<SiteConfig, 'people' | 'teams' | 'services'>;

/** The words for `type:`, and for none. */
const types: readonly string[] = [...followUpTypeSchema.options, 'none'];

const states = {
  open: [
    { value: 'open', words: 'Open' },
    { value: 'in-progress', words: 'In progress' },
  ],
  closed: [
    { value: 'done', words: 'Done' },
    { value: 'done-date-unknown', words: 'Done, date unknown' },
    { value: 'wont-do', words: 'Won’t do' },
  ],
} as const;

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

/** The filters of one of the two pages of a tracker: only what some row of it has is offered, and every state. */
export function trackerFilters(
  tracker: Tracker,
  page: 'open' | 'closed',
  config: Names,
): TrackerFilter[] {
  const counts = countValues(tracker[page], config);
  const offer = (
    name: keyof RowFacets,
    values: readonly string[],
    words: (value: string) => string,
    path: (value: string) => string,
  ): FilterOption[] =>
    values.flatMap((value) => {
      const count = counts[name].get(value) ?? 0;
      const href = page === 'open' || name === 'owner' ? path(value) : null;
      return count === 0 ? [] : [{ value, words: words(value), count, href }];
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
      options: stateOptions(tracker, page, config),
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
function stateOptions(tracker: Tracker, page: 'open' | 'closed', config: Names): FilterOption[] {
  const offer = (side: 'open' | 'closed'): (FilterOption & { count: number })[] => {
    const counts = countValues(tracker[side], config).state;
    return states[side].map(({ value, words }) => {
      const count = counts.get(value) ?? 0;
      const path =
        side === 'open' ? `/follow-ups/state/${value}/` : closedGroupPath(tracker, value);
      return { value, words, count, href: count === 0 ? null : path };
    });
  };
  return [
    ...offer(page).filter(({ count }) => count > 0),
    ...offer(page === 'open' ? 'closed' : 'open').map((option) => ({ ...option, count: null })),
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
