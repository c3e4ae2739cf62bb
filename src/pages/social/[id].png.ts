import type { APIRoute, GetStaticPaths } from 'astro';
import { severityRank } from '../../domain/severity.ts';
import { longDate } from '../../present/dates.ts';
import { cacheKey } from '../../render/cache-key.ts';
import { getPostmortems, siteConfig } from '../../render/collection.ts';
import { siteFace } from '../../render/social/face-of-site.ts';
import { drawSocialPicture, type SocialWords } from '../../render/social/social-picture.ts';

/** `/social/<id>.png`: what a network shows of a link to a postmortem. */
export const getStaticPaths = (() => {
  const postmortems = getPostmortems();
  return postmortems.map(({ id, frontMatter: { title, severity, date } }) => {
    const words: SocialWords = {
      site: siteConfig.name,
      title,
      severity: severityRank(severity),
      foot: longDate(date),
    };
    return { params: { id }, props: { words }, cacheKey: cacheKey(words) };
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute<{ words: SocialWords }> = async ({ props }) =>
  new Response(await picture(props.words), { headers: { 'content-type': 'image/png' } });

async function picture(words: SocialWords): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await drawSocialPicture(words, siteFace()));
}
