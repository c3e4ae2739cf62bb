import type { APIRoute, GetStaticPaths } from 'astro';
import { trackedOfIncident } from '../../present/follow-up-list.ts';
import { incidentJson, type IncidentJson } from '../../publish/incident-json.ts';
import { cacheKey } from '../../render/cache-key.ts';
import {
  getPostmortem,
  getPostmortems,
  getSource,
  getTracker,
  today,
} from '../../render/collection.ts';
import { getRelated } from '../../render/relations.ts';

/** `/incidents/<id>.json`: one postmortem as data. */
export const getStaticPaths = (() =>
  getPostmortems().map(({ id }) => ({
    params: { id },
    cacheKey: cacheKey(jsonOf(id)),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) =>
  Response.json(jsonOf(params.id));

/** Made for the key and again for the file: all of them at once would fill the memory. */
function jsonOf(id: string): IncidentJson {
  return incidentJson(getPostmortem(id), {
    source: getSource(id),
    tracked: trackedOfIncident(getTracker(), id),
    related: getRelated(id),
    today,
  });
}
