import { compareText } from '../domain/problem.ts';
import type { SearchedIncident } from './indexed-pages.ts';

/**
 * What search results are narrowed by, read by the browser when somebody narrows them. Pagefind's own filters would
 * write other bytes at each build.
 */
export interface SearchFacets {
  /** The services that some postmortem names, in order of name. */
  services: [id: string, name: string][];
  /** By Pagefind's id of the page: severity, year, and the places of its services in `services`. */
  pages: Record<string, [severity: string, year: string, services: number[]]>;
}

/**
 * Says of each page that can be found what it can be narrowed by.
 *
 * @param ids Pagefind's id of the page of each postmortem, by the postmortem's id
 * @param names what services are called, by id
 */
export function searchFacets(
  ids: ReadonlyMap<string, string>,
  incidents: readonly SearchedIncident[],
  names: Readonly<Record<string, string>>,
): SearchFacets {
  const used = [...new Set(incidents.flatMap((incident) => incident.services))];
  const services = used
    .map((id): [string, string] => [id, names[id] ?? id])
    .sort(([one, a], [other, b]) => compareText(a, b) || compareText(one, other));
  const places = new Map(services.map(([id], place) => [id, place]));
  const pages = incidents.flatMap((incident): [string, SearchFacets['pages'][string]][] => {
    const page = ids.get(incident.id);
    if (page === undefined) return [];
    const own = incident.services.flatMap((service) => places.get(service) ?? []);
    return [[page, [incident.severity, incident.date.slice(0, 4), own]]];
  });
  pages.sort(([one], [other]) => compareText(one, other));
  return { services, pages: Object.fromEntries(pages) };
}
