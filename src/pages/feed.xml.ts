import type { APIRoute } from 'astro';
import { atomFeed } from '../publish/atom.ts';
import { postmortemFeed } from '../publish/feed.ts';
import { siteAddress } from '../publish/site-address.ts';
import { getPostmortems, siteConfig, today } from '../render/collection.ts';

/** `/feed.xml`: the newest postmortems as Atom. */
export const GET: APIRoute = () => {
  const feed = postmortemFeed({ postmortems: getPostmortems(), today, config: siteConfig });
  return new Response(atomFeed(feed, siteAddress(siteConfig.url, '/feed.xml')), {
    headers: { 'content-type': 'application/atom+xml; charset=utf-8' },
  });
};
