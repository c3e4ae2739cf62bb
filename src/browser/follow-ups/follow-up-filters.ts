import { grouped } from '../../present/numbers.ts';
import { followFilters } from '../filters.ts';
import { fold, matches, otherPage, type Facet, type FilterRow } from './matching.ts';

// The filters of the tracker: rows that do not match are hidden, and so are groups without one. Where no script runs,
// links to pages of their own stand in place of the form.

interface TableRow extends FilterRow {
  element: HTMLTableRowElement;
}

/** A body of a table: a browser passes over one that is out of sight. */
interface Chunk {
  body: HTMLElement;
  rows: TableRow[];
}

interface Group {
  section: HTMLElement;
  count: HTMLElement | null;
  chunks: Chunk[];
}

/** How tall a row is taken to be while it is out of sight, in rem. */
const rowHeight = 4.5;

const form = document.querySelector<HTMLFormElement>('#filters');
if (form) follow(form);

function follow(filters: HTMLFormElement): void {
  const page = filters.dataset['page'] === 'closed' ? 'closed' : 'open';
  let groups: Group[] | undefined;
  // The first choice should not have to wait for thousands of rows to be read.
  setTimeout(() => (groups ??= readGroups()));
  followFilters(filters, (choices) => {
    const other = otherPage(choices, page);
    if (other !== null) {
      // The choice has its step back already; this page is not one of its own.
      location.replace(`${other}?${choices.toString()}`);
      return null;
    }
    groups ??= readGroups();
    const total = groups.reduce((sum, group) => sum + sizeOf(group), 0);
    const shown = showOnly(groups, matches(choices));
    const noun = `${page} ${total === 1 ? 'follow-up' : 'follow-ups'}`;
    return choices.size === 0
      ? `${grouped(total)} ${noun}`
      : `${grouped(shown)} of ${grouped(total)} ${noun}`;
  });
}

function sizeOf({ chunks }: Group): number {
  return chunks.reduce((sum, { rows }) => sum + rows.length, 0);
}

function readGroups(): Group[] {
  return [...document.querySelectorAll<HTMLElement>('.tracker-group')].map((section) => ({
    section,
    count: section.querySelector('h2 span'),
    chunks: [...section.querySelectorAll('tbody')].map((body) => ({
      body,
      rows: [...body.rows].map(readRow),
    })),
  }));
}

function readRow(element: HTMLTableRowElement): TableRow {
  const valuesOf = (facet: Facet): string[] => (element.dataset[facet] ?? '').split(' ');
  const values = {
    owner: valuesOf('owner'),
    service: valuesOf('service'),
    severity: valuesOf('severity'),
    type: valuesOf('type'),
    state: valuesOf('state'),
  } satisfies Record<Facet, string[]>;
  let words: string | undefined;
  return {
    element,
    values,
    // Folding all rows takes a while, and most visits search for nothing.
    get words() {
      return (words ??= fold(element.textContent));
    },
  };
}

/** Shows the rows that match, and the groups that have one; says how many rows those are. */
function showOnly(groups: readonly Group[], isMatch: (row: FilterRow) => boolean): number {
  let all = 0;
  for (const { section, count, chunks } of groups) {
    const shown = chunks.reduce((sum, chunk) => sum + showIn(chunk, isMatch), 0);
    section.hidden = shown === 0;
    if (count) count.textContent = grouped(shown);
    all += shown;
  }
  return all;
}

function showIn({ body, rows }: Chunk, isMatch: (row: FilterRow) => boolean): number {
  let shown = 0;
  for (const row of rows) {
    const hidden = !isMatch(row);
    if (!hidden) shown += 1;
    if (row.element.hidden !== hidden) row.element.hidden = hidden;
  }
  body.hidden = shown === 0;
  const height = shown === rows.length ? '' : `${String(shown * rowHeight)}rem`;
  body.style.setProperty('contain-intrinsic-block-size', height);
  return shown;
}
