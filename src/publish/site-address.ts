/**
 * The whole address of a page, for what is read away from the site: feeds, calendars, messages.
 * @param site address at which the site is published, with or without a closing slash
 * @param path path on the site, with the slash it starts with
 */
export function siteAddress(site: string, path: string): string {
  return `${site.replace(/\/+$/, '')}${path}`;
}

/** The host of the site, for names that have to be unique in the world. */
export function siteHost(site: string): string {
  return new URL(site).hostname;
}
