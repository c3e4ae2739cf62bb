import type { APIRoute, GetStaticPaths } from 'astro';
import type { Tracker } from '../../domain/tracker.ts';
import { belongingTo, partOfTracker } from '../../domain/tracker-part.ts';
import { ownerName } from '../../present/follow-up-words.ts';
import { followUpsCalendar } from '../../publish/calendar.ts';
import { cacheKey } from '../../render/cache-key.ts';
import { getTracker, siteConfig } from '../../render/collection.ts';

export const getStaticPaths = (() => {
  const tracker = getTracker();
  const owners = [...Object.keys(siteConfig.people), ...Object.keys(siteConfig.teams)];
  return owners.map((owner) => ({
    params: { owner },
    props: { owner },
    cacheKey: cacheKey(partOf(tracker, owner)),
  }));
}) satisfies GetStaticPaths;

/** `/follow-ups/<owner>.ics`: when the follow-ups of one person or team are due. */
export const GET: APIRoute<{ owner: string }> = ({ props: { owner } }) => {
  const tracker = partOf(getTracker(), owner);
  const name = `Follow-ups: ${ownerName(owner, siteConfig)}`;
  return new Response(followUpsCalendar({ name, tracker, config: siteConfig }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};

function partOf(tracker: Tracker, owner: string): Tracker {
  const belongs = belongingTo(owner, siteConfig);
  return partOfTracker(tracker, ({ followUp }) => belongs(followUp));
}
