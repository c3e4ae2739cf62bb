/** Letters of a document's title that search results and tabs show; more is cut there anyway. */
const most = 70;

/** The title of a document: the page's and the site's; the page's alone when both are too long, cut when it is by itself. */
export function documentTitle(title: string, site: string): string {
  if (title === site) return site;
  const both = `${title} · ${site}`;
  if (both.length <= most) return both;
  if (title.length <= most) return title;
  const cut = title.slice(0, most);
  const blank = cut.lastIndexOf(' ');
  return `${cut.slice(0, blank > 0 ? blank : most - 1)}…`;
}
