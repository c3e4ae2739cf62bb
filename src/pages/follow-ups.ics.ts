import type { APIRoute } from 'astro';
import { followUpsCalendar } from '../publish/calendar.ts';
import { getTracker, siteConfig } from '../render/collection.ts';

/** `/follow-ups.ics`: when all open follow-ups are due. */
export const GET: APIRoute = () => {
  const name = `${siteConfig.name}: follow-ups`;
  const calendar = followUpsCalendar({ name, tracker: getTracker(), config: siteConfig });
  return new Response(calendar, { headers: { 'content-type': 'text/calendar; charset=utf-8' } });
};
