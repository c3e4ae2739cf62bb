import type { APIRoute } from 'astro';
import { siteConfig } from '../render/collection.ts';
import { siteFace } from '../render/social/face-of-site.ts';
import { drawSocialPicture } from '../render/social/social-picture.ts';

/** `/social.png`: what a network shows of a link to any other page. */
export const GET: APIRoute = async () => {
  const { name, headline, url } = siteConfig;
  const words = { site: name, title: headline, severity: null, foot: new URL(url).hostname };
  const picture = await drawSocialPicture(words, siteFace());
  return new Response(new Uint8Array(picture), { headers: { 'content-type': 'image/png' } });
};
