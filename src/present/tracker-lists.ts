import type { SiteConfig } from '../domain/site-config.ts';
import { unassigned } from '../domain/tracker-part.ts';
import type { TrackedFollowUp, Tracker } from '../domain/tracker.ts';
import { closedPages } from './closed-pages.ts';
import { ownerName } from './follow-up-words.ts';
import { followUpBounds, listPages, rangeOf, type ListPage } from './list-pages.ts';
import { counted } from './numbers.ts';
import { rowFacets, trackerFilters, type RowFacets } from './tracker-filters.ts';
import { trackerGroups, type TrackerGroup } from './tracker-groups.ts';

/** A list of follow-ups of one side, whose groups have pages of their own when it is too long for one. */
export interface TrackerList {
  /** What its pages are called: `Ada Storm`, `Severity: SEV1`; empty for all that are open. */
  name: string;
  /** Path of its first page. */
  home: string;
  /** Path under which its groups have their pages. */
  folder: string;
  side: 'open' | 'closed';
  /** The part of the tracker that it lists. */
  tracker: Tracker;
}

/** A page that has all follow-ups of a group, or the next 200 of them. */
export type GroupPage = ListPage<TrackedFollowUp, TrackerGroup>;

type Config = Pick<SiteConfig, 'people' | 'teams' | 'services'>;

/** Path under which the groups of the tracker have their pages. */
export const openFolder = '/follow-ups/open/';

/** Path under which the groups of a service's open follow-ups have theirs. */
export function serviceFolder(service: string): string {
  return `/follow-ups/service/${service}/`;
}

/** A choice of the filters that has a page of its own, and its follow-ups. */
export interface FacetPart {
  facet: keyof RowFacets;
  /** As rows have it: `SEV1`. */
  value: string;
  /** What the choice is called: `Severity: SEV1`. */
  words: string;
  path: string;
  tracker: Tracker;
}

/** The choices of the tracker's filters, each with what it leaves. Owners are not among them: theirs are pages of people. */
export function facetParts(
  tracker: Tracker,
  config: Config,
  parts = trackerParts(tracker, config),
): FacetPart[] {
  return trackerFilters(tracker, 'open', config)
    .filter(({ name }) => name !== 'owner')
    .flatMap(({ name, label, options }) =>
      options
        .filter(({ count }) => count !== null)
        .map(({ value, words }) => ({
          facet: name,
          value,
          words: `${label}: ${words}`,
          path: `/follow-ups/${name}/${value.toLowerCase()}/`,
          tracker: parts(name, value),
        })),
    );
}

/** Answers which part of a tracker a choice leaves: of a filter, and what rows have of it. */
export type TrackerParts = (facet: keyof RowFacets, value: string) => Tracker;

/** Sorts out the follow-ups of a tracker, each part in its order. */
export function trackerParts(tracker: Tracker, config: Pick<Config, 'people'>): TrackerParts {
  const { today } = tracker;
  const parts = new Map<string, Tracker>();
  for (const side of ['open', 'closed'] as const) {
    for (const row of tracker[side]) {
      const facets: Readonly<Record<string, string>> = { ...rowFacets(row, config) };
      for (const [facet, values] of Object.entries(facets)) {
        for (const value of values.split(' ')) {
          const name = `${facet} ${value}`;
          const part = parts.get(name) ?? { today, open: [], closed: [] };
          part[side].push(row);
          parts.set(name, part);
        }
      }
    }
  }
  return (facet, value) => parts.get(`${facet} ${value}`) ?? { today, open: [], closed: [] };
}

/** Every list of follow-ups that a page of the site begins. */
export function trackerLists(
  tracker: Tracker,
  config: Config,
  parts = trackerParts(tracker, config),
): TrackerList[] {
  const owners = [...Object.keys(config.people), ...Object.keys(config.teams), unassigned];
  return [
    { name: '', home: '/follow-ups/', folder: openFolder, side: 'open', tracker },
    ...owners.map((owner): TrackerList => {
      const path = `/follow-ups/${owner}/`;
      return {
        name: owner === unassigned ? 'Without an owner' : ownerName(owner, config),
        home: path,
        folder: path,
        side: 'open',
        tracker: parts('owner', owner),
      };
    }),
    ...facetParts(tracker, config, parts).map(
      ({ facet, value, words, path, tracker: part }): TrackerList => ({
        name: words,
        // A service has one page for all that is said of it.
        home: facet === 'service' ? `/services/${value}/` : path,
        folder: path,
        side: 'open',
        tracker: part,
      }),
    ),
    ...closedPages(tracker).map(({ name, path, rows }): TrackerList => ({
      name: `Closed: ${name}`,
      home: path,
      folder: path,
      side: 'closed',
      tracker: { today: tracker.today, open: [], closed: rows },
    })),
  ];
}

/** The pages of a list's groups, which together have each of its follow-ups once; none while its first page has all. */
export function groupPages({
  folder,
  side,
  tracker,
}: Omit<TrackerList, 'name' | 'home'>): GroupPage[] {
  return listPages(trackerGroups(tracker)[side], folder, followUpBounds);
}

/**
 * Paths of the pages that together have every follow-up of a side once, for the filters, which speak of all; empty when
 * the first page has them.
 */
export function pathsOfAll(tracker: Tracker, side: 'open' | 'closed'): string[] {
  if (side === 'open')
    return groupPages({ folder: openFolder, side, tracker }).map(({ path }) => path);
  return closedPages(tracker).flatMap(({ path, rows }) => {
    const pages = groupPages({ folder: path, side, tracker: { ...tracker, closed: rows } });
    return pages.length === 0 ? path : pages.map((page) => page.path);
  });
}

/** The finding of such a page: `317 follow-ups are late`. */
export function groupHeadline({ group }: GroupPage): string {
  const count = group.rows.length;
  const says =
    count === 1
      ? group.says.replace(
          /^\w+/,
          (verb) => ({ are: 'is', were: 'was', have: 'has' })[verb] ?? verb,
        )
      : group.says;
  return `${counted(count, 'follow-up')} ${says}`;
}

/** Which of them stand on the page, and in what order: `201 to 317 of them, the worst first.` */
export function groupDek(page: GroupPage): string {
  const order = page.group.urgency === null ? 'those closed last first' : 'the worst first';
  return `${rangeOf(page) ?? 'All'} of them, ${order}.`;
}
