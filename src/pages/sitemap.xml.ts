import type { APIRoute } from 'astro';
import { sitemap } from '../publish/sitemap.ts';
import { getPostmortems, siteConfig } from '../render/collection.ts';

/** `/sitemap.xml`: the pages that a search engine is to find. */
export const GET: APIRoute = () => {
  const text = sitemap({
    postmortems: getPostmortems(),
    site: siteConfig.url,
    services: Object.keys(siteConfig.services),
  });
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8' } });
};
