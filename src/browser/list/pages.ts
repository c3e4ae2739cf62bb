import type { ListFacets } from '../../present/list-facets.ts';

/** The path of the page that has the row of each postmortem, by its id. */
export function pageOfEach({
  incidents,
  pages,
}: Pick<ListFacets, 'incidents' | 'pages'>): Map<string, string> {
  const found = new Map<string, string>();
  let next = 0;
  for (const [path, rows] of pages) {
    for (const [id] of incidents.slice(next, next + rows)) found.set(id, path);
    next += rows;
  }
  return found;
}
