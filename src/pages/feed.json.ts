import type { APIRoute } from 'astro';
import { postmortemFeed } from '../publish/feed.ts';
import { jsonFeed } from '../publish/json-feed.ts';
import { siteAddress } from '../publish/site-address.ts';
import { getPostmortems, siteConfig, today } from '../render/collection.ts';

/** `/feed.json`: the newest postmortems as JSON Feed. */
export const GET: APIRoute = () => {
  const feed = postmortemFeed({ postmortems: getPostmortems(), today, config: siteConfig });
  return Response.json(jsonFeed(feed, siteAddress(siteConfig.url, '/feed.json')), {
    headers: { 'content-type': 'application/feed+json; charset=utf-8' },
  });
};
