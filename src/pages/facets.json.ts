import type { APIRoute } from 'astro';
import { listFacets } from '../present/list-facets.ts';
import { getPostmortems, getTracker } from '../render/collection.ts';

/** `/facets.json`: what the list of postmortems is filtered by. */
export const GET: APIRoute = () => Response.json(listFacets(getPostmortems(), getTracker()));
