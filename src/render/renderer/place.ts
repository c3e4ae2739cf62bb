import path from 'node:path';
import type { RouteData } from 'astro';

/** Where a page or file stands. */
export interface Place {
  /** Its address on the site, from the first slash on. */
  readonly address: string;
  /** Its path inside the site's folder, with forward slashes. */
  readonly file: string;
}

/**
 * Where Astro's configuration has a path stand: pages in a folder each, with a slash at the end of their address; the
 * page of what is not there, and files that a page makes, under their own name.
 *
 * @param pathname as Astro gives it: `/`, `/incidents/a`, `/feed.xml`
 */
export function placeOf(pathname: string, type: RouteData['type']): Place {
  const inside = pathname.replace(/^\/+|\/+$/g, '');
  const address = inside === '' ? '/' : `/${inside}`;
  if (type === 'endpoint') {
    // A route whose last part is a parameter wants a slash behind it, also when it gives files.
    const slash = pathname.endsWith('/') || path.extname(inside) === '' ? '/' : '';
    return { address: `${address}${slash}`, file: inside };
  }
  if (inside === '404') return { address: '/404/', file: '404.html' };
  return inside === ''
    ? { address, file: 'index.html' }
    : { address: `${address}/`, file: `${inside}/index.html` };
}
