import type { APIRoute, GetStaticPaths } from 'astro';
import { belongsTo, partOfTracker } from '../../domain/tracker-part.ts';
import { ownerName } from '../../present/follow-up-words.ts';
import { followUpsCalendar } from '../../publish/calendar.ts';
import { getTracker, siteConfig } from '../../render/collection.ts';

export const getStaticPaths = (() =>
  [...Object.keys(siteConfig.people), ...Object.keys(siteConfig.teams)].map((owner) => ({
    params: { owner },
    props: { owner },
  }))) satisfies GetStaticPaths;

/** `/follow-ups/<owner>.ics`: when the follow-ups of one person or team are due. */
export const GET: APIRoute<{ owner: string }> = async ({ props: { owner } }) => {
  const tracker = partOfTracker(await getTracker(), ({ followUp }) =>
    belongsTo(followUp, owner, siteConfig),
  );
  const name = `Follow-ups: ${ownerName(owner, siteConfig)}`;
  return new Response(followUpsCalendar({ name, tracker, config: siteConfig }), {
    headers: { 'content-type': 'text/calendar; charset=utf-8' },
  });
};
