import { grouped } from '../../present/numbers.ts';
import { followFilters } from '../filters.ts';
import { gatherGroups } from './all-pages.ts';
import { readGroups, showOnly, type Group } from './groups.ts';
import { groupAnchors, matches, otherPage, type TrackerPage } from './matching.ts';

// The filters of the tracker: rows that do not match are taken away, and groups without one hidden. Where no script runs,
// links to pages of their own stand in place of the form.

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
  const show = (own: number, from: readonly Group[], choices: URLSearchParams): string => {
    const shown = showOnly(from, matches(choices), () => own === turn);
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
    if (!list) return show(own, (groups ??= readGroups()), choices);
    if (choices.size === 0) {
      list.showFirst();
      return all;
    }
    return list.load().then(
      (gathered) => {
        if (own !== turn) return null;
        list.show(gathered);
        return show(own, gathered, choices);
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
  let gathered: Promise<Group[]> | undefined;
  return {
    show: (groups: readonly Group[]): void => {
      const sections = groups.map(({ section }) => section);
      if (sections[0]?.parentElement !== place) place?.replaceChildren(...heads, ...sections);
    },
    showFirst: (): void => place?.replaceChildren(...first),
    /** Loads the pages the first time; when that fails, the next call tries again. */
    load: (): Promise<Group[]> =>
      (gathered ??= gatherGroups(paths, groupAnchors[page]).catch((error: unknown) => {
        gathered = undefined;
        throw error;
      })),
  };
}
