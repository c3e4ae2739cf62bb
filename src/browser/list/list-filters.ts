import type { ListFacets } from '../../present/list-facets.ts';
import { pageOfEach } from './pages.ts';
import { grouped } from '../../present/numbers.ts';
import { followFilters } from '../filters.ts';
import { matching } from './matching.ts';
import { rowSource } from './rows.ts';

// The filters of the list of postmortems. What matches is decided by a small file; only the rows that are shown are fetched.

/** Rows shown at once, and with each press of "Show more". */
const batch = 100;

const form = document.querySelector<HTMLFormElement>('#filters');
const list = document.querySelector('#list');
const more = document.querySelector<HTMLButtonElement>('#list-more');

if (form && list && more) follow(form, list, more);

function follow(filters: HTMLFormElement, place: Element, button: HTMLButtonElement): void {
  const whole = [...place.children];
  const source = rowSource(place);
  const shell = place.querySelector('.year');
  let facets: Promise<ListFacets> | undefined;
  let turn = 0;
  let shown = batch;

  const apply = async (choices: URLSearchParams): Promise<string | null> => {
    const own = ++turn;
    if (choices.size === 0) {
      place.replaceChildren(...whole);
      button.hidden = true;
      return '';
    }
    facets ??= load();
    const all = await facets;
    const found = matching(all, choices);
    const pages = pageOfEach(all);
    const wanted = found
      .slice(0, shown)
      .map(([id, date]) => ({ id, year: date.slice(0, 4), page: pages.get(id) ?? '' }));
    const rows = await source.take(wanted);
    if (own !== turn) return null;
    const years = Map.groupBy(rows, (_, index) => wanted[index]?.year ?? '');
    place.replaceChildren(...[...years].flatMap(([year, own]) => section(year, own)));
    button.hidden = found.length <= shown;
    return `${grouped(found.length)} of ${grouped(all.incidents.length)} postmortems`;
  };

  const section = (year: string, rows: readonly HTMLTableRowElement[]): Element[] => {
    const made = shell?.cloneNode(true);
    if (!(made instanceof Element)) return [];
    const heading = made.querySelector('h2');
    const id = `found-${year}`;
    heading?.replaceChildren(year);
    heading?.setAttribute('id', id);
    for (const named of [made, made.querySelector('table')])
      named?.setAttribute('aria-labelledby', id);
    made.querySelector('tbody')?.replaceChildren(...rows);
    return [made];
  };

  button.addEventListener('click', () => {
    const before = shown;
    shown += batch;
    void apply(new URLSearchParams(location.search)).then(() => {
      place.querySelectorAll<HTMLAnchorElement>('tbody a.incident-title')[before]?.focus();
    });
  });
  followFilters(filters, (choices) => {
    shown = batch;
    return apply(choices);
  });
}

async function load(): Promise<ListFacets> {
  return (await (await fetch('/facets.json')).json()) as ListFacets;
}
