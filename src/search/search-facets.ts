import { gunzipSync } from 'node:zlib';
import { z } from 'zod';
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

/** A file of the index. */
export interface IndexFile {
  path: string;
  content: Uint8Array;
}

const fragmentName = /^fragment\/(.+)\.pf_fragment$/;
/** Pagefind writes this before the data of each file. */
const signature = 'pagefind_dcd';
const fragmentSchema = z.object({ url: z.string() });

/**
 * Finds out which fragment of the index is which postmortem's.
 *
 * @param names what services are called, by id
 */
export function searchFacets(
  files: readonly IndexFile[],
  incidents: readonly SearchedIncident[],
  names: Readonly<Record<string, string>>,
): SearchFacets {
  const ids = [...new Set(incidents.flatMap((incident) => incident.services))];
  const services = ids
    .map((id): [string, string] => [id, names[id] ?? id])
    .sort(([one, a], [other, b]) => compareText(a, b) || compareText(one, other));
  const places = new Map(services.map(([id], place) => [id, place]));
  const byUrl = new Map(incidents.map((incident) => [`/incidents/${incident.id}/`, incident]));
  const pages: SearchFacets['pages'] = {};
  for (const { path, content } of [...files].sort((a, b) => (a.path < b.path ? -1 : 1))) {
    const name = fragmentName.exec(path)?.[1];
    const incident = name === undefined ? undefined : byUrl.get(urlOf(content));
    if (name === undefined || !incident) continue;
    pages[name] = [
      incident.severity,
      incident.date.slice(0, 4),
      incident.services.flatMap((service) => places.get(service) ?? []),
    ];
  }
  return { services, pages };
}

function urlOf(content: Uint8Array): string {
  const text = gunzipSync(content).toString('utf8');
  const data: unknown = JSON.parse(
    text.startsWith(signature) ? text.slice(signature.length) : text,
  );
  return fragmentSchema.parse(data).url;
}
