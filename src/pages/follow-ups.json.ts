import type { APIRoute } from 'astro';
import { followUpsJson } from '../present/follow-ups-json.ts';
import { getTracker } from '../render/collection.ts';

/** `/follow-ups.json`: every follow-up as data. */
export const GET: APIRoute = () => Response.json(followUpsJson(getTracker()));
