import type { APIRoute, GetStaticPaths } from 'astro';
import { ownerName } from '../../present/follow-up-words.ts';
import { followUpsCalendar } from '../../publish/calendar.ts';
import { cacheKey, rowDigests } from '../../render/cache-key.ts';
import { siteConfig } from '../../render/collection.ts';
import { getTrackerParts } from '../../render/tracker-parts.ts';

export const getStaticPaths = (() => {
  const parts = getTrackerParts();
  const owners = [...Object.keys(siteConfig.people), ...Object.keys(siteConfig.teams)];
  return owners.map((owner) => {
    const { today, open, closed } = parts('owner', owner);
    return {
      params: { owner },
      props: { owner },
      cacheKey: cacheKey(today, rowDigests(open), rowDigests(closed)),
    };
  });
}) satisfies GetStaticPaths;

/** `/follow-ups/<owner>.ics`: when the follow-ups of one person or team are due. */
export const GET: APIRoute<{ owner: string }> = ({ props: { owner } }) => {
  const tracker = getTrackerParts()('owner', owner);
  const name = `Follow-ups: ${ownerName(owner, siteConfig)}`;
  return new Response(followUpsCalendar({ name, tracker, config: siteConfig }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
