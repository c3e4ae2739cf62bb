import type { APIRoute } from 'astro';
import { followUpsJson } from '../present/follow-ups-json.ts';
import { followUpsCsv } from '../publish/follow-ups-csv.ts';
import { getTracker } from '../render/collection.ts';

/** `/follow-ups.csv`: every follow-up, for a spreadsheet. */
export const GET: APIRoute = () =>
  new Response(followUpsCsv(followUpsJson(getTracker())), {
    headers: { 'content-type': 'text/csv; charset=utf-8; header=present' },
  });
