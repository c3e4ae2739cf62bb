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
export const getStaticPaths = (async () =>
  Promise.all(
    (await getPostmortems()).map(async ({ id }) => ({
      params: { id },
      cacheKey: cacheKey(await jsonOf(id)),
    })),
  )) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { id: string }> = async ({ params }) =>
  Response.json(await jsonOf(params.id));

/** Made for the key and again for the file: all of them at once would fill the memory. */
async function jsonOf(id: string): Promise<IncidentJson> {
  return incidentJson(await getPostmortem(id), {
    source: await getSource(id),
    tracked: trackedOfIncident(await getTracker(), id),
    related: await getRelated(id),
    today,
  });
}
