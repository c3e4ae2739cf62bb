import { grouped } from './numbers.ts';

// Lists that are too long for one page. Their first page shows a part of each group, and each group leads to pages that
// have all of it: so no page grows with the archive, and a reader without JavaScript reaches every row.

/** Rows under one head. */
export interface RowGroup<Row> {
  /** Anchor on the page, and the group's part of the address of its pages. */
  anchor: string;
  rows: readonly Row[];
}

/** How many rows a page may hold. */
export interface PageBounds {
  /** Rows of all groups that one page shows whole; also the most that a page of one group has. */
  whole: number;
  /** Rows of the first page when there are more. */
  first: number;
}

/** What a page of follow-ups holds: 200 rows are less than 300 KB of markup, and are filtered in one frame. */
export const followUpBounds: PageBounds = { whole: 200, first: 100 };

/** What a page of incidents holds: a row is a kilobyte. */
export const incidentBounds: PageBounds = { whole: 200, first: 100 };

/** What a page of names holds, whose rows are a sixth as large. */
export const nameBounds: PageBounds = { whole: 500, first: 300 };

/** Rows that the first page shows of a group, however many come before it. */
const fewest = 10;

/** What the first page shows of a group. */
export interface GroupOnFirst<Row, Group extends RowGroup<Row>> {
  /** The whole group. */
  group: Group;
  /** Its first rows; all of them unless `href` says otherwise. */
  rows: readonly Row[];
  /** The first of its own pages; null when nothing is left out. */
  href: string | null;
}

/** One of the pages that have all rows of a group. */
export interface ListPage<Row, Group extends RowGroup<Row>> {
  group: Group;
  /** `/follow-ups/open/overdue/`, and `/follow-ups/open/overdue/2/`. */
  path: string;
  /** Which of the group's pages it is, from 1. */
  number: number;
  /** How many pages the group has. */
  of: number;
  /** Place of its first row in the group, from 1. */
  from: number;
  rows: readonly Row[];
}

/**
 * What the first page of a list shows: everything, when that is not too much; else the groups one after the other as far as
 * they fit, and of each further one its first rows.
 *
 * @param folder path under which the groups have their pages
 */
export function shownFirst<Row, Group extends RowGroup<Row>>(
  groups: readonly (Group & RowGroup<Row>)[],
  folder: string,
  bounds: PageBounds,
): GroupOnFirst<Row, Group>[] {
  if (isShort(groups, bounds))
    return groups.map((group) => ({ group, rows: group.rows, href: null }));
  const least = groups.map(({ rows }) => Math.min(rows.length, fewest));
  let left = bounds.first - sum(least);
  return groups.map((group, index) => {
    const own = least[index] ?? 0;
    const extra = Math.max(0, Math.min(left, group.rows.length - own));
    left -= extra;
    const rows = group.rows.slice(0, own + extra);
    const href = rows.length < group.rows.length ? pathOf(folder, group, 1) : null;
    return { group, rows, href };
  });
}

/** The pages that together have every row once, in order; none while the first page has all. */
export function listPages<Row, Group extends RowGroup<Row>>(
  groups: readonly (Group & RowGroup<Row>)[],
  folder: string,
  bounds: PageBounds,
): ListPage<Row, Group>[] {
  if (isShort(groups, bounds)) return [];
  return groups.flatMap((group) => {
    const of = Math.ceil(group.rows.length / bounds.whole);
    return Array.from({ length: of }, (_, index) => {
      const start = index * bounds.whole;
      const rows = group.rows.slice(start, start + bounds.whole);
      return {
        group,
        path: pathOf(folder, group, index + 1),
        number: index + 1,
        of,
        from: start + 1,
        rows,
      };
    });
  });
}

/** The pages of those groups that the first page does not show whole. */
export function pagesOfCut<Row, Group extends RowGroup<Row>>(
  groups: readonly (Group & RowGroup<Row>)[],
  folder: string,
  bounds: PageBounds,
): ListPage<Row, Group>[] {
  const cut = shownFirst<Row, Group>(groups, folder, bounds).filter(({ href }) => href !== null);
  const own = new Set<Group>(cut.map(({ group }) => group));
  return listPages<Row, Group>(groups, folder, bounds).filter(({ group }) => own.has(group));
}

/** A page with those that are read before and after it. */
export interface NeighbouringPage<Page> {
  page: Page;
  before: Page | undefined;
  after: Page | undefined;
}

/** Each page of a list between its neighbours. */
export function neighbouring<Page>(pages: readonly Page[]): NeighbouringPage<Page>[] {
  return pages.map((page, index) => ({
    page,
    before: pages[index - 1],
    after: pages[index + 1],
  }));
}

/** What a page says besides its rows, for its key: where it stands in its list. The other rows of its group stay out. */
export function placeInList({
  page,
  before,
  after,
}: NeighbouringPage<ListPage<unknown, RowGroup<unknown>>>): unknown[] {
  return [page.path, page.of, page.group.rows.length, before?.path, after?.path];
}

/** Which rows of its group a page has: `201 to 317`; null when it has all. */
export function rangeOf({ of, from, rows }: ListPage<unknown, RowGroup<unknown>>): string | null {
  return of === 1 ? null : `${grouped(from)} to ${grouped(from + rows.length - 1)}`;
}

/** What a link to a page says: `Overdue`, and `Overdue, page 2`. */
export function pageName({
  group,
  number,
}: ListPage<unknown, RowGroup<unknown> & { title: string }>): string {
  return number === 1 ? group.title : `${group.title}, page ${String(number)}`;
}

function isShort(groups: readonly RowGroup<unknown>[], { whole }: PageBounds): boolean {
  return sum(groups.map(({ rows }) => rows.length)) <= whole;
}

function pathOf(folder: string, { anchor }: RowGroup<unknown>, number: number): string {
  return `${folder}${anchor}/${number === 1 ? '' : `${String(number)}/`}`;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
