import type { Postmortem } from '../domain/postmortem.ts';
import type { Year } from '../present/index-summary.ts';
import { noneNamed } from '../present/insight-lists.ts';
import { listedIncidents } from '../present/listed-incidents.ts';
import { capitalised, idInWords } from '../present/numbers.ts';
import { cacheKey } from './cache-key.ts';
import { getDigests } from './collection.ts';

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

/** A route of such a page, as Astro takes it. */
interface Route<Props> {
  params: Record<string, string>;
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

/** Routes of the pages of triggers or factors, and of those that name none where there are such. */
export function namedRoutes(
  { names, namesOf, none }: Catalogue,
  all: readonly Postmortem[],
): Route<NamedProps>[] {
  const nameless = all.filter((postmortem) => namesOf(postmortem).length === 0);
  const lists = Object.entries(names).map(([id, words]) => ({
    ...listOf(id, namesOf, all),
    words,
  }));
  if (nameless.length > 0) {
    lists.push({ ...titled(noneNamed), words: none, postmortems: nameless });
  }
  return lists.map((props) => ({
    params: { name: props.id },
    props,
    cacheKey: cacheKey(getDigests(props.postmortems)),
  }));
}

/** Those that hit too many incidents for one page have pages of their years. */
export function namedYearRoutes(
  folder: string,
  { names, namesOf }: Catalogue,
  all: readonly Postmortem[],
): Route<YearProps>[] {
  const lists = Object.keys(names).map((id) => listOf(id, namesOf, all));
  return yearRoutes(folder, 'name', lists);
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
      cacheKey: cacheKey(getDigests(year.postmortems)),
    })),
  );
}

function listOf(id: string, namesOf: Catalogue['namesOf'], all: readonly Postmortem[]): NamedList {
  return {
    ...titled(id),
    postmortems: all.filter((postmortem) => namesOf(postmortem).includes(id)),
  };
}

function titled(id: string): Pick<NamedList, 'id' | 'title'> {
  return { id, title: capitalised(idInWords(id)) };
}
