import type { APIRoute, GetStaticPaths } from 'astro';
import { trackedOfIncident } from '../../present/follow-up-list.ts';
import { incidentJson, type IncidentJson } from '../../publish/incident-json.ts';
import { cacheKey } from '../../render/cache-key.ts';
import {
  getDigest,
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
    // Ages of its follow-ups come from the postmortem and today. Of others only those that are related are named.
    cacheKey: cacheKey(getDigest(id), getRelated(id), today),
  }))) satisfies GetStaticPaths;

export const GET: APIRoute<Record<string, never>, { id: string }> = ({ params }) =>
  Response.json(jsonOf(params.id));

function jsonOf(id: string): IncidentJson {
  return incidentJson(getPostmortem(id), {
    source: getSource(id),
    tracked: trackedOfIncident(getTracker(), id),
    related: getRelated(id),
    today,
  });
}
