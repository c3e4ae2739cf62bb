import type { APIRoute } from 'astro';
import { incidentsJson } from '../publish/incidents-json.ts';
import { getPostmortems } from '../render/collection.ts';

/** `/incidents.json`: the list of postmortems as data. */
export const GET: APIRoute = () => Response.json(incidentsJson(getPostmortems()));
