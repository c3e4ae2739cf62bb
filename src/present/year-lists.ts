import type { Postmortem } from '../domain/postmortem.ts';
import { quarterOf, type Quarter } from '../domain/quarter.ts';
import { byYear, type Year } from './index-summary.ts';
import { incidentBounds, listPages, type RowGroup } from './list-pages.ts';

/** The postmortems of a quarter under one head. */
export interface QuarterGroup extends RowGroup<Postmortem> {
  /** `2026 Q4`. */
  title: string;
}

/** Path of the page of a year, under which its quarters have theirs when it has no room for them. */
export function yearPath(year: string): string {
  return `/years/${year}/`;
}

/** Parts a list that is newest first by quarter, newest quarter first. */
export function byQuarterOfYear(newestFirst: readonly Postmortem[]): QuarterGroup[] {
  const groups = Map.groupBy(newestFirst, ({ frontMatter }) => quarterOf(frontMatter.date));
  return [...groups].map(([quarter, rows]) => ({
    anchor: quarter.toLowerCase(),
    title: quarterTitle(quarter),
    rows,
  }));
}

/** A list that is not parted, as its one group. */
export interface WholeGroup<Row> extends RowGroup<Row> {
  title: string;
}

/** Makes a group of all rows of a list. */
export function wholeGroup<Row>(title: string, rows: readonly Row[]): WholeGroup<Row> {
  return { anchor: 'incidents', title, rows };
}

/** A page and how many rows it has. */
export type RowsOfPage = [path: string, rows: number];

/** The pages that together have each postmortem once, in the order of the list. */
export function pagesOfYears(newestFirst: readonly Postmortem[]): RowsOfPage[] {
  return byYear(newestFirst).flatMap(({ year, postmortems }): RowsOfPage[] => {
    const pages = listPages(byQuarterOfYear(postmortems), yearPath(year), incidentBounds);
    return pages.length === 0
      ? [[yearPath(year), postmortems.length]]
      : pages.map(({ path, rows }) => [path, rows.length]);
  });
}

function quarterTitle(quarter: Quarter): string {
  return quarter.replace('-', ' ');
}

/** Path of the page that has the response times of a year. */
export function timesOfYearPath(year: string): string {
  return `/insights/${year}/`;
}

/** The incidents of a year, for their response times. */
export function timesOfYear({ year, postmortems }: Year): WholeGroup<Postmortem> {
  return wholeGroup(`Response times of ${year}`, postmortems);
}
