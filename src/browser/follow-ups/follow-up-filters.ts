import { grouped } from '../../present/numbers.ts';
import { followFilters } from '../filters.ts';
import { gatherGroups } from './all-pages.ts';
import {
  fold,
  groupAnchors,
  matches,
  otherPage,
  type Facet,
  type FilterRow,
  type TrackerPage,
} from './matching.ts';

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
const rowHeight = 6;

const form = document.querySelector<HTMLFormElement>('#filters[data-page]');
if (form) follow(form);

function follow(filters: HTMLFormElement): void {
  const { page: side, total = '', pages = '' } = filters.dataset;
  const page = side === 'closed' ? 'closed' : 'open';
  const noun = `${page} ${total === '1' ? 'follow-up' : 'follow-ups'}`;
  const all = `${grouped(Number(total))} ${noun}`;
  const elsewhere = pages.split(' ').filter(Boolean);
  const list = elsewhere.length > 0 ? listOfPages(elsewhere, page) : undefined;
  let groups: Group[] | undefined;
  let turn = 0;
  // The first choice should not have to wait for thousands of rows to be read.
  if (!list) setTimeout(() => (groups ??= readGroups()));
  const show = (choices: URLSearchParams): string => {
    groups ??= readGroups();
    const shown = showOnly(groups, matches(choices));
    return choices.size === 0 ? all : `${grouped(shown)} of ${all}`;
  };
  followFilters(filters, (choices) => {
    const own = ++turn;
    const other = otherPage(choices, page);
    if (other !== null) {
      // The choice has its step back already; this page is not one of its own.
      location.replace(`${other}?${choices.toString()}`);
      return null;
    }
    if (!list) return show(choices);
    if (choices.size === 0) {
      list.showFirst();
      return all;
    }
    return list.load().then(
      (sections) => {
        if (own !== turn) return null;
        list.show(sections);
        return show(choices);
      },
      () => `The other ${page} follow-ups could not be loaded. Choose again to try once more.`,
    );
  });
}

/** A list of follow-ups that is parted into pages: only all of them together can be filtered. */
function listOfPages(paths: readonly string[], page: TrackerPage) {
  const place = document.querySelector(`#${page}`);
  const first = [...(place?.children ?? [])];
  const heads = first.filter((part) => part.matches('.tracker-heads'));
  let gathered: Promise<HTMLElement[]> | undefined;
  return {
    show: (sections: readonly Element[]): void => {
      if (sections[0]?.parentElement !== place) place?.replaceChildren(...heads, ...sections);
    },
    showFirst: (): void => place?.replaceChildren(...first),
    /** Loads the pages the first time; when that fails, the next call tries again. */
    load: (): Promise<HTMLElement[]> =>
      (gathered ??= gatherGroups(paths, groupAnchors[page]).catch((error: unknown) => {
        gathered = undefined;
        throw error;
      })),
  };
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
