import type { Postmortem } from '../domain/postmortem.ts';
import { escaped } from './atom.ts';
import { siteAddress } from './site-address.ts';

/** What the sitemap is made of. */
export interface SitemapInput {
  readonly postmortems: readonly Postmortem[];
  /** Address at which the site is published. */
  readonly site: string;
  /** Ids of the services. */
  readonly services: readonly string[];
}

/**
 * The sitemap: lists, services and postmortems. No page says when it was last changed: the build does not know, and a wrong
 * day is worse than none.
 * @see https://www.sitemaps.org/protocol.html
 */
export function sitemap({ postmortems, site, services }: SitemapInput): string {
  const years = [...new Set(postmortems.map(({ frontMatter }) => frontMatter.date.slice(0, 4)))];
  const paths = [
    '/',
    '/follow-ups/',
    '/insights/',
    ...years.map((year) => `/years/${year}/`),
    ...services.map((id) => `/services/${id}/`),
    ...postmortems.map(({ id }) => `/incidents/${id}/`),
  ];
  const urls = paths.map(
    (path) => `<url><loc>${escaped(siteAddress(site, encodeURI(path)))}</loc></url>\n`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${urls.join('')}</urlset>\n`;
}
