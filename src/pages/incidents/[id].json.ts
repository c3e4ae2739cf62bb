import type { APIRoute, GetStaticPaths } from 'astro';
import type { Postmortem } from '../../domain/postmortem.ts';
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
import { factsOf } from '../../render/facts.ts';
import { digestOf } from '../../render/load/fingerprint.ts';
import { getRelated } from '../../render/relations.ts';

/** `/incidents/<id>.json`: one postmortem as data. */
export const getStaticPaths = (() =>
  getPostmortems().map((postmortem) => ({
    params: { id: postmortem.id },
    cacheKey: keyOf(postmortem),
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

/**
 * Ages of its follow-ups come from the postmortem and today; of others only those that are related are named; and it has
 * the words of the file, but nothing of the data and pictures that the page shows.
 */
function keyOf(postmortem: Postmortem): string {
  const { id } = postmortem;
  return cacheKey(factsOf(postmortem), digestOf(getSource(id)), getRelated(id), today);
}
