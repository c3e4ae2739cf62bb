import { grouped } from '../../present/numbers.ts';
import type { FilterRow } from './matching.ts';
import { elementsOf, rowOf, type Row } from './rows.ts';

/** Follow-ups under one heading. */
export interface Group {
  section: HTMLElement;
  rows: Row[];
}

/** Rows of one body of a table, which a browser passes over while it is out of sight. */
const perBody = 25;

/** How tall a row is taken to be while it is out of sight, in rem. */
const rowHeight = 6;

/** Bodies that are filled at once; a reader sees less than one. */
const atOnce = 2;

/** The groups of the page at hand. */
export function readGroups(): Group[] {
  return [...document.querySelectorAll<HTMLElement>('.tracker-group')].map((section) => ({
    section,
    rows: [...section.querySelectorAll<HTMLTableRowElement>('tbody tr')].map(rowOf),
  }));
}

/**
 * Shows the rows that match, and the groups that have one. The first rows are there at once; the others follow, into the
 * room that is kept for them.
 *
 * @param isCurrent whether they are still wanted
 * @returns how many rows match
 */
export function showOnly(
  groups: readonly Group[],
  isMatch: (row: FilterRow) => boolean,
  isCurrent: () => boolean,
): number {
  const found = groups.map(({ section, rows }) => ({ section, rows: rows.filter(isMatch) }));
  const bodies = found.flatMap(({ section, rows }) => {
    const count = section.querySelector('h2 span');
    if (count) count.textContent = grouped(rows.length);
    section.hidden = rows.length === 0;
    return emptyBodies(section, rows);
  });
  fill(bodies, atOnce, isCurrent);
  return found.reduce((sum, { rows }) => sum + rows.length, 0);
}

interface Body {
  element: HTMLElement;
  rows: Row[];
}

/** Gives a group's table as many bodies as its rows need, each as tall as they will be. */
function emptyBodies(section: HTMLElement, rows: readonly Row[]): Body[] {
  const bodies: Body[] = [];
  for (let from = 0; from < rows.length; from += perBody) {
    const element = document.createElement('tbody');
    const own = rows.slice(from, from + perBody);
    element.dataset['full'] = '';
    element.style.setProperty(
      'contain-intrinsic-block-size',
      `auto ${String(own.length * rowHeight)}rem`,
    );
    bodies.push({ element, rows: own });
  }
  const table = section.querySelector('table');
  table?.replaceChildren(...(table.tHead ? [table.tHead] : []), ...bodies.map((b) => b.element));
  return bodies;
}

/** Fills some bodies, and the others as soon as the browser has time. */
function fill(bodies: readonly Body[], count: number, isCurrent: () => boolean): void {
  for (const { element, rows } of bodies.slice(0, count)) element.append(...elementsOf(rows));
  if (bodies.length <= count) return;
  setTimeout(() => {
    if (isCurrent()) fill(bodies.slice(count), 1, isCurrent);
  });
}
