import type { Postmortem } from '../domain/postmortem.ts';
import type { Year } from '../present/index-summary.ts';
import { noneNamed } from '../present/insight-lists.ts';
import { listedIncidents } from '../present/listed-incidents.ts';
import {
  incidentBounds,
  listPages,
  neighbouring,
  placeInList,
  type ListPage,
  type NeighbouringPage,
  type RowGroup,
} from '../present/list-pages.ts';
import { capitalised, idInWords } from '../present/numbers.ts';
import { wholeGroup, type WholeGroup } from '../present/year-lists.ts';
import { cacheKey } from './cache-key.ts';
import { getFacts, siteConfig } from './collection.ts';

/** What a service, a trigger or a factor hit. A type and no interface, as {@link NamedProps} has to be one. */
export type NamedList = {
  /** Id in the config, which is its part of the address. */
  id: string;
  /** As pages call it. */
  title: string;
  /** Newest first. */
  postmortems: readonly Postmortem[];
};

/** What the page of a trigger or a factor is given. A type and no interface: Astro wants one that may have any name. */
export type NamedProps = NamedList & {
  /** What the config says of it. */
  words: string;
};

/** What the page of one of its years is given; see {@link NamedProps}. */
export type YearProps = {
  title: string;
  /** Path of the page that all its years belong to. */
  path: string;
  year: Year;
};

/** What a page of such a year is given, when one has no room for it; see {@link NamedProps}. */
export type YearPageProps = YearProps & {
  page: IncidentPage;
  before: IncidentPage | undefined;
  after: IncidentPage | undefined;
};

/** One of the pages of a list of postmortems that is too long for one. */
type IncidentPage = ListPage<Postmortem, WholeGroup<Postmortem>>;

/** A route of such a page, as Astro takes it. */
interface Route<Props> {
  params: Record<string, string | undefined>;
  props: Props;
  cacheKey: string;
}

/** Triggers or factors of the config, and how postmortems name them. */
export interface Catalogue {
  /** Ids with what the config says of them. */
  names: Readonly<Record<string, string>>;
  namesOf: (postmortem: Postmortem) => readonly string[];
  /** Said of the postmortems that name none. */
  none: string;
}

type Names = Pick<Catalogue, 'names' | 'namesOf'>;

/** Routes of the pages of triggers or factors, and of those that name none where there are such. */
export function namedRoutes(
  { names, namesOf, none }: Catalogue,
  all: readonly Postmortem[],
): Route<NamedProps>[] {
  const lists = [
    ...namedLists({ names, namesOf }, all).map((list) => ({
      ...list,
      words: names[list.id] ?? '',
    })),
    ...namelessLists(namesOf, all).map((list) => ({ ...list, words: none })),
  ];
  return lists.map((props) => ({
    params: { name: props.id },
    props,
    cacheKey: cacheKey(getFacts(props.postmortems)),
  }));
}

/** Those that hit too many incidents for one page have pages of their years. */
export function namedYearRoutes(
  folder: string,
  { names, namesOf }: Catalogue,
  all: readonly Postmortem[],
): Route<YearProps>[] {
  return yearRoutes(folder, 'name', listsOf({ names, namesOf }, all));
}

/** And those of their years that are too long for one page have more of them. */
export function namedYearPageRoutes(
  folder: string,
  { names, namesOf }: Catalogue,
  all: readonly Postmortem[],
): Route<YearPageProps>[] {
  return yearPageRoutes(folder, 'name', listsOf({ names, namesOf }, all));
}

/** What each service of the config was hit by. */
export function serviceLists(all: readonly Postmortem[]): NamedList[] {
  return Object.entries(siteConfig.services).map(([id, { name }]) => ({
    id,
    title: name,
    postmortems: all.filter(({ frontMatter }) => frontMatter.services.includes(id)),
  }));
}

/**
 * Routes of the years of lists that are too long for one page.
 * @param folder the part of the site, like `services`
 * @param param what the route calls the id
 */
export function yearRoutes(
  folder: string,
  param: string,
  lists: readonly NamedList[],
): Route<YearProps>[] {
  return lists.flatMap(({ id, title, postmortems }) =>
    listedIncidents(postmortems).years.map((year) => ({
      params: { [param]: id, year: year.year },
      props: { title, path: `/${folder}/${id}/`, year },
      cacheKey: cacheKey(getFacts(year.postmortems)),
    })),
  );
}

/**
 * Routes of the pages of such years that are too long for one page themselves.
 * @param folder the part of the site, like `services`
 * @param param what the route calls the id
 */
export function yearPageRoutes(
  folder: string,
  param: string,
  lists: readonly NamedList[],
): Route<YearPageProps>[] {
  return yearRoutes(folder, param, lists).flatMap(({ params, props }) => {
    const pages = listPages([yearGroup(props)], yearFolder(props), incidentBounds);
    return neighbouring(pages).map((page) => ({
      params: { ...params, ...pageParam(page.page) },
      props: { ...props, ...page },
      cacheKey: incidentPageKey(page),
    }));
  });
}

/** The postmortems of a year as the one group of its page. */
export function yearGroup({ title, year }: YearProps): WholeGroup<Postmortem> {
  return wholeGroup(`${title}, ${year.year}`, year.postmortems);
}

/** Path of the page of a year. */
export function yearFolder({ path, year }: YearProps): string {
  return `${path}${year.year}/`;
}

/** The number of a page as routes have it: none for the first. */
export function pageParam({ number }: { number: number }): { page: string | undefined } {
  return { page: number === 1 ? undefined : String(number) };
}

/** The key of a page of a list of postmortems. */
export function incidentPageKey(
  place: NeighbouringPage<ListPage<Postmortem, RowGroup<Postmortem>>>,
): string {
  return cacheKey(placeInList(place), getFacts(place.page.rows));
}

function listsOf({ names, namesOf }: Names, all: readonly Postmortem[]): NamedList[] {
  return [...namedLists({ names, namesOf }, all), ...namelessLists(namesOf, all)];
}

function namedLists({ names, namesOf }: Names, all: readonly Postmortem[]): NamedList[] {
  return Object.keys(names).map((id) => ({
    ...titled(id),
    postmortems: all.filter((postmortem) => namesOf(postmortem).includes(id)),
  }));
}

/** The list of those that name none, where there are such. */
function namelessLists(namesOf: Names['namesOf'], all: readonly Postmortem[]): NamedList[] {
  const postmortems = all.filter((postmortem) => namesOf(postmortem).length === 0);
  return postmortems.length === 0 ? [] : [{ ...titled(noneNamed), postmortems }];
}

function titled(id: string): Pick<NamedList, 'id' | 'title'> {
  return { id, title: capitalised(idInWords(id)) };
}
